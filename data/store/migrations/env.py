"""Alembic's entry point: runs migrations on the connection that `data.store.migrate` hands in."""

from alembic import context

from data.store.base import Base
from data.store.migrate import is_ours

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    include_name=is_ours,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
