"""The documentation builds as a site, whole and with no dead end."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("mkdocs", reason="needs mkdocs: pip install mkdocs")
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", folder], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_every_page_is_built_and_can_be_reached(site: Path) -> None:
    pages = {page.stem for page in (ROOT / "docs").glob("*.md")} - {"README"}
    assert {page.stem for page in site.glob("*.html")} >= pages | {"index"}
    front = (site / "index.html").read_text(encoding="utf-8")
    assert {page for page in pages if f'href="{page}.html"' not in front} == set()


def test_no_page_asks_a_third_party_for_anything(site: Path) -> None:
    for page in site.glob("*.html"):
        asked = re.findall(r'<(?:script|img|iframe)[^>]* src="(https?:[^"]+)"|<link[^>]* href="(https?:[^"]+)"', page.read_text(encoding="utf-8"))
        assert asked == [], page.name
