"""Runs the steps on the connection that `quizgen.web.store.migrate` hands over, in its transaction."""

from alembic import context

from quizgen.web.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
