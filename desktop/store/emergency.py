"""What the emergency list tells: folders and open signatures over all dossiers, and no names."""

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, exists, select

from desktop.models.dossier import DossierStatus
from desktop.models.ids import DossierId, PaperId, PlaceId
from desktop.models.paper import CopyState, PaperKind, PlaceKind
from desktop.models.signing import Party, SignatureState
from desktop.store.schema import core

_ITEM, _MOVE, _PLACE = core.paper_item, core.paper_move, core.place
_OPEN = (SignatureState.READY, SignatureState.PRINTED, SignatureState.HANDED_OUT)


class FolderRow(NamedTuple):
    """A dossier's folder and where it lies."""

    dossier_id: DossierId
    number: str
    status: DossierStatus
    scan_code: str
    place_id: PlaceId
    place_kind: PlaceKind
    due_on: date | None


class CopyRow(NamedTuple):
    """A copy that somebody has."""

    number: str
    dossier_id: DossierId
    due_on: date | None


class SignatureRow(NamedTuple):
    """A signature that is still to come. `copy_id` is the copy that carries it, if any."""

    dossier_id: DossierId
    party: Party
    state: SignatureState
    copy_id: PaperId | None


def _is_last_move() -> Any:
    later = _MOVE.alias()
    return ~exists().where(later.c.paper_id == _MOVE.c.paper_id, later.c.id > _MOVE.c.id)


def folders(connection: Connection) -> tuple[FolderRow, ...]:
    """Return all folders, by the numbers of their dossiers."""
    dossier = core.dossier
    statement = (
        select(
            dossier.c.id,
            dossier.c.number,
            dossier.c.status,
            _ITEM.c.scan_code,
            _MOVE.c.to_place_id,
            _PLACE.c.kind,
            _MOVE.c.due_on,
        )
        .select_from(_ITEM)
        .join(dossier, dossier.c.id == _ITEM.c.dossier_id)
        .join(_MOVE, _MOVE.c.paper_id == _ITEM.c.id)
        .join(_PLACE, _PLACE.c.id == _MOVE.c.to_place_id)
        .where(_ITEM.c.kind == PaperKind.FOLDER, _is_last_move())
        .order_by(dossier.c.number)
    )
    return tuple(FolderRow(*row) for row in connection.execute(statement))


def open_signatures(connection: Connection) -> tuple[SignatureRow, ...]:
    """Return the signatures that are still to come, in the order of signing."""
    line, signing = core.signature_line, core.signing_round
    statement = (
        select(signing.c.dossier_id, line.c.party, line.c.state, line.c.copy_id)
        .join(signing, signing.c.id == line.c.round_id)
        .where(line.c.state.in_(_OPEN))
        .order_by(line.c.id)
    )
    return tuple(SignatureRow(*row) for row in connection.execute(statement))


def live_copies(connection: Connection) -> dict[PaperId, CopyRow]:
    """Return the copies that are in use, by id."""
    return _copies(connection, CopyState.PRINTED, CopyState.COLLECTED)


def superseded_out(connection: Connection) -> tuple[CopyRow, ...]:
    """Return the copies that are no longer right and that somebody still has."""
    found = _copies(connection, CopyState.SUPERSEDED, place_kind=PlaceKind.PARTY)
    return tuple(found.values())


def _copies(
    connection: Connection, *states: CopyState, place_kind: PlaceKind | None = None
) -> dict[PaperId, CopyRow]:
    statement = (
        select(_ITEM.c.id, _ITEM.c.running_number, _ITEM.c.dossier_id, _MOVE.c.due_on)
        .join(_MOVE, _MOVE.c.paper_id == _ITEM.c.id)
        .join(_PLACE, _PLACE.c.id == _MOVE.c.to_place_id)
        .where(_ITEM.c.copy_state.in_(states), _is_last_move())
        .order_by(_ITEM.c.print_job_id)
    )
    if place_kind is not None:
        statement = statement.where(_PLACE.c.kind == place_kind)
    return {
        row.id: CopyRow(row.running_number or "", row.dossier_id, row.due_on)
        for row in connection.execute(statement)
    }
