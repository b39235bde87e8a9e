"""Mutual aid between areas, and what units are responsible for

Revision: a005, after a004.
"""

import geoalchemy2
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a005'
down_revision = 'a004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('units', sa.Column('responsibility', sa.Enum('city', 'district', 'street', 'community', 'grid', name='arealevel', native_enum=False, create_constraint=True, length=40), nullable=True))
    op.create_table('mutual_aid_grants',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('from_area', sa.Text(), nullable=False),
    sa.Column('kinds', postgresql.ARRAY(sa.Text()), nullable=False),
    sa.Column('skills', postgresql.ARRAY(sa.Text()), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('granted_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('granted_by', sa.Text(), nullable=False),
    sa.Column('granted_by_account', sa.BigInteger(), nullable=True),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_by', sa.Text(), nullable=True),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('cell', sa.BigInteger(), nullable=False),
    sa.Column('geom', geoalchemy2.types.Geometry(geometry_type='POINT', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('cell_r9', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (9::bigint << 52) | 262143::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r8', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (8::bigint << 52) | 2097151::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r7', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (7::bigint << 52) | 16777215::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r6', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (6::bigint << 52) | 134217727::bigint)', persisted=True), nullable=False),
    sa.CheckConstraint('(ended_at IS NULL) = (ended_by IS NULL)', name=op.f('ck_mutual_aid_grants_ended_by_somebody')),
    sa.CheckConstraint('ends_at IS NULL OR ends_at > starts_at', name=op.f('ck_mutual_aid_grants_ends_after_start')),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_mutual_aid_grants_area_code')),
    sa.ForeignKeyConstraint(['from_area'], ['areas.code'], name=op.f('fk_mutual_aid_grants_from_area')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mutual_aid_grants'))
    )
    op.create_index(op.f('ix_mutual_aid_grants_area_code'), 'mutual_aid_grants', ['area_code'], unique=False)
    op.create_index('ix_mutual_aid_grants_cell', 'mutual_aid_grants', ['cell'], unique=False)
    op.create_index(op.f('ix_mutual_aid_grants_from_area'), 'mutual_aid_grants', ['from_area'], unique=False)
    op.create_index('ix_mutual_aid_grants_geom', 'mutual_aid_grants', ['geom'], unique=False, postgresql_using='gist')
    op.create_index('ix_mutual_aid_grants_open', 'mutual_aid_grants', ['id'], unique=False, postgresql_where=sa.text('ended_at IS NULL'))


def downgrade() -> None:
    op.drop_table('mutual_aid_grants')
    op.drop_column('units', 'responsibility')
