"""How long an incident was in the stage that a step leaves

Revision: a021, after a020.

`incident_steps.since` is when that stage began, so that times of stages are read from the steps of
a period alone. `muster_since_of_step` writes it, whoever adds the step; steps that leave no stage
have none.
"""

import sqlalchemy as sa
from alembic import op

from data.store.migrations.versions import a013_row_security as a013
from data.store.migrations.versions.a013_row_security import DEFINER

revision = 'a021'
down_revision = 'a020'
branch_labels = None
depends_on = None

SINCE_OF_STEP = f"""
CREATE FUNCTION muster_since_of_step() RETURNS trigger {DEFINER}
BEGIN
  NEW.since := coalesce(
    (SELECT at FROM incident_steps WHERE incident_id = NEW.incident_id
      AND (from_stage <> to_stage OR action = 'report') ORDER BY id DESC LIMIT 1),
    (SELECT reported_at FROM incidents WHERE id = NEW.incident_id));
  RETURN NEW;
END $$
"""
TRIGGER = """
CREATE TRIGGER keep_since BEFORE INSERT ON incident_steps FOR EACH ROW
WHEN (NEW.from_stage <> NEW.to_stage) EXECUTE FUNCTION muster_since_of_step()
"""
KEEP_TIMES = """
UPDATE incident_steps AS step SET since = coalesce(before.since, incidents.reported_at)
FROM incidents, (
  SELECT id, lag(at) OVER (PARTITION BY incident_id ORDER BY id) AS since FROM incident_steps
  WHERE from_stage <> to_stage OR action = 'report'
) AS before
WHERE before.id = step.id AND incidents.id = step.incident_id AND from_stage <> to_stage
"""


def upgrade() -> None:
    op.add_column(
        'incident_steps', sa.Column('since', sa.DateTime(timezone=True), nullable=True)
    )
    # Only a superuser may give a function settings.
    op.execute(SINCE_OF_STEP if a013.is_superuser() else SINCE_OF_STEP.replace(a013.SCOPE, ''))
    op.execute(TRIGGER)
    op.execute(KEEP_TIMES)


def downgrade() -> None:
    op.execute("DROP TRIGGER keep_since ON incident_steps")
    op.execute("DROP FUNCTION muster_since_of_step()")
    op.drop_column('incident_steps', 'since')
