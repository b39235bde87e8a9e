"""The schema of the first release

Revision: a001, the first.
"""

import geoalchemy2
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute('CREATE EXTENSION IF NOT EXISTS postgis')
    op.execute(sa.schema.CreateSequence(sa.Sequence('outbox_seq')))
    op.create_table('accounts',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('sign_in_name', sa.Text(), nullable=False),
    sa.Column('display_name', sa.Text(), nullable=False),
    sa.Column('kind', sa.Enum('person', 'system', name='accountkind', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('trains', sa.Boolean(), nullable=False),
    sa.Column('password_hash', sa.Text(), nullable=True),
    sa.Column('locale', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('disabled_at', sa.DateTime(timezone=True), nullable=True),
    sa.CheckConstraint("NOT trains OR kind = 'system'", name=op.f('ck_accounts_only_systems_train')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_accounts')),
    sa.UniqueConstraint('sign_in_name', name=op.f('uq_accounts_sign_in_name'))
    )
    op.create_table('areas',
    sa.Column('code', sa.Text(), nullable=False),
    sa.Column('parent_code', sa.Text(), nullable=True),
    sa.Column('level', sa.Enum('city', 'district', 'street', 'community', 'grid', name='arealevel', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('name_zh', sa.Text(), nullable=False),
    sa.Column('name_en', sa.Text(), nullable=False),
    sa.Column('leaf_from', sa.BigInteger(), nullable=False),
    sa.Column('leaf_to', sa.BigInteger(), nullable=False),
    sa.Column('generated', sa.Boolean(), nullable=False),
    sa.Column('source', sa.Text(), nullable=False),
    sa.Column('cell', sa.BigInteger(), nullable=False),
    sa.Column('geom', geoalchemy2.types.Geometry(geometry_type='MULTIPOLYGON', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('cell_r9', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (9::bigint << 52) | 262143::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r8', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (8::bigint << 52) | 2097151::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r7', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (7::bigint << 52) | 16777215::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r6', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (6::bigint << 52) | 134217727::bigint)', persisted=True), nullable=False),
    sa.CheckConstraint("(parent_code IS NULL) = (level = 'city')", name=op.f('ck_areas_root_is_city')),
    sa.CheckConstraint('leaf_from <= leaf_to', name=op.f('ck_areas_leaf_range')),
    sa.ForeignKeyConstraint(['parent_code'], ['areas.code'], name=op.f('fk_areas_parent_code')),
    sa.PrimaryKeyConstraint('code', name=op.f('pk_areas'))
    )
    op.create_index('ix_areas_cell', 'areas', ['cell'], unique=False)
    op.create_index('ix_areas_geom', 'areas', ['geom'], unique=False, postgresql_using='gist')
    op.create_index('ix_areas_leaf', 'areas', ['leaf_from', 'leaf_to'], unique=False)
    op.create_index(op.f('ix_areas_parent_code'), 'areas', ['parent_code'], unique=False)
    op.create_table('data_sets',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('title_zh', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('licence', sa.Text(), nullable=False),
    sa.Column('attribution', sa.Text(), nullable=False),
    sa.Column('source_sha256', sa.Text(), nullable=False),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.Column('loaded_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('report', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_data_sets')),
    sa.UniqueConstraint('name', name=op.f('uq_data_sets_name'))
    )
    op.create_table('idempotency_keys',
    sa.Column('account_id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('request_sha256', sa.Text(), nullable=False),
    sa.Column('answer', postgresql.JSONB(astext_type=sa.Text()), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.PrimaryKeyConstraint('account_id', 'key', name=op.f('pk_idempotency_keys'))
    )
    op.create_index(op.f('ix_idempotency_keys_created_at'), 'idempotency_keys', ['created_at'], unique=False)
    op.create_table('incident_serials',
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('last', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('day', name=op.f('pk_incident_serials'))
    )
    op.create_table('outbox',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('seq', sa.BigInteger(), nullable=True),
    sa.Column('recorded_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('topic', sa.Text(), nullable=False),
    sa.Column('entity', sa.Text(), nullable=False),
    sa.Column('entity_id', sa.Text(), nullable=False),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('account_id', sa.BigInteger(), nullable=True),
    sa.Column('body', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox')),
    sa.UniqueConstraint('seq', name=op.f('uq_outbox_seq'))
    )
    op.create_index('ix_outbox_entity', 'outbox', ['entity', 'entity_id'], unique=False)
    op.create_index('ix_outbox_recorded_at', 'outbox', ['recorded_at'], unique=False, postgresql_using='brin')
    op.create_index('ix_outbox_unnumbered', 'outbox', ['id'], unique=False, postgresql_where=sa.text('seq IS NULL'))
    op.create_table('unit_tracks',
    sa.Column('unit_id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('fix_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('geom', geoalchemy2.types.Geometry(geometry_type='POINT', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('cell', sa.BigInteger(), nullable=False),
    sa.Column('heading_deg', sa.Double(), nullable=True),
    sa.Column('speed_mps', sa.Double(), nullable=True),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('unit_id', 'fix_at', name=op.f('pk_unit_tracks')),
    postgresql_partition_by='RANGE (fix_at)'
    )
    op.create_index('ix_unit_tracks_fix_at', 'unit_tracks', ['fix_at'], unique=False, postgresql_using='brin')
    op.create_table('addresses',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('data_set_id', sa.BigInteger(), nullable=False),
    sa.Column('source_key', sa.Text(), nullable=False),
    sa.Column('street', sa.Text(), nullable=False),
    sa.Column('house_number', sa.Text(), nullable=False),
    sa.Column('postcode', sa.Text(), nullable=True),
    sa.Column('city', sa.Text(), nullable=True),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('cell', sa.BigInteger(), nullable=False),
    sa.Column('geom', geoalchemy2.types.Geometry(geometry_type='POINT', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('cell_r9', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (9::bigint << 52) | 262143::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r8', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (8::bigint << 52) | 2097151::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r7', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (7::bigint << 52) | 16777215::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r6', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (6::bigint << 52) | 134217727::bigint)', persisted=True), nullable=False),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_addresses_area_code')),
    sa.ForeignKeyConstraint(['data_set_id'], ['data_sets.id'], name=op.f('fk_addresses_data_set_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_addresses')),
    sa.UniqueConstraint('data_set_id', 'source_key', name=op.f('uq_addresses_data_set_id_source_key'))
    )
    op.create_index(op.f('ix_addresses_area_code'), 'addresses', ['area_code'], unique=False)
    op.create_index('ix_addresses_cell', 'addresses', ['cell'], unique=False)
    op.create_index(op.f('ix_addresses_data_set_id'), 'addresses', ['data_set_id'], unique=False)
    op.create_index('ix_addresses_geom', 'addresses', ['geom'], unique=False, postgresql_using='gist')
    op.create_table('api_keys',
    sa.Column('key_sha256', sa.Text(), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('label', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_api_keys_account_id')),
    sa.PrimaryKeyConstraint('key_sha256', name=op.f('pk_api_keys'))
    )
    op.create_index(op.f('ix_api_keys_account_id'), 'api_keys', ['account_id'], unique=False)
    op.create_table('buildings',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('data_set_id', sa.BigInteger(), nullable=False),
    sa.Column('source_key', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=True),
    sa.Column('storeys', sa.BigInteger(), nullable=True),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('cell', sa.BigInteger(), nullable=False),
    sa.Column('geom', geoalchemy2.types.Geometry(geometry_type='MULTIPOLYGON', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('cell_r9', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (9::bigint << 52) | 262143::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r8', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (8::bigint << 52) | 2097151::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r7', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (7::bigint << 52) | 16777215::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r6', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (6::bigint << 52) | 134217727::bigint)', persisted=True), nullable=False),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_buildings_area_code')),
    sa.ForeignKeyConstraint(['data_set_id'], ['data_sets.id'], name=op.f('fk_buildings_data_set_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_buildings')),
    sa.UniqueConstraint('data_set_id', 'source_key', name=op.f('uq_buildings_data_set_id_source_key'))
    )
    op.create_index(op.f('ix_buildings_area_code'), 'buildings', ['area_code'], unique=False)
    op.create_index('ix_buildings_cell', 'buildings', ['cell'], unique=False)
    op.create_index(op.f('ix_buildings_data_set_id'), 'buildings', ['data_set_id'], unique=False)
    op.create_index('ix_buildings_geom', 'buildings', ['geom'], unique=False, postgresql_using='gist')
    op.create_table('cities',
    sa.Column('id', sa.SmallInteger(), autoincrement=False, nullable=False),
    sa.Column('area_code', sa.Text(), nullable=False),
    sa.Column('name_zh', sa.Text(), nullable=False),
    sa.Column('name_en', sa.Text(), nullable=False),
    sa.Column('timezone', sa.Text(), nullable=False),
    sa.Column('west', sa.Double(), nullable=False),
    sa.Column('south', sa.Double(), nullable=False),
    sa.Column('east', sa.Double(), nullable=False),
    sa.Column('north', sa.Double(), nullable=False),
    sa.Column('center_lon', sa.Double(), nullable=False),
    sa.Column('center_lat', sa.Double(), nullable=False),
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
    op.create_table('facilities',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('data_set_id', sa.BigInteger(), nullable=False),
    sa.Column('source_key', sa.Text(), nullable=False),
    sa.Column('category', sa.Text(), nullable=False),
    sa.Column('name_zh', sa.Text(), nullable=False),
    sa.Column('name_en', sa.Text(), nullable=False),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.Column('tags', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('cell', sa.BigInteger(), nullable=False),
    sa.Column('geom', geoalchemy2.types.Geometry(geometry_type='POINT', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('cell_r9', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (9::bigint << 52) | 262143::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r8', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (8::bigint << 52) | 2097151::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r7', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (7::bigint << 52) | 16777215::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r6', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (6::bigint << 52) | 134217727::bigint)', persisted=True), nullable=False),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_facilities_area_code')),
    sa.ForeignKeyConstraint(['data_set_id'], ['data_sets.id'], name=op.f('fk_facilities_data_set_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_facilities')),
    sa.UniqueConstraint('data_set_id', 'source_key', name=op.f('uq_facilities_data_set_id_source_key'))
    )
    op.create_index(op.f('ix_facilities_area_code'), 'facilities', ['area_code'], unique=False)
    op.create_index(op.f('ix_facilities_category'), 'facilities', ['category'], unique=False)
    op.create_index('ix_facilities_cell', 'facilities', ['cell'], unique=False)
    op.create_index(op.f('ix_facilities_data_set_id'), 'facilities', ['data_set_id'], unique=False)
    op.create_index('ix_facilities_geom', 'facilities', ['geom'], unique=False, postgresql_using='gist')
    op.create_table('incidents',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('number', sa.Text(), nullable=False),
    sa.Column('category', sa.Text(), nullable=False),
    sa.Column('description', sa.Text(), nullable=False),
    sa.Column('address', sa.Text(), nullable=True),
    sa.Column('priority', sa.BigInteger(), nullable=False),
    sa.Column('stage', sa.Enum('report', 'accept', 'assign', 'handle', 'feedback', 'verify', 'archive', name='stage', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('source', sa.Enum('desk', 'phone', 'citizen', 'patrol', 'sensor', 'system', name='source', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('reported_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('reported_by', sa.Text(), nullable=False),
    sa.Column('stage_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('closed_reason', sa.Text(), nullable=True),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.Column('version', sa.BigInteger(), nullable=False),
    sa.Column('changed_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('changed_by', sa.Text(), nullable=False),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('cell', sa.BigInteger(), nullable=False),
    sa.Column('geom', geoalchemy2.types.Geometry(geometry_type='POINT', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('cell_r9', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (9::bigint << 52) | 262143::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r8', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (8::bigint << 52) | 2097151::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r7', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (7::bigint << 52) | 16777215::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r6', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (6::bigint << 52) | 134217727::bigint)', persisted=True), nullable=False),
    sa.CheckConstraint("(stage = 'archive') = (closed_at IS NOT NULL)", name=op.f('ck_incidents_closed_is_archived')),
    sa.CheckConstraint('priority BETWEEN 1 AND 3', name=op.f('ck_incidents_priority_known')),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_incidents_area_code')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_incidents')),
    sa.UniqueConstraint('number', name=op.f('uq_incidents_number'))
    )
    op.create_index(op.f('ix_incidents_area_code'), 'incidents', ['area_code'], unique=False)
    op.create_index(op.f('ix_incidents_category'), 'incidents', ['category'], unique=False)
    op.create_index('ix_incidents_cell', 'incidents', ['cell'], unique=False)
    op.create_index('ix_incidents_geom', 'incidents', ['geom'], unique=False, postgresql_using='gist')
    op.create_index('ix_incidents_open', 'incidents', ['due_at'], unique=False, postgresql_where=sa.text('closed_at IS NULL'))
    op.create_index('ix_incidents_reported_at', 'incidents', ['reported_at'], unique=False)
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
    op.create_table('place_names',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('data_set_id', sa.BigInteger(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('entity_key', sa.Text(), nullable=False),
    sa.Column('name_zh', sa.Text(), nullable=False),
    sa.Column('name_en', sa.Text(), nullable=False),
    sa.Column('folded', sa.Text(), nullable=False),
    sa.Column('grams', postgresql.ARRAY(sa.Text()), nullable=False),
    sa.Column('rank', sa.BigInteger(), nullable=False),
    sa.Column('bbox', postgresql.ARRAY(sa.Double()), nullable=True),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('cell', sa.BigInteger(), nullable=False),
    sa.Column('geom', geoalchemy2.types.Geometry(geometry_type='POINT', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('cell_r9', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (9::bigint << 52) | 262143::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r8', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (8::bigint << 52) | 2097151::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r7', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (7::bigint << 52) | 16777215::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r6', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (6::bigint << 52) | 134217727::bigint)', persisted=True), nullable=False),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_place_names_area_code')),
    sa.ForeignKeyConstraint(['data_set_id'], ['data_sets.id'], name=op.f('fk_place_names_data_set_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_place_names'))
    )
    op.create_index(op.f('ix_place_names_area_code'), 'place_names', ['area_code'], unique=False)
    op.create_index('ix_place_names_cell', 'place_names', ['cell'], unique=False)
    op.create_index(op.f('ix_place_names_data_set_id'), 'place_names', ['data_set_id'], unique=False)
    op.create_index('ix_place_names_entity', 'place_names', ['kind', 'entity_key'], unique=False)
    op.create_index('ix_place_names_geom', 'place_names', ['geom'], unique=False, postgresql_using='gist')
    op.create_index('ix_place_names_grams', 'place_names', ['grams'], unique=False, postgresql_using='gin')
    op.create_table('roads',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('data_set_id', sa.BigInteger(), nullable=False),
    sa.Column('source_way', sa.BigInteger(), nullable=True),
    sa.Column('node_from', sa.BigInteger(), nullable=False),
    sa.Column('node_to', sa.BigInteger(), nullable=False),
    sa.Column('road_class', sa.Text(), nullable=False),
    sa.Column('name_zh', sa.Text(), nullable=True),
    sa.Column('name_en', sa.Text(), nullable=True),
    sa.Column('ref', sa.Text(), nullable=True),
    sa.Column('oneway', sa.Text(), nullable=False),
    sa.Column('maxspeed_forward_kmh', sa.Double(), nullable=True),
    sa.Column('maxspeed_backward_kmh', sa.Double(), nullable=True),
    sa.Column('length_m', sa.Double(), nullable=False),
    sa.Column('roundabout', sa.Boolean(), nullable=False),
    sa.Column('layer', sa.BigInteger(), nullable=False),
    sa.Column('access', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('cell', sa.BigInteger(), nullable=False),
    sa.Column('geom', geoalchemy2.types.Geometry(geometry_type='LINESTRING', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('cell_r9', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (9::bigint << 52) | 262143::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r8', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (8::bigint << 52) | 2097151::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r7', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (7::bigint << 52) | 16777215::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r6', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (6::bigint << 52) | 134217727::bigint)', persisted=True), nullable=False),
    sa.CheckConstraint("oneway IN ('no', 'forward', 'backward')", name=op.f('ck_roads_oneway_known')),
    sa.CheckConstraint('length_m >= 0', name=op.f('ck_roads_length_not_negative')),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_roads_area_code')),
    sa.ForeignKeyConstraint(['data_set_id'], ['data_sets.id'], name=op.f('fk_roads_data_set_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_roads'))
    )
    op.create_index(op.f('ix_roads_area_code'), 'roads', ['area_code'], unique=False)
    op.create_index('ix_roads_cell', 'roads', ['cell'], unique=False)
    op.create_index(op.f('ix_roads_data_set_id'), 'roads', ['data_set_id'], unique=False)
    op.create_index('ix_roads_geom', 'roads', ['geom'], unique=False, postgresql_using='gist')
    op.create_index(op.f('ix_roads_source_way'), 'roads', ['source_way'], unique=False)
    op.create_table('sign_in_sessions',
    sa.Column('token_sha256', sa.Text(), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('csrf_token', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('last_seen_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_sign_in_sessions_account_id')),
    sa.PrimaryKeyConstraint('token_sha256', name=op.f('pk_sign_in_sessions'))
    )
    op.create_index(op.f('ix_sign_in_sessions_account_id'), 'sign_in_sessions', ['account_id'], unique=False)
    op.create_table('sign_in_tokens',
    sa.Column('token_sha256', sa.Text(), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('used_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_sign_in_tokens_account_id')),
    sa.PrimaryKeyConstraint('token_sha256', name=op.f('pk_sign_in_tokens'))
    )
    op.create_index(op.f('ix_sign_in_tokens_account_id'), 'sign_in_tokens', ['account_id'], unique=False)
    op.create_table('turn_restrictions',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('data_set_id', sa.BigInteger(), nullable=False),
    sa.Column('source_relation', sa.BigInteger(), nullable=True),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('from_way', sa.BigInteger(), nullable=False),
    sa.Column('via_node', sa.BigInteger(), nullable=True),
    sa.Column('via_ways', postgresql.ARRAY(sa.BigInteger()), nullable=False),
    sa.Column('to_way', sa.BigInteger(), nullable=False),
    sa.Column('except_vehicles', postgresql.ARRAY(sa.Text()), nullable=False),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('cell', sa.BigInteger(), nullable=False),
    sa.Column('geom', geoalchemy2.types.Geometry(geometry_type='POINT', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('cell_r9', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (9::bigint << 52) | 262143::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r8', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (8::bigint << 52) | 2097151::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r7', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (7::bigint << 52) | 16777215::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r6', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (6::bigint << 52) | 134217727::bigint)', persisted=True), nullable=False),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_turn_restrictions_area_code')),
    sa.ForeignKeyConstraint(['data_set_id'], ['data_sets.id'], name=op.f('fk_turn_restrictions_data_set_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_turn_restrictions'))
    )
    op.create_index(op.f('ix_turn_restrictions_area_code'), 'turn_restrictions', ['area_code'], unique=False)
    op.create_index('ix_turn_restrictions_cell', 'turn_restrictions', ['cell'], unique=False)
    op.create_index(op.f('ix_turn_restrictions_data_set_id'), 'turn_restrictions', ['data_set_id'], unique=False)
    op.create_index('ix_turn_restrictions_geom', 'turn_restrictions', ['geom'], unique=False, postgresql_using='gist')
    op.create_table('units',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('code', sa.Text(), nullable=False),
    sa.Column('name_zh', sa.Text(), nullable=False),
    sa.Column('name_en', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('skills', postgresql.ARRAY(sa.Text()), nullable=False),
    sa.Column('crew', sa.BigInteger(), nullable=False),
    sa.Column('status', sa.Enum('off_duty', 'available', 'assigned', 'en_route', 'on_scene', 'returning', 'out_of_service', name='unitstatus', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('status_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('station_id', sa.BigInteger(), nullable=True),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.Column('version', sa.BigInteger(), nullable=False),
    sa.CheckConstraint('crew >= 0', name=op.f('ck_units_crew_not_negative')),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_units_area_code')),
    sa.ForeignKeyConstraint(['station_id'], ['facilities.id'], name=op.f('fk_units_station_id'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_units')),
    sa.UniqueConstraint('code', name=op.f('uq_units_code'))
    )
    op.create_index(op.f('ix_units_area_code'), 'units', ['area_code'], unique=False)
    op.create_index(op.f('ix_units_station_id'), 'units', ['station_id'], unique=False)
    op.create_table('assignments',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('incident_id', sa.BigInteger(), nullable=False),
    sa.Column('unit_id', sa.BigInteger(), nullable=False),
    sa.Column('assigned_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('assigned_by', sa.Text(), nullable=False),
    sa.Column('assigned_by_account', sa.BigInteger(), nullable=True),
    sa.Column('en_route_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('on_scene_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('outcome', sa.Enum('done', 'cancelled', name='assignmentoutcome', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('end_reason', sa.Text(), nullable=True),
    sa.Column('travel_time_s', sa.Double(), nullable=True),
    sa.Column('distance_m', sa.Double(), nullable=True),
    sa.Column('route', geoalchemy2.types.Geometry(geometry_type='LINESTRING', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry'), nullable=True),
    sa.Column('network_version', sa.Text(), nullable=True),
    sa.Column('rank', sa.BigInteger(), nullable=True),
    sa.Column('override_reason', sa.Text(), nullable=True),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.CheckConstraint('(ended_at IS NULL) = (outcome IS NULL)', name=op.f('ck_assignments_ended_has_outcome')),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_assignments_incident_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_assignments_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_assignments'))
    )
    op.create_index(op.f('ix_assignments_incident_id'), 'assignments', ['incident_id'], unique=False)
    op.create_index('ix_assignments_one_open_per_unit', 'assignments', ['unit_id'], unique=True, postgresql_where=sa.text('ended_at IS NULL'))
    op.create_index('ix_assignments_unit_id_assigned_at', 'assignments', ['unit_id', 'assigned_at'], unique=False)
    op.create_table('members',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('unit_id', sa.BigInteger(), nullable=True),
    sa.Column('skills', postgresql.ARRAY(sa.Text()), nullable=False),
    sa.Column('on_duty', sa.Boolean(), nullable=False),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_members_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_members'))
    )
    op.create_index(op.f('ix_members_unit_id'), 'members', ['unit_id'], unique=False)
    op.create_table('unit_positions',
    sa.Column('unit_id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('heading_deg', sa.Double(), nullable=True),
    sa.Column('speed_mps', sa.Double(), nullable=True),
    sa.Column('accuracy_m', sa.Double(), nullable=True),
    sa.Column('fix_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('received_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('cell', sa.BigInteger(), nullable=False),
    sa.Column('geom', geoalchemy2.types.Geometry(geometry_type='POINT', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry', nullable=False), nullable=False),
    sa.Column('cell_r9', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (9::bigint << 52) | 262143::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r8', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (8::bigint << 52) | 2097151::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r7', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (7::bigint << 52) | 16777215::bigint)', persisted=True), nullable=False),
    sa.Column('cell_r6', sa.BigInteger(), sa.Computed('((cell & ~(15::bigint << 52)) | (6::bigint << 52) | 134217727::bigint)', persisted=True), nullable=False),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_unit_positions_area_code')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_unit_positions_unit_id')),
    sa.PrimaryKeyConstraint('unit_id', name=op.f('pk_unit_positions'))
    )
    op.create_index(op.f('ix_unit_positions_area_code'), 'unit_positions', ['area_code'], unique=False)
    op.create_index('ix_unit_positions_cell', 'unit_positions', ['cell'], unique=False)
    op.create_index('ix_unit_positions_geom', 'unit_positions', ['geom'], unique=False, postgresql_using='gist')
    op.create_index('ix_unit_positions_received_at', 'unit_positions', ['received_at'], unique=False)


def downgrade() -> None:
    op.drop_index('ix_unit_positions_received_at', table_name='unit_positions')
    op.drop_index('ix_unit_positions_geom', table_name='unit_positions', postgresql_using='gist')
    op.drop_index('ix_unit_positions_cell', table_name='unit_positions')
    op.drop_index(op.f('ix_unit_positions_area_code'), table_name='unit_positions')
    op.drop_table('unit_positions')
    op.drop_index(op.f('ix_members_unit_id'), table_name='members')
    op.drop_table('members')
    op.drop_index('ix_assignments_unit_id_assigned_at', table_name='assignments')
    op.drop_index('ix_assignments_one_open_per_unit', table_name='assignments', postgresql_where=sa.text('ended_at IS NULL'))
    op.drop_index(op.f('ix_assignments_incident_id'), table_name='assignments')
    op.drop_table('assignments')
    op.drop_index(op.f('ix_units_station_id'), table_name='units')
    op.drop_index(op.f('ix_units_area_code'), table_name='units')
    op.drop_table('units')
    op.drop_index('ix_turn_restrictions_geom', table_name='turn_restrictions', postgresql_using='gist')
    op.drop_index(op.f('ix_turn_restrictions_data_set_id'), table_name='turn_restrictions')
    op.drop_index('ix_turn_restrictions_cell', table_name='turn_restrictions')
    op.drop_index(op.f('ix_turn_restrictions_area_code'), table_name='turn_restrictions')
    op.drop_table('turn_restrictions')
    op.drop_index(op.f('ix_sign_in_tokens_account_id'), table_name='sign_in_tokens')
    op.drop_table('sign_in_tokens')
    op.drop_index(op.f('ix_sign_in_sessions_account_id'), table_name='sign_in_sessions')
    op.drop_table('sign_in_sessions')
    op.drop_index(op.f('ix_roads_source_way'), table_name='roads')
    op.drop_index('ix_roads_geom', table_name='roads', postgresql_using='gist')
    op.drop_index(op.f('ix_roads_data_set_id'), table_name='roads')
    op.drop_index('ix_roads_cell', table_name='roads')
    op.drop_index(op.f('ix_roads_area_code'), table_name='roads')
    op.drop_table('roads')
    op.drop_index('ix_place_names_grams', table_name='place_names', postgresql_using='gin')
    op.drop_index('ix_place_names_geom', table_name='place_names', postgresql_using='gist')
    op.drop_index('ix_place_names_entity', table_name='place_names')
    op.drop_index(op.f('ix_place_names_data_set_id'), table_name='place_names')
    op.drop_index('ix_place_names_cell', table_name='place_names')
    op.drop_index(op.f('ix_place_names_area_code'), table_name='place_names')
    op.drop_table('place_names')
    op.drop_index('ix_land_covers_geom', table_name='land_covers', postgresql_using='gist')
    op.drop_index(op.f('ix_land_covers_data_set_id'), table_name='land_covers')
    op.drop_index('ix_land_covers_cell', table_name='land_covers')
    op.drop_index(op.f('ix_land_covers_area_code'), table_name='land_covers')
    op.drop_table('land_covers')
    op.drop_index('ix_incidents_reported_at', table_name='incidents')
    op.drop_index('ix_incidents_open', table_name='incidents', postgresql_where=sa.text('closed_at IS NULL'))
    op.drop_index('ix_incidents_geom', table_name='incidents', postgresql_using='gist')
    op.drop_index('ix_incidents_cell', table_name='incidents')
    op.drop_index(op.f('ix_incidents_category'), table_name='incidents')
    op.drop_index(op.f('ix_incidents_area_code'), table_name='incidents')
    op.drop_table('incidents')
    op.drop_index('ix_facilities_geom', table_name='facilities', postgresql_using='gist')
    op.drop_index(op.f('ix_facilities_data_set_id'), table_name='facilities')
    op.drop_index('ix_facilities_cell', table_name='facilities')
    op.drop_index(op.f('ix_facilities_category'), table_name='facilities')
    op.drop_index(op.f('ix_facilities_area_code'), table_name='facilities')
    op.drop_table('facilities')
    op.drop_table('cities')
    op.drop_index('ix_buildings_geom', table_name='buildings', postgresql_using='gist')
    op.drop_index(op.f('ix_buildings_data_set_id'), table_name='buildings')
    op.drop_index('ix_buildings_cell', table_name='buildings')
    op.drop_index(op.f('ix_buildings_area_code'), table_name='buildings')
    op.drop_table('buildings')
    op.drop_index(op.f('ix_api_keys_account_id'), table_name='api_keys')
    op.drop_table('api_keys')
    op.drop_index('ix_addresses_geom', table_name='addresses', postgresql_using='gist')
    op.drop_index(op.f('ix_addresses_data_set_id'), table_name='addresses')
    op.drop_index('ix_addresses_cell', table_name='addresses')
    op.drop_index(op.f('ix_addresses_area_code'), table_name='addresses')
    op.drop_table('addresses')
    op.drop_index('ix_unit_tracks_fix_at', table_name='unit_tracks', postgresql_using='brin')
    op.drop_table('unit_tracks')
    op.drop_index('ix_outbox_unnumbered', table_name='outbox', postgresql_where=sa.text('seq IS NULL'))
    op.drop_index('ix_outbox_recorded_at', table_name='outbox', postgresql_using='brin')
    op.drop_index('ix_outbox_entity', table_name='outbox')
    op.drop_table('outbox')
    op.drop_table('incident_serials')
    op.drop_index(op.f('ix_idempotency_keys_created_at'), table_name='idempotency_keys')
    op.drop_table('idempotency_keys')
    op.drop_table('data_sets')
    op.drop_index(op.f('ix_areas_parent_code'), table_name='areas')
    op.drop_index('ix_areas_leaf', table_name='areas')
    op.drop_index('ix_areas_geom', table_name='areas', postgresql_using='gist')
    op.drop_index('ix_areas_cell', table_name='areas')
    op.drop_table('areas')
    op.drop_table('accounts')
    op.execute(sa.schema.DropSequence(sa.Sequence('outbox_seq')))
