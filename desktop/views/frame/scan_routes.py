"""Where a scan leads when no screen takes it: to a dossier, a copy in it, or a place."""

from PySide6.QtCore import QObject, Signal

from desktop.errors import ExpectedError, UnknownCode
from desktop.models.paper import PaperAt, PaperKind
from desktop.services import scanning
from desktop.services.scanning import PlaceScanned
from desktop.tasks import Tasks


class ScanRoutes(QObject):
    """Asks the vault what a code is.

    Signals:
        dossier_chosen: the id of the dossier of a folder.
        copy_chosen: the id of a dossier, and the scan code of its copy.
        place_chosen: the id of a place.
        refused: an `ExpectedError`; the code is nobody's, or leads nowhere.
    """

    dossier_chosen = Signal(str)
    copy_chosen = Signal(str, str)
    place_chosen = Signal(int)
    refused = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def follow(self, code: str) -> None:
        """Go where a code leads."""
        self._tasks.read(
            scanning.find, owner=self, done=self._on_found, failed=self._on_failed, text=code
        )

    def _on_found(self, found: PlaceScanned | PaperAt) -> None:
        if isinstance(found, PlaceScanned):
            self.place_chosen.emit(found.place.id)
        elif found.item.dossier_id is None:
            self.refused.emit(UnknownCode())
        elif found.item.kind is PaperKind.COPY:
            self.copy_chosen.emit(found.item.dossier_id, found.item.scan_code)
        else:
            self.dossier_chosen.emit(found.item.dossier_id)

    def _on_failed(self, error: ExpectedError) -> None:
        self.refused.emit(error)
