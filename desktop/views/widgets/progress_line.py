"""How far a long act is, with a button that calls it off."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.models.progress import Progress
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.announce import announce
from desktop.views.widgets.buttons import plain
from desktop.views.widgets.labels import text_label

_LOOK_EVERY_MS = 100


class ProgressLine(QWidget):
    """What is going on, a bar and a stop; hidden while nothing is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("progress_line")
        self._progress: Progress | None = None
        self._text = text_label()
        self._bar = QProgressBar()
        self._bar.setObjectName("progress_bar")
        self._bar.setTextVisible(False)
        self._stop = plain(self.tr("&Stop"))
        self._stop.setObjectName("progress_stop")
        self._stop.clicked.connect(self.stop)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_EVERY_MS)
        self._looking.timeout.connect(self._on_looking_timeout)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_SMALL)
        layout.addWidget(self._text)
        layout.addLayout(row)
        self.hide()

    def follow(self, what: str, progress: Progress) -> None:
        """Show a progress, and cancel it when someone asks to stop."""
        if progress is self._progress:
            return
        self._progress = progress
        self._text.setText(what)
        self._bar.setAccessibleName(what)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self.show()
        self._looking.start()
        announce(self, what)

    def stop(self) -> None:
        """Call off what is followed."""
        if not self._stop.isEnabled():
            return
        self._stop.setEnabled(False)
        if self._progress is not None:
            self._progress.cancel()

    def end(self) -> None:
        """Show nothing any more."""
        self._progress = None
        self._looking.stop()
        self.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Stop with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
        else:
            super().keyPressEvent(event)

    def _on_looking_timeout(self) -> None:
        if self._progress is not None:
            self._bar.setRange(0, self._progress.total)
            self._bar.setValue(self._progress.done)
