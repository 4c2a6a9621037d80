"""Who first says it: voices become origins. Thirty outlets that print one ministry's figure are one origin."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache

from dateline.knowledge import honorifics, places
from dateline.knowledge.bodies.voices import GENERAL
from dateline.model import Article, Claim, Dossier, Origin, Voice
from dateline.reconcile.ruled import Ruled
from dateline.reconcile.seats import Seats

OWN_SOURCE = ("outlet", "agency")
_BRACKETS = re.compile(r"[(（\[【](.*?)[)）\]】]")
_JOINTS = re.compile(r"[^\w]+")


def folded(name: str) -> str:
    """A name without case, marks of punctuation and double spaces: what two spellings of one name share."""
    return " ".join(_JOINTS.split(unicodedata.normalize("NFKC", name).casefold())).strip()


def forms(name: str) -> tuple[str, ...]:
    """A name, the gloss it carries in brackets, a full name before a comma and the name without a word of address, folded:
    阿齐尔贝克(Saltanat Azirbek) has two forms, as have "Saltanat Azirbek, a spokeswoman" and "Mme Azirbek"."""
    bare = _BRACKETS.sub(" ", name)
    every = (bare, *_BRACKETS.findall(name), *_full(name), honorifics.without(bare))
    return tuple(dict.fromkeys(form for form in map(folded, every) if form))


def _full(name: str) -> list[str]:
    """The full name that a description follows: two or more capitalised words before a comma."""
    head, comma, _ = name.partition(",")
    words = head.split()
    return [head] if comma and len(words) > 1 and all(word[0].isupper() for word in words) else []


def rank(voice: Voice | None) -> int:
    """2 a body, an office or a person by name; 1 a voice without a name; 0 an outlet or agency speaking for itself."""
    if voice is None or own_source(voice):
        return 0
    if voice.entity is None:
        return 1 if voice.kind == "unnamed" or (voice.kind == "body" and _common(voice.text)) else 2
    return 1 if is_general(voice.entity) else 2


def _common(text: str) -> bool:
    """Whether words are written small throughout, in a script that has capitals: a common noun, and no name."""
    return text == text.lower() != text.upper()


def own_source(voice: Voice) -> bool:
    """Whether a voice is an outlet or agency that speaks for itself."""
    return voice.kind in OWN_SOURCE or (voice.entity or "").startswith("outlet:")


def is_general(entity: str) -> bool:
    """Whether an entity is only "the authorities" or "the government" of a place: somebody in office, without saying who."""
    return entity.partition("@")[0] in GENERAL


class Names:
    """The names of a story's voices, joined where they are one: by entity, by gloss, by a longer form that is the only one to end so."""

    def __init__(self, voices: Iterable[Voice]) -> None:
        counted = Counter(voices_key(voice) for voice in voices)
        self._counts = counted
        self._root: dict[str, str] = {}
        self._entity: dict[str, str] = {}
        self._proper: set[str] = set()
        for text, entity in sorted(counted, key=lambda key: (key[0], key[1] or "")):
            self._enter(text, entity)
        self._join_short_forms()
        self._shown = self._display()

    @property
    def table(self) -> tuple[object, ...]:
        """All that `origin` goes by."""
        return self._root, self._entity, self._shown

    def origin(self, voice: Voice) -> Origin:
        """The origin behind a voice that is not an outlet."""
        root = self._find(forms(voice.text)[0] if forms(voice.text) else "")
        entity = voice.entity or self._entity.get(root)
        key = entity or f"name:{root}"
        return Origin(id=key, name=self._shown.get(key, voice.text), entity=entity)

    def _enter(self, text: str, entity: str | None) -> None:
        known = forms(text)
        if text != text.lower() or text == text.upper():
            self._proper.update(known)
        for form in known:
            self._root.setdefault(form, form)
        for form in known[1:]:
            self._join(known[0], form)
        if known and entity:
            self._entity.setdefault(self._find(known[0]), entity)

    def _find(self, form: str) -> str:
        while self._root.get(form, form) != form:
            form = self._root[form]
        return form

    def _join(self, one: str, other: str) -> None:
        """Two forms become one name, under the smaller of their roots; never where that would join two entities."""
        first, second = sorted((self._find(one), self._find(other)))
        if first == second:
            return
        entities = {self._entity[root] for root in (first, second) if root in self._entity}
        if len(entities) > 1:
            return
        self._root[second] = first
        if entities:
            self._entity[first] = entities.pop()

    def _join_short_forms(self) -> None:
        """ "Azirbek" joins "Saltanat Azirbek" where no other name in the story ends like that; "headquarters" is no name and joins none."""
        endings: dict[str, set[str]] = defaultdict(set)
        roots = {form: self._find(form) for form in self._root}
        for form in roots:
            for ending in _endings(form):
                if ending in roots and ending != form and ending in self._proper:
                    endings[ending].add(form)
        for ending in sorted(endings, key=lambda form: (-len(form), form)):
            longer = {self._find(form) for form in endings[ending]} - {self._find(ending)}
            if len(longer) == 1:
                self._join(ending, next(iter(longer)))

    def _display(self) -> dict[str, str]:
        """For each origin the name most often written; the shorter, then the first in order, where several are."""
        written: dict[str, Counter[str]] = defaultdict(Counter)
        for (text, entity), count in self._counts.items():
            root = self._find(forms(text)[0] if forms(text) else "")
            written[entity or self._entity.get(root) or f"name:{root}"][text] += count
        return {key: min(texts, key=lambda text: (-texts[text], len(text), text)) for key, texts in written.items()}


