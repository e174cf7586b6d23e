"""Beheer: the pages with what is set up once and changed now and then."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)
from typing_extensions import override

from desktop.tasks import Tasks
from desktop.views.actions import TABS
from desktop.views.settings.about_page import AboutPage
from desktop.views.settings.display_page import DisplayPage
from desktop.views.settings.labels_page import LabelsPage
from desktop.views.settings.page import Page
from desktop.views.settings.partnership_page import PartnershipPage
from desktop.views.settings.places_page import PlacesPage
from desktop.views.settings.practice_page import PracticePage
from desktop.views.settings.printers_page import PrintersPage
from desktop.views.settings.schools_page import SchoolsPage
from desktop.views.settings.tlv_page import TlvPage
from desktop.views.settings.today_page import TodayPage
from desktop.views.shortcuts import tab_shortcuts
from desktop.views.theme import SPACE_SMALL
from desktop.views.widgets.icons import icon

_NARROW_IN_LETTERS = 95
_UNLIMITED = 16_777_215
"""QWIDGETSIZE_MAX, which the bindings do not have."""


class SettingsScreen(QWidget):
    """A list of subjects, and beside it, or below it where that is narrow, the chosen page.

    Signals:
        announced: a sentence that the window shows for some seconds.
        zoom_chosen: the size of all text, in per cent of the system's.
        scheme_chosen: a `theme.Scheme`.
        reset_requested: the practice vault is to begin anew.
    """

    announced = Signal(str)
    zoom_chosen = Signal(int)
    scheme_chosen = Signal(object)
    reset_requested = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._subjects = QListWidget()
        self._pages = QStackedWidget()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._subjects.setObjectName("subjects")
        self._subjects.setAccessibleName(self.tr("Subjects of administration"))
        self._subjects.setFrameShape(QFrame.Shape.NoFrame)
        self._subjects.setSpacing(SPACE_SMALL // 2)
        self._subjects.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._subjects.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._subjects.currentRowChanged.connect(self._pages.setCurrentIndex)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._subjects)
        self._layout.addWidget(self._pages, 1)
        self._printers = PrintersPage(tasks)
        self._labels = LabelsPage(tasks)
        self._about = AboutPage(tasks)
        self._add("settings", self.tr("Partnership"), PartnershipPage(tasks))
        self._add("school", self.tr("Schools"), SchoolsPage(tasks))
        self._add("printer", self.tr("Printers"), self._printers)
        self._add("place", self.tr("Places"), PlacesPage(tasks))
        self._add("signature", self.tr("TLVs"), TlvPage(tasks))
        self._add("calendar", self.tr("Today"), TodayPage(tasks))
        self._add("label", self.tr("Labels"), self._labels)
        display = DisplayPage(tasks)
        display.zoom_chosen.connect(self.zoom_chosen)
        display.scheme_chosen.connect(self.scheme_chosen)
        self._add("display", self.tr("Display"), display)
        if tasks.who is not None and tasks.who.is_practice:
            practice = PracticePage(tasks)
            practice.reset_requested.connect(self.reset_requested)
            self._add("practice", self.tr("Practice"), practice)
        self._add("info", self.tr("About"), self._about)
        self._subjects.setCurrentRow(0)
        self.setFocusProxy(self._subjects)
        tab_shortcuts(self, len(TABS), self._subjects.setCurrentRow)

    def show_printers(self) -> None:
        """Show the page with the printers."""
        self._show_page(self._printers)

    def show_labels(self) -> None:
        """Show the page that prints labels."""
        self._show_page(self._labels)

    def add_page(self, drawing: str, name: str, page: Page) -> None:
        """Add a page that is made elsewhere; what the program is stays the last."""
        row = self._pages.indexOf(self._about)
        self._subjects.insertItem(row, QListWidgetItem(icon(drawing), name))
        page.announced.connect(self.announced)
        self._pages.insertWidget(row, page)
        self._arrange()

    def show_about(self) -> None:
        """Show what the program is."""
        self._show_page(self._about)

    def show_page(self, page: Page) -> None:
        """Show a page that was added."""
        self._show_page(page)

    def _show_page(self, page: Page) -> None:
        self._subjects.setCurrentRow(self._pages.indexOf(page))

    def refresh(self) -> None:
        """Read the page in sight again."""
        page = self._pages.currentWidget()
        if isinstance(page, Page):
            page.refresh()

    def _add(self, drawing: str, name: str, page: Page) -> None:
        QListWidgetItem(icon(drawing), name, self._subjects)
        page.announced.connect(self.announced)
        self._pages.addWidget(page)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the list where there is room for it."""
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        """Put the list where there is room for it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        subjects = self._subjects
        margin = 2 * (subjects.spacing() + subjects.frameWidth()) + 2
        is_narrow = self.width() < self.fontMetrics().averageCharWidth() * _NARROW_IN_LETTERS
        subjects.setWrapping(is_narrow)
        if is_narrow:
            self._layout.setDirection(QBoxLayout.Direction.TopToBottom)
            subjects.setFlow(QListView.Flow.LeftToRight)
            subjects.setFixedHeight(self._height_of_rows(self.width() - margin) + margin)
            subjects.setMinimumWidth(0)
            subjects.setMaximumWidth(_UNLIMITED)
        else:
            self._layout.setDirection(QBoxLayout.Direction.LeftToRight)
            subjects.setFlow(QListView.Flow.TopToBottom)
            subjects.setMinimumHeight(0)
            subjects.setMaximumHeight(_UNLIMITED)
            subjects.setFixedWidth(subjects.sizeHintForColumn(0) + margin)

    def _height_of_rows(self, width: int) -> int:
        """Return how high the subjects come side by side, on as many rows as it takes."""
        subjects, rows, used = self._subjects, 1, 0
        for row in range(subjects.count()):
            index = subjects.model().index(row, 0)
            wide = subjects.sizeHintForIndex(index).width() + 2 * subjects.spacing()
            if used and used + wide > width:
                rows, used = rows + 1, 0
            used += wide
        return rows * (subjects.sizeHintForRow(0) + 2 * subjects.spacing())
