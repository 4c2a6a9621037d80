"""Damaged documents of every format that is taken in are answered in words. `scripts/fuzz_inputs.py` goes on for as long as one likes."""

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))
import fuzz_corpus
import fuzz_inputs

FINDS = [(path.parent.name, path) for path in sorted(fuzz_inputs.FINDS.glob("*/*"))]


@pytest.mark.parametrize("name", fuzz_inputs.TARGETS)
def test_whole_documents_are_read(name: str) -> None:
    for body in fuzz_inputs.TARGETS[name].whole():
        fuzz_inputs.tried(name, body)


@pytest.mark.parametrize("name", fuzz_inputs.TARGETS)
def test_damaged_documents_are_refused_in_words_or_read(name: str) -> None:
    dice, whole = random.Random(name), fuzz_inputs.beginnings(name)
    for _ in range(8 if name == "backup" else 40):
        fuzz_inputs.tried(name, fuzz_inputs.damaged(dice, whole))


@pytest.mark.parametrize(("name", "path"), FINDS, ids=[path.name for _, path in FINDS])
def test_what_once_failed_does_so_no_more(name: str, path: Path) -> None:
    fuzz_inputs.tried(name, path.read_bytes())


CORPUS = sorted(folder.name for folder in fuzz_inputs.CORPUS.glob("*"))


@pytest.mark.parametrize("name", CORPUS)
def test_what_goes_a_way_of_its_own_is_still_read(name: str) -> None:
    kept = [path.read_bytes() for path in sorted((fuzz_inputs.CORPUS / name).iterdir())]
    assert kept and all(fuzz_inputs.tried(name, body) <= 2 for body in kept)


def test_a_document_is_kept_for_a_branch_that_no_other_takes() -> None:
    whole = list(fuzz_inputs.TARGETS["question"].whole())
    assert list(fuzz_corpus.distinct("question", whole, [whole[0], b"a OR (b", b"c OR (d", b"a OR (b OR c"])) == [b"a OR (b"]


def test_a_reader_that_raises_what_it_does_not_declare_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(body: bytes) -> object:
        raise KeyError("fault")

    monkeypatch.setitem(fuzz_inputs.TARGETS, "series", fuzz_inputs.Target(lambda: [b"x"], read, (ValueError,)))
    with pytest.raises(KeyError):
        fuzz_inputs.tried("series", b"x")
