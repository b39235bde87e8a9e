"""Lists of incidents that are over: of a department or duty grid, supervised, held

Revision: a036, after a035.

Their lists are in the order of the report; without these all that is over was read for a page.
"""

import sqlalchemy as sa
from alembic import op

revision = 'a036'
down_revision = 'a035'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index('ix_incidents_department_reported', 'incidents', ['department_code', 'reported_at', 'id'])
    op.create_index('ix_incidents_duty_grid_reported', 'incidents', ['duty_grid_code', 'reported_at', 'id'])
    for mark in ('supervised', 'held'):
        op.create_index(f'ix_incidents_{mark}', 'incidents', ['reported_at', 'id'], postgresql_where=sa.text(mark))


def downgrade() -> None:
    for name in ('held', 'supervised', 'duty_grid_reported', 'department_reported'):
        op.drop_index(f'ix_incidents_{name}', 'incidents')
