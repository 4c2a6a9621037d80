"""Links, stories and facts. Links are decisions and are kept; stories and facts are derived and may be made again."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, delete, exists, func, or_, select, true

from dateline.model import Article, Dossier, Fact, Link, Reading, Series, Story, digest, from_json, to_json
from dateline.store.base import parts
from dateline.store.corrections import Correction
from dateline.store.namings import Namings
from dateline.store.schema import articles, corrections, facts, former, links, marks, members, moment, series, stamp, stories

MACHINE = "dateline"


class Accounts(Namings):
    """The part of the store that holds what was made of the readings."""

    def put_links(self, given: Sequence[Link]) -> int:
        """Keep decisions, made at one moment; gives how many were new. A person's later decision on two articles takes the earlier one's place."""
        made = stamp(datetime.now(UTC))
        rows = [
            {
                "id": digest(link.article, link.to, link.verdict, link.by, link.score), "article": link.article, "target": link.to,
                "by_whom": link.by, "made": made, "body": to_json(link).decode(),
            }
            for link in given
        ]  # fmt: skip
        with self.writing() as connection:
            for row in (row for row in rows if row["by_whom"] != MACHINE):
                connection.execute(delete(links).where(links.c.by_whom != MACHINE, links.c.id != row["id"], _between(row)))
            return sum(self.insert(connection, links, row) for row in rows)

    def links(self, *, by_people: bool = False) -> tuple[Link, ...]:
        """Decisions in the order in which they were made; `by_people` leaves out Dateline's own."""
        query = select(links.c.body).order_by(links.c.seq)
        if by_people:
            query = query.where(links.c.by_whom != MACHINE)
        with self.reading() as connection:
            return tuple(from_json(Link, body) for body in connection.execute(query).scalars())

    def decisions(self, among: Collection[str]) -> list[tuple[datetime, Link]]:
        """What people decided on some articles and has not been taken back, with when they did, in that order."""
        query = select(links.c.seq, links.c.made, links.c.body).where(links.c.by_whom != MACHINE)
        with self.reading() as connection:
            rows = {
                tuple(row) for part in parts(among) for row in connection.execute(query.where(links.c.article.in_(part) | links.c.target.in_(part)))
            }
        found = [(moment(made), from_json(Link, body)) for _, made, body in sorted(rows)]
        return [(made, link) for made, link in found if link.verdict != "open"]

    def replace_machine_links(self, given: Sequence[Link], among: Collection[str]) -> None:
        """Dateline's own decisions about some articles, as they now stand."""
        known = {link for link in self.links() if link.by == MACHINE and link.article in among}
        if known == set(given):
            return
        with self.writing() as connection:
            gone = {link.article for link in known}
            for part in parts(gone):
                connection.execute(delete(links).where(links.c.by_whom == MACHINE, links.c.article.in_(part)))
            self.put_links(given)

    def unsettled(self) -> tuple[set[str], dict[str, str]]:
        """Articles that came, in which something was corrected, or about which people decided, since the marks were last set; and the marks to
        set when they are settled."""
        with self.reading() as connection:
            known = {row[0]: row[1] for row in connection.execute(select(marks.c.name, marks.c.value))}
            found: set[str] = set()
            now: dict[str, str] = {}
            for table, columns in ((articles, (articles.c.id,)), (links, (links.c.article, links.c.target)), (corrections, (corrections.c.article,))):
                rows = connection.execute(select(table.c.seq, *columns).where(table.c.seq > int(known.get(table.name, 0)), _decided(table)))
                for seq, *ids in rows:
                    found.update(ids)
                    now[table.name] = str(max(seq, int(now.get(table.name, 0))))
            renamed, last = self.renamed(int(known.get("namings", 0)))
        return found | renamed, now | ({"namings": str(last)} if last else {})

    def unsettled_corrections(self) -> tuple[Correction, ...]:
        """What editors corrected since the marks were last set."""
        with self.reading() as connection:
            mark = connection.execute(select(marks.c.value).where(marks.c.name == corrections.name)).scalar()
            query = select(corrections.c.body).where(corrections.c.seq > int(mark or 0)).order_by(corrections.c.seq)
            return tuple(from_json(Correction, body) for body in connection.execute(query).scalars())

    def set_marks(self, now: dict[str, str]) -> None:
        with self.writing() as connection:
            for name, value in now.items():
                self.upsert(connection, marks, {"name": name, "value": value})

    def neighbourhood(self, fresh: Collection[str], reach: timedelta) -> list[str]:
        """Ids of the articles that may belong with some new ones: published within `reach` of one of them, or in a story with one that was."""
        found = set(fresh)
        with self.reading() as connection:
            for start, end in self._spans(fresh, reach):
                query = select(articles.c.id).where(articles.c.newest, articles.c.published >= stamp(start), articles.c.published <= stamp(end))
                found.update(connection.execute(query).scalars())
            keys = {row[0] for part in parts(found) for row in connection.execute(_stories_of(part))}
            for part in parts(keys):
                found.update(connection.execute(select(members.c.article).where(members.c.story.in_(part))).scalars())
        return sorted(found)

    def _spans(self, fresh: Collection[str], reach: timedelta) -> list[tuple[datetime, datetime]]:
        """Times around the publications of some articles, those that touch put together."""
        with self.reading() as connection:
            query = [select(articles.c.published).where(articles.c.newest, articles.c.id.in_(part)) for part in parts(fresh)]
            times = sorted(moment(when) for one in query for when in connection.execute(one).scalars() if when)
        spans: list[tuple[datetime, datetime]] = []
        for when in times:
            start = spans.pop()[0] if spans and spans[-1][1] >= when - reach else when - reach
            spans.append((start, when + reach))
        return spans

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
        """Forget stories that are no more (merged into others). The series that lay beside one follow its first article to the story it is in now."""
        with self.writing() as connection:
            for key in keys:
                self._follow(connection, key)
                connection.execute(delete(members).where(members.c.story == key))
                connection.execute(delete(facts).where(facts.c.story == key))
                connection.execute(delete(stories).where(stories.c.id == key))

    def _follow(self, connection: Connection, key: str) -> None:
        body = connection.execute(select(stories.c.body).where(stories.c.id == key)).scalar()
        first = from_json(Story, body).articles[0] if body else None
        if first:
            self.upsert(connection, former, {"story": key, "article": first})
        heir = connection.execute(select(members.c.story).where(members.c.article == first, members.c.story != key)).scalar()
        if heir is None:
            return
        for name, kept in connection.execute(select(series.c.id, series.c.body).where(series.c.story == key)).all():
            self.insert(connection, series, {"story": heir, "id": name, "body": kept})
        connection.execute(delete(series).where(series.c.story == key))

    def story_inputs(self, among: Collection[str] | None = None) -> dict[str, str]:
        """What each story was last made from; `among` narrows it to the stories of some articles, and to those that have none: what somebody left
        who was killed after its articles had moved on, and before it was dropped."""
        queries = [select(stories.c.id, stories.c.inputs)]
        if among is not None:
            empty = queries[0].where(~exists().where(members.c.story == stories.c.id))
            queries = [*(queries[0].where(stories.c.id.in_(_stories_of(part))) for part in parts(among)), empty]
        with self.reading() as connection:
            return {row[0]: row[1] for query in queries for row in connection.execute(query)}

    def story_states(self, keys: Collection[str]) -> dict[str, str]:
        """For each story of these ids that is there, a word that changes whenever its account could: what it was made from, what lies beside it."""
        beside: dict[str, list[str]] = {}
        with self.reading() as connection:
            made: dict[str, str] = {}
            for part in parts(keys):
                made.update((row[0], row[1]) for row in connection.execute(select(stories.c.id, stories.c.inputs).where(stories.c.id.in_(part))))
                query = select(series.c.story, series.c.body).where(series.c.story.in_(part)).order_by(series.c.story, series.c.id)
                for key, body in connection.execute(query):
                    beside.setdefault(key, []).append(body)
        return {key: digest(inputs, *beside[key]) if key in beside else inputs for key, inputs in made.items()}

    def leading(self, recent: int, large: int) -> list[str]:
        """Ids of the stories of several articles that were told of last, and of the largest."""
        several = select(stories.c.id).where(stories.c.size >= 2)
        by_time, by_size = stories.c.last.desc().nulls_last(), stories.c.size.desc()
        with self.reading() as connection:
            found = [*connection.execute(several.order_by(by_time, by_size, stories.c.id).limit(recent)).scalars()]
            found += connection.execute(several.order_by(by_size, by_time, stories.c.id).limit(large)).scalars()
        return list(dict.fromkeys(found))

    def arrived(self, keys: Collection[str]) -> dict[str, int]:
        """The place in the order of arrival of the newest revision of each of some articles."""
        with self.reading() as connection:
            queries = [select(articles.c.id, articles.c.seq).where(articles.c.newest, articles.c.id.in_(part)) for part in parts(keys)]
            return {row[0]: row[1] for query in queries for row in connection.execute(query)}

    def stories(self, *, limit: int | None = None, offset: int = 0, smallest: int = 1, by_size: bool = False) -> tuple[Story, ...]:
        """Stories, the last updated first (or, `by_size`, the largest first), of at least `smallest` articles."""
        recent = stories.c.last.desc().nulls_last()
        order = (stories.c.size.desc(), recent) if by_size else (recent, stories.c.size.desc())
        query = select(stories.c.body).where(stories.c.size >= smallest).order_by(*order, stories.c.id).limit(limit).offset(offset)
        with self.reading() as connection:
            return tuple(from_json(Story, body) for body in connection.execute(query).scalars())

    def stories_after(self, place: tuple[str, ...] | None, limit: int) -> list[tuple[tuple[str, str], Story]]:
        """Stories, the last updated first and undated ones last, that come after a place in that order; each with its own place."""
        last = func.coalesce(stories.c.last, "")
        query = select(last, stories.c.id, stories.c.body).order_by(last.desc(), stories.c.id).limit(limit)
        if place and len(place) == 2:
            query = query.where(or_(last < place[0], and_(last == place[0], stories.c.id > place[1])))
        with self.reading() as connection:
            return [((when, key), from_json(Story, body)) for when, key, body in connection.execute(query).all()]

    def story(self, key: str) -> Story | None:
        with self.reading() as connection:
            body = connection.execute(select(stories.c.body).where(stories.c.id == key)).scalar()
        return from_json(Story, body) if body else None

    def story_of(self, article: str) -> str | None:
        """The id of the story that an article is in."""
        with self.reading() as connection:
            return connection.execute(select(members.c.story).where(members.c.article == article)).scalar()

    def story_now(self, key: str) -> str | None:
        """The id under which a story is found today: its own, or that of the story its first article is in since it was merged."""
        with self.reading() as connection:
            if connection.execute(select(stories.c.id).where(stories.c.id == key)).scalar():
                return key
            article = connection.execute(select(former.c.article).where(former.c.story == key)).scalar()
        return self.story_of(article) if article else None

    def facts_before(self, articles_: Collection[str]) -> dict[str, tuple[Fact, ...]]:
        """The facts, as they now stand, of every story that some articles are in; by story."""
        with self.reading() as connection:
            keys = {key for part in parts(articles_) for key in connection.execute(_stories_of(part)).scalars()}
        return {key: self.facts(key) for key in sorted(keys)}

    def facts(self, story: str) -> tuple[Fact, ...]:
        """A story's facts, in the order in which they were reconciled."""
        with self.reading() as connection:
            bodies = connection.execute(select(facts.c.body).where(facts.c.story == story).order_by(facts.c.position)).scalars()
            return tuple(from_json(Fact, body) for body in bodies)

    def fact(self, key: str) -> Fact | None:
        with self.reading() as connection:
            body = connection.execute(select(facts.c.body).where(facts.c.id == key)).scalar()
        return from_json(Fact, body) if body else None

    def put_series(self, story: str, given: Series) -> None:
        """Lay a measured series beside a story, in place of what was there under its name, source and unit."""
        with self.writing() as connection:
            self.upsert(connection, series, {"story": story, "id": given.id, "body": to_json(given).decode()})

    def series(self, story: str) -> tuple[Series, ...]:
        """The measured series of a story, by name."""
        with self.reading() as connection:
            bodies = connection.execute(select(series.c.body).where(series.c.story == story)).scalars()
            return tuple(sorted((from_json(Series, body) for body in bodies), key=lambda one: (one.name, one.source, one.unit)))

    def drop_series(self, story: str, key: str) -> bool:
        """Take a series from a story; whether it was there."""
        with self.writing() as connection:
            return bool(connection.execute(delete(series).where(series.c.story == story, series.c.id == key)).rowcount)

    def dossier(self, key: str) -> Dossier | None:
        """A story with its articles, readings, facts and measured series."""
        story = self.story(key)
        if story is None:
            return None
        pairs: list[tuple[Article, Reading]] = self.pairs(story.articles)
        told, read = tuple(a for a, _ in pairs), tuple(r for _, r in pairs)
        return Dossier(story=story, articles=told, readings=read, facts=self.facts(key), series=self.series(key), namings=self.namings())


def _decided(table: Table) -> ColumnElement[bool]:
    """Of links, those that people made: Dateline's own follow from the articles."""
    return links.c.by_whom != MACHINE if table is links else true()


def _between(row: Mapping[str, object]) -> ColumnElement[bool]:
    """Links on the same two articles, in either order."""
    pair = (row["article"], row["target"])
    return links.c.article.in_(pair) & links.c.target.in_(pair)


def _stories_of(part: list[str]) -> Select[Any]:
    return select(members.c.story).where(members.c.article.in_(part)).distinct()


def _fact(story: str, number: int, fact: Fact) -> dict[str, object]:
    return {
        "story": story, "position": number, "id": fact.id, "predicate": fact.slot.predicate, "status": fact.status, "body": to_json(fact).decode(),
    }  # fmt: skip
