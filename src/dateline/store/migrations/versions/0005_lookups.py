"""Fields that are searched for by a part of their value, indexes for what many articles answer, and when the bytes of a page were dropped."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

TERMS = {
    "outlet": "SELECT DISTINCT 'outlet', outlet, lower(outlet) FROM articles",
    "place": "SELECT DISTINCT 'place', place, lower(place) FROM claims WHERE place IS NOT NULL AND place <> ''",
    "source": "SELECT DISTINCT 'source', origin, lower(origin) FROM claims WHERE origin IS NOT NULL AND origin <> ''",
}


def upgrade() -> None:
    op.create_table(
        "terms",
        sa.Column("field", sa.String(12), primary_key=True),
        sa.Column("value", sa.Text, primary_key=True),
        sa.Column("folded", sa.Text, nullable=False),
    )
    for found in TERMS.values():
        op.execute(f"INSERT INTO terms (field, value, folded) {found}")
    op.drop_index("claims_by_figure", "claims")
    op.create_index("claims_by_figure", "claims", ["predicate", "about", "low", "high", "revision"])
    op.create_index("claims_by_place", "claims", ["place", "revision"])
    op.create_index("claims_by_origin", "claims", ["origin", "revision"])
    last = "" if op.get_bind().dialect.name == "sqlite" else " NULLS LAST"  # which is what DESC means to SQLite
    op.create_index("articles_by_time", "articles", [sa.text(f"published DESC{last}"), "id"])
    op.add_column("pages", sa.Column("dropped", sa.String(27)))


def downgrade() -> None:
    op.drop_column("pages", "dropped")
    op.drop_index("articles_by_time", "articles")
    for name in ("claims_by_origin", "claims_by_place", "claims_by_figure"):
        op.drop_index(name, "claims")
    op.create_index("claims_by_figure", "claims", ["predicate", "low"])
    op.drop_table("terms")
