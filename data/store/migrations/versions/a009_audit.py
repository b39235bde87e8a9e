"""The audit: records and their seals by month, added and never changed

Revision: a009, after a008.

Nobody changes or deletes a record or a seal, not even their owner: triggers refuse it, also to a
session that replays changes. Months are made and dropped by functions that run with the right of
the owner, so that the application needs none; the one that drops refuses what is younger than 183
days. The partitions named 0 take what a jumping clock would put where no month is.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a009'
down_revision = 'a008'
branch_labels = None
depends_on = None

TABLES = ('audit_records', 'audit_seals')

REFUSE = """
CREATE FUNCTION muster_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is added to and never changed'
    USING ERRCODE = 'insufficient_privilege';
END $$
"""

GUARD = """
CREATE FUNCTION muster_audit_guard(guarded regclass) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON %s'
    ' FOR EACH STATEMENT EXECUTE FUNCTION public.muster_audit_refuse()', guarded);
  EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER audit_is_not_emptied', guarded);
  EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER audit_is_not_changed', guarded);
END $$
"""

MAKE_MONTH = """
CREATE FUNCTION muster_audit_make_month(day date) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public SET timezone = 'UTC' AS $$
DECLARE
  month date := date_trunc('month', day);
  parent text;
  child text;
  made boolean := false;
BEGIN
  FOREACH parent IN ARRAY ARRAY['audit_records', 'audit_seals'] LOOP
    child := format('%s_%s', parent, to_char(month, 'YYYYMM'));
    CONTINUE WHEN to_regclass('public.' || child) IS NOT NULL;
    EXECUTE format('CREATE TABLE public.%I PARTITION OF public.%I FOR VALUES FROM (%L) TO (%L)',
      child, parent, month::timestamptz, (month + interval '1 month')::timestamptz);
    PERFORM public.muster_audit_guard(to_regclass('public.' || child));
    made := true;
  END LOOP;
  RETURN made;
END $$
"""

DROP_MONTH = """
CREATE FUNCTION muster_audit_drop_month(day date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public SET timezone = 'UTC' AS $$
DECLARE
  month date := date_trunc('month', day);
BEGIN
  IF month + interval '1 month' > now() - interval '183 days' THEN
    RAISE EXCEPTION 'the audit is kept for at least 183 days'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  EXECUTE format('DROP TABLE IF EXISTS public.%I, public.%I',
    'audit_records_' || to_char(month, 'YYYYMM'), 'audit_seals_' || to_char(month, 'YYYYMM'));
END $$
"""


def upgrade() -> None:
    op.create_table('audit_records',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=True),
    sa.Column('actor_name', sa.Text(), nullable=False),
    sa.Column('actor_kind', sa.Enum('person', 'system', 'process', name='actorkind', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('credential', sa.Text(), nullable=True),
    sa.Column('address', sa.Text(), nullable=True),
    sa.Column('request_id', sa.Text(), nullable=True),
    sa.Column('action', sa.Text(), nullable=False),
    sa.Column('entity', sa.Text(), nullable=False),
    sa.Column('entity_id', sa.Text(), nullable=False),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('grade', sa.SmallInteger(), nullable=True),
    sa.Column('outcome', sa.Enum('done', 'refused', name='outcome', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('details', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.PrimaryKeyConstraint('id', 'at', name=op.f('pk_audit_records')),
    postgresql_partition_by='RANGE (at)'
    )
    op.create_index('ix_audit_records_at', 'audit_records', ['at', 'id'], unique=False)
    op.create_index('ix_audit_records_account', 'audit_records', ['account_id', 'at'], unique=False)
    op.create_index('ix_audit_records_entity', 'audit_records', ['entity', 'entity_id', 'at'], unique=False)
    op.create_table('audit_seals',
    sa.Column('seq', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('record_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('record_id', sa.BigInteger(), nullable=False),
    sa.Column('algorithm', sa.Text(), nullable=False),
    sa.Column('leaf', sa.LargeBinary(), nullable=False),
    sa.Column('chain', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('seq', 'record_at', name=op.f('pk_audit_seals')),
    postgresql_partition_by='RANGE (record_at)'
    )
    op.create_index('ix_audit_seals_record', 'audit_seals', ['record_id'], unique=False)
    op.create_table('audit_unsealed',
    sa.Column('record_id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('record_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('record_id', name=op.f('pk_audit_unsealed'))
    )
    op.create_table('audit_checks',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('verdict', sa.Enum('sound', 'broken', name='verdict', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('records', sa.BigInteger(), nullable=False),
    sa.Column('until_seq', sa.BigInteger(), nullable=False),
    sa.Column('fault', sa.Text(), nullable=True),
    sa.Column('fault_seq', sa.BigInteger(), nullable=True),
    sa.Column('fault_record_id', sa.BigInteger(), nullable=True),
    sa.Column('message', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_audit_checks'))
    )
    for statement in (REFUSE, GUARD, MAKE_MONTH, DROP_MONTH):
        op.execute(statement)
    for name in TABLES:
        op.execute(
            f'CREATE TRIGGER audit_is_not_changed BEFORE UPDATE OR DELETE ON {name}'
            ' FOR EACH ROW EXECUTE FUNCTION muster_audit_refuse()'
        )
        op.execute(f"SELECT muster_audit_guard('{name}')")
        op.execute(f'CREATE TABLE {name}_0 PARTITION OF {name} DEFAULT')
        op.execute(f"SELECT muster_audit_guard('{name}_0')")
    op.execute("SELECT muster_audit_make_month((now() + ahead * interval '1 month')::date) FROM generate_series(0, 2) AS ahead")
    for function in ('muster_audit_guard(regclass)', 'muster_audit_make_month(date)', 'muster_audit_drop_month(date)'):
        op.execute(f'REVOKE ALL ON FUNCTION {function} FROM PUBLIC')


def downgrade() -> None:
    for name in ('audit_checks', 'audit_unsealed', 'audit_seals', 'audit_records'):
        op.drop_table(name)
    for function in ('muster_audit_drop_month(date)', 'muster_audit_make_month(date)', 'muster_audit_guard(regclass)', 'muster_audit_refuse()'):
        op.execute(f'DROP FUNCTION {function}')
