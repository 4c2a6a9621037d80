"""What is only demanded is not done; where the words said begin and end; who stands behind a report of what another says."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.annotate import annotate
from dateline.model import Article, Claim, day


def read(text: str, language: str, title: str = "") -> list[Claim]:
    page = Article(
        page="p", url="https://herald.example/3", outlet="Herald", language=language, title=title, text=text, published=day(date(2024, 3, 14))
    )
    return list(annotate(page).claims)


def said(text: str, language: str) -> list[tuple[str, str, str]]:
    """Predicate, who says it, and the words said, of each claim that has some."""
    return [(c.predicate, c.voices[-1].text if c.voices else "", text[slice(*c.content)]) for c in read(text, language) if c.content]


@pytest.mark.parametrize(
    ("language", "text", "resigned"),
    [
        ("zh", "抗议者要求市长立即辞职。", False),
        ("zh", "挪威首相林德14日宣布辞职。", True),
        ("ru", "Профсоюз потребовал отставки министра.", False),
        ("ru", "Слухи об этом ходили давно: отставка мэра никого не удивила бы.", False),
        ("ru", "Министр транспорта Анна Линд подала в отставку.", True),
        ("es", "La oposición pide la renuncia de la ministra de Pesca.", False),
        ("es", "La ministra de Pesca, Ana Lind, presentó su renuncia.", True),
        ("ar", "طالب المحتجون باستقالة الحكومة.", False),
        ("ar", "قدم وزير النقل استقالته إلى البرلمان. أعلن الوزير استقالته يوم الخميس. قدم استقالته مساء.", True),
        ("fr", "Les syndicats exigent la démission du ministre.", False),
        ("fr", "Le ministre des Transports a annoncé sa démission.", True),
        ("en", "Transport Minister Ann Lind submitted her resignation.", True),
    ],
)  # fmt: skip
def test_who_is_asked_to_go_has_not_gone(language: str, text: str, resigned: bool) -> None:
    assert any(claim.predicate == "resign" for claim in read(text, language)) is resigned


def test_what_is_urged_is_not_done() -> None:
    lifted = "The council lifted the curfew on Monday."
    urged = "The trade union urged the council to keep its word after it lifted the curfew in May."
    assert [claim.predicate for claim in read(lifted, "en")] == ["lift"]
    assert "lift" not in [claim.predicate for claim in read(urged, "en")]


@pytest.mark.parametrize(
    ("language", "text", "who", "words"),
    [
        ("es", "La alcaldesa Ana Lind dijo que no teme una huelga en el puerto.", "alcaldesa Ana Lind", "no teme una huelga en el puerto."),
        ("es", "Frente a la huelga del puerto, la alcaldesa Ana Lind dijo que el diálogo sigue abierto.", "alcaldesa Ana Lind",
         "el diálogo sigue abierto."),
        ("es", "La alcaldesa Ana Lind aseguró que los muelles siguen abiertos.", "alcaldesa Ana Lind", "los muelles siguen abiertos."),
        ("ru", "Мэр Анна Линд сообщила, что не намерена закрывать порт.", "Мэр Анна Линд", "не намерена закрывать порт."),
        ("ar", "وقال وزير النقل في حديث لصحيفة محلية في العاصمة إن الميناء سيبقى مفتوحا.", "وزير النقل", "الميناء سيبقى مفتوحا."),
        ("zh", "据挪威卫生部一份声明，疫苗将于下周运抵各地医院。", "挪威卫生部", "疫苗将于下周运抵各地医院"),
        ("zh", "据挪威外交部消息人士透露，大使已经离开了首都。", "挪威外交部消息人士", "大使已经离开了首都"),
        ("en", "The bridge is safe for heavy lorries, the interior ministry said in a statement, local media reported.", "interior ministry",
         "The bridge is safe for heavy lorries"),
        ("en", "The council is offering two per cent, while the teachers demand far more money.", "teachers", "far more money."),
        ("en", "The council is offering two per cent, but the nurses were demanding far more money.", "nurses", "far more money."),
        ("ru", "Порт останется закрытым, заявил первый заместитель главы комитета по морским делам Олег Линд.",
         "первый заместитель главы комитета по морским делам Олег Линд", "Порт останется закрытым"),
        ("fr", "Les quais resteront fermés jusqu'à la fin du mois, a-t-il affirmé.", "", "Les quais resteront fermés jusqu'à la fin du mois"),
    ],
)  # fmt: skip
def test_the_words_said_are_whole(language: str, text: str, who: str, words: str) -> None:
    if not who:
        who, text = "maire Anne Lind", f"La maire Anne Lind a répondu que tout va bien. {text}"
    assert (who, words) in [
        (name.removeprefix("La "), content.removeprefix("demands ").removeprefix("demand ")) for _, name, content in said(text, language)
    ]


def test_an_agency_that_passes_on_says_nothing_itself() -> None:
    text = "The bridge is safe for heavy lorries, wrote Mayor Ann Lind, Reuters reported."
    (claim,) = [claim for claim in read(text, "en") if claim.predicate == "say"]
    assert [voice.text for voice in claim.voices] == ["Reuters", "Mayor Ann Lind"]
    alone = "Reuters reported that the bridge is safe for heavy lorries."
    assert said(alone, "en") == [("say", "Reuters", "the bridge is safe for heavy lorries.")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Dockers waved bundles of cash they said had been handed to them by the council."),
        ("ru", "Мэр подготовила документы, согласно которым якобы порт и верфь являются собственностью города."),
        ("ru", "В Норвегии призвали судовладельцев к сдержанности."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_left_out(language: str, text: str) -> None:
    assert not said(text, language)


def test_a_headline_is_signed_by_an_office_and_by_no_other_noun() -> None:
    signed = read("Rien de plus.", "fr", "Cinq bateaux retenus au port : procureur")
    other = read("Rien de plus.", "fr", "Cinq bateaux retenus au port : déception du procureur")
    assert [claim.predicate for claim in signed] and not [claim for claim in other if claim.voices]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Asked whether the council knew of the plan, Lord Berg said no decision had been made.",
         [("say", "Lord Berg", "no decision had been made.")]),
        ("en", "Founder Ann Lind recently told reporters that the ship was late.", [("say", "Founder Ann Lind", "the ship was late.")]),
        ("en", "The storm pushed the council into announcing a review of the harbour.", []),
        ("es", "El puerto, según explicó el alcalde Lind tras la reunión, reabrirá el lunes.",
         [("say", "alcalde Lind", "El puerto, según explicó el alcalde Lind tras la reunión, reabrirá el lunes.")]),
        ("zh", "工会要求市长马上辞职。", [("urge", "工会", "市长马上辞职。")]),
        ("ja", "市長は13日、港で火災が発生していたと明らかにしました。", [("say", "市長", "港で火災が発生していた")]),
        ("ja", "林市長は記者会見で「港は閉鎖しない」と述べた。", [("say", "林市長", "「港は閉鎖しない」")]),
        ("ko", "시장은 13일 항구를 폐쇄하지 않겠다고 말했다.", [("say", "시장", "항구를 폐쇄하지 않겠다고")]),
        ("tr", "Bakan Lind pazartesi günü gazetecilere limanın açılacağını açıkladı.", [("say", "Bakan Lind", "gazetecilere limanın açılacağını")]),
    ],
)  # fmt: skip
def test_who_says_what(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The council rejected the offer of the union.", []),
        ("en", "The council rejected allegations of fraud.", [("deny", "council", "allegations of fraud.")]),
        ("es", "La alcaldesa rechazó el proyecto de la empresa.", []),
        ("es", "La alcaldesa rechazó las acusaciones de fraude.", [("deny", "alcaldesa", "acusaciones de fraude.")]),
        ("en", "Mayor Ann Lind denied that the minister had asked her to go.", [("deny", "Mayor Ann Lind", "the minister had asked her to go.")]),
        ("en", "Asked whether the premier had urged her to go, Mayor Ann Lind said: “We speak every week.”",
         [("say", "Mayor Ann Lind", "“We speak every week.”")]),
        ("en", "Referring to the governor’s offer, Mayor Ann Lind added, “We are past that.”", [("say", "Mayor Ann Lind", "“We are past that.”")]),
        ("en", "The mayor wrote to the governor of the province.", []),
        ("en", "Officials led by Ann Lind demanded a new vote on the plan.", [("urge", "Officials", "a new vote on the plan.")]),
        ("ar", "وكان برغستروم قد ندد، الثلاثاء، بإغلاق الميناء أمام السفن.", [("condemn", "برغستروم", "بإغلاق الميناء أمام السفن.")]),
        ("ar", "أعلن وزير النقل، كريم برغستروم، الأربعاء، إغلاق الميناء أمام السفن.",
         [("say", "وزير النقل، كريم برغستروم", "إغلاق الميناء أمام السفن.")]),
    ],
)  # fmt: skip
def test_who_says_it_and_who_is_only_told_of(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(text, language) == expected


def test_the_day_somebody_spoke_is_not_the_day_it_happened() -> None:
    (spoken,) = read("Mayor Ann Lind told reporters on Monday that the harbour was closed.", "en")
    assert spoken.time is None and spoken.as_of is not None
    (told,) = read("Mayor Ann Lind told reporters that the harbour was closed on Monday.", "en")
    assert told.time is not None and told.as_of is None
    (since,) = read("The harbour will stay closed to ships, wrote Mayor Ann Lind, who took office in April 2019.", "en")
    assert since.time is None and since.as_of is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "En el Congreso, la ministra de Empleo, Ana Lind, dijo al coordinador del puerto, Juan Berg, que la obra está terminada.",
         [("say", "ministra de Empleo, Ana Lind", "la obra está terminada.")]),
        ("es", "“No hay ninguna deuda”, afirmó Lind, que también destacó la aprobación de las cuentas.",
         [("say", "Lind", "“No hay ninguna deuda”")]),
        ("ru", "Как сообщили в мэрии на брифинге, порт останется закрытым до конца месяца.",
         [("say", "мэрии", "порт останется закрытым до конца месяца.")]),
        ("ar", "وقال شهود بحسب صحيفة محلية إن الميناء سيبقى مغلقا حتى المساء.", [("say", "شهود", "الميناء سيبقى مغلقا حتى المساء.")]),
        ("en", "The mayor also denied favouring some old friends as she announced new rules.", [("deny", "mayor", "favouring some old friends")]),
        ("en", "The Centre for Trade Union and Workers Services said that the doors were locked.",
         [("say", "Centre for Trade Union and Workers Services", "the doors were locked.")]),
        ("ko", "이어 시장은 항구를 폐쇄하지 않겠다고 말했다.", [("say", "시장", "항구를 폐쇄하지 않겠다고")]),
    ],
)  # fmt: skip
def test_who_speaks_and_what_is_said_beside_others(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(kind, who, words) for kind, who, words in said(text, language) if (kind, who, words) in expected] == expected


def test_a_denial_is_not_said_again_by_the_quotation_behind_it() -> None:
    text = "A prefeita Ana Lind negou qualquer acordo sobre o porto. “Não há negociação. O porto é de todos.”"
    assert [claim.predicate for claim in read(text, "pt")].count("deny") == 1


def test_who_is_wanted_out_of_office_is_still_in() -> None:
    assert not [claim for claim in read("The union wants the deputy minister sacked.", "en") if claim.predicate == "dismiss"]
    assert [claim for claim in read("The premier sacked the deputy minister on Monday.", "en") if claim.predicate == "dismiss"]


def test_a_bare_chinese_name_denies_where_its_office_stood_before_it() -> None:
    text = "挪威首相林德14日出席会议。林德否认有任何不当行为。"
    assert said(text, "zh") == [("deny", "林德", "有任何不当行为。")]
    assert not said("会议14日结束。时间否认不了任何事情。", "zh")


def test_a_day_behind_a_later_act_is_that_acts() -> None:
    text = "The curfew which was imposed from Sunday afternoon was lifted on Monday."
    article = Article(
        page="p", url="https://herald.example/14", outlet="Herald", language="en", title="", text=text, published=day(date(2024, 3, 14))
    )
    assert [claim.time for claim in annotate(article).claims if claim.topic == "curfew" and claim.predicate == "declare"] == [None]


@pytest.mark.parametrize(
    ("language", "text", "voice"),
    [
        ("ru", "Мост безопасен и откроется в мае. Об этом сообщил министр Иван Крылов.", "министр Иван Крылов"),
        ("ru", "Порт закрыт с понедельника. Об этом мэр Анна Линд заявила в ходе встречи с жителями района.", "мэр Анна Линд"),
        ("de", "Die Brücke ist sicher und öffnet im Mai. Das erklärte gestern Bürgermeister Otto Kern vor der Presse.", "Bürgermeister Otto Kern"),
        ("it", "Il ponte è sicuro e riaprirà a maggio. Lo ha detto la sindaca Anna Lei.", "sindaca Anna Lei"),
        ("kk", "Көпір қауіпсіз және мамырда ашылады. Бұл туралы министр Асқар Сейітов мәлімдеді.", "министр Асқар Сейітов"),
    ],
)
def test_what_a_sentence_points_back_at_was_said(language: str, text: str, voice: str) -> None:
    """The whole sentence before, and nothing of the one that only says who said so."""
    assert said(text, language) == [("say", voice, text[: text.index(". ") + 1])]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Über Otto Brandt sagte Anna Kern: „Er hat die Wahl zu spät verloren.“", "Anna Kern"),
        ("Gegenüber Radio Kiel sagte Anna Kern: „Er hat die Wahl zu spät verloren.“", "Anna Kern"),
    ],
)
def test_whom_a_german_preposition_leads_to_does_not_speak(text: str, voice: str) -> None:
    assert [found[1] for found in said(text, "de")] == [voice]


def test_a_german_infinitive_says_nothing() -> None:
    assert not said("Es soll die Piloten vor plötzlichen Böen im Tal warnen.", "de")
