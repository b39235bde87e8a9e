"""Versions of laws, and the working calendar

Revision: a019, after a018.

The set-up publishes the shipped laws as their first versions and loads the shipped calendar.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = 'a019'
down_revision = 'a018'
branch_labels = None
depends_on = None


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    op.create_table(
        'law_versions',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('law', sa.Text(), nullable=False),
        sa.Column('version', sa.BigInteger(), nullable=True),
        sa.Column('text', sa.Text(), nullable=False),
        sa.Column('digest', sa.Text(), nullable=False),
        sa.Column('note', sa.Text(), nullable=False),
        sa.Column('changed_at', at, server_default=sa.text('now()'), nullable=False),
        sa.Column('account_id', sa.BigInteger(), nullable=True),
        sa.Column('published_at', at, nullable=True),
        sa.Column('starts_at', at, nullable=True),
        sa.Column('trial', JSONB(), nullable=True),
        sa.CheckConstraint('version >= 1', name=op.f('ck_law_versions_version_from_one')),
        sa.CheckConstraint(
            '(version IS NULL) = (published_at IS NULL) AND (version IS NULL) = (starts_at IS NULL)',
            name=op.f('ck_law_versions_published_with_number'),
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_law_versions')),
        sa.UniqueConstraint('law', 'version', name=op.f('uq_law_versions_law_version')),
    )
    op.create_index('ix_law_versions_one_draft', 'law_versions', ['law'], unique=True, postgresql_where=sa.text('version IS NULL'))
    op.create_table(
        'calendar_years',
        sa.Column('year', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('source', sa.Text(), nullable=False),
        sa.Column('changed_at', at, server_default=sa.text('now()'), nullable=False),
        sa.Column('account_id', sa.BigInteger(), nullable=True),
        sa.CheckConstraint('year BETWEEN 2000 AND 2100', name=op.f('ck_calendar_years_year_of_ours')),
        sa.PrimaryKeyConstraint('year', name=op.f('pk_calendar_years')),
    )
    op.create_table(
        'calendar_days',
        sa.Column('day', sa.Date(), nullable=False),
        sa.Column('year', sa.BigInteger(), nullable=False),
        sa.Column('kind', sa.Enum('holiday', 'make_up', name='daykind', native_enum=False, create_constraint=True, length=40), nullable=False),
        sa.Column('name_zh', sa.Text(), nullable=False),
        sa.Column('name_en', sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(['year'], ['calendar_years.year'], name=op.f('fk_calendar_days_year'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('day', name=op.f('pk_calendar_days')),
    )


def downgrade() -> None:
    op.drop_table('calendar_days')
    op.drop_table('calendar_years')
    op.drop_table('law_versions')
