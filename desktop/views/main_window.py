"""The window of an open vault: a frame without data around the screens."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.clock import AMSTERDAM, system_clock
from desktop.error_text import sentence
from desktop.errors import ExpectedError, VaultUnsound
from desktop.models.changes import Changes
from desktop.models.roles import Part
from desktop.services import health
from desktop.tasks import Tasks
from desktop.views import preferences, theme
from desktop.views.actions import ACTIONS, Action, ActionId
from desktop.views.backup.backup_keeper import BackupKeeper
from desktop.views.backup.backup_page import BackupPage
from desktop.views.collecting.collect_bar import CollectBar
from desktop.views.frame.counts import Counts
from desktop.views.frame.menus import Slots, add_actions
from desktop.views.frame.one_primary import OnePrimary
from desktop.views.frame.rail import Rail
from desktop.views.frame.scan_routes import ScanRoutes
from desktop.views.frame.screens import Screens
from desktop.views.frame.status_line import StatusLine
from desktop.views.frame.top_corner import TopCorner
from desktop.views.frame.undoing import Undoing
from desktop.views.manual import ManualWindow
from desktop.views.pages import Page
from desktop.views.palette.palette import Palette
from desktop.views.shortcuts import live_shortcut, trigger
from desktop.views.theme import MINIMUM_HEIGHT, MINIMUM_WIDTH
from desktop.views.today.close_day import CloseDayPanel
from desktop.views.today.emergency_panel import EmergencyPanel
from desktop.views.wedge import ScanListener
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.practice_banner import PracticeBanner
from desktop.views.widgets.toast import Toast

_CHECKED_AFTER_MS = 1000
_WIDE_IN_LETTERS = 180

_RAIL = {
    Page.TODAY: ActionId.TODAY,
    Page.DOSSIERS: ActionId.DOSSIERS,
    Page.DOSSIER: ActionId.DOSSIERS,
    Page.PAPER: ActionId.PAPER,
    Page.SETTINGS: ActionId.SETTINGS,
}
"""The button of the rail that each screen goes by."""


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
        self._backup_days: int | None = None
        self._notice = MessageBar(is_closable=True)
        self._message = MessageBar()
        self._collect = CollectBar(tasks)
        self._screens = Screens(tasks)
        self._one_primary = OnePrimary(self._collect, self._screens)
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
        self._frame = QWidget()
        self._build()
        self._toast = Toast(self._frame)
        self._palette = Palette(self._frame, tasks, self._commands)
        self._counts = Counts(tasks, self)
        self._connect()
        self._screens.open(Page.TODAY)
        for warning in tasks.who.warnings if tasks.who is not None else ():
            self._warn(warning)
        # After the first page, and behind whatever that page asks of the vault.
        QTimer.singleShot(_CHECKED_AFTER_MS, self, self._check_vault)

    def _made_keeper(self) -> BackupKeeper | None:
        who = self._tasks.who
        if who is None or who.folder is None:
            return None
        keeper = BackupKeeper(self._tasks, who.folder, self)
        self._backup_page = BackupPage(self._tasks, keeper)
        self._screens.settings.add_page("backup", self.tr("Backup"), self._backup_page)
        return keeper

    def _slots(self) -> Slots:
        screens = self._screens
        return {
            ActionId.NEW_DOSSIER: screens.open_booking,
            ActionId.SEARCH: self._on_search_asked,
            ActionId.FIND: screens.open_search,
            ActionId.UNDO: self._on_undo_asked,
            ActionId.TODAY: partial(screens.open, Page.TODAY),
            ActionId.DOSSIERS: partial(screens.open, Page.DOSSIERS),
            ActionId.PAPER: partial(screens.open, Page.PAPER),
            ActionId.SETTINGS: partial(screens.open, Page.SETTINGS),
            ActionId.SCAN: screens.open_scanning,
            ActionId.LEND: screens.open_lending,
            ActionId.LABELS: screens.open_labels,
            ActionId.ABOUT: screens.open_about,
            ActionId.BACK: screens.go_back,
            ActionId.FORWARD: screens.go_forward,
            ActionId.REFRESH: self._on_refresh_asked,
            ActionId.NEXT_PANE: self._on_next_pane_asked,
            ActionId.FULL_SCREEN: self._on_full_screen_asked,
            ActionId.LARGER: partial(self._zoom, 1),
            ActionId.SMALLER: partial(self._zoom, -1),
            ActionId.USUAL_SIZE: partial(self._set_zoom, 100),
            ActionId.MAKE_SET: self._on_set_requested,
            ActionId.EMERGENCY_LIST: self._emergency.bring_up,
            ActionId.CLOSE_DAY: self._on_close_day_requested,
            ActionId.LOCK: self.lock_asked.emit,
            ActionId.QUIT: self.close,
            ActionId.HELP: self._on_help_asked,
            ActionId.KEYS: self._manual.show_keys,
        }

    def _build(self) -> None:
        content = QVBoxLayout()
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(0)
        for part in (self._notice, self._collect, self._message):
            content.addWidget(part)
        content.addWidget(self._screens, 1)
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
        screens, toast = self._screens, self._toast
        for part in (screens, self._collect, self._close_day, self._emergency):
            part.announced.connect(toast.tell)
        self._undoing.told.connect(toast.tell)
        for source in (self._undoing.failed, self._routes.refused, self._tasks.failed):
            source.connect(self._message.show_error)
        screens.left.connect(self._on_screen_left)
        screens.shown.connect(self._on_screen_shown)
        screens.collect_requested.connect(self._collect.bring_up)
        screens.close_day_requested.connect(self._on_close_day_requested)
        for panel in (screens, self._close_day):
            panel.set_requested.connect(self._on_set_requested)
        self._close_day.lock_requested.connect(self.lock_asked)
        settings = screens.settings
        settings.zoom_chosen.connect(self.zoom_chosen)
        settings.scheme_chosen.connect(self.scheme_chosen)
        settings.reset_requested.connect(self.reset_asked)
        for finder in (self._palette, self._routes):
            finder.dossier_chosen.connect(screens.open_dossier)
            finder.copy_chosen.connect(screens.open_copy)
            finder.place_chosen.connect(screens.open_place)
        self._palette.list_asked.connect(screens.open_list)
        self._palette.command_chosen.connect(self._on_command_chosen)
        self._scans.scanned.connect(self._on_scanned)
        self._tasks.changed.connect(self._on_tasks_changed)
        self._tasks.warned.connect(self._warn)
        self._tasks.busy.connect(self._on_tasks_busy)
        self._connect_counts()

    def _connect_counts(self) -> None:
        status, rail, today = self._status, self._rail, self._screens.today
        self._collect.counted.connect(status.show_waiting)
        self._counts.asked.connect(today.refresh)
        self._counts.out_counted.connect(status.show_outside)
        self._counts.late_counted.connect(partial(rail.set_count, ActionId.PAPER))
        today.counted.connect(partial(rail.set_count, ActionId.TODAY))
        status.saved_pressed.connect(self._undoing.tell_last)
        status.outside_pressed.connect(self._screens.open_what_is_out)
        status.waiting_pressed.connect(self._collect.bring_up)
        status.backup_pressed.connect(self._on_backup_pressed)
        if self._keeper is not None:
            self._keeper.stated.connect(status.show_backup)
            self._keeper.age_known.connect(self._on_backup_age_known)
            self._keeper.announced.connect(self._toast.tell)
            self._keeper.failed.connect(self._message.show_error)

    def _check_vault(self) -> None:
        if self._tasks.who is not None:
            self._tasks.read(
                health.quick_check, owner=self, done=self._on_checked, role=self._tasks.who.role
            )

    def _on_checked(self, damaged: tuple[Part, ...]) -> None:
        if damaged:
            self._message.show_error(VaultUnsound(part=damaged[0]))

    # -- what is asked ----------------------------------------------------------------------

    def _on_screen_left(self) -> None:
        self._palette.close_up()
        self._message.clear()

    def _on_screen_shown(self, page: Page) -> None:
        self._rail.show_chosen(_RAIL[page])
        history = self._screens.history
        self._actions[ActionId.BACK].setEnabled(history.can_go_back)
        self._actions[ActionId.FORWARD].setEnabled(history.can_go_forward)

    def _on_search_asked(self) -> None:
        self._palette.open()

    def _on_help_asked(self) -> None:
        self._manual.show_page(self._screens.page)

    def _on_scanned(self, code: str) -> None:
        self._palette.close_up()
        self._message.clear()
        if self._screens.page is Page.PAPER:
            self._screens.paper.take_scan(code)
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
        self._screens.refresh()

    def _on_undo_asked(self) -> None:
        self._message.clear()
        self._undoing.undo()

    def _on_set_requested(self) -> None:
        if self._keeper is not None:
            self._keeper.make_set()

    def _on_backup_pressed(self) -> None:
        self._screens.settings.show_page(self._backup_page)
        self._screens.open(Page.SETTINGS)

    def _on_close_day_requested(self) -> None:
        self._close_day.bring_up(self._backup_days)

    def _on_next_pane_asked(self) -> None:
        """Go round: rail, screen, bottom line."""
        focus = QApplication.focusWidget()
        if focus is not None and self._rail.isAncestorOf(focus):
            self._screens.current.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif focus is None or self._status.isAncestorOf(focus) or not self._status.take_focus():
            self._rail.focus_chosen()

    # -- what is told -----------------------------------------------------------------------

    def _warn(self, error: ExpectedError) -> None:
        self._notice.show_text(sentence(error), is_warning=True)

    def _show_ready(self) -> None:
        """Say whether a scan is heard: in any window of the program, and in no other."""
        self._corner.set_ready(is_ready=QApplication.activeWindow() is not None)

    def _on_tasks_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - a slot
        self._status.show_busy(is_busy=is_busy)

    def _on_tasks_changed(self, _changes: Changes) -> None:
        now = system_clock().astimezone(AMSTERDAM)
        self._status.show_saved(f"{now:%H:%M}")

    def _on_backup_age_known(self, days: int | None) -> None:
        self._backup_days = days
        self._screens.today.set_backup_age(days)
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
        self._one_primary.watch(self.windowHandle())

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
            QTimer.singleShot(0, self, self._show_ready)

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        preferences.store_geometry(self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()
