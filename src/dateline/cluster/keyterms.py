"""What a story is about, in words that stand in it: who and where first, then what its pages declare, then words that are rare elsewhere."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from dateline.cluster.fold import WIDE, WORD, fold, stem, tokens
from dateline.cluster.phrases import full_names, inside_sentences, repeated
from dateline.cluster.vocabulary import LEAD
from dateline.knowledge import bodies, places
from dateline.knowledge.lexicon import expected
from dateline.languages import calendars, codes, load
from dateline.languages.page_words import page_words
from dateline.model import Article, Reading

MOST = 8
MOST_NAMES = 4
UNSEEN = 0.0005
"""The share of texts that is expected of a word which the frequency tables lack."""
SHORTEST = 4
COMMON = 0.02
"""A word of more than this share of all texts says nothing of one story."""
VERBAL = frozenset({"cue", "say", "unsaid", "act"})
NAMED = frozenset({"place", "person", "organisation", "office"})


def key_terms(pairs: Sequence[tuple[Article, Reading]], language: str) -> tuple[str, ...]:
    """At most MOST terms of some articles, in the words of `language` where they are names, else of the pages in that language.

    Words go by log-likelihood against general frequencies (Dunning 1993). Never furniture of the page, a weekday, a month or an outlet.
    """
    own = [article for article, _ in pairs if article.language.partition("-")[0] == language.partition("-")[0]]
    barred = {fold(article.outlet) for article, _ in pairs} | {fold(name) for article, _ in pairs for name in article.agencies}
    signed = {word for name in barred for word in WORD.findall(name)}
    words = (word for word in _words(own, language) if fold(word) not in signed)
    kept: dict[str, str] = {}
    for term in (*_names(pairs, language), *_declared(own), *words):
        key = fold(term)
        if key not in barred and not _furniture(term) and not any(key in other or other in key for other in kept):
            kept[key] = term
    return tuple(kept.values())[:MOST]


def _names(pairs: Iterable[tuple[Article, Reading]], language: str) -> list[str]:
    """The names that most articles mention, as the reader's language writes them; what it has no name for is left out."""
    counted: Counter[str] = Counter()
    for _, reading in pairs:
        counted.update({mention.entity for mention in reading.mentions if mention.kind in NAMED and mention.entity})
    shown = (_shown(entity, language) for entity, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0])))
    return [name for name in shown if name][:MOST_NAMES]


def _shown(entity: str, language: str) -> str | None:
    return bodies.name(entity, language) if ":" in entity else places.name(entity, language) or None


def _declared(articles: Sequence[Article]) -> Iterator[str]:
    """Keywords that the pages declare and their text bears out, the most declared first."""
    counted = Counter(word for article in articles for word in article.keywords if fold(word) in fold(article.title + "\n" + article.text))
    yield from (word for word, _ in counted.most_common(MOST))


def _words(articles: Sequence[Article], language: str) -> Iterator[str]:
    """Words that are said more than once, names first, by how much more often than elsewhere articles hold them; written as they most often are.

    A word that is part of a name is written as that name; verbs of the news (died, said) are none. Scripts without spaces give what is repeated.
    """
    general = expected(language.partition("-")[0])
    texts = [f"{article.title}\n{article.text[:LEAD]}" for article in articles]
    yield from _strings(texts, general)
    named, full, verbs = inside_sentences(article.text[:LEAD] for article in articles), full_names(texts), _verbs(language)
    held: Counter[str] = Counter()
    written: dict[str, Counter[str]] = {}
    for article in articles:
        found = [word for word in WORD.findall(f"{article.title}\n{article.text[:LEAD]}") if _worth(word) and not verbs.match(fold(word))]
        for word in found:
            written.setdefault(stem(fold(word)), Counter())[word] += 1
        held.update({stem(fold(word)) for word in found})
    scores = {term: _keyness(count, len(articles), general.get(term, UNSEEN)) for term, count in held.items() if written[term].total() > 1}
    for term in sorted(scores, key=lambda term: (not _is_name(written[term], named), -scores[term], -written[term].total(), term)):
        if scores[term] > 0 and general.get(term, 0) <= COMMON:
            word = min(written[term], key=lambda word: (-written[term][word], word))
            yield full.get(fold(word), word)


def _strings(texts: Sequence[str], general: dict[str, float]) -> list[str]:
    """Repeated strings of a script without spaces, by keyness of their rarest pair of signs."""
    scored = []
    for part, count in repeated(texts, general).items():
        share = min(general.get(pair, UNSEEN) for pair in tokens(fold(part)))
        if share <= COMMON:
            scored.append((-_keyness(count, len(texts), share), -len(part), part))
    return [part for _, _, part in sorted(scored)]


@cache
def _verbs(language: str) -> re.Pattern[str]:
    """The words by which a language says what happened and who said it; its pack has them as signs of claims."""
    code = language.partition("-")[0]
    table = load(code).words_table if code in codes() else ()
    forms = sorted({fold(entry.form) for entry in table if entry.role in VERBAL and " " not in entry.form})
    return re.compile("|".join(re.escape(form.rstrip("*")) + ("" if form.endswith("*") else r"\Z") for form in forms) or r"(?!)")


def _worth(word: str) -> bool:
    return len(word) >= SHORTEST and not word[0].isdigit() and not WIDE.search(word)


def _is_name(forms: Counter[str], named: frozenset[str]) -> bool:
    """Whether a word is always written with a capital, and not only where sentences begin."""
    return all(form[0].isupper() for form in forms) and any(fold(form) in named for form in forms)


def _keyness(count: int, of: int, share: float) -> float:
    """The log-likelihood ratio of `count` articles in `of` against a share that is expected; 0 where they are no more than expected."""
    seen = count / of
    if seen <= share:
        return 0.0
    left = (of - count) * math.log((1 - seen) / (1 - share)) if count < of else 0.0
    return 2 * (count * math.log(seen / share) + left)


def _furniture(term: str) -> bool:
    """Whether a word belongs to the page around the article, or to a calendar."""
    return bool(page_words().roles(term)) or any(fold(term) in calendar.forms for calendar in calendars().values())
