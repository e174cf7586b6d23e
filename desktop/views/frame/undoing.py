"""Ctrl+Z: taking back what was done last, and saying what that is."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from typing_extensions import override

from desktop.models.changes import Changes
from desktop.models.log import LogCode
from desktop.tasks import Tasks
from desktop.views.actions import BY_ID, ActionId
from desktop.views.labels import act_label


class Undoing(QObject):
    """Names the act in the menu, takes it back, and tells so.

    Args:
        tasks: the bridge to the vault.
        action: of the menu.

    Signals:
        told: a text for a toast.
        failed: an `ExpectedError`; nothing was taken back.
    """

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, action: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._action = action
        tasks.changed.connect(self._on_tasks_changed)
        tasks.busy.connect(self._on_tasks_busy)
        self.show_act()

    def undo(self) -> None:
        """Take back the newest act."""
        self._tasks.undo(owner=self, done=self._on_undone, failed=self._on_failed)

    def show_act(self) -> None:
        """Say in the menu what would be taken back."""
        act = self._tasks.undoable
        text = BY_ID[ActionId.UNDO].translated
        self._action.setEnabled(act is not None)
        if act is not None:
            text = self.tr("{undo}: {act}").format(undo=text, act=act_label(act))
        self._action.setText(text)

    def tell_last(self) -> None:
        """Say what was saved last, and whether it can be taken back."""
        act = self._tasks.undoable
        if act is None:
            self.told.emit(self.tr("What was saved last cannot be undone."))
        else:
            text = self.tr("Saved last: {act}. Ctrl+Z takes it back.")
            self.told.emit(text.format(act=act_label(act)))

    def _on_undone(self, act: LogCode) -> None:
        self.told.emit(self.tr("Undone: {act}").format(act=act_label(act)))
        self.show_act()

    def _on_failed(self, error: object) -> None:
        self.failed.emit(error)
        self.show_act()

    def _on_tasks_changed(self, _changes: Changes) -> None:
        self.show_act()

    def _on_tasks_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - a slot
        if not is_busy:
            # The answer that ends an errand comes just after this word.
            QTimer.singleShot(0, self, self.show_act)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Let a field in which nothing was typed leave Ctrl+Z to the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and _has_no_typing(QApplication.focusWidget())
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _has_no_typing(field: QObject | None) -> bool:
    """Return whether a field has no typing of its own to take back, nor has taken any back."""
    if isinstance(field, QLineEdit):
        return not (field.isUndoAvailable() or field.isRedoAvailable())
    if isinstance(field, QPlainTextEdit):
        document = field.document()
        return not (document.isUndoAvailable() or document.isRedoAvailable())
    return False
