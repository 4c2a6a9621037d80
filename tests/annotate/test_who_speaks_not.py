"""Who only seems to speak beside a verb of saying, and who leads up to a quotation."""

from __future__ import annotations

import pytest

from dateline.annotate import annotate
from dateline.annotate.attributions import attributions
from dateline.model import Article


def said(language: str, text: str, title: str = "") -> list[tuple[str, str]]:
    article = Article(page="p", url="https://herald.example/12", outlet="Herald", language=language, title=title, text=text)
    return [(text[slice(*one.source)], text[slice(*one.content)]) for one in attributions(article)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The council wants to finish before the Holm and Berg reports, before the public wonders why."),
        ("en", "As we mentioned, the bridge is safe for lorries."),
        ("en", "The page points to a study that suggests the flood is more common among towns on the Rhine, the Elbe and the Oder."),
        ("en", "As previously mentioned, the Lind show will take place in Oslo in May."),
        ("en", "The firm maintains an office in Oslo and two more on the coast."),
        ("pt", "Ana Lobo, que concluiu esta semana uma temporada no Porto, voltou a casa."),
        ("es", "El juez citó a declarar al director del puerto y a su mujer."),
        ("de", "Die Brüder kamen ins Erzählen - über ihre Anfänge und die Vorteile des anderen."),
        ("de", "Es ist unwahrscheinlich, dass Holm meinen Vorschlag zur Brücke annimmt."),
        ("fr", "Cette annonce ne concerne que les élèves des écoles du centre."),
        ("fr", "Le colonel Berg accusé pour vol aggravé, son procès commence lundi."),
        ("ru", "Стоит отметить, что мост был закрыт еще весной."),
        ("ru", "Кстати, прямых улик, указывающих, что мост взорвали, в деле нет."),
        ("uk", "Варто зазначити, що міст закрили ще навесні."),
        ("zh", "应该说，这座桥的安全更多是从交通层面考虑的。"),
        ("zh", "AUD/USD汇评：早盘的经济走势总体较为强劲。"),
        ("zh", "她经医师检查，才得知桥已关闭。"),
        ("zh", "必须符合行业规划布局要求，严格控制桥梁数量。"),
        ("zh", "违反上述声明者，本网将追究其相关法律责任。"),
        ("zh", "严格按照《安全监管总局关于开展工作的通知》的精神进行跟踪指导。"),
        ("ru", "Хочу отметить, что мост был закрыт еще весной."),
    ],
)
def test_nobody_speaks(language: str, text: str) -> None:
    assert said(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "«El puente está cerrado», explicó ante los medios que se reunieron en el lugar.", ["explicó"]),
        ("fr", "L'agence chargée du transport de milliers d'élèves indique que ses autobus ne rouleront pas.", ["agence"]),
        ("ru", "Анна Зорина, которая была задержана, в пятницу вернется домой, сообщил ее муж Павел Зорин.", ["Павел Зорин"]),
        ("ru", "По подсчетам организаторов митинга — местного отделения союза — на площадь пришло около 1000 человек.", ["организаторов митинга"]),
        ("en", "Protest groups say the rules are less for safety than for show.", ["Protest groups"]),
        ("en", "Keegan Berg, a queer, native advocate in Oslo, said Lind's dismissal was the worst of all.", ["Keegan Berg"]),
        ("en", "The firm maintains the bridge is safe for lorries.", ["The firm"]),
        ("pt", "O juiz concluiu que a ponte é segura para os camiões.", ["juiz"]),
        ("en", "One multiple sclerosis (MS) sufferer said she was angry about the report.", ["sclerosis (MS) sufferer"]),
        ("en", "The F.B.I. said the bridge was safe for lorries.", ["F.B.I"]),
        ("zh", "北京市质监局发现，十四家企业有不合格产品，并要求不合格食品停止销售。", ["北京市质监局"]),
        ("zh", "市委书记王荣公开表示：这座桥不安全，必须尽快关闭。", ["市委书记王荣"]),
        ("zh", "EU方面表示，将停止对该项目的援助。", ["EU方面"]),
        ("zh", "梁志强公布，这座桥将于下周关闭。", ["梁志强"]),
        ("zh", "据《明报》报道，这座桥将于下周关闭。", ["明报"]),
        ("en", "They were at a friend's house, like they told you last night at home.", ["they"]),
        ("ru", "Как заявил вице-спикер парламента Влад Зорин, закон одобрен в первом чтении.", ["вице-спикер парламента Влад Зорин"]),
        ("ru", "Как сказал Зорин, об открытии моста в Кремле не знали, гостей на него не звали.", ["Зорин"]),
    ],
)
def test_who_speaks(language: str, text: str, wanted: list[str]) -> None:
    assert [source for source, _ in said(language, text)] == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The mayor was pleased with the deal: “We have found a fair solution.”", ("mayor", "“We have found a fair solution.”")),
        (
            "fr",
            "Le ministre se félicite de cet accord : « Nous avons trouvé une solution juste. »",
            ("ministre", "« Nous avons trouvé une solution juste. »"),
        ),
        ("es", "La alcaldesa celebra el acuerdo: “Es una solución justa para todos”.", ("alcaldesa", "“Es una solución justa para todos”.")),
        (
            "it",
            "Il sindaco è soddisfatto dell'accordo: «Abbiamo trovato una soluzione giusta».",
            ("sindaco", "«Abbiamo trovato una soluzione giusta»."),
        ),
        ("ru", "Мэр доволен соглашением: «Мы нашли справедливое решение».", ("Мэр", "«Мы нашли справедливое решение».")),
        (
            "de",
            "Der Bürgermeister ist mit dem Vertrag zufrieden: „Es ist eine gute Lösung.“",
            ("Bürgermeister", "„Es ist eine gute Lösung.“"),
        ),
    ],
)
def test_who_leads_up_to_a_quotation_says_it(language: str, text: str, wanted: tuple[str, str]) -> None:
    assert said(language, text) == [wanted]


