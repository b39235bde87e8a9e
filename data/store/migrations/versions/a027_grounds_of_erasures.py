"""On which ground somebody is forgotten

Revision: a027, after a026.
"""

import sqlalchemy as sa
from alembic import op

revision = 'a027'
down_revision = 'a026'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('erasures', sa.Column('purpose', sa.Text(), server_default=sa.text("'request'"), nullable=False))


def downgrade() -> None:
    op.drop_column('erasures', 'purpose')
