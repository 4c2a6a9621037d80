"""The figures of a careful reader's written account of an event, read out of its prose.

The account (facts-dev.md of the coverage set) tells series in a shorthand: "Dead, Health Ministry: 10+ (medics [4]) -> 30 -> 40", "Missing: ~300
(army, 22 Aug [22]) vs 30 (UN [27])". A figure has the label before it, or the one that stands right behind it ("50 missing", "12 (subway)"); what
follows up to the next figure names its pages and its source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.knowledge import bodies

MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_EVENT = re.compile(r"^## \d+\. (.+)$", re.MULTILINE)
_REF = re.compile(r"\[(\d+)\]")
_NOISE = re.compile(
    rf"\d{{1,2}}(?:-\d{{1,2}})? (?:{MONTHS})\w*(?: \d{{4}})?|\d{{1,2}}:\d\d|\b(?:19|20)\d\d\b|\[\d+\]|[\d,.]+ ?(?:bn|t|m)\b|USD [\d,.]+m?"
)
_CLAUSE = re.compile(r"(?<![A-Z])\.(?=\s|$)|;|\|")
_NUMBER = re.compile(r"[>~]?(\d{1,3}(?:,\d{3})+|\d+)(?:-(\d+))?\+?(?:/(\d+))?")
_BEHIND = re.compile(r"[\s(]*(?:of them )?$")
_ASIDE = re.compile(r"\bmixes\b|\bbackground\b|\brumour\b|\btoo low\b")
_NOTE = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)?")
_ITEM = re.compile(r"\([a-z]\)")
_VIA = re.compile(r"\bvia \w+")

LABELS: dict[str, tuple[str, str]] = {
    "dead": ("killed", "people"), "injured": ("injured", "people"), "missing reports": ("missing", "reports"), "missing": ("missing", "people"),
    "arrests": ("detained", "people"), "foreigners": ("killed", "foreigners"), "chinese dead": ("killed", "nationals:CN"),
    "russians": ("killed", "nationals:RU"), "unidentified": ("killed", "unidentified"), "homeless": ("displaced", "people"),
    "evacuated": ("displaced", "people"), "damage": ("amount", "damage"), "syrians": ("killed", "nationals:SY"),
}  # fmt: skip
"""The account's words for what is counted, with the predicate and the group, or the state, that they mean."""
SCENES = ("subway", "tunnel", "city", "gongyi", "zhengzhou", "zahedan")
"""The account's words for a part of the scene."""
_WORD = re.compile("|".join(rf"\b{word}\b" for word in (*LABELS, *SCENES)), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the account. `labels` are the label it stands under and those used last; `refs` the pages named with it."""

    numbers: tuple[int, ...]
    labels: tuple[tuple[str, str], ...]
    scene: str = ""
    refs: tuple[str, ...] = ()
    origin: str = ""
    words: str = ""


@dataclass(slots=True)
class _State:
    label: tuple[str, str] = LABELS["dead"]
    recent: list[tuple[str, str]] = field(default_factory=list)
    scene: str = ""
    origin: str = ""


def events(text: str) -> dict[str, str]:
    """Heading → what is said of the event."""
    heads = list(_EVENT.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return {head.group(1): text[head.end() : end] for head, end in zip(heads, ends, strict=True)}


def figures(text: str) -> Iterator[Figure]:
    """The figures of one event's series, without what is said of traps and of other events, which are no series."""
    flat = " ".join(text.partition("\nTraps:")[0].split())
    state = _State()
    for clause in _clauses(flat):
        state.scene = state.origin = ""
        state.label = LABELS["dead"] if _ITEM.match(clause) else state.label
        if not _ASIDE.search(clause):
            yield from _of_clause(clause, state)


def _clauses(text: str) -> list[str]:
    ends = [match.start() for match in _CLAUSE.finditer(text)]
    return [text[start:end].strip(" .;|") for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


def _of_clause(clause: str, state: _State) -> Iterator[Figure]:
    plain = _NOISE.sub(lambda match: " " * len(match.group()), clause)
    numbers, words = list(_NUMBER.finditer(plain)), list(_WORD.finditer(clause))
    if numbers and ":" in clause[: numbers[0].start()]:
        state.origin = _body(clause[: numbers[0].start()])
    behinds = _behinds(clause, numbers, words)
    for at, number in enumerate(numbers):
        end = numbers[at + 1].start() if at + 1 < len(numbers) else len(clause)
        behind = next((word.group().lower() for word in behinds if number.end() <= word.start() < end), "")
        _take([word for word in words if word.end() <= number.start() and word not in behinds], state)
        yield _figure(clause, number, end, behind, state)


def _behinds(clause: str, numbers: list[re.Match[str]], words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words that stand right behind a number, and are of it alone."""
    return [word for word in words for number in numbers if number.end() <= word.start() and _BEHIND.match(clause[number.end() : word.start()])]


def _take(words: list[re.Match[str]], state: _State) -> None:
    """The label and the scene that the words before a number set."""
    for word in words:
        key = word.group().lower()
        if key in LABELS:
            state.label = LABELS[key]
        else:
            state.scene = key


def _figure(clause: str, number: re.Match[str], end: int, behind: str, state: _State) -> Figure:
    near = clause[number.end() : end]
    if behind in LABELS:
        labels: tuple[tuple[str, str], ...] = (LABELS[behind],)
        state.recent.append(LABELS[behind])
    else:
        labels = (state.label, *state.recent[-2:])
    return Figure(
        numbers=tuple(int(value.replace(",", "")) for value in number.groups() if value),
        labels=labels,
        scene=behind if behind in SCENES else state.scene,
        refs=tuple(_REF.findall(near)),
        origin=_source(near, state.origin),
        words=clause[number.start() : end].strip(" ,("),
    )


def _source(near: str, series: str) -> str:
    """The source of a figure: the one noted with it, else that of its series; "" where the note names nobody that is known."""
    note = _VIA.sub("", near)
    if body := _body(note):
        return body
    noted = _NOTE.search(note)
    words = _NOISE.sub(" ", noted.group(1)) if noted else ""
    return "" if re.search(r"[a-z]{3}", _WORD.sub("", words)) else series


def _body(text: str) -> str:
    """The first body or office that words name, without its seat; "" where they name none."""
    found = sorted(bodies.find(text, "en"), key=lambda mention: mention.start)
    return found[0].entity if found else ""
