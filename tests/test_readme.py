"""What the README shows was run."""

import importlib.util
import re
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def readme_script():
    spec = importlib.util.spec_from_file_location("readme", ROOT / "scripts" / "readme.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shown(name: str) -> str:
    return re.search(rf"<!-- {name} -->\n(.*?)\n<!-- /{name} -->", README, re.S)[1]


def test_the_brief_shown_is_what_the_command_prints_wherever_the_pages_lie(tmp_path):
    script = readme_script()
    shutil.copytree(script.PAGES, tmp_path / "elsewhere")
    assert shown("brief") == script.brief() == script.brief(tmp_path / "elsewhere")


def test_the_figures_shown_are_those_that_were_measured():
    assert shown("figures") == readme_script().figures()


def test_every_command_shown_exists():
    from dateline.cli import group

    named = set(re.findall(r"^dateline ([a-z]+)", README, re.M))
    assert named and named <= set(group.list_commands(None))
