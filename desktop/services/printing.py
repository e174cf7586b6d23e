"""Printing the signing set: prepared and logged first, then rendered and sent, then recorded.

`prepare` and `record` are acts on the vault thread; `send` needs no vault and runs beside it.
What is not recorded, because the program ended between, stays an uncertain job.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from desktop.errors import (
    ExpectedError,
    FolderNotUsable,
    NothingToPrint,
    OnlyInPractice,
    PrinterNotAllowed,
    PrintUncertain,
)
from desktop.forms.certificate import (
    CertificateData,
    CopyData,
    rendered_copy,
)
from desktop.forms.texts import shipped_tlv_texts
from desktop.models.ids import (
    DossierId,
    PaperId,
    PlaceId,
    PrinterId,
    PrintJobId,
    new_random_id,
)
from desktop.models.log import LogCode
from desktop.models.numbering import running_number
from desktop.models.paper import CopyState, PaperKind, PlaceKind
from desktop.models.printer import Printer, PrintJobState
from desktop.models.progress import Progress
from desktop.models.signing import (
    Party,
    SignatureLine,
    SignatureState,
    SigningMode,
)
from desktop.printing import PrintRequest, refuse_unfit, sender_for
from desktop.services import certificate, dossier, signing
from desktop.services.act import Act, Look
from desktop.store import paper as paper_store
from desktop.store import place as place_store
from desktop.store import printer as store
from desktop.store import scan_code as scan_codes
from desktop.store import series
from desktop.store import signing as signing_store

_TRIAL_TITLE = "testpagina"


@dataclass(frozen=True, slots=True)
class PreparedCopy:
    """A copy that is about to be printed."""

    paper_id: PaperId
    job_id: PrintJobId
    parties: tuple[Party, ...]
    data: CopyData = field(repr=False)


@dataclass(frozen=True, slots=True)
class PreparedSet:
    """All that rendering and sending need, gathered and logged by `prepare`.

    `printer` is `None` where a practice vault saves files instead.
    """

    dossier_id: DossierId
    title: str
    certificate: CertificateData = field(repr=False)
    copies: tuple[PreparedCopy, ...]
    printer: Printer | None
    is_practice: bool


@dataclass(frozen=True, slots=True)
class SentCopy:
    """What became of one copy. `printer_job` is the printer's number for it."""

    copy: PreparedCopy
    state: PrintJobState
    pages: int
    printer_job: int | None = None


@dataclass(frozen=True, slots=True)
class SentSet:
    """What became of a set, and the reason why it stopped, if it did."""

    prepared: PreparedSet
    copies: tuple[SentCopy, ...]
    certificate_sha256: str
    error: ExpectedError | None


@dataclass(frozen=True, slots=True)
class PrinterOffer:
    """The printers that the SWV knows, the allowed ones first, and which was used last."""

    printers: tuple[Printer, ...]
    last_used: PrinterId | None


def printers(look: Look) -> PrinterOffer:
    """Return what a print may be sent to."""
    return PrinterOffer(store.every(look.connection), store.last_used(look.connection))


def check_printer(printer: Printer, *, pin: str | None) -> None:
    """Ask a printer, before anything is written, whether it can print now; needs no vault.

    Raises:
        PrinterNotAllowed: it is not on the allow-list.
        ExpectedError: it does not answer, stands still, or cannot do what is asked.
    """
    if not printer.is_allowed:
        raise PrinterNotAllowed(printer=printer.name)
    sender = sender_for(printer.route, printer.address, printer.certificate_sha256)
    request = PrintRequest(b"", _TRIAL_TITLE, pin=pin)
    refuse_unfit(printer.address, sender.capabilities(), request)


