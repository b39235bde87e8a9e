"""Versions of scores that a city has published

Revision: a028, after a027.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a028'
down_revision = 'a027'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'score_versions',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('key', sa.Text(), nullable=False),
        sa.Column('version', sa.BigInteger(), nullable=False),
        sa.Column('starts_on', sa.Date(), nullable=False),
        sa.Column('by', postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column('name_zh', sa.Text(), nullable=False),
        sa.Column('name_en', sa.Text(), nullable=False),
        sa.Column('formula', sa.Text(), nullable=False),
        sa.Column('note', sa.Text(), nullable=False),
        sa.Column('published_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.Column('account_id', sa.BigInteger(), nullable=True),
        sa.CheckConstraint('version >= 1', name=op.f('ck_score_versions_version_from_one')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_score_versions')),
        sa.UniqueConstraint('key', 'version', name=op.f('uq_score_versions_key_version')),
        sa.UniqueConstraint('key', 'starts_on', name=op.f('uq_score_versions_key_starts_on')),
    )


def downgrade() -> None:
    op.drop_table('score_versions')
