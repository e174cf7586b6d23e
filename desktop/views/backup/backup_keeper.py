"""Sees to it that every day has its backup set, without anyone having to wait for it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.clock import local_date, system_clock
from desktop.errors import Cancelled, ExpectedError
from desktop.models.backup import SetReason
from desktop.models.progress import Progress
from desktop.models.roles import FULL_KEY_ROLES, PARTS_OF, Part
from desktop.services import backup
from desktop.tasks import Tasks

_BEGINS_AFTER_MS = 3_000
_LOOKS_AGAIN_AFTER_MS = 3_600_000


class BackupKeeper(QObject):
    """Makes the day's first set after the unlock, for a role with all parts.

    Args:
        tasks: the bridge to the services.
        folder: of the open vault.
        parent: the window.

    Attributes:
        progress: of the set that is being made, `None` while none is.

    Signals:
        stated: how the backups stand, in a few words.
        age_known: how many days old the newest set is, or `None` without any.
        announced: a sentence that the window shows for some seconds.
        failed: an `ExpectedError`; no set was made.
        begun: a set is being made.
        ended: it no longer is.
    """

    stated = Signal(str)
    age_known = Signal(object)
    announced = Signal(str)
    failed = Signal(object)
    begun = Signal()
    ended = Signal()

    def __init__(self, tasks: Tasks, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.progress: Progress | None = None
        self._tasks = tasks
        self._folder = folder
        self._tried_on: date | None = None
        self._hourly = QTimer(self)
        self._hourly.setInterval(_LOOKS_AGAIN_AFTER_MS)
        self._hourly.timeout.connect(self.look)
        self._hourly.start()
        # After the first page, and behind whatever that page asks of the vault.
        QTimer.singleShot(_BEGINS_AFTER_MS, self, self.look)

    @property
    def may_make(self) -> bool:
        """Whether the role has all parts, which a set needs."""
        return self._tasks.who is not None and self._tasks.who.role in FULL_KEY_ROLES

    def look(self) -> None:
        """See how the backups stand, and make the day's set when there is none yet."""
        who = self._tasks.who
        if who is None:
            return
        if Part.CORE not in PARTS_OF[who.role]:
            # The settings are out of reach; the usual folder is as good a guess as any.
            self._look_into(None)
            return
        self._tasks.read(
            backup.chosen_folder, owner=self, done=self._look_into, failed=self.failed.emit
        )

    def _look_into(self, chosen: Path | None) -> None:
        self._tasks.run(
            backup.look_over,
            owner=self,
            done=self._on_looked_over,
            failed=self.failed.emit,
            vault_folder=self._folder,
            chosen=chosen,
            today=_today(),
        )

    def _on_looked_over(self, state: backup.BackupState) -> None:
        self._state(state.days)
        if self.may_make and state.days != 0 and self._tried_on != _today():
            self._make(SetReason.DAILY)

    def make_set(self) -> None:
        """Make a set now; while one is being made, that is the one."""
        if not self.may_make:
            self._state(None)
            self.announced.emit(self._waits())
        else:
            self._make(SetReason.BUTTON)

    def stop(self) -> None:
        """Call off the set that is being made."""
        if self.progress is not None:
            self.progress.cancel()

    def _make(self, reason: SetReason) -> None:
        if self.progress is not None:
            return
        # Once a day by itself: a stick that is not there must not be complained of every hour.
        self._tried_on = _today()
        self.progress = Progress()
        self.begun.emit()
        self.stated.emit(self.tr("Backup: busy…"))
        self._tasks.write(
            backup.prepare_set,
            owner=self,
            done=self._on_prepared,
            failed=self._on_failed,
            reason=reason,
        )

    def _on_prepared(self, prepared: backup.PreparedSet) -> None:
        assert self.progress is not None
        self._tasks.run_aside(
            backup.copy_set,
            owner=self,
            progress=self.progress,
            done=self._on_made,
            failed=self._on_failed,
            prepared=prepared,
        )

    def _on_made(self, made: backup.MadeSet) -> None:
        self._tasks.write(
            backup.record_set, owner=self, done=self._on_recorded, failed=self._on_failed, made=made
        )

    def _on_recorded(self, _nothing: None) -> None:
        self.progress = None
        self._state(0)
        self.ended.emit()
        self.announced.emit(self.tr("The backup is made and read back: it is sound."))

    def _on_failed(self, error: ExpectedError) -> None:
        self.progress = None
        self.ended.emit()
        self.look()
        if isinstance(error, Cancelled):
            self.announced.emit(self.tr("The backup was stopped. Earlier backups stay."))
        else:
            self.failed.emit(error)

    def _state(self, days: int | None) -> None:
        if days is not None or self.may_make:
            self.age_known.emit(days)
        self.stated.emit(self._words(days))

    def _words(self, days: int | None) -> str:
        if days is None:
            return self.tr("No backup yet") if self.may_make else self._waits()
        if days == 0:
            return self.tr("Backup: today")
        if not self.may_make:
            return self._waits()
        return self.tr("Backup: %n day(s) old", "", days)

    def _waits(self) -> str:
        return self.tr("The backup waits for the secretariat")


def _today() -> date:
    return local_date(system_clock())
