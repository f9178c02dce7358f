"""Runs the migrations on the connection that the store hands over."""

from alembic import context

from bot.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite can't alter tables in place
)
with context.begin_transaction():
    context.run_migrations()
