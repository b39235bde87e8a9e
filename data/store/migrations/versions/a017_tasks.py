"""Tasks of members and departments, photos and voice notes, proofs of closure

Revision: a017, after a016.

Rows of an incident carry its `leaf` (a016); those of a task or an attachment carry theirs.
"""

import geoalchemy2
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a017'
down_revision = 'a016'
branch_labels = None
depends_on = None

# As in a013: with the right of the owner and a scope of everything.
SCOPE = """SET muster.low = '0' SET muster.high = '2147483647' SET muster.areas = ''
SET muster.units_low = '0' SET muster.units_high = '2147483647' SET muster.units = ''
SET muster.grade = '4'"""
DEFINER = f"""LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
{SCOPE} AS $$"""

OF_TASK = f"""
CREATE FUNCTION muster_leaf_of_task() RETURNS trigger {DEFINER}
BEGIN
  NEW.leaf := coalesce((SELECT leaf FROM tasks WHERE id = NEW.task_id), 0);
  RETURN NEW;
END $$
"""
AFTER_TASK = f"""
CREATE FUNCTION muster_leaf_after_task() RETURNS trigger {DEFINER}
BEGIN
  UPDATE task_items SET leaf = NEW.leaf WHERE task_id = NEW.id;
  UPDATE task_steps SET leaf = NEW.leaf WHERE task_id = NEW.id;
  RETURN NULL;
END $$
"""
OF_ATTACHMENT = f"""
CREATE FUNCTION muster_leaf_of_attachment() RETURNS trigger {DEFINER}
BEGIN
  NEW.leaf := coalesce((SELECT leaf FROM attachments WHERE id = NEW.attachment_id), 0);
  RETURN NEW;
END $$
"""
AFTER_ATTACHMENT = f"""
CREATE FUNCTION muster_leaf_after_attachment() RETURNS trigger {DEFINER}
BEGIN
  UPDATE attachment_contents SET leaf = NEW.leaf WHERE attachment_id = NEW.id;
  RETURN NULL;
END $$
"""
FUNCTIONS = (OF_TASK, AFTER_TASK, OF_ATTACHMENT, AFTER_ATTACHMENT)
KEEP = (
    "CREATE TRIGGER keep_leaf BEFORE INSERT OR UPDATE OF {owner}_id, leaf ON {table}"
    " FOR EACH ROW EXECUTE FUNCTION muster_leaf_of_{owner}()"
)
PASS_ON = (
    "CREATE TRIGGER pass_leaf_on AFTER UPDATE ON {owner}s FOR EACH ROW"
    " WHEN (OLD.leaf <> NEW.leaf) EXECUTE FUNCTION muster_leaf_after_{owner}()"
)
TRIGGERS = (
    *(KEEP.format(owner='incident', table=name) for name in ('tasks', 'attachments', 'closure_proofs')),
    *(KEEP.format(owner='task', table=name) for name in ('task_items', 'task_steps')),
    KEEP.format(owner='attachment', table='attachment_contents'),
    PASS_ON.format(owner='task'),
    PASS_ON.format(owner='attachment'),
    "CREATE TRIGGER pass_leaf_on_to_tasks AFTER UPDATE ON incidents FOR EACH ROW"
    " WHEN (OLD.leaf <> NEW.leaf)"
    " EXECUTE FUNCTION muster_leaf_to_incident_rows('tasks', 'attachments', 'closure_proofs')",
)
TABLES = (
    'closure_proofs', 'attachment_contents', 'attachments', 'task_steps', 'task_items', 'tasks',
    'department_members',
)  # fmt: skip


