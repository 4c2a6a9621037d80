"""The distance kept to a claim, and whether it is about this event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from dateline.annotate.attribution.voices import Scope
from dateline.annotate.bygone import YEAR, bare_year, years, years_after
from dateline.annotate.drafts import Draft, size
from dateline.annotate.sentences.inputs import Timed
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence
from dateline.annotate.tolls import over_stretch
from dateline.annotate.when import beside, month_beside, over_years
from dateline.model import Interval
from dateline.model.claim import About, Stance

NEAR = 6.0
HEADING = re.compile(r"[^\n.:：]{0,14}?((?:19|20)\d\d) ?[^\W\d_]? ?(?:[:：—–]|- )")
"""A year, or a day with its year, that opens a paragraph of a chronicle."""
LONG_AGO = timedelta(days=90)
MONTH_AGO = timedelta(days=20)
A_YEAR = timedelta(days=365)
STRETCH = timedelta(days=9)
CALLED = 7
"""Characters between an event and the place that it is called by, at most."""
FIRST_YEAR = 2000
LAST_YEAR = 2029
"""Later years in a text are plans."""
SUFFERED = frozenset({"killed", "injured", "missing"})
ABOUT: dict[str, About] = {"past": "past event", "plan": "plan", "general": "general"}
CLAUSES = "，,；;。"
MILLIONS = 1_000_000
"""So many die in no event that an article can be of: wars, famines and plagues kill them over years."""


def stance_of(draft: Draft, holding: Sequence[Scope]) -> Stance:
    """A hedge in the clause, else the distance that the verb of saying implies, else reported where somebody is named, else asserted."""
    hedge = _nearest(draft, "stance", NEAR)
    if hedge:
        return hedge.argument  # type: ignore[return-value]
    if draft.quantity is not None and any(scope.kind == "deny" for scope in holding):
        return "denied"
    verb = next((scope.stance for scope in reversed(holding) if scope.stance), "")
    if verb:
        return verb  # type: ignore[return-value]
    if draft.cue is not None and draft.cue.get("stance"):
        return draft.cue.get("stance")  # type: ignore[return-value]
    return "reported" if holding else "asserted"


def about_of(draft: Draft, when: Timed | None, published: Interval | None) -> About:
    """plan, past event or general where the clause says so; a past event too where its own time lies long before the article."""
    if draft.predicate == "killed" and (size(draft.quantity) or 0) >= MILLIONS:
        return "general"
    mark = _nearest(draft, "about", NEAR)
    said = mark.argument if mark else draft.cue.get("about") if draft.cue is not None else ""
    if said:
        return ABOUT[said]
    if draft.quantity is not None and over_years(draft):
        return "general"
    if draft.quantity is not None and published is not None and over_stretch(draft, published.start - LONG_AGO, published.start):
        return "general"
    if published is not None and draft.quantity is not None and draft.scope is None and _over_by(draft, published):
        return "past event"
    if published is not None and draft.scope is None and _long_past(draft, when, published.start - LONG_AGO):
        return "past event"
    return draft.about


def _over_by(draft: Draft, published: Interval) -> bool:
    """Whether a sentence opens with a stretch of weeks or months that ends with the article (earlier this year, …): it tells of other events."""
    sentence = draft.sentence
    opens = (time for time in sentence.times if sentence.word_span(time.start, time.end)[0] == sentence.first and not (time.loose or time.as_of))
    near = published.start - STRETCH / 4, published.end + STRETCH / 4
    long = (time.interval for time in opens if STRETCH <= time.interval.end - time.interval.start < A_YEAR)
    return any(near[0] <= stretch.end <= near[1] for stretch in long)


def _long_past(draft: Draft, when: Timed | None, limit: datetime) -> bool:
    """The time of the claim, else the nearest of its clause however long (in 2008, between 1984 and 1993), ended before the limit."""
    if _of_year(draft, limit.year) or _year_inside(draft, limit.year) or years_after(draft):
        return True
    if _then(draft, limit) or _gone(month_beside(draft), limit + LONG_AGO - MONTH_AGO):
        return True
    near = beside(draft)
    if near is not None and _year_over(near, limit + LONG_AGO) and not _of_event_behind(draft, near):
        return True
    if near is not None and _of_event_behind(draft, near):
        return when is not None and when is not near and when.interval.end < limit
    if near is None and bare_year(draft, limit.year):
        return True
    if near is None or (when is not None and near.interval.start <= when.interval.start < near.interval.end):
        near = when
    return near is not None and not near.as_of and near.interval.end < limit


def _year_over(time: Timed, published: datetime) -> bool:
    """Whether a time is a whole year that was over when the article was published (in 2022, said in 2023): what it tells is another event."""
    length = time.interval.end - time.interval.start
    return A_YEAR <= length <= 2 * A_YEAR and not (time.loose or time.as_of) and time.interval.end <= published


def _gone(month: Timed | None, limit: datetime) -> bool:
    """Whether the month that a clause names had ended well before the article: what happened then is another event, and a month that is
    not yet is that of the year before."""
    return month is not None and (month.interval.end < limit or month.ahead)


def _then(draft: Draft, limit: datetime) -> bool:
    """In a clause that tells of the time right before it (the worst since 2009, when 228 people died)."""
    sentence = draft.sentence
    for mark in sentence.role("barrier"):
        if mark.has("owns") and mark.end <= draft.start and not sentence.stop_between(mark.w1, sentence.word_span(draft.start, draft.end)[0]):
            return any(0 <= mark.start - time.end <= 2 and _ended(time, limit) for time in sentence.times)
    return False


def _ended(time: Timed, limit: datetime) -> bool:
    """Whether a time, or where it only bounds its beginning, lies before a limit."""
    return (time.interval.start if time.loose else time.interval.end) < limit


def _of_year(draft: Draft, before: int) -> bool:
    """An event of the sentence carries a bygone year as its name (the 1999 earthquake, terremoto del 1999)."""
    sentence = draft.sentence
    heading = HEADING.match(sentence.text, sentence.text.rfind("\n", 0, sentence.start) + 1)
    if heading and int(heading[1]) < before:
        return True
    for found in years(sentence, sentence.start, sentence.end):
        if any(time.loose and not time.ahead and time.start <= found.start() < time.end for time in sentence.times):
            continue  # the deadliest crash since 2011: it bounds, and names no crash
        first, last = sentence.word_span(found.start(), found.end())
        events = (mark for mark in sentence.role("event") if 0 <= mark.w0 - last <= 2 or 0 <= first - mark.w1 <= _named_after(sentence, mark))
        if int(found.group()) < before and any(not _said_before(draft, mark) for mark in events):
            return not any(first <= number.w0 < last for number in sentence.numbers if number.w0 == draft.at)
    return False


def _named_after(sentence: Sentence, event: Mark) -> int:
    """Words between an event and its year at most: one, and those of the place that it is called by (il sisma dell'Aquila del 2009)."""
    near = next((named for named in sentence.places if 0 <= named.start - event.end <= CALLED), None)
    return 1 if near is None else 1 + sentence.word_span(near.start, near.end)[1] - event.w1


def _of_event_behind(draft: Draft, time: Timed) -> bool:
    """Whether a time behind a comma is that of an event named there (…, the most since the earthquake of 1985)."""
    word = draft.sentence.word_span(time.start, time.end)[0]
    return any(0 <= word - mark.w1 <= 1 and _said_before(draft, mark) for mark in draft.sentence.role("event"))


def _said_before(draft: Draft, event: Mark) -> bool:
    """Whether a figure stands before a comma and an event behind it (445 died, the most since the 1985 earthquake), or tells who was charged over
    it (five were convicted over the riot of 2011): it is of another."""
    parted = draft.predicate == "charged" or draft.sentence.stop_between(_last(draft.sentence, draft.end), event.w0, "comma")
    return draft.end <= event.start and parted


def _year_inside(draft: Draft, before: int) -> bool:
    """A bygone year stands among the words of a count (starben 1991 mehr als 800 Menschen)."""
    number = next((number for number in draft.sentence.numbers if number.w0 == draft.at), None)
    inside = years(draft.sentence, draft.start, draft.end)
    return number is not None and any(int(found.group()) < before and not number.start <= found.start() < number.end for found in inside)


@lru_cache(maxsize=64)
def latest(text: str) -> Interval:
    """The year that an undated article must be of at the earliest: the latest that it names, and none before the web's own time."""
    past = [year for year in (int(found.group()) for found in YEAR.finditer(text)) if year <= LAST_YEAR]
    start = datetime(max([*past, FIRST_YEAR]), 1, 1, tzinfo=UTC)
    return Interval(start=start, end=start.replace(year=start.year + 1), precision="year")


def _nearest(draft: Draft, role: str, limit: float) -> Mark | None:
    """The nearest mark of a role within the clause; one of reach=sentence wherever it stands."""
    best: tuple[float, Mark] | None = None
    for mark in draft.sentence.role(role):
        price = None if _takes_object(draft.sentence, mark) else _price(draft, mark)
        if price is not None and price <= limit * draft.sentence.pack.phrases.prices.word and (best is None or price < best[0]):
            best = price, mark
    return best[1] if best else None


def _takes_object(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word that else tells what will be only stands before an object, whose verb is behind it (警方将3人逮捕; 将死亡人数下修)."""
    if not any(other.start == mark.start for other in sentence.role("coverb")):
        return False
    counted = {number.w0 for number in sentence.numbers}
    described = (other for other in sentence.role("cue") if other.w0 == mark.w1 and (other.has("reach") or _suffered(other, counted)))
    return mark.w1 in counted or any(described) or any(other.w0 == mark.w1 for other in sentence.role("group", "unit", "person"))


def _suffered(cue: Mark, counted: set[int]) -> bool:
    """Whether a verb with a number right behind it cannot do anything to those counted, but says what they are (将受伤17人转送医院)."""
    return cue.w1 in counted and cue.argument in SUFFERED and not cue.has("active")


def _price(draft: Draft, mark: Mark) -> float | None:
    sentence = draft.sentence
    if mark.role == "about" and (_put_in(draft, mark) or _in_name(sentence, mark)):
        return None
    if mark.has("opens") and (
        mark.w0 not in sentence.stops or mark.end > draft.start or sentence.stop_between(mark.w1, _first(sentence, draft.start))
    ):
        return None
    if mark.get("reach") == "sentence":
        return None if _on_other_side(draft, mark) else 0.0
    if mark.start < draft.end and draft.start < mark.end:
        return 0.0
    if mark.role == "stance" and mark.has("with"):
        return None
    if mark.has("doer") and mark.end > draft.start:
        return None  # held on suspicion of killing two: that they are held is no suspicion
    if mark.start >= draft.end and mark.role == "about" and not sentence.pack.spaced and _next_clause(sentence, mark, draft.end):
        return None
    if mark.argument == "plan" and (_comes_after(draft, mark) if mark.start >= draft.end else _of_clause_before(draft, mark)):
        return None
    if mark.role == "about" and mark.start >= draft.end and any(draft.end <= other.start < mark.start for other in sentence.role("island")):
        return None  # 13 hurt players who will miss the match
    if mark.end <= draft.start:
        return None if mark.get("side") == "after" else sentence.between(mark.w1, _first(sentence, draft.start))
    return None if mark.get("side") == "before" else sentence.between(_last(sentence, draft.end), mark.w0)


def _on_other_side(draft: Draft, mark: Mark) -> bool:
    """Whether a mark that holds for its sentence on one side of it only has a figure on the other, or a semicolon between (12人死亡，如果…)."""
    if mark.get("side") == "before":
        return mark.start >= draft.start or draft.sentence.stop_between(mark.w1, _first(draft.sentence, draft.start), "semicolon")
    return mark.get("side") == "after" and mark.start < draft.end


def _in_name(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word for a plan has a capital within a sentence, where only names have (the Disaster Risk Council)."""
    capital = sentence.text[mark.start].isupper() and mark.w0 != sentence.first and mark.entry.form[:1].islower()
    names = sentence.pack.settings.capitals and not sentence.pack.phrases.noun.capital and sentence.field != "title"
    return mark.argument == "plan" and capital and names


def _put_in(draft: Draft, mark: Mark) -> bool:
    """Whether a mark stands in an aside between stops that the figure does not stand in (2,000 people – half the population – are missing)."""
    if draft.quantity is None or not draft.sentence.pack.spaced:
        return False
    return any(left <= mark.w0 and mark.w1 <= right and not left <= draft.at < right and left > draft.at for left, right in draft.sentence.asides)


def _next_clause(sentence: Sentence, mark: Mark, end: int) -> bool:
    """In a script without blanks: whether a comma, and not that of lists, parts a figure from a word on what a clause is about: on another's."""
    return any(char in CLAUSES for char in sentence.text[end : mark.start])


def _comes_after(draft: Draft, mark: Mark) -> bool:
    """Whether a word for what will be stands behind people of whom it is told already what happened: it is of the verb behind it (some 100 people
    missing would be found; 12 are dead, and more could be)."""
    sentence = draft.sentence
    closing = sentence.pack.phrases.attribution.final or sentence.pack.phrases.attribution.second
    if draft.cue is not None and draft.quantity is not None and sentence.pack.spaced and not (closing or mark.has("supposes")):
        return True
    return _joined_on(sentence, mark, draft.end)


def _of_clause_before(draft: Draft, mark: Mark) -> bool:
    """Whether the verb of what will be stands before a conjunction, right behind which those counted have a finite verb of their own (100 could be
    missing, and 25 have been found; not could kill 12 and injure 40)."""
    sentence, cue = draft.sentence, draft.cue
    if cue is None or not sentence.pack.spaced or draft.quantity is None or cue.w0 <= draft.at or sentence.pack.phrases.attribution.final:
        return False
    finite = cue.w1 - cue.w0 > 1 or any(draft.at < other.w0 <= cue.w0 for other in sentence.role("passive", "copula", "trim"))
    return finite and any(mark.w1 < other.w0 and 0 <= draft.at - other.w1 <= 1 for other in sentence.role("barrier"))


def _joined_on(sentence: Sentence, mark: Mark, end: int) -> bool:
    """Whether a bare conjunction right before a plan begins what will come of those counted (were found dead and will be buried on Friday)."""
    return any(other.w1 == mark.w0 and other.get("price") == "1" and other.start >= end for other in sentence.role("barrier"))


def _first(sentence: Sentence, start: int) -> int:
    return next((index for index in range(sentence.first, sentence.last) if sentence.words[index][1] > start), sentence.last)


def _last(sentence: Sentence, end: int) -> int:
    return next((index for index in range(sentence.last, sentence.first, -1) if sentence.words[index - 1][0] < end), sentence.first)


def no_evidence(sentence: Sentence) -> bool:
    """Whether the outlet says in this sentence that no evidence is offered."""
    return bool(sentence.role("no-evidence"))
