"""The printers that may print personal data."""

from dataclasses import replace

from desktop import printing
from desktop.errors import PrinterKnown, UnusableText
from desktop.models.ids import PlaceId, PrinterId
from desktop.models.log import LogCode
from desktop.models.paper import PlaceKind
from desktop.models.printer import Printer
from desktop.models.typed_text import clean_line
from desktop.printing import Capabilities, parse_address, sender_for
from desktop.services.act import Act, Look
from desktop.store import place as place_store
from desktop.store import printer as store


def every(look: Look) -> tuple[Printer, ...]:
    """Return all printers, the allowed ones first."""
    return store.every(look.connection)


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
) -> PrinterId:
    """Put a printer on the list.

    Raises:
        BadPrinterAddress: the address is none.
        PrinterKnown: it stands there already.
        UnusableText: the name is empty or cannot be kept.
    """
    route, clean = parse_address(address)
    if any(printer.address == clean for printer in store.every(act.connection)):
        raise PrinterKnown
    act.does(LogCode.EDIT_PRINTER)
    return store.add(
        act.writing,
        name=_name(name),
        route=route,
        address=clean,
        is_allowed=is_allowed,
        tray_place_id=tray_place_id
        or place_store.first_of_kind(act.connection, PlaceKind.PRINTER_TRAY),
        certificate_sha256=certificate_sha256,
    )


def edit(act: Act, *, printer: Printer) -> None:
    """Store a printer's name, tray, certificate and whether it may print personal data.

    Raises:
        UnusableText: the name is empty or cannot be kept.
    """
    act.does(LogCode.EDIT_PRINTER, printer=printer.id)
    named = replace(printer, name=_name(printer.name))
    store.change(
        act.writing,
        named.id,
        name=named.name,
        is_allowed=named.is_allowed,
        tray_place_id=named.tray_place_id,
        certificate_sha256=named.certificate_sha256,
    )


def _name(name: str) -> str:
    clean = clean_line(name, limit=100)
    if not clean:
        raise UnusableText(reason="empty")
    return clean
