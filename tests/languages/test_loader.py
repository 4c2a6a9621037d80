"""The loader is strict: a faulty pack says where and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.languages import PackError, codes, load, read_pack
from dateline.languages.loader import read_words

PACK = 'code = "{code}"\nname = "x"\nenglish = "X"\nscript = "Latn"\n'


def pack(folder: Path, words: str = "", extra: str = "") -> Path:
    folder = folder / "xx"
    folder.mkdir()
    (folder / "pack.toml").write_text(PACK.format(code="xx") + extra, "utf-8")
    (folder / "words.tsv").write_text(words, "utf-8")
    (folder / "phrases.toml").write_text("", "utf-8")
    return folder


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("dead", "1 columns"),
        ("dead\tcues:killed", "no role 'cues'"),
        ("dead\tcue", "takes an argument"),
        ("dead\tcue:slain", "cannot be 'slain'"),
        ("dead\tcue:killed\tcolour=red", "no feature 'colour'"),
        ("dead\tcue:killed\treach=far", "write a number"),
        ("dead\tcue:killed\tside=left", "use before, after or both"),
        ("dead\tcue:killed\talt=affected", "predicate@number"),
        ("people\tunit:one", "takes no argument"),
        ("*\tunit", "at least one letter"),
        ("dead\tcue:killed\nDead\tcue:killed", "already"),
    ],
)
def test_a_faulty_row_is_named_with_its_line(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(PackError, match=r"words\.tsv:[12]: ") as error:
        read_pack(pack(tmp_path, row))
    assert says in str(error.value)


def test_an_unknown_setting_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"pack\.toml.*flavour"):
        read_pack(pack(tmp_path, extra='flavour = "sweet"\n'))


def test_a_pack_names_its_own_folder(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    (folder / "pack.toml").write_text(PACK.format(code="yy"), "utf-8")
    with pytest.raises(PackError, match="folder's own code"):
        read_pack(folder)


def test_comments_and_blank_lines_are_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_text("# form\trole\n\ndead\tcue:killed\n", "utf-8")
    assert [entry.form for entry in read_words(path)] == ["dead"]


def test_a_script_subtag_finds_its_pack() -> None:
    assert load("zh-Hant") is load("zh")


def test_an_unknown_language_lists_the_known() -> None:
    with pytest.raises(LookupError, match="en"):
        load("xx")


def test_fifteen_languages_are_there() -> None:
    assert {"en", "zh", "ru", "es", "fr", "ar", "de", "pt", "uk", "tr", "it", "fa", "ja", "ko", "kk"} <= set(codes())
