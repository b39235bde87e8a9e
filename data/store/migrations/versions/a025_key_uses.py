"""Uses of keys, counted over all serving processes

Revision: a025, after a024.
"""

import sqlalchemy as sa
from alembic import op

revision = 'a025'
down_revision = 'a024'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'key_uses',
        sa.Column('key_id', sa.BigInteger(), nullable=False),
        sa.Column('window_s', sa.Integer(), nullable=False),
        sa.Column('began_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('uses', sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(['key_id'], ['api_keys.id'], name=op.f('fk_key_uses_key_id_api_keys'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('key_id', 'window_s', name=op.f('pk_key_uses')),
    )


def downgrade() -> None:
    op.drop_table('key_uses')
