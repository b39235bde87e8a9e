"""Shifts of units

Revision: a004, after a003.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a004'
down_revision = 'a003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('shifts',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('unit_id', sa.BigInteger(), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('crew', sa.BigInteger(), nullable=False),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('planned_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('planned_by', sa.Text(), nullable=False),
    sa.Column('planned_by_account', sa.BigInteger(), nullable=True),
    sa.Column('cancelled_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_by', sa.Text(), nullable=True),
    sa.Column('started_told', sa.Boolean(), nullable=False),
    sa.Column('ended_told', sa.Boolean(), nullable=False),
    sa.Column('training', sa.Boolean(), nullable=False),
    postgresql.ExcludeConstraint((sa.literal_column("int8range(unit_id, unit_id, '[]')"), '&&'), (sa.literal_column('tstzrange(starts_at, ends_at)'), '&&'), where=sa.text('cancelled_at IS NULL'), using='gist', name='no_two_shifts_at_once'),
    sa.CheckConstraint('crew >= 0', name=op.f('ck_shifts_crew_not_negative')),
    sa.CheckConstraint('starts_at < ends_at', name=op.f('ck_shifts_starts_before_end')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_shifts_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_shifts'))
    )
    op.create_index('ix_shifts_unit_id_ends_at', 'shifts', ['unit_id', 'ends_at'], unique=False, postgresql_where=sa.text('cancelled_at IS NULL'))
    op.create_index('ix_shifts_untold', 'shifts', ['starts_at'], unique=False, postgresql_where=sa.text('cancelled_at IS NULL AND NOT (started_told AND ended_told)'))


def downgrade() -> None:
    op.drop_table('shifts')
