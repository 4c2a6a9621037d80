"""People: who they are, that they are signed in, what they may use once, their programs' tokens; and a log of acts that only grows."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

ID, TIME, HASH = sa.String(20), sa.String(27), sa.String(64)


def upgrade() -> None:
    _people()
    _signed_in()
    _once()
    _log()
    op.create_table(
        "rates",
        sa.Column("key", HASH, primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("until", TIME, nullable=False, index=True),
    )
    op.create_table(
        "captchas",
        sa.Column("id", HASH, primary_key=True),
        sa.Column("answer", sa.String(16), nullable=False),
        sa.Column("until", TIME, nullable=False, index=True),
    )


def _people() -> None:
    op.create_table(
        "users",
        sa.Column("id", ID, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False, unique=True),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("post", sa.Text, unique=True),
        sa.Column("password", sa.Text),
        sa.Column("subject", sa.Text, unique=True),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("created", TIME, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
    )


def _signed_in() -> None:
    op.create_table(
        "sessions",
        sa.Column("hash", HASH, primary_key=True),
        sa.Column("id", ID, nullable=False, unique=True),
        sa.Column("person", ID, sa.ForeignKey("users.id"), nullable=False, index=True),
        sa.Column("agent", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("began", TIME, nullable=False),
        sa.Column("seen", TIME, nullable=False),
        sa.Column("until", TIME, nullable=False),
    )
    op.create_table(
        "tokens",
        sa.Column("hash", HASH, primary_key=True),
        sa.Column("id", ID, nullable=False, unique=True),
        sa.Column("person", ID, sa.ForeignKey("users.id"), nullable=False, index=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("scopes", sa.Text, nullable=False),
        sa.Column("made", TIME, nullable=False),
        sa.Column("used", TIME),
    )


def _once() -> None:
    op.create_table(
        "tickets",
        sa.Column("hash", HASH, primary_key=True),
        sa.Column("id", ID, nullable=False, unique=True),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("person", ID),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("by_whom", sa.Text, nullable=False),
        sa.Column("made", TIME, nullable=False),
        sa.Column("until", TIME, nullable=False),
        sa.Column("used", TIME),
    )
    op.create_index("tickets_by_kind", "tickets", ["kind", "made"])


def _log() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("made", TIME, nullable=False),
        sa.Column("person", sa.Text, nullable=False, index=True),
        sa.Column("action", sa.String(32), nullable=False, index=True),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(f"CREATE TRIGGER audit_no_{act.lower()} BEFORE {act} ON audit BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END")
        return
    op.execute("CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit log only grows'; END $$")
    op.execute("CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_only_grows()")


def downgrade() -> None:
    for table in ("captchas", "rates", "audit", "tickets", "tokens", "sessions", "users"):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_only_grows()")
