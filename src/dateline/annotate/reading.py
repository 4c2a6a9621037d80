"""From an article to its reading: every field, sentence by sentence, what each says and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec import structs

from dateline.annotate.acts import acts
from dateline.annotate.attribution.agents import agent
from dateline.annotate.attribution.contents import OPENING
from dateline.annotate.attribution.quoted import spoken_of, voiced
from dateline.annotate.attribution.speakers import in_full, last_body, pointed_at, settled, spoken_body, voice_of
from dateline.annotate.attribution.told_by import without_speakers
from dateline.annotate.attribution.voices import Scope, chain
from dateline.annotate.bygone import goes_on
from dateline.annotate.counts.counted import COUNTING, counted
from dateline.annotate.counts.countings import chains
from dateline.annotate.counts.increments import of_days_that_ran
from dateline.annotate.counts.inherited import of_others, part_of
from dateline.annotate.counts.reports import receiver, reports
from dateline.annotate.counts.retractions import last_figure, points_at_figure, taken_back
from dateline.annotate.drafts import Draft, confidence_of, told_at
from dateline.annotate.evidence import last_spoken, points_back, unproven
from dateline.annotate.headline import folded
from dateline.annotate.measures import measures
from dateline.annotate.others import day_of_event, of_another, own_day
from dateline.annotate.places.leaving import leave
from dateline.annotate.places.scene import heads, in_scene
from dateline.annotate.places.setting import Setting, setting_of
from dateline.annotate.places.shares import widened
from dateline.annotate.places.where import place_of
from dateline.annotate.retold import retold
from dateline.annotate.sentences.inputs import Timed, World, dateline_place, entity_of, survey
from dateline.annotate.sentences.marks import Mark
from dateline.annotate.sentences.scan import Sentence, scan
from dateline.annotate.stance import about_of, latest, no_evidence, stance_of
from dateline.annotate.statements import statements
from dateline.annotate.successions import succeeding
from dateline.annotate.when import WIDE, of_report, shared, times_of, within_year
from dateline.languages import Pack, codes, detect, load
from dateline.model import FIELDS, Article, Claim, Mention, Place, Reading, Voice
from dateline.model.article import Field
from dateline.model.predicates import PEOPLE

ISSUED = frozenset({"declare", "lift", "resign", "dismiss"})
"""Acts done by saying so: who does them is their voice."""

EVENTFUL = frozenset({"cue", "act", "event"})
ELSEWHERE = frozenset({"previous", "title", "dateline", "article"})
"""Sources of a place outside the sentence: they tell where the article's own event was."""
TELLING = COUNTING | {"act", "counting", "no-evidence"}
"""Without a voice, a number or a form of these roles a sentence claims nothing."""
SEMICOLONS = (";", "；")
SCENE = 12
"""Characters between the preposition that opens a paragraph and the place where it is set, at most."""
REMEMBERED = 2
"""Sentences without a figure after which nothing is a part of the last one any more."""


@dataclass
class _Context:
    """What one sentence leaves to the next, within a field. `key` are the article's id and revision, which are hashes of all its text."""

    article: Article
    key: tuple[str, str]
    pack: Pack
    world: World
    setting: Setting
    scopes: tuple[Scope, ...] = ()
    drafts: tuple[Draft, ...] = ()
    idle: int = 0
    time: Timed | None = None
    section: Timed | None = None
    claims: list[Claim] = field(default_factory=list)
    made: dict[Draft, Claim] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    chains: dict[Draft, tuple[Scope, ...]] = field(default_factory=dict)
    chain: tuple[Scope, ...] = ()
    lent: tuple[Scope, ...] = ()
    totals: list[Draft] = field(default_factory=list)
    body: str | None = None
    holder: str | None = None
    since: int = 0
    first: Claim | None = None
    runs: bool = False


