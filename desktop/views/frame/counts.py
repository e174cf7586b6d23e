"""How much waits elsewhere, counted anew a moment after each change."""

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.clock import local_date, system_clock
from desktop.models.changes import Changes
from desktop.models.paper import PaperAt
from desktop.models.roles import PARTS_OF, Part
from desktop.services import lending
from desktop.tasks import Tasks

_SETTLED_AFTER_MS = 300


class Counts(QObject):
    """Counts the paper that is out, for the rail and the bottom line.

    Signals:
        asked: something changed, so that who counts for himself should do it again.
        out_counted: how many papers are with people or on their way.
        late_counted: how many of those should have been back.
    """

    asked = Signal()
    out_counted = Signal(int)
    late_counted = Signal(int)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        # Twenty scans in a row are counted once.
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_AFTER_MS)
        self._settling.timeout.connect(self.refresh)
        self._settling.start()
        tasks.changed.connect(self._on_tasks_changed)

    def _on_tasks_changed(self, _changes: Changes) -> None:
        self._settling.start()

    def refresh(self) -> None:
        """Count again, for a role that sees paper."""
        who = self._tasks.who
        if who is not None and Part.CORE in PARTS_OF[who.role]:
            self._tasks.read(lending.out, owner=self, done=self._on_out_read, latest=True)
            self.asked.emit()

    def _on_out_read(self, out: tuple[PaperAt, ...]) -> None:
        today = local_date(system_clock())
        late = [each for each in out if each.item.due_on is not None and each.item.due_on < today]
        self.out_counted.emit(len(out))
        self.late_counted.emit(len(late))
