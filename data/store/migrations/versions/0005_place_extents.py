"""Extents of named places

Revision: 0005, after 0004.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('place_names', sa.Column('bbox', postgresql.ARRAY(sa.Double()), nullable=True))


def downgrade() -> None:
    op.drop_column('place_names', 'bbox')
