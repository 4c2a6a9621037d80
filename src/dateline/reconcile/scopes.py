"""Which places and groups of a story are one scope: the port, its city and its country, when the same toll is told of all three."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, permutations

from dateline.knowledge import places
from dateline.model import Place
from dateline.model.groups import inside
from dateline.reconcile import slots
from dateline.reconcile.memory import Memory
from dateline.reconcile.origins import folded
from dateline.reconcile.rules import (
    ONLY_SCENE,
    SITE_FIGURES,
)
from dateline.reconcile.said import Said
from dateline.reconcile.told import Figures

DRIFTING = ("people", "protesters", "civilians", "militants", "residents")
"""The classes that relays of one official figure put for each other, in the order in which a tie is settled."""

WHOLE = frozenset(
    {"hostages", "migrants", "miners", "passengers", "patients", "pilgrims", "prisoners", "refugees", "spectators", "workers", "worshippers"}
)
"""Classes to which everybody harmed may belong: the dead of a shaft are miners in one report, people in the next."""

SAME_CROWD = frozenset({"protesters", "militants"})
"""What one side calls protesters the other calls militants: one slot unless an article keeps them apart."""

SAME_PEOPLE = frozenset({"people", "residents"})
"""Those who live in a place are its people."""

GATHERED = frozenset({"people", "protesters", "civilians", "residents"})
"""Those who gather are one crowd, whatever they are called, unless an article keeps them apart."""

PARTIAL = frozenset({"increment", "subset"})
"""Counts that are no total of their place."""

Scope = str | None
Placed = tuple[str, Said]
"""A claim with the key of its place."""


def place_key(place: Place | None) -> Scope:
    """The id of what a place resolves to, else its name as written, folded. A state that is one city is that."""
    if place is None:
        return None
    return places.one_place(place.id) if place.id else (folded(place.text) or None)


def _narrower(item: Said) -> bool:
    """Whether a claim counts those in one state only (executed, critical)."""
    return item.claim.group is not None and item.claim.group.narrower is not None


def _namesakes(one: Place, two: Place) -> bool:
    """Whether a town and a region of its country bear one name: pages mean the one by the other (Taroudant and its province)."""
    alike = one.id is not None and two.id is not None and {one.kind, two.kind} == {"city", "region"} and folded(one.name) == folded(two.name)
    return alike and bool({*one.parents} & {*two.parents})


def _unnamed_region(place: Place | None) -> bool:
    """Whether a place is several countries that only the page's words tell of: any name that the gazetteer knows goes before it."""
    return place is not None and place.id is None and slots.several(place)


class _Union:
    """Scopes joined into one, under the one with most claims."""

    def __init__(self, weight: Counter[str]) -> None:
        self._weight = weight
        self.roots: dict[str, str] = {}

    @property
    def touched(self) -> set[str]:
        """All that were joined to another."""
        return {*self.roots.keys(), *self.roots.values()}

    def find(self, key: str) -> str:
        while key in self.roots:
            key = self.roots[key]
        return key

    def join(self, one: str, other: str) -> None:
        first, second = sorted((self.find(one), self.find(other)), key=lambda key: (-self._weight[key], key))
        if first != second:
            self.roots[second] = first


