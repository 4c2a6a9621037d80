"""Which places of a sentence can be an event's: not inside a voice's name, not of a people or a seat, not the ends of a road."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.annotate.attribution.voices import Scope
from dateline.annotate.places.elsewhere import government, hails, on_street, on_the_road, said_there
from dateline.annotate.places.homes import at_home
from dateline.annotate.places.leading import far_from
from dateline.annotate.quantities.bounds import BOUNDS
from dateline.annotate.sentences.inputs import Named
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.saints import of_saint
from dateline.annotate.sentences.scan import Sentence
from dateline.knowledge import places
from dateline.languages.numbers import fold
from dateline.model import Place

APPOSED = 40
TITLE = 16
NAME = 10
WORDY = ("cue", "act", "say", "in", "unit", "particle", "negation")
"""What never stands inside the name of a body."""
BODIES = frozenset({"body", "office"})
FORCES = frozenset({"security_forces", "police", "soldiers"})
"""Those whose country, right behind them, tells whose they are (силовики Нигерии)."""
BESIDE = 5
"""Characters between two places of one address that need no look."""
STEP = 3
"""Words from a place to a narrower one behind it, at most (в Дагестане под Дербентом)."""
OWNED = 6
"""Words between an owner and the narrower place at most."""
PARTING = ("cue", "act", "say", "barrier", "event", "island")
TWO_NAMES = re.compile(r" ([^\W\d_])[\w-]+ ([^\W\d_])[\w-]+")
DATELINE = 24
"""Characters of a dateline in brackets behind its place, at most."""
FIRST = 6
"""Characters before the part of a dateline that is read as a name, at most."""
HEADED = re.compile(r"(?: ?\([^()\n]{2,24}\))?:\s")
IN_BRACKETS = re.compile(r" \([^()\n]{1,24}\)")
TITLES_OF_PEOPLE = frozenset({"title"})
TITLED, GIVEN = 40, 2
"""Characters from a title to a surname, and words with capitals between them, at most."""
LITTLE = 4
"""Letters of a word between a people and its country, at most (citizens of France)."""

TITLES = "《", "》"


def inside(narrow: Place, wide: Place) -> bool:
    """Whether a place is another or lies in it; a region of several countries holds what lies in them."""
    return narrow.within(wide) or (narrow.id is not None and wide.id is not None and places.holds(wide.id, narrow.id))


def nested(one: Place, other: Place) -> bool:
    """Whether one of two places is the other or lies in it."""
    return one.name == other.name or inside(one, other) or inside(other, one)


def event_places(sentence: Sentence, scopes: Sequence[Scope]) -> Iterator[Named]:
    """The places that can be an event's, in order: of two that lie in one another and belong to one address, the narrower."""
    kept: list[Named] = []
    left: Named | None = None
    for named in sentence.places:
        if _no_place(sentence, named, scopes):
            continue
        if _of_people(sentence, named) or _left_out(sentence, named) or (left and _chained(sentence, left, named)):
            left = named if not on_street(sentence, named) else None
            while kept and _one_address(sentence, kept[-1], named):
                named = kept.pop()
            continue
        if kept and _one_place(sentence, kept[-1], named):
            if not inside(named.place, kept[-1].place) or inside(kept[-1].place, named.place):
                continue
            kept.pop()
        kept.append(named)
    yield from kept


def _no_place(sentence: Sentence, named: Named, scopes: Sequence[Scope]) -> bool:
    """Whether a place belongs to somebody's name: an adjective, part of a voice, of a body or of a title."""
    spoken = any(scope.phrase.start <= named.start < scope.phrase.end for scope in scopes)
    owned = (named.adjective and not _land(sentence, named)) or spoken or part_of_people(sentence, named)
    described = _whose(sentence, named) or _behind_another(sentence, named)
    return owned or described or _of_body(sentence, named) or _titled(sentence, named) or given(sentence, named)


