"""What the cited claims and articles support: checked against the articles' own text, not taken from the claims' word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from dateline.languages import codes, load
from dateline.model import Article, Claim, Dossier, Interval, Quantity, Sample, Series, day
from dateline.model.article import FIELDS

_DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f\u2009 '’٬٫]\d+)*")
_SCALES = (1, 10, 12, 20, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 1_000_000_000_000)
_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})


def stands(claim: Claim, article: Article | None) -> bool:
    """Whether the claim's words stand where it says: a claim that was altered, or whose article was, supports nothing."""
    if article is None or article.revision != claim.revision:
        return False
    return bool(claim.quote) and article.field(claim.field)[claim.start : claim.end] == claim.quote


def numbers_in(text: str) -> set[float]:
    """Every number written in digits in a text, of any script; a separator is read both as one of thousands and as a decimal point."""
    found: set[float] = set()
    for run in _DIGITS.findall(text):
        parts = re.split(r"\D", run)
        plain = [_value(part) for part in parts]
        found.update(plain)
        if len(parts) > 1:
            found.add(_value("".join(parts)))
            found.add(float(f"{_ascii(''.join(parts[:-1]))}.{_ascii(parts[-1])}"))
    return found


def _ascii(digits: str) -> str:
    return "".join(str(unicodedata.digit(digit)) for digit in digits)


def _value(digits: str) -> float:
    return float(_ascii(digits))


def supports(quantity: Quantity, quote: str, value: float, language: str = "") -> bool:
    """Whether `value`, an end of `quantity`, is what the quantity's words in the quote say.

    In digits, alone or with a word of scale (1.2万, 3 thousand), "more than 100" being 101; words without digits ("dozens", "twenty-six")
    support the ends of their quantity when they stand in the quote. "At least 26", in the article's `language`, is never 27.
    """
    if value not in (quantity.low, quantity.high):
        return False
    wanted = (value,) if _takes_its_number_in(quantity.text, language) else _read(quantity, value)
    if not quantity.text or quantity.text not in quote:
        return any(_scaled(number, wanted) for number in numbers_in(quote))
    written = numbers_in(quantity.text)
    return not written or any(_scaled(number, wanted) for number in written) or _in_two_steps(quantity.text, language, wanted)


def _in_two_steps(text: str, language: str, wanted: Iterable[float]) -> bool:
    """Whether two numbers, the first of them or a word of scale alone before the digits of the second, make a value together (9 thousand 900,
    1万2000, mil 130)."""
    steps = [_value(run) for run in _DIGITS.findall(text) if run.isdecimal()]
    if len(steps) == 1:
        scale = _bare_scale(text, language)
        return any(scale + steps[0] == value for value in wanted if steps[0] < scale)
    return len(steps) == 2 and any(abs(steps[0] * scale + steps[1] - value) < 1e-6 for scale in _SCALES if steps[1] < scale for value in wanted)


def _bare_scale(text: str, language: str) -> float:
    """The scale of the word right before the first digits of a text; 0 where none stands there."""
    code, digits = language.partition("-")[0], _DIGITS.search(text)
    before = text[: digits.start()].casefold().split() if digits else []
    return float(load(code).numbers.forms.get(before[-1], {}).get("mult", 0)) if before and code in codes() else 0.0


def _read(quantity: Quantity, value: float) -> tuple[float, ...]:
    """The numbers that words for `value` may hold: itself, and the neighbour that an open bound leaves out ("more than 100" is 101)."""
    if quantity.high is None:
        return (value, value - 1)
    return (value, value + 1) if quantity.low is None else (value,)


def _takes_its_number_in(text: str, language: str) -> bool:
    """Whether the bound in a quantity's words allows the very number ("at least", 至少), and none in them leaves it out ("more than")."""
    least, more = _bounds(language)
    folded = f" {text.casefold()} "
    return any(form in folded for form in least) and not any(form in folded for form in more)


