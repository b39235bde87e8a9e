"""Personal data: sealed fields of members and reporters, keys, reveals, erasures, look-ups

Revision: a010, after a009.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a010'
down_revision = 'a009'
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
OPEN_SWEEP = sa.text('seen_at IS NULL')
HAS_PHONE = sa.text('reporter_phone_index IS NOT NULL')


def upgrade() -> None:
    for name in ('phone', 'phone_index', 'citizen_id', 'citizen_id_index'):
        op.add_column('members', sa.Column(name, sa.Text(), nullable=True))
    op.add_column('members', sa.Column('account_id', sa.BigInteger(), nullable=True))
    op.create_foreign_key('fk_members_account_id', 'members', 'accounts', ['account_id'], ['id'], ondelete='SET NULL')
    op.create_unique_constraint('uq_members_account_id', 'members', ['account_id'])
    op.create_index('ix_members_phone_index', 'members', ['phone_index'], unique=False)
    op.create_index('ix_members_citizen_id_index', 'members', ['citizen_id_index'], unique=False)
    for name in ('reporter_name', 'reporter_phone', 'reporter_phone_index'):
        op.add_column('incidents', sa.Column(name, sa.Text(), nullable=True))
    op.create_index('ix_incidents_reporter_phone_index', 'incidents', ['reporter_phone_index'], unique=False, postgresql_where=HAS_PHONE)
    op.create_table('data_keys',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('use', sa.Enum('seal', 'index', name='keyuse', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('provider', sa.Text(), nullable=False),
    sa.Column('made_at', TIME, nullable=False),
    sa.Column('proof', sa.Text(), nullable=False),
    sa.Column('lost_at', TIME, nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_data_keys'))
    )
    op.create_table('reveals',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('revealed_at', TIME, nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('account_name', sa.Text(), nullable=False),
    sa.Column('element', sa.Text(), nullable=False),
    sa.Column('row_key', sa.Text(), nullable=True),
    sa.Column('purpose', sa.Text(), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('found', sa.BigInteger(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reveals'))
    )
    op.create_index('ix_reveals_account_id_revealed_at', 'reveals', ['account_id', 'revealed_at'], unique=False)
    op.create_index('ix_reveals_element_row_key', 'reveals', ['element', 'row_key'], unique=False)
    op.create_table('reveal_sweeps',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('account_name', sa.Text(), nullable=False),
    sa.Column('began_at', TIME, nullable=False),
    sa.Column('raised_at', TIME, nullable=False),
    sa.Column('rows_seen', sa.BigInteger(), nullable=False),
    sa.Column('seen_at', TIME, nullable=True),
    sa.Column('seen_by', sa.Text(), nullable=True),
    sa.CheckConstraint('(seen_at IS NULL) = (seen_by IS NULL)', name=op.f('ck_reveal_sweeps_seen_by_somebody')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reveal_sweeps'))
    )
    op.create_index('ix_reveal_sweeps_one_open', 'reveal_sweeps', ['account_id'], unique=True, postgresql_where=OPEN_SWEEP)
    op.create_table('erasures',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('asked_at', TIME, nullable=False),
    sa.Column('asked_by', sa.Text(), nullable=False),
    sa.Column('asked_by_account', sa.BigInteger(), nullable=True),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('row_keys', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.Column('done_at', TIME, nullable=True),
    sa.Column('fields', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_erasures'))
    )
    op.create_table('track_lookups',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('looked_at', TIME, nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('account_name', sa.Text(), nullable=False),
    sa.Column('unit_id', sa.BigInteger(), nullable=False),
    sa.Column('since', TIME, nullable=False),
    sa.Column('until', TIME, nullable=False),
    sa.Column('purpose', sa.Text(), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('points', sa.BigInteger(), nullable=False),
    sa.Column('subjects', postgresql.ARRAY(sa.BigInteger()), nullable=False),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_track_lookups_unit_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_track_lookups'))
    )
    op.create_index('ix_track_lookups_account_id', 'track_lookups', ['account_id', 'looked_at'], unique=False)
    op.create_index('ix_track_lookups_subjects', 'track_lookups', ['subjects'], unique=False, postgresql_using='gin')
    op.create_index('ix_track_lookups_unit_id', 'track_lookups', ['unit_id'], unique=False)


def downgrade() -> None:
    for name in ('track_lookups', 'erasures', 'reveal_sweeps', 'reveals', 'data_keys'):
        op.drop_table(name)
    op.drop_index('ix_incidents_reporter_phone_index', table_name='incidents')
    for name in ('reporter_phone_index', 'reporter_phone', 'reporter_name'):
        op.drop_column('incidents', name)
    for name in ('account_id', 'citizen_id_index', 'citizen_id', 'phone_index', 'phone'):
        op.drop_column('members', name)
