"""Water and green for the basemap; a unit outlives its station

Revision: 0004, after 0003.
"""

import geoalchemy2
import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('land_covers',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('data_set_id', sa.BigInteger(), nullable=False),
    sa.Column('source_key', sa.Text(), nullable=False),
    sa.Column('cover', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=True),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('cell', sa.BigInteger(), nullable=False),
    sa.Column('geom', geoalchemy2.types.Geometry(geometry_type='MULTIPOLYGON', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('cell_r9', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (9::bigint << 52) | 262143::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r8', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (8::bigint << 52) | 2097151::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r7', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (7::bigint << 52) | 16777215::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r6', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (6::bigint << 52) | 134217727::bigint)', persisted=True), nullable=False),
    sa.CheckConstraint("cover IN ('water', 'green')", name=op.f('ck_land_covers_cover_known')),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_land_covers_area_code')),
    sa.ForeignKeyConstraint(['data_set_id'], ['data_sets.id'], name=op.f('fk_land_covers_data_set_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_land_covers')),
    sa.UniqueConstraint('data_set_id', 'source_key', name=op.f('uq_land_covers_data_set_id_source_key'))
    )
    op.create_index(op.f('ix_land_covers_area_code'), 'land_covers', ['area_code'], unique=False)
    op.create_index('ix_land_covers_cell', 'land_covers', ['cell'], unique=False)
    op.create_index(op.f('ix_land_covers_data_set_id'), 'land_covers', ['data_set_id'], unique=False)
    op.create_index('ix_land_covers_geom', 'land_covers', ['geom'], unique=False, postgresql_using='gist')
    op.drop_constraint(op.f('fk_units_station_id'), 'units', type_='foreignkey')
    op.create_foreign_key(op.f('fk_units_station_id'), 'units', 'facilities', ['station_id'], ['id'], ondelete='SET NULL')


def downgrade() -> None:
    op.drop_constraint(op.f('fk_units_station_id'), 'units', type_='foreignkey')
    op.create_foreign_key(op.f('fk_units_station_id'), 'units', 'facilities', ['station_id'], ['id'])
    op.drop_table('land_covers')
