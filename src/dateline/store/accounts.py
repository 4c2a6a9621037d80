"""Links, stories and facts. Links are decisions and are kept; stories and facts are derived and may be made again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import delete, select

from dateline.model import Article, Dossier, Fact, Link, Reading, Story, digest, from_json, to_json
from dateline.store.evidence import Evidence
from dateline.store.schema import facts, links, members, stamp, stories

MACHINE = "dateline"


class Accounts(Evidence):
    """The part of the store that holds what was made of the readings."""

    def put_links(self, given: Sequence[Link]) -> int:
        """Keep decisions; gives how many were new."""
        rows = [
            {
                "id": digest(link.article, link.to, link.verdict, link.by, link.score), "article": link.article, "target": link.to,
                "by_whom": link.by, "made": stamp(datetime.now(UTC)), "body": to_json(link).decode(),
            }
            for link in given
        ]  # fmt: skip
        with self.writing() as connection:
            return sum(self.insert(connection, links, row) for row in rows)

    def links(self, *, by_people: bool = False) -> tuple[Link, ...]:
        """Decisions in the order in which they were made; `by_people` leaves out Dateline's own."""
        query = select(links.c.body).order_by(links.c.seq)
        if by_people:
            query = query.where(links.c.by_whom != MACHINE)
        with self.reading() as connection:
            return tuple(from_json(Link, body) for body in connection.execute(query).scalars())

    def replace_machine_links(self, given: Sequence[Link]) -> None:
        """Dateline's own decisions, as they now stand."""
        if set(given) == {link for link in self.links() if link.by == MACHINE}:
            return
        with self.writing() as connection:
            connection.execute(delete(links).where(links.c.by_whom == MACHINE))
            self.put_links(given)

    def put_dossier(self, dossier: Dossier, inputs: str) -> None:
        """Keep a story, which articles are in it and its facts, in place of what was there. `inputs` tells what it was made from."""
        story = dossier.story
        times = [article.published.start for article in dossier.articles if article.published]
        row = {
            "id": story.id, "size": len(story.articles), "first": stamp(min(times)) if times else None,
            "last": stamp(max(times)) if times else None, "inputs": inputs, "body": to_json(story).decode(),
        }  # fmt: skip
        with self.writing() as connection:
            self.upsert(connection, stories, row)
            connection.execute(delete(members).where(members.c.story == story.id))
            for key in story.articles:
                self.upsert(connection, members, {"article": key, "story": story.id})
            connection.execute(delete(facts).where(facts.c.story == story.id))
            self.insert_all(connection, facts, [_fact(story.id, number, fact) for number, fact in enumerate(dossier.facts)])

    def drop_stories(self, keys: Sequence[str]) -> None:
        """Forget stories that are no more (merged into others)."""
        with self.writing() as connection:
            for key in keys:
                connection.execute(delete(members).where(members.c.story == key))
                connection.execute(delete(facts).where(facts.c.story == key))
                connection.execute(delete(stories).where(stories.c.id == key))

    def story_inputs(self) -> dict[str, str]:
        """What each story was last made from."""
        with self.reading() as connection:
            return {row[0]: row[1] for row in connection.execute(select(stories.c.id, stories.c.inputs))}

    def stories(self, *, limit: int | None = None, offset: int = 0, smallest: int = 1, by_size: bool = False) -> tuple[Story, ...]:
        """Stories, the last updated first (or, `by_size`, the largest first), of at least `smallest` articles."""
        recent = stories.c.last.desc().nulls_last()
        order = (stories.c.size.desc(), recent) if by_size else (recent, stories.c.size.desc())
        query = select(stories.c.body).where(stories.c.size >= smallest).order_by(*order, stories.c.id).limit(limit).offset(offset)
        with self.reading() as connection:
            return tuple(from_json(Story, body) for body in connection.execute(query).scalars())

    def story(self, key: str) -> Story | None:
        with self.reading() as connection:
            body = connection.execute(select(stories.c.body).where(stories.c.id == key)).scalar()
        return from_json(Story, body) if body else None

    def story_of(self, article: str) -> str | None:
        """The id of the story that an article is in."""
        with self.reading() as connection:
            return connection.execute(select(members.c.story).where(members.c.article == article)).scalar()

    def facts(self, story: str) -> tuple[Fact, ...]:
        """A story's facts, in the order in which they were reconciled."""
        with self.reading() as connection:
            bodies = connection.execute(select(facts.c.body).where(facts.c.story == story).order_by(facts.c.position)).scalars()
            return tuple(from_json(Fact, body) for body in bodies)

    def fact(self, key: str) -> Fact | None:
        with self.reading() as connection:
            body = connection.execute(select(facts.c.body).where(facts.c.id == key)).scalar()
        return from_json(Fact, body) if body else None

    def dossier(self, key: str) -> Dossier | None:
        """A story with its articles, readings and facts."""
        story = self.story(key)
        if story is None:
            return None
        pairs: list[tuple[Article, Reading]] = self.pairs(story.articles)
        return Dossier(story=story, articles=tuple(a for a, _ in pairs), readings=tuple(r for _, r in pairs), facts=self.facts(key))


def _fact(story: str, number: int, fact: Fact) -> dict[str, object]:
    return {
        "story": story, "position": number, "id": fact.id, "predicate": fact.slot.predicate, "status": fact.status, "body": to_json(fact).decode(),
    }  # fmt: skip
