"""Alembic's entry: runs on the connection that `store.migrate` hands over."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes.get("metadata"),
    include_schemas=True,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
