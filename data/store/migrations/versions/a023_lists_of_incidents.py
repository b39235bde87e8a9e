"""Lists of open incidents by stage, and of those under supervision

Revision: a023, after a022.
"""

import sqlalchemy as sa
from alembic import op

revision = 'a023'
down_revision = 'a022'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index('ix_incidents_stage_open', 'incidents', ['stage', 'due_at', 'id'], postgresql_where=sa.text('closed_at IS NULL'))
    op.create_index('ix_incidents_supervised_open', 'incidents', ['due_at', 'id'], postgresql_where=sa.text('closed_at IS NULL AND supervised'))


def downgrade() -> None:
    op.drop_index('ix_incidents_supervised_open', 'incidents')
    op.drop_index('ix_incidents_stage_open', 'incidents')
