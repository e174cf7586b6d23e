"""Signing rounds and their lines."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from desktop.models.ids import (
    DossierId,
    GuardianId,
    PaperId,
    SchoolId,
    SignatureLineId,
    SigningRoundId,
    TlvId,
)
from desktop.models.signing import (
    Party,
    SignatureLine,
    SignatureState,
    SigningMode,
    SigningRound,
)
from desktop.store import rows
from desktop.store.schema import core

_ROUND, _LINE = core.signing_round, core.signature_line


def add_round(
    writing: rows.Writing,
    *,
    dossier_id: DossierId,
    tlv_id: TlvId,
    mode: SigningMode,
    sent_on: date,
) -> SigningRoundId:
    """Open a round."""
    row = rows.add(
        writing, _ROUND, dossier_id=dossier_id, tlv_id=tlv_id, mode=mode, sent_on=sent_on
    )
    return SigningRoundId(int(row))


def change_round(
    writing: rows.Writing, round_id: SigningRoundId, *, mode: SigningMode, sent_on: date
) -> None:
    """Store another way of signing or another date of sending."""
    rows.change(writing, _ROUND, round_id, mode=mode, sent_on=sent_on)


def add_line(
    writing: rows.Writing,
    *,
    round_id: SigningRoundId,
    party: Party,
    name: str,
    function: str,
    guardian_id: GuardianId | None = None,
    school_id: SchoolId | None = None,
) -> SignatureLineId:
    """Add a party's line, ready to be printed."""
    row = rows.add(
        writing,
        _LINE,
        round_id=round_id,
        party=party,
        guardian_id=guardian_id,
        school_id=school_id,
        name=name,
        function=function,
        state=SignatureState.READY,
        has_view_attached=False,
        copy_id=None,
        changed_on=None,
        reason="",
    )
    return SignatureLineId(int(row))


def change_line(writing: rows.Writing, line_id: SignatureLineId, /, **values: Any) -> None:
    """Store what became of a line: any of its columns but the round and the party."""
    rows.change(writing, _LINE, line_id, **values)


def remove_line(writing: rows.Writing, line_id: SignatureLineId) -> None:
    """Take away the line of a party that does not sign after all and was never printed."""
    rows.remove(writing, _LINE, line_id)


def _line(row: Row[Any]) -> SignatureLine:
    return SignatureLine(
        id=row.id,
        round_id=row.round_id,
        party=row.party,
        name=row.name,
        function=row.function,
        state=row.state,
        has_view_attached=row.has_view_attached,
        copy_id=row.copy_id,
        changed_on=row.changed_on,
        guardian_id=row.guardian_id,
        school_id=row.school_id,
        reason=row.reason,
    )


def round_of(connection: Connection, dossier_id: DossierId) -> SigningRound | None:
    """Return a dossier's round with its lines in the order they were added."""
    row = connection.execute(select(_ROUND).where(_ROUND.c.dossier_id == dossier_id)).first()
    if row is None:
        return None
    statement = select(_LINE).where(_LINE.c.round_id == row.id).order_by(_LINE.c.id)
    lines = tuple(_line(found) for found in connection.execute(statement))
    return SigningRound(row.id, row.dossier_id, row.tlv_id, row.mode, row.sent_on, lines)


def lines_on_copy(connection: Connection, paper_id: PaperId) -> tuple[SignatureLine, ...]:
    """Return the lines that a copy carries now."""
    statement = select(_LINE).where(_LINE.c.copy_id == paper_id).order_by(_LINE.c.id)
    return tuple(_line(row) for row in connection.execute(statement))


def line(connection: Connection, line_id: SignatureLineId) -> SignatureLine:
    """Return a line.

    Raises:
        sqlalchemy.exc.NoResultFound: there is none of that id.
    """
    return _line(connection.execute(select(_LINE).where(_LINE.c.id == line_id)).one())


def dossier_of(connection: Connection, round_id: SigningRoundId) -> DossierId:
    """Return the dossier that a round belongs to."""
    statement = select(_ROUND.c.dossier_id).where(_ROUND.c.id == round_id)
    return DossierId(connection.execute(statement).scalar_one())


def lines_of(
    connection: Connection, dossier_ids: Sequence[DossierId]
) -> dict[DossierId, list[SignatureLine]]:
    """Return the lines of some dossiers' rounds."""
    statement = (
        select(_LINE, _ROUND.c.dossier_id)
        .join(_ROUND, _ROUND.c.id == _LINE.c.round_id)
        .where(_ROUND.c.dossier_id.in_(dossier_ids))
        .order_by(_LINE.c.id)
    )
    out: dict[DossierId, list[SignatureLine]] = {}
    for row in connection.execute(statement):
        out.setdefault(row.dossier_id, []).append(_line(row))
    return out
