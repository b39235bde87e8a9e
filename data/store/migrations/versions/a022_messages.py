"""Messages, notices and their deliveries, emergency plans and their runs

Revision: a022, after a021.

Rows of an incident carry its `leaf` (a016).
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a022'
down_revision = 'a021'
branch_labels = None
depends_on = None

OF_INCIDENTS = ('messages', 'message_reads', 'plan_runs')
TABLES = (
    'plan_runs', 'plan_versions', 'notice_deliveries', 'notice_contacts', 'notices', 'message_reads',
    'messages',
)  # fmt: skip


def upgrade() -> None:
    op.create_table('plan_versions',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('document', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.Column('published_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('published_by', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plan_versions'))
    )
    op.create_index('ix_plan_versions_once', 'plan_versions', ['key', 'version'], unique=True)
    op.create_table('notice_contacts',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('channel', sa.Enum('webhook', 'email', 'sms', name='channel', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('address', sa.Text(), nullable=True),
    sa.Column('changed_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_notice_contacts_account_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notice_contacts'))
    )
    op.create_index('ix_notice_contacts_once', 'notice_contacts', ['account_id', 'channel'], unique=True)
    op.create_table('notice_deliveries',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('channel', sa.Enum('webhook', 'email', 'sms', name='channel', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=True),
    sa.Column('target', sa.Text(), nullable=False),
    sa.Column('dedupe_key', sa.Text(), nullable=False),
    sa.Column('payload', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.Column('state', sa.Enum('waiting', 'sent', 'dead', name='deliverystate', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('attempts', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('next_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('fault', sa.Text(), nullable=True),
    sa.CheckConstraint("(state = 'waiting') = (next_at IS NOT NULL)", name=op.f('ck_notice_deliveries_waiting_has_a_time')),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_notice_deliveries_account_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notice_deliveries'))
    )
    op.create_index('ix_notice_deliveries_made_at', 'notice_deliveries', ['made_at'], unique=False)
    op.create_index('ix_notice_deliveries_once', 'notice_deliveries', ['channel', 'target', 'dedupe_key'], unique=True)
    op.create_index('ix_notice_deliveries_waiting', 'notice_deliveries', ['next_at', 'id'], unique=False, postgresql_where=sa.text("state = 'waiting'"))
    op.create_table('notices',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('rule', sa.Text(), nullable=False),
    sa.Column('title_zh', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('body_zh', sa.Text(), nullable=False),
    sa.Column('body_en', sa.Text(), nullable=False),
    sa.Column('incident_id', sa.BigInteger(), nullable=True),
    sa.Column('dedupe_key', sa.Text(), nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('read_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_notices_account_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notices'))
    )
    op.create_index('ix_notices_account', 'notices', ['account_id', 'id'], unique=False)
    op.create_index('ix_notices_made_at', 'notices', ['made_at'], unique=False)
    op.create_index('ix_notices_once', 'notices', ['account_id', 'dedupe_key'], unique=True)
    op.create_table('message_reads',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('incident_id', sa.BigInteger(), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=False),
    sa.Column('last_message_id', sa.BigInteger(), nullable=False),
    sa.Column('read_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_message_reads_account_id'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_message_reads_incident_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_message_reads'))
    )
    op.create_index(op.f('ix_message_reads_account_id'), 'message_reads', ['account_id'], unique=False)
    op.create_index('ix_message_reads_once', 'message_reads', ['incident_id', 'account_id'], unique=True)
    op.create_table('plan_runs',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('incident_id', sa.BigInteger(), nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('drill', sa.Boolean(), nullable=False),
    sa.Column('made', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.Column('started_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('started_by', sa.Text(), nullable=False),
    sa.Column('started_by_account', sa.BigInteger(), nullable=True),
    sa.Column('stopped_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('stopped_by', sa.Text(), nullable=True),
    sa.Column('stop_reason', sa.Text(), nullable=True),
    sa.Column('report', postgresql.JSONB(astext_type=sa.Text()), nullable=True),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.CheckConstraint('(stopped_at IS NULL) = (stopped_by IS NULL) AND (stopped_at IS NULL) = (report IS NULL)', name=op.f('ck_plan_runs_stopped_is_reported')),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_plan_runs_incident_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plan_runs'))
    )
    op.create_index('ix_plan_runs_one_open', 'plan_runs', ['incident_id', 'key'], unique=True, postgresql_where=sa.text('stopped_at IS NULL'))
    op.create_index('ix_plan_runs_started_at', 'plan_runs', ['started_at', 'id'], unique=False)
    op.create_table('messages',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
    sa.Column('incident_id', sa.BigInteger(), nullable=False),
    sa.Column('side', sa.Enum('centre', 'field', name='side', native_enum=False, create_constraint=True, length=40), nullable=False),
    sa.Column('text', sa.Text(), nullable=True),
    sa.Column('attachment_id', sa.BigInteger(), nullable=True),
    sa.Column('sent_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('sent_by', sa.Text(), nullable=False),
    sa.Column('account_id', sa.BigInteger(), nullable=True),
    sa.Column('training', sa.Boolean(), nullable=False),
    sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['attachment_id'], ['attachments.id'], name=op.f('fk_messages_attachment_id'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_messages_incident_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_messages'))
    )
    op.create_index('ix_messages_attachment', 'messages', ['attachment_id'], unique=False, postgresql_where=sa.text('attachment_id IS NOT NULL'))
    op.create_index('ix_messages_incident', 'messages', ['incident_id', 'id'], unique=False)
    op.create_index('ix_messages_sent_at', 'messages', ['sent_at'], unique=False)
    for name in OF_INCIDENTS:
        op.execute(
            f"CREATE TRIGGER keep_leaf BEFORE INSERT OR UPDATE OF incident_id, leaf ON {name}"
            " FOR EACH ROW EXECUTE FUNCTION muster_leaf_of_incident()"
        )
    op.execute(
        "CREATE TRIGGER pass_leaf_on_to_messages AFTER UPDATE ON incidents FOR EACH ROW"
        " WHEN (OLD.leaf <> NEW.leaf)"
        " EXECUTE FUNCTION muster_leaf_to_incident_rows('messages', 'message_reads', 'plan_runs')"
    )


def downgrade() -> None:
    op.execute('DROP TRIGGER pass_leaf_on_to_messages ON incidents')
    for name in TABLES:
        op.drop_table(name)
