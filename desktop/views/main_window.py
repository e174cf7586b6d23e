"""The window of an open vault: a frame without data around the screens."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.clock import AMSTERDAM, system_clock
from desktop.error_text import sentence
from desktop.errors import ExpectedError, VaultUnsound
from desktop.models.changes import Changes
from desktop.models.ids import DossierId, PlaceId
from desktop.models.roles import Part
from desktop.services import health
from desktop.tasks import Tasks
from desktop.views import preferences, theme
from desktop.views.actions import ACTIONS, Action, ActionId
from desktop.views.backup.backup_keeper import BackupKeeper
from desktop.views.backup.backup_page import BackupPage
from desktop.views.collecting.collect_bar import CollectBar
from desktop.views.dossier.dossier_screen import DossierScreen
from desktop.views.dossiers.dossier_list import DossierListScreen
from desktop.views.frame.counts import Counts
from desktop.views.frame.history import History, Visit
from desktop.views.frame.menus import Slots, add_actions
from desktop.views.frame.rail import Rail
from desktop.views.frame.scan_routes import ScanRoutes
from desktop.views.frame.status_line import StatusLine
from desktop.views.frame.top_corner import TopCorner
from desktop.views.frame.undoing import Undoing
from desktop.views.manual import ManualWindow
from desktop.views.pages import Page
from desktop.views.palette.palette import Palette
from desktop.views.paper.paper_screen import PaperScreen
from desktop.views.scanning import ScanListener
from desktop.views.settings.settings_screen import SettingsScreen
from desktop.views.shortcuts import live_shortcut, trigger
from desktop.views.theme import MINIMUM_HEIGHT, MINIMUM_WIDTH
from desktop.views.today.close_day import CloseDayPanel
from desktop.views.today.emergency_panel import EmergencyPanel
from desktop.views.today.today_screen import TodayScreen
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.practice_banner import PracticeBanner
from desktop.views.widgets.toast import Toast

_CHECKED_AFTER_MS = 1000
_WIDE_IN_LETTERS = 140

_RAIL = {
    Page.TODAY: ActionId.TODAY,
    Page.DOSSIERS: ActionId.DOSSIERS,
    Page.DOSSIER: ActionId.DOSSIERS,
    Page.PAPER: ActionId.PAPER,
    Page.SETTINGS: ActionId.SETTINGS,
}
"""The button of the rail that each screen goes by."""

_Screen = TodayScreen | DossierListScreen | DossierScreen | PaperScreen | SettingsScreen


class MainWindow(QMainWindow):
    """A rail, the screens, and what holds for all of them.

    Signals:
        lock_asked: lock the vault and begin anew.
        reset_asked: make the practice vault anew.
        zoom_chosen: the size of all text, in per cent of the system's.
        scheme_chosen: the `theme.Scheme` of all colours.
        closed: the window is closed.
    """

    lock_asked = Signal()
    reset_asked = Signal()
    zoom_chosen = Signal(int)
    scheme_chosen = Signal(object)
    closed = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Dossierkast")
        self.setMinimumSize(MINIMUM_WIDTH, MINIMUM_HEIGHT)
        self._tasks = tasks
        self._page = Page.TODAY
        self._backup_days: int | None = None
        self._history = History()
        self._notice = MessageBar(is_closable=True)
        self._message = MessageBar()
        self._collect = CollectBar(tasks)
        self._today = TodayScreen(tasks)
        self._list = DossierListScreen(tasks)
        self._dossier = DossierScreen(tasks)
        self._paper = PaperScreen(tasks)
        self._settings = SettingsScreen(tasks)
        self._screens: dict[Page, _Screen] = {
            Page.TODAY: self._today,
            Page.DOSSIERS: self._list,
            Page.DOSSIER: self._dossier,
            Page.PAPER: self._paper,
            Page.SETTINGS: self._settings,
        }
        self._manual = ManualWindow(self)
        self._close_day = CloseDayPanel(tasks, self)
        self._emergency = EmergencyPanel(tasks, self)
        slots = self._slots()
        self._own = frozenset(slots)
        self._actions = add_actions(self, slots)
        # A dialog keeps the keys of the window behind it from being heard; the lock always is.
        for window in (self._manual, self._close_day, self._emergency):
            window.addAction(self._actions[ActionId.LOCK])
        self._undoing = Undoing(tasks, self._actions[ActionId.UNDO], self)
        self._scans = ScanListener(self)
        self._routes = ScanRoutes(tasks, self)
        self._keeper = self._made_keeper()
        self._rail = Rail({each: self._actions[each] for each in dict.fromkeys(_RAIL.values())})
        self._corner = TopCorner(self._actions[ActionId.SEARCH], self._actions[ActionId.LOCK])
        self._status = StatusLine(tasks.who)
        self._stack = QStackedWidget()
        self._frame = QWidget()
        self._build()
        self._toast = Toast(self._frame)
        self._palette = Palette(self._frame, tasks, self._commands)
        self._counts = Counts(tasks, self)
        self._connect()
        self._open(Page.TODAY)
        for warning in tasks.who.warnings if tasks.who is not None else ():
            self._warn(warning)
        # After the first page, and behind whatever that page asks of the vault.
        QTimer.singleShot(_CHECKED_AFTER_MS, self, self._check_vault)

    def _made_keeper(self) -> BackupKeeper | None:
        who = self._tasks.who
        if who is None or who.folder is None:
            return None
        keeper = BackupKeeper(self._tasks, who.folder, self)
        self._settings.add_page("backup", self.tr("Backup"), BackupPage(self._tasks, keeper))
        return keeper

    def _slots(self) -> Slots:
        return {
            ActionId.NEW_DOSSIER: self._on_booking_requested,
            ActionId.SEARCH: self._on_search_asked,
            ActionId.FIND: self._on_find_asked,
            ActionId.UNDO: self._on_undo_asked,
            ActionId.TODAY: lambda: self._open(Page.TODAY),
            ActionId.DOSSIERS: lambda: self._open(Page.DOSSIERS),
            ActionId.PAPER: lambda: self._open(Page.PAPER),
            ActionId.SETTINGS: lambda: self._open(Page.SETTINGS),
            ActionId.SCAN: lambda: self._on_paper_asked(self._paper.start_scanning),
            ActionId.LEND: lambda: self._on_paper_asked(self._paper.start_lending),
            ActionId.LABELS: lambda: self._on_settings_asked(self._settings.show_labels),
            ActionId.ABOUT: lambda: self._on_settings_asked(self._settings.show_about),
            ActionId.BACK: lambda: self._revisit(self._history.back()),
            ActionId.FORWARD: lambda: self._revisit(self._history.forward()),
            ActionId.REFRESH: self._on_refresh_asked,
            ActionId.NEXT_PANE: self._on_next_pane_asked,
            ActionId.FULL_SCREEN: self._on_full_screen_asked,
            ActionId.LARGER: lambda: self._zoom(1),
            ActionId.SMALLER: lambda: self._zoom(-1),
            ActionId.USUAL_SIZE: lambda: self._set_zoom(100),
            ActionId.MAKE_SET: self._on_set_requested,
            ActionId.EMERGENCY_LIST: self._emergency.bring_up,
            ActionId.CLOSE_DAY: self._on_close_day_requested,
            ActionId.LOCK: self.lock_asked.emit,
            ActionId.QUIT: self.close,
            ActionId.HELP: lambda: self._manual.show_page(self._page),
            ActionId.KEYS: self._manual.show_keys,
        }

    def _build(self) -> None:
        for screen in self._screens.values():
            self._stack.addWidget(screen)
        content = QVBoxLayout()
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(0)
        for part in (self._notice, self._collect, self._message):
            content.addWidget(part)
        content.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(content, 1)
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._tasks.who is not None and self._tasks.who.is_practice:
            column.addWidget(PracticeBanner())
        column.addLayout(row, 1)
        self.setCentralWidget(self._frame)
        self.menuBar().setCornerWidget(self._corner, Qt.Corner.TopRightCorner)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._status, 1)

    def _connect(self) -> None:
        told = (self._today, self._dossier, self._paper, self._settings)
        for part in (*told, self._collect, self._close_day, self._emergency):
            part.announced.connect(self._toast.tell)
        self._undoing.told.connect(self._toast.tell)
        self._undoing.failed.connect(self._message.show_error)
        for source in (self._today, self._paper):
            source.dossier_requested.connect(self._on_dossier_chosen)
        self._today.copy_requested.connect(self._on_copy_chosen)
        self._today.paper_requested.connect(lambda: self._on_paper_asked(self._paper.show_out))
        self._today.close_day_requested.connect(self._on_close_day_requested)
        self._list.dossier_activated.connect(self._on_dossier_chosen)
        self._list.booking_requested.connect(self._on_booking_requested)
        self._dossier.left.connect(lambda: self._open(Page.DOSSIERS))
        self._dossier.settings_requested.connect(
            lambda: self._on_settings_asked(self._settings.show_printers)
        )
        for screen in (self._today, self._dossier):
            screen.collect_requested.connect(self._collect.bring_up)
        for panel in (self._today, self._close_day):
            panel.set_requested.connect(self._on_set_requested)
        self._close_day.lock_requested.connect(self.lock_asked)
        self._settings.zoom_chosen.connect(self.zoom_chosen)
        self._settings.scheme_chosen.connect(self.scheme_chosen)
        self._settings.reset_requested.connect(self.reset_asked)
        self._connect_frame()

    def _connect_frame(self) -> None:
        self._palette.dossier_chosen.connect(self._on_dossier_chosen)
        self._palette.copy_chosen.connect(self._on_copy_chosen)
        self._palette.place_chosen.connect(self._on_place_chosen)
        self._palette.list_asked.connect(self._on_list_asked)
        self._palette.command_chosen.connect(self._on_command_chosen)
        self._scans.scanned.connect(self._on_scanned)
        self._routes.dossier_found.connect(self._on_dossier_chosen)
        self._routes.copy_found.connect(self._on_copy_chosen)
        self._routes.place_found.connect(self._on_place_chosen)
        self._routes.refused.connect(self._message.show_error)
        self._collect.counted.connect(self._status.show_waiting)
        self._counts.asked.connect(self._today.refresh)
        self._counts.out_counted.connect(self._status.show_outside)
        self._counts.late_counted.connect(partial(self._rail.set_count, ActionId.PAPER))
        self._today.counted.connect(partial(self._rail.set_count, ActionId.TODAY))
        self._status.saved_pressed.connect(self._undoing.tell_last)
        self._status.outside_pressed.connect(lambda: self._on_paper_asked(self._paper.show_out))
        self._status.waiting_pressed.connect(self._collect.bring_up)
        self._status.backup_pressed.connect(self._on_set_requested)
        if self._keeper is not None:
            self._keeper.stated.connect(self._status.show_backup)
            self._keeper.age_known.connect(self._on_backup_age_known)
            self._keeper.announced.connect(self._toast.tell)
            self._keeper.failed.connect(self._message.show_error)
        self._tasks.changed.connect(self._on_tasks_changed)
        self._tasks.failed.connect(self._message.show_error)
        self._tasks.warned.connect(self._warn)
        self._tasks.busy.connect(self._on_tasks_busy)

    def _check_vault(self) -> None:
        if self._tasks.who is not None:
            self._tasks.read(
                health.quick_check, owner=self, done=self._on_checked, role=self._tasks.who.role
            )

    def _on_checked(self, damaged: tuple[Part, ...]) -> None:
        if damaged:
            self._message.show_error(VaultUnsound(part=damaged[0]))

    # -- the screens ------------------------------------------------------------------------

    def _open(self, page: Page) -> None:
        """Show a screen as it is."""
        self._show_screen(page)
        self._note_visit()

    def _show_screen(self, page: Page) -> None:
        self._history.amend(self._visit())
        self._page = page
        self._message.clear()
        self._stack.setCurrentWidget(self._screens[page])
        self._rail.show_chosen(_RAIL[page])
        self._screens[page].setFocus()

    def _visit(self) -> Visit:
        dossier_id = self._dossier.dossier_id if self._page is Page.DOSSIER else None
        return Visit(self._page, dossier_id)

    def _note_visit(self) -> None:
        self._history.note(self._visit())
        self._show_history()

    def _show_history(self) -> None:
        self._actions[ActionId.BACK].setEnabled(self._history.can_go_back)
        self._actions[ActionId.FORWARD].setEnabled(self._history.can_go_forward)

    def _revisit(self, visit: Visit | None) -> None:
        if visit is None:
            return
        self._show_screen(visit.page)
        if visit.dossier_id is not None:
            self._dossier.show_dossier(visit.dossier_id)
        elif visit.page is Page.DOSSIER:
            self._dossier.start_booking()
        self._show_history()

    def _on_dossier_chosen(self, dossier_id: str) -> None:
        self._show_screen(Page.DOSSIER)
        self._dossier.show_dossier(DossierId(dossier_id))
        self._note_visit()

    def _on_copy_chosen(self, dossier_id: str, code: str) -> None:
        self._show_screen(Page.DOSSIER)
        self._dossier.show_copy(DossierId(dossier_id), code)
        self._note_visit()

    def _on_place_chosen(self, place_id: int) -> None:
        self._on_paper_asked(lambda: self._paper.show_place(PlaceId(place_id)))

    def _on_booking_requested(self) -> None:
        self._show_screen(Page.DOSSIER)
        self._dossier.start_booking()
        self._note_visit()

    def _on_paper_asked(self, show: Callable[[], object]) -> None:
        self._open(Page.PAPER)
        show()

    def _on_settings_asked(self, show: Callable[[], object]) -> None:
        show()
        self._open(Page.SETTINGS)

    def _on_list_asked(self, text: str) -> None:
        self._open(Page.DOSSIERS)
        self._list.search_for(text)

    def _on_find_asked(self) -> None:
        self._open(Page.DOSSIERS)
        self._list.focus_search()

    def _on_search_asked(self) -> None:
        self._palette.open()

    def _on_scanned(self, code: str) -> None:
        self._palette.close_up()
        self._message.clear()
        if self._page is Page.PAPER:
            self._paper.take_scan(code)
        else:
            self._routes.follow(code)

    def _commands(self) -> list[Action]:
        """Return the actions of the menus that work now."""
        return [
            action
            for action in ACTIONS
            if action.menu and action.id is not ActionId.SEARCH and self._works(action.id)
        ]

    def _works(self, action: ActionId) -> bool:
        if action in self._own:
            return self._actions[action].isEnabled()
        return live_shortcut(self, action) is not None

    def _on_command_chosen(self, action: ActionId) -> None:
        if action in self._own:
            self._actions[action].trigger()
        else:
            trigger(self, action)

    def _on_refresh_asked(self) -> None:
        self._message.clear()
        self._screens[self._page].refresh()

    def _on_undo_asked(self) -> None:
        self._message.clear()
        self._undoing.undo()

    def _on_set_requested(self) -> None:
        if self._keeper is not None:
            self._keeper.make_set()

    def _on_close_day_requested(self) -> None:
        self._close_day.bring_up(self._backup_days)

    def _on_next_pane_asked(self) -> None:
        """Go round: rail, screen, bottom line."""
        focus = QApplication.focusWidget()
        if focus is not None and self._rail.isAncestorOf(focus):
            self._screens[self._page].setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif focus is None or self._status.isAncestorOf(focus) or not self._status.take_focus():
            self._rail.focus_chosen()

    # -- what is told -----------------------------------------------------------------------

    def _warn(self, error: ExpectedError) -> None:
        self._notice.show_text(sentence(error), is_warning=True)

    def _on_tasks_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - a slot
        self._status.show_busy(is_busy=is_busy)

    def _on_tasks_changed(self, _changes: Changes) -> None:
        now = system_clock().astimezone(AMSTERDAM)
        self._status.show_saved(f"{now:%H:%M}")

    def _on_backup_age_known(self, days: int | None) -> None:
        self._backup_days = days
        self._today.set_backup_age(days)
        self._close_day.set_backup_age(days)

    # -- the window -------------------------------------------------------------------------

    def _on_full_screen_asked(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _zoom(self, steps: int) -> None:
        at = theme.ZOOMS.index(preferences.zoom()) + steps
        self._set_zoom(theme.ZOOMS[max(0, min(at, len(theme.ZOOMS) - 1))])

    def _set_zoom(self, percent: int) -> None:
        preferences.store_zoom(percent)
        self.zoom_chosen.emit(percent)

    def _arrange(self) -> None:
        """Show words where there is room for them, and icons alone where there is not."""
        is_wide = self.width() >= self.fontMetrics().averageCharWidth() * _WIDE_IN_LETTERS
        self._rail.set_wide(is_wide=is_wide)
        self._corner.set_wide(is_wide=is_wide)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self.windowHandle().installEventFilter(self._undoing)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()
        elif event.type() is QEvent.Type.ActivationChange:
            self._corner.set_ready(is_ready=self.isActiveWindow())

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        preferences.store_geometry(self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()
