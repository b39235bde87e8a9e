"""When a clock ran before its last pause; the steps of a period from their index alone

Revision: a033, after a032.

Of a clock that was paused before this is installed it is not known when it ran: a calendar that
changes counts anew what ran since. The index holds what indicators read of a step.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a033'
down_revision = 'a032'
branch_labels = None
depends_on = None

READ = ['incident_id', 'since', 'action', 'from_stage', 'to_stage', 'on_time', 'leaf', 'department_code']


def upgrade() -> None:
    op.add_column(
        'incident_clocks',
        sa.Column('ran', postgresql.ARRAY(sa.DateTime(timezone=True)), server_default=sa.text("'{}'"), nullable=False),
    )
    op.drop_index('ix_incident_steps_at', 'incident_steps')
    op.create_index('ix_incident_steps_at', 'incident_steps', ['at'], postgresql_include=READ)


def downgrade() -> None:
    op.drop_index('ix_incident_steps_at', 'incident_steps')
    op.create_index('ix_incident_steps_at', 'incident_steps', ['at', 'action', 'leaf', 'on_time'])
    op.drop_column('incident_clocks', 'ran')
