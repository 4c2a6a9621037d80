"""The command line: what it prints, how it errs, how it ends."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import group

FIRE = (
    "A fire in the harbour of Almaty killed {0} people, police said on {1}. Another 30 people were injured.\n\n"
    "Firefighters worked through the night to keep the flames from the fuel tanks beside the warehouse. Smoke hung over the harbour until noon, "
    "and the streets around the quay were closed.\n\nThe harbour authority said that the warehouse had held paint and timber. "
    "An investigation has been opened, and the harbour stays shut until the weekend."
)
BALLET = (
    "The ballet of Odessa opens its season with a new work by a young choreographer. Tickets for the premiere were sold out within hours, "
    "the theatre told its subscribers.\n\nThe dancers rehearsed all summer in a disused factory. Costumes were sewn from old theatre curtains, and "
    "the orchestra plays a score that was thought to be lost.\n\nThe company will tour the coast in spring."
)


def row(key, day, title, text):
    found = {"id": key, "url": f"https://{key}.example/story", "outlet": key.title(), "language": "en"}
    return found | {"published": f"2022-01-{day:02}", "title": title, "text": text}


ROWS = [
    row("one", 5, "Harbour fire in Almaty kills 12", FIRE.format(12, "Wednesday")),
    row("two", 6, "Toll of Almaty harbour fire rises to 14", FIRE.format(14, "Thursday").replace("Firefighters", "Crews")),
    row("three", 7, "A lost score returns to the stage", BALLET),
]


@pytest.fixture
def pages(tmp_path):
    path = tmp_path / "pages.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), "utf-8")
    return str(path)


def go(*args, code=0, stdin=None, **environment):
    result = CliRunner(env={"DATELINE_HOME": None, "DATELINE_DATABASE": None, **environment}).invoke(group, [str(arg) for arg in args], input=stdin)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_claims_are_what_the_scorer_takes(pages):
    rows = lines(go("claims", pages, "-f", "jsonl"))
    texts = {row["id"]: row for row in ROWS}
    assert {row["article"] for row in rows} >= {"one", "two"}
    for row in rows:
        source = texts[row["article"]][row["field"]]
        assert source[row["start"] : row["end"]] == row["quote"]
        assert {"predicate", "low", "high", "voices", "place", "date", "about"} <= set(row)
        assert isinstance(row["voices"], list)
    assert {(row["article"], row["low"]) for row in rows if row["predicate"] == "killed"} >= {("one", 12), ("two", 14)}


def test_facts_are_claims_with_slot_origin_and_standing(pages):
    rows = lines(go("facts", pages, "-f", "jsonl"))
    assert all({"slot", "origin_id", "standing", "article", "start", "end", "predicate"} <= set(row) for row in rows)
    assert all(row["origin_id"] is None for row in rows if not row["voices"])
    figures = lines(go("facts", pages, "--figures"))
    assert {row["fact"] for row in figures} == {row["fact"] for row in rows}


def test_stories_give_each_article_once(pages):
    rows = lines(go("stories", pages, "-f", "jsonl"))
    assert sorted(row["article"] for row in rows) == ["one", "three", "two"]
    story = {row["article"]: row["story"] for row in rows}
    assert story["one"] == story["two"] != story["three"]


def test_why_two_articles_are_together(pages):
    assert go("stories", pages, "--explain", "one", "https://two.example/story").stdout.startswith("one story")
    assert go("stories", pages, "--explain", "one", "three").stdout.startswith("two stories")
    assert "no article 'four'" in go("stories", pages, "--explain", "one", "four", code=1).stderr


def test_read_gives_article_and_reading(pages):
    rows = lines(go("read", pages))
    assert [row["article"]["name"] for row in rows] == ["one", "two", "three"]
    assert rows[0]["reading"]["claims"]
    assert len(json.loads(go("read", pages, "-f", "json").stdout)) == 3
    assert "claims" in go("read", pages, "--explain").stdout


@pytest.mark.parametrize("style", ["text", "md", "json", "html"])
def test_a_brief_tells_the_largest_story_and_how_many_others(pages, style, tmp_path):
    result = go("brief", pages, "-f", style)
    assert "1 other stories; --story N" in result.stderr
    assert "12" in result.stdout and "choreographer" not in result.stdout
    target = tmp_path / "report"
    assert go("brief", pages, "-f", style, "-o", target).stdout == ""
    assert target.read_text("utf-8").rstrip("\n") == result.stdout.rstrip("\n")


def test_other_stories_can_be_told(pages):
    assert "lost score" in go("brief", pages, "--story", 2).stdout
    every = go("brief", pages, "--all")
    assert "lost score" in every.stdout and "14" in every.stdout
    assert "these pages hold 2" in go("brief", pages, "--story", 3, code=2).stderr


def test_a_brief_as_of_a_day_knows_nothing_later(pages):
    early = go("brief", pages, "--as-of", "2022-01-05").stdout
    assert "12" in early and "14" not in early
    assert "nothing to tell" in go("brief", pages, "--as-of", "2021-01-01", code=1).stderr


def test_a_fact_is_explained_by_its_claims(pages):
    key = next(row["slot"].partition("/")[2] for row in lines(go("facts", pages)) if row["predicate"] == "killed")
    shown = lines(go("brief", pages, "-f", "json", "--explain", key))
    assert shown[0]["predicate"] == "killed"
    assert {row["article"] for row in shown[1:]} == {"one", "two"}
    told = go("brief", pages, "--explain", key).stdout
    assert key in told and "rule" in told and "“killed" in told
    assert key in go("brief", pages, "--explain", "nonsense", code=1).stderr


def test_exit_codes_tell_what_was_read(pages, tmp_path):
    assert go("claims", tmp_path / "absent", code=1).stderr.startswith("dateline: there is no file")
    assert "absent" in go("claims", pages, tmp_path / "absent", code=3).stderr
    assert "requires an argument" in go("brief", "--in", code=2).stderr
    assert "did you mean 'claims'" in go("clams", code=2).stderr


def test_many_failures_are_told_in_short(tmp_path):
    result = go("read", *(tmp_path / f"absent{number}" for number in range(15)), code=1)
    assert "and 5 more" in result.stderr
    assert result.stderr.count("there is no file") == 10


def test_stdin_is_read(pages):
    piped = Path(pages).read_bytes()
    assert len(lines(go("read", "-", stdin=piped))) == 3
    assert len(lines(go("read", stdin=piped))) == 3


def test_process_search_and_export(pages, tmp_path):
    data = ("--data", tmp_path / "data")
    assert go("process", pages, *data).stdout == "3 article\n"
    assert go("process", pages, *data).stdout == "3 known\n"
    found = go("search", "harbour", "-ballet", *data)
    assert "[harbour]" in found.stdout and "choreographer" not in found.stdout
    assert [row["article"] for row in lines(go("search", "killed>=13", "-f", "jsonl", *data))] == ["two"]
    assert len(lines(go("search", "harbour", "--story", "-f", "jsonl", *data))) == 1
    assert [row["article"] for row in lines(go("search", "harbour", "--since", "2022-01-06", "-f", "jsonl", *data))] == ["two"]
    assert "nothing found" in go("search", "volcano", *data, code=1).stderr
    assert "a bracket is not closed" in go("search", "(fire", *data, code=2).stderr
    kept = go("export", "-f", "csv", "--what", "figures", *data).stdout
    direct = go("export", "-f", "csv", "--what", "figures", pages).stdout
    assert sorted(kept.splitlines()) == sorted(direct.splitlines())


def test_a_person_may_overrule_which_articles_belong_together(pages, tmp_path):
    data = ("--data", tmp_path / "data")
    go("process", pages, *data)

    def together():
        rows = lines(go("export", "-f", "jsonl", "--what", "stories", *data))
        return {row["article"]: row["story"] for row in rows}

    before = together()
    assert before["one"] == before["two"] != before["three"]
    go("decide", "part", "one", "https://two.example/story", *data)
    assert together()["one"] != together()["two"]
    go("decide", "undo", "one", "two", *data)
    assert together() == before
    go("decide", "join", "three", "one", "--by", "editor", *data)
    assert len(set(together().values())) == 1
    assert "by editor" in go("decide", "list", *data).stdout
    go("decide", "pin", together()["one"], *data)
    assert "nothing was decided" in go("decide", "undo", "two", "three", *data, code=1).stderr
    assert "no article" in go("decide", "join", "one", "nine", *data, code=1).stderr
    assert "3 articles end in" in go("decide", "join", "one", "/story", *data, code=1).stderr


def test_the_pages_of_the_store_are_archived_and_read_again(pages, tmp_path):
    pytest.importorskip("fastwarc", reason="needs fastwarc: pip install 'dateline[warc]'")
    data, again = ("--data", tmp_path / "data"), ("--data", tmp_path / "again")
    go("process", pages, *data)
    archive = tmp_path / "all.warc.gz"
    assert go("archive", archive, *data).stdout.endswith("3 pages\n")
    assert "no story" in go("archive", tmp_path / "x.warc.gz", "--story", "none", *data, code=1).stderr
    assert not (tmp_path / "x.warc.gz").exists() and not list(tmp_path.glob(".*.writing"))
    go("process", archive, *again)
    exported = [sorted(go("export", "--what", "claims", *where).stdout.splitlines()) for where in (data, again)]
    assert exported[0] == exported[1]


CURVE = "time,value,name,unit,source\n2022-01-05,40,Smoke,ppm,Harbour gauge\n2022-01-06,7,Smoke,ppm,Harbour gauge\n"


def test_a_measured_series_is_laid_beside_a_story(pages, tmp_path):
    (curve := tmp_path / "smoke.csv").write_text(CURVE, "utf-8")
    shown = go("brief", pages, "--signal", curve).stdout
    assert "Smoke — Harbour gauge: lowest 7 ppm, January 6; highest 40 ppm, January 5" in " ".join(shown.split())
    data = ("--data", tmp_path / "data")
    go("process", pages, *data)
    story = lines(go("search", "harbour", "--story", "-f", "jsonl", *data))[0]["story"]
    added = go("signal", "add", story, curve, *data).stdout
    assert go("signal", "add", story, curve, *data).stdout == added == go("signal", "list", story, *data).stdout
    go("signal", "remove", story, added.split()[0], *data)
    assert go("signal", "list", story, *data).stdout == ""
    assert "has no series" in go("signal", "remove", story, "x", *data, code=1).stderr
    assert "no story" in go("signal", "list", "nowhere", *data, code=1).stderr


def test_a_file_that_is_no_series_is_said_with_its_line(pages, tmp_path):
    (curve := tmp_path / "smoke.csv").write_text(CURVE + "2022-01-07,thick,Smoke,ppm,Harbour gauge\n", "utf-8")
    assert "smoke.csv:4: 'thick' is not a number" in go("brief", pages, "--signal", curve, code=2).stderr


def test_the_data_directory_may_come_from_the_environment(pages, tmp_path):
    go("process", pages, DATELINE_HOME=str(tmp_path / "home"))
    assert (tmp_path / "home" / "dateline.db").exists()


def test_a_file_that_cannot_be_written_says_so(pages, tmp_path):
    assert "choose another file" in go("brief", pages, "-o", tmp_path / "no" / "folder.html", code=1).stderr


def test_times_are_checked(pages):
    assert "write 2022-01-07" in go("brief", pages, "--as-of", "yesterday", code=2).stderr


def test_a_harvest_needs_sources(tmp_path):
    assert "dateline source add" in go("harvest", "--data", tmp_path, code=1).stderr
    assert "write 10m" in go("harvest", "--every", "often", code=2).stderr
    assert "no source" in go("source", "remove", "https://a.example/", "--data", tmp_path, code=1).stderr


def test_languages_are_listed():
    shown = go("languages").stdout
    assert "zh" in shown and "read and written" in shown


def shell(*args, **more):
    return subprocess.run([sys.executable, "-m", "dateline", *args], capture_output=True, check=False, **more)


def test_in_a_pipe_nothing_but_the_output_is_printed(pages):
    result = shell("claims", pages, "-f", "jsonl")
    assert result.returncode == 0
    assert result.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise on Windows")
def test_a_reader_that_goes_away_is_no_error(tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps(ROWS[0] | {"id": str(number)}) + "\n" for number in range(300)), "utf-8")
    with subprocess.Popen([sys.executable, "-m", "dateline", "read", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.readline()
        running.stdout.close()
        told = running.stderr.read()
        running.wait()
    assert told == b""
    assert running.returncode == 128 + 13


def test_json_lines_come_one_by_one(tmp_path):
    """A row is printed when it is read, not when all are."""
    with subprocess.Popen([sys.executable, "-u", "-m", "dateline", "read", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        patience = threading.Timer(60, running.kill)
        patience.start()
        running.stdin.write(json.dumps(ROWS[0]).encode() + b"\n" + json.dumps(ROWS[1]).encode() + b"\n")
        running.stdin.flush()
        first = json.loads(running.stdout.readline())
        running.stdin.close()
        assert running.wait() == 0
        patience.cancel()
    assert first["article"]["name"] == "one"


def test_help_loads_nothing_heavy():
    run = "import sys; sys.argv = ['dateline', '--help']\nfrom dateline.cli import main\n"
    code = run + "try:\n    main()\nexcept SystemExit: pass\nprint(sorted(sys.modules))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(result.stdout.rpartition("\n[")[2].replace("'", "").replace("]", "").strip().split(", "))
    assert not loaded & {"sqlalchemy", "httpx", "rich", "fastapi", "msgspec", "dateline.extract", "dateline.model", "selectolax", "babel"}


def test_output_is_utf8_whatever_the_locale(tmp_path):
    row = {"id": "zh", "url": "https://zh.example/a", "title": "大火", "text": "周四,阿拉木图港口发生火灾,造成12人死亡。", "published": "2022-01-05"}
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    result = shell("read", "-", input=json.dumps(row).encode(), env=environment)
    assert "阿拉木图" in result.stdout.decode("utf-8")


def test_a_language_nobody_writes_is_a_wrong_command_that_names_the_others(pages):
    assert "take one of ar, en" in go("brief", pages, "--in", "xx", code=2).stderr
    assert go("brief", pages, "--in", "zh-Hant").stdout


def test_nothing_to_tell_says_of_each_page_why(tmp_path):
    page = tmp_path / "notes.txt"
    page.write_text("shopping list", "utf-8")
    assert "nothing to tell" in (said := go("brief", page, code=1).stderr)
    assert len(said.splitlines()) == 2


@pytest.mark.parametrize("style", ["text", "md", "html", "json"])
def test_an_undated_page_is_given_no_date(tmp_path, style):
    page = tmp_path / "fire.txt"
    page.write_text(f"Harbour fire kills 12\n\n{FIRE.format(12, 'Wednesday')}\n", "utf-8")
    said = go("brief", page, "-f", style).stdout
    assert "12" in said and "1970" not in said


def test_a_person_may_overrule_which_names_are_one(pages, tmp_path):
    data = ("--data", tmp_path / "data")
    go("process", pages, *data)

    before = go("export", "-f", "csv", "--what", "facts", *data).stdout
    assert "1 stories changed" in go("decide", "same", "police", "harbour authority", "--by", "editor", *data).stdout
    listed = go("decide", "list", *data).stdout
    assert "same name" in listed and "by editor" in listed
    go("decide", "undo", "harbour authority", "police", *data)
    assert "same name" not in go("decide", "list", *data).stdout
    assert go("export", "-f", "csv", "--what", "facts", *data).stdout == before
    assert "0 stories changed" in go("decide", "different", "Nobody", "No-one", *data).stdout
    assert "not the same" in go("decide", "same", "police", "police", *data, code=2).stderr


def test_two_names_are_compared_signal_by_signal():
    shown = go("names", "托卡耶夫", "Tokayev", "--explain").stdout
    assert shown.startswith("one thing") and "sound" in shown and "strain" in shown
    assert go("names", "Kerch", "Kerch Strait").stdout.startswith("two things")


def test_an_export_carries_the_ids_of_a_slice_of_wikidata(tmp_path):
    from dateline.knowledge import wikidata

    slice_ = tmp_path / "slice.tsv"
    slice_.write_text("Q35493\tgn1526384\tAlmaty|Алматы\n", "utf-8")
    try:
        assert "wikidata" in go("names", "Almaty", "Алматы", "--wikidata", slice_).stdout
        city = tmp_path / "city.jsonl"  # counted in the city, and not in its harbour
        city.write_text("".join(json.dumps(row) + "\n" for row in ROWS).replace("the harbour of Almaty", "Almaty"), "utf-8")
        features = json.loads(go("export", city, "-f", "geojson", "--wikidata", slice_).stdout)["features"]
        assert "Q35493" in {feature["properties"].get("wikidata") for feature in features}
        slice_.write_text("Almaty\n", "utf-8")
        assert "line 1" in go("names", "a", "b", "--wikidata", slice_, code=2).stderr
    finally:
        wikidata.use(wikidata.Slice())
