"""Acts and measures taken: declared, stormed, cut, deployed under a name; each with what it is about and how long it lasts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.annotate.attribution.voices import Scope
from dateline.annotate.drafts import Draft
from dateline.annotate.sentences.marks import Mark, Number
from dateline.annotate.sentences.scan import Sentence
from dateline.model import Quantity, Signal

REACH = 8.0
WISHED = frozenset({"urge", "request", "promise"})
"""Kinds of saying whose content is not done by being said."""
TIME_UNITS = frozenset({"minute", "hour", "day", "week", "month", "year", "minutes", "hours", "days", "weeks", "months", "years"})


def acts(sentence: Sentence, held: Sequence[Scope] = ()) -> Iterator[Draft]:
    """One draft for each act and topic: an act without a topic stands alone unless its word needs one. A word in the name of who speaks is no
    act, and what somebody demands, asks for or promises is not done."""
    taken: set[int] = set()
    for act in sentence.role("act"):
        if any((scope.phrase.start <= act.start and act.end <= scope.phrase.end) or _only_wished(scope, act) for scope in held):
            continue
        topics = [topic for topic in _topics(sentence, act) if topic.start not in taken]
        nearest: dict[str, Mark] = {}
        for topic in sorted(topics, key=lambda topic: _price(sentence, act, topic)):
            nearest.setdefault(topic.argument, topic)
        for topic in nearest.values():
            taken.add(topic.start)
            if not _denied(sentence, topic, act):
                yield _draft(sentence, act, topic)
        if not topics and act.get("needs") != "topic":
            yield _draft(sentence, act, None)


def _only_wished(scope: Scope, act: Mark) -> bool:
    """Whether an act stands in what somebody only demands, asks for or promises, behind the verb that does so."""
    if scope.kind not in WISHED or scope.cue is None or scope.content is None:
        return False
    return scope.cue.end <= act.start and scope.content[0] <= act.start < scope.content[1]


def _topics(sentence: Sentence, act: Mark) -> list[Mark]:
    """The topics an act can be about: on its side, within reach, and not nearer to another act."""
    found = []
    for topic in sentence.role("topic"):
        wanted = topic.get("act")
        if not wanted or act.argument not in wanted.split(","):
            continue
        if act.get("with") and topic.argument not in act.get("with").split(","):
            continue
        price = _price(sentence, act, topic)
        if price <= float(act.get("reach") or REACH) and price <= min(
            (_price(sentence, other, topic) for other in sentence.role("act") if other.start != act.start and _fits(other, topic)), default=price
        ):
            found.append(topic)
    return found


def _fits(act: Mark, topic: Mark) -> bool:
    wanted = topic.get("act")
    return (not wanted or act.argument in wanted.split(",")) and (not act.get("with") or topic.argument in act.get("with").split(","))


def _price(sentence: Sentence, act: Mark, topic: Mark) -> float:
    side = "after" if topic.w0 >= act.w1 else "before"
    path = sentence.between(act.w1, topic.w0) if side == "after" else sentence.between(topic.w1, act.w0)
    return path * 0.6 + (sentence.pack.phrases.prices.side * 2 if act.get("side", side) not in (side, "both") else 0)


def _denied(sentence: Sentence, topic: Mark, act: Mark) -> bool:
    """Whether a passive verb behind its subject is denied (sanctions are not imposed on aid): it tells what was not done."""
    first = {mark.w1 for mark in sentence.role("passive") if topic.w1 <= mark.w0}
    return any(mark.w0 in first and mark.w1 == act.w0 for mark in sentence.role("unsaid"))


def _draft(sentence: Sentence, act: Mark, topic: Mark | None) -> Draft:
    start, end = (min(act.start, topic.start), max(act.end, topic.end)) if topic else (act.start, act.end)
    lasting = _duration(sentence, topic or act)
    if lasting:
        start, end = min(start, lasting.start), max(end, lasting.end)
    return Draft(
        sentence, start, end, act.argument, (topic or act).w0, quantity=_span(sentence, lasting), cue=act, role="other",
        topic=topic.argument if topic else (act.get("topic") or None), signals=(Signal(name="act", value=0.8, reason=act.entry.form),),
    )  # fmt: skip


def _duration(sentence: Sentence, mark: Mark) -> Number | None:
    near = [n for n in sentence.numbers if n.quantity.unit in TIME_UNITS and _gap(sentence, n, mark) <= 4 * sentence.pack.phrases.prices.word]
    near = [number for number in near if not _of_the_next(sentence, mark, number)]
    return min(near, key=lambda number: _gap(sentence, number, mark)) if near else None


def _of_the_next(sentence: Sentence, mark: Mark, number: Number) -> bool:
    """Whether a length behind a measure belongs to another one that is joined to it (a curfew and announced a three-day holiday), or, behind a comma
    and before a noun, to that (a curfew, a three-day holiday)."""
    if number.w0 < mark.w1 or not sentence.pack.spaced:
        return False
    listed = sentence.stop_between(mark.w1, number.w0, "comma") and number.w1 < sentence.last and number.w1 not in sentence.stops
    return listed or any(mark.w1 <= one.w0 < number.w0 for one in sentence.role("barrier", "say"))


def _gap(sentence: Sentence, number: Number, mark: Mark) -> float:
    return sentence.between(number.w1, mark.w0) if number.w1 <= mark.w0 else sentence.between(mark.w1, number.w0)


def _span(sentence: Sentence, number: Number | None) -> Quantity | None:
    return number.quantity if number else None
