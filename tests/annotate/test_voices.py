"""Who says what: speakers, chains, statements with whole quotations, and what is no statement."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotate import annotate
from dateline.annotate.attribution.contents import quotations
from dateline.annotate.attributions import attributions
from dateline.model import Article, Claim, day

SPOKEN = {"say", "deny", "accuse", "urge", "request", "promise", "condemn"}


def article(text: str, language: str = "en", title: str = "") -> Article:
    return Article(
        page="p", url="https://herald.example/2", outlet="Herald", language=language, title=title, text=text, published=day(date(2024, 3, 14))
    )


def read(text: str, language: str = "en", title: str = "") -> list[Claim]:
    return list(annotate(article(text, language, title)).claims)


def spoken(text: str, language: str = "en", title: str = "") -> list[tuple[str, str]]:
    """Speaker and words of every statement."""
    return [(claim.voices[-1].text, claim.quote) for claim in read(text, language, title) if claim.predicate in SPOKEN and claim.voices]


def speakers(text: str, language: str = "en") -> list[str]:
    return [who for who, _ in spoken(text, language)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Marta Lind, the harbour commission’s director, said the cranes would stay shut.", "Marta Lind, the harbour commission’s director"),
        ("“The cranes will stay shut,” said Marta Lind, an Oslo police spokeswoman, on Norwegian radio.", "Marta Lind, an Oslo police spokeswoman"),
        ("President Ilves of Estonia, whose party lost the vote, told reporters Monday that he would resign.", "President Ilves of Estonia"),
        ("The shipping group Norvik, which owns both ferries, said Thursday that sailings had been cut.", "Norvik"),
        ("Officials in Peru said the road was closed.", "Officials in Peru"),
        ("Leaders in Peru, Chile and Bolivia have complained that the border was closed.", "Leaders in Peru, Chile and Bolivia"),
        ("Norway and its smaller allies have accused the company of fraud.", "Norway and its smaller allies"),
    ],
)
def test_a_speaker_is_named_whole(text: str, who: str) -> None:
    assert any(said.endswith(who) for said in speakers(text)), speakers(text)


@pytest.mark.parametrize(
    "text",
    [
        "The United States is watching the border.",
        "The pact covers several former Soviet states and their allies in the region.",
        "People were cautioned against walking near the river bank on Sunday.",
        "The ministry did not say how many passengers had been on the ferry.",
        "Crews carried out what they called an unusual cleaning of the river bank.",
        "The minister's claims over the island were never tested in any court.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert spoken(text) == []


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("La alcaldesa anunció el martes ante el Consejo que el puente abrirá pronto.", "es", "el puente abrirá pronto."),
        ("La maire a annoncé mardi devant le conseil que le pont rouvrirait bientôt.", "fr", "le pont rouvrirait bientôt."),
    ],
)
def test_before_whom_it_was_said_is_not_said(text: str, language: str, words: str) -> None:
    assert words in [said for _, said in spoken(text, language)]


def test_a_quotation_is_kept_whole() -> None:
    assert ("Ana Ruiz", "“We don’t know at this point,”") in [
        (who.removeprefix("Mayor "), said) for who, said in spoken("“We don’t know at this point,” Mayor Ana Ruiz said.")
    ]


def test_a_bracket_around_the_sentence_is_no_part_of_what_is_said() -> None:
    (said,) = [said for _, said in spoken("(Harbour authorities said the two cranes were safe.)")]
    assert said.count("(") == said.count(")")


def test_what_is_said_within_a_quotation_has_no_speaker_of_its_own() -> None:
    assert speakers("“I think the rescuers told everyone the truth,” Governor Ada Lowe said.") == ["Governor Ada Lowe"]


def test_he_is_a_person_and_no_ministry() -> None:
    text = "The energy ministry said the grid was stable. He said that the plant would reopen."
    assert speakers(text) == ["energy ministry"]


def test_the_last_cited_is_the_origin() -> None:
    claim = next(claim for claim in read("The toll rose to 12, Reuters reported, citing the interior ministry.") if claim.predicate == "killed")
    assert [voice.text for voice in claim.voices] == ["Reuters", "interior ministry"]


def test_told_to_an_agency_said_by_an_office() -> None:
    text = "Число раненых выросло до 31 человека, сообщил ТАСС представитель министерства здравоохранения Перу."
    claim = next(claim for claim in read(text, "ru") if claim.predicate == "injured")
    assert [voice.text for voice in claim.voices][0] == "ТАСС" and claim.voices[-1].text.startswith("представитель")


def test_a_subject_before_a_moved_object() -> None:
    assert ("总统马丁斯", "归咎于外国黑客") in [
        (who, said[:7]) for who, said in spoken("总统马丁斯将这场停电归咎于外国黑客，称他们切断了三座变电站。", "zh")
    ]


@pytest.mark.parametrize(
    "text",
    ["有报道称，港口的吊车仍在运转。", "居民发布了吊车倒塌的视频。", "迄今为止，邻国的回应措施主要是等待。", "市政府尚未公布受影响的船只数字。"],
)
def test_nouns_with_a_verb_of_saying_in_them_say_nothing(text: str) -> None:
    assert spoken(text, "zh") == []


def test_a_speaker_over_the_statement_it_reads() -> None:
    assert speakers("秘鲁内政部在国家电视台宣读的一份声明中说，两座桥梁已经关闭。", "zh") == ["秘鲁内政部"]


def test_no_evidence_is_set_on_what_it_is_said_of() -> None:
    text = "The mayor said the bridge was safe. The governor has blamed foreign hackers for the outage, though he has provided no evidence."
    marked = [claim.voices[-1].text for claim in read(text) if claim.evidence == "none offered"]
    assert marked == ["governor"]


def test_a_headline_names_a_topic_before_its_colon() -> None:
    assert spoken("", title="Storm Kirsten: eight ferries cancelled along the coast") == []


def test_attributions_keep_the_pronoun_that_speaks() -> None:
    text = "Governor Ada Lowe said the dam would hold. She said that two gates were open."
    found = list(attributions(article(text)))
    assert [text[slice(*one.source)] for one in found] == ["Governor Ada Lowe", "She"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab “”\"'«»\n.", max_size=60))
def test_quotations_lie_in_order_within_the_text(text: str) -> None:
    spans = quotations(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(left[1] <= right[0] for left, right in zip(spans, spans[1:], strict=False))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["the mayor", "said", "that", "“we left,”", "Reuters", "told", "according to", "12 people died", ",", ".", "he", "(", "denied"]
        ),
        max_size=14,
    )
)
def test_every_voice_and_content_is_where_it_says(parts: list[str]) -> None:
    text = " ".join(parts)
    for claim in read(text):
        assert all(text[voice.start : voice.end] == voice.text for voice in claim.voices)
        assert claim.content is None or 0 <= claim.content[0] < claim.content[1] <= len(text)


def test_a_part_of_a_figure_has_its_voices_in_the_order_of_the_whole() -> None:
    text = "The city's police later said that 14 soldiers had died and that two of them had been burnt, the channel reported."
    told = {claim.quantity.low: [voice.text for voice in claim.voices] for claim in read(text) if claim.quantity}
    assert told[2] == told[14] == ["channel", "The city's police"]


LOMBARDY = "presidente della Lombardia, Carlo Rossi"
CUENCA = "alcaldesa de Cuenca, Marta Ruiz"


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("it", f"Il {LOMBARDY}, ha ammesso venerdì in parlamento che ci sono stati errori.", LOMBARDY),
        ("es", f'La {CUENCA}, dijo que hay daños, pero evitó dar una cifra "por respeto a las familias".', CUENCA),
        ("ar", "قالت الشرطة إن الطريق مغلق، وعثر على جثتين بحسب الحرس المدني.", "الحرس المدني"),
    ],
)
def test_where_somebody_spoke_and_what_a_figure_is_called_are_no_speakers(language: str, text: str, who: str) -> None:
    found = speakers(text, language)
    assert who in found and not {"parlamento", "familias", "المدني"} & set(found)


def test_a_source_in_a_town_is_no_body_that_it_told() -> None:
    text = "Как сказал источник в Лионе организации Amnesty International, арестованы 50 мужчин."
    assert {claim.voices[-1].text for claim in read(text, "ru")} == {"источник"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("O’Hara’s campaign says it will move to the early states.", ["O’Hara’s campaign"]),
        ("Sales are growing 60 percent a year, according to a recent report from Lumen Energy Finance.", ["Lumen Energy Finance"]),
        ("A 2015 report by the Lumen Institute noted that more people cycle.", ["Lumen Institute"]),
        ("Laut einer am Dienstag veröffentlichten Pressemitteilung des WFP wurden 2.000 Menschen versorgt.", ["WFP"]),
    ],
)
def test_who_gave_an_account_speaks_and_not_its_noun(text: str, who: list[str]) -> None:
    assert list(dict.fromkeys(speakers(text, "de" if text.startswith("Laut") else "en"))) == who


def test_a_statement_ends_before_the_conjunction_that_joins_another() -> None:
    said = spoken("Il presidente della Lombardia, Carlo Rossi, ha ammesso che ci sono stati errori e ha accusato la regione di ritardi.", "it")
    assert said[0][1] == "ci sono stati errori"


@pytest.mark.parametrize(
    ("language", "text", "voices"),
    [
        ("de", "Dazu sagte Minister Braun, die Lage sei ernst.", [["Minister Braun"]]),
        ("de", "Darin betonte Lehmann, dass er nur im Amt bleibe.", [["Lehmann"]]),
        ("en", "Rosa Blum went on to have three children after the fire.", []),
        ("en", "“We lost two of ours,” Rosa Blum went on.", [["Rosa Blum"]]),
    ],
)
def test_what_stands_before_a_verb_of_saying_and_does_not_speak(language: str, text: str, voices: list[list[str]]) -> None:
    article = Article(page="p", url="https://herald.example/4", outlet="Herald", language=language, title="", text=text)
    assert [[voice.text for voice in claim.voices] for claim in annotate(article).claims if claim.predicate == "say"] == voices


@pytest.mark.parametrize(
    ("text", "voice", "said"),
    [
        ("根据卫生部的统计，已有12人死亡。", "卫生部", "已有12人死亡"),
        ("据警方的消息，3人被捕。", "警方", "3人被捕"),
        ("据官方数据，超过600人被捕。", "官方数据", "超过600人被捕"),
    ],
)
def test_what_a_source_gave_is_no_part_of_what_it_says(text: str, voice: str, said: str) -> None:
    article = Article(page="p", url="https://herald.example/8", outlet="Herald", language="zh", title="", text=text)
    told = [claim for claim in annotate(article).claims if claim.predicate == "say"]
    assert [(claim.voices[-1].text, claim.quote) for claim in told] == [(voice, said)]


@pytest.mark.parametrize(
    ("text", "language", "voice"),
    [
        (
            "“The guards shut the gate,” said Dora Lind, deputy head of Lanterna, “they had clubs. Dozens of visitors were injured.”",
            "en",
            "Dora Lind",
        ),
        (
            "«Les gardes ont fermé», dit Dora Lind, de Lanterna, «ils avaient des bâtons. Des dizaines de visiteurs ont été blessés».",
            "fr",
            "Dora Lind",
        ),
    ],
)
def test_who_is_put_into_a_quotation_speaks_to_its_end(text: str, language: str, voice: str) -> None:
    article = Article(page="p", url="https://herald.example/6", outlet="Herald", language=language, title="", text=text)
    assert [claim.voices[-1].text.startswith(voice) for claim in annotate(article).claims if claim.predicate == "injured"] == [True]


def test_that_somebody_said_so_is_no_statement_of_who_passes_it_on() -> None:
    text = "В порту задержаны более трёх тысяч человек.\nОб этом сообщила пресс-секретарь МВД Дора Линд, передаёт Интерфакс."
    article = Article(page="p", url="https://herald.example/5", outlet="Herald", language="ru", title="", text=text)
    claims = annotate(article).claims
    assert [claim.predicate for claim in claims] == ["detained", "say"]
    assert all("МВД" in claim.voices[-1].text and claim.content != (0, len(text)) for claim in claims)
