"""What is passed on: the wheel, its parts' licences, the bill of materials, the units that run it."""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "dateline"
UNITS = sorted((ROOT / "deploy").glob("*.service"))
sys.path.insert(0, str(ROOT / "scripts"))
import advisories  # noqa: E402  # scripts are no package: their folder has to be on the path first
import supply  # noqa: E402


def run(*command: str | Path, **options: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=300, **options)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a copy of what a release would hold."""
    source, built = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("built")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    shutil.copytree(ROOT / "src", source / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", built, source)
    return next(built.glob("dateline-*.whl"))


def test_the_wheel_holds_every_file_of_the_package_and_nothing_else(wheel: Path) -> None:
    ours = {f"dateline/{file.relative_to(SOURCE).as_posix()}" for file in SOURCE.rglob("*") if file.is_file() and "__pycache__" not in file.parts}
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held == ours


@pytest.fixture(scope="module")
def alone(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment that holds the wheel, what it declares to need, and nothing else; made without a network."""
    folder = tmp_path_factory.mktemp("alone") / "venv"
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    run(sys.executable, "-m", "pip", "--python", folder / "bin" / "python", "install", "--quiet", "--no-index", "--no-deps", wheel)
    packages = next(folder.glob("lib/python*/site-packages"))
    for package in supply.closure("dateline"):
        for name in {file.parts[0] for file in package.files or () if file.parts[0] not in ("..", "__pycache__")}:
            there = Path(str(package.locate_file(name)))
            if "dateline" not in name and there.exists() and not (packages / name).exists():
                (packages / name).symlink_to(there)
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="links files as Unix does")
def test_the_wheel_stands_alone(alone: Path, tmp_path: Path) -> None:
    """With no more than it declares: a brief of a page, and all that the portal is made of."""
    page = next(alone.glob("lib/python*/site-packages/dateline/demo/pages/kz-en-13-164.html"))
    options = {"cwd": tmp_path, "env": {"PATH": "", "HOME": str(tmp_path), "DATELINE_HOME": str(tmp_path / "kept")}}
    told = run(alone / "bin" / "dateline", "brief", page, "-f", "json", **options)
    assert json.loads(told)["sections"]
    where = "import dateline, dateline.web.app; print(dateline.__file__)"
    assert Path(run(alone / "bin" / "python", "-c", where, **options).strip()).is_relative_to(alone)
    absent = subprocess.run([alone / "bin" / "python", "-c", "import fastwarc"], capture_output=True, text=True)
    assert "ModuleNotFoundError" in absent.stderr, "the environment holds more than the wheel declares"


def test_every_part_has_a_licence_that_lets_it_be_passed_on() -> None:
    parts = supply.parts()
    assert len(parts) > 30
    assert [part for part in parts if not supply.allowed(part.licence)] == []


@pytest.mark.parametrize("licence", ["GPL-3.0-only", "AGPL-3.0-or-later", "MIT AND GPL-2.0-only", "", "Proprietary"])
def test_a_licence_that_binds_is_refused(licence: str) -> None:
    assert not supply.allowed(licence)


def test_one_of_two_licences_is_enough() -> None:
    assert supply.allowed("GPL-2.0-only OR (MIT AND ISC)")


def test_the_page_names_what_is_pinned() -> None:
    named = dict(re.findall(r"^\| ([a-z0-9-]+) \| ([0-9][^ ]*) \|", supply.PAGE.read_text(encoding="utf-8"), re.M))
    pinned = {supply.normal(name): version for name, _, version in (line.partition("==") for line in (ROOT / "constraints.txt").read_text().split())}
    assert {name: version for name, version in named.items() if pinned.get(name) != version} == {}
    assert set(named) >= {part.name for part in supply.parts() if not part.needed_by}


def test_the_bill_of_materials_is_valid_cyclonedx() -> None:
    pytest.importorskip("cyclonedx", reason="needs cyclonedx: pip install 'cyclonedx-python-lib[json-validation]'")
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    made = supply.bill(supply.parts())
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(made) is None
    assert {part["name"] for part in json.loads(made)["components"]} >= {"selectolax", "sqlalchemy"}


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="needs systemd-analyze: apt-get install systemd")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_the_units_are_sound_and_shut_in(unit: Path, tmp_path: Path) -> None:
    there = tmp_path / unit.name
    there.write_text(unit.read_text().replace("/opt/dateline/bin/dateline", str(Path(sys.executable))))
    said = subprocess.run(["systemd-analyze", "verify", there], capture_output=True, text=True, timeout=60)
    assert unit.name not in said.stderr and said.returncode == 0, said.stderr
    exposed = subprocess.run(["systemd-analyze", "security", "--offline=true", "--threshold=20", there], capture_output=True, text=True, timeout=60)
    assert exposed.returncode == 0, exposed.stdout


