"""Taking a school list in: read, compare, ask, store; stopped at any moment without a trace."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.errors import Cancelled, ExpectedError
from desktop.models.progress import Progress
from desktop.models.school import SchoolChanges
from desktop.services import school as service
from desktop.tasks import Tasks
from desktop.views.settings.school_preview import SchoolPreview
from desktop.views.theme import SPACE
from desktop.views.widgets.buttons import buttons_row, plain

_LOOK_EVERY_MS = 100


class SchoolImport(QWidget):
    """Shows how far the reading is, then the preview, then how far the storing is.

    Signals:
        imported: `ImportCounts`; the list was taken over.
        stopped: an `ExpectedError`, or `None` when the preview was refused; nothing was changed.
    """

    imported = Signal(object)
    stopped = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._file: service.ListFile | None = None
        self._progress = Progress()
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_EVERY_MS)
        self._looking.timeout.connect(self._on_looking_timeout)
        self._what = QLabel()
        self._bar = QProgressBar()
        self._bar.setObjectName("import_progress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stop = plain(self.tr("&Stop"))
        self._stop.setObjectName("stop_import")
        self._stop.clicked.connect(self._on_stop_clicked)
        self._preview = SchoolPreview()
        self._preview.taken.connect(self._on_preview_taken)
        self._preview.refused.connect(self._on_preview_refused)
        self._working = QWidget()
        working = QVBoxLayout(self._working)
        working.setContentsMargins(0, 0, 0, 0)
        working.setSpacing(SPACE)
        working.addWidget(self._what)
        working.addWidget(self._bar)
        working.addLayout(buttons_row(self._stop))
        working.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._working)
        layout.addWidget(self._preview)

    def start(self, path: Path) -> None:
        """Read a list and show what it would change."""
        self._work(self.tr("Reading the list"))
        self._tasks.run(
            service.read_file,
            owner=self,
            done=self._on_read,
            failed=self._on_failed,
            path=path,
            progress=self._progress,
        )

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Stop with Esc."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._working.isVisible():
            self._on_stop_clicked()
        else:
            self._on_preview_refused()

    def _work(self, what: str) -> None:
        self._progress = Progress()
        self._what.setText(what)
        self._bar.setAccessibleDescription(what)
        self._bar.setRange(0, 0)
        self._preview.hide()
        self._working.show()
        self._stop.setEnabled(True)
        # On the stop button a second Enter would undo the first.
        self._bar.setFocus(Qt.FocusReason.OtherFocusReason)
        self._looking.start()

    def _on_looking_timeout(self) -> None:
        self._bar.setRange(0, self._progress.total)
        self._bar.setValue(self._progress.done)

    def _on_stop_clicked(self) -> None:
        self._stop.setEnabled(False)
        self._progress.cancel()

    def _on_read(self, file: service.ListFile) -> None:
        self._file = file
        self._tasks.read(
            service.preview, owner=self, done=self._on_compared, failed=self._on_failed, file=file
        )

    def _on_compared(self, changes: SchoolChanges) -> None:
        self._looking.stop()
        if self._progress.is_cancelled:
            self._on_failed(Cancelled())
            return
        assert self._file is not None
        self._working.hide()
        self._preview.show()
        self._preview.set_changes(self._file, changes)

    def _on_preview_taken(self) -> None:
        if self._preview.isHidden():
            return
        self._work(self.tr("Storing the schools"))
        self._tasks.write(
            service.import_list,
            owner=self,
            done=self._on_imported,
            failed=self._on_failed,
            file=self._file,
            progress=self._progress,
        )

    def _on_preview_refused(self) -> None:
        self._end()
        self.stopped.emit(None)

    def _on_imported(self, counts: service.ImportCounts) -> None:
        self._end()
        self.imported.emit(counts)

    def _on_failed(self, error: ExpectedError) -> None:
        self._end()
        self.stopped.emit(error)

    def _end(self) -> None:
        self._looking.stop()
        self._file = None
