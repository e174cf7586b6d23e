"""Bringing the parts to the newest schema: all of them in one transaction, or none."""

import os

from sqlalchemy import Connection

from desktop.errors import VaultTooNew
from desktop.models.roles import ALL_PARTS, Part
from desktop.store.schema import SCHEMA_NUMBER
from desktop.store.transaction import refusals
from desktop.vault.opening import Vault
from desktop.vault.part_files import schema_name


def schema_number(connection: Connection) -> int:
    """Return the schema number of the open parts, which are equal (the opening saw to it)."""
    return int(connection.exec_driver_sql("PRAGMA main.user_version").scalar_one())


def refuse_newer(connection: Connection) -> None:
    """Stop before anything is written to a vault of a newer schema than this program's.

    Raises:
        VaultTooNew: a newer program wrote it.
    """
    if schema_number(connection) > SCHEMA_NUMBER:
        raise VaultTooNew


def upgrade(vault: Vault) -> None:
    """Run every migration that is due. Only a role with all parts may.

    Foreign keys are off meanwhile, as SQLite asks: with them on, a batch change of a parent table
    deletes the children. They are checked before the commit.

    Raises:
        StorageFailed: the disk refused; nothing was written.
    """
    from alembic.command import upgrade as alembic_upgrade
    from alembic.config import Config

    if vault.parts != ALL_PARTS:
        raise PermissionError
    config = Config()
    config.set_main_option("script_location", "desktop.store:migrations")
    with refusals(vault), vault.engine.connect() as connection:
        connection.execution_options(writes=True)
        raw = connection.connection.driver_connection
        if raw is None:
            raise RuntimeError
        # A batch change asks for the paths of the parts, which may be no Unicode.
        raw.text_factory = os.fsdecode
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                alembic_upgrade(config, "head")
                for part in Part:
                    schema = schema_name(part)
                    broken = connection.exec_driver_sql(f"PRAGMA {schema}.foreign_key_check")
                    if broken.first() is not None:
                        raise RuntimeError
                    connection.exec_driver_sql(f"PRAGMA {schema}.user_version={SCHEMA_NUMBER}")
        finally:
            raw.execute("PRAGMA foreign_keys=ON")
            raw.text_factory = str
            connection.execution_options(writes=False)
