"""Pages, articles, readings, claims and outcomes: put and get. Putting a thing twice changes nothing."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, select, update

from dateline.model import Article, Claim, Outcome, Page, Reading, from_json, to_json
from dateline.store.base import parts
from dateline.store.blobs import BlobError
from dateline.store.corrections import Correction, Corrections, claim_rows, corrected, matched, plain
from dateline.store.schema import articles, claims, moment, outcomes, pages, readings, stamp, terms


@dataclass(frozen=True, kw_only=True)
class Choose:
    """Which articles: by publication time (half-open), language, outlet. `limit` None is all of them."""

    since: datetime | None = None
    until: datetime | None = None
    language: str | None = None
    outlet: str | None = None
    limit: int | None = None
    offset: int = 0

    @property
    def narrows(self) -> bool:
        """Whether some articles are left out."""
        return bool(self.since or self.until or self.language or self.outlet)

    def conditions(self) -> list[ColumnElement[bool]]:
        chosen: list[ColumnElement[bool]] = [articles.c.newest]
        if self.since:
            chosen.append(articles.c.published >= stamp(self.since))
        if self.until:
            chosen.append(articles.c.published < stamp(self.until))
        if self.language:
            chosen.append(articles.c.language.like(f"{self.language}%"))
        if self.outlet:
            chosen.append(func.lower(articles.c.outlet) == self.outlet.lower())
        return chosen


class Evidence(Corrections):
    """The part of the store that holds what came in and what was read in it."""

    def put_page(self, page: Page) -> bool:
        """Keep a page and its bytes; whether it was new."""
        return bool(self.put_pages([page]))

    def put_pages(self, given: Sequence[Page]) -> set[str]:
        """Keep pages and their bytes; the ids of those that were new."""
        hashes = self.blobs.put_all([page.body for page in given])
        rows = {row["id"]: row for row in map(_page_row, given, hashes)}
        with self.writing() as connection:
            return self.insert_new(connection, pages, list(rows.values()), pages.c.id)

    def has_page(self, key: str) -> bool:
        with self.reading() as connection:
            return connection.execute(select(pages.c.id).where(pages.c.id == key)).first() is not None

    def page(self, key: str) -> Page | None:
        """A page with its bytes. Raises BlobError where the bytes are missing, altered, or dropped by a rule of retention."""
        with self.reading() as connection:
            row = connection.execute(select(pages).where(pages.c.id == key)).mappings().first()
        if row and row["dropped"]:
            raise BlobError(f"the bytes of {row['url']} were dropped on {row['dropped'][:10]}; their SHA-256 is {row['sha256']}")
        return _page(row, self.blobs.get(row["sha256"], row["size"])) if row else None

    def page_ids(self) -> list[str]:
        """Every page whose bytes are kept, oldest capture first."""
        with self.reading() as connection:
            return list(connection.execute(select(pages.c.id).where(pages.c.dropped.is_(None)).order_by(pages.c.fetched, pages.c.id)).scalars())

    def put_article(self, article: Article) -> bool:
        """Keep a revision, and mark the newest revision of its article; whether it was new."""
        return bool(self.put_articles([article]))

    def put_articles(self, given: Sequence[Article]) -> set[str]:
        """Keep revisions, and mark the newest revision of each article; the revisions that were new."""
        rows = {row["revision"]: row for row in map(_article_row, given)}
        with self.writing() as connection:
            new = self.insert_new(connection, articles, list(rows.values()), articles.c.revision)
            _mark_newest(connection, {rows[revision]["id"] for revision in new})
            self._put_terms(connection, "outlet", {rows[revision]["outlet"] for revision in new})
        return new

    def article(self, key: str) -> Article | None:
        """The newest revision of an article."""
        with self.reading() as connection:
            body = connection.execute(select(articles.c.body).where(articles.c.id == key, articles.c.newest)).scalar()
        return from_json(Article, body) if body else None

    def revisions(self, key: str) -> tuple[Article, ...]:
        """Every revision of an article, in the order in which they came."""
        with self.reading() as connection:
            return tuple(from_json(Article, body) for body in connection.execute(_of(key)).scalars())

    def articles(self, choose: Choose | None = None) -> Iterator[Article]:
        """The newest revision of each article, the last published first; undated ones at the end."""
        choose = choose or Choose()
        query = select(articles.c.body).where(*choose.conditions())
        query = query.order_by(articles.c.published.desc().nulls_last(), articles.c.id).limit(choose.limit).offset(choose.offset)
        with self.reading() as connection:
            bodies = list(connection.execute(query).scalars())
        return (from_json(Article, body) for body in bodies)

    def arrivals(self, after: int, limit: int, *, latest: bool = False) -> list[tuple[int, Article]]:
        """The newest revisions kept after a place in the order of arrival, each with its own place: the first `limit` of them, or the `latest`."""
        order = articles.c.seq.desc() if latest else articles.c.seq
        query = select(articles.c.seq, articles.c.body).where(articles.c.newest, articles.c.seq > after).order_by(order).limit(limit)
        with self.reading() as connection:
            rows = sorted(connection.execute(query).all())
        return [(seq, from_json(Article, body)) for seq, body in rows]

    def pairs(self, keys: Sequence[str]) -> list[tuple[Article, Reading]]:
        """The newest revisions of some articles with their readings as they were corrected, in the order asked for; those not there are left out."""
        found: dict[str, tuple[Article, Reading]] = {}
        fixes = self.fixes(keys)
        with self.reading() as connection:
            for part in parts(keys):
                query = select(articles.c.id, articles.c.body, readings.c.body).join(readings, readings.c.revision == articles.c.revision)
                rows = connection.execute(query.where(articles.c.newest, articles.c.id.in_(part)))
                found.update({row[0]: (from_json(Article, row[1]), _read(row[2], fixes.get(row[0]))) for row in rows})
        return [found[key] for key in keys if key in found]

    def all_pairs(self) -> Iterator[tuple[Article, Reading]]:
        """The newest revision of every article with its reading as it was corrected, in order of id."""
        fixes = self.fixes()
        query = select(articles.c.body, readings.c.body, articles.c.id).join(readings, readings.c.revision == articles.c.revision)
        with self.reading() as connection:
            rows = connection.execute(query.where(articles.c.newest).order_by(articles.c.id)).all()
        return ((from_json(Article, article), _read(reading, fixes.get(key))) for article, reading, key in rows)

    def put_reading(self, reading: Reading) -> bool:
        """Keep what a revision was read to say, and its claims by their figures; whether it was new."""
        return bool(self.put_readings([reading]))

    def put_readings(self, given: Sequence[Reading]) -> set[str]:
        """Keep what revisions were read to say, and their claims; the revisions for which it was new."""
        rows = [{"revision": one.revision, "article": one.article, "body": to_json(one).decode()} for one in given]
        with self.writing() as connection:
            new = self.insert_new(connection, readings, rows, readings.c.revision)
            fixes = self.fixes({one.article for one in given if one.revision in new})
            told = [row for one in given if one.revision in new for row in claim_rows(one, matched(one, fixes.get(one.article, ())))]
            self.insert_all(connection, claims, told)
            self._put_terms(connection, "place", {row["place"] for row in told})
            self._put_terms(connection, "source", {row["origin"] for row in told})
        return new

    def _put_terms(self, connection: Connection, field: str, values: set[str | None]) -> None:
        self.insert_all(connection, terms, [{"field": field, "value": value, "folded": value.lower()} for value in sorted(filter(None, values))])

    def reading_of(self, revision: str) -> Reading | None:
        """What a revision was read to say, by Dateline alone."""
        with self.reading() as connection:
            body = connection.execute(select(readings.c.body).where(readings.c.revision == revision)).scalar()
        return from_json(Reading, body) if body else None

    def claim(self, key: str) -> Claim | None:
        """A claim by its id: as it was read, or as it was corrected, whichever has this id."""
        with self.reading() as connection:
            query = select(readings.c.body).join(claims, claims.c.revision == readings.c.revision).where(claims.c.id == key)
            body = connection.execute(query).scalar()
        if body is None:
            return None
        reading = from_json(Reading, body)
        now = corrected(reading, self.fixes({reading.article}).get(reading.article, ()))
        return next((claim for claim in (*now.claims, *reading.claims) if claim.id == key), None)

    def correct(self, given: Correction) -> None:
        """Keep a correction, or its taking back, and let the claims of every revision that it touches be found as they now are."""
        with self.writing() as connection:
            self.put_correction(given)
            fixes = self.fixes({given.article}).get(given.article, ())
            for body in connection.execute(select(readings.c.body).where(readings.c.article == given.article)).scalars().all():
                reading = from_json(Reading, body)
                self.index_claims(connection, reading, fixes)
                for claim in corrected(reading, fixes).claims:
                    self._put_terms(connection, "place", {claim.place.id if claim.place else None})
                    self._put_terms(connection, "source", {plain((claim.origin.entity or claim.origin.text) if claim.origin else None)})

    def put_outcome(self, outcome: Outcome, page: str | None = None) -> None:
        """Keep why an item did not go on: the last reason for each stage and item. `page` is the id of the page, where there is one."""
        row = {
            "stage": outcome.stage, "item": page or plain(outcome.item), "reason": outcome.reason, "made": stamp(datetime.now(UTC)),
            "body": to_json(outcome).decode(),
        }  # fmt: skip
        with self.writing() as connection:
            self.upsert(connection, outcomes, row)

    def forget_outcomes(self, page: str) -> None:
        """A page that was refused, or at which a stage stumbled, has been read after all."""
        with self.writing() as connection:
            connection.execute(delete(outcomes).where(outcomes.c.item == page))

    def outcomes(self) -> tuple[Outcome, ...]:
        with self.reading() as connection:
            bodies = connection.execute(select(outcomes.c.body).order_by(outcomes.c.stage, outcomes.c.item)).scalars()
            return tuple(from_json(Outcome, body) for body in bodies)

    def known_pages(self) -> set[str]:
        """Ids of pages that have gone through the stages, whatever came of them; those at which a stage stumbled have another chance."""
        refused = select(outcomes.c.item).where(outcomes.c.stage.in_(("extract", "annotate")), outcomes.c.reason != "fault")
        with self.reading() as connection:
            return {*connection.execute(select(articles.c.page)).scalars(), *connection.execute(refused).scalars()}


def newest_revision(revisions: Sequence[Article]) -> Article:
    """The revision that says it is the latest: by its modified time, else its published time, else the last that came."""
    return max(enumerate(revisions), key=lambda item: (_moment(item[1]), item[0]))[1]


def _moment(article: Article) -> datetime:
    when = article.modified or article.published
    return when.start if when else datetime.min.replace(tzinfo=UTC)


def _mark_newest(connection: Connection, keys: Collection[str]) -> None:
    """Of an article that came once, that revision; of the others, the one that says it is the latest."""
    for chosen in parts(keys):
        part = articles.c.id.in_(chosen)
        several = set(connection.execute(select(articles.c.id).where(part).group_by(articles.c.id).having(func.count() > 1)).scalars())
        connection.execute(update(articles).where(part, articles.c.id.not_in(several)).values(newest=True))
        for key in sorted(several):
            newest = newest_revision([from_json(Article, body) for body in connection.execute(_of(key)).scalars()]).revision
            connection.execute(update(articles).where(articles.c.id == key).values(newest=articles.c.revision == newest))


def _page_row(page: Page, sha256: str) -> dict[str, Any]:
    return {
        "id": page.id, "url": page.url, "final_url": page.final_url, "sha256": sha256, "size": len(page.body),
        "fetched": stamp(page.fetched), "media_type": page.media_type, "headers": json.dumps(page.headers, ensure_ascii=False),
    }  # fmt: skip


def _article_row(article: Article) -> dict[str, Any]:
    return {
        "revision": article.revision, "id": article.id, "page": article.page, "url": article.url, "outlet": plain(article.outlet),
        "language": article.language, "published": stamp(article.published.start) if article.published else None, "newest": False,
        "body": to_json(article).decode(),
    }  # fmt: skip


def _of(key: str) -> Any:
    return select(articles.c.body).where(articles.c.id == key).order_by(articles.c.seq)


def _page(row: Any, body: bytes) -> Page:
    headers = tuple((name, value) for name, value in json.loads(row["headers"]))
    kept = {name: row[name] for name in ("url", "final_url", "media_type")}
    return Page(body=body, fetched=moment(row["fetched"]), headers=headers, **kept)


def _read(body: str, fixes: Sequence[Correction] | None) -> Reading:
    reading = from_json(Reading, body)
    return corrected(reading, fixes) if fixes else reading
