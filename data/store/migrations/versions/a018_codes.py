"""Code lists, standards, departments and responsibilities; what came of a report, and its door

Revision: a018, after a017.

The lists are filled by the set-up from the shipped files. An incident that came from outside has a
row in `incident_reports`: who sent it under which id, the index of the code by which its reporter
asks, what they were answered. `ix_incidents_near` finds what may be the same thing.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a018'
down_revision = 'a017'
branch_labels = None
depends_on = None

IN_ORDER = 'starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on'
TABLES = (
    'code_lists', 'codes', 'code_crosswalks', 'standards', 'departments', 'responsibilities',
    'priority_rules',
)  # fmt: skip


def numbered() -> sa.Column:
    return sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False)


def texts(*names: str) -> list[sa.Column]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def days() -> list[sa.Column]:
    return [sa.Column(name, sa.Date(), nullable=True) for name in ('starts_on', 'ends_on')]


def dated(table: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(IN_ORDER, name=op.f(f'ck_{table}_begins_before_it_ends'))


def key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint('id', name=op.f(f'pk_{table}'))


def kind(column: str, name: str, *members: str) -> sa.Column:
    return sa.Column(column, sa.Enum(*members, name=name, native_enum=False, create_constraint=True, length=40), nullable=False)


def upgrade() -> None:
    op.execute('CREATE SEQUENCE code_version AS bigint')
    op.create_table(
        'code_state',
        sa.Column('id', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('version', sa.BigInteger(), nullable=False),
        sa.Column('changed_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.CheckConstraint('id = 1', name=op.f('ck_code_state_only_one')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_code_state')),
    )
    op.create_table(
        'code_lists', *texts('key', 'family', 'edition', 'title_zh', 'title_en'),
        sa.Column('verified', sa.Boolean(), nullable=False), *texts('note'), numbered(), *days(),
        dated('code_lists'), key('code_lists'),
        sa.UniqueConstraint('key', name=op.f('uq_code_lists_key')),
    )  # fmt: skip
    op.create_table(
        'codes', *texts('list_key', 'key', 'parent_key', 'name_zh', 'name_en'),
        sa.Column('usable', sa.Boolean(), nullable=False), *texts('law'),
        sa.Column('priority', sa.BigInteger(), nullable=True),
        sa.Column('skills', postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column('crew', sa.BigInteger(), nullable=True),
        sa.Column('limit_s', sa.BigInteger(), nullable=True),
        sa.Column('verified', sa.Boolean(), nullable=False), numbered(), *days(),
        dated('codes'), key('codes'),
        sa.UniqueConstraint('list_key', 'key', name=op.f('uq_codes_list_key_key')),
        sa.CheckConstraint('priority BETWEEN 1 AND 3', name=op.f('ck_codes_priority_known')),
        sa.CheckConstraint("NOT usable OR (priority IS NOT NULL AND crew >= 1 AND limit_s > 0 AND law <> '')", name=op.f('ck_codes_usable_is_whole')),
    )  # fmt: skip
    op.create_table(
        'code_crosswalks', *texts('from_list', 'from_key', 'to_list', 'to_key'),
        kind('relation', 'relation', 'same', 'wider', 'narrower', 'related'), *texts('note'),
        numbered(), key('code_crosswalks'),
        sa.UniqueConstraint('from_list', 'from_key', 'to_list', 'to_key', name=op.f('uq_code_crosswalks_from_list_from_key_to_list_to_key')),
    )  # fmt: skip
    op.create_table(
        'standards', *texts('key'), sa.Column('version', sa.BigInteger(), nullable=False),
        *texts('category'), sa.Column('step', sa.BigInteger(), nullable=False),
        *texts('opening_zh', 'opening_en'),
        sa.Column('limit_amount', sa.BigInteger(), nullable=False),
        kind('limit_kind', 'limitkind', 'urgent', 'working_hour', 'working_day', 'calendar_day'),
        *texts('closing_zh', 'closing_en', 'department_code', 'basis'),
        sa.Column('verified', sa.Boolean(), nullable=False), numbered(), *days(),
        dated('standards'), key('standards'),
        sa.UniqueConstraint('key', 'version', name=op.f('uq_standards_key_version')),
        sa.CheckConstraint('limit_amount > 0', name=op.f('ck_standards_limit_positive')),
    )  # fmt: skip
    op.create_table(
        'departments', *texts('code', 'name_zh', 'name_en', 'area_code'), numbered(), *days(),
        dated('departments'), key('departments'),
        sa.UniqueConstraint('code', name=op.f('uq_departments_code')),
    )  # fmt: skip
    op.create_table(
        'responsibilities',
        *texts('key', 'category', 'standard_key', 'area_code', 'department_code'),
        sa.Column('priority', sa.BigInteger(), nullable=False), numbered(), *days(),
        dated('responsibilities'), key('responsibilities'),
        sa.UniqueConstraint('key', name=op.f('uq_responsibilities_key')),
    )  # fmt: skip
    op.create_table(
        'priority_rules', *texts('key', 'category', 'source'),
        sa.Column('words', postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column('priority', sa.BigInteger(), nullable=False), numbered(), *days(),
        dated('priority_rules'), key('priority_rules'),
        sa.UniqueConstraint('key', name=op.f('uq_priority_rules_key')),
        sa.CheckConstraint('priority BETWEEN 1 AND 3', name=op.f('ck_priority_rules_priority_known')),
    )  # fmt: skip
    report_tables()


def report_tables() -> None:
    op.create_table(
        'incident_reports',
        sa.Column('incident_id', sa.BigInteger(), nullable=False),
        sa.Column('account_id', sa.BigInteger(), nullable=True),
        sa.Column('foreign_id', sa.Text(), nullable=True),
        sa.Column('code_index', sa.Text(), nullable=True),
        sa.Column('answer', sa.Text(), nullable=True),
        sa.Column('answered_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('answered_by', sa.Text(), nullable=True),
        sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
        sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_reports_incident_id'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('incident_id', name=op.f('pk_incident_reports')),
    )
    op.create_index('ix_incident_reports_foreign_id', 'incident_reports', ['account_id', 'foreign_id'], unique=True, postgresql_where=sa.text('foreign_id IS NOT NULL'))
    op.execute(
        'CREATE TRIGGER keep_leaf BEFORE INSERT OR UPDATE OF incident_id, leaf ON incident_reports'
        ' FOR EACH ROW EXECUTE FUNCTION muster_leaf_of_incident()'
    )
    op.execute(
        'CREATE TRIGGER pass_leaf_on_to_report AFTER UPDATE ON incidents FOR EACH ROW'
        " WHEN (OLD.leaf <> NEW.leaf) EXECUTE FUNCTION muster_leaf_to_incident_rows('incident_reports')"
    )
    op.create_index('ix_incidents_near', 'incidents', ['cell_r9', 'category', 'reported_at', 'leaf', 'grade'])


def downgrade() -> None:
    op.drop_index('ix_incidents_near', 'incidents')
    op.execute('DROP TRIGGER pass_leaf_on_to_report ON incidents')
    op.drop_table('incident_reports')
    for table in reversed(TABLES):
        op.drop_table(table)
    op.drop_table('code_state')
    op.execute('DROP SEQUENCE code_version')
