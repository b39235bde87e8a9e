"""Roles that accounts have: which, where, from when until when, up to which grade

Revision: a008, after a007.
"""

import sqlalchemy as sa
from alembic import op

revision = 'a008'
down_revision = 'a007'
branch_labels = None
depends_on = None

# Two roles exclude each other when one of them is an administrator's. An exclusion constraint
# needs an operator for "another role", which only an extension has; so a trigger decides, under a
# lock of the account that two transactions cannot hold at once.
EXCLUDE = """
CREATE FUNCTION refuse_excluded_roles() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  alone CONSTANT text[] :=
    ARRAY['system_administrator', 'security_administrator', 'audit_administrator'];
  other record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('role_grants', NEW.account_id));
  SELECT * INTO other FROM role_grants AS held
   WHERE held.account_id = NEW.account_id AND held.id <> NEW.id
     AND tstzrange(held.starts_at, held.ends_at) && tstzrange(NEW.starts_at, NEW.ends_at)
     AND ((held.role <> NEW.role AND (held.role = ANY(alone) OR NEW.role = ANY(alone)))
       OR (held.role = NEW.role AND held.area_code IS NOT DISTINCT FROM NEW.area_code))
   ORDER BY held.id LIMIT 1;
  IF FOUND AND other.role <> NEW.role THEN
    RAISE EXCEPTION '% excludes %', other.role, NEW.role
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'roles_exclude', DETAIL = other.role;
  ELSIF FOUND THEN
    RAISE EXCEPTION '% is granted there already', NEW.role
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'no_grant_twice',
            DETAIL = other.id::text;
  END IF;
  RETURN NEW;
END $$
"""
TRIGGER = """
CREATE TRIGGER refuse_excluded_roles BEFORE INSERT OR UPDATE ON role_grants
FOR EACH ROW EXECUTE FUNCTION refuse_excluded_roles()
"""

# Whoever could sign in could do everything but administer: they keep that.
KEEP = """
INSERT INTO role_grants (account_id, role, grade, starts_at, granted_at, granted_by)
SELECT id, role, 2, now(), now(), 'upgrade' FROM accounts,
 unnest(CASE WHEN kind = 'person' THEN ARRAY['operator', 'dispatcher', 'planner']
             WHEN trains THEN ARRAY['training_driver'] ELSE ARRAY['position_source'] END) AS role
"""


def upgrade() -> None:
    op.create_table('role_grants',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('role', sa.Text(), nullable=False),
    sa.Column('area_code', sa.Text(), nullable=True),
    sa.Column('grade', sa.SmallInteger(), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('granted_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('granted_by', sa.Text(), nullable=False),
    sa.Column('granted_by_account', sa.BigInteger(), nullable=True),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_by', sa.Text(), nullable=True),
    sa.CheckConstraint('(ended_at IS NULL) = (ended_by IS NULL)', name=op.f('ck_role_grants_ended_by_somebody')),
    sa.CheckConstraint('ends_at IS NULL OR ends_at >= starts_at', name=op.f('ck_role_grants_ends_after_start')),
    sa.CheckConstraint('grade BETWEEN 1 AND 4', name=op.f('ck_role_grants_grade_known')),
    sa.CheckConstraint('granted_by_account <> account_id', name=op.f('ck_role_grants_not_to_oneself')),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_role_grants_account_id')),
    sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_role_grants_area_code'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_role_grants'))
    )
    op.create_index('ix_role_grants_account_id', 'role_grants', ['account_id'], unique=False)
    op.create_index('ix_role_grants_area_code', 'role_grants', ['area_code'], unique=False)
    op.execute(EXCLUDE)
    op.execute(TRIGGER)
    op.execute(KEEP)


def downgrade() -> None:
    op.drop_table('role_grants')
    op.execute('DROP FUNCTION refuse_excluded_roles()')
