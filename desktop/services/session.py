"""An unlocked vault in use: its one transaction at a time, its log, and its end."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Concatenate, Generic, ParamSpec, TypeVar

from desktop import techlog
from desktop.clock import Clock, Stopwatch
from desktop.errors import ExpectedError, MigrationWaits, UndoOvertaken, VaultUnfinished
from desktop.models.changes import Changes
from desktop.models.ids import DossierId, UserId
from desktop.models.log import LogCode
from desktop.models.roles import ALL_PARTS, Part
from desktop.services import backup, dossier, undo
from desktop.services.act import Act, Look
from desktop.services.clock_watch import ClockWatch, jump_since
from desktop.services.undo import UndoStack
from desktop.store import log, migrate, part_keys, rows
from desktop.store.schema import SCHEMA_NUMBER
from desktop.store.transaction import Connection, transaction
from desktop.vault.chain import RowSealer
from desktop.vault.keys import SealingKey
from desktop.vault.opening import Vault, VaultLock

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Written(Generic[R]):
    """What an act gave back, and what it touched.

    `undoable` is what the next undo of the session would take back; `warnings` are what the user
    must hear, told once.
    """

    result: R
    changes: Changes
    undoable: LogCode | None
    warnings: tuple[ExpectedError, ...] = ()


class Session:
    """One person's use of one vault. It belongs to the thread that made it.

    Attributes:
        vault: the open vault.
        clock: what time it is.
        warnings: what was noticed of the clock, the newest last.
    """

    def __init__(
        self, vault: Vault, lock: VaultLock, clock: Clock, stopwatch: Stopwatch | None
    ) -> None:
        self.vault = vault
        self.clock = clock
        self.warnings: tuple[ExpectedError, ...] = ()
        self._told = 0
        self._lock = lock
        self._clock_watch = ClockWatch(clock, stopwatch)
        self._viewed: dict[DossierId, datetime] = {}
        self._sealers: dict[Part, RowSealer] = {}
        self._undo = UndoStack()
        self._log_session = 0

    @property
    def user_id(self) -> UserId:
        """Who works."""
        return self.vault.user.id

    def begin(self) -> None:
        """Take the seal keys out of the parts and log the unlock.

        Raises:
            MigrationWaits: it is of an earlier program, and this role cannot bring it up to date.
            SetNotMade: it is of an earlier program, and no backup set could be made before the
                migration; nothing was changed.
            VaultUnfinished: its making was broken off.
            VaultTooNew, PartDamaged, PartsDiffer, VaultMoved: the vault cannot be used.
        """
        if (earlier := self._schema_number()) < SCHEMA_NUMBER:
            self._upgrade(earlier)
        with transaction(self.vault, writes=True) as connection:
            last = log.last_written_at(connection)
            act = self._first_act(connection)
            act.does(LogCode.UNLOCK)
            self._log(act)
        self._note_jump(None if last is None else jump_since(last, act.now))
        # Whoever opened the vault is told these.
        self._told = len(self.warnings)

    def _schema_number(self) -> int:
        with transaction(self.vault, writes=False) as connection:
            migrate.refuse_newer(connection)
            return migrate.schema_number(connection)

    def _upgrade(self, earlier: int) -> None:
        """Bring a vault of an earlier program up to date, with a backup set of it made before."""
        if earlier == 0:
            raise VaultUnfinished
        if self.vault.parts != ALL_PARTS:
            raise MigrationWaits
        made = backup.set_before_migration(self.vault, now=self.clock())
        migrate.upgrade(self.vault)
        with transaction(self.vault, writes=True) as connection:
            act = self._first_act(connection)
            act.does(LogCode.UPGRADE, schema=SCHEMA_NUMBER, earlier=earlier, set=made.front.set_id)
            dossier.index_all(act)
            self._log(act)
        techlog.record(techlog.Code.MIGRATED, schema=SCHEMA_NUMBER)

    def found(self, letterboxes: Mapping[Part, SealingKey], service: Callable[[Act], None]) -> None:
        """Give a new vault its tables, its secrets and its first rows, all or nothing."""
        migrate.upgrade(self.vault)
        with transaction(self.vault, writes=True) as connection:
            part_keys.put(connection, letterboxes)
            act = self._first_act(connection)
            service(act)
            self._log(act)

    def _first_act(self, connection: Connection) -> Act:
        self._sealers = part_keys.sealers(connection, self.vault.parts)
        act = self._act(connection)
        self._log_session = log.open_session(
            act.writing, user_id=self.user_id, keys=self.vault.keys, opened_at=act.now
        )
        return act

    def write(
        self, service: Callable[Concatenate[Act, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> Written[R]:
        """Run a writing service: all of it with its log line, or nothing.

        Raises:
            ExpectedError: what the service raises; nothing was written.
            StorageFailed: the disk refused; nothing was written and the vault was opened anew.
        """
        self._note_jump(self._clock_watch.jump())
        with transaction(self.vault, writes=True) as connection:
            act = self._act(connection)
            result = service(act, *args, **kwargs)
            if act.code is not None:
                self._log(act)
            elif act.writing.touched:
                raise RuntimeError(service)
            undoable = undo.undoable(act)
        self._undo.note(act, undoable)
        if act.code is LogCode.VIEW_DOSSIER and act.dossier_id is not None:
            self._viewed[act.dossier_id] = act.now
        untold = self.warnings[self._told :]
        self._told = len(self.warnings)
        return Written(result, act.changes(), self._undo.top, untold)

    def undo(self) -> Written[LogCode]:
        """Take back the newest act of this session that can be; what it was is the result.

        Raises:
            NothingToUndo: there is none.
            UndoOvertaken: it was changed since; it is passed over from now on.
        """
        last = self._undo.last()
        try:
            written = self.write(undo.undo, undoable=last)
        except UndoOvertaken:
            self._undo.drop()
            raise
        self._undo.drop()
        return replace(written, undoable=self._undo.top)

    def jot(
        self, service: Callable[Concatenate[Act, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run a service that writes drafts alone: no truth, so no log line and no undo.

        Raises:
            StorageFailed: the disk refused; nothing was written and the vault was opened anew.
        """
        with transaction(self.vault, writes=True) as connection:
            act = self._act(connection)
            result = service(act, *args, **kwargs)
            if act.code is not None or act.writing.touched:
                raise RuntimeError(service)
        return result

    def read(
        self, service: Callable[Concatenate[Look, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run a reading service."""
        with transaction(self.vault, writes=False) as connection:
            look = Look(connection, self.clock(), self.vault.is_practice)
            return service(look, *args, **kwargs)

    def close(self) -> None:
        """Close the vault and let its folder go."""
        self.vault.close()
        self._lock.release()

    def _note_jump(self, jump: ExpectedError | None) -> None:
        """Give a clock that cannot be right a line of its own, before anything else is written."""
        if jump is None:
            return
        with transaction(self.vault, writes=True) as connection:
            act = self._act(connection)
            before, now = (jump.data[name] for name in ("before", "now"))
            act.does(
                LogCode.CLOCK_JUMPED, reason=jump.data["reason"], before=str(before), now=str(now)
            )
            self._log(act)
        self.warnings += (jump,)

    def _act(self, connection: Connection) -> Act:
        return Act(
            rows.Writing(connection),
            self.clock(),
            self.user_id,
            self.vault.user.role,
            self.vault.is_practice,
            self._viewed,
            self.vault,
        )

    def _log(self, act: Act) -> None:
        log.append(
            act.connection,
            session_id=self._log_session,
            keys=self.vault.keys,
            body=act.body(),
            seals=rows.seals_of(act.writing, self._sealers),
        )
