"""The screens of the window, one in sight at a time, and the ways from one to another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from desktop.models.ids import DossierId, PlaceId
from desktop.tasks import Tasks
from desktop.views.dossier.dossier_screen import DossierScreen
from desktop.views.dossiers.dossier_list import DossierListScreen
from desktop.views.frame.history import History, Visit
from desktop.views.pages import Page
from desktop.views.paper.paper_screen import PaperScreen
from desktop.views.settings.settings_screen import SettingsScreen
from desktop.views.today.today_screen import TodayScreen

_Screen = TodayScreen | DossierListScreen | DossierScreen | PaperScreen | SettingsScreen


class Screens(QStackedWidget):
    """Remembers where one has been, and hands on what the screens ask of the window.

    Attributes:
        today, list, dossier, paper, settings: the screens.
        page: the screen in sight.
        history: where one has been.

    Signals:
        left: another screen comes into sight.
        shown: the `Page` that came into sight.
        announced: a text for a toast.
        collect_requested: someone says what came out of the printer.
        set_requested: someone wants a backup set.
        close_day_requested: someone closes the day.
    """

    left = Signal()
    shown = Signal(object)
    announced = Signal(str)
    collect_requested = Signal()
    set_requested = Signal()
    close_day_requested = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("screens")
        self.today = TodayScreen(tasks)
        self.list = DossierListScreen(tasks)
        self.dossier = DossierScreen(tasks)
        self.paper = PaperScreen(tasks)
        self.settings = SettingsScreen(tasks)
        self.page = Page.TODAY
        self.history = History()
        self._screens: dict[Page, _Screen] = {
            Page.TODAY: self.today,
            Page.DOSSIERS: self.list,
            Page.DOSSIER: self.dossier,
            Page.PAPER: self.paper,
            Page.SETTINGS: self.settings,
        }
        for screen in self._screens.values():
            self.addWidget(screen)
        self._connect()

    def _connect(self) -> None:
        for part in (self.today, self.dossier, self.paper, self.settings):
            part.announced.connect(self.announced)
        for source in (self.today, self.paper):
            source.dossier_requested.connect(self.open_dossier)
        for screen in (self.today, self.dossier):
            screen.collect_requested.connect(self.collect_requested)
        self.today.copy_requested.connect(self.open_copy)
        self.today.paper_requested.connect(self.open_what_is_out)
        self.today.set_requested.connect(self.set_requested)
        self.today.close_day_requested.connect(self.close_day_requested)
        self.list.dossier_activated.connect(self.open_dossier)
        self.list.booking_requested.connect(self.open_booking)
        self.dossier.left.connect(self._on_dossier_left)
        self.dossier.settings_requested.connect(self._on_printers_requested)

    @property
    def current(self) -> _Screen:
        """The screen in sight."""
        return self._screens[self.page]

    def open(self, page: Page) -> None:
        """Show a screen as it is."""
        self._show(page)
        self._note()

    def open_dossier(self, dossier_id: str) -> None:
        """Show a dossier."""
        self._show(Page.DOSSIER)
        self.dossier.show_dossier(DossierId(dossier_id))
        self._note()

    def open_copy(self, dossier_id: str, code: str) -> None:
        """Show a dossier with one of its copies, to take it back signed."""
        self._show(Page.DOSSIER)
        self.dossier.show_copy(DossierId(dossier_id), code)
        self._note()

    def open_booking(self) -> None:
        """Show the form of a new dossier."""
        self._show(Page.DOSSIER)
        self.dossier.start_booking()
        self._note()

    def open_list(self, text: str) -> None:
        """Show the dossiers that a text finds."""
        self.open(Page.DOSSIERS)
        self.list.search_for(text)

    def open_search(self) -> None:
        """Show the list of dossiers with the focus on its search field."""
        self.open(Page.DOSSIERS)
        self.list.focus_search()

    def open_place(self, place_id: int) -> None:
        """Have paper go to a place from now on."""
        self.open(Page.PAPER)
        self.paper.show_place(PlaceId(place_id))

    def open_scanning(self) -> None:
        """Show where paper is scanned."""
        self.open(Page.PAPER)
        self.paper.start_scanning()

    def open_lending(self) -> None:
        """Ask what is lent."""
        self.open(Page.PAPER)
        self.paper.start_lending()

    def open_what_is_out(self) -> None:
        """Show the paper that is with people or on its way."""
        self.open(Page.PAPER)
        self.paper.show_out()

    def open_labels(self) -> None:
        """Show the page that prints labels."""
        self.settings.show_labels()
        self.open(Page.SETTINGS)

    def open_about(self) -> None:
        """Show what the program is."""
        self.settings.show_about()
        self.open(Page.SETTINGS)

    def refresh(self) -> None:
        """Read what the screen in sight shows again."""
        self.current.refresh()

    def go_back(self) -> None:
        """Show what was in sight before."""
        self.history.amend(self._visit())
        self._revisit(self.history.back())

    def go_forward(self) -> None:
        """Show what one went back from."""
        self.history.amend(self._visit())
        self._revisit(self.history.forward())

    def _show(self, page: Page) -> None:
        # A form may have become a dossier since it came into sight.
        self.history.amend(self._visit())
        self._bring_up(page)

    def _bring_up(self, page: Page) -> None:
        self.left.emit()
        self.page = page
        self.setCurrentWidget(self.current)
        self.current.setFocus()

    def _visit(self) -> Visit:
        dossier_id = self.dossier.dossier_id if self.page is Page.DOSSIER else None
        return Visit(self.page, dossier_id)

    def _note(self) -> None:
        self.history.note(self._visit())
        self.shown.emit(self.page)

    def _revisit(self, visit: Visit | None) -> None:
        if visit is None:
            return
        self._bring_up(visit.page)
        if visit.dossier_id is not None:
            self.dossier.show_dossier(visit.dossier_id)
        elif visit.page is Page.DOSSIER:
            self.dossier.start_booking()
        self.shown.emit(self.page)

    def _on_dossier_left(self) -> None:
        self.open(Page.DOSSIERS)

    def _on_printers_requested(self) -> None:
        self.settings.show_printers()
        self.open(Page.SETTINGS)