def _land(sentence: Sentence, named: Named) -> bool:
    """Whether an adjective says whose a coast or a soil is, or a town, and so where (off the Libyan coast, in der syrischen Stadt Asas)."""
    beside = [mark for mark in sentence.role("town") if named.end + 1 == mark.start or mark.end + 1 == named.start]
    if beside:
        told = any(other.start == mark.end + 1 for mark in beside for other in sentence.places if other is not named)
        return named.place.kind == "country" and not told  # the Norwegian county of NAME: the name tells
    marks = (mark for mark in sentence.role("in") if mark.has("land"))
    return any(mark.start == named.end + 1 if mark.get("side") == "after" else mark.end + 1 == named.start for mark in marks)


def _left_out(sentence: Sentence, named: Named) -> bool:
    """Whether a place is a seat, where somebody came from or spoke, an end of a road, or tells how far off the scene is."""
    return (
        _heads(sentence, named)
        or _kind_alone(sentence, named)
        or of_saint(sentence, named)
        or _in_title(sentence, named)
        or void(sentence, named)
        or _bounds(sentence, named)
        or hails(sentence, named)
        or on_the_road(sentence, named)
        or said_there(sentence, named)
        or government(sentence, named)
        or at_home(sentence, named)
        or far_from(sentence, named)
    )


def _kind_alone(sentence: Sentence, named: Named) -> bool:
    """Whether a name is only the word for a town before a town's (مدينة, which is a town's own name, too)."""
    kinds = any((mark.start, mark.end) == (named.start, named.end) for mark in sentence.role("town"))
    return kinds and any(other.start == named.end + 1 for other in sentence.places)


def _bounds(sentence: Sentence, named: Named) -> bool:
    """Whether a name opens its sentence right before a number or a time, and is a word for how exact that is (Ровно 14 человек, Ровно год назад)."""
    if named.start != sentence.start or not sentence.pack.spaced:
        return False
    kinds = sentence.pack.numbers.forms.get(fold(sentence.text[named.start : named.end]), {})
    spans = [*((number.start, number.end) for number in sentence.numbers), *((time.start, time.end) for time in sentence.times)]
    told = any(start <= named.end + 1 < end for start, end in spans)
    return told and any(kind in kinds for kind in BOUNDS)


def _heads(sentence: Sentence, named: Named) -> bool:
    """Whether a place and a colon open the text, or it opens brackets at its head ((Nairobi) Forty people died …): its dateline."""
    bracketed = named.start == 1 and sentence.text[0] == "(" and 0 <= sentence.text.find(")", named.end) - named.end <= DATELINE
    opens = named.start == 0 or (named.start <= FIRST and sentence.text[: named.end].isupper())  # NEW DELHI: the first word is short
    return sentence.field == "text" and (bracketed or (opens and HEADED.match(sentence.text, named.end) is not None))


def _in_title(sentence: Sentence, named: Named) -> bool:
    """Whether a place stands in the title of a book, a law or a newspaper (《港区国安法》)."""
    opened = sentence.text.rfind(TITLES[0], sentence.start, named.start)
    return opened >= 0 and sentence.text.find(TITLES[1], opened, named.start) < 0 <= sentence.text.find(TITLES[1], named.end, sentence.end)


def _one_place(sentence: Sentence, left: Named, right: Named) -> bool:
    """Whether of two places one lies in the other, and nothing parts them but words that join an address (near Lyon, in the region of …)."""
    narrows = inside(right.place, left.place)
    if not (narrows or inside(left.place, right.place) or _water(left.place, right.place)) or right.start - left.end > APPOSED:
        return False
    if right.start - left.end <= BESIDE:
        return True
    w0, w1 = _between(sentence, left, right)
    if narrows and _owned_part(sentence, left, right):
        return True
    if narrows and (w1 - w0 > STEP or not any(mark.end + 1 == right.start for mark in sentence.role("in", "town", "beside"))):
        return False
    marked = any(left.end <= mark.start < right.start for mark in sentence.role(*PARTING))
    counted = any(left.end <= number.start < right.start for number in sentence.numbers)
    return not marked and not counted and not sentence.stop_between(w0, w1, "semicolon", "colon", "quote", "dash")


