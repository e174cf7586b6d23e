"""Keeping the draft of one form in the vault, until the form is stored or the draft thrown away."""

import hashlib
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.clock import system_clock
from desktop.errors import ExpectedError
from desktop.models.draft import Draft, DraftName, Kept
from desktop.models.ids import UserId
from desktop.models.roles import PARTS_OF
from desktop.services import draft as service
from desktop.tasks import Tasks
from desktop.views.widgets.draft_bar import DraftBar
from desktop.views.widgets.field_state import restore, state_of, watch

R = TypeVar("R")

KEPT_AFTER_MS = 2000
"""So long after a key at most is what was typed kept, and so much is lost at most."""


class DraftKeeper(QObject):
    """Knows what of a form is not stored, and keeps that.

    Args:
        part: holds the fields.
        bar: says that a draft stands in them.
        is_busy: tells whether what was submitted is under way: its fate is not a draft's to tell.

    Signals:
        noted: there is a draft now, or none any more.
    """

    noted = Signal()

    def __init__(self, part: QWidget, bar: DraftBar, is_busy: Callable[[], bool]) -> None:
        super().__init__(part)
        self._part, self._bar, self._is_busy = part, bar, is_busy
        self._tasks: Tasks | None = None
        self._name: DraftName | None = None
        self._user_id = UserId("")
        self._remembered: dict[str, Kept] = {}
        self._draft: Draft | None = None
        self._thrown: Draft | None = None
        self._sent: dict[str, Kept] | None = None
        self._began_on = ""
        self._stored_now = ""
        self._is_reading = False
        self._came_back = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        bar.thrown_away.connect(self._on_thrown_away)
        bar.wanted_back.connect(self._on_wanted_back)

    @property
    def has_draft(self) -> bool:
        """Whether something is kept that is not stored."""
        return self._draft is not None

    @property
    def name(self) -> DraftName | None:
        """Which draft it is, `None` for a form that keeps none."""
        return self._name

    @property
    def is_touched(self) -> bool:
        """Whether something else stands in the fields than what is stored."""
        return state_of(self._part) != self._remembered

    def remember(self) -> None:
        """Take what stands in the fields now for stored."""
        self._remembered = state_of(self._part)

    def start(self, tasks: Tasks, name: DraftName, stored: object) -> None:
        """Keep a draft from now on, and show the one that waits.

        The fields show what is stored, or what was typed since.

        Args:
            tasks: the bridge to the vault.
            name: of the draft.
            stored: what the form shows of the vault, `None` while there is nothing.
        """
        if tasks.who is None or name.part not in PARTS_OF[tasks.who.role]:
            return
        if self._tasks is None:
            watch(self._part, self._on_changed)
        self._tasks, self._user_id = tasks, tasks.who.user_id
        self._stored_now = _digest(stored)
        if name == self._name:
            self._go_on()
            return
        self._name, self._draft, self._thrown, self._sent = name, None, None, None
        self._began_on = self._stored_now
        self._bar.hide()
        self._is_reading = True
        tasks.read(
            service.get,
            owner=self,
            done=lambda draft: self._on_read(name, draft),
            failed=lambda error: self._on_not_read(name, error),
            name=name,
            user_id=self._user_id,
        )

    def _go_on(self) -> None:
        if not self.is_touched and not self._is_reading:
            if self._draft is not None:
                self._take(self._draft)
            else:
                self._began_on = self._stored_now

    def _on_changed(self) -> None:
        # Not begun anew with every key: who types on and on would lose all of it.
        if not self._timer.isActive():
            self._timer.start()

    def _on_read(self, name: DraftName, draft: Draft | None) -> None:
        if name != self._name or not self._is_reading:
            return
        self._is_reading = False
        if draft is not None:
            self._take(draft)
        else:
            self._sent = None
        # What was typed meanwhile was kept by itself; from now on all of it is.
        self.flush()
        if self._came_back:
            self.show_bar()

    def _on_not_read(self, name: DraftName, error: ExpectedError) -> None:
        if name == self._name:
            self._is_reading = False
        if self._tasks is not None:
            self._tasks.failed.emit(error)

    def _take(self, draft: Draft) -> None:
        """Show a draft in the fields, but leave those in which something was typed meanwhile."""
        typed = self._typed()
        restore(self._part, {**draft.fields, **typed})
        self._draft, self._sent, self._began_on = draft, dict(draft.fields), draft.stored
        if self.is_touched:
            self.show_bar()
        else:
            # It was stored after all.
            self._drop()
        self.noted.emit()

    def _typed(self) -> dict[str, Kept]:
        """Return the fields in which something else stands than what is stored."""
        return {
            name: kept
            for name, kept in state_of(self._part).items()
            if name not in self._remembered or kept != self._remembered[name]
        }

    def show_bar(self) -> None:
        """Say that a draft stands in the form, if one does: the form came into sight."""
        self._came_back = self._is_reading and self.is_touched
        if self._draft is not None and self.is_touched:
            is_overtaken = self._began_on != self._stored_now
            self._bar.show_draft(self._draft.saved_at, is_overtaken=is_overtaken)

    def hide_bar(self) -> None:
        """Say nothing; what was thrown away is gone for good."""
        self._thrown = None
        self._bar.hide()

    def flush(self) -> None:
        """Keep what was typed, now."""
        self._timer.stop()
        if self._tasks is None or self._name is None or self._is_busy():
            return
        fields = self._typed() if self._is_reading else state_of(self._part)
        if not self.is_touched:
            if self._draft is not None:
                self._drop()
                self.noted.emit()
            return
        if fields == self._sent:
            return
        self._sent = fields
        self._tasks.jot(
            service.keep,
            owner=self,
            failed=self._on_not_kept,
            name=self._name,
            fields=fields,
            stored=self._began_on,
            is_addition=self._is_reading,
        )
        if not self._is_reading:
            is_first = self._draft is None
            self._draft = Draft(fields, self._began_on, system_clock())
            if is_first:
                self.noted.emit()

    def _on_not_kept(self, error: ExpectedError) -> None:
        # All of it is still in the fields; the next key tries again.
        self._sent = None
        if self._tasks is not None:
            self._tasks.failed.emit(error)

    def forget(self) -> None:
        """Drop the draft: what stands in the fields is stored, or was taken away."""
        self._timer.stop()
        has_one = self._draft is not None
        self.hide_bar()
        self._drop()
        if has_one:
            self.noted.emit()

    def _drop(self) -> None:
        self._draft, self._sent, self._is_reading = None, None, False
        self._began_on = self._stored_now
        self._bar.hide()
        if self._tasks is not None and self._name is not None:
            self._tasks.jot(service.drop, owner=self, name=self._name)

    def _on_thrown_away(self) -> None:
        if self._is_busy() or self._draft is None:
            return
        thrown = Draft(state_of(self._part), self._began_on, self._draft.saved_at)
        restore(self._part, self._remembered)
        self.forget()
        self._thrown = thrown
        self._bar.show_thrown()

    def _on_wanted_back(self) -> None:
        if self._thrown is not None and not self._is_busy():
            thrown, self._thrown = self._thrown, None
            self._take(thrown)
            self._sent = None
            self.flush()

    def storing(self, act: Callable[..., R]) -> Callable[..., R]:
        """Return a writing service that drops the draft too, in the same act."""
        return act if self._name is None else service.storing(act, self._name)


def _digest(stored: object) -> str:
    """Return a short sum of what is stored, "" for nothing."""
    return "" if stored is None else hashlib.sha256(repr(stored).encode()).hexdigest()[:16]
