"""Dossiers: booking in, correcting, finding, and the page that shows one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop.errors import GuardianInUse, RuleBroken, SchoolClosed
from desktop.models.advice import ExpertAdvice, GuardianView
from desktop.models.decision import Decision, Tlv
from desktop.models.dossier import (
    CompetenceGround,
    Dossier,
    DossierStatus,
    Origin,
    Purpose,
    RequestType,
    TlvKind,
    check_booking,
)
from desktop.models.finding import Finding, errors_of
from desktop.models.ids import (
    DossierId,
    GuardianId,
    PaperId,
    PlaceId,
    PupilId,
    SchoolId,
    new_random_id,
)
from desktop.models.log import LogCode
from desktop.models.numbering import dossier_number, parse_dossier_number, parse_running_number
from desktop.models.paper import PaperItem, PaperKind, Place, PlaceKind
from desktop.models.person import (
    Address,
    Gender,
    PartialDate,
    PersonName,
    full_name,
    query_words,
    search_words,
)
from desktop.models.pupil import Guardian, Pupil, Relation, check_guardians, check_pupil
from desktop.models.scan_code import parse_scan_code
from desktop.models.school import School
from desktop.models.signing import SigningRound, progress
from desktop.models.typed_text import clean_line
from desktop.services import certificate, signing
from desktop.services.act import Act, Look
from desktop.store import advice as advice_store
from desktop.store import decision as decision_store
from desktop.store import dossier as store
from desktop.store import paper as paper_store
from desktop.store import partnership as partnership_store
from desktop.store import place as place_store
from desktop.store import pupil as pupil_store
from desktop.store import scan_code as scan_codes
from desktop.store import school as school_store
from desktop.store import search, series
from desktop.store import signing as signing_store

VIEWED_AGAIN_AFTER = timedelta(minutes=5)
"""A dossier that someone keeps looking at is logged once in this time."""

_FOUND_LIMIT = 500


@dataclass(frozen=True, slots=True)
class GuardianEntry:
    """A guardian as typed in. `id` is set for one who was booked in before."""

    name: PersonName
    relation: Relation
    has_authority: bool | None
    address: Address = Address()
    has_secret_address: bool = False
    id: GuardianId | None = None


@dataclass(frozen=True, slots=True)
class Booking:
    """What is booked in of an application, and what a correction may change."""

    name: PersonName
    born_on: PartialDate
    kind: TlvKind
    applicant_school_id: SchoolId
    applied_on: date
    received_on: date
    gender: Gender = Gender.UNKNOWN
    address: Address = Address()
    has_secret_address: bool = False
    guardians: tuple[GuardianEntry, ...] = ()
    receiving_school_id: SchoolId | None = None
    request_type: RequestType = RequestType.NEW
    purpose: Purpose = Purpose.ADMISSIBILITY
    origin: Origin = Origin.SCHOOL
    competence_ground: CompetenceGround = CompetenceGround.ENROLLED


@dataclass(frozen=True, slots=True)
class DossierPage:
    """All that a dossier's page shows.

    `places`: the SWV's own, and each party that has or had one of the papers.
    """

    dossier: Dossier
    pupil: Pupil
    guardians: tuple[Guardian, ...]
    applicant_school: School
    receiving_school: School | None
    advices: tuple[ExpertAdvice, ...]
    view: GuardianView | None
    decision: Decision | None
    tlv: Tlv | None
    round: SigningRound | None
    papers: tuple[PaperItem, ...]
    places: dict[PlaceId, Place]


@dataclass(frozen=True, slots=True)
class DossierRow:
    """A dossier in a list: with where its folder is and how many have signed."""

    line: store.DossierLine
    paper_place: str
    signed: int
    required: int


def check(look: Look | Act, *, booking: Booking) -> tuple[Finding, ...]:
    """Return what the rules say of a booking: errors that block it, warnings to look at."""
    return (
        *check_pupil(
            name=booking.name, born_on=booking.born_on, kind=booking.kind, on=booking.applied_on
        ),
        *check_guardians(entry.name for entry in booking.guardians),
        *check_booking(
            partnership_code=partnership_store.get(look.connection).code,
            kind=booking.kind,
            applicant_school_id=booking.applicant_school_id,
            applied_on=booking.applied_on,
            received_on=booking.received_on,
            purpose=booking.purpose,
            origin=booking.origin,
            today=look.today,
        ),
    )


def _clean_name(name: PersonName) -> PersonName:
    return PersonName(
        surname=clean_line(name.surname, limit=200),
        prefix=clean_line(name.prefix, limit=20),
        given_names=clean_line(name.given_names, limit=200),
        call_name=clean_line(name.call_name, limit=100),
        initials=clean_line(name.initials, limit=40),
    )


def _clean_address(address: Address) -> Address:
    return Address(
        street=clean_line(address.street, limit=200),
        house_number=clean_line(address.house_number, limit=40),
        postcode=clean_line(address.postcode, limit=20),
        city=clean_line(address.city, limit=100),
        country=clean_line(address.country, limit=100),
    )


def _clean(booking: Booking) -> Booking:
    return replace(
        booking,
        name=_clean_name(booking.name),
        address=_clean_address(booking.address),
        guardians=tuple(
            replace(entry, name=_clean_name(entry.name), address=_clean_address(entry.address))
            for entry in booking.guardians
        ),
    )


def book_in(act: Act, *, booking: Booking) -> DossierId:
    """Book an application in: pupil, guardians, dossier with its number, and its folder.

    The folder lies where post comes in.

    Raises:
        RuleBroken: a rule blocks it.
        SchoolClosed: a school that is named closed.
        UnusableText: a text is too long or holds characters that cannot be kept.
    """
    booking = _clean(booking)
    if blocking := errors_of(check(act, booking=booking)):
        raise RuleBroken(findings=blocking)
    for school_id in (booking.applicant_school_id, booking.receiving_school_id):
        if school_id is not None:
            _refuse_closed(act, school_id)
    dossier_id = DossierId(new_random_id())
    act.does(LogCode.BOOK_IN, dossier_id=dossier_id)
    pupil = _pupil(PupilId(new_random_id()), booking)
    pupil_store.add(act.writing, pupil)
    for entry in booking.guardians:
        pupil_store.add_guardian(act.writing, _guardian(pupil.id, entry))
    year = act.today.year
    dossier = _dossier(
        dossier_id,
        dossier_number(year, series.take(act.writing, f"dossier/{year}")),
        pupil.id,
        DossierStatus.RECEIVED,
        booking,
    )
    store.add(act.writing, dossier)
    folder_id = PaperId(new_random_id())
    paper_store.add(
        act.writing,
        paper_id=folder_id,
        kind=PaperKind.FOLDER,
        scan_code=scan_codes.free(act.connection, PaperKind.FOLDER),
        running_number=None,
        dossier_id=dossier_id,
    )
    paper_store.add_move(
        act.writing,
        paper_id=folder_id,
        from_place_id=None,
        to_place_id=place_store.first_of_kind(act.connection, PlaceKind.POST_IN),
        moved_at=act.now,
        reason="",
        user_id=act.user_id,
    )
    act.papers.add(folder_id)
    index(act, dossier_id)
    return dossier_id


def _refuse_closed(act: Act, school_id: SchoolId) -> None:
    school = school_store.get(act.connection, school_id)
    if school.is_closed:
        raise SchoolClosed(code=school.record.location_code)


def _pupil(pupil_id: PupilId, booking: Booking) -> Pupil:
    return Pupil(
        pupil_id,
        booking.name,
        booking.born_on,
        booking.gender,
        booking.address,
        booking.has_secret_address,
    )


def _guardian(pupil_id: PupilId, entry: GuardianEntry) -> Guardian:
    return Guardian(
        entry.id or GuardianId(0),
        pupil_id,
        entry.name,
        entry.relation,
        entry.has_authority,
        entry.address,
        entry.has_secret_address,
    )


def _dossier(
    dossier_id: DossierId,
    number: str,
    pupil_id: PupilId,
    status: DossierStatus,
    booking: Booking,
) -> Dossier:
    return Dossier(
        id=dossier_id,
        number=number,
        pupil_id=pupil_id,
        kind=booking.kind,
        request_type=booking.request_type,
        purpose=booking.purpose,
        origin=booking.origin,
        competence_ground=booking.competence_ground,
        applied_on=booking.applied_on,
        received_on=booking.received_on,
        status=status,
        applicant_school_id=booking.applicant_school_id,
        receiving_school_id=booking.receiving_school_id,
    )


def correct(act: Act, *, dossier_id: DossierId, booking: Booking) -> tuple[PaperId, ...]:
    """Correct what was booked in.

    A printed fact that changes makes the copies that are out no longer right: they are marked as
    superseded and returned here, so that someone calls them back.

    Raises:
        RuleBroken, SchoolClosed, UnusableText: as `book_in`; nothing was changed.
        GuardianInUse: a guardian who has a signature line, or had a copy, cannot be taken away.
    """
    booking = _clean(booking)
    if blocking := errors_of(check(act, booking=booking)):
        raise RuleBroken(findings=blocking)
    old = store.get(act.connection, dossier_id)
    for chosen, before_id in (
        (booking.applicant_school_id, old.applicant_school_id),
        (booking.receiving_school_id, old.receiving_school_id),
    ):
        if chosen is not None and chosen != before_id:
            _refuse_closed(act, chosen)
    before = certificate.printed_facts(act, dossier_id)
    act.does(LogCode.CORRECT, dossier_id=dossier_id)
    pupil_store.change(act.writing, _pupil(old.pupil_id, booking))
    _correct_guardians(act, old, booking)
    store.change(act.writing, _dossier(dossier_id, old.number, old.pupil_id, old.status, booking))
    index(act, dossier_id)
    if certificate.printed_facts(act, dossier_id) == before:
        return ()
    return signing.supersede_copies(act, dossier_id)


def _correct_guardians(act: Act, old: Dossier, booking: Booking) -> None:
    known = {
        guardian.id: guardian for guardian in pupil_store.guardians_of(act.connection, old.pupil_id)
    }
    kept = {entry.id for entry in booking.guardians}
    signing_round = signing_store.round_of(act.connection, old.id)
    signers = {line.guardian_id for line in signing_round.lines} if signing_round else set()
    had_copy = place_store.guardians(act.connection, known)
    for guardian_id in known.keys() - kept:
        if guardian_id in signers | had_copy:
            raise GuardianInUse
        pupil_store.remove_guardian(act.writing, guardian_id)
    for entry in booking.guardians:
        guardian = _guardian(old.pupil_id, entry)
        if entry.id is None:
            pupil_store.add_guardian(act.writing, guardian)
        elif guardian != known[entry.id]:
            pupil_store.change_guardian(act.writing, guardian)


def choose_receiving_school(
    act: Act, *, dossier_id: DossierId, school_id: SchoolId | None
) -> tuple[PaperId, ...]:
    """Store which school the pupil goes to; copies that name another one are superseded.

    Raises:
        SchoolClosed: that school closed.
    """
    if school_id is not None:
        _refuse_closed(act, school_id)
    before = certificate.printed_facts(act, dossier_id)
    act.does(LogCode.CHOOSE_RECEIVING_SCHOOL, dossier_id=dossier_id)
    store.set_receiving_school(act.writing, dossier_id, school_id)
    index(act, dossier_id)
    if certificate.printed_facts(act, dossier_id) == before:
        return ()
    return signing.supersede_copies(act, dossier_id)


def index(act: Act, dossier_id: DossierId) -> None:
    """Write the words by which a dossier is found, beside the rows they come from."""
    dossier = store.get(act.connection, dossier_id)
    pupil = pupil_store.get(act.connection, dossier.pupil_id)
    guardians = pupil_store.guardians_of(act.connection, dossier.pupil_id)
    schools = [school_store.get(act.connection, dossier.applicant_school_id)]
    if dossier.receiving_school_id is not None:
        schools.append(school_store.get(act.connection, dossier.receiving_school_id))
    tlv = decision_store.tlv_of(act.connection, dossier_id)
    papers = paper_store.of_dossier(act.connection, dossier_id)
    born = pupil.born_on
    words = search_words(
        full_name(pupil.name),
        f"{pupil.name.prefix} {pupil.name.surname}",
        pupil.name.call_name,
        *(full_name(guardian.name) for guardian in guardians),
        *(f"{guardian.name.prefix} {guardian.name.surname}" for guardian in guardians),
        *(guardian.name.call_name for guardian in guardians),
        f"{born.day:02d} {born.month:02d} {born.year:04d}",
        f"{born.day:02d}{born.month:02d}{born.year:04d}",
        f"{born.day} {born.month}",
        dossier.number,
        dossier.number.replace("-", ""),
        *(school.record.name for school in schools),
        *(school.record.address.city for school in schools),
        *(school.record.location_code for school in schools),
        tlv.number if tlv else "",
        *(item.scan_code for item in papers),
        *(item.running_number for item in papers),
    )
    search.put(act.writing, store.search_id(act.connection, dossier_id), words)


def index_all(act: Act) -> None:
    """Write the words of every dossier anew, as this program keeps them."""
    for dossier_id in store.ids_newest_first(act.connection):
        index(act, dossier_id)


def list_ids(look: Look, *, text: str = "") -> tuple[DossierId, ...]:
    """Return the dossiers of a list: all, newest first, or those that a typed text finds.

    Name with or without prefix and diacritics, in any order; birth date; school; numbers; codes.
    """
    if not text.strip():
        return store.ids_newest_first(look.connection)
    exact = parse_scan_code(text) or parse_dossier_number(text) or parse_running_number(text)
    words = query_words(exact or text)
    return search.find(look.connection, words, limit=_FOUND_LIMIT)


def list_rows(look: Look, *, ids: Sequence[DossierId]) -> tuple[DossierRow, ...]:
    """Return the rows of a block of a list, in the order of the ids."""
    lines = store.lines(look.connection, ids)
    folders = paper_store.folder_places(look.connection, ids)
    places = place_store.some(look.connection, folders.values())
    lines_of = signing_store.lines_of(look.connection, ids)
    rows = []
    for dossier_id in ids:
        place = places[folders[dossier_id]]
        signed, required = progress(lines_of.get(dossier_id, ()))
        rows.append(DossierRow(lines[dossier_id], place.name, signed, required))
    return tuple(rows)


def view(act: Act, *, dossier_id: DossierId) -> DossierPage:
    """Return a dossier's page; the look is logged first, once in five minutes."""
    last = act.viewed.get(dossier_id)
    if last is None or not timedelta(0) <= act.now - last < VIEWED_AGAIN_AFTER:
        act.does(LogCode.VIEW_DOSSIER, dossier_id=dossier_id)
    return page(act, dossier_id)


def page(look: Look | Act, dossier_id: DossierId) -> DossierPage:
    """Return a dossier's page, within an act or look that answers for it."""
    connection = look.connection
    dossier = store.get(connection, dossier_id)
    receiving = dossier.receiving_school_id
    return DossierPage(
        dossier=dossier,
        pupil=pupil_store.get(connection, dossier.pupil_id),
        guardians=pupil_store.guardians_of(connection, dossier.pupil_id),
        applicant_school=school_store.get(connection, dossier.applicant_school_id),
        receiving_school=None if receiving is None else school_store.get(connection, receiving),
        advices=advice_store.of_dossier(connection, dossier_id),
        view=advice_store.view_of(connection, dossier_id),
        decision=decision_store.get(connection, dossier_id),
        tlv=decision_store.tlv_of(connection, dossier_id),
        round=signing_store.round_of(connection, dossier_id),
        papers=paper_store.of_dossier(connection, dossier_id),
        places=place_store.own(connection)
        | place_store.some(connection, paper_store.places_of_dossier(connection, dossier_id)),
    )
