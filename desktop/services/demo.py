"""The main job once, by the same services as the screens, with invented people."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from desktop.clock import Clock, local_date, system_clock
from desktop.errors import FolderNotEmpty, FolderNotUsable, SchoolListEmpty
from desktop.models.advice import Discipline, ExpertAdvice, GuardianView, Stance
from desktop.models.decision import Decision, Outcome
from desktop.models.disclosure import Channel
from desktop.models.dossier import TlvKind
from desktop.models.ids import AdviceId, DossierId, PrinterId
from desktop.models.paper import PaperKind, PlaceKind
from desktop.models.person import Address, Gender, PartialDate, PersonName
from desktop.models.pupil import Relation
from desktop.models.school import School, SchoolSector
from desktop.models.signing import Party
from desktop.models.term import default_end_on, minimum_end_on
from desktop.services import (
    advice,
    collecting,
    decision,
    dossier,
    paper,
    practice,
    printer,
    printing,
    school,
    signing,
    vaults,
)
from desktop.services.session import Session
from desktop.vault.folder_kind import refuse_shared

VAULT = "kluis"
PRINTS = "prints"


@dataclass(frozen=True, slots=True)
class DemoCopy:
    """A copy at the end of the demo; `pdf` is `None` where it came out of a printer."""

    code: str
    party: Party
    state: str
    place: str
    pdf: str | None


@dataclass(frozen=True, slots=True)
class DemoReport:
    """What the demo did. `seconds` goes by step."""

    schools: int
    dossier: str
    tlv_number: str
    copies: tuple[DemoCopy, ...]
    folder_code: str
    folder_place: str
    vault: str
    seconds: dict[str, float]


@dataclass(slots=True)
class _Steps:
    tell: Callable[[str, float], None]
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        begin = time.perf_counter()
        yield
        self.seconds[name] = round(time.perf_counter() - begin, 3)
        self.tell(name, self.seconds[name])


def run(
    folder: Path,
    *,
    schools: bytes | None,
    printer_address: str | None,
    tell: Callable[[str, float], None],
    clock: Clock = system_clock,
) -> DemoReport:
    """Do the main job in a new practice vault under an empty folder.

    Args:
        folder: gets `kluis` and, without a printer, `prints`.
        schools: a school list, or `None` for the invented one that ships.
        printer_address: `ipp(s)://…` or a queue, or `None` for PDF files.
        tell: hears the name and the seconds of each step that is done.
        clock: what time it is.

    Raises:
        FolderShared, FolderNotEmpty: no vault may be there; nothing was changed.
        ExpectedError: a step could not be done.
    """
    refuse_shared(folder)
    try:
        if folder.exists() and any(folder.iterdir()):
            raise FolderNotEmpty
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderNotUsable from error
    steps = _Steps(tell)
    if printer_address is not None:
        with steps.step("ask_printer"):
            printer.ask(printer_address)
    # Read first: a list that is none must leave nothing behind.
    with steps.step("read_schools"):
        file = school.read_list(practice.shipped_schools() if schools is None else schools)
    with steps.step("create_vault"):
        session = vaults.create_practice(
            folder / VAULT,
            partnership=practice.PARTNERSHIP,
            full_name=practice.ASSISTANT,
            clock=clock,
        )
    try:
        return _work(session, steps, folder, file, printer_address)
    finally:
        session.close()


def _work(
    session: Session,
    steps: _Steps,
    folder: Path,
    file: school.ListFile,
    printer_address: str | None,
) -> DemoReport:
    with steps.step("import_schools"):
        session.write(school.import_list, file=file)
        open_schools, _closed = session.read(school.count)
    with steps.step("book_in"):
        dossier_id = _book_in(session)
    with steps.step("file_advices"):
        _file_advices(session, dossier_id)
    with steps.step("decide"):
        _decide(session, dossier_id)
    with steps.step("number_tlv"):
        session.write(decision.number_tlv, dossier_id=dossier_id)
    with steps.step("print"):
        sent = _print(session, dossier_id, folder, printer_address)
    with steps.step("hand_out"):
        for copy in sent.copies:
            paper_id = copy.copy.paper_id
            session.write(collecting.collect, paper_id=paper_id)
            session.write(signing.hand_out, paper_id=paper_id, channel=Channel.BY_POST)
    with steps.step("take_back_signed"):
        session.write(signing.take_back_signed, code=sent.copies[0].copy.data.scan_code)
    with steps.step("put_folder_away"):
        page = session.write(dossier.view, dossier_id=dossier_id).result
        folder_item = next(item for item in page.papers if item.kind is PaperKind.FOLDER)
        shelf = next(p.id for p in page.places.values() if p.kind is PlaceKind.SHELF)
        session.write(paper.move, paper_id=folder_item.id, place_id=shelf)
    with steps.step("find_everything"):
        copies = tuple(_found(session, copy, folder) for copy in sent.copies)
        folder_found = session.write(paper.where, code=folder_item.scan_code).result
    return DemoReport(
        schools=open_schools,
        dossier=page.dossier.number,
        tlv_number=page.tlv.number if page.tlv else "",
        copies=copies,
        folder_code=folder_found.code,
        folder_place=folder_found.place,
        vault=str(folder / VAULT),
        seconds=steps.seconds,
    )


def _found(session: Session, sent: printing.SentCopy, folder: Path) -> DemoCopy:
    found = session.write(paper.where, code=sent.copy.data.scan_code).result
    pdf = printing.pdf_path(folder / PRINTS, found.code)
    return DemoCopy(
        found.code,
        sent.copy.parties[0],
        found.state,
        found.place,
        None if sent.printer_job is not None else str(pdf),
    )


def _two_schools(session: Session) -> tuple[School, School]:
    """Return an old school, and a new one for special primary education where the list has one."""
    found = session.read(school.find, text="", limit=20_000)
    in_use = sorted(
        (one for one in found if not one.is_closed), key=lambda one: one.record.location_code
    )
    special = [one for one in in_use if one.record.sector is SchoolSector.SPECIAL_PRIMARY]
    ordinary = [one for one in in_use if one not in special[:1]]
    if not ordinary or len(in_use) < 2:  # noqa: PLR2004 - an old and a new school
        raise SchoolListEmpty
    return ordinary[0], (special or ordinary[1:])[0]


def _book_in(session: Session) -> DossierId:
    old, new = _two_schools(session)
    today = local_date(session.clock())
    home = Address("Lindelaan", "48", "4799 AC", "Oefendorp")
    booking = dossier.Booking(
        name=PersonName("Oefenaar", "van den", "Sem Willem", "Sem"),
        born_on=PartialDate(today.year - 9, 3, 12),
        gender=Gender.MALE,
        kind=TlvKind.SBO,
        address=home,
        guardians=(
            dossier.GuardianEntry(
                PersonName("Oefenaar", "van den", "Ada"),
                Relation.MOTHER,
                has_authority=True,
                address=home,
            ),
        ),
        applicant_school_id=old.id,
        receiving_school_id=new.id,
        applied_on=today - timedelta(days=30),
        received_on=today - timedelta(days=28),
    )
    return session.write(dossier.book_in, booking=booking).result


def _file_advices(session: Session, dossier_id: DossierId) -> None:
    advised_on = local_date(session.clock()) - timedelta(days=14)
    experts = (
        ("Marijke Proefman", Discipline.EDUCATIONALIST),
        ("Teun Voorbeeld", Discipline.CHILD_PSYCHOLOGIST),
    )
    for position, (name, discipline) in enumerate(experts, start=1):
        session.write(
            advice.file_advice,
            advice=ExpertAdvice(
                id=AdviceId(0),
                dossier_id=dossier_id,
                position=position,
                expert_name=name,
                discipline=discipline,
                employer="Adviespraktijk De Oefening",
                advised_on=advised_on,
                is_signed=True,
                summary="Verzonnen advies om mee te oefenen.",
            ),
        )
    session.write(advice.file_view, view=GuardianView(dossier_id, Stance.AGREE, "", advised_on))


def _decide(session: Session, dossier_id: DossierId) -> None:
    today = local_date(session.clock())
    session.write(
        decision.decide,
        decision=Decision(
            dossier_id=dossier_id,
            outcome=Outcome.GRANTED,
            decided_on=today,
            kind=TlvKind.SBO,
            category=None,
            starts_on=today,
            ends_on=max(minimum_end_on(today), default_end_on(today)),
            motivation="Verzonnen motivering om mee te oefenen.",
            duration_motivation="Verzonnen motivering van de duur.",
        ),
    )


def _print(
    session: Session, dossier_id: DossierId, folder: Path, printer_address: str | None
) -> printing.SentSet:
    printer_id: PrinterId | None = None
    if printer_address is not None:
        _capabilities, certificate = printer.ask(printer_address)
        printer_id = session.write(
            printer.add,
            name="Printer van de proef",
            address=printer_address,
            certificate_sha256=certificate,
        ).result
    prepared = session.write(
        printing.prepare,
        dossier_id=dossier_id,
        sent_on=local_date(session.clock()),
        printer_id=printer_id,
    ).result
    sent = (
        printing.save(prepared, folder / PRINTS) if printer_id is None else printing.send(prepared)
    )
    session.write(printing.record, sent=sent)
    if sent.error is not None:
        raise sent.error
    return sent
