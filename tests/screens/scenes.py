"""Every screen of the program with invented data, for pictures and for tests that walk them all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import time_machine
from played import (
    TODAY,
    a_guardian,
    add_borrower,
    book_in,
    file_advices,
    granted,
    new_session,
    printed,
)
from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

from desktop.models.ids import DossierId
from desktop.models.password import PRACTICE_PASSWORD
from desktop.models.person import PartialDate, PersonName
from desktop.models.printer import AllowReason
from desktop.services import collecting, dossier, lending, printer, vaults
from desktop.tasks import Tasks
from desktop.views.dossier.dossier_screen import DossierScreen
from desktop.views.main_window import MainWindow
from desktop.views.settings.settings_screen import SettingsScreen
from desktop.views.today.today_screen import TodayScreen
from desktop.views.unlock.start_window import StartWindow

MORNING = datetime(TODAY.year, TODAY.month, TODAY.day, 9, 0, tzinfo=UTC)
_PATIENCE_MS = 20_000
_QUIET_MS = 30


@dataclass(frozen=True, slots=True)
class Played:
    """A practice vault with something in every list.

    Attributes:
        folder: where it lies, locked.
        fresh: a dossier that was booked in a moment ago.
        granted: one whose forms can be printed.
        out: one whose forms lie on the desk.
        waiting: one whose forms lie in a printer.
    """

    folder: Path
    fresh: DossierId
    granted: DossierId
    out: DossierId
    waiting: DossierId


@contextmanager
def morning() -> Iterator[None]:
    """Let it be the morning of the invented day."""
    with time_machine.travel(MORNING, tick=True):
        yield


def play(folder: Path) -> Played:
    """Fill a new practice vault; call it within `morning`."""
    session = new_session(folder / "oefenen", is_practice=True)
    names = (
        PersonName("Dijk", "van", "Noor"),
        PersonName("Çelik", "", "Emir"),
        PersonName("Vries", "de", "Lotte"),
    )
    for number, name in enumerate(names):
        born = PartialDate(2015 + number % 2, 1 + number, 3 + number)
        last = book_in(session, name=name, born_on=born, guardians=(a_guardian(),))
    file_advices(session, last)
    ready = granted(session, name=PersonName("Jansen", "", "Sem"))
    out = granted(session, name=PersonName("Haddad", "el", "Yara"))
    printed(session, out, folder / "prints")
    for waiting in session.read(collecting.waiting):
        session.write(
            collecting.answer,
            dossier_id=waiting.dossier_id,
            collected=[copy.paper_id for copy in waiting.copies],
        )
    later = granted(session, name=PersonName("Bakker", "", "Finn"))
    printed(session, later, folder / "prints")
    fresh = book_in(session, name=PersonName("Nguyen", "", "Linh"))
    session.write(
        printer.add,
        name="Printer secretariaat",
        address="ipps://127.0.0.1:9",
        reason=AllowReason.PIN,
    )
    session.write(printer.add, name="Gang", address="ipp://127.0.0.1:9/gang", is_allowed=False)
    borrower = session.write(add_borrower, name="Marijke Proef", function="consulent")
    folder_of = session.write(dossier.view, dossier_id=fresh).result.papers[0]
    session.write(
        lending.lend,
        paper_id=folder_of.id,
        borrower_id=borrower.result.id,
        due_on=TODAY + timedelta(days=14),
    )
    session.close()
    return Played(folder / "oefenen", fresh, ready, out, later)


class Stage:
    """The program's windows over a played vault, and a hand that waits until all is quiet."""

    def __init__(self, application: QApplication, played: Played) -> None:
        self.played = played
        self.tasks = Tasks()
        self.bugs: list[Exception] = []
        self._application = application
        self._is_busy = False
        self.tasks.busy.connect(self._on_busy)
        self.tasks.bug.connect(self.bugs.append)
        self.window: QWidget = QWidget()

    def _on_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy

    def open_start(self) -> StartWindow:
        """Show the window before a vault is open."""
        window = StartWindow(self.tasks, self.played.folder)
        self._show(window)
        return window

    def open_vault(self) -> MainWindow:
        """Unlock, and show the main window."""
        user = vaults.front(self.played.folder).users[0]
        self.tasks.open(
            lambda: vaults.unlock(self.played.folder, user_id=user.id, password=PRACTICE_PASSWORD),
            owner=self.tasks,
            done=lambda _who: None,
            failed=self.bugs.append,
        )
        self.settle()
        assert self.tasks.who is not None
        window = MainWindow(self.tasks)
        self._show(window)
        return window

    def _show(self, window: QWidget) -> None:
        self.window = window
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way and nothing new has begun."""
        end = QDeadlineTimer(_PATIENCE_MS)
        quiet = QDeadlineTimer(_QUIET_MS)
        while self._is_busy or not quiet.hasExpired():
            assert not end.hasExpired(), "it never comes to rest"
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            if self._is_busy:
                quiet = QDeadlineTimer(_QUIET_MS)
        assert self.bugs == [], repr(self.bugs)

    def find(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """Wait for the control of a name to come into sight."""
        end = QDeadlineTimer(_PATIENCE_MS)
        while not end.hasExpired():
            found = [each for each in self.window.findChildren(kind, name) if each.isVisible()]
            if found:
                return found[0]
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        raise AssertionError(name)

    def action(self, name: str) -> None:
        """Do an action of the menus."""
        found = self.window.findChild(QAction, f"action_{name}")
        assert found is not None, name
        found.trigger()
        self.settle()

    def press(self, name: str) -> None:
        """Press a button."""
        button = self.find(name, QPushButton)
        assert isinstance(button, QPushButton)
        button.click()
        self.settle()

    def dossier(self, dossier_id: DossierId, tab: int = 0) -> None:
        """Show a part of a dossier."""
        today = self.window.findChild(TodayScreen)
        assert today is not None
        today.dossier_requested.emit(dossier_id)
        self.settle()
        tabs = self.find("dossier_tabs", QTabWidget)
        assert isinstance(tabs, QTabWidget)
        tabs.setCurrentIndex(tab)
        self.settle()

    def paper(self, tab: int) -> None:
        """Show a part of the paper screen."""
        self.action("paper")
        tabs = next(each for each in self.window.findChildren(QTabWidget) if each.isVisible())
        tabs.setCurrentIndex(tab)
        self.settle()

    def subject(self, name: str) -> None:
        """Show a page of Beheer, by its class."""
        self.action("settings")
        pages = next(
            each
            for each in self.window.findChildren(QStackedWidget)
            if isinstance(each.parentWidget(), SettingsScreen)
        )
        kinds = [type(pages.widget(at)).__name__ for at in range(pages.count())]
        subjects = self.find("subjects", QListWidget)
        assert isinstance(subjects, QListWidget)
        subjects.setCurrentRow(kinds.index(name))
        self.settle()

    def search(self, text: str) -> None:
        """Open the palette and type."""
        self.action("search")
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.setText(text)
        self.settle()

    def dialog(self) -> QWidget:
        """Return the window that stands before the main one."""
        self.settle()
        shown = [
            each
            for each in self._application.topLevelWidgets()
            if each.isVisible() and each is not self.window and each.isWindow()
        ]
        assert shown
        return shown[-1]

    def close(self) -> None:
        """Close the windows and the vault."""
        for window in self._application.topLevelWidgets():
            window.close()
        self.tasks.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


Scene = Callable[[Stage], QWidget | None]
"""Brings a screen up; what it returns is looked at, `None` for the whole window."""


def _step(number: int) -> Scene:
    def show(stage: Stage) -> None:
        wizard = stage.window._wizard
        wizard._go_to(number)
        stage.settle()

    return show


def _new(stage: Stage) -> None:
    stage.window._on_new_chosen()
    stage.settle()


START_SCENES: dict[str, Scene] = {
    "unlock": lambda stage: stage.settle(),
    "start": lambda stage: stage.window._show_start(),
    "new-1-place": _new,
    "new-2-partnership": _step(1),
    "new-3-certificate": _step(2),
    "new-4-person": _step(3),
    "new-5-password": _step(4),
    "new-6-summary": _step(5),
}
"""Before a vault is open, in this order."""


def _dialog_of(action: str) -> Scene:
    def show(stage: Stage) -> QWidget:
        stage.action(action)
        return stage.dialog()

    return show


def _question(stage: Stage) -> QWidget:
    stage.subject("PracticePage")
    stage.press("begin_practice_anew")
    return stage.dialog()


def _later(stage: Stage) -> None:
    stage.action("today")
    stage.press("collect_later")


def _refusal(stage: Stage) -> None:
    stage.dossier(stage.played.out, 3)
    stage.press("line_refuse")


def _scanned(stage: Stage) -> None:
    stage.dossier(stage.played.out, 3)
    screen = stage.window.findChild(DossierScreen)
    assert screen is not None
    screen.show_copy(stage.played.out, "K-0001")
    stage.settle()


def _asked_after(stage: Stage) -> None:
    stage.dossier(stage.played.waiting, 3)
    stage.press("waiting")


def _line_of_paper(button: str) -> Scene:
    def show(stage: Stage) -> None:
        stage.paper(2)
        stage.press(button)

    return show


def _printer_form(stage: Stage) -> None:
    stage.subject("PrintersPage")
    stage.press("change_printer")


MAIN_SCENES: dict[str, Scene] = {
    "today": lambda stage: stage.action("today"),
    "today-later": _later,
    "dossiers": lambda stage: stage.action("dossiers"),
    "dossier-new": lambda stage: stage.action("new_dossier"),
    "dossier-1-details": lambda stage: stage.dossier(stage.played.granted, 0),
    "dossier-2-advices": lambda stage: stage.dossier(stage.played.granted, 1),
    "dossier-3-decision": lambda stage: stage.dossier(stage.played.granted, 2),
    "dossier-4-signing": lambda stage: stage.dossier(stage.played.out, 3),
    "dossier-4-collect": lambda stage: stage.dossier(stage.played.waiting, 3),
    "dossier-4-refusal": _refusal,
    "dossier-4-scanned": _scanned,
    "dossier-4-print": lambda stage: stage.dossier(stage.played.granted, 3),
    "dossier-5-paper": lambda stage: stage.dossier(stage.played.out, 4),
    "paper-1": lambda stage: stage.paper(0),
    "paper-2": lambda stage: stage.paper(1),
    "paper-3": lambda stage: stage.paper(2),
    "paper-3-lend": _line_of_paper("out_lend"),
    "paper-3-back": _line_of_paper("out_back"),
    "settings-1-partnership": lambda stage: stage.subject("PartnershipPage"),
    "settings-2-schools": lambda stage: stage.subject("SchoolsPage"),
    "settings-3-printers": lambda stage: stage.subject("PrintersPage"),
    "settings-3-printer": _printer_form,
    "settings-4-places": lambda stage: stage.subject("PlacesPage"),
    "settings-5-tlvs": lambda stage: stage.subject("TlvPage"),
    "settings-6-labels": lambda stage: stage.subject("LabelsPage"),
    "settings-11-backups": lambda stage: stage.subject("BackupPage"),
    "settings-7-today": lambda stage: stage.subject("TodayPage"),
    "settings-8-display": lambda stage: stage.subject("DisplayPage"),
    "settings-9-practice": lambda stage: stage.subject("PracticePage"),
    "settings-10-about": lambda stage: stage.subject("AboutPage"),
    "search": lambda stage: stage.search("jans"),
    "search-commands": lambda stage: stage.search(">"),
    "help": _dialog_of("help"),
    "keys": _dialog_of("keys"),
    "close-day": _dialog_of("close_day"),
    "emergency-list": _dialog_of("emergency_list"),
    "question": _question,
    # The card stays until it is put off, so it comes last.
    "dossier-4-asked": _asked_after,
}
"""In an open vault, in any order."""


def put_away(stage: Stage, shown: QWidget | None) -> None:
    """Close what a scene brought up before the window."""
    if shown is not None:
        shown.close()
    if isinstance(stage.window, MainWindow):
        stage.window._palette.close_up()
    stage.settle()