def upgrade() -> None:
    op.create_table('department_members',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('department_code', sa.Text(), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('leads', sa.Boolean(), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('added_by', sa.Text(), nullable=False),
    sa.Column('added_by_account', sa.BigInteger(), nullable=True),
    sa.Column('ended_by', sa.Text(), nullable=True),
    postgresql.ExcludeConstraint((sa.literal_column("int8range(account_id, account_id, '[]')"), '&&'), (sa.literal_column("int8range(hashtextextended(department_code, 0), hashtextextended(department_code, 0), '[]')"), '&&'), (sa.literal_column('tstzrange(starts_at, ends_at)'), '&&'), using='gist', name='no_membership_twice_at_once'),
    sa.CheckConstraint('ends_at IS NULL OR ends_at >= starts_at', name=op.f('ck_department_members_ends_after_start')),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_department_members_account_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_department_members'))
    )
    op.create_index(op.f('ix_department_members_account_id'), 'department_members', ['account_id'], unique=False)
    op.create_index('ix_department_members_department', 'department_members', ['department_code', 'account_id'], unique=False)
    op.create_table('attachments',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('incident_id', sa.BigInteger(), nullable=False),
    sa.Column('task_id', sa.BigInteger(), nullable=True),
    sa.Column('kind', sa.Enum('before', 'after', 'scene', 'voice', name='attachmentkind', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('media_type', sa.Text(), nullable=False),
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('source_sha256', sa.Text(), nullable=False),
    sa.Column('size_bytes', sa.Integer(), nullable=False),
    sa.Column('width_px', sa.Integer(), nullable=True),
    sa.Column('height_px', sa.Integer(), nullable=True),
    sa.Column('duration_s', sa.Double(), nullable=True),
    sa.Column('taken_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('geom', geoalchemy2.types.Geometry(geometry_type='POINT', srid=4326, dimension=2, spatial_index=False, from_text='ST_GeomFromEWKT', name='geometry'), nullable=True),
    sa.Column('cell', sa.BigInteger(), nullable=True),
    sa.Column('place_source', sa.Enum('exif', 'device', name='placesource', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('distance_m', sa.Double(), nullable=True),
    sa.Column('in_place', sa.Boolean(), nullable=True),
    sa.Column('in_time', sa.Boolean(), nullable=True),
    sa.Column('doubts', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'::jsonb"), nullable=False),
    sa.Column('sent_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('sent_by', sa.Text(), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=True),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.CheckConstraint("(kind = 'voice') = (width_px IS NULL)", name=op.f('ck_attachments_pictures_have_a_size')),
    sa.CheckConstraint('(geom IS NULL) = (place_source IS NULL)', name=op.f('ck_attachments_somebody_says_where')),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_attachments_incident_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attachments'))
    )
    op.create_index('ix_attachments_incident', 'attachments', ['incident_id', 'id'], unique=False)
    op.create_index('ix_attachments_once', 'attachments', ['incident_id', 'kind', 'source_sha256'], unique=True)
    op.create_index('ix_attachments_sent_at', 'attachments', ['sent_at'], unique=False)
    op.create_index(op.f('ix_attachments_source_sha256'), 'attachments', ['source_sha256'], unique=False)
    op.create_index('ix_attachments_task', 'attachments', ['task_id'], unique=False, postgresql_where=sa.text('task_id IS NOT NULL'))
    op.create_table('closure_proofs',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('incident_id', sa.BigInteger(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('number', sa.Text(), nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('met', sa.Boolean(), nullable=False),
    sa.Column('document', sa.Text(), nullable=False),
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('signed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('signature', sa.Text(), nullable=True),
    sa.Column('public_key', sa.Text(), nullable=True),
    sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.CheckConstraint('(signature IS NULL) = (signed_at IS NULL) AND (signature IS NULL) = (public_key IS NULL)', name=op.f('ck_closure_proofs_signed_whole')),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_closure_proofs_incident_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_closure_proofs'))
    )
    op.create_index('ix_closure_proofs_number', 'closure_proofs', ['number'], unique=False)
    op.create_index('ix_closure_proofs_round', 'closure_proofs', ['incident_id', 'round'], unique=True)
    op.create_index('ix_closure_proofs_unsigned', 'closure_proofs', ['id'], unique=False, postgresql_where=sa.text('signature IS NULL'))
    op.create_table('tasks',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('incident_id', sa.BigInteger(), nullable=False),
    sa.Column('kind', sa.Enum('confirm', 'verify', 'handle', 'check', 'plan', 'other', name='taskkind', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('state', sa.Enum('open', 'taken', 'started', 'done', 'returned', 'cancelled', name='taskstate', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('title_zh', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('department_code', sa.Text(), nullable=True),
    sa.Column('account_id', sa.BigInteger(), nullable=True),
    sa.Column('choice', postgresql.JSONB(astext_type=sa.Text()), nullable=True),
    sa.Column('made_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('made_by', sa.Text(), nullable=False),
    sa.Column('made_by_account', sa.BigInteger(), nullable=True),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('taken_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('started_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_by_account', sa.BigInteger(), nullable=True),
    sa.Column('result', sa.Enum('real', 'unreal', 'passed', 'failed', name='taskresult', native_enum=False, create_constraint=True, length=40), nullable=True),
    sa.Column('end_reason', sa.Text(), nullable=True),
    sa.Column('supervised_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('rework_of', sa.BigInteger(), nullable=True),
    sa.Column('round', sa.SmallInteger(), nullable=False),
    sa.Column('plan_run_id', sa.BigInteger(), nullable=True),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.Column('version', sa.BigInteger(), nullable=False),
    sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.CheckConstraint("(ended_at IS NULL) = (state IN ('open', 'taken', 'started'))", name=op.f('ck_tasks_ended_is_over')),
    sa.CheckConstraint("result IS NULL OR state = 'done'", name=op.f('ck_tasks_result_of_what_is_done')),
    sa.CheckConstraint("state = 'open' OR ended_at IS NOT NULL OR account_id IS NOT NULL", name=op.f('ck_tasks_taken_by_somebody')),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_tasks_account_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_tasks_incident_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['rework_of'], ['tasks.id'], name=op.f('fk_tasks_rework_of'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_tasks'))
    )
    op.create_index('ix_tasks_account_open', 'tasks', ['account_id', 'due_at', 'id'], unique=False, postgresql_where=sa.text('ended_at IS NULL AND account_id IS NOT NULL'))
    op.create_index('ix_tasks_department_open', 'tasks', ['department_code', 'due_at', 'id'], unique=False, postgresql_where=sa.text('ended_at IS NULL AND department_code IS NOT NULL'))
    op.create_index('ix_tasks_incident', 'tasks', ['incident_id', 'id'], unique=False)
    op.create_index('ix_tasks_one_open_check', 'tasks', ['incident_id', 'kind'], unique=True, postgresql_where=sa.text("ended_at IS NULL AND kind IN ('confirm', 'verify')"))
    op.create_index('ix_tasks_open', 'tasks', ['due_at', 'id'], unique=False, postgresql_where=sa.text('ended_at IS NULL'))
    op.create_index('ix_tasks_plan_run', 'tasks', ['plan_run_id'], unique=False, postgresql_where=sa.text('plan_run_id IS NOT NULL'))
    op.create_index('ix_tasks_rework_of', 'tasks', ['rework_of'], unique=True, postgresql_where=sa.text('rework_of IS NOT NULL'))
    op.create_table('attachment_contents',
    sa.Column('attachment_id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.Column('thumbnail', sa.LargeBinary(), nullable=True),
    sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['attachment_id'], ['attachments.id'], name=op.f('fk_attachment_contents_attachment_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('attachment_id', name=op.f('pk_attachment_contents'))
    )
    op.create_table('task_items',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('task_id', sa.BigInteger(), nullable=False),
    sa.Column('place', sa.SmallInteger(), nullable=False),
    sa.Column('title_zh', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('required', sa.Boolean(), nullable=False),
    sa.Column('done_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('done_by', sa.Text(), nullable=True),
    sa.Column('done_by_account', sa.BigInteger(), nullable=True),
    sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.CheckConstraint('(done_at IS NULL) = (done_by IS NULL)', name=op.f('ck_task_items_done_by_somebody')),
    sa.ForeignKeyConstraint(['task_id'], ['tasks.id'], name=op.f('fk_task_items_task_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_task_items'))
    )
    op.create_index('ix_task_items_place', 'task_items', ['task_id', 'place'], unique=True)
    op.create_table('task_steps',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('task_id', sa.BigInteger(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('kind', sa.Enum('made', 'taken', 'started', 'item', 'done', 'returned', 'rework', 'reassigned', 'supervised', 'cancelled', name='taskstepkind', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.Column('actor_name', sa.Text(), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=True),
    sa.Column('from_account', sa.BigInteger(), nullable=True),
    sa.Column('to_account', sa.BigInteger(), nullable=True),
    sa.Column('department_code', sa.Text(), nullable=True),
    sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['task_id'], ['tasks.id'], name=op.f('fk_task_steps_task_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_task_steps'))
    )
    op.create_index('ix_task_steps_task', 'task_steps', ['task_id', 'id'], unique=False)
    for statement in (*FUNCTIONS, *TRIGGERS):
        op.execute(statement if is_superuser() else statement.replace(SCOPE, ''))


def downgrade() -> None:
    op.execute('DROP TRIGGER pass_leaf_on_to_tasks ON incidents')
    for name in TABLES:
        op.drop_table(name)
    for name in ('of_task', 'after_task', 'of_attachment', 'after_attachment'):
        op.execute(f'DROP FUNCTION muster_leaf_{name}()')


def is_superuser() -> bool:
    return bool(op.get_bind().scalar(sa.text("SELECT rolsuper FROM pg_roles WHERE rolname = CURRENT_USER")))
