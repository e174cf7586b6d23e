"""The words of Beheer for schools and printers."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QLocale

from desktop.i18n import QT_TRANSLATE_NOOP, translate
from desktop.models.printer import AllowReason, Printer, PrinterRoute
from desktop.models.school import RefusalReason, SchoolRecord
from desktop.services import printer as printer_service

_DUTCH = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)

_REASONS = {
    RefusalReason.CELL_COUNT: QT_TRANSLATE_NOOP(
        "settings", "this row has another number of cells than the heading"
    ),
    RefusalReason.NO_CODE: QT_TRANSLATE_NOOP("settings", "there is no code of a school"),
    RefusalReason.BAD_CODE: QT_TRANSLATE_NOOP("settings", "the code is not a school's"),
    RefusalReason.CODES_DISAGREE: QT_TRANSLATE_NOOP(
        "settings", "the code of the school and that of the site differ"
    ),
    RefusalReason.NO_SITE_NUMBER: QT_TRANSLATE_NOOP(
        "settings", "the number of the site is missing"
    ),
    RefusalReason.NO_NAME: QT_TRANSLATE_NOOP("settings", "the name is missing"),
    RefusalReason.UNKNOWN_SECTOR: QT_TRANSLATE_NOOP("settings", "the kind of education is unknown"),
    RefusalReason.SAME_CODE_AGAIN: QT_TRANSLATE_NOOP(
        "settings", "the same code stands higher up with other data"
    ),
}
_PRINTER_STATES = {
    "IDLE": QT_TRANSLATE_NOOP("settings", "ready"),
    "PROCESSING": QT_TRANSLATE_NOOP("settings", "printing"),
    "STOPPED": QT_TRANSLATE_NOOP("settings", "stands still: look at the printer"),
    "UNKNOWN": QT_TRANSLATE_NOOP("settings", "unknown"),
}

_ALLOW_REASONS = {
    AllowReason.PIN: QT_TRANSLATE_NOOP("settings", "it waits for a PIN"),
    AllowReason.PASS: QT_TRANSLATE_NOOP("settings", "it waits for a pass"),
    AllowReason.ROOM: QT_TRANSLATE_NOOP("settings", "it stands where only the secretariat comes"),
}
_PDF = "application/pdf"


def figure(number: int) -> str:
    """Return a number as people write it: `6.122`."""
    return _DUTCH.toString(number)


def millimetres(size: float) -> str:
    """Return a measure as people write it: `63,5`."""
    return _DUTCH.toString(size, "f", 1).removesuffix(",0")


def reason_word(reason: RefusalReason) -> str:
    """Return why a row of a school list was refused."""
    return translate("settings", _REASONS[reason])


def route_word(printer: Printer) -> str:
    """Return how the pages reach a printer: over the network, or through this computer."""
    if printer.route is PrinterRoute.CUPS:
        return translate("settings", "through this computer")
    if printer.address.startswith("ipps:"):
        return translate("settings", "encrypted")
    return translate("settings", "not encrypted")


def reason_of_allowing(reason: AllowReason) -> str:
    """Return why a printer may print pupils' data."""
    return translate("settings", _ALLOW_REASONS[reason])


def printer_facts(capabilities: Any) -> tuple[tuple[str, str], ...]:
    """Return what a printer says of itself: what is asked, and its answer.

    Args:
        capabilities: as `services.printer.ask` gives them.
    """
    pin = (
        translate("settings", "yes, at most {n} characters").format(n=capabilities.pin_max)
        if capabilities.can_pin
        else translate("settings", "no: sheets come out at once")
    )
    if capabilities.can_pin and capabilities.pin_digits_only:
        pin = translate("settings", "yes, at most {n} digits").format(n=capabilities.pin_max)
    state = translate("settings", _PRINTER_STATES[capabilities.state.name])
    if not capabilities.is_accepting:
        state = translate("settings", "takes no prints now")
    if reasons := printer_service.state_reasons(capabilities):
        state = f"{state} ({reasons})"
    return (
        (translate("settings", "Model"), capabilities.model),
        (translate("settings", "State"), state),
        (translate("settings", "Waits for a PIN"), pin),
        (translate("settings", "Both sides"), _yes_or_no(capabilities.duplex)),
        (translate("settings", "Prints PDF"), _yes_or_no(_PDF in capabilities.formats)),
        (translate("settings", "Copies at once"), figure(capabilities.copies_max)),
    )


def _yes_or_no(is_so: object) -> str:
    return translate("settings", "yes") if is_so else translate("settings", "no")


def differences(old: SchoolRecord, new: SchoolRecord) -> Iterator[tuple[str, str, str]]:
    """Yield what a newer record says otherwise: the field in words, what was and what comes."""
    for was, comes in zip(_facts(old), _facts(new), strict=True):
        if was != comes:
            yield translate("settings", was[0]), was[1], comes[1]


def _facts(record: SchoolRecord) -> tuple[tuple[str, str], ...]:
    address = record.address
    return (
        (QT_TRANSLATE_NOOP("settings", "Name"), record.name),
        (QT_TRANSLATE_NOOP("settings", "Kind"), record.sector.value),
        (QT_TRANSLATE_NOOP("settings", "Street"), address.street),
        (QT_TRANSLATE_NOOP("settings", "House number"), address.house_number),
        (QT_TRANSLATE_NOOP("settings", "Postcode"), address.postcode),
        (QT_TRANSLATE_NOOP("settings", "City"), address.city),
        (QT_TRANSLATE_NOOP("settings", "Country"), address.country),
        (QT_TRANSLATE_NOOP("settings", "Municipality"), record.municipality),
        (QT_TRANSLATE_NOOP("settings", "Board number"), record.board_number),
        (QT_TRANSLATE_NOOP("settings", "Denomination"), record.denomination),
        (QT_TRANSLATE_NOOP("settings", "Phone"), record.phone),
        (QT_TRANSLATE_NOOP("settings", "Website"), record.website),
        (QT_TRANSLATE_NOOP("settings", "Cluster"), record.cluster),
        (QT_TRANSLATE_NOOP("settings", "Structure"), record.structure),
    )
