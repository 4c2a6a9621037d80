"""`dateline read --explain`: every field with its value, its source and the reason; every page that is no article by its name."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from dateline.cli import group

PAGE = """<html lang="en"><head><title>River floods village | Valley Courier</title><meta name="author" content="Petra Novak">
<meta property="article:published_time" content="2024-05-14T09:30:00+02:00">
<meta property="og:site_name" content="Valley Courier"></head><body><article>
<h1>River floods village</h1>
<p>Rescuers reached the village on Tuesday, eleven hours after the river broke its banks, the fire service said.</p>
<p>Two bridges are closed and about 300 houses have no power, according to the grid operator, which expects repairs to take three days.</p>
</article></body></html>"""


def told(*arguments: str, code: int = 0) -> tuple[str, str]:
    result = CliRunner().invoke(group, ["read", "--explain", *arguments])
    assert result.exit_code == code, result.output
    return result.stdout, result.stderr


def test_each_field_is_shown_with_its_value_and_its_reason(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    lines = told(str(tmp_path / "a.html"))[0].splitlines()
    shown = {line[2:16].strip(): line[17:] for line in lines if line[2:3].strip()}
    assert (shown["byline"], shown["published"], shown["outlet"]) == ("Petra Novak", "2024-05-14 09:30 +0200", "Valley Courier")
    assert any("meta author: " in line for line in lines) and "2 paragraph" in shown["text"]


def test_a_page_that_is_no_article_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "b.html").write_text("<html><body><h1>Page not found</h1><p>Go to the front page.</p></body></html>", "utf-8")
    assert "b.html: " in told(str(tmp_path), code=3)[1]


def test_what_is_no_page_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "noise.html").write_bytes(bytes(place * 37 % 256 for place in range(4_000)))
    assert "not text" in told(str(tmp_path / "noise.html"), code=1)[1]
    assert "there is no file" in told(str(tmp_path / "missing.html"), code=1)[1]
    assert "standard input is empty" in told("-", code=1)[1]
