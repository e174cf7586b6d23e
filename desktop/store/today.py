"""What the lines of today are made of, over all dossiers."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, exists, or_, select

from desktop.clock import local_date
from desktop.models.ids import PaperId, PlaceId
from desktop.models.paper import (
    HOLDS_NO_PLACES,
    CopyState,
    PaperKind,
    Place,
    PlaceKind,
    is_locked,
    path_of,
)
from desktop.models.person import PersonName
from desktop.models.signing import Party, SignatureState
from desktop.models.today import DossierRef, PaperFact
from desktop.store import place as place_store
from desktop.store.schema import core, log

_ITEM, _MOVE, _PLACE = core.paper_item, core.paper_move, core.place
_AWAY = (PlaceKind.PARTY, PlaceKind.TRANSIT)
_IN_PRINTER = or_(_ITEM.c.copy_state.is_(None), _ITEM.c.copy_state == CopyState.PRINTED)


def papers(connection: Connection) -> tuple[PaperFact, ...]:
    """Return the items behind no lock, with a day on which they are due, or in a printer."""
    own = place_store.own(connection)
    unlocked = [
        place.id
        for place in own.values()
        if place.kind not in HOLDS_NO_PLACES and not is_locked(place, own)
    ]
    later = _MOVE.alias()
    is_last = ~exists().where(later.c.paper_id == _MOVE.c.paper_id, later.c.id > _MOVE.c.id)
    statement = (
        select(
            _ITEM,
            _MOVE.c.to_place_id,
            _MOVE.c.moved_at,
            _MOVE.c.due_on,
            _PLACE.c.kind.label("place_kind"),
            core.print_job.c.state.label("job_state"),
            *_DOSSIER,
        )
        .select_from(_MOVE)
        .join(_PLACE, _PLACE.c.id == _MOVE.c.to_place_id)
        .join(_ITEM, _ITEM.c.id == _MOVE.c.paper_id)
        .outerjoin(core.print_job, core.print_job.c.id == _ITEM.c.print_job_id)
        .outerjoin(core.dossier, core.dossier.c.id == _ITEM.c.dossier_id)
        .outerjoin(core.pupil, core.pupil.c.id == core.dossier.c.pupil_id)
        .where(
            or_(
                _MOVE.c.to_place_id.in_(unlocked),
                _PLACE.c.kind.in_(_AWAY),
                _MOVE.c.due_on.is_not(None),
                and_(_ITEM.c.kind == PaperKind.COPY, _IN_PRINTER),
            ),
            is_last,
        )
        .order_by(_MOVE.c.id)
    )
    found = connection.execute(statement).all()
    others = place_store.some(connection, {row.to_place_id for row in found} - own.keys())
    places = own | others
    parties = _parties_out(connection)
    return tuple(_paper(row, places, parties.get(row.id)) for row in found)


_DOSSIER = (
    core.dossier.c.number,
    core.pupil.c.surname,
    core.pupil.c.prefix,
    core.pupil.c.given_names,
    core.pupil.c.call_name,
    core.pupil.c.initials,
)


def _dossier(row: Any) -> DossierRef | None:
    if row.dossier_id is None:
        return None
    name = PersonName(row.surname, row.prefix, row.given_names, row.call_name, row.initials)
    return DossierRef(row.dossier_id, row.number, name)


def _paper(row: Row[Any], places: Mapping[PlaceId, Place], party: Party | None) -> PaperFact:
    place = places[row.to_place_id]
    return PaperFact(
        id=row.id,
        kind=row.kind,
        scan_code=row.scan_code,
        running_number=row.running_number or "",
        dossier=_dossier(row),
        place_id=row.to_place_id,
        place_kind=row.place_kind,
        place=path_of(place, places),
        has_lock=is_locked(place, places),
        since=local_date(row.moved_at),
        due_on=row.due_on,
        copy_state=row.copy_state,
        job_state=row.job_state,
        party=party,
    )


def _parties_out(connection: Connection) -> dict[PaperId, Party]:
    """Return who has which copy to sign."""
    line = core.signature_line
    statement = select(line.c.copy_id, line.c.party).where(
        line.c.state == SignatureState.HANDED_OUT, line.c.copy_id.is_not(None)
    )
    return {row.copy_id: row.party for row in connection.execute(statement)}


def sent_since(connection: Connection, day: date) -> tuple[tuple[DossierRef, date], ...]:
    """Return the dossiers whose decision was sent on a day or later, with that day."""
    signing = core.signing_round
    statement = (
        select(core.dossier.c.id.label("dossier_id"), signing.c.sent_on, *_DOSSIER)
        .join(core.dossier, core.dossier.c.id == signing.c.dossier_id)
        .join(core.pupil, core.pupil.c.id == core.dossier.c.pupil_id)
        .where(signing.c.sent_on >= day)
        .order_by(signing.c.id)
    )
    found = ((_dossier(row), row.sent_on) for row in connection.execute(statement))
    return tuple((dossier, sent_on) for dossier, sent_on in found if dossier is not None)


def opened_before(connection: Connection, moment: datetime) -> datetime | None:
    """Return when the vault was last unlocked before a moment."""
    statement = (
        select(log.session.c.opened_at)
        .where(log.session.c.opened_at < moment)
        .order_by(log.session.c.id.desc())
        .limit(1)
    )
    return connection.execute(statement).scalar()
