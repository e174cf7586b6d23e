"""The window before a vault is open."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget
from typing_extensions import override

from desktop import paths
from desktop.errors import ExpectedError, KeyFileMissing
from desktop.tasks import Tasks, Who
from desktop.views.manual import ManualWindow
from desktop.views.pages import Page
from desktop.views.theme import MINIMUM_HEIGHT, MINIMUM_WIDTH
from desktop.views.unlock import opening
from desktop.views.unlock.new_vault_wizard import NewVaultWizard
from desktop.views.unlock.restore_page import RestorePage
from desktop.views.unlock.start_page import StartPage
from desktop.views.unlock.unlock_page import UnlockPage
from desktop.views.widgets.path_dialog import choose_folder


class StartWindow(QWidget):
    """Shows the way in: the usual vault when there is one, else the ways to begin.

    Nothing of storage is imported before the first page is painted.

    Signals:
        opened: a vault is open; its folder.
    """

    opened = Signal(object)

    def __init__(self, tasks: Tasks, folder: Path | None = None, locked_at: str = "") -> None:
        super().__init__()
        self.setObjectName("start_window")
        self.setWindowTitle("Dossierkast")
        self.setMinimumSize(MINIMUM_WIDTH, MINIMUM_HEIGHT)
        self._tasks = tasks
        self._is_painted = False
        self._usual = paths.default_vault()
        self._wizard: NewVaultWizard | None = None
        self._restore: RestorePage | None = None
        self._manual = ManualWindow(self)
        help_key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self)
        help_key.activated.connect(lambda: self._manual.show_page(Page.START))
        self._start = StartPage()
        self._unlock = UnlockPage(tasks)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._start)
        self._pages.addWidget(self._unlock)
        self._start.practice_chosen.connect(self._on_practice_chosen)
        self._start.new_chosen.connect(self._on_new_chosen)
        self._start.existing_chosen.connect(self._on_existing_chosen)
        self._start.restore_chosen.connect(self._on_restore_chosen)
        self._unlock.opened.connect(self.opened)
        self._unlock.left.connect(self._show_start)
        self._unlock.refused.connect(self._on_vault_refused)
        if folder is None and self._usual.is_dir():
            folder = self._usual
        self._first = folder
        if folder is not None:
            self._unlock.set_vault(folder, locked_at)
            self._pages.setCurrentWidget(self._unlock)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self.windowHandle().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Expose and not self._is_painted:
            # The page is painted in answer to this very event; a timer comes after that.
            self._is_painted = True
            QTimer.singleShot(0, self._on_first_painted)
        return super().eventFilter(watched, event)

    def _on_first_painted(self) -> None:
        self._tasks.run(opening.warm_up, owner=self)
        if self._first is not None:
            self._unlock.read_front()

    def _show_start(self) -> None:
        self._pages.setCurrentWidget(self._start)

    def _on_vault_refused(self, error: ExpectedError) -> None:
        self._show_start()
        # The usual folder without a vault in it is no news.
        if not (isinstance(error, KeyFileMissing) and self._first == self._usual):
            self._start.message.show_error(error)
        self._first = None

    def _on_practice_chosen(self) -> None:
        self._start.message.clear()
        self._start.set_busy(self.tr("The practice vault is being opened…"))
        folder = paths.practice_vault()

        def opened(_who: Who) -> None:
            self._start.set_busy("")
            self.opened.emit(folder)

        self._tasks.open(
            lambda: opening.practice(folder),
            owner=self,
            done=opened,
            failed=self._on_practice_failed,
        )

    def _on_practice_failed(self, error: ExpectedError) -> None:
        self._start.set_busy("")
        self._start.message.show_error(error)

    def _on_new_chosen(self) -> None:
        self._start.message.clear()
        if self._wizard is None:
            self._wizard = NewVaultWizard(self._tasks)
            self._wizard.opened.connect(self.opened)
            self._wizard.left.connect(self._show_start)
            self._pages.addWidget(self._wizard)
        self._pages.setCurrentWidget(self._wizard)
        self._wizard.enter()

    def _on_restore_chosen(self) -> None:
        self._start.message.clear()
        if self._restore is None:
            self._restore = RestorePage(self._tasks)
            self._restore.opened.connect(self.opened)
            self._restore.left.connect(self._show_start)
            self._pages.addWidget(self._restore)
        self._pages.setCurrentWidget(self._restore)
        self._restore.enter(self._unlock.folder or self._usual)

    def _on_existing_chosen(self) -> None:
        self._start.message.clear()
        choose_folder(
            self,
            title=self.tr("Choose the folder of the vault"),
            start=self._usual.parent,
            on_chosen=self._on_folder_chosen,
        )

    def _on_folder_chosen(self, folder: Path) -> None:
        self._first = None
        self._unlock.set_vault(folder)
        self._unlock.read_front()
        self._pages.setCurrentWidget(self._unlock)
