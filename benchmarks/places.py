#!/usr/bin/env python3
"""Scores the gazetteer on the places that the coverage pages name.

    python benchmarks/places.py --shared FOLDER [--errors]

A place of a claim that stands on its page is *found* when a mention in the page covers it or resolves to what the name alone resolves to,
and *right* when such a mention lies in the country of the event the page is about; a name of another country is right as that country.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import re
import sys

from dateline.knowledge import places

HOME = {"beirut_2020": "LB", "itaewon_2022": "KR", "henan_2021": "CN", "iran_2022": "IR"}
"""Which country each event of the set is in: what a resolved place is held to."""


def rows(path: pathlib.Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read(page: dict) -> list[tuple[str, str, str]]:
    """(text, id, kind) of every place mention of a page; adjectives and names of peoples stand for their country."""
    found = []
    for field in (page.get("title") or "", page["text"]):
        mentions = places.find(field, page["language"])
        found += [(m.text, p.id or "", p.kind) for m, p in zip(mentions, places.resolve(mentions), strict=True)]
    return found


def names(place: str) -> list[str]:
    return [part.strip() for part in re.split(r",|，|\(.*?\)", place) if part.strip()]


def score(shared: pathlib.Path, show: bool) -> dict[str, collections.Counter]:
    folder = shared / "eval" / "coverage"
    pages = {page["id"]: page for page in rows(folder / "pages.jsonl")}
    wanted = {(c["article"], name) for c in rows(folder / "claims.jsonl") if c["place"] and c["place_on_page"] for name in names(c["place"])}
    table: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
    for article, name in sorted(wanted):
        page = pages[article]
        meant = {place.id for place in places.resolve(places.find(name, page["language"]))}
        hits = [hit for hit in read(page) if hit[1] in meant or name.casefold() in hit[0].casefold() or hit[0].casefold() in name.casefold()]
        home = HOME.get(article.partition("/")[0])
        abroad = {id_ for id_ in meant if id_ and places.country(id_) == id_}
        right = [hit for hit in hits if home is None or places.country(hit[1]) == home or hit[1] in abroad]
        key = "country" if any(hit[2] == "country" for hit in hits) else "other"
        for group in (key, page["language"], "all"):
            table[group].update(wanted=1, found=bool(hits), resolved=bool(right))
        if show and not right:
            print(f"{article} {page['language']} {name!r}: {hits}", file=sys.stderr)
    return table


def scores(shared: pathlib.Path) -> dict[str, float]:
    """The share of places named on the page that are found and lie in the right country, by language and kind."""
    return {key: t["resolved"] / t["wanted"] for key, t in sorted(score(shared, False).items())}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=pathlib.Path, required=True)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    print(f"{'':10}{'wanted':>7}{'found':>7}{'right':>7}")
    for key, t in sorted(score(options.shared, options.errors).items()):
        print(f"{key:10}{t['wanted']:7}{t['found'] / t['wanted']:7.2f}{t['resolved'] / t['wanted']:7.2f}")


if __name__ == "__main__":
    main()
