"""What is said when the program itself is at fault."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import techlog


class BugReporter(QObject):
    """Writes each bug into the technical log and tells it, one dialog at a time.

    Args:
        log_folder: where the technical log is, to be named in the dialog.
    """

    def __init__(self, log_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_folder = log_folder
        self._box: QMessageBox | None = None

    def report(self, error: BaseException) -> None:
        """Log a bug and show its mark; while one is shown, others are only logged."""
        mark = techlog.record_bug(error)
        if self._box is not None:
            return
        box = QMessageBox(QApplication.activeWindow())
        box.setObjectName("bug_dialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("A fault in Dossierkast"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Something went wrong in the program. That is not your doing."))
        text = self.tr(
            "What was saved before is safe. Your last step may not have been done: look before "
            "you do it again. You can go on working.\n\n"
            "Fault mark: {mark}\n"
            "The technical log, without personal data, is in:\n{folder}"
        )
        box.setInformativeText(text.format(mark=mark, folder=self._log_folder))
        close = box.addButton(self.tr("&Go on"), QMessageBox.ButtonRole.AcceptRole)
        close.setObjectName("bug_close")
        box.setEscapeButton(close)
        box.finished.connect(self._on_box_finished)
        self._box = box
        box.open()

    def _on_box_finished(self, _result: int) -> None:
        self._box = None
