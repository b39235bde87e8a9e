"""Indexes: shifts by their end, archived practice by its age

Revision: a006, after a005.
"""

import sqlalchemy as sa
from alembic import op

revision = 'a006'
down_revision = 'a005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index('ix_shifts_ends_at', 'shifts', ['ends_at'], unique=False, postgresql_where=sa.text('cancelled_at IS NULL'))
    op.create_index('ix_incidents_practice', 'incidents', ['closed_at'], unique=False, postgresql_where=sa.text('training'))


def downgrade() -> None:
    op.drop_index('ix_incidents_practice', table_name='incidents')
    op.drop_index('ix_shifts_ends_at', table_name='shifts')
