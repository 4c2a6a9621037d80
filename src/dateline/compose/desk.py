"""Where a brief is written: the dossier, the tongue, and the one way by which a sentence leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from babel.lists import format_list

from dateline.compose import names
from dateline.compose.evidence import gather, sample_day
from dateline.compose.foreign import bare, unread
from dateline.compose.guard import refusal
from dateline.compose.phrase import Marks, finish
from dateline.compose.pieces import Count, Day, Label, Measured, Name, Quote, Words
from dateline.compose.quoting import Pair, nested
from dateline.compose.tongue import Tongue, Untold
from dateline.model import Article, Claim, Dossier, Fact, Interval, Place, Sample, Sentence, Series


@dataclass(slots=True)
class Draft:
    """A sentence being written: its pieces are marked through it, and it collects what it cites."""

    desk: Desk
    marks: Marks = field(default_factory=Marks)
    claims: dict[str, None] = field(default_factory=dict)
    facts: dict[str, None] = field(default_factory=dict)
    articles: dict[str, None] = field(default_factory=dict)
    series: dict[str, Series] = field(default_factory=dict)

    @property
    def tongue(self) -> Tongue:
        return self.desk.tongue

    def cite(self, claims: Iterable[str] = (), facts: Iterable[Fact] = (), articles: Iterable[str] = ()) -> None:
        self.claims.update(dict.fromkeys(claims))
        self.facts.update(dict.fromkeys(fact.id for fact in facts))
        self.articles.update(dict.fromkeys(articles))

    def say(self, name: str, **arguments: object) -> str:
        return self.tongue.say(name, **arguments)

    def place(self, place: Place) -> str:
        several = names.listed(place, self.tongue.code, (article.language for article in self.desk.dossier.articles))
        if several:
            return format_list([self._known(name) for name in several], locale=self.tongue.locale)
        return self._known(names.place(place, self.tongue.code))

    def where(self, place: Place | None) -> str | None:
        """The place that the sentence may give: this one where what is cited says it, else one in its country that a cited claim does say.

        A figure of a city may be cited from an article that gives it for the country. None where no cited claim says a place; a place that
        cited claims have and their articles lack stays, for the guard to refuse.
        """
        if place is None:
            return None
        known, evidence = self.desk.dossier.claim_by_id, gather(self.desk.dossier, self.claims, self.articles)
        own = [other for id in self.claims if id in known and (other := known[id].place)]
        near = (other for other in (place, *own) if other is place or names.one_country(place, other))
        told = next((one for one in near if names.supported(names.place(one, self.tongue.code), evidence)), place if own else None)
        return self.place(told) if told else None

    def _known(self, name: Name) -> str:
        """A name; one that the tables give takes the apostrophe that the language writes."""
        marked, curly = self.marks.mark(name), "mark-apostrophe"
        return marked.replace("'", self.say(curly)) if name.entity and self.tongue.has(curly) else marked

    def origin(self, claims: Iterable[str], entity: str | None = None) -> str:
        """Who says the claims of these ids: they have one origin; `entity` is what it resolves to in the story."""
        known = self.desk.dossier.claim_by_id
        told = [(known[id], self.desk.article(known[id])) for id in claims if id in known]
        if not told:
            raise Untold("none of the claims is in the dossier")
        if entity and all(claim.origin is None for claim, _ in told):  # a page that names nobody, of a figure whose origin others cited here name
            named = [known[id] for id in self.claims if id in known and (voice := known[id].origin) and voice.entity == entity]
            told = [(claim, self.desk.article(claim)) for claim in named] or told
        if all(claim.origin is None and not article.outlet for claim, article in told):
            return self.say("outlet-unknown")
        name = names.origin(told, self.tongue.code, entity, self.desk.home)
        source = unread(name, told, self.tongue.code, self.say("title-plain"))
        if source is None:
            return self._known(name)
        person = bare(name, told)
        return self._known(person) if person != name else self.quote(name.written, source)

    def outlet(self, article: Article) -> str:
        """The outlet of an article; the language's words for one that is not known."""
        return self.marks.mark(names.outlet(article, self.tongue.code)) if article.outlet else self.say("outlet-unknown")

    def listed(self, parts: Iterable[str], mark: str = "semicolon") -> str:
        """Parts in a row, each text once, with the language's own mark between them. Marked parts with one text are one."""
        texts = {self.marks.plain(part): part for part in parts}
        return self.say(f"mark-{mark}").join(texts.values())

    def name(self, text: str) -> str:
        """A name as an article writes it."""
        return self.marks.mark(Name(text=text, written=text))

    def day(self, interval: Interval, year: bool = False) -> str:
        return self.marks.mark(Day(text=self.tongue.day(interval, year or self.desk.years), interval=interval))

    def count(self, items: Iterable[str]) -> str:
        different = tuple(dict.fromkeys(items))
        return self.marks.mark(Count(text=str(len(different)), items=different))

    def measure(self, series: Series) -> None:
        """Cite a measured series."""
        self.series[series.id] = series

    def label(self, text: str) -> str:
        """The name or source of a cited series."""
        return self.marks.mark(Label(text=text))

    def measured(self, sample: Sample) -> str:
        """A measurement with the unit of the series it is from."""
        unit = next((series.unit for series in self.series.values() if sample in series.samples), "")
        shown = float(round(sample.value, 3))
        number = self.tongue.number(int(shown) if shown.is_integer() else shown)
        if self.tongue.has(f"unit-{unit}"):
            number = self.say(f"unit-{unit}", amount=number, n=shown, bound="exact")
        elif unit:
            number = f"{number} {unit}"
        return self.marks.mark(Measured(text=number, sample=sample, shown=shown))

    def sample_day(self, sample: Sample) -> str:
        return self.day(sample_day(sample))

    def _nested(self, marked: str) -> str:
        """Words with the quotation marks inside them as the language writes them within its own («… „…“ …»)."""
        return nested(marked, self._pair("quoted-inner"), self._pair("quoted")) if self.tongue.has("quoted-inner") else marked

    def _pair(self, message: str) -> Pair:
        """The marks of a message that quotes."""
        opening, _, closing = self.say(message, words="\0").partition("\0")
        return opening, closing

    def quote(self, words: str, article: Article) -> str:
        """Words of an article in quotation marks, their language named where it is not the reader's."""
        marked = self._nested(self.marks.mark(Quote(text=words.strip(), article=article.id)))
        if article.language.partition("-")[0] == self.tongue.code.partition("-")[0]:
            return self.say("quoted", words=marked)
        language = self.marks.mark(Words(text=self.tongue.language(article.language)))
        return self.say("quoted-foreign", words=marked, language=language)


