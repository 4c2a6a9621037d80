"""Exports, each read back by a reader of its own format."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from datetime import UTC, date, datetime

import fastfeedparser
import pytest

from dateline.collect import feeds, pages
from dateline.export import atom, geojson, hxl, ninjs, opml, prov, rss, tables, warc
from dateline.export.rows import claim_row
from dateline.model import (
    Article,
    Brief,
    Claim,
    Dossier,
    Fact,
    Family,
    Group,
    Origin,
    Page,
    Place,
    Point,
    Quantity,
    Reading,
    Section,
    Sentence,
    Slot,
    Story,
    Voice,
    day,
)  # fmt: skip
from dateline.store import Source

ALMATY = Place(text="Алма-Ата", id="gn1526384", name="Almaty", kind="city", parents=("KZ",))
NOWHERE = Place(text="Nowhere", id=None, name="")


def article(number, title, text, **more):
    given = {"outlet": f"Outlet {number}", "language": "en", "published": day(date(2022, 1, 4 + number))} | more
    return Article(page=f"p{number}", url=f"https://{number}.example/a", title=title, text=text, **given)


def dossier(*places, title="=1+1 <b>\x0b&"):
    first = article(1, title, "At least 26 people were killed in Алма-Ата, the police said.", name="one")
    second = article(2, "A copy", first.text, byline=("A. Writer",))
    claims = [
        Claim(
            article=first.id, revision=first.revision, field="text", start=0, end=31, quote=first.text[:31], predicate="killed",
            quantity=Quantity(low=26, high=None), group=Group(cls="people"), place=place, time=day(date(2022, 1, 5)),
            voices=(Voice(text="TASS", kind="agency"), Voice(text="the police", kind="office", entity="office:police")),
        )
        for place in places
    ]  # fmt: skip
    story = Story(id="s" * 20, articles=(first.id, second.id), families=(Family(original=first.id, copies=(second.id,)),))
    facts = tuple(
        Fact(
            story=story.id, slot=Slot(predicate="killed", group="people", place=claim.place), value=claim.quantity, status="single origin",
            points=(Point(origin=Origin(id="o", name="police", entity="office:police"), quantity=claim.quantity, as_of=None, claims=(claim.id,)),),
            conservative=26, rule="single", independent=1,
        )
        for claim in claims
    )  # fmt: skip
    readings = (
        Reading(article=first.id, revision=first.revision, claims=tuple(claims)),
        Reading(article=second.id, revision=second.revision),
    )
    return Dossier(story=story, articles=(first, second), readings=readings, facts=facts)


@pytest.mark.parametrize("what", ["articles", "claims", "facts", "figures", "stories"])
def test_csv_and_jsonl_hold_the_same_rows(what):
    given = [dossier(ALMATY)]
    rows = [json.loads(line) for line in tables.jsonl(given, what)]
    read = list(csv.DictReader(io.StringIO("".join(tables.csv_(given, what)), newline="")))
    assert len(rows) == len(read) > 0
    assert set(read[0]) == set(rows[0])
    for row, cells in zip(rows, read, strict=True):
        for name, value in row.items():
            if value is None:
                assert cells[name] == ""
            elif isinstance(value, int | float) and not isinstance(value, bool):
                assert float(cells[name]) == value
            elif isinstance(value, list):
                assert cells[name] == " > ".join(value)


def test_a_spreadsheet_runs_nothing_that_a_page_says():
    (row, _) = csv.DictReader(io.StringIO("".join(tables.csv_([dossier(ALMATY)], "stories")), newline=""))
    assert row["title"].startswith("'=1+1")
    (claim,) = csv.DictReader(io.StringIO("".join(tables.csv_([dossier(ALMATY)], "claims")), newline=""))
    assert claim["low"] == "26" and claim["high"] == ""


def test_a_claim_row_quotes_its_text():
    given = dossier(ALMATY)
    row = claim_row(given.articles[0], given.readings[0].claims[0])
    assert given.articles[0].field(row["field"])[row["start"] : row["end"]] == row["quote"]
    assert row["voices"] == ["TASS", "the police"]
    assert row["place"] == "Алма-Ата"
    assert row["date"] == "2022-01-05"


def test_copies_are_marked():
    first, second = (json.loads(line) for line in tables.jsonl([dossier(ALMATY)], "stories"))
    assert first["copy_of"] is None
    assert second["copy_of"] == first["article"] == "one"


def test_geojson_puts_figures_on_the_map():
    data = json.loads("".join(geojson.geojson([dossier(ALMATY, NOWHERE, None), dossier(ALMATY)])))
    assert data["type"] == "FeatureCollection"
    assert len(data["features"]) == 4
    longitude, latitude = data["features"][0]["geometry"]["coordinates"]
    assert 76 < longitude < 78 and 42 < latitude < 44
    assert [feature["geometry"] is None for feature in data["features"]] == [False, True, True, False]
    assert all(feature["type"] == "Feature" and feature["properties"]["low"] == 26 for feature in data["features"])
    assert json.loads("".join(geojson.geojson([]))) == {"type": "FeatureCollection", "features": []}


def test_rss_is_read_by_a_feed_reader():
    sentence = Sentence(text="At least 26 people were killed <in Almaty>.", claims=())

    def writing(given):
        section = Section(name="highlights", title="Highlights", sentences=(sentence,))
        return Brief(story=given.story.id, language="en", as_of=datetime(2022, 1, 7, tzinfo=UTC), title=given.articles[0].title, sections=(section,))

    text = "".join(rss.rss([dossier(ALMATY)], writing, "https://news.example/"))
    ET.fromstring(text.encode())
    (entry,) = fastfeedparser.parse(text).entries
    assert entry["title"] == "=1+1 <b>&"
    assert entry["link"] == f"https://news.example/story/{'s' * 20}"
    assert entry["published"].startswith("2022-01-06")
    assert "<in Almaty>" in entry["description"]
    assert "https://2.example/a" in "".join(rss.rss([dossier(ALMATY)], writing))


def test_atom_is_read_by_a_feed_reader():
    def writing(given):
        section = Section(name="highlights", title="Highlights", sentences=(Sentence(text="At least 26 killed \x00<in Almaty>.", claims=()),))
        return Brief(story=given.story.id, language="en", as_of=None, title=given.articles[0].title, sections=(section,))

    text = "".join(atom.atom([dossier(ALMATY)], writing, "https://news.example/"))
    names = {"a": "http://www.w3.org/2005/Atom"}
    root = ET.fromstring(text.encode())
    assert all(root.find(f"a:{part}", names) is not None for part in ("id", "title", "updated", "author/a:name"))
    (entry,) = fastfeedparser.parse(text).entries
    assert entry["title"] == "=1+1 <b>&" and entry["link"] == f"https://news.example/story/{'s' * 20}"
    assert entry["published"].startswith("2022-01-06") and "<in Almaty>" in entry["description"]


def test_sources_as_opml_are_what_our_own_reader_takes_in():
    then = datetime(2022, 1, 1, tzinfo=UTC)
    feed = Source(url="https://a.example/rss?x=1&y=2", kind="feed", title='A "daily" <news>', due=then, added=then)
    sitemap = Source(url="https://b.example/map.xml", kind="sitemap", title="", due=then, added=then)
    text = opml.opml([feed, sitemap])
    first, second = ET.fromstring(text.encode()).iter("outline")
    assert (first.get("xmlUrl"), first.get("text"), second.get("url")) == (feed.url, feed.title, sitemap.url)
    assert [entry.url for entry in feeds.opml(text.encode(), "list")][0] == feed.url


def test_warc_gives_back_the_untouched_bytes(tmp_path):
    pytest.importorskip("fastwarc", reason="needs fastwarc: pip install 'dateline[warc]'")
    archiveiterator = pytest.importorskip("warcio.archiveiterator", reason="needs warcio: pip install warcio")
    captured = datetime(2022, 1, 7, 10, 30, 5, 120000, tzinfo=UTC)
    answered = Page(
        url="https://a.example/1", body="<p>Мост\r\n".encode() + bytes(range(32, 256)), fetched=captured,
        headers=(("Content-Type", "text/html"), ("Content-Encoding", "br"), ("ETag", '"x"')),
    )  # fmt: skip
    saved = Page(url="file:///pages/a.txt", body=b"A line.", fetched=captured, media_type="text/plain")
    path = tmp_path / "pages.warc.gz"
    with path.open("wb") as stream:
        assert warc.warc([answered, saved], stream) == 2
    again = list(pages([str(path)]))
    assert [(page.url, page.body, page.fetched) for page in again][0] == (answered.url, answered.body, captured)
    assert ("content-encoding", "br") not in {(name.lower(), value) for name, value in again[0].headers}
    with path.open("rb") as stream:
        records = [(record.rec_type, record.rec_headers.get_header("WARC-Target-URI"), record.content_stream().read())
                   for record in archiveiterator.ArchiveIterator(stream, check_digests="raise")]  # fmt: skip
    assert records == [("response", answered.url, answered.body), ("resource", saved.url, saved.body)]


NINJS = {
    "uri", "type", "representationtype", "profile", "version", "firstcreated", "versioncreated", "contentcreated", "embargoed", "pubstatus",
    "urgency", "copyrightholder", "copyrightnotice", "usageterms", "ednote", "language", "descriptions", "bodies", "headlines", "people",
    "organisations", "places", "subjects", "events", "objects", "infosources", "title", "by", "slugline", "located", "renditions",
    "associations", "altids", "trustindicators", "standard", "genres", "rightsinfo",
}  # fmt: skip
"""The properties of ninjs 2.0: no others are allowed."""
PARTS = {
    "headlines": {"role", "contenttype", "value"}, "descriptions": {"role", "contenttype", "value"},
    "bodies": {"role", "contenttype", "charcount", "wordcount", "value"}, "subjects": {"name", "rel", "uri", "literal"},
    "events": {"name", "rel", "uri", "literal"}, "places": {"name", "rel", "uri", "literal"}, "infosources": {"name", "role", "uri", "literal"},
    "altids": {"role", "value"},
}  # fmt: skip


def test_ninjs_has_only_what_the_standard_names():
    first, second = (json.loads(line) for line in ninjs.ninjs([dossier(ALMATY)]))
    for item in (first, second):
        assert set(item) <= NINJS
        assert item["uri"].startswith("https://")
        for name, allowed in PARTS.items():
            assert all(set(part) <= allowed for part in item.get(name, ()))
    assert first["bodies"][0]["value"].startswith("At least 26")
    assert "firstcreated" not in first, "only the day is known"
    assert {source["name"] for source in first["infosources"]} == {"TASS", "the police"}
    assert first["places"] == [{"name": "Almaty", "literal": "gn1526384"}]
    assert second["by"] == "A. Writer"


def test_hxl_is_read_by_its_library():
    reader = pytest.importorskip("hxl", reason="needs libhxl: pip install libhxl")
    rows = list(csv.reader(io.StringIO("".join(hxl.hxl([dossier(ALMATY, None)])), newline="")))
    data = reader.data(rows)
    assert [column.display_tag for column in data.columns] == [tag for _, tag in hxl.COLUMNS]
    (first, second) = list(data)
    assert first.get("#affected+num+min") == "26" and not first.get("#affected+max")
    assert first.get("#country+code") == "KZ" and first.get("#loc+name") == "Almaty"
    assert first.get("#meta+url") == "https://1.example/a"
    assert not second.get("#loc+name")


def test_prov_leads_from_every_fact_to_the_bytes():
    model = pytest.importorskip("prov.model", reason="needs prov: pip install prov")
    text = prov.prov([dossier(ALMATY)])
    document = model.ProvDocument.deserialize(content=text, format="json")
    assert len(list(document.get_records(model.ProvEntity))) == 2 + 2 + 1 + 1
    data = json.loads(text)
    derived = {record["prov:generatedEntity"]: record["prov:usedEntity"] for record in data["wasDerivedFrom"].values()}
    step = next(key for key in data["entity"] if key.startswith("dateline:fact/"))
    way = [step]
    while way[-1] in derived:
        way.append(derived[way[-1]])
    assert [key.partition(":")[2].partition("/")[0] for key in way] == ["fact", "claim", "article", "page"]
