"""The printers that may print personal data, and a page to try one with."""

from dataclasses import replace
from datetime import datetime

from desktop import printing
from desktop.errors import PlaceClosed, PrinterKnown, UnusableText
from desktop.forms.trial_page import TrialPage, render_trial_page
from desktop.models.ids import PlaceId, PrinterId
from desktop.models.log import LogCode
from desktop.models.paper import PlaceKind
from desktop.models.printer import AllowReason, Printer
from desktop.models.typed_text import clean_line
from desktop.printing import Capabilities, SentJob, parse_address, sender_for
from desktop.printing.sender import reason_words
from desktop.services.act import Act, Look
from desktop.services.lists import ListDocument, send_list
from desktop.store import partnership as setting_store
from desktop.store import place as place_store
from desktop.store import printer as store

_REASON = "printer_reason_{id}"


def every(look: Look) -> tuple[Printer, ...]:
    """Return all printers, the allowed ones first."""
    return store.every(look.connection)


def reasons(look: Look) -> dict[PrinterId, AllowReason]:
    """Return why the allowed printers are, as far as somebody said so."""
    said = {
        printer.id: setting_store.setting(look.connection, _REASON.format(id=printer.id), None)
        for printer in store.every(look.connection)
        if printer.is_allowed
    }
    return {each: AllowReason(str(reason)) for each, reason in said.items() if reason is not None}


def queues() -> tuple[str, ...]:
    """Return the print queues of this computer; the vault is not needed for it.

    Raises:
        PrinterUnavailable: the print system does not answer.
    """
    return printing.queues()


def ask(address: str, *, certificate_sha256: str = "") -> tuple[Capabilities, str]:
    """Ask a printer what it can do; the vault is not needed for it.

    Args:
        address: `ipp://…`, `ipps://…` or the name of a queue, as typed.
        certificate_sha256: what it showed before, if anything.

    Returns:
        Its capabilities, and the SHA-256 of the certificate that it shows, or "".

    Raises:
        BadPrinterAddress, PrinterUnavailable, PrinterSpeaksOddly, PrinterCertificateChanged.
    """
    route, clean = parse_address(address)
    sender = sender_for(route, clean, certificate_sha256)
    return sender.capabilities(), sender.fingerprint


def add(
    act: Act,
    *,
    name: str,
    address: str,
    is_allowed: bool = True,
    tray_place_id: PlaceId | None = None,
    certificate_sha256: str = "",
    reason: AllowReason | None = None,
) -> PrinterId:
    """Put a printer on the list.

    Args:
        act: the act.
        name: as people call it.
        address: `ipp://…`, `ipps://…` or the name of a queue, as typed.
        is_allowed: whether it may print personal data.
        tray_place_id: where its sheets come out; the first tray by default.
        certificate_sha256: what it showed when it was asked, if anything.
        reason: why it may, `None` where nobody said so.

    Raises:
        BadPrinterAddress: the address is none.
        PlaceClosed: nothing is put in the tray's place any more.
        PrinterKnown: it stands there already.
        UnusableText: the name is empty or cannot be kept.
    """
    route, clean = parse_address(address)
    if any(printer.address == clean for printer in store.every(act.connection)):
        raise PrinterKnown
    if tray_place_id is not None:
        _refuse_closed(act, tray_place_id)
    act.does(LogCode.EDIT_PRINTER, allowed=is_allowed, reason=reason)
    printer_id = store.add(
        act.writing,
        name=_name(name),
        route=route,
        address=clean,
        is_allowed=is_allowed,
        tray_place_id=tray_place_id
        or place_store.first_of_kind(act.connection, PlaceKind.PRINTER_TRAY),
        certificate_sha256=certificate_sha256,
    )
    _keep_reason(act, printer_id, reason)
    return printer_id


def edit(act: Act, *, printer: Printer, reason: AllowReason | None = None) -> None:
    """Store a printer's name, tray, certificate and whether it may print personal data.

    Args:
        act: the act.
        printer: as it is from now on.
        reason: why it may, `None` to leave what was said before.

    Raises:
        PlaceClosed: nothing is put in the tray's place any more.
        UnusableText: the name is empty or cannot be kept.
    """
    _refuse_closed(act, printer.tray_place_id)
    act.does(LogCode.EDIT_PRINTER, printer=printer.id, allowed=printer.is_allowed, reason=reason)
    _keep_reason(act, printer.id, reason)
    named = replace(printer, name=_name(printer.name))
    store.change(
        act.writing,
        named.id,
        name=named.name,
        is_allowed=named.is_allowed,
        tray_place_id=named.tray_place_id,
        certificate_sha256=named.certificate_sha256,
    )


def _refuse_closed(act: Act, tray_place_id: PlaceId) -> None:
    # The form may stand open while the place is closed on another screen.
    place = place_store.get(act.connection, tray_place_id)
    if place.closed_on is not None:
        raise PlaceClosed(place=place.name)


def _keep_reason(act: Act, printer_id: PrinterId, reason: AllowReason | None) -> None:
    if reason is not None:
        setting_store.put_setting(act.writing, _REASON.format(id=printer_id), reason)


def state_reasons(capabilities: Capabilities) -> str:
    """Return in words why a printer stands still or complains, "" when nothing is the matter."""
    is_well = not set(capabilities.state_reasons) - {"none"}
    return "" if is_well else reason_words(capabilities.state_reasons)


def print_trial_page(
    *, printer: Printer, model: str, road: str, tray: str, sent_at: datetime, pin: str | None = None
) -> SentJob:
    """Print the test page, which `services.lists.note_list` has noted; needs no vault.

    Args:
        printer: as `note_list` gave it.
        model: what it says it is, or "".
        road: how pages reach it, in words.
        tray: where its sheets come out.
        sent_at: in Dutch time.
        pin: for the panel of the printer, if it takes one.

    Raises:
        ExpectedError: nothing was printed. After `PrintUncertain` nobody knows.
    """
    page = TrialPage(printer.name, model, road, tray, sent_at)
    pdf = render_trial_page(page)
    return send_list(printer=printer, document=ListDocument.TEST_PAGE, pdf=pdf, pin=pin)


def _name(name: str) -> str:
    clean = clean_line(name, limit=100)
    if not clean:
        raise UnusableText(reason="empty")
    return clean
