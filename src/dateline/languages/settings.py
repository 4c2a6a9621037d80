"""pack.toml and phrases.toml as frozen values: what may stand in them, and what holds where they are silent."""

from __future__ import annotations

from typing import Literal

import msgspec

PlaceSource = Literal["clause", "sentence", "previous", "dateline", "title", "article", "voice"]


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """pack.toml. `words` says whether blanks part words; `proclitics` may stand before a listed form in one word (Arabic wa-, bi-, al-);
    `possessive` are the endings of an owner, behind which no verb stands (the minister's claims);
    `particles` are written together with a name and are no part of it (Korean 은, 는);
    `topics` are those that follow the topic of a sentence (Japanese は, Korean 은), `subjects` its subject (Korean 이), `oblique` those behind
    which no subject stands (Korean 에게, 과); `objects` those that follow what is acted upon (Japanese を, Korean 을);
    `doers` those that follow who did it before a passive, `passives` the signs of a passive (Japanese に … れ, Korean 에게 … 됐);
    `closers` are words that end a sentence before a capital though they look like abbreviations (German: … nahm sie fest. Drei …);
    `joiners` are the letters among them that join clauses, `prepositions` those that are prepositions;
    `detect` are letters that tell the language, `foreign` some that only others have which share its own (å, which no German text has);
    `sounds` are signs that mostly write foreign names by their sound, so that a short place beside one is a part of such a name; `endings` those
    of them that begin no word, so that a foreign place before one is none (达卡 in 达卡尔)."""

    code: str
    name: str
    english: str
    script: str
    direction: Literal["ltr", "rtl"] = "ltr"
    words: Literal["space", "character"] = "space"
    level: Literal["main", "counts"] = "counts"
    date_order: Literal["dmy", "mdy", "ymd"] = "dmy"
    digits: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    sentence_end: str = ".!?…"
    abbreviations: tuple[str, ...] = ()
    closers: tuple[str, ...] = ()
    proclitics: tuple[str, ...] = ()
    joiners: str = ""
    prepositions: str = ""
    fold: tuple[tuple[str, str], ...] = ()
    strip_marks: bool = False
    capitals: bool = True
    possessive: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    oblique: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    passives: tuple[str, ...] = ()
    detect: tuple[str, ...] = ()
    foreign: str = ""
    sounds: str = ""
    endings: str = ""


class Prices(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What it costs a number to be bound to a cue across something; `limit` is what it may cost at most. In words.
    `behind`: a number that stands over a stop behind a cue whose number seldom does; `subject`: people named between, with no number of their own."""

    limit: float = 9.0
    word: float = 1.0
    comma: float = 2.5
    colon: float = 3.0
    semicolon: float = 7.0
    dash: float = 2.0
    bracket: float = 4.0
    quote: float = 4.0
    cue: float = 3.0
    number: float = 2.0
    used: float = 2.0
    side: float = 3.0
    island: float = 4.0
    behind: float = 0.0
    subject: float = 0.0


class Attribution(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a voice is joined to its verb. `order`: where the voice stands;
    `carry`: on what a voice is carried to the next sentence (`never`, on a `pronoun` or a part of a figure, `always` within a paragraph);
    `final`: the verb ends the sentence, so its subject may stand at the sentence's head; `second`: the verb stands second;
    `leads`: an office or a body stands before what it is of (the mayor | of the town), so that nothing behind it is cut off;
    `apart`: a comma stands before what is said; `inverts`: a verb of saying readily stands right before its subject, and those who are told have a
    preposition; `participles`: how the participles end that stand before the noun they tell of, where the verb ends its sentence;
    `infinitives`: how verbs end that stand behind a preposition of those who are told, and say when or why (dijo el alcalde | al llegar)."""

    order: tuple[Literal["before", "after"], ...] = ("before", "after")
    colon: bool = True
    carry: Literal["never", "pronoun", "always"] = "pronoun"
    final: bool = False
    leads: bool = False
    second: bool = False
    apart: bool = False
    inverts: bool = False
    participles: tuple[str, ...] = ()
    infinitives: tuple[str, ...] = ()


class Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a number stands to its noun. `side`: which side the noun is on; `gap`: how many words may stand between; `bare`: whether a number with an
    unknown noun may still count people beside a strong cue; `article`: whether one person without a number needs an article before it;
    `compounds`: whether a noun may stand before the noun it belongs to (passenger flights); `capital`: whether every noun has a capital;
    `doers`: numerals in the case of those who do it (двумя), `subjects`: numerals in a form that is never an object (двое),
    `owners`: numerals in the case of owners (двух);
    `definite`: the article that is written as one word with its noun; `collective`: numerals that count people by themselves (двое); `partitive`:
    whether the plural of a round number has its noun behind "of" alone (thousands of people); `verbs`: how finite verbs of the plural end, and
    nothing else that stands right behind those counted."""

    side: Literal["after", "before", "both"] = "after"
    gap: int = 3
    bare: bool = True
    article: bool = False
    compounds: bool = False
    capital: bool = False
    definite: str = ""
    collective: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    partitive: bool = False
    verbs: tuple[str, ...] = ()


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the place of a clause is looked for, in order. `owned`: an office's place stands in a case right behind it (мэр Омска), so that of three
    names behind an office the first is a place; `small`: adjectives of countries are written small, so that one with a capital is a name
    (Complexo do Alemão)."""

    owned: bool = False
    small: bool = False
    order: tuple[PlaceSource, ...] = ("clause", "sentence", "previous", "title", "article", "dateline", "voice")


class Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """phrases.toml: the settings of the engine's named constructions."""

    prices: Prices = Prices()
    attribution: Attribution = Attribution()
    noun: Noun = Noun()
    place: Place = Place()
