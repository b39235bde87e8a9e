"""Who changed an incident last, and when: a version conflict names them

Revision: 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('incidents', sa.Column('changed_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False))
    op.add_column('incidents', sa.Column('changed_by', sa.Text(), nullable=True))
    op.execute('UPDATE incidents SET changed_at = stage_at, changed_by = reported_by')
    op.alter_column('incidents', 'changed_by', nullable=False)


def downgrade() -> None:
    op.drop_column('incidents', 'changed_by')
    op.drop_column('incidents', 'changed_at')