def _owned_part(sentence: Sentence, left: Named, right: Named) -> bool:
    """Whether a place owns the narrower one behind it: nothing between but an owner's ending and small words (Peru's southern region of …)."""
    between = sentence.text[left.end : right.start]
    owner = next((own for own in sentence.pack.settings.possessive if between.startswith(f"{own} ")), None)
    words = between[len(owner) :].split() if owner else ["", ""]
    return bool(owner) and len(words) <= OWNED and all(word.islower() and word.replace("-", "").isalpha() for word in words)


def _water(place: Place, land: Place) -> bool:
    """Whether a place is a sea or a lake of several countries, and the other one of the countries on it (in Lake Victoria in Tanzania)."""
    alone = place.kind == "region" and place.id is not None and not place.parents and not places.members(place.id)
    return alone and land.kind == "country"


def _between(sentence: Sentence, left: Named, right: Named) -> tuple[int, int]:
    """The word indices between two places."""
    return sentence.word_span(left.start, left.end)[1], sentence.word_span(right.start, right.end)[0]


def _whose(sentence: Sentence, named: Named) -> bool:
    """In a script without blanks: right behind a counter that a noun follows a place tells whose those counted are (28名土耳其司机)."""
    return not sentence.pack.spaced and any(mark.end == named.start and mark.has("noun") for mark in sentence.role("unit"))


def _behind_another(sentence: Sentence, named: Named) -> bool:
    """In a script without blanks: a country right behind a smaller place outside it is part of another name (石坪村狮子山煤矿), or tells whose a body
    there is; not one behind the part of the world that it lies in (北非摩洛哥)."""
    if sentence.pack.spaced or named.place.kind != "country":
        return False
    before = (other.place for other in sentence.places if other.end == named.start and not other.adjective)
    return any(place.kind != "country" and not inside(place, named.place) and not inside(named.place, place) for place in before)


def _one_address(sentence: Sentence, wide: Named, named: Named) -> bool:
    """In a script without blanks: a place right before another belongs to its address (the province, the city, the county)."""
    return not sentence.pack.spaced and wide.end == named.start


def part_of_people(sentence: Sentence, named: Named) -> bool:
    """Whether a place is part of a longer form (Chinese citizens)."""
    length = named.end - named.start
    return any(mark.start <= named.start and named.end <= mark.end and mark.end - mark.start > length for mark in sentence.marks)


def _of_people(sentence: Sentence, named: Named) -> bool:
    """Right behind what a people is called, or before it (гражданок России, citizens of France, U.S. citizens); or that itself (한국인)."""
    for mark in sentence.role("group", "person"):
        if "nationals" not in (mark.argument, mark.get("group")):
            continue
        if (0 <= mark.start - named.end <= 1 and named.place.kind == "country") or (mark.start <= named.start and named.end <= mark.end):
            return True
        if mark.end <= named.start and _small(sentence.text[mark.end : named.start]):
            return True
    return False


def _small(between: str) -> bool:
    """Whether no more than two little words stand in a text."""
    words = between.split()
    return "\n" not in between and len(words) <= 2 and all(word.isalpha() and len(word) <= LITTLE for word in words)


def _titled(sentence: Sentence, named: Named) -> bool:
    """The last word of a short name in quotation marks (the party "Another Norway")."""
    before = sentence.text[max(sentence.start, named.start - TITLE) : named.start].rstrip()
    word = before[max(map(before.rfind, ' «“"「『„')) :]
    closed = sentence.text[named.end : named.end + 1] in tuple('»”"」』“')
    if closed and sentence.text[max(0, named.start - 1) : named.start] in tuple('«“"「『„'):
        return True  # the ship "Norway"
    return closed and len(word) > 1 and word[0] in '«“"「『„' and word[1].isupper() and word[1:].isalpha()


