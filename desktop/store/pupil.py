"""Pupils and their guardians."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, select

from desktop.models.ids import GuardianId, PupilId
from desktop.models.person import Address, PartialDate, PersonName
from desktop.models.pupil import Guardian, Pupil
from desktop.store import rows
from desktop.store.schema import core


def _name(row: Row[Any]) -> PersonName:
    return PersonName(row.surname, row.prefix, row.given_names, row.call_name, row.initials)


def _address(row: Row[Any]) -> Address:
    return Address(row.street, row.house_number, row.postcode, row.city, row.country)


def _pupil_values(pupil: Pupil) -> dict[str, Any]:
    return {
        **asdict(pupil.name),
        **asdict(pupil.address),
        "born_on": pupil.born_on.iso(),
        "gender": pupil.gender,
        "has_secret_address": pupil.has_secret_address,
    }


def _guardian_values(guardian: Guardian) -> dict[str, Any]:
    return {
        **asdict(guardian.name),
        **asdict(guardian.address),
        "relation": guardian.relation,
        "has_authority": guardian.has_authority,
        "has_secret_address": guardian.has_secret_address,
    }


def add(writing: rows.Writing, pupil: Pupil) -> None:
    """Add a pupil."""
    rows.add(writing, core.pupil, id=pupil.id, **_pupil_values(pupil))


def change(writing: rows.Writing, pupil: Pupil) -> None:
    """Store a pupil's corrected data."""
    rows.change(writing, core.pupil, pupil.id, **_pupil_values(pupil))


def get(connection: Connection, pupil_id: PupilId) -> Pupil:
    """Return a pupil.

    Raises:
        sqlalchemy.exc.NoResultFound: there is none of that id.
    """
    row = connection.execute(select(core.pupil).where(core.pupil.c.id == pupil_id)).one()
    return Pupil(
        row.id,
        _name(row),
        PartialDate.from_iso(row.born_on),
        row.gender,
        _address(row),
        row.has_secret_address,
    )


def add_guardian(writing: rows.Writing, guardian: Guardian) -> GuardianId:
    """Add a guardian and return the id given (that of the argument is not looked at)."""
    row = rows.add(writing, core.guardian, pupil_id=guardian.pupil_id, **_guardian_values(guardian))
    return GuardianId(int(row))


def change_guardian(writing: rows.Writing, guardian: Guardian) -> None:
    """Store a guardian's corrected data."""
    rows.change(writing, core.guardian, guardian.id, **_guardian_values(guardian))


def remove_guardian(writing: rows.Writing, guardian_id: GuardianId) -> None:
    """Take a guardian away who was booked in by mistake."""
    rows.remove(writing, core.guardian, guardian_id)


def guardians_of(connection: Connection, pupil_id: PupilId) -> tuple[Guardian, ...]:
    """Return a pupil's guardians in the order they were added."""
    statement = (
        select(core.guardian)
        .where(core.guardian.c.pupil_id == pupil_id)
        .order_by(core.guardian.c.id)
    )
    return tuple(
        Guardian(
            row.id,
            row.pupil_id,
            _name(row),
            row.relation,
            row.has_authority,
            _address(row),
            row.has_secret_address,
        )
        for row in connection.execute(statement)
    )
