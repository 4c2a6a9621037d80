"""The desk: what readers note and watch, what editors correct and grade, and the changes that alerts tell."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

ID = sa.String(20)
TIME = sa.String(27)
SEQUENCE = sa.BigInteger().with_variant(sa.Integer, "sqlite")
TABLES = ("former", "grades", "corrections", "note_versions", "notes", "changes", "deliveries", "alerts", "watches")


def upgrade() -> None:
    _watching()
    _noting()
    _editing()


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)


def _watching() -> None:
    op.create_table(
        "watches",
        sa.Column("id", ID, primary_key=True),
        sa.Column("reader", sa.Text, nullable=False, index=True),
        sa.Column("token", sa.String(64), unique=True),
        sa.Column("made", TIME, nullable=False),
        sa.Column("since_article", SEQUENCE, nullable=False),
        sa.Column("since_change", SEQUENCE, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "alerts",
        sa.Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
        sa.Column("id", ID, nullable=False, unique=True),
        sa.Column("reader", sa.Text, nullable=False),
        sa.Column("watch", ID, index=True),
        sa.Column("made", TIME, nullable=False),
        sa.Column("seen", TIME),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("alerts_by_reader", "alerts", ["reader", "seq"])
    op.create_table(
        "deliveries",
        sa.Column("alert", ID, primary_key=True),
        sa.Column("channel", sa.String(8), primary_key=True),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("due", TIME, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text),
    )
    op.create_index("deliveries_by_due", "deliveries", ["state", "due"])
    op.create_table(
        "changes",
        sa.Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
        sa.Column("story", ID, nullable=False, index=True),
        sa.Column("made", TIME, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )


def _noting() -> None:
    op.create_table(
        "notes",
        sa.Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
        sa.Column("id", ID, nullable=False, unique=True),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("article", ID, nullable=False, index=True),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("made", TIME, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("notes_by_author", "notes", ["author", "made"])
    op.create_table(
        "note_versions",
        sa.Column("note", ID, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("made", TIME, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )


def _editing() -> None:
    op.create_table(
        "corrections",
        sa.Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
        sa.Column("claim", ID, nullable=False, index=True),
        sa.Column("article", ID, nullable=False, index=True),
        sa.Column("made", TIME, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "grades",
        sa.Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("made", TIME, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("grades_by_subject", "grades", ["kind", "about"])
    op.create_table("former", sa.Column("story", ID, primary_key=True), sa.Column("article", ID, nullable=False))
