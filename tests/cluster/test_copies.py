from datetime import date

from dateline.cluster import Stream
from dateline.cluster.copies import Copies, contained, fingerprints
from dateline.cluster.edits import Edit, edits
from dateline.model import Article, Reading, day

WIRE = (
    "A landslide above the village of Orsk buried nine houses on Tuesday night. Rescue teams from two provinces dug through the mud until morning "
    "and brought out fourteen people alive. The regional governor said that three farmers were still missing and that the road to the valley would "
    "stay closed until the slope had been examined. Heavy rain had fallen on the mountains for six days before the hillside gave way."
)
OTHER = (
    "The central bank left its main interest rate unchanged on Thursday and said that it expected prices to rise more slowly in the second half of "
    "the year. Its president told reporters that wages had grown less than feared, while exports of machines had recovered after a weak spring."
)


def article(name: str, text: str, hour_day: int = 1, **fields: object) -> Article:
    found = {"page": name, "url": f"https://{name}.example/a", "outlet": f"{name}.example", "language": "en", "title": "", "text": text}
    return Article(**(found | {"published": day(date(2024, 5, hour_day))} | fields))


def families(*articles: Article) -> list[tuple[str, set[str]]]:
    stream, names = Stream(), {found.id: found.page for found in articles}
    for found in articles:
        stream.add(found, Reading(article=found.id, revision=found.revision))
    return [(names[family.original], {names[key] for key in family.copies}) for story in stream.stories() for family in story.families]


def test_a_trimmed_and_an_extended_copy_are_contained() -> None:
    trimmed, extended = fingerprints(WIRE[: len(WIRE) // 2]), fingerprints(OTHER + " " + WIRE)
    assert contained(trimmed, fingerprints(WIRE)) > 0.9
    assert contained(extended, fingerprints(WIRE)) > 0.9
    assert contained(fingerprints(OTHER), fingerprints(WIRE)) == 0.0


def test_a_forgotten_text_has_no_copies() -> None:
    copies = Copies()
    copies.add("1", fingerprints(WIRE))
    copies.forget("1")
    assert copies.add("2", fingerprints(WIRE)) == []


def test_the_earliest_of_a_family_is_its_original_whatever_came_first() -> None:
    late, early = article("late", WIRE, 3), article("early", WIRE + " More soon.", 2)
    assert families(late, early) == [("early", {"late"})]


def test_an_outlet_that_others_credit_has_the_original_even_if_its_page_is_later() -> None:
    agency, paper = article("agency", WIRE, 3), article("paper", WIRE, 2, agencies=("agency.example",))
    assert families(paper, agency) == [("agency", {"paper"})]


def test_other_texts_make_no_family() -> None:
    assert families(article("one", WIRE), article("two", OTHER)) == []


def test_edits_say_which_figures_changed() -> None:
    texts = (
        "At least 14 people were saved, 3 are missing.",
        "At least 17 people were saved, 3 are missing.",
        "At least 17 people were saved; 3 are missing.",
    )
    revisions = [article("one", text) for text in texts]
    assert edits(revisions) == (Edit(None, ("14",), ("17",)),)
    assert edits([revisions[2], article("one", "Many were saved.")]) == (Edit(None, ("3", "17"), ()),)


def test_a_quoted_sentence_makes_no_copy_and_a_wire_among_own_paragraphs_does() -> None:
    sentences = WIRE.split(". ")
    assert families(article("one", WIRE), article("two", OTHER + " " + sentences[0])) == []
    assert families(article("wire", WIRE), article("merged", OTHER + " " + ". ".join(sentences[:3]), 2)) == [("wire", {"merged"})]


def test_a_family_whose_original_has_left_the_window_keeps_it() -> None:
    first, filler, copy, late = article("first", WIRE), article("filler", OTHER, 2), article("copy", WIRE, 3), article("late", WIRE + " More.", 4)
    stream = Stream(window=3)
    for found in (first, copy, filler, late):
        stream.add(found, Reading(article=found.id, revision=found.revision))
    assert first.id not in stream.heads
    assert [(family.original, set(family.copies)) for story in stream.stories() for family in story.families] == [(first.id, {copy.id, late.id})]


def test_a_mark_that_very_many_articles_print_leads_nowhere() -> None:
    copies, notice = (
        Copies(),
        fingerprints("All rights of this page are reserved by its house and nobody may print it again without leave of the editors there"),
    )
    found = [copies.add(str(number), notice) for number in range(80)]
    assert found[1] and not found[-1]
