"""The index of words, in the database's own way: FTS5 in SQLite, a tsvector in PostgreSQL."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, text

from dateline.model import Article, Reading
from dateline.store.query import All, Any, Node, Words
from dateline.store.words import bare

Known = Mapping[str, tuple[tuple[str, ...], ...]]
"""A phrase as asked → the words of its other names."""
_SIGN = re.compile(r"'(?:[^'\\]|''|\\.)*'|[()|]")
"""A quoted word of PostgreSQL's, in which signs are letters; or a sign."""
POSITIONS = 16_383
"""How far into a text PostgreSQL remembers where a word stands."""


def entity_word(entity: str) -> str:
    """An entity's id as a word that no text contains."""
    return "x" + re.sub("[^0-9a-z]", "", entity.lower())


def entities(reading: Reading) -> set[str]:
    """Everything a reading resolved: what is mentioned, who says so, where."""
    found = {mention.entity for mention in reading.mentions}
    for claim in reading.claims:
        found.update(voice.entity for voice in claim.voices)
        if claim.place:
            found.update((claim.place.id, *claim.place.parents))
    return {entity_word(entity) for entity in found if entity}


def add(connection: Connection, given: Sequence[tuple[int, Article, Reading]]) -> None:
    """Index revisions, each under its `seq`."""
    sqlite = connection.dialect.name == "sqlite"
    if given and sqlite:
        insert = "INSERT INTO words (rowid, title, body, entities) VALUES (:seq, :title, :body, :entities)"
        connection.execute(text(insert), [_columns(*one) for one in given])
    elif given:
        insert = "INSERT INTO words (seq, vector) VALUES (:seq, CAST(:vector AS tsvector))"
        connection.execute(
            text(insert), [{"seq": seq, "vector": _vector(*_words(article), sorted(entities(reading)))} for seq, article, reading in given]
        )


def _columns(seq: int, article: Article, reading: Reading) -> dict[str, object]:
    title, body = _words(article)
    return {"seq": seq, "title": " ".join(title), "body": " ".join(body), "entities": " ".join(sorted(entities(reading)))}


def _words(article: Article) -> tuple[list[str], list[str]]:
    """The words of the title, and those of the rest."""
    return bare(article.title), [word for part in (article.lede, article.text, article.field("caption")) for word in bare(part)]


def _vector(title: Sequence[str], body: Sequence[str], ids: Sequence[str]) -> str:
    """A tsvector as text: the title's words weigh A; a gap keeps a phrase from running from title to body."""
    places: dict[str, list[str]] = {}
    for number, word in enumerate(title, 1):
        places.setdefault(word, []).append(f"{min(number, POSITIONS)}A")
    for number, word in enumerate(body, len(title) + 10):
        places.setdefault(word, []).append(str(min(number, POSITIONS)))
    for word in ids:
        places.setdefault(word, [])
    return " ".join(f"{_lexeme(word)}:{','.join(where[:250])}" if where else _lexeme(word) for word, where in places.items())


def _lexeme(word: str) -> str:
    return "'" + word[:500].replace("\\", "\\\\").replace("'", "''") + "'"


def is_words(node: Node) -> bool:
    """Whether the index of words alone can answer."""
    return isinstance(node, Words) or (isinstance(node, All | Any) and all(is_words(part) for part in node.nodes))


def match(node: Node, known: Known, sqlite: bool) -> str:
    """The question in the database's own language. `known` gives, for a phrase as asked, what else it is called."""
    if isinstance(node, Words):
        write = _phrase_sqlite if sqlite else _phrase_postgresql
        ways = [write(words) for words in (node.words, *known.get(node.text, ()))]
        return ways[0] if len(ways) == 1 else f"({(' OR ' if sqlite else ' | ').join(ways)})"
    assert isinstance(node, All | Any)
    joint = (" AND " if sqlite else " & ") if isinstance(node, All) else (" OR " if sqlite else " | ")
    return f"({joint.join(match(part, known, sqlite) for part in node.nodes)})"


def _phrase_sqlite(words: Sequence[str]) -> str:
    joined = " ".join(word.removesuffix("*") for word in words)
    return f'"{joined}"' + ("*" if words[-1].endswith("*") else "")


def _phrase_postgresql(words: Sequence[str]) -> str:
    parts = [_lexeme(word.removesuffix("*")) + (":*" if word.endswith("*") else "") for word in words]
    return parts[0] if len(parts) == 1 else f"({' <-> '.join(parts)})"


def apart(query: str) -> tuple[str, ...]:
    """A question in PostgreSQL's language as one or two, of which either may be met: single words, which its index answers, and phrases, for which it
    opens texts."""
    ways = _alternatives(query)
    plain, phrases = [way for way in ways if "<->" not in way], [way for way in ways if "<->" in way]
    return (" | ".join(plain), " | ".join(phrases)) if plain and phrases else (query,)


def _alternatives(query: str) -> list[str]:
    """The parts of a question between which "|" stands outermost, however deep it is put in brackets."""
    parts, depth, start, closed = [], 0, 0, 0
    for token in _SIGN.finditer(query):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        closed += token[0] == ")" and not depth
        if token[0] == "|" and not depth:
            parts.append(query[start : token.start()].strip())
            start = token.end()
    if parts:
        return [way for part in (*parts, query[start:].strip()) for way in _alternatives(part)]
    bracketed = closed == 1 and query.startswith("(") and query.endswith(")")
    inner = _alternatives(query[1:-1]) if bracketed else []
    return inner if len(inner) > 1 else [query]
