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


def test_the_wheel_stands_alone(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", tmp_path / "lib", wheel)
    page = tmp_path / "lib" / "dateline" / "demo" / "pages" / "kz-en-13-164.html"
    told = run(sys.executable, "-m", "dateline", "brief", page, "-f", "json", cwd=tmp_path, env={"PYTHONPATH": str(tmp_path / "lib"), "PATH": ""})
    assert json.loads(told)["sections"]
    where = run(
        sys.executable, "-c", "import dateline; print(dateline.__file__)", cwd=tmp_path, env={"PYTHONPATH": str(tmp_path / "lib"), "PATH": ""}
    )
    assert Path(where.strip()).is_relative_to(tmp_path)


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
