"""Measured series that people lay beside a story."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "series",
        sa.Column("story", sa.String(20), primary_key=True),
        sa.Column("id", sa.String(20), primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("series")