class Scopes:
    """The places and groups of a story, brought to its scopes. Built from all claims at once, whatever their order."""

    def __init__(self, items: Iterable[Said], memory: Memory | None = None) -> None:
        self._memory = memory or Memory()
        entered = [item for item in items if slots.enters(item.claim)]
        placed = [(key, item) for item in entered if (key := place_key(item.place)) is not None]
        self._places = self._known_places(placed)
        weight = Counter([key for key, item in placed if not _unnamed_region(item.place)])
        self._union = _Union(weight)
        self._join_places(placed)
        self._home = self._homes(placed)
        self._groups = self._join_groups(entered)

    def __eq__(self, other: object) -> bool:
        """Whether two bring any claim to the same scope."""
        return isinstance(other, Scopes) and self._table == other._table

    __hash__ = None  # type: ignore[assignment]  # compared, and no key of anything

    @property
    def _table(self) -> tuple[object, ...]:
        return self._places, self._union.roots, self._home, self._groups

    def place(self, item: Said) -> Place | None:
        """The scope's place of a claim; where it names none, the place most told of by that predicate, then by the story."""
        root = self._root(item)
        return self._places.get(root) if root else None

    def group(self, item: Said) -> str | None:
        """The scope's class of a claim: that which relays put others for."""
        cls = slots.group(item.claim)
        return self._groups.get((item.claim.predicate, self._root(item), cls or ""), cls) if self._groups else cls

    def _root(self, item: Said) -> Scope:
        """The key of the scope's place of a claim."""
        key = place_key(item.place)
        return self._union.find(key) if key else self._home.get(item.claim.predicate, self._home.get(""))

    def _known_places(self, placed: Sequence[Placed]) -> dict[str, Place]:
        """For each key the place as most often written; ties go to the shorter, then the first in order."""
        written: dict[str, Counter[Place]] = defaultdict(Counter)
        for key, item in placed:
            if item.place:
                written[key][item.place] += 1
        return {key: min(places, key=lambda p: (-places[p], len(p.text), p.text, p.name, p.kind, p.parents)) for key, places in written.items()}

    def _join_places(self, placed: Sequence[Placed]) -> None:
        figures: dict[str, Figures] = defaultdict(Figures)
        for key, item in placed:
            if item.claim.predicate in slots.COUNTED and item.claim.counting not in PARTIAL and not _narrower(item):
                figures[key].add(item, f"{item.claim.predicate}/{slots.group(item.claim)}")
        keys = sorted(figures, key=lambda key: (-figures[key].claims, key))
        for position, key in enumerate(keys):
            for other in keys[:position]:
                if self._one_scope(key, other, figures):
                    self._union.join(other, key)
        joined = [(scene, around) for scene, around in permutations(sorted(self._union.touched), 2) if self._nested(scene, around)]
        for scene, around in joined:
            for key in keys:
                if self._between(scene, key, around) and not figures[key].kept_apart(figures[scene]):
                    self._union.join(scene, key)

    def _one_scope(self, key: str, other: str, figures: dict[str, Figures]) -> bool:
        """Nested places may be one scope, and a place that did not resolve may be any; a stray one only if all it tells is told elsewhere.

        Several countries together are those that the story is told of, by whatever name, and no single one of them.
        """
        one, two, mine, theirs = self._places[key], self._places[other], figures[key], figures[other]
        if slots.several(one) or slots.several(two):
            return slots.several(one) and slots.several(two) and not mine.kept_apart(theirs)
        if one.within(two) or two.within(one) or _namesakes(one, two):
            wide, narrow = (other, key) if one.within(two) or two.kind == "region" else (key, other)
            if self._only_scene(narrow, wide, figures) and figures[wide].told_of(figures[narrow]):
                return True
            of_site = "site" in (one.kind, two.kind) and mine.shared(theirs) >= SITE_FIGURES
            return of_site or mine.coincide(theirs) or mine.continues(theirs)
        if one.id is None or two.id is None:
            return mine.coincide(theirs)
        return mine.strays_from(theirs)

    def _nested(self, scene: str, around: str) -> bool:
        """Whether a place lies in a wider one that is one scope with it."""
        return self._places[scene].within(self._places[around]) and self._union.find(scene) == self._union.find(around)

    def _between(self, scene: str, key: str, around: str) -> bool:
        """Whether a place holds a scene and lies in the wider place around both."""
        place = self._places[key]
        return key not in (scene, around) and self._places[scene].within(place) and place.within(self._places[around])

    def _only_scene(self, narrow: str, wide: str, figures: dict[str, Figures]) -> bool:
        """Whether all but a few of the figures told of places in a country or region are told of one city, no fewer than the wider place's own."""
        scene, around = self._places[narrow], self._places[wide]
        if around.kind not in ("country", "region") or scene.kind in ("country", "region") or figures[narrow].claims < figures[wide].claims:
            return False
        inside = [(place, told.claims) for key, told in figures.items() if (place := self._places[key]).within(around)]
        inside = [(place, claims) for place, claims in inside if place.within(scene) or not scene.within(place)]
        return sum(claims for place, claims in inside if place.within(scene)) >= ONLY_SCENE * sum(claims for _, claims in inside)

    def _homes(self, placed: Sequence[Placed]) -> dict[str, str]:
        """For each predicate, and for "" all of them, the key of the place most told of."""
        told: dict[str, Counter[str]] = defaultdict(Counter)
        for (predicate, key), count in Counter([(item.claim.predicate, key) for key, item in placed]).items():
            for where in ("", predicate):
                told[where][self._union.find(key)] += count
        return {predicate: min(keys, key=lambda key: (-keys[key], key)) for predicate, keys in told.items()}

    def _join_groups(self, items: Sequence[Said]) -> dict[tuple[str, Scope, str], str]:
        """For each predicate and place, the class that stands for each class that is only a drift of it."""
        figures: dict[tuple[str, Scope], dict[str, Figures]] = defaultdict(lambda: defaultdict(Figures))
        for item in items:
            cls = slots.group(item.claim)
            if cls and item.claim.predicate in slots.COUNTED and item.claim.counting == "total" and not _narrower(item):
                figures[item.claim.predicate, self._root(item)][cls].add(item, "")
        joined: dict[tuple[str, Scope, str], str] = {}
        for (predicate, place), classes in figures.items():
            for cls, into in _drift(classes, _parts_of_people(classes), predicate == "attending").items():
                joined[predicate, place, cls] = into
        return joined


