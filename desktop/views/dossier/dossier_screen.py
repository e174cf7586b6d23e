"""The screen of one dossier at a time, or of a new one that is booked in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.models.ids import DossierId
from desktop.tasks import Tasks
from desktop.views.dossier.booking_pane import BookingPane
from desktop.views.dossier.dossier_pane import DossierPane
from desktop.views.theme import SPACE, SPACE_LARGE
from desktop.views.widgets.buttons import plain


class DossierScreen(QWidget):
    """Keeps a dossier in which something is typed that is not stored, until it is.

    Signals:
        left: back to the list.
        announced: a text for a toast.
        settings_requested: someone wants to put a printer on the list.
        collect_requested: sheets wait in the printer, and that is what comes next.
    """

    left = Signal()
    announced = Signal(str)
    settings_requested = Signal()
    collect_requested = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossier_screen")
        self._tasks = tasks
        self._panes: dict[DossierId, DossierPane] = {}
        self._back = plain(self.tr("Back to the list (Esc)"))
        self._back.setObjectName("back_to_list")
        self._back.clicked.connect(self.left)
        self._booking = BookingPane(tasks)
        self._booking.booked.connect(self._on_booked)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._booking)
        top = QHBoxLayout()
        top.setContentsMargins(SPACE_LARGE, SPACE, SPACE_LARGE, 0)
        top.addWidget(self._back)
        top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)

    def show_dossier(self, dossier_id: DossierId) -> None:
        """Show a dossier; the look is logged first."""
        self._pane_of(dossier_id).come_up()

    def show_copy(self, dossier_id: DossierId, code: str) -> None:
        """Show the dossier of a copy that was scanned; Enter alone then takes it back signed.

        Args:
            dossier_id: of the copy.
            code: its scan code or running number.
        """
        self._pane_of(dossier_id).show_copy(code)

    def _pane_of(self, dossier_id: DossierId) -> DossierPane:
        """Bring a dossier's pane to the front."""
        pane = self._panes.get(dossier_id)
        self._drop_all_but(pane)
        if pane is None:
            pane = DossierPane(self._tasks, dossier_id)
            pane.announced.connect(self.announced)
            pane.settings_requested.connect(self.settings_requested)
            pane.collect_requested.connect(self.collect_requested)
            self._panes[dossier_id] = pane
            self._stack.addWidget(pane)
        self._stack.setCurrentWidget(pane)
        return pane

    def _drop_all_but(self, kept: DossierPane | None) -> None:
        for dossier_id, pane in tuple(self._panes.items()):
            if pane is not kept and not pane.is_touched:
                del self._panes[dossier_id]
                self._stack.removeWidget(pane)
                pane.deleteLater()

    @property
    def dossier_id(self) -> DossierId | None:
        """The dossier in sight, `None` while one is booked in."""
        pane = self._stack.currentWidget()
        return pane.dossier_id if isinstance(pane, DossierPane) else None

    def refresh(self) -> None:
        """Read the dossier in sight again; a form of a new one has nothing to read."""
        pane = self._stack.currentWidget()
        if isinstance(pane, DossierPane):
            pane.refresh()

    def start_booking(self) -> None:
        """Show the form of a new dossier, with what was typed in it before."""
        self._stack.setCurrentWidget(self._booking)
        self._booking.start()

    def _on_booked(self, dossier_id: str) -> None:
        self.announced.emit(self.tr("Booked in."))
        self.show_dossier(DossierId(dossier_id))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Close what lies on top with Esc, and then the screen."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        pane = self._stack.currentWidget()
        if not (isinstance(pane, DossierPane) and pane.leave_form()):
            self.left.emit()
