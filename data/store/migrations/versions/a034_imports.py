"""Imports: files in pieces, how far they are, what came in and what did not

Revision: a034, after a033.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a034'
down_revision = 'a033'
branch_labels = None
depends_on = None

STATES = ('sending', 'ready', 'checking', 'checked', 'running', 'done', 'failed', 'undoing', 'cancelled')
COUNTS = ('position', 'seen', 'good', 'refused', 'repeated', 'written')


def upgrade() -> None:
    op.create_table(
        'imports',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('account_id', sa.BigInteger(), nullable=False),
        sa.Column('target', sa.Text(), nullable=False),
        sa.Column('name', sa.Text(), nullable=False),
        sa.Column('size_bytes', sa.BigInteger(), nullable=False),
        sa.Column('sha256', sa.Text(), nullable=True),
        sa.Column('format', sa.Text(), nullable=True),
        sa.Column('state', sa.Enum(*STATES, name='importstate', native_enum=False, create_constraint=True, length=40), nullable=False),
        sa.Column('options', postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column('keep_good', sa.Boolean(), server_default=sa.text('false'), nullable=False),
        sa.Column('total', sa.BigInteger(), nullable=True),
        *(sa.Column(name, sa.BigInteger(), server_default=sa.text('0'), nullable=False) for name in COUNTS),
        sa.Column('report', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.Column('failure', postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column('made_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.Column('started_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('claimed_by', sa.Text(), nullable=True),
        sa.Column('claimed_until', sa.DateTime(timezone=True), nullable=True),
        sa.Column('attempts', sa.BigInteger(), server_default=sa.text('0'), nullable=False),
        sa.CheckConstraint('size_bytes > 0', name=op.f('ck_imports_has_bytes')),
        sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_imports_account_id_accounts'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_imports')),
    )
    op.create_index(op.f('ix_imports_account_id'), 'imports', ['account_id'])
    op.create_index('ix_imports_waiting', 'imports', ['id'], postgresql_where=sa.text("state IN ('checking', 'running', 'undoing')"))
    op.create_index('ix_imports_sha256', 'imports', ['sha256'], postgresql_where=sa.text('sha256 IS NOT NULL'))
    op.create_table(
        'import_pieces',
        sa.Column('import_id', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('place', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('account_id', sa.BigInteger(), nullable=False),
        sa.Column('content', sa.LargeBinary(), nullable=False),
        sa.Column('sent_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.ForeignKeyConstraint(['import_id'], ['imports.id'], name=op.f('fk_import_pieces_import_id_imports'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('import_id', 'place', name=op.f('pk_import_pieces')),
    )
    op.create_index('ix_import_pieces_sent_at', 'import_pieces', ['sent_at'])
    op.create_table(
        'import_refusals',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('import_id', sa.BigInteger(), nullable=False),
        sa.Column('account_id', sa.BigInteger(), nullable=False),
        sa.Column('row', sa.BigInteger(), nullable=False),
        sa.Column('field', sa.Text(), nullable=False),
        sa.Column('code', sa.Text(), nullable=False),
        sa.Column('value', sa.Text(), nullable=False),
        sa.Column('details', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.ForeignKeyConstraint(['import_id'], ['imports.id'], name=op.f('fk_import_refusals_import_id_imports'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_import_refusals')),
    )
    op.create_index('ix_import_refusals_row', 'import_refusals', ['import_id', 'row', 'id'])
    op.create_table(
        'imported_rows',
        sa.Column('digest', sa.LargeBinary(), nullable=False),
        sa.Column('import_id', sa.BigInteger(), nullable=False),
        sa.Column('row', sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint('digest', name=op.f('pk_imported_rows')),
    )
    op.create_index('ix_imported_rows_import', 'imported_rows', ['import_id', 'row'])
    op.create_table(
        'import_mappings',
        sa.Column('target', sa.Text(), nullable=False),
        sa.Column('headings_sha256', sa.Text(), nullable=False),
        sa.Column('options', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column('saved_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.Column('account_id', sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint('target', 'headings_sha256', name=op.f('pk_import_mappings')),
    )


def downgrade() -> None:
    for table in ('import_mappings', 'imported_rows', 'import_refusals', 'import_pieces', 'imports'):
        op.drop_table(table)