@dataclass(slots=True)
class Desk:
    """Writes the sentences of one brief. `dropped` counts what the guard refused, `refusals` says why."""

    dossier: Dossier
    tongue: Tongue
    years: bool = False
    capitals: bool = True
    dropped: int = 0
    refusals: list[str] = field(default_factory=list)
    home: str | None = None

    def __post_init__(self) -> None:
        self.years = len({article.published.start.year for article in self.dossier.articles if article.published}) > 1
        self.home = names.home_country(claim for claim in self.dossier.claim_by_id.values() if claim.about == "event")

    def article(self, claim: Claim) -> Article:
        return self.dossier.article_by_id[claim.article]

    def claims(self, fact: Fact) -> list[Claim]:
        """The fact's claims that the dossier holds."""
        known = self.dossier.claim_by_id
        return [known[claim] for claim in fact.claims if claim in known]

    def write(self, compose: Callable[..., str | None], *about: Any) -> Sentence | None:
        """The sentence that `compose(draft, *about)` writes; None where there is nothing to say, or the guard refuses it."""
        draft = Draft(desk=self)
        try:
            marked = compose(draft, *about)
        except Untold as lack:
            self._drop(str(lack))
            return None
        if not marked:
            return None
        phrase = finish(marked, draft.marks, self.capitals, self.tongue.rtl)
        evidence = gather(self.dossier, draft.claims, draft.articles, draft.series)
        language = self.tongue.code
        why = refusal(phrase, evidence, lambda words: names.named(words, language), names.supported)
        if why:
            self._drop(f"{phrase.text}: {why}")
            return None
        return Sentence(text=phrase.text, claims=tuple(draft.claims), facts=tuple(draft.facts), series=tuple(draft.series))

    def _drop(self, why: str) -> None:
        self.dropped += 1
        self.refusals.append(why)


def written(sentences: Iterable[Sentence | None]) -> tuple[Sentence, ...]:
    """The sentences that left, each text once."""
    kept: dict[str, Sentence] = {}
    for sentence in sentences:
        if sentence is not None:
            kept.setdefault(sentence.text, sentence)
    return tuple(kept.values())