def annotate(article: Article) -> Reading:
    """All that an article says, field by field: claims in order of their spans, and the mentions they rest on. A pure function of the article.

    An article in a language that no pack reads says nothing here: its reading is empty.
    """
    pack = pack_of(article)
    if pack is None:
        return Reading(article=article.id, revision=article.revision)
    world = survey(article, pack.code)
    setting = setting_of(world, dateline_place(article, world))
    key = article.id, article.revision
    claims: list[Claim] = []
    mentions: list[Mention] = []
    crowded = 0
    for name in FIELDS:
        if name == "lede" and article.lede in article.text:
            continue
        context = _Context(article, key, pack, world, setting)
        read = voiced(scan(article, name, pack, world))
        for (sentence, held), more in zip(read, spoken_of(read), strict=True):
            if len(sentence.numbers) > MOST_NUMBERS:
                crowded += len(sentence.numbers)
                continue
            _read(sentence, (*held, *more), context)
        setting.last = None
        claims.extend(context.claims)
        mentions.extend(context.mentions)
    found = tuple(folded(tuple(retold(tuple(in_scene(succeeding(tuple(_unique(claims))), setting))))))
    return Reading(article=key[0], revision=key[1], claims=found[:MOST], mentions=tuple(mentions), left_out=max(0, len(found) - MOST) + crowded)


MOST = 1_000
"""Claims that one article is read for: a table of ten thousand figures is no account of an event, and would hold up every story it joins."""
MOST_NUMBERS = 150
"""Numbers of a sentence that is read: what has more is a table without its lines, and rules look at each number beside each other."""


def pack_of(article: Article) -> Pack | None:
    """The pack of the article's language; where there is none, that of the language its text looks like; None where nobody reads that either."""
    declared = article.language.partition("-")[0].lower()
    code = declared if declared in codes() else detect(article.text or article.title)
    return load(code) if code in codes() else None


