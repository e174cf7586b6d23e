"""The samenwerkingsverband's own row, and the vault's settings."""

import json
from dataclasses import asdict

from sqlalchemy import Connection, select

from desktop.models.partnership import Partnership
from desktop.models.person import Address
from desktop.store import rows
from desktop.store.schema import core

_ROW = 1


def _values(partnership: Partnership) -> dict[str, object]:
    values = asdict(partnership)
    return {**values.pop("address"), **values}


def put(writing: rows.Writing, partnership: Partnership) -> None:
    """Store the SWV's data, for the first time or over the earlier ones."""
    table = core.partnership
    if writing.connection.execute(select(table.c.id)).first() is None:
        rows.add(writing, table, id=_ROW, **_values(partnership))
    else:
        rows.change(writing, table, _ROW, **_values(partnership))


def get(connection: Connection) -> Partnership:
    """Return the SWV's data."""
    row = connection.execute(select(core.partnership)).one()
    return Partnership(
        name=row.name,
        code=row.code,
        address=Address(row.street, row.house_number, row.postcode, row.city, row.country),
        phone=row.phone,
        email=row.email,
        objection_address=row.objection_address,
        signer_name=row.signer_name,
        signer_function=row.signer_function,
        logo_png=row.logo_png,
    )


def setting(connection: Connection, name: str, default: object) -> object:
    """Return a setting, or the default while nobody chose."""
    statement = select(core.setting.c.value).where(core.setting.c.id == name)
    stored = connection.execute(statement).scalar()
    return default if stored is None else json.loads(stored)


def put_setting(writing: rows.Writing, name: str, value: object) -> None:
    """Store a setting."""
    known = writing.connection.execute(
        select(core.setting.c.id).where(core.setting.c.id == name)
    ).first()
    if known is None:
        rows.add(writing, core.setting, id=name, value=json.dumps(value))
    else:
        rows.change(writing, core.setting, name, value=json.dumps(value))