def _parts_of_people(classes: dict[str, Figures]) -> frozenset[str]:
    """The classes that an article adds up to the number of all people (26 rioters and 18 officers: 44 dead); so are those of the same crowd."""
    told: dict[str, dict[str, set[float]]] = {}
    if "people" not in classes or len(classes) <= 2:
        return frozenset()
    for item, _ in classes["people"].told:
        told.setdefault(item.claim.article, {"people": set()})["people"].add(item.number)
    for cls, figures in classes.items():
        for item, _ in figures.told if cls != "people" else ():
            if item.claim.article in told:
                told[item.claim.article].setdefault(cls, set()).add(item.number)
    found: set[str] = set()
    for by_class in told.values():
        pairs = combinations(sorted(by_class.keys() - {"people"}), 2)
        wholes = by_class["people"]
        found.update(cls for pair in pairs if _add_up(by_class[pair[0]], by_class[pair[1]], wholes) for cls in pair)
    return frozenset(found | SAME_CROWD if found & SAME_CROWD else found)


def _add_up(some: set[float], others: set[float], wholes: set[float]) -> bool:
    return any(one + other in wholes for one in some for other in others if min(one, other) > 1)


def _drift(classes: dict[str, Figures], parts: frozenset[str], gathered: bool) -> dict[str, str]:
    """class → the class it is joined to, among the classes of one predicate and place; `parts` are none of "people"; `gathered`: of a crowd."""
    order = sorted(classes, key=lambda cls: (-classes[cls].claims, _preferred(cls), cls))
    if classes.keys() >= SAME_CROWD and order.index("militants") < order.index("protesters"):
        order.remove("protesters")
        order.insert(order.index("militants"), "protesters")
    into: dict[str, str] = {}
    for position, cls in enumerate(order):
        for other in order[:position]:
            one_crowd = gathered and {cls, other} <= GATHERED and not classes[cls].kept_apart(classes[other])
            if other not in into and (one_crowd or (_may_drift(cls, other, parts) and _same_crowd(cls, other, classes))):
                into[cls] = other
                break
    return into


def _preferred(cls: str) -> int:
    return DRIFTING.index(cls) if cls in DRIFTING else len(DRIFTING)


def _may_drift(cls: str, other: str, parts: frozenset[str]) -> bool:
    """Whether relays put one class for the other: crowds of one event, or a class and the wider one (peacekeepers, soldiers)."""
    if "people" in (cls, other) and parts & {cls, other}:
        return False
    if (cls in DRIFTING and other in DRIFTING) or ("people" in (cls, other) and WHOLE & {cls, other}):
        return True
    return "people" not in (cls, other) and (inside(cls, other) or inside(other, cls))


def _same_crowd(cls: str, other: str, classes: dict[str, Figures]) -> bool:
    if {cls, other} in (SAME_CROWD, SAME_PEOPLE):
        return not classes[cls].kept_apart(classes[other])
    return classes[cls].coincide(classes[other]) or classes[cls].continues(classes[other])
