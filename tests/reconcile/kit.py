"""Stories made by hand: articles of our own words, and claims found in them by those words."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from dateline.model import Article, Claim, Dossier, Group, Interval, Origin, Place, Quantity, Reading, Story, Voice, day, minute, story_id
from dateline.reconcile.said import Said, said
from dateline.reconcile.series import Slate

KZ = Place(text="Kazakhstan", id="KZ", name="Kazakhstan", kind="country")
ALMATY = Place(text="Almaty", id="gn1526384", name="Almaty", kind="city", parents=("KZ",))


def on(number: int, month: int = 1, year: int = 2022) -> Interval:
    return day(date(year, month, number))


def at(number: int, hour: int, month: int = 1, year: int = 2022) -> Interval:
    return minute(datetime(year, month, number, hour, tzinfo=UTC))


def article(text: str, outlet: str = "Morning Post", published: Interval | None = None, **fields: Any) -> Article:
    fields = {"language": "en", "title": "", **fields}
    name = f"{outlet}-{text[:40]}"
    return Article(page="p", url="", name=name, outlet=outlet, text=text, published=published or on(6), **fields)


def quantity(low: float | None, high: float | None = None, text: str = "", approx: bool = False, unit: str | None = None) -> Quantity:
    return Quantity(low=low, high=high, approx=approx, text=text, unit=unit)


def exactly(number: float, text: str | None = None, **fields: Any) -> Quantity:
    return Quantity(low=number, high=number, text=str(number) if text is None else text, **fields)


def least(number: float, text: str = "") -> Quantity:
    return Quantity(low=number, high=None, text=text)


def claim(source: Article, words: str, predicate: str, many: Quantity | None = None, **fields: Any) -> Claim:
    """The claim that `words` of the article make. `by` is the origin's name, `cls` the group's class."""
    by, cls = fields.pop("by", None), fields.pop("cls", None)
    start = source.text.index(words)
    if by is not None:
        where = max(0, source.text.find(by))
        fields["voices"] = (Voice(text=by, kind=fields.pop("kind", "body"), entity=fields.pop("entity", None), start=where, end=where + len(by)),)
    if cls is not None:
        fields["group"] = Group(cls=cls)
    return Claim(
        article=source.id, revision=source.revision, field="text", start=start, end=start + len(words), quote=words, predicate=predicate,
        quantity=many, **fields,
    )  # fmt: skip


def dossier(*pairs: tuple[Article, list[Claim]], families: tuple[Any, ...] = ()) -> Dossier:
    articles = tuple(source for source, _ in pairs)
    readings = tuple(Reading(article=source.id, revision=source.revision, claims=tuple(claims)) for source, claims in pairs)
    story = Story(id=story_id(articles[0].id), articles=tuple(source.id for source in articles), families=families)
    return Dossier(story=story, articles=articles, readings=readings)


SIXTH = on(6)


def heard(many: Quantity | float | None, who: str = "body:watchers", when: Interval | None = SIXTH, **fields: Any) -> Said:
    """A claim as reconciling hears it: of an article of its own unless `source` names one; an `outlet:` speaks for itself; `when` it was printed."""
    own = who.startswith("outlet:")
    rank, language = fields.pop("rank", 0 if own else 2), fields.pop("language", "en")
    source = fields.pop("source", f"{who} {when.iso if when else ''} {many}")
    start = fields.pop("start", 0)
    count = exactly(many) if isinstance(many, int | float) else many
    voices = () if own else (Voice(text=who, kind="body" if rank == 2 else "unnamed", entity=who),)
    fields = {"predicate": "killed", "field": "text", "quote": "word", "voices": voices, "end": start + 4, **fields}
    told = Claim(article=source, revision=source, start=start, quantity=count, **fields)
    page = Article(page="p", url="", name=source, outlet=who, language=language, title="", text="", published=when)
    return said(told.id, told, page, Origin(id=who, name=who, entity=None if rank < 2 else who), rank)


def slate(*items: Said) -> Slate:
    """The reports of some claims, each origin's later figures in the place of its earlier ones."""
    made = Slate(items)
    made.succeed()
    return made
