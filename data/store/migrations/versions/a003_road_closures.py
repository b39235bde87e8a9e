"""Closures and speeds of roads

Revision: a003, after a002.
"""

import geoalchemy2
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a003'
down_revision = 'a002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('road_speeds',
    sa.Column('speed_factor', sa.Double(), nullable=False),
    sa.Column('road_classes', postgresql.ARRAY(sa.Text()), nullable=False),
    sa.Column('cells', postgresql.ARRAY(sa.BigInteger()), nullable=False),
    sa.Column('weekdays', postgresql.ARRAY(sa.BigInteger()), nullable=False),
    sa.Column('from_hour', sa.Double(), nullable=True),
    sa.Column('to_hour', sa.Double(), nullable=True),
    sa.Column('geom', geoalchemy2.types.Geometry(srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry'), nullable=True),
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('change', sa.BigInteger(), nullable=False),
    sa.Column('scope', sa.Enum('polygon', 'line', 'roads', 'classes', 'cells', name='scope', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('roads', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.Column('profiles', postgresql.ARRAY(sa.Text()), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('created_by', sa.Text(), nullable=False),
    sa.Column('created_by_account', sa.BigInteger(), nullable=True),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_by', sa.Text(), nullable=True),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.Column('version', sa.BigInteger(), nullable=False),
    sa.CheckConstraint('(ended_at IS NULL) = (ended_by IS NULL)', name=op.f('ck_road_speeds_ended_by_somebody')),
    sa.CheckConstraint('(from_hour IS NULL) = (to_hour IS NULL)', name=op.f('ck_road_speeds_hours_together')),
    sa.CheckConstraint('ends_at IS NULL OR ends_at > starts_at', name=op.f('ck_road_speeds_ends_after_start')),
    sa.CheckConstraint('speed_factor >= 0 AND speed_factor <= 3', name=op.f('ck_road_speeds_factor_in_range')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_road_speeds')),
    sa.UniqueConstraint('change', name=op.f('uq_road_speeds_change'))
    )
    op.create_index('ix_road_speeds_open', 'road_speeds', ['id'], unique=False, postgresql_where=sa.text('ended_at IS NULL'))
    op.create_table('road_closures',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('change', sa.BigInteger(), nullable=False),
    sa.Column('scope', sa.Enum('polygon', 'line', 'roads', 'classes', 'cells', name='scope', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('roads', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.Column('profiles', postgresql.ARRAY(sa.Text()), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('created_by', sa.Text(), nullable=False),
    sa.Column('created_by_account', sa.BigInteger(), nullable=True),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_by', sa.Text(), nullable=True),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.Column('version', sa.BigInteger(), nullable=False),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('cell', sa.BigInteger(), nullable=False),
    sa.Column('geom', geoalchemy2.types.Geometry(srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('cell_r9', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (9::bigint << 52) | 262143::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r8', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (8::bigint << 52) | 2097151::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r7', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (7::bigint << 52) | 16777215::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r6', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (6::bigint << 52) | 134217727::bigint)', persisted=True), nullable=False),
    sa.CheckConstraint('(ended_at IS NULL) = (ended_by IS NULL)', name=op.f('ck_road_closures_ended_by_somebody')),
    sa.CheckConstraint('ends_at IS NULL OR ends_at > starts_at', name=op.f('ck_road_closures_ends_after_start')),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_road_closures_area_code')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_road_closures')),
    sa.UniqueConstraint('change', name=op.f('uq_road_closures_change'))
    )
    op.create_index(op.f('ix_road_closures_area_code'), 'road_closures', ['area_code'], unique=False)
    op.create_index('ix_road_closures_cell', 'road_closures', ['cell'], unique=False)
    op.create_index('ix_road_closures_geom', 'road_closures', ['geom'], unique=False, postgresql_using='gist')
    op.create_index('ix_road_closures_open', 'road_closures', ['id'], unique=False, postgresql_where=sa.text('ended_at IS NULL'))


def downgrade() -> None:
    op.drop_table('road_closures')
    op.drop_table('road_speeds')