def voices_key(voice: Voice) -> tuple[str, str | None]:
    return voice.text, voice.entity


def _endings(form: str) -> Iterable[str]:
    """The proper endings of a folded name: by words, and by characters where it is written without spaces."""
    words = form.split(" ")
    yield from (" ".join(words[start:]) for start in range(1, len(words)))
    if len(words) == 1 and not form.isascii():
        yield from (form[start:] for start in range(1, len(form) - 1))


class Origins:
    """Finds the origin of any of a dossier's claims; `claims` are all of them, each once."""

    def __init__(self, dossier: Dossier, claims: Collection[Claim]) -> None:
        self._articles, self._namings = dossier.article_by_id, dossier.namings
        self._seats = Seats(dossier, claims)
        speaking = [self._seats.speaker(claim) for claim in claims if rank(claim.origin) and not self._is_scene(claim)]
        self._names = Names(speaking)
        told = speaking if dossier.namings else []
        self._ruled = Ruled(dossier.namings, [(voice, self._names.origin(voice)) for voice in told], folded)
        self._original = {copy: family.original for family in dossier.story.families for copy in family.copies}
        self._outlets: dict[str, Origin] = {}
        self._seen: dict[tuple[str, str | None], Origin] = {}

    @property
    def table(self) -> tuple[object, ...]:
        """All that the origin of a claim follows from beside its own article: equal tables give equal origins."""
        return self._seats.table, self._names.table, self._namings

    def of(self, claim: Claim) -> tuple[Origin, int]:
        """The claim's origin, and how well it is known (`rank`)."""
        voice = claim.origin
        if voice is None or self._is_scene(claim):
            return self._outlet(claim.article), 0
        if own_source(voice):
            return _own_source(voice.text, voice.entity), 0
        voice = self._seats.speaker(claim)
        key = voices_key(voice)
        if key not in self._seen:
            self._seen[key] = self._ruled.of(voice, self._names.origin(voice))
        return self._seen[key], rank(voice)

    def _is_scene(self, claim: Claim) -> bool:
        """Whether what seems to declare something is no more than where it is declared: a region or a town; a person may be called like one."""
        voice = claim.origin if claim.predicate == "declare" else None
        return voice is not None and voice.entity is None and not own_source(voice) and _scene(voice.text, self._articles[claim.article].language)

    def _outlet(self, article: str) -> Origin:
        """The outlet that wrote the text: of a copy, the one that wrote the original; of wire copy, the agency it credits."""
        if article not in self._outlets:
            original = self._articles.get(self._original.get(article, article)) or self._articles[article]
            self._outlets[article] = _own_source(_writer(original), None)
        return self._outlets[article]


@lru_cache(maxsize=4096)
def _scene(text: str, language: str) -> bool:
    return places.nothing_but(text, language)


def _writer(article: Article) -> str:
    return article.agencies[0] if len(article.agencies) == 1 else article.outlet


def _own_source(name: str, entity: str | None) -> Origin:
    id = entity if entity and entity.startswith("outlet:") else f"outlet:{entity or folded(name)}"
    return Origin(id=id, name=name, entity=entity)
