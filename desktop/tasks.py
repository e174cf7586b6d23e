"""The bridge to Qt: the vault thread, one worker beside it, and the word that something changed.

One thread owns the session and its connection. What needs no vault (rendering, sending to a
printer, reading a foreign file) runs on the worker, and a backup set on a thread of its own, which
nobody waits for. Answers come home to the window's thread.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from desktop.errors import Cancelled, ExpectedError, ProgramFault
from desktop.exchange.child import stop_children
from desktop.models.changes import Changes
from desktop.models.ids import UserId
from desktop.models.log import LogCode
from desktop.models.progress import Progress
from desktop.models.roles import Role

if TYPE_CHECKING:
    # Storage takes 0.2 s to import; the start page must stand before that.
    from desktop.services.session import Session, Written

_GRACE_SECONDS = 2.0
"""A lock waits so long for the worker. A sheet on its way to a printer is asked after anyway."""

R = TypeVar("R")

Done = Callable[[R], None]
Failed = Callable[[ExpectedError], None]


@dataclass(frozen=True, slots=True)
class Who:
    """Who works in which kind of vault, as the window needs to know it.

    `warnings` are what was odd at the unlock, such as the clock; `folder` is where the vault lies.
    """

    user_id: UserId
    initials: str
    role: Role
    is_practice: bool
    warnings: tuple[ExpectedError, ...] = ()
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class _Errand:
    """Who wants an answer. `is_wanted` tells, on the window's thread, whether still."""

    owner: QObject
    done: Done[Any] | None
    failed: Failed | None
    is_wanted: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class _Answer:
    result: object = None
    error: Exception | None = None


def _always() -> bool:
    return True


