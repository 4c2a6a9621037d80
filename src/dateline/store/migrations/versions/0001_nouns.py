"""The nouns, the decisions, the harvest and the index of words."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.String(20)
TIME = sa.String(27)
SEQUENCE = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    _evidence()
    _readings()
    _stories()
    _harvest()
    _words()


def downgrade() -> None:
    op.execute("DROP TABLE words")
    for table in ("queue", "sources", "outcomes", "facts", "members", "stories", "links", "claims", "readings", "articles", "pages"):
        op.drop_table(table)


def _evidence() -> None:
    op.create_table(
        "pages",
        sa.Column("id", ID, primary_key=True),
        sa.Column("url", sa.Text, nullable=False, index=True),
        sa.Column("final_url", sa.Text),
        sa.Column("sha256", sa.String(64), nullable=False, index=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("fetched", TIME, nullable=False),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("headers", sa.Text, nullable=False),
    )
    op.create_table(
        "articles",
        sa.Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
        sa.Column("revision", ID, nullable=False, unique=True),
        sa.Column("id", ID, nullable=False, index=True),
        sa.Column("page", ID, sa.ForeignKey("pages.id"), nullable=False, index=True),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("outlet", sa.Text, nullable=False, index=True),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("published", TIME, index=True),
        sa.Column("newest", sa.Boolean, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )


def _readings() -> None:
    op.create_table(
        "readings",
        sa.Column("revision", ID, sa.ForeignKey("articles.revision"), primary_key=True),
        sa.Column("article", ID, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "claims",
        sa.Column("revision", ID, sa.ForeignKey("articles.revision"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("id", ID, nullable=False, index=True),
        sa.Column("article", ID, nullable=False),
        sa.Column("predicate", sa.String(20), nullable=False),
        sa.Column("low", sa.Float),
        sa.Column("high", sa.Float),
        sa.Column("grp", sa.Text),
        sa.Column("place", sa.Text),
        sa.Column("origin", sa.Text),
        sa.Column("about", sa.String(16), nullable=False),
        sa.Column("stance", sa.String(16), nullable=False),
    )
    op.create_index("claims_by_figure", "claims", ["predicate", "low"])


def _stories() -> None:
    op.create_table(
        "links",
        sa.Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
        sa.Column("id", ID, nullable=False, unique=True),
        sa.Column("article", ID, nullable=False, index=True),
        sa.Column("target", ID, nullable=False),
        sa.Column("by_whom", sa.Text, nullable=False, index=True),
        sa.Column("made", TIME, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "stories",
        sa.Column("id", ID, primary_key=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("first", TIME),
        sa.Column("last", TIME, index=True),
        sa.Column("inputs", ID, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "members",
        sa.Column("article", ID, primary_key=True),
        sa.Column("story", ID, sa.ForeignKey("stories.id"), nullable=False, index=True),
    )
    op.create_table(
        "facts",
        sa.Column("story", ID, sa.ForeignKey("stories.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("id", ID, nullable=False, index=True),
        sa.Column("predicate", sa.String(20), nullable=False),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )


def _harvest() -> None:
    op.create_table(
        "outcomes",
        sa.Column("stage", sa.String(12), primary_key=True),
        sa.Column("item", sa.Text, primary_key=True),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("made", TIME, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "sources",
        sa.Column("url", sa.Text, primary_key=True),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("outlet", sa.Text),
        sa.Column("etag", sa.Text),
        sa.Column("modified", sa.Text),
        sa.Column("due", TIME, nullable=False, index=True),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("added", TIME, nullable=False),
    )
    op.create_table(
        "queue",
        sa.Column("url", sa.Text, primary_key=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("host", sa.Text, nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("due", TIME, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("etag", sa.Text),
        sa.Column("modified", sa.Text),
        sa.Column("reason", sa.Text),
    )
    op.create_index("queue_by_due", "queue", ["state", "due"])


def _words() -> None:
    """Text that was cut into words before it came here: the database's own idea of a word is only the blank between them."""
    if op.get_bind().dialect.name == "sqlite":
        tokens = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
        op.execute(f"CREATE VIRTUAL TABLE words USING fts5(title, body, entities, content='', tokenize=\"{tokens}\")")
    else:
        op.execute("CREATE TABLE words (seq BIGINT PRIMARY KEY REFERENCES articles (seq), vector TSVECTOR NOT NULL)")
        op.execute("CREATE INDEX words_by_vector ON words USING GIN (vector)")
