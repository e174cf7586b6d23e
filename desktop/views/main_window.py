"""The window of an open vault: a frame without data around the screens."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.clock import AMSTERDAM, system_clock
from desktop.errors import ExpectedError, VaultUnsound
from desktop.models.changes import Changes
from desktop.models.ids import DossierId
from desktop.models.roles import Part
from desktop.services import health
from desktop.tasks import Tasks
from desktop.views import preferences, theme
from desktop.views.actions import ActionId, add_actions
from desktop.views.dossier.dossier_screen import DossierScreen
from desktop.views.dossiers.dossier_list import DossierListScreen
from desktop.views.labels import role_label
from desktop.views.manual import ManualWindow, Page
from desktop.views.settings.settings_screen import SettingsScreen
from desktop.views.theme import MINIMUM_HEIGHT, MINIMUM_WIDTH, SPACE, SPACE_SMALL
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.practice_banner import PracticeBanner
from desktop.views.widgets.toast import Toast

_CHECKED_AFTER_MS = 1000
_BUSY_SHOWN_AFTER_MS = 400


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
        self._manual = ManualWindow(self)
        self._message = MessageBar()
        self._screens = QStackedWidget()
        self._list = DossierListScreen(tasks)
        self._dossier = DossierScreen(tasks)
        self._settings = SettingsScreen(tasks)
        self._all_screens: dict[QWidget, tuple[ActionId, Page]] = {
            self._list: (ActionId.DOSSIERS, Page.DOSSIERS),
            self._dossier: (ActionId.DOSSIERS, Page.DOSSIER),
            self._settings: (ActionId.SETTINGS, Page.SETTINGS),
        }
        self._actions = add_actions(
            self,
            {
                ActionId.NEW_DOSSIER: self._on_booking_requested,
                ActionId.SEARCH: self._on_search_asked,
                ActionId.LOCK: self.lock_asked.emit,
                ActionId.QUIT: self.close,
                ActionId.DOSSIERS: lambda: self._show_screen(self._list),
                ActionId.SETTINGS: lambda: self._show_screen(self._settings),
                ActionId.LARGER: lambda: self._zoom(1),
                ActionId.SMALLER: lambda: self._zoom(-1),
                ActionId.USUAL_SIZE: lambda: self._set_zoom(100),
                ActionId.HELP: self._on_help_asked,
            },
        )
        self._rail = {
            action: self._rail_button(action) for action in (ActionId.DOSSIERS, ActionId.SETTINGS)
        }
        self._frame = QWidget()
        self._build()
        self._toast = Toast(self._frame)
        self._saved = QLabel()
        self._saved.setObjectName("saved_at")
        self._busy = QProgressBar()
        self._busy_timer = QTimer(self)
        self._build_status()
        self._connect()
        self._show_screen(self._list)
        # After the first page, and behind whatever that page asks of the vault.
        QTimer.singleShot(_CHECKED_AFTER_MS, self, self._check_vault)

    def _check_vault(self) -> None:
        if self._tasks.who is not None:
            self._tasks.read(
                health.quick_check, owner=self, done=self._on_checked, role=self._tasks.who.role
            )

    def _on_checked(self, damaged: tuple[Part, ...]) -> None:
        if damaged:
            self._message.show_error(VaultUnsound(part=damaged[0]))

    def _build(self) -> None:
        rail = QWidget()
        rail.setObjectName("rail")
        buttons = QVBoxLayout(rail)
        buttons.setContentsMargins(SPACE_SMALL, SPACE_SMALL, SPACE_SMALL, SPACE_SMALL)
        for button in self._rail.values():
            buttons.addWidget(button)
        buttons.addStretch(1)
        for screen in self._all_screens:
            self._screens.addWidget(screen)
        content = QVBoxLayout()
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(0)
        content.addWidget(self._message)
        content.addWidget(self._screens, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addLayout(content, 1)
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._tasks.who is not None and self._tasks.who.is_practice:
            column.addWidget(PracticeBanner())
        column.addLayout(row, 1)
        self.setCentralWidget(self._frame)

    def _rail_button(self, action: ActionId) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"rail_{action}")
        button.setDefaultAction(self._actions[action])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(28, 28))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._actions[action].setCheckable(True)
        return button

    def _build_status(self) -> None:
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(SPACE, 0, SPACE, 0)
        who = self._tasks.who
        kind = QLabel()
        kind.setObjectName("vault_kind")
        if who is not None:
            vault = self.tr("Practice vault") if who.is_practice else self.tr("Vault")
            kind.setText(f"{vault} · {who.initials} · {role_label(who.role)}")
        self._busy.setObjectName("busy_bar")
        self._busy.setRange(0, 0)
        self._busy.setMaximumWidth(120)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Busy"))
        self._busy.hide()
        bar.addWidget(self._saved)
        bar.addPermanentWidget(self._busy)
        bar.addPermanentWidget(kind)
        self._busy_timer.setSingleShot(True)
        self._busy_timer.setInterval(_BUSY_SHOWN_AFTER_MS)
        self._busy_timer.timeout.connect(self._busy.show)

    def _connect(self) -> None:
        for screen in (self._dossier, self._settings):
            screen.announced.connect(self._toast.tell)
        self._list.dossier_activated.connect(self._on_dossier_activated)
        self._list.booking_requested.connect(self._on_booking_requested)
        self._dossier.left.connect(lambda: self._show_screen(self._list))
        self._dossier.settings_requested.connect(self._on_printer_wanted)
        self._tasks.changed.connect(self._on_tasks_changed)
        self._tasks.failed.connect(self._on_tasks_failed)
        self._tasks.busy.connect(self._on_tasks_busy)

    def _show_screen(self, screen: QWidget) -> None:
        self._message.clear()
        self._screens.setCurrentWidget(screen)
        for action, button in self._rail.items():
            button.setChecked(action is self._all_screens[screen][0])
        screen.setFocus()

    def _on_dossier_activated(self, dossier_id: str) -> None:
        self._show_screen(self._dossier)
        self._dossier.show_dossier(DossierId(dossier_id))

    def _on_booking_requested(self) -> None:
        self._show_screen(self._dossier)
        self._dossier.start_booking()

    def _on_printer_wanted(self) -> None:
        self._settings.show_printers()
        self._show_screen(self._settings)

    def _on_search_asked(self) -> None:
        self._show_screen(self._list)
        self._list.focus_search()

    def _on_help_asked(self) -> None:
        for screen, (_action, page) in self._all_screens.items():
            if screen is self._screens.currentWidget():
                self._manual.show_page(page)

    def _zoom(self, steps: int) -> None:
        at = theme.ZOOMS.index(preferences.zoom()) + steps
        self._set_zoom(theme.ZOOMS[max(0, min(at, len(theme.ZOOMS) - 1))])

    def _set_zoom(self, percent: int) -> None:
        preferences.store_zoom(percent)
        self.zoom_chosen.emit(percent)

    def _on_tasks_changed(self, _changes: Changes) -> None:
        now = system_clock().astimezone(AMSTERDAM)
        self._saved.setText(self.tr("Saved {time}").format(time=f"{now:%H:%M}"))

    def _on_tasks_failed(self, error: ExpectedError) -> None:
        self._message.show_error(error)

    def _on_tasks_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - a slot
        if is_busy:
            self._busy_timer.start()
        else:
            self._busy_timer.stop()
            self._busy.hide()

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        preferences.store_geometry(self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()
