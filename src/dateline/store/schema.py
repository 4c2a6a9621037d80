"""The tables. Every noun is kept as its exact JSON in `body`; the other columns only make it findable.

Times are UTC text of one fixed width ("2022-01-07T09:30:00.000000Z"), which sorts rightly in every database.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text, false

ID = String(20)
TIME = String(27)
SEQUENCE = BigInteger().with_variant(Integer, "sqlite")

metadata = MetaData()

pages = Table(
    "pages",
    metadata,
    Column("id", ID, primary_key=True),
    Column("url", Text, nullable=False, index=True),
    Column("final_url", Text),
    Column("sha256", String(64), nullable=False, index=True),
    Column("size", Integer, nullable=False),
    Column("fetched", TIME, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("headers", Text, nullable=False),
    Column("dropped", TIME),
)

articles = Table(
    "articles",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("revision", ID, nullable=False, unique=True),
    Column("id", ID, nullable=False, index=True),
    Column("page", ID, ForeignKey("pages.id"), nullable=False, index=True),
    Column("url", Text, nullable=False),
    Column("outlet", Text, nullable=False, index=True),
    Column("language", String(16), nullable=False),
    Column("published", TIME, index=True),
    Column("newest", Boolean, nullable=False),
    Column("body", Text, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("revision", ID, ForeignKey("articles.revision"), primary_key=True),
    Column("article", ID, nullable=False),
    Column("body", Text, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("revision", ID, ForeignKey("articles.revision"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("id", ID, nullable=False, index=True),
    Column("article", ID, nullable=False),
    Column("predicate", String(20), nullable=False),
    Column("low", Float),
    Column("high", Float),
    Column("grp", Text),
    Column("place", Text),
    Column("origin", Text),
    Column("about", String(16), nullable=False),
    Column("stance", String(16), nullable=False),
    Index("claims_by_figure", "predicate", "about", "low", "high", "revision"),
    Index("claims_by_place", "place", "revision"),
    Index("claims_by_origin", "origin", "revision"),
)

terms = Table(
    "terms",
    metadata,
    Column("field", String(12), primary_key=True),
    Column("value", Text, primary_key=True),
    Column("folded", Text, nullable=False),
)
"""Every value of a field that is searched for by a part of it: outlet, place, source."""

links = Table(
    "links",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("id", ID, nullable=False, unique=True),
    Column("article", ID, nullable=False, index=True),
    Column("target", ID, nullable=False),
    Column("by_whom", Text, nullable=False, index=True),
    Column("made", TIME, nullable=False),
    Column("body", Text, nullable=False),
)

namings = Table(
    "namings",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("id", ID, nullable=False, unique=True),
    Column("first", Text, nullable=False),
    Column("second", Text, nullable=False),
    Column("made", TIME, nullable=False),
    Column("body", Text, nullable=False),
)

stories = Table(
    "stories",
    metadata,
    Column("id", ID, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("first", TIME),
    Column("last", TIME, index=True),
    Column("inputs", ID, nullable=False),
    Column("body", Text, nullable=False),
)

members = Table(
    "members",
    metadata,
    Column("article", ID, primary_key=True),
    Column("story", ID, ForeignKey("stories.id"), nullable=False, index=True),
)

facts = Table(
    "facts",
    metadata,
    Column("story", ID, ForeignKey("stories.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("id", ID, nullable=False, index=True),
    Column("predicate", String(20), nullable=False),
    Column("status", String(24), nullable=False),
    Column("body", Text, nullable=False),
)

outcomes = Table(
    "outcomes",
    metadata,
    Column("stage", String(12), primary_key=True),
    Column("item", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("made", TIME, nullable=False),
    Column("body", Text, nullable=False),
)

sources = Table(
    "sources",
    metadata,
    Column("url", Text, primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("title", Text, nullable=False),
    Column("outlet", Text),
    Column("etag", Text),
    Column("modified", Text),
    Column("due", TIME, nullable=False, index=True),
    Column("failures", Integer, nullable=False),
    Column("added", TIME, nullable=False),
    Column("asked", TIME),
    Column("paused", Boolean, nullable=False, server_default=false()),
)

queue = Table(
    "queue",
    metadata,
    Column("url", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("host", Text, nullable=False),
    Column("state", String(12), nullable=False),
    Column("due", TIME, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("etag", Text),
    Column("modified", Text),
    Column("reason", Text),
    Index("queue_by_due", "state", "due"),
    Index("queue_by_source", "source", "state", "reason"),
)

series = Table(
    "series",
    metadata,
    Column("story", ID, primary_key=True),
    Column("id", ID, primary_key=True),
    Column("body", Text, nullable=False),
)

watches = Table(
    "watches",
    metadata,
    Column("id", ID, primary_key=True),
    Column("reader", Text, nullable=False, index=True),
    Column("token", String(64), unique=True),
    Column("made", TIME, nullable=False),
    Column("since_article", SEQUENCE, nullable=False),
    Column("since_change", SEQUENCE, nullable=False),
    Column("body", Text, nullable=False),
)

alerts = Table(
    "alerts",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("id", ID, nullable=False, unique=True),
    Column("reader", Text, nullable=False),
    Column("watch", ID, index=True),
    Column("made", TIME, nullable=False),
    Column("seen", TIME),
    Column("body", Text, nullable=False),
    Index("alerts_by_reader", "reader", "seq"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("alert", ID, primary_key=True),
    Column("channel", String(8), primary_key=True),
    Column("state", String(8), nullable=False),
    Column("due", TIME, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("reason", Text),
    Index("deliveries_by_due", "state", "due"),
)

changes = Table(
    "changes",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("story", ID, nullable=False, index=True),
    Column("made", TIME, nullable=False),
    Column("body", Text, nullable=False),
)
"""What each settling changed in the figures of a story that was there before."""

notes = Table(
    "notes",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("id", ID, nullable=False, unique=True),
    Column("kind", String(8), nullable=False),
    Column("about", Text, nullable=False),
    Column("article", ID, nullable=False, index=True),
    Column("author", Text, nullable=False),
    Column("made", TIME, nullable=False),
    Column("body", Text, nullable=False),
    Index("notes_by_author", "author", "made"),
)
"""`article` is where a note is fastened: it stays with the story that this article is in, however stories are merged and split."""

note_versions = Table(
    "note_versions",
    metadata,
    Column("note", ID, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("made", TIME, nullable=False),
    Column("text", Text, nullable=False),
)

corrections = Table(
    "corrections",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("claim", ID, nullable=False, index=True),
    Column("article", ID, nullable=False, index=True),
    Column("made", TIME, nullable=False),
    Column("body", Text, nullable=False),
)

grades = Table(
    "grades",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("kind", String(8), nullable=False),
    Column("about", Text, nullable=False),
    Column("made", TIME, nullable=False),
    Column("body", Text, nullable=False),
    Index("grades_by_subject", "kind", "about"),
)

former = Table("former", metadata, Column("story", ID, primary_key=True), Column("article", ID, nullable=False))
"""Stories that are no more, and their first article, which knows the story it is in now."""

marks = Table("marks", metadata, Column("name", String(20), primary_key=True), Column("value", Text, nullable=False))


users = Table(
    "users",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, unique=True),
    Column("email", Text, nullable=False),
    Column("post", Text, unique=True),
    Column("password", Text),
    Column("subject", Text, unique=True),
    Column("role", String(16), nullable=False),
    Column("language", String(16), nullable=False),
    Column("created", TIME, nullable=False),
    Column("active", Boolean, nullable=False),
)
"""`folded` and `post` are the name and the e-mail address as they are compared; `password` is an argon2id hash;
`subject` is who an OpenID provider says it is."""

sessions = Table(
    "sessions",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("id", ID, nullable=False, unique=True),
    Column("person", ID, ForeignKey("users.id"), nullable=False, index=True),
    Column("agent", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("began", TIME, nullable=False),
    Column("seen", TIME, nullable=False),
    Column("until", TIME, nullable=False),
)

tickets = Table(
    "tickets",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("id", ID, nullable=False, unique=True),
    Column("kind", String(12), nullable=False),
    Column("person", ID),
    Column("role", String(16), nullable=False),
    Column("email", Text, nullable=False),
    Column("by_whom", Text, nullable=False),
    Column("made", TIME, nullable=False),
    Column("until", TIME, nullable=False),
    Column("used", TIME),
    Index("tickets_by_kind", "kind", "made"),
)
"""What may be used once: an invitation, a new password, the first administrator's way in."""

tokens = Table(
    "tokens",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("id", ID, nullable=False, unique=True),
    Column("person", ID, ForeignKey("users.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("scopes", Text, nullable=False),
    Column("made", TIME, nullable=False),
    Column("used", TIME),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("made", TIME, nullable=False),
    Column("person", Text, nullable=False, index=True),
    Column("action", String(32), nullable=False, index=True),
    Column("target", Text, nullable=False),
    Column("detail", Text, nullable=False),
)
"""Rows are added and never changed: the database itself refuses (see its migration)."""

rates = Table(
    "rates",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("until", TIME, nullable=False, index=True),
)

captchas = Table(
    "captchas",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("answer", String(16), nullable=False),
    Column("until", TIME, nullable=False, index=True),
)


def stamp(moment: datetime) -> str:
    """An aware time as the fixed-width UTC text that the tables hold."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment(text: str) -> datetime:
    """What `stamp` wrote."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
