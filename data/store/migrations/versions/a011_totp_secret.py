"""The shared secret of an authenticator app as a sealed text; none is kept yet

Revision: a011, after a010.
"""

import sqlalchemy as sa
from alembic import op

revision = "a011"
down_revision = "a010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DELETE FROM totp_factors")
    op.drop_column("totp_factors", "sealed_secret")
    op.add_column("totp_factors", sa.Column("secret", sa.Text(), nullable=False))


def downgrade() -> None:
    op.execute("DELETE FROM totp_factors")
    op.drop_column("totp_factors", "secret")
    op.add_column("totp_factors", sa.Column("sealed_secret", sa.LargeBinary(), nullable=False))
