"""Whether the files of the vault are sound, as the engine itself sees it."""

from sqlalchemy import Connection

from desktop.models.roles import Part
from desktop.vault.part_files import schema_name


def unsound_parts(connection: Connection, parts: frozenset[Part]) -> tuple[Part, ...]:
    """Return the parts with a page that is not what was written, or a tree that is broken.

    SQLCipher's check looks at every page's HMAC, SQLite's `quick_check` at how pages hang together;
    each finds what the other does not.
    """
    return tuple(part for part in Part if part in parts and not _is_sound(connection, part))


def _is_sound(connection: Connection, part: Part) -> bool:
    schema = schema_name(part)
    pages = connection.exec_driver_sql(f"PRAGMA {schema}.cipher_integrity_check").first()
    if pages is not None:
        return False
    found = connection.exec_driver_sql(f"PRAGMA {schema}.quick_check(1)").scalar_one()
    return str(found) == "ok"