class Tasks(QObject):
    """Runs services away from the window.

    Every errand has an owner: when that is gone, or has asked anew with `latest`, the answer is
    dropped. An `ExpectedError` goes to the errand's `failed`, else to the signal of that name;
    anything else is a bug, which the errand's `failed` hears of as `ProgramFault`.

    Attributes:
        who: who unlocked the vault, `None` before.
        undoable: what the next undo would take back, `None` when there is nothing.

    Signals:
        changed: `Changes`, after each act that touched something.
        failed: an `ExpectedError` that no errand wanted.
        warned: an `ExpectedError` that stopped nothing, noticed during an act.
        bug: any other exception.
        busy: whether an errand is under way.
    """

    changed = Signal(object)
    failed = Signal(object)
    warned = Signal(object)
    bug = Signal(object)
    busy = Signal(bool)
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.who: Who | None = None
        self.undoable: LogCode | None = None
        self._vault_thread = ThreadPoolExecutor(1, thread_name_prefix="vault")
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="worker")
        self._aside = ThreadPoolExecutor(1, thread_name_prefix="aside")
        self._long_acts: WeakSet[Progress] = WeakSet()
        self._on_worker: set[Future[None]] = set()
        self._session: Session | None = None
        self._is_closing = False
        self._tickets: dict[tuple[int, object], int] = {}
        self._under_way = 0
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def open(
        self,
        opener: "Callable[[], Session]",
        /,
        *,
        owner: QObject,
        done: Done[Who],
        failed: Failed | None = None,
    ) -> None:
        """Make a session on the vault thread and keep it."""

        def run() -> Who:
            self._refuse_when_closing()
            self._session = opener()
            vault, warnings = self._session.vault, self._session.warnings
            user = vault.user
            return Who(user.id, user.initials, user.role, vault.is_practice, warnings, vault.folder)

        def opened(who: Who) -> None:
            self.who = who
            done(who)

        self._send(self._vault_thread, run, _Errand(owner, opened, failed, _always))

    def read(
        self,
        service: Callable[..., R],
        /,
        *,
        owner: QObject,
        done: Done[R],
        failed: Failed | None = None,
        latest: bool = False,
        **kwargs: Any,
    ) -> None:
        """Run a reading service.

        Args:
            service: of `desktop.services`.
            owner: whose answer it is.
            done: gets the answer.
            failed: gets an `ExpectedError`.
            latest: drop the answer when the owner asked the same service again meanwhile.
            kwargs: for the service.
        """
        is_wanted = self._newest(owner, service) if latest else _always

        def run() -> R | None:
            # A question that was overtaken while it waited is not worth the vault's time.
            return self._open_session().read(service, **kwargs) if is_wanted() else None

        self._send(self._vault_thread, run, _Errand(owner, done, failed, is_wanted))

    def write(
        self,
        service: Callable[..., R],
        /,
        *,
        owner: QObject,
        done: Done[R] | None = None,
        failed: Failed | None = None,
        **kwargs: Any,
    ) -> None:
        """Run a writing service; `done` gets its answer, then `changed` tells everyone.

        One that is given a `progress` is called off when the vault is closed.
        """
        if isinstance(progress := kwargs.get("progress"), Progress):
            self._long_acts.add(progress)

        def run() -> "Written[R]":
            return self._open_session().write(service, **kwargs)

        self._act(run, owner, done, failed)

    def _act(
        self,
        run: "Callable[[], Written[R]]",
        owner: QObject,
        done: Done[R] | None,
        failed: Failed | None,
    ) -> None:
        """Run an act; its owner hears first what it gave, then everyone what it touched."""

        def written(answer: "Written[R]") -> None:
            self.undoable = answer.undoable
            if done is not None and isValid(owner):
                done(answer.result)
            if answer.changes != Changes():
                self.changed.emit(answer.changes)
            for warning in answer.warnings:
                self.warned.emit(warning)

        def refused(error: ExpectedError) -> None:
            (failed if failed is not None and isValid(owner) else self.failed.emit)(error)

        # The act is done even when its owner is gone, so the answer is always wanted here.
        self._send(self._vault_thread, run, _Errand(self, written, refused, _always))

    def undo(self, *, owner: QObject, done: Done[LogCode], failed: Failed | None = None) -> None:
        """Take back the newest act of this session; `done` gets what it was."""

        def run() -> "Written[LogCode]":
            return self._open_session().undo()

        self._act(run, owner, done, failed)

    def jot(
        self,
        service: Callable[..., R],
        /,
        *,
        owner: QObject,
        done: Done[R] | None = None,
        failed: Failed | None = None,
        **kwargs: Any,
    ) -> None:
        """Run a service that keeps or drops a draft; nobody is told of a change.

        It is carried out even when the vault is closed meanwhile: a lock must not lose what was
        typed.
        """

        def run() -> R:
            if self._session is None:
                raise Cancelled
            return self._session.jot(service, **kwargs)

        self._send(self._vault_thread, run, _Errand(owner, done, failed, _always))

    def run(
        self,
        function: Callable[..., R],
        /,
        *,
        owner: QObject,
        done: Done[R] | None = None,
        failed: Failed | None = None,
        **kwargs: Any,
    ) -> None:
        """Run a function that needs no vault on the worker; closing calls off its `progress`."""
        if isinstance(progress := kwargs.get("progress"), Progress):
            self._long_acts.add(progress)
        errand = _Errand(owner, done, failed, _always)
        self._send(self._worker, lambda: function(**kwargs), errand)

    def run_aside(
        self,
        function: Callable[..., R],
        /,
        *,
        owner: QObject,
        progress: Progress,
        done: Done[R] | None = None,
        failed: Failed | None = None,
        **kwargs: Any,
    ) -> None:
        """Run a long function that needs no vault on a thread of its own; closing calls it off."""
        self._long_acts.add(progress)
        errand = _Errand(owner, done, failed, _always)
        self._send(self._aside, lambda: function(progress=progress, **kwargs), errand)

    def close(self) -> None:
        """Drop what waits but drafts, and close the vault on its own thread.

        What runs on the vault thread is finished. A printer that does not answer is not waited for.
        """
        if self._is_closing:
            return
        self._is_closing = True
        stop_children()
        for progress in tuple(self._long_acts):
            progress.cancel()
        self._worker.shutdown(wait=False, cancel_futures=True)
        wait([each for each in tuple(self._on_worker) if not each.cancelled()], _GRACE_SECONDS)
        self._aside.shutdown(wait=True, cancel_futures=True)
        self._vault_thread.submit(self._close_session)
        self._vault_thread.shutdown(wait=True)

    def _close_session(self) -> None:
        # On the vault thread, so that a vault that was just being opened is closed too.
        if self._session is not None:
            self._session.close()
            self._session = None

    def _open_session(self) -> "Session":
        self._refuse_when_closing()
        if self._session is None:
            raise Cancelled
        return self._session

    def _refuse_when_closing(self) -> None:
        if self._is_closing:
            raise Cancelled

    def _newest(self, owner: QObject, service: object) -> Callable[[], bool]:
        key = (id(owner), service)
        ticket = self._tickets.get(key, 0) + 1
        self._tickets[key] = ticket
        return lambda: self._tickets[key] == ticket

    def _send(self, thread: ThreadPoolExecutor, run: Callable[[], object], errand: _Errand) -> None:
        if self._is_closing:
            return
        self._under_way += 1
        if self._under_way == 1:
            self.busy.emit(True)  # noqa: FBT003 - a signal

        def work() -> None:
            try:
                answer = _Answer(result=run())
            except Exception as error:  # noqa: BLE001 - it comes home and is told there
                answer = _Answer(error=error)
            if not self._is_closing:
                self._finished.emit(errand, answer)

        future = thread.submit(work)
        if thread is self._worker:
            self._on_worker.add(future)
            future.add_done_callback(self._on_worker.discard)

    @Slot(object, object)
    def _on_finished(self, errand: _Errand, answer: _Answer) -> None:
        self._under_way -= 1
        if self._under_way == 0:
            self.busy.emit(False)  # noqa: FBT003 - a signal
        if self._is_closing or not isValid(errand.owner) or not errand.is_wanted():
            return
        if isinstance(answer.error, ExpectedError):
            (errand.failed or self.failed.emit)(answer.error)
        elif answer.error is not None:
            self.bug.emit(answer.error)
            if errand.failed is not None:
                errand.failed(ProgramFault())
        elif errand.done is not None:
            errand.done(answer.result)
