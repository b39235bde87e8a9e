"""Who was with a unit and has left: told of look-ups of its track from that time

Revision: a024, after a023.

Who left before this revision is not known.
"""

import sqlalchemy as sa
from alembic import op

revision = 'a024'
down_revision = 'a023'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'former_members',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('unit_id', sa.BigInteger(), nullable=False),
        sa.Column('account_id', sa.BigInteger(), nullable=False),
        sa.Column('joined_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('left_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.CheckConstraint('joined_at <= left_at', name=op.f('ck_former_members_left_after_joining')),
        sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_former_members_account_id_accounts'), ondelete='CASCADE'),
        sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_former_members_unit_id_units'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_former_members')),
    )
    op.create_index('ix_former_members_account_id', 'former_members', ['account_id'], unique=False)
    op.create_index('ix_former_members_left_at', 'former_members', ['left_at'], unique=False)
    op.create_index('ix_former_members_unit_id', 'former_members', ['unit_id', 'left_at'], unique=False)


def downgrade() -> None:
    op.drop_table('former_members')