def prepare(
    act: Act,
    *,
    dossier_id: DossierId,
    sent_on: date,
    printer_id: PrinterId | None,
    mode: SigningMode = SigningMode.PARALLEL,
    parties: frozenset[Party] | None = None,
) -> PreparedSet:
    """Give every copy its codes and its job, and log the print; nothing is printed yet.

    Args:
        act: the act.
        dossier_id: of the grant.
        sent_on: the date of sending, from which the objection term runs.
        printer_id: on the allow-list; `None` in a practice vault saves files.
        mode: a copy for each party, or one original that travels.
        parties: of whom; `None` for all whose line is not printed yet.

    Raises:
        RuleBroken: something that must stand on the certificate is missing.
        PrinterNotAllowed: the printer is not on the allow-list.
        OnlyInPractice: no printer was named.
        NothingToPrint: everybody has a copy.
    """
    printer = None if printer_id is None else store.get(act.connection, printer_id)
    if printer is None and not act.is_practice:
        raise OnlyInPractice
    if printer is not None and not printer.is_allowed:
        raise PrinterNotAllowed(printer=printer.name)
    data = certificate.gather(act, dossier_id, sent_on=sent_on)
    act.does(LogCode.PRINT, dossier_id=dossier_id, document=signing.DOCUMENT, printer=printer_id)
    opened = signing.open_round(act, dossier_id, mode=mode, sent_on=sent_on)
    lines = [
        line
        for line in opened.lines
        if line.state is SignatureState.READY
        and line.copy_id is None
        and (parties is None or line.party in parties)
    ]
    if not lines:
        raise NothingToPrint
    groups = [lines] if mode is SigningMode.TRAVELLING else [[line] for line in lines]
    copies = tuple(
        _prepare_copy(act, dossier_id, data.dossier_number, printer, group) for group in groups
    )
    return PreparedSet(dossier_id, data.dossier_number, data, copies, printer, act.is_practice)


def _prepare_copy(
    act: Act,
    dossier_id: DossierId,
    title: str,
    printer: Printer | None,
    lines: list[SignatureLine],
) -> PreparedCopy:
    paper_id = PaperId(new_random_id())
    job_id = store.add_job(
        act.writing,
        dossier_id=dossier_id,
        printer_id=printer.id if printer else None,
        title=title,
        document=signing.DOCUMENT,
        form_version=str(shipped_tlv_texts().version),
        sent_at=act.now,
        user_id=act.user_id,
    )
    number = running_number(PaperKind.COPY, series.take(act.writing, "copy"))
    scan_code = scan_codes.free(act.connection, PaperKind.COPY)
    paper_store.add(
        act.writing,
        paper_id=paper_id,
        kind=PaperKind.COPY,
        scan_code=scan_code,
        running_number=number,
        dossier_id=dossier_id,
        print_job_id=job_id,
    )
    # It has a place from the start: if the program ends now, the sheet may still come out.
    paper_store.add_move(
        act.writing,
        paper_id=paper_id,
        from_place_id=None,
        to_place_id=_tray(act, printer),
        moved_at=act.now,
        reason="",
        user_id=act.user_id,
    )
    for line in lines:
        signing_store.change_line(act.writing, line.id, copy_id=paper_id)
    act.papers.add(paper_id)
    data = certificate.copy_data(
        act,
        dossier_id,
        lines,
        scan_code=scan_code,
        running_number=number,
        print_id=f"P-{job_id:04d}",
    )
    return PreparedCopy(
        paper_id,
        job_id,
        tuple(line.party for line in lines),
        data,
    )


def _tray(act: Act, printer: Printer | None) -> PlaceId:
    if printer is not None:
        return printer.tray_place_id
    return place_store.first_of_kind(act.connection, PlaceKind.PRINTER_TRAY)


def send(
    prepared: PreparedSet, *, pin: str | None = None, progress: Progress | None = None
) -> SentSet:
    """Render each copy and send it to the printer, all in memory; needs no vault.

    Never raises an `ExpectedError`: what went wrong stands in the answer, beside what went well,
    and both must be recorded. ReportLab wants this on one thread at a time.
    """
    printer = prepared.printer
    if printer is None:
        raise ValueError(prepared)
    try:
        sender = sender_for(printer.route, printer.address, printer.certificate_sha256)
    except ExpectedError as unfit:
        unsent = tuple(SentCopy(copy, PrintJobState.FAILED, 0) for copy in prepared.copies)
        return SentSet(prepared, unsent, "", unfit)
    sent: list[SentCopy] = []
    error: ExpectedError | None = None
    for copy in prepared.copies:
        state, pages, job = PrintJobState.FAILED, 0, None
        if error is None:
            try:
                if progress is not None:
                    progress.advance(len(sent), len(prepared.copies))
                rendered = rendered_copy(prepared.certificate, copy.data)
                pages = rendered.pages
                job = sender.send(PrintRequest(rendered.pdf, prepared.title, pin=pin)).job_id
                state = PrintJobState.SENT
            except PrintUncertain as uncertain:
                state, error = PrintJobState.UNCERTAIN, uncertain
                job = int(str(uncertain.data.get("job_id", 0))) or None
            except ExpectedError as refused:
                error = refused
        sent.append(SentCopy(copy, state, pages, job))
    return SentSet(prepared, tuple(sent), sender.fingerprint, error)


