"""The window of an open vault: a frame without data around the screens."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
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
from desktop.errors import VaultUnsound
from desktop.models.changes import Changes
from desktop.models.ids import DossierId
from desktop.models.log import LogCode
from desktop.models.roles import Part
from desktop.services import health
from desktop.tasks import Tasks
from desktop.views import preferences, theme
from desktop.views.actions import ACTIONS, BY_ID, Action, ActionId
from desktop.views.dossier.dossier_screen import DossierScreen
from desktop.views.dossiers.dossier_list import DossierListScreen
from desktop.views.frame.history import History, Visit
from desktop.views.frame.menus import Slots, add_actions
from desktop.views.frame.rail import Rail
from desktop.views.frame.status_line import StatusLine
from desktop.views.frame.top_corner import TopCorner
from desktop.views.labels import act_label
from desktop.views.manual import ManualWindow
from desktop.views.pages import Page
from desktop.views.palette.palette import Palette
from desktop.views.settings.settings_screen import SettingsScreen
from desktop.views.shortcuts import live_shortcut, trigger
from desktop.views.theme import MINIMUM_HEIGHT, MINIMUM_WIDTH
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.practice_banner import PracticeBanner
from desktop.views.widgets.toast import Toast

_CHECKED_AFTER_MS = 1000
_WIDE_IN_LETTERS = 140

_RAIL = {
    Page.DOSSIERS: ActionId.DOSSIERS,
    Page.DOSSIER: ActionId.DOSSIERS,
    Page.SETTINGS: ActionId.SETTINGS,
}
"""The button of the rail that each screen goes by."""


_Screen = DossierListScreen | DossierScreen | SettingsScreen


class MainWindow(QMainWindow):
    """A rail, the screens, and what holds for all of them.

    Signals:
        lock_asked: lock the vault and begin anew.
        zoom_chosen: the size of all text, in per cent of the system's.
        closed: the window is closed.
    """

    lock_asked = Signal()
    zoom_chosen = Signal(int)
    closed = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Dossierkast")
        self.setMinimumSize(MINIMUM_WIDTH, MINIMUM_HEIGHT)
        self._tasks = tasks
        self._page = Page.DOSSIERS
        self._history = History()
        self._manual = ManualWindow(self)
        self._message = MessageBar()
        self._stack = QStackedWidget()
        self._list = DossierListScreen(tasks)
        self._dossier = DossierScreen(tasks)
        self._settings = SettingsScreen(tasks)
        self._screens: dict[Page, _Screen] = {
            Page.DOSSIERS: self._list,
            Page.DOSSIER: self._dossier,
            Page.SETTINGS: self._settings,
        }
        self._actions = add_actions(self, self._slots())
        self._rail = Rail({each: self._actions[each] for each in dict.fromkeys(_RAIL.values())})
        self._corner = TopCorner(self._actions[ActionId.SEARCH], self._actions[ActionId.LOCK])
        self._status = StatusLine(tasks.who)
        self._frame = QWidget()
        self._build()
        self._toast = Toast(self._frame)
        self._palette = Palette(self._frame, tasks, self._commands)
        self._connect()
        self._show_undo()
        self._show_history()
        self._open(Page.DOSSIERS)
        # After the first page, and behind whatever that page asks of the vault.
        QTimer.singleShot(_CHECKED_AFTER_MS, self, self._check_vault)

    def _slots(self) -> Slots:
        return {
            ActionId.NEW_DOSSIER: self._on_booking_requested,
            ActionId.SEARCH: self._on_search_asked,
            ActionId.FIND: self._on_find_asked,
            ActionId.UNDO: self._on_undo_asked,
            ActionId.DOSSIERS: lambda: self._open(Page.DOSSIERS),
            ActionId.SETTINGS: lambda: self._open(Page.SETTINGS),
            ActionId.BACK: lambda: self._revisit(self._history.back()),
            ActionId.FORWARD: lambda: self._revisit(self._history.forward()),
            ActionId.REFRESH: self._on_refresh_asked,
            ActionId.NEXT_PANE: self._on_next_pane_asked,
            ActionId.FULL_SCREEN: self._on_full_screen_asked,
            ActionId.LARGER: lambda: self._zoom(1),
            ActionId.SMALLER: lambda: self._zoom(-1),
            ActionId.USUAL_SIZE: lambda: self._set_zoom(100),
            ActionId.LOCK: self.lock_asked.emit,
            ActionId.QUIT: self.close,
            ActionId.HELP: lambda: self._manual.show_page(self._page),
            ActionId.KEYS: self._manual.show_keys,
        }

    def _check_vault(self) -> None:
        if self._tasks.who is not None:
            self._tasks.read(
                health.quick_check, owner=self, done=self._on_checked, role=self._tasks.who.role
            )

    def _on_checked(self, damaged: tuple[Part, ...]) -> None:
        if damaged:
            self._message.show_error(VaultUnsound(part=damaged[0]))

    def _build(self) -> None:
        for screen in self._screens.values():
            self._stack.addWidget(screen)
        content = QVBoxLayout()
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(0)
        content.addWidget(self._message)
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
        for screen in (self._dossier, self._settings):
            screen.announced.connect(self._toast.tell)
        self._list.dossier_activated.connect(self._on_dossier_activated)
        self._list.booking_requested.connect(self._on_booking_requested)
        self._dossier.left.connect(lambda: self._open(Page.DOSSIERS))
        self._dossier.settings_requested.connect(self._on_printer_wanted)
        self._palette.dossier_chosen.connect(self._on_dossier_activated)
        self._palette.list_asked.connect(self._on_list_asked)
        self._palette.command_chosen.connect(self._on_command_chosen)
        self._status.saved_pressed.connect(self._on_saved_pressed)
        self._tasks.changed.connect(self._on_tasks_changed)
        self._tasks.failed.connect(self._message.show_error)
        self._tasks.busy.connect(self._on_tasks_busy)

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

    def _on_dossier_activated(self, dossier_id: str) -> None:
        self._show_screen(Page.DOSSIER)
        self._dossier.show_dossier(DossierId(dossier_id))
        self._note_visit()

    def _on_booking_requested(self) -> None:
        self._show_screen(Page.DOSSIER)
        self._dossier.start_booking()
        self._note_visit()

    def _on_printer_wanted(self) -> None:
        self._settings.show_printers()
        self._open(Page.SETTINGS)

    def _on_list_asked(self, text: str) -> None:
        self._open(Page.DOSSIERS)
        self._list.search_for(text)

    def _commands(self) -> list[Action]:
        """Return the actions of the menus that work now."""
        return [
            action
            for action in ACTIONS
            if action.menu and action.id is not ActionId.SEARCH and self._works(action.id)
        ]

    def _works(self, action: ActionId) -> bool:
        if self._actions[action].shortcuts():
            return self._actions[action].isEnabled()
        return live_shortcut(self, action) is not None

    def _on_command_chosen(self, action: ActionId) -> None:
        if self._actions[action].shortcuts():
            self._actions[action].trigger()
        else:
            trigger(self, action)

    def _on_search_asked(self) -> None:
        self._palette.open()

    def _on_find_asked(self) -> None:
        self._open(Page.DOSSIERS)
        self._list.focus_search()

    def _on_refresh_asked(self) -> None:
        self._message.clear()
        self._screens[self._page].refresh()

    def _on_next_pane_asked(self) -> None:
        focus = QApplication.focusWidget()
        screen = self._screens[self._page]
        if focus is not None and self._rail.isAncestorOf(focus):
            screen.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif focus is not None and screen.isAncestorOf(focus) and self._status.take_focus():
            return
        else:
            self._rail.focus_chosen()

    def _on_full_screen_asked(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # -- what was done ----------------------------------------------------------------------

    def _on_undo_asked(self) -> None:
        self._message.clear()
        self._tasks.undo(owner=self, done=self._on_undone, failed=self._message.show_error)

    def _on_undone(self, act: LogCode) -> None:
        self._toast.tell(self.tr("Undone: {act}").format(act=act_label(act)))
        self._show_undo()

    def _show_undo(self) -> None:
        act = self._tasks.undoable
        action = self._actions[ActionId.UNDO]
        action.setEnabled(act is not None)
        text = BY_ID[ActionId.UNDO].translated
        action.setText(
            text if act is None else self.tr("{undo}: {act}").format(undo=text, act=act_label(act))
        )

    def _on_saved_pressed(self) -> None:
        act = self._tasks.undoable
        if act is None:
            self._toast.tell(self.tr("What was saved last cannot be undone."))
        else:
            text = self.tr("Saved last: {act}. Ctrl+Z takes it back.")
            self._toast.tell(text.format(act=act_label(act)))

    def _on_tasks_changed(self, _changes: Changes) -> None:
        now = system_clock().astimezone(AMSTERDAM)
        self._status.show_saved(f"{now:%H:%M}")
        self._show_undo()

    def _on_tasks_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - a slot
        self._status.show_busy(is_busy=is_busy)
        if not is_busy:
            # The answer that ends an errand comes just after this word.
            QTimer.singleShot(0, self, self._show_undo)

    # -- the window -------------------------------------------------------------------------

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
