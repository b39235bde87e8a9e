"""Since when a member is with the unit: a track before that is not the member's own

Revision: a014, after a013.
"""

import sqlalchemy as sa
from alembic import op

revision = 'a014'
down_revision = 'a013'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('members', sa.Column('joined_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False))


def downgrade() -> None:
    op.drop_column('members', 'joined_at')
