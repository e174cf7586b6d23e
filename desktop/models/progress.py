"""How far a long act is, and whether it was called off; made for two threads."""

import threading
from collections.abc import Callable

from desktop.errors import Cancelled


class Progress:
    """The progress of one act: the working thread advances it, the screen reads and cancels it.

    Args:
        total: what there is to do, in any unit; 0 while unknown.
        on_change: called after each advance, on the working thread, with `done` and `total`.
    """

    def __init__(self, total: int = 0, on_change: Callable[[int, int], None] | None = None) -> None:
        self._lock = threading.Lock()
        self._cancelled = threading.Event()
        self._state = (0, total)
        self._on_change = on_change

    @property
    def done(self) -> int:
        """What has been done, in the unit of `total`."""
        with self._lock:
            return self._state[0]

    @property
    def total(self) -> int:
        """What there is to do; 0 while unknown."""
        with self._lock:
            return self._state[1]

    @property
    def is_cancelled(self) -> bool:
        """Whether someone asked to stop."""
        return self._cancelled.is_set()

    def advance(self, done: int, total: int) -> None:
        """Note that `done` of `total` is finished and tell the listener.

        Raises:
            Cancelled: someone asked to stop.
        """
        self.check()
        with self._lock:
            self._state = (done, total)
        if self._on_change is not None:
            self._on_change(done, total)

    def cancel(self) -> None:
        """Ask the act to stop; it does so at its next step."""
        self._cancelled.set()

    def check(self) -> None:
        """Go on, or raise.

        Raises:
            Cancelled: someone asked to stop.
        """
        if self._cancelled.is_set():
            raise Cancelled
