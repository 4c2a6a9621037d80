"""A slice of Wikidata that the user supplies: read strictly, one more signal, an id in exports; without it nothing changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline.knowledge import wikidata
from dateline.knowledge.names import SAME, same

ROWS = ["# Q-id\tid\tnames", "", "Q35493\tgn1526384\tAlmaty|Алматы|阿拉木图", "Q999001\t\tOmar Example|عمر مثال", "Q999002\t\tAmar Example"]


@pytest.fixture
def known() -> Iterator[wikidata.Slice]:
    made = wikidata.parse(ROWS)
    wikidata.use(made)
    yield made
    wikidata.use(wikidata.Slice())


def test_ids_of_ours_become_wikidata_s(known: wikidata.Slice) -> None:
    assert wikidata.id_of("gn1526384") == "Q35493"
    assert wikidata.uri("gn1526384") == "http://www.wikidata.org/entity/Q35493"
    assert wikidata.id_of("KZ") is None and wikidata.uri(None) is None


def test_its_names_are_one_more_signal(known: wikidata.Slice) -> None:
    score, (signal, *_) = same("Omar Example", "عمر مثال")
    assert score >= SAME and signal.name == "wikidata" and "Q999001" in signal.reason
    score, (signal, *_) = same("Amar Example", "عمر مثال")
    assert score < SAME and signal.name == "another wikidata"


def test_without_a_slice_there_is_no_such_signal() -> None:
    assert wikidata.id_of("gn1526384") is None
    assert "wikidata" not in {signal.name for signal in same("Almaty", "Алматы")[1]}


@pytest.mark.parametrize("row", ["Almaty\tgn1526384", "Q1", "Q0\tKZ", "Q1\tKZ\tx\ty"])
def test_a_row_that_is_none_is_refused_with_its_number(row: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        wikidata.parse(["Q232\tKZ", row])
