"""Marked text is the text, however the claims overlap."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Article, Caption, Claim, Mention
from dateline.web.marks import EXTRACT, MarkedBlock, Segment, extract, first_named, marked_captions, segments

TEXT = "Police said 18 officers were killed, two of them beheaded."


def claim(start: int, end: int) -> Claim:
    return Claim(article="a", revision="r", field="text", start=start, end=end, quote=TEXT[start:end], predicate="killed")


spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted).filter(lambda pair: pair[0] < pair[1])


@given(st.lists(spans, max_size=6))
def test_segments_join_to_the_text_and_cover_each_claim(found):
    claims = [claim(start, end) for start, end in found]
    cut = segments(TEXT, 0, len(TEXT), claims)
    assert "".join(segment.text for segment in cut) == TEXT
    for one in claims:
        assert "".join(segment.text for segment in cut if one.id in segment.claims) == one.quote


def mention(start: int, end: int, entity: str = "office:police@KZ") -> Mention:
    return Mention(field="text", start=start, end=end, kind="office", text=TEXT[start:end], entity=entity)


@given(st.lists(spans, max_size=4), spans)
def test_a_name_is_marked_whole_whatever_claims_cover_it(found, named):
    claims = [claim(start, end) for start, end in found]
    cut = segments(TEXT, 0, len(TEXT), claims, [mention(*named)])
    assert "".join(segment.text for segment in cut) == TEXT
    assert "".join(segment.text for segment in cut if segment.entity) == TEXT[named[0] : named[1]]
    for one in claims:
        assert "".join(segment.text for segment in cut if one.id in segment.claims) == one.quote


def test_a_name_is_marked_where_it_first_stands():
    twice = [mention(0, 6), mention(37, 40), mention(10, 12, "person:x")]
    assert [one.start for one in first_named(twice)] == [0, 10]


def test_a_claim_starts_once():
    cut = segments(TEXT, 0, len(TEXT), [claim(12, 35), claim(12, 20)])
    assert [len(segment.starts) for segment in cut if segment.starts] == [2]


def test_each_caption_keeps_its_own_claims():
    captions = (Caption(text="A square.", credit="Agency"), Caption(text="18 were killed here."))
    article = Article(page="p", url="u", outlet="o", language="en", title="t", text="", captions=captions)
    start = article.field("caption").index("18")
    found = Claim(article="a", revision="r", field="caption", start=start, end=start + 14, quote="18 were killed", predicate="killed")
    (first, credit), (second, _) = marked_captions(article, [found])
    assert ("".join(segment.text for segment in first), credit) == ("A square.", "Agency")
    assert [segment.text for segment in second if segment.claims] == ["18 were killed"]


@given(st.lists(st.text(st.sampled_from("ab 中文。"), max_size=1500), max_size=6))
def test_an_extract_is_a_beginning_and_of_its_measure(texts):
    blocks = [MarkedBlock(kind="paragraph", segments=tuple(Segment(text=part) for part in (text[:7], text[7:]))) for text in texts]
    whole = "".join(texts)
    shown = "".join(segment.text for block in extract(blocks) for segment in block.segments)
    assert whole.startswith(shown.removesuffix("…")) and len(shown) <= 2 * EXTRACT + 1
    assert shown == whole or len(whole) > EXTRACT - 50