def test_the_container_copies_what_exists_and_runs_as_a_plain_user() -> None:
    lines = [line.split() for line in (ROOT / "deploy" / "Containerfile").read_text().splitlines() if line[:1].isupper()]
    copied = [name for line in lines if line[0] == "COPY" and not line[1].startswith("--from") for name in line[1:-1]]
    assert copied and all((ROOT / name).exists() for name in copied)
    last = len(lines) - 1 - [line[0] for line in lines][::-1].index("FROM")
    assert [line[1] for line in lines[last:] if line[0] == "USER"] == ["10001"]


def advisory(key: str, name: str = "Lxml", **affected: object) -> dict[str, object]:
    return {"id": key, "summary": "Something\nis wrong", "affected": [{"package": {"ecosystem": "PyPI", "name": name}, **affected}]}


def ranged(*events: dict[str, str]) -> dict[str, object]:
    return {"ranges": [{"type": "ECOSYSTEM", "events": list(events)}]}


PINNED = {"lxml": "6.1.3", "jinja2": "3.1.6"}


@pytest.mark.parametrize(
    ("affected", "concerned"),
    [
        (ranged({"introduced": "0"}, {"fixed": "6.1.4"}), True),
        (ranged({"introduced": "0"}, {"fixed": "6.1.3"}), False),
        (ranged({"introduced": "6.1.3"}), True),
        (ranged({"introduced": "6.1.10"}), False),
        (ranged({"introduced": "0"}, {"last_affected": "6.1.3"}), True),
        (ranged({"introduced": "0"}, {"last_affected": "6.1.2"}), False),
        (ranged({"fixed": "7"}, {"introduced": "6.2"}, {"fixed": "5.0"}, {"introduced": "0"}), False),
        (ranged({"introduced": "6"}, {"fixed": "6.1"}, {"introduced": "6.1.1"}), True),
        ({"versions": ["6.1.2", "6.1.3", "of-old"]}, True),
        ({"versions": ["6.1.3rc1"]}, False),
        ({"ranges": [{"type": "GIT", "events": [{"introduced": "0"}]}]}, False),
    ],
)
def test_an_advisory_concerns_the_versions_that_it_says(affected: dict[str, object], concerned: bool) -> None:
    assert bool(advisories.hits([advisory("OSV-1", **affected)], PINNED)) is concerned


def test_advisories_of_others_concern_nobody_here() -> None:
    other = advisory("OSV-1", **ranged({"introduced": "0"}))
    other["affected"][0]["package"]["ecosystem"] = "npm"  # type: ignore[index]  # read as JSON, of no type
    assert advisories.hits([other, advisory("OSV-2", "lxml-html-clean", **ranged({"introduced": "0"}))], PINNED) == []


@pytest.mark.parametrize("form", ["one", "list", "answer", "zip"])
def test_a_file_of_advisories_is_laid_beside_what_is_pinned(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name, version = next((name, version) for name, version in supply.pinned().items() if name == "lxml")
    told = advisory("OSV-2026-1", **ranged({"introduced": "0"}, {"fixed": "9999"}))
    withdrawn = {**advisory("OSV-2026-2", **ranged({"introduced": "0"})), "withdrawn": "2026-01-01T00:00:00Z"}
    file = tmp_path / "advisories"
    if form == "zip":
        with zipfile.ZipFile(file, "w") as held:
            held.writestr("OSV-2026-1.json", json.dumps(told))
            held.writestr("OSV-2026-2.json", json.dumps(withdrawn))
    else:
        file.write_text(json.dumps({"one": told, "list": [told, withdrawn], "answer": {"vulns": [told, withdrawn]}}[form]))
    assert supply.audit(file) == 1
    assert capsys.readouterr().out == f"{name} {version}: OSV-2026-1 Something is wrong; fixed in 9999\n"


@pytest.mark.parametrize("text", ["", "[]", "{}", "not JSON", '{"vulns": [{"summary": "no id"}]}', '"words"'])
def test_a_file_without_advisories_is_no_clean_bill(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text(text)
    assert supply.audit(tmp_path / "file") == 2
    assert "OSV's format" in capsys.readouterr().err


def test_nothing_found_says_how_much_was_looked_through(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text(json.dumps(advisory("OSV-1", **ranged({"introduced": "0"}, {"fixed": "0.1"}))))
    assert supply.audit(tmp_path / "file") == 0
    assert capsys.readouterr().err.startswith("1 advisories looked through for ")
