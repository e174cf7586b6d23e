"""The secrets that lie inside each part: its row-seal key and its letterbox's private half."""

import os
from collections.abc import Mapping

from sqlalchemy import Connection, insert, select

from desktop.errors import VaultUnfinished
from desktop.models.roles import Part
from desktop.store.schema import care, core, log, policy, register
from desktop.vault.chain import RowSealer
from desktop.vault.keys import SealingKey

_TABLES = {
    Part.LOG: log.keys,
    Part.CORE: core.keys,
    Part.CARE: care.keys,
    Part.POLICY: policy.keys,
    Part.REGISTER: register.keys,
}


def put(connection: Connection, letterboxes: Mapping[Part, SealingKey]) -> None:
    """Give every part of a new vault its secrets. They are not sealed: seals come from them."""
    for part, table in _TABLES.items():
        connection.execute(
            insert(table).values(
                id=1, seal_key=os.urandom(32), letterbox_private=letterboxes[part].raw
            )
        )


def sealers(connection: Connection, parts: frozenset[Part]) -> dict[Part, RowSealer]:
    """Return the row sealer of every open part.

    Raises:
        VaultUnfinished: a part got its tables, and the making ended before its secrets.
    """
    found: dict[Part, RowSealer] = {}
    for part in parts:
        key = connection.execute(select(_TABLES[part].c.seal_key)).scalar()
        if key is None:
            raise VaultUnfinished
        found[part] = RowSealer.from_key(key)
    return found
