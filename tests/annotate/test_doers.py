"""Who did a deed is not who suffered it; figures that rose or fell, ages, losses and wars are no counts of the event."""

from __future__ import annotations

import datetime

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day

SENTENCES = [
    ("en", "Two friends allegedly killed four relatives in the flat.", "killed", [4]),
    ("en", "Two friends were killed in the flat.", "killed", [2]),
    ("en", "He was only 20 when he was shot dead.", "killed", []),
    ("en", "Only 20 were shot dead.", "killed", [20]),
    ("en", "The county lost 32 people in crashes.", "missing", []),
    ("en", "The club counts 13 injured players who will miss the match.", "injured", [13]),
    ("en", "The number of people killed fell by 9.", "killed", []),
    ("en", "Two convicted killers escaped.", "charged", []),
    ("es", "La Marina rescató a sus 34 ocupantes –12 varones, 20 mujeres y dos niños–.", "rescued", [34, 12, 20, 2]),
    ("es", "Han muerto 61 personas, doce menos.", "killed", [61]),
    ("en", "Eight bodies were found, two officials said on Monday.", "killed", [8]),
    ("en", "Two people were killed and six were hurt, one witness said.", "injured", [6]),
    ("en", "Eight bodies were found, two officials were killed on Monday.", "killed", [8, 2]),
    ("zh", "爆炸造成8人死亡，两名官员说。", "killed", [8]),
    ("es", "El número de muertos subió a ocho tras el hallazgo de otro cuerpo, informó el lunes por la noche una agente.", "killed", [8]),
    ("es", "Hubo un incendio, informó la policía, y el lunes por la noche murió una agente.", "killed", [1]),
    ("es", "Murieron el lunes tres mujeres y dos hombres.", "killed", [3, 2]),
    ("de", "Drei Frauen wurden von zwei Soldaten getötet.", "killed", [3]),
    ("de", "Er wurde am Samstag von einem deutschen Scharfschützen erschossen.", "killed", []),
    ("de", "Am Samstag wurde eine Gruppe von zwölf Touristen verletzt.", "injured", [12]),
    ("de", "Die Behörden sprechen von 790 Menschen, die festgenommen wurden.", "detained", [790]),
    ("it", "Tre donne sono state uccise da due uomini.", "killed", [3]),
    ("tr", "Üç kişi iki saldırgan tarafından öldürüldü.", "killed", [3]),
    ("ru", "Он был убит двумя мужчинами.", "killed", []),
    ("ru", "Двое неизвестных застрелили бизнесмена.", "killed", []),
    ("ru", "Мужчина убил женщину.", "killed", [1]),
    ("ru", "Произошло столкновение с двумя погибшими.", "killed", [2]),
    ("ru", "Двое убиты, полиция задержала двоих мужчин.", "killed", [2]),
    ("uk", "Двоє невідомих застрелили бізнесмена.", "killed", []),
    ("ja", "男性は2人の男に刺されて死亡した。", "killed", []),
    ("ja", "2人の男が男性を殺害した。", "killed", []),
    ("ja", "容疑者は3人の女性を殺害した。", "killed", [3]),
    ("ja", "患者3人に感染が確認された。", "infected", [3]),
    ("ko", "괴한 2명이 사업가를 살해했다.", "killed", []),
    ("ko", "여성은 3명의 남성에 의해 납치됐다.", "kidnapped", []),
    ("ko", "3명에게 부상을 입혔다.", "injured", [3]),
    ("kk", "Ол екі ер адамның қолынан қаза тапты.", "killed", []),
    ("zh", "两名男子杀害了他。", "killed", []),
    ("zh", "三名男子绑架了一名女子。", "kidnapped", [1]),
    ("en", "Two men killed the mayor.", "killed", []),
    ("en", "Two gunmen shot dead a shopkeeper.", "killed", []),
    ("en", "Two people killed police say.", "killed", [2]),
    ("en", "Five killed protesters were buried.", "killed", [5]),
    ("en", "About 16,700 people were evacuated to 24 centres in the city.", "displaced", [16700]),
    ("fr", "Près de 300 personnes ont été évacuées vers deux gymnases.", "displaced", [300]),
    ("en", "Two women who lost loved ones want to help others.", "missing", []),
    ("es", "Dos mujeres que perdieron a sus hijos piden ayuda.", "missing", []),
    ("ru", "Диспетчер погиб ради того, чтобы сотни людей смогли спастись.", "killed", []),
    ("tr", "Yaralılar bir hastaneye kaldırıldı.", "hospitalised", []),
    ("fa", "رئیس زندان پس از آنکه مورد حمله یک زندانی قرار گرفت به بیمارستان منتقل شد.", "hospitalised", []),
    ("ar", "احتجز المسلحون 12 رهينة.", "kidnapped", [12]),
    ("ar", "احتجز الأمن 12 شخصا.", "detained", [12]),
    ("ar", "أفرج عن 12 رهينة.", "released", [12]),
    ("fa", "12 گروگان آزاد شدند.", "released", [12]),
    ("ru", "В ходе беспорядков 12 полицейских пострадали.", "injured", [12]),
]


@pytest.mark.parametrize(("language", "text", "predicate", "numbers"), SENTENCES)
def test_who_and_how_many(language: str, text: str, predicate: str, numbers: list[int]) -> None:
    assert [claim.quantity.low for claim in _claims(language, text) if claim.predicate == predicate and claim.quantity] == numbers


@pytest.mark.parametrize(
    ("language", "text", "cls"),
    [
        ("ar", "قتل مسلح سبعة أشخاص.", "people"),
        ("ar", "قتل سبعة جنود.", "soldiers"),
        ("tr", "Polis yedi kişiyi yaraladı.", "people"),
        ("tr", "Yedi polis yaralandı.", "police"),
        ("ja", "警官が7人を射殺した。", "people"),
        ("ja", "警官7人を射殺した。", "police"),
        ("ja", "警官が7人死亡した。", "police"),
        ("ko", "군인이 7명을 살해했다.", "people"),
        ("ko", "괴한이 군인 7명을 살해했다.", "soldiers"),
        ("ko", "군인 7명이 숨졌다.", "soldiers"),
    ],
)
def test_who_acts_before_a_number_is_not_who_it_counts(language: str, text: str, cls: str) -> None:
    assert [claim.group.cls for claim in _claims(language, text) if claim.quantity and claim.group] == [cls]


def test_a_war_is_no_toll_of_the_event() -> None:
    assert {claim.about for claim in _claims("en", "Nearly 17 million people were killed in the war.")} == {"general"}


def _claims(language: str, text: str) -> tuple[Claim, ...]:
    published = day(datetime.date(2019, 3, 4))
    return annotate(
        Article(page="p", url="https://post.example/8", outlet="Post", language=language, title="", text=text, published=published)
    ).claims