def given(sentence: Sentence, named: Named) -> bool:
    """A name between a title and another name is somebody's first (President Vladimir …), and one behind a title and a name the last (Minister Jim
    Jordan); before two names it is the office's own place, where cases tell (мэр Омска Иван Петров)."""
    if _surname(sentence, named):
        return True
    last = sentence.text[named.end : named.end + 2]
    names = TWO_NAMES.match(sentence.text, named.end) if sentence.pack.phrases.place.owned else None
    if names is not None and names[1].isupper() and names[2].isupper():
        return False
    return last[:1] == " " and last[1:].isupper() and any(mark.end + 1 == named.start for mark in sentence.role("title"))


def _surname(sentence: Sentence, named: Named) -> bool:
    """Whether nothing but one or two words with capitals, the last one no word of the pack's, and what goes with a title (de la République) stands
    between one and a name."""
    before = sentence.word_span(named.start, named.end)[0] - 1
    if not sentence.pack.spaced or sentence.pack.phrases.noun.capital or sentence.lacks(TITLES_OF_PEOPLE) or sentence.roles_at.get(before):
        return False
    title = next((mark for mark in reversed(sentence.role("title")) if mark.end < named.start), None)
    words = sentence.text[title.end : named.start].split() if title is not None and named.start - title.end <= TITLED else []
    given = [word for word in words if word[0].isupper()]
    return 1 <= len(given) <= GIVEN and words[-1:] == given[-1:] and all(word.replace("-", "").replace(".", "").isalpha() for word in words)


def _of_body(sentence: Sentence, named: Named) -> bool:
    """A country right behind a body of its own (МЧС России): it tells whose the body is, not where anything happened."""
    if named.place.kind != "country" or not sentence.pack.spaced:
        return False
    owners = [mark.end for mark in sentence.role("voice") if mark.argument in BODIES]
    owners += [mark.end for mark in sentence.role("group") if mark.argument in FORCES]
    return any(sentence.text[end : named.start] == " " for end in owners)


def _chained(sentence: Sentence, void: Named, named: Named) -> bool:
    """Joined by a comma, a conjunction or a word for to, and no more than a little word, to a place that does not count (from Syria and from Iraq,
    reliant Nancy à Dijon)."""
    between = IN_BRACKETS.sub("", sentence.text[void.end : named.start])
    if not between.strip():
        return not sentence.pack.spaced and not between  # в соседней с Турцией Сирии
    joints = any(void.end <= mark.start < named.start for mark in sentence.role("barrier", "whither"))
    plain = between.replace(",", " ").replace("،", " ").replace("、", " ").replace("'", " ").replace("’", " ")
    return (joints or plain != between) and (not plain.strip() or _small(plain))


def void(sentence: Sentence, named: Named) -> bool:
    """Whether words beside a place say that it is no place of the event (based in, born in)."""
    for mark in sentence.role("void-place"):
        if mark.has("sent") or mark.has("care") or (mark.has("country") and named.place.kind != "country"):
            continue
        if any(other.start < mark.start and mark.end < other.end for other in sentence.places):
            continue  # the second sign of 俾路支省 is no road
        if mark.has("name") and _opens_name(sentence, named, mark):
            return True
        if mark.has("acts") and any(other.end == named.start for other in sentence.role("in", "whither")):
            continue  # 对巴格达发动空袭
        side = mark.get("side", "after")
        behind = side in ("before", "both") and 0 <= mark.start - named.end <= 1
        if side in ("after", "both") and 0 <= named.start - mark.end <= 5 or (behind and not _numbered(sentence, named.end, mark.start)):
            return True
    return False


def _opens_name(sentence: Sentence, named: Named, mark: Mark) -> bool:
    """Whether nothing but letters of one name stands between a place and the mark that ends it (西安市第一运输公司)."""
    if not 0 <= mark.start - named.end <= NAME:
        return False
    inner = any(named.end <= other.start < mark.start for other in sentence.role(*WORDY))
    return not inner and (mark.start == named.end or sentence.text[named.end : mark.start].isalpha())


def _numbered(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a number begins in [start, end): what stands behind it is counted (四川3人)."""
    return any(start <= number.start < end for number in sentence.numbers)
