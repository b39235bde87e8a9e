"""Alerts

Revision: a002, after a001.
"""

import geoalchemy2
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a002'
down_revision = 'a001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('alerts',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('subject', sa.Text(), nullable=False),
    sa.Column('level', sa.Enum('info', 'warning', 'critical', name='alertlevel', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('body', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.Column('raised_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('cleared_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('acknowledged_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('acknowledged_by', sa.Text(), nullable=True),
    sa.Column('acknowledged_by_account', sa.BigInteger(), nullable=True),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.Column('version', sa.BigInteger(), nullable=False),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('cell', sa.BigInteger(), nullable=False),
    sa.Column('geom', geoalchemy2.types.Geometry(geometry_type='POINT', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('cell_r9', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (9::bigint << 52) | 262143::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r8', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (8::bigint << 52) | 2097151::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r7', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (7::bigint << 52) | 16777215::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r6', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (6::bigint << 52) | 134217727::bigint)', persisted=True), nullable=False),
    sa.CheckConstraint('(acknowledged_at IS NULL) = (acknowledged_by IS NULL)', name=op.f('ck_alerts_acknowledged_by_whom')),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_alerts_area_code')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_alerts'))
    )
    op.create_index(op.f('ix_alerts_area_code'), 'alerts', ['area_code'], unique=False)
    op.create_index('ix_alerts_cell', 'alerts', ['cell'], unique=False)
    op.create_index('ix_alerts_geom', 'alerts', ['geom'], unique=False, postgresql_using='gist')
    op.create_index('ix_alerts_one_open_per_subject', 'alerts', ['kind', 'subject'], unique=True, postgresql_where=sa.text('cleared_at IS NULL'))


def downgrade() -> None:
    op.drop_table('alerts')
