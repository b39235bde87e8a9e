"""The city served

Revision: 0003, after 0002.
"""

import geoalchemy2
import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('cities',
    sa.Column('id', sa.SmallInteger(), autoincrement=False, nullable=False),
    sa.Column('area_code', sa.Text(), nullable=False),
    sa.Column('name_zh', sa.Text(), nullable=False),
    sa.Column('name_en', sa.Text(), nullable=False),
    sa.Column('timezone', sa.Text(), nullable=False),
    sa.Column('west', sa.Float(), nullable=False),
    sa.Column('south', sa.Float(), nullable=False),
    sa.Column('east', sa.Float(), nullable=False),
    sa.Column('north', sa.Float(), nullable=False),
    sa.Column('center_lon', sa.Float(), nullable=False),
    sa.Column('center_lat', sa.Float(), nullable=False),
    sa.Column('notice_zh', sa.Text(), nullable=True),
    sa.Column('notice_en', sa.Text(), nullable=True),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.Column('service_area', geoalchemy2.types.Geometry(geometry_type='MULTIPOLYGON', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('version', sa.Text(), nullable=False),
    sa.Column('loaded_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('id = 1', name=op.f('ck_cities_one_city')),
    sa.CheckConstraint('west < east AND south < north', name=op.f('ck_cities_box_not_empty')),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_cities_area_code')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_cities'))
    )


def downgrade() -> None:
    op.drop_table('cities')