@cache
def _bounds(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The forms of a language that mean "at least", and "more than"; none for a language without a pack."""
    code = language.partition("-")[0]
    forms = load(code).numbers.forms if code in codes() else {}
    return tuple(form for form, roles in forms.items() if "at-least" in roles), tuple(form for form, roles in forms.items() if "more-than" in roles)


def _scaled(number: float, wanted: Iterable[float]) -> bool:
    return any(abs(value - number * scale) < 1e-6 * max(1.0, abs(value)) for scale in _SCALES for value in wanted)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that one sentence may use: its claims that stand, and the articles it cites."""

    claims: tuple[Claim, ...]
    articles: tuple[Article, ...]
    series: tuple[Series, ...] = ()

    @property
    def texts(self) -> Iterable[str]:
        """The words that names may be taken from: quotes, and voices and places where their articles really write them."""
        by_id = {article.id: article for article in self.articles}
        for claim in self.claims:
            yield claim.quote
            whole = by_id[claim.article]
            yield from (voice.text for voice in claim.voices if names(voice.text, whole))
            if claim.place and names(claim.place.text, whole):
                yield claim.place.text
        for article in self.articles:
            yield from (article.title, article.outlet, *article.agencies)

    def article(self, claim: Claim) -> Article:
        return next(article for article in self.articles if article.id == claim.article)

    @property
    def intervals(self) -> set[Interval]:
        return {
            interval
            for interval in (
                *(claim.time for claim in self.claims),
                *(claim.as_of for claim in self.claims),
                *(article.published for article in self.articles),
                *(sample_day(sample) for series in self.series for sample in series.samples),
            )
            if interval is not None
        }

    def number(self, value: float) -> bool:
        """Whether a cited claim's quantity says `value`, and its own words do."""
        return any(claim.quantity is not None and supports(claim.quantity, claim.quote, value, self.article(claim).language) for claim in self.claims)

    def words(self, quantity: Quantity) -> bool:
        """Whether a cited claim gives this vague quantity, in words that stand in its quote."""
        return any(
            claim.quantity is not None
            and (claim.quantity.low, claim.quantity.high) == (quantity.low, quantity.high)
            and claim.quantity.text in claim.quote
            for claim in self.claims
        )

    def sample(self, sample: Sample) -> bool:
        """Whether a cited series has this measurement."""
        return any(sample in series.samples for series in self.series)

    def label(self, words: str) -> bool:
        return any(words in (series.name, series.source) for series in self.series)

    def quote(self, words: str, article: str) -> bool:
        return any(other.id == article and _written(words, other) for other in self.articles)


def sample_day(sample: Sample) -> Interval:
    """The UTC day of a measurement."""
    return day(sample.at.date())


def _written(words: str, article: Article) -> bool:
    return bool(words) and any(words in article.field(field) for field in FIELDS)


def names(words: str, article: Article) -> bool:
    """Whether the article writes a name, whatever its capitals: "The army" and "the army" are one."""
    folded = words.casefold()
    return bool(folded) and any(folded in article.field(field).casefold() for field in FIELDS) or folded == (article.dateline or "").casefold() != ""


def gather(dossier: Dossier, claims: Iterable[str], articles: Iterable[str] = (), series: Iterable[str] = ()) -> Evidence:
    """The evidence behind the cited ids; claims that do not stand in their article are left out."""
    known = (dossier.claim_by_id.get(claim) for claim in claims)
    standing = tuple(claim for claim in known if claim is not None and stands(claim, dossier.article_by_id.get(claim.article)))
    cited = dict.fromkeys((*(claim.article for claim in standing), *articles))
    wanted = set(series)
    return Evidence(
        claims=standing,
        articles=tuple(dossier.article_by_id[id] for id in cited if id in dossier.article_by_id),
        series=tuple(one for one in dossier.series if one.id in wanted),
    )
