"""When a source was last asked, whether it rests, and what came of what it named."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("sources", sa.Column("asked", sa.String(27)))
    op.add_column("sources", sa.Column("paused", sa.Boolean, nullable=False, server_default=sa.false()))
    op.create_index("queue_by_source", "queue", ["source", "state", "reason"])


def downgrade() -> None:
    op.drop_index("queue_by_source", "queue")
    with op.batch_alter_table("sources") as table:
        table.drop_column("paused")
        table.drop_column("asked")