def save(prepared: PreparedSet, folder: Path) -> SentSet:
    """Write the PDFs of a practice vault into a folder, named by their scan codes.

    Raises:
        OnlyInPractice: the vault is for real work, whose prints are never files.
        FolderNotUsable: the folder cannot be written.
    """
    if not prepared.is_practice:
        raise OnlyInPractice
    sent = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for copy in prepared.copies:
            rendered = rendered_copy(prepared.certificate, copy.data)
            pdf_path(folder, copy.data.scan_code).write_bytes(rendered.pdf)
            sent.append(SentCopy(copy, PrintJobState.SENT, rendered.pages))
    except OSError as error:
        raise FolderNotUsable from error
    return SentSet(prepared, tuple(sent), "", None)


def pdf_path(folder: Path, scan_code: str) -> Path:
    """Return where `save` puts a copy."""
    return folder / f"{scan_code}.pdf"


def record(act: Act, *, sent: SentSet) -> None:
    """Record what became of a set.

    What was not printed counts as nothing: its line is ready again, its copy never was; the failed
    job alone stays on record.
    """
    act.does(
        LogCode.PRINT_OUTCOME,
        dossier_id=sent.prepared.dossier_id,
        states=[copy.state for copy in sent.copies],
    )
    _remember_certificate(act, sent)
    for copy in sent.copies:
        state = paper_store.get(act.connection, copy.copy.paper_id).copy_state
        if state not in {None, CopyState.SUPERSEDED}:
            # Somebody stood at the printer and answered before it did.
            continue
        store.change_job(
            act.writing,
            copy.copy.job_id,
            state=copy.state,
            pages=copy.pages,
            printer_job=copy.printer_job,
        )
        act.papers.add(copy.copy.paper_id)
        if state is CopyState.SUPERSEDED and copy.state is not PrintJobState.FAILED:
            # A correction came while the pages went out: the sheet is there, and not right.
            continue
        if copy.state is PrintJobState.FAILED:
            _forget(act, copy.copy)
            continue
        paper_store.set_copy_state(act.writing, copy.copy.paper_id, CopyState.PRINTED)
        mark_printed(act, copy.copy.paper_id)
    dossier.index(act, sent.prepared.dossier_id)


def _remember_certificate(act: Act, sent: SentSet) -> None:
    """Keep what an `ipps` printer showed the first time; every later print must see the same."""
    printer = sent.prepared.printer
    if printer is not None and sent.certificate_sha256 and not printer.certificate_sha256:
        store.remember_certificate(act.writing, printer.id, sent.certificate_sha256)


def _forget(act: Act, copy: PreparedCopy) -> None:
    for line in signing_store.lines_on_copy(act.connection, copy.paper_id):
        signing_store.change_line(act.writing, line.id, copy_id=None)
    for move in paper_store.moves_of(act.connection, copy.paper_id):
        paper_store.remove_move(act.writing, move.id)
    paper_store.remove(act.writing, copy.paper_id)


def mark_printed(act: Act, paper_id: PaperId) -> None:
    """Say of a copy's lines that they are printed; who refused meanwhile did refuse."""
    for line in signing_store.lines_on_copy(act.connection, paper_id):
        if line.state is SignatureState.READY:
            signing_store.change_line(
                act.writing, line.id, state=SignatureState.PRINTED, changed_on=act.today
            )
