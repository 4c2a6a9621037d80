"""Decisions on names are kept with their reasons, replaced by later ones, and taken back."""

from __future__ import annotations

from typing import Literal

from dateline.model import Naming, Signal


def decided(verdict: Literal["same", "apart", "open"], by: str = "ana") -> Naming:
    return Naming(left="Tokayev", right="托卡耶夫", verdict=verdict, score=0.92, signals=(Signal(name="sound", value=0.92, reason="r"),), by=by)


def test_a_decision_is_kept_with_its_reasons(store):
    store.put_naming(decided("same"))
    (kept,) = store.namings()
    assert kept.verdict == "same" and kept.signals[0].name == "sound" and kept.by == "ana" and kept.at is not None


def test_a_later_decision_takes_its_place_and_open_takes_it_back(store):
    store.put_naming(decided("same"))
    store.put_naming(decided("apart", by="ben"))
    assert [(one.verdict, one.by) for one in store.namings()] == [("apart", "ben")]
    store.put_naming(decided("open"))
    assert store.namings() == ()


def test_each_decision_is_news_to_what_follows_from_it(store):
    marks = []
    for verdict in ("same", "open", "same"):
        store.put_naming(decided(verdict))
        marks.append(store.renamed(0)[1])
    assert marks == sorted(set(marks))