def test_a_noun_that_leads_up_to_a_quotation_says_nothing() -> None:
    assert said("en", "The law is clear: “No person shall be held without charge.”") == []
    assert said("de", "Wir erinnern an Passagen wie: „Stuttgart ist die einzige Großstadt am Fluss.“") == []


def test_a_quotation_goes_on_behind_who_says_it() -> None:
    text = "“The bear has become a problem,” said Holm. “It is out of control now.” The hunt begins on Monday."
    assert said("en", text) == [("Holm", "“The bear has become a problem,”"), ("Holm", "“It is out of control now.”")]


def test_who_somebody_is_behind_a_comma_is_no_part_of_what_he_says() -> None:
    text = "Er sei außer Gefahr, sagte Mark Holm, der Sprecher der Klinik."
    assert said("de", text) == [("Mark Holm", "Er sei außer Gefahr")]


def test_who_closes_a_sentence_speaks_over_a_relative_clause() -> None:
    text = "Die Schäden durch Überschwemmungen, die das Land heimgesucht haben, sind hoch, teilten die Behörden mit."
    assert [source for source, _ in said("de", text)] == ["die Behörden"]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fa", "فرماندار گفت: در سیل روزهای گذشته پل شهر خراب شد.", "در سیل روزهای گذشته پل شهر خراب شد."),
        ("en", "The mayor said: in the city there is no water left.", "in the city there is no water left."),
    ],
)
def test_all_behind_a_colon_is_said(language: str, text: str, words: str) -> None:
    assert [content for _, content in said(language, text)] == [words]


def test_a_verb_in_two_parts_around_its_subject() -> None:
    assert said("de", "„Es war wie beim letzten Mal“, fügte Holm hinzu.") == [("Holm", "„Es war wie beim letzten Mal“")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The harbour police have continued their search for 12 people who are missing."),
        ("it", "La polizia prosegue le ricerche delle 12 persone disperse."),
    ],
)
def test_who_goes_on_with_something_gives_no_figure(language: str, text: str) -> None:
    article = Article(page="p", url="https://herald.example/12", outlet="Herald", language=language, title="", text=text)
    assert [claim.voices for claim in annotate(article).claims if claim.quantity] == [()]