def _unique(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims without those that have the id of one before them: what ids are made of tells them apart, and costs no hashing."""
    seen = set()
    for claim in claims:
        low, high = (claim.quantity.low, claim.quantity.high) if claim.quantity else (None, None)
        key = claim.field, claim.start, claim.end, claim.predicate, str(low), str(high)
        if key not in seen:
            seen.add(key)
            yield claim


def _read(sentence: Sentence, held: tuple[Scope, ...], context: _Context) -> None:
    if "credit" in sentence.by_role:
        return
    if sentence.starts_paragraph:
        context.time = context.section
        context.setting.last = context.setting.section
    context.lent = ()
    context.runs = context.runs or "runs" in sentence.by_role
    if held or sentence.numbers or not sentence.lacks(TELLING):
        figures = _told(sentence, held, context)
    else:
        figures, context.since = (), len(context.claims)
    _mention(sentence, context)
    _leave(sentence, held, figures, context)


def _told(sentence: Sentence, held: tuple[Scope, ...], context: _Context) -> tuple[Draft, ...]:
    """The claims of a sentence, added to those of its field; what of them are figures is returned."""
    read = without_speakers(counted(sentence, context.drafts), held)
    figures = tuple(part_of(draft, context.totals) for draft in taken_back(sentence, tuple(chains(read, context.drafts))))
    drafts = [*figures, *reports(sentence), *measures(sentence, context.claims), *acts(sentence, held), *statements(sentence, held)]
    claims = [_claim(draft, held, context) for draft in drafts]
    for index, moment in shared(figures, [claim.time for claim in claims[: len(figures)]]):
        if claims[index].as_of is None:
            claims[index] = _but(claims[index], time=moment, about=claims[index + 1].about)
    for index, about in goes_on(figures, [claim.about for claim in claims[: len(figures)]]):
        claims[index] = _of_past(claims[index]) if about == "past event" else _but(claims[index], about=about)
    for index, place in widened(figures, [claim.place for claim in claims[: len(figures)]], context.setting.country).items():
        claims[index] = _but(claims[index], place=place)
    claims = of_days_that_ran(figures, claims) if context.runs else claims
    if points_at_figure(sentence, figures):
        _take_back(context)
    if no_evidence(sentence):
        claims = _unproven(sentence, claims, context)
    context.since = len(context.claims)
    context.claims.extend(claims)
    return figures


def _leave(sentence: Sentence, held: tuple[Scope, ...], figures: tuple[Draft, ...], context: _Context) -> None:
    """What the next sentence may take up."""
    context.body = last_body(sentence) or context.body
    context.holder = spoken_body(held, context.pack, context.world) or context.holder
    context.scopes = held or (context.scopes if not sentence.starts_paragraph else ())
    context.idle = 0 if figures else context.idle + 1 if not of_others(sentence, context.drafts) else REMEMBERED + 1
    context.drafts = figures or (context.drafts if context.idle <= REMEMBERED else ())
    context.totals.extend(draft for draft in figures if draft.counting == "total")
    context.chain = next((context.chains[draft] for draft in figures if context.chains[draft]), () if sentence.starts_paragraph else context.chain)
    leave(sentence, held, context.setting)
    context.section = next(iter(sentence.times), None) if heads(sentence) else context.section
    context.time = _last_time(sentence) or (context.section if sentence.starts_paragraph else context.time)


def _last_time(sentence: Sentence) -> Timed | None:
    """The first moment of the sentence, if it is one of an event and no more than some days long."""
    if not sentence.times or sentence.lacks(EVENTFUL):
        return None
    past = (time for time in sentence.times if not (time.loose or time.ahead or time.as_of or of_report(sentence, time)))
    return next((time for time in past if time.interval.end - time.interval.start <= WIDE), None)


def _unproven(sentence: Sentence, claims: list[Claim], context: _Context) -> list[Claim]:
    """Set on what is said in the sentence; where it only points back, on the last thing said in the sentence before it."""
    if points_back(sentence, claims) and not sentence.starts_paragraph:
        index = last_spoken(context.claims, context.since)
        if index is not None:
            context.claims[index] = _but(context.claims[index], evidence="none offered")
    marked = unproven(sentence, claims)
    return [_but(claim, evidence="none offered") if index in marked else claim for index, claim in enumerate(claims)]


def _take_back(context: _Context) -> None:
    """The last figure of the sentence before is withdrawn."""
    index = last_figure(context.claims, context.since)
    if index is not None:
        context.claims[index] = _but(context.claims[index], counting="withdrawn")


def _of_past(claim: Claim) -> Claim:
    """The claim as one of another event: without a place that the article tells of its own."""
    elsewhere = any(signal.name == "place" and signal.reason in ELSEWHERE for signal in claim.signals)
    return _but(claim, about="past event", place=None if elsewhere else claim.place)


def _but(claim: Claim, **changes: object) -> Claim:
    return Claim(**{**{name: getattr(claim, name) for name in claim.__struct_fields__}, **changes})


def _claim(draft: Draft, held: Sequence[Scope], context: _Context) -> Claim:
    article = context.article
    holding = _holding(draft, held, context)
    context.chains[draft] = holding
    place, where = place_of(draft, held, context.setting)
    place = _in_force(draft, holding, place, where, context)
    happened, as_of = times_of(draft, held, context.time)
    about = about_of(draft, happened, article.published or latest(article.text))
    about = "past event" if about == "event" and of_another(draft, happened, context.first.time if context.first else None) else about
    happened = None if about == "event" and within_year(happened, article.published) else happened
    if about == "past event" and where in ELSEWHERE:
        place, where = None, ""  # what the article tells of its own event is no place of another
    elif draft.quantity is not None and draft.predicate in PEOPLE and draft.sentence.field != "title":
        context.setting.open_with(place, where)
        if about == "event":
            context.setting.keep(draft.predicate, draft.quantity, place, where)
    start, end = draft.start, draft.end
    claim = Claim(
        article=context.key[0],
        revision=context.key[1],
        field=draft.sentence.field,
        start=start,
        end=end,
        quote=draft.sentence.text[start:end],
        predicate=draft.predicate,
        quantity=draft.quantity,
        group=draft.group,
        place=place,
        time=happened.interval if happened else None,
        as_of=as_of.interval if as_of else None,
        counting=draft.counting,
        role=draft.role,
        about=about,
        voices=tuple(_voice(scope, draft.sentence, context) for scope in holding),
        stance=stance_of(draft, holding),
        topic=draft.topic,
        speech=draft.speech,
        content=draft.content,
        parent=context.made[draft.above].id if draft.above and draft.above in context.made else None,
        relation=draft.relation,
        confidence=confidence_of(draft),
        signals=draft.with_signal("place", 1.0 if where in ("clause", "sentence") else 0.8, where or "none").signals,
    )
    context.first = context.first or (claim if own_day(draft, claim) else None)
    day = day_of_event(draft, claim, context.first)
    context.made[draft] = claim if day is claim.time else _but(claim, time=day)
    return context.made[draft]


def _in_force(draft: Draft, holding: Sequence[Scope], place: Place | None, where: str, context: _Context) -> Place | None:
    """What a country's government decides holds for the country, where the clause names no other place."""
    country = context.setting.country
    if draft.predicate not in ISSUED or where in ("clause", "sentence") or country is None or not holding:
        return place
    issuer = voice_of(holding[-1], draft.sentence.field, context.pack, context.world).entity or ""
    return country if issuer.partition("@")[2] == country.id else place


def _voice(scope: Scope, sentence: Sentence, context: _Context) -> Voice:
    """The voice of a scope; "the group's secretary general" speaks for the organisation named last."""
    voice = voice_of(in_full(scope, sentence), sentence.field, context.pack, context.world)
    known = settled(sentence, scope.phrase, voice.entity)
    meant = None if known else pointed_at(sentence, scope.phrase, context.body, context.holder)
    return structs.replace(voice, entity=meant, kind="body") if meant else voice


def _holding(draft: Draft, held: Sequence[Scope], context: _Context) -> tuple[Scope, ...]:
    """The chain of a claim; a statement is its own speaker's, with the relays around it; a part of a figure has the voices of its whole."""
    if draft.scope is None:
        own = tuple(scope for scope in chain(held, *told_at(draft)) if not _hedged(draft, scope))
        whole = context.chains.get(draft.above, ()) if draft.above is not None else ()
        if len(own) > 1 and len(own) == len(whole) and all(scope in whole for scope in own):
            return whole  # who told whom does not change between a figure and its part
        issuer = agent(draft.sentence, draft.cue) if draft.predicate in ISSUED and draft.cue is not None else receiver(draft)
        return own or ((issuer,) if issuer else _inherited(draft, context))
    relays = tuple(scope for scope in held if scope.relay and scope is not draft.scope)
    cited = tuple(scope for scope in held if scope.depth and not scope.relay and scope is not draft.scope)
    return (*relays, draft.scope, *cited)


def _hedged(draft: Draft, scope: Scope) -> bool:
    """A claim with a hedge of its own inside it stands apart from a voice that ended before it ("according to X, with 30 reportedly held")."""
    if scope.cue is None or scope.cue.role != "according" or scope.phrase.end > draft.start:
        return False
    inside = any(draft.start <= mark.start < draft.end for mark in draft.sentence.role("stance"))
    return inside and any(scope.phrase.end <= mark.start <= draft.start for mark in draft.sentence.role("barrier"))


def _inherited(draft: Draft, context: _Context) -> tuple[Scope, ...]:
    """The voices of its whole, and what else of the sentence before is carried on; the rest of a sentence follows what was carried to it."""
    above = context.chains.get(draft.above) if draft.above is not None else None
    found = _carried(draft, context) if above is None else above
    if draft.quantity is not None:
        context.lent = found or context.lent
    return found or (context.lent if draft.quantity is not None else ())


def _carried(draft: Draft, context: _Context) -> tuple[Scope, ...]:
    """The voices of the sentence before, carried to a part of its figure; to anything in the paragraph where the language does so."""
    quoted = draft.sentence.text[draft.sentence.start] in OPENING and not draft.sentence.starts_paragraph
    if quoted or (draft.counting == "subset" and not draft.sentence.starts_paragraph):
        return context.chain or tuple(scope for scope in context.scopes[-1:])
    joined = draft.sentence.text[draft.sentence.start] in draft.sentence.pack.settings.joiners
    within = not draft.sentence.starts_paragraph or joined
    if within and (draft.sentence.role("hearsay") or _verbless(draft)):
        return context.chain or tuple(scope for scope in context.scopes[-1:])
    if within and draft.quantity is not None and draft.sentence.text[: draft.sentence.start].rstrip().endswith(SEMICOLONS):
        return context.chain  # 据…通报，9人遇难；2名伤者…: one statement
    if draft.counting == "superseded" or any(mark.w0 <= draft.sentence.first + 1 for mark in draft.sentence.role("turn")):
        return ()
    always = draft.sentence.pack.phrases.attribution.carry == "always" and draft.quantity is not None and within and not _others_act(draft)
    return context.chain if always else ()


def _others_act(draft: Draft) -> bool:
    """Where a voice is carried on: whether its sentence opens with what a body did, told by nobody (وأوقفت الشرطة …), or a paragraph with another
    place (وفي اليونان …): the outlet tells it."""
    sentence = draft.sentence
    if draft.counting == "subset" or sentence.role("say", "according"):
        return False
    if sentence.starts_paragraph and any(0 <= named.start - sentence.words[sentence.first][1] <= SCENE for named in sentence.places):
        return any(mark.w0 == sentence.first for mark in sentence.role("in"))
    done = next((mark for mark in sentence.role("cue", "act") if mark.w0 <= sentence.first + 1), None)
    if done is None or done.w1 in sentence.stops:
        return False
    return any(mark.w0 == done.w1 and mark.argument in ("body", "office") for mark in sentence.role("voice"))


def _verbless(draft: Draft) -> bool:
    """A figure that goes on an account: nothing but a dash between what happened and the number (Погибших — 154), and nobody speaks."""
    sentence, cue = draft.sentence, draft.cue
    opens = cue is not None and cue.w0 == sentence.first and sentence.stops.get(cue.w1) == "dash"
    return opens and draft.quantity is not None and not sentence.role("say", "according", "relay")


def _mention(sentence: Sentence, context: _Context) -> None:
    name: Field = sentence.field
    for item in sentence.places:
        context.mentions.append(
            Mention(field=name, start=item.start, end=item.end, kind="place", text=sentence.text[item.start : item.end], entity=item.place.id)
        )
    for mark in sentence.role("voice"):
        if mark.has("entity"):
            context.mentions.append(_named(sentence, mark, context))
    for number in sentence.numbers:
        context.mentions.append(
            Mention(field=name, start=number.start, end=number.end, kind="quantity", text=sentence.text[number.start : number.end])
        )
    for time in sentence.times:
        context.mentions.append(Mention(field=name, start=time.start, end=time.end, kind="time", text=sentence.text[time.start : time.end]))


def _named(sentence: Sentence, mark: Mark, context: _Context) -> Mention:
    """A body, an outlet or an office where the text names it; an office is that of the place it belongs to, where that is settled."""
    text, entity = sentence.text[mark.start : mark.end], mark.get("entity") or None
    office = entity is not None and entity.startswith("office:")
    if office:
        entity = entity_of(text, context.pack, context.world)
    return Mention(field=sentence.field, start=mark.start, end=mark.end, kind="office" if office else "organisation", text=text, entity=entity)


__all__ = ["annotate", "pack_of"]
