"""The emergency list: on paper, for when the computer is down."""

from dataclasses import dataclass, field
from pathlib import Path

from desktop.errors import OnlyInPractice
from desktop.forms.emergency_list import (
    EmergencyList,
    ListedCopy,
    ListedDossier,
    ListedSignature,
    render_emergency_list,
)
from desktop.models.dossier import DossierStatus
from desktop.models.ids import DossierId, PaperId, PrinterId
from desktop.models.paper import PlaceKind, path_of
from desktop.models.printer import Printer
from desktop.printing import SentJob
from desktop.services import lists
from desktop.services.act import Act
from desktop.services.lists import ListDocument
from desktop.store import emergency as store
from desktop.store import partnership as partnership_store
from desktop.store import place as place_store
from desktop.store.emergency import CopyRow, FolderRow, SignatureRow

_DOCUMENT = ListDocument.EMERGENCY_LIST
_PUT_AWAY = frozenset({PlaceKind.ARCHIVE, PlaceKind.DESTROYED})
_WITH_SOMEONE = "uitgeleend"


@dataclass(frozen=True, slots=True)
class PreparedList:
    """The list, noted in the log. `printer` is `None` where a practice vault saves a file."""

    printer: Printer | None
    data: EmergencyList = field(repr=False)


def prepare(act: Act, *, printer_id: PrinterId | None) -> PreparedList:
    """Gather the list and log its print; nothing is printed yet.

    Args:
        act: the act.
        printer_id: on the allow-list; `None` in a practice vault saves a file.

    Raises:
        PrinterNotAllowed: the printer is not on the allow-list.
        OnlyInPractice: no printer was named.
    """
    printer = None
    if printer_id is None:
        lists.note_saved_list(act, document=_DOCUMENT)
    else:
        printer = lists.note_list(act, document=_DOCUMENT, printer_id=printer_id)
    return PreparedList(printer, _gather(act))


def _gather(act: Act) -> EmergencyList:
    connection = act.connection
    own = place_store.own(connection)
    copies = store.live_copies(connection)
    signatures: dict[DossierId, list[ListedSignature]] = {}
    for row in store.open_signatures(connection):
        signatures.setdefault(row.dossier_id, []).append(_signature(row, copies))
    superseded: dict[DossierId, list[ListedCopy]] = {}
    for copy in store.superseded_out(connection):
        listed = ListedCopy(copy.number, copy.due_on)
        superseded.setdefault(copy.dossier_id, []).append(listed)
    dossiers = (
        ListedDossier(
            number=row.number,
            folder_code=row.scan_code,
            # Whoever has it may be a person, and no name stands on this list.
            place=path_of(own[row.place_id], own) if row.place_id in own else _WITH_SOMEONE,
            due_on=row.due_on,
            signatures=tuple(signatures.get(row.dossier_id, ())),
            superseded=tuple(superseded.get(row.dossier_id, ())),
        )
        for row in store.folders(connection)
        if row.dossier_id in signatures or row.dossier_id in superseded or _is_in_use(row)
    )
    return EmergencyList(
        partnership=partnership_store.get(connection).name,
        printed_at=act.now,
        dossiers=tuple(dossiers),
        is_practice=act.is_practice,
    )


def _signature(row: SignatureRow, copies: dict[PaperId, CopyRow]) -> ListedSignature:
    copy = copies.get(row.copy_id) if row.copy_id is not None else None
    if copy is None:
        return ListedSignature("", row.party, row.state)
    return ListedSignature(copy.number, row.party, row.state, copy.due_on)


def _is_in_use(row: FolderRow) -> bool:
    return row.status is not DossierStatus.CLOSED and row.place_kind not in _PUT_AWAY


def send(*, prepared: PreparedList, pin: str | None = None) -> SentJob:
    """Render the list and send it to the printer, all in memory; needs no vault.

    Raises:
        ExpectedError: nothing was printed; after `PrintUncertain` nobody knows.
    """
    if prepared.printer is None:
        raise ValueError(prepared)
    pdf = render_emergency_list(prepared.data)
    return lists.send_list(printer=prepared.printer, document=_DOCUMENT, pdf=pdf, pin=pin)


def save(*, prepared: PreparedList, folder: Path) -> Path:
    """Write the list of a practice vault into a folder, and return the file.

    Raises:
        OnlyInPractice: the vault is for real work, whose prints are never files.
        FolderNotUsable: the folder cannot be written.
    """
    if not prepared.data.is_practice:
        raise OnlyInPractice
    pdf = render_emergency_list(prepared.data)
    return lists.save_list(document=_DOCUMENT, pdf=pdf, folder=folder)
