"""The screen of the paper: putting it away, the places, and what is out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.errors import ExpectedError
from desktop.models.changes import Changes
from desktop.models.ids import BorrowerId, PlaceId
from desktop.models.paper import PaperAt
from desktop.models.roles import PARTS_OF, Part
from desktop.services import scanning
from desktop.services.scanning import PlaceScanned
from desktop.tasks import Tasks
from desktop.views.paper.out_tab import OutTab
from desktop.views.paper.places_panel import PlacesPanel
from desktop.views.paper.scan_tab import ScanTab
from desktop.views.shortcuts import tab_shortcuts
from desktop.views.theme import SPACE, SPACE_LARGE
from desktop.views.widgets.labels import Heading, text_label
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.scrolling import scrolling


class PaperScreen(QWidget):
    """Three tabs about where paper lies. Each reads anew when it comes into sight.

    Signals:
        announced: a text for a toast.
        dossier_requested: the id of a dossier to open.
    """

    announced = Signal(str)
    dossier_requested = Signal(str)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper_screen")
        self._tasks = tasks
        self._may_read = tasks.who is None or Part.CORE in PARTS_OF[tasks.who.role]
        self._message = MessageBar()
        self._tabs = QTabWidget()
        self._scan = ScanTab(tasks)
        self._places = PlacesPanel(tasks, self._message, shows_paper=True)
        self._out = OutTab(tasks)
        self._build()
        tasks.changed.connect(self._on_tasks_changed)

    def _build(self) -> None:
        self._tabs.setObjectName("paper_tabs")
        self._tabs.setAccessibleName(self.tr("Parts of the paper"))
        places = QWidget()
        column = QVBoxLayout(places)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.addWidget(self._message)
        column.addWidget(self._places, 1)
        self._tabs.addTab(scrolling(self._scan), self.tr("Scanning"))
        self._tabs.addTab(scrolling(places), self.tr("Places"))
        self._tabs.addTab(scrolling(self._out), self.tr("Out"))
        self._tabs.currentChanged.connect(self._on_tab_changed)
        tab_shortcuts(self, self._tabs.count(), self._tabs.setCurrentIndex)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(Heading(self.tr("Paper")))
        layout.addWidget(self._tabs, 1)
        if not self._may_read:
            self._tabs.hide()
            layout.addWidget(
                text_label(
                    self.tr(
                        "Where paper lies is seen by the secretariat, the director and the MDC."
                    )
                )
            )
            layout.addStretch(1)
        self._scan.borrower_scanned.connect(self._lend_to)
        self._places.scanning_requested.connect(self.show_place)
        for part in (self._places, self._out):
            part.announced.connect(self.announced)
        for each in (self._scan, self._places, self._out):
            each.dossier_requested.connect(self.dossier_requested)

    def refresh(self) -> None:
        """Read again what the tab in sight shows."""
        if self._may_read:
            self._part().refresh()

    def _part(self) -> ScanTab | PlacesPanel | OutTab:
        return (self._scan, self._places, self._out)[self._tabs.currentIndex()]

    def _on_tab_changed(self) -> None:
        self.refresh()
        self._part().take_focus()

    def _show_part(self, part: ScanTab | PlacesPanel | OutTab) -> None:
        at = (self._scan, self._places, self._out).index(part)
        if self._tabs.currentIndex() != at:
            self._tabs.setCurrentIndex(at)
        part.take_focus()

    def start_scanning(self) -> None:
        """Go to the field for scans; the place that paper goes to stays what it was."""
        self._show_part(self._scan)

    def start_lending(self) -> None:
        """Ask what is lent, to whom and until when."""
        self._show_part(self._out)
        self._out.start_lending()

    def show_place(self, place_id: PlaceId) -> None:
        """Have paper go to a place from now on; a person's place asks for a loan."""
        self._show_part(self._scan)
        self._scan.show_place(place_id)

    def show_out(self) -> None:
        """Show what is out."""
        self._show_part(self._out)

    def take_scan(self, code: str) -> None:
        """Take a scan that was made while the screen is shown.

        While paper is scanned it goes to the place; elsewhere a place or a person is asked for
        what it is, and an item goes to where the tab has use for it.
        """
        if not self._may_read:
            return
        if self._part() is self._scan:
            self._scan.take(code)
            return
        self._tasks.read(
            scanning.find,
            owner=self,
            done=lambda found: self._on_found(code, found),
            failed=lambda error: self._on_not_found(code, error),
            text=code,
        )

    def _on_found(self, code: str, found: PlaceScanned | PaperAt) -> None:
        if isinstance(found, PlaceScanned):
            if found.place.borrower_id is not None:
                self._lend_to(found.place.borrower_id)
            elif self._part() is self._places:
                self._places.choose(found.place.id)
            else:
                self.show_place(found.place.id)
        elif self._part() is self._out:
            self._out.take_item(code)
        else:
            self._places.choose(found.place.id)

    def _on_not_found(self, code: str, _error: ExpectedError) -> None:
        # The scanning tab says in full what is wrong with it.
        self._show_part(self._scan)
        self._scan.take(code)

    def _lend_to(self, borrower_id: BorrowerId) -> None:
        self._show_part(self._out)
        self._out.lend_to(borrower_id)

    def _on_tasks_changed(self, changes: Changes) -> None:
        if self.isVisible() and self._part() is self._places and (changes.places or changes.papers):
            self._places.refresh()

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the focus on to where work goes on."""
        super().focusInEvent(event)
        self._part().take_focus()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        self.refresh()
        self._part().take_focus()
