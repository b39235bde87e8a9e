"""By which edition of the working calendar a clock was counted

Revision: a026, after a025.

A clock that runs or stands when this is installed was counted by the calendar of the time, which is
edition 0; it is counted anew when a year is loaded or replaced.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a026'
down_revision = 'a025'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'calendar_changes',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('year', sa.BigInteger(), nullable=False),
        sa.Column('before', postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column('account_id', sa.BigInteger(), nullable=True),
        sa.Column('at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_calendar_changes')),
    )
    op.add_column('incident_clocks', sa.Column('resumed_at', sa.DateTime(timezone=True), nullable=True))
    op.add_column('incident_clocks', sa.Column('edition', sa.BigInteger(), server_default=sa.text('0'), nullable=False))
    op.create_index(
        'ix_incident_clocks_edition', 'incident_clocks', ['edition', 'id'],
        postgresql_where=sa.text("stopped_at IS NULL AND kind IN ('working_hour', 'working_day')"),
    )


def downgrade() -> None:
    op.drop_index('ix_incident_clocks_edition', 'incident_clocks')
    op.drop_column('incident_clocks', 'edition')
    op.drop_column('incident_clocks', 'resumed_at')
    op.drop_table('calendar_changes')
