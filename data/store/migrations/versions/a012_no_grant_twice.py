"""No mutual-aid grant twice at once

What is granted twice already is ended, but for the first.

Revision: a012, after a011.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = 'a012'
down_revision = 'a011'
branch_labels = None
depends_on = None

GRANT_HASH = (
    "hash_array_extended(ARRAY[from_area, area_code, training::int::text, '/'] || kinds"
    " || ARRAY['/'] || skills, 0)"
)
END_REPEATED = """
UPDATE mutual_aid_grants AS later SET ended_at = now(), ended_by = 'granted twice'
WHERE ended_at IS NULL AND EXISTS (
    SELECT FROM mutual_aid_grants AS first
    WHERE first.id < later.id AND first.ended_at IS NULL
        AND (first.from_area, first.area_code, first.kinds, first.skills, first.training)
            = (later.from_area, later.area_code, later.kinds, later.skills, later.training)
        AND tstzrange(first.starts_at, first.ends_at) && tstzrange(later.starts_at, later.ends_at)
)
"""


def upgrade() -> None:
    op.execute(END_REPEATED)
    op.create_exclude_constraint('no_grant_twice_at_once', 'mutual_aid_grants', (sa.literal_column(f"int8range({GRANT_HASH}, {GRANT_HASH}, '[]')"), '&&'), (sa.literal_column('tstzrange(starts_at, ends_at)'), '&&'), where=sa.text('ended_at IS NULL'), using='gist')


def downgrade() -> None:
    op.drop_constraint('no_grant_twice_at_once', 'mutual_aid_grants')
