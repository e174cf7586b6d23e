"""Scans on every screen: bursts of keys as fast as no person types are kept out of the fields."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override

from desktop.models.scan_code import ALPHABET, parse_scan_code

GAP_MS = 35
"""The longest time between two keys of one scan; so long a typed letter is held up."""

SUFFIX_MS = 80
"""How long after a scan its Enter or Tab may still come; no person is that fast."""

_ALPHABET = frozenset(ALPHABET)
_LETTERS = 10
_MOST_STRAYS = 3
_SUFFIXES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_MODIFIERS = frozenset(
    {
        *(Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_Control, Qt.Key.Key_Alt),
        *(Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_NumLock),
    }
)
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


@dataclass(slots=True, eq=False)
class _Held:
    """A key event that waits to be known for a scan's or a person's.

    `is_overlapped`: the next key went down before this one came up, as happens where a person's
    key falls into a scan.
    """

    window: QWindow
    event: QKeyEvent
    is_overlapped: bool = False
    released_at: int | None = None

    def held_for(self, now: int) -> int:
        """Return how long the key is or was down, in milliseconds."""
        return (now if self.released_at is None else self.released_at) - self.event.timestamp()

    @property
    def is_press(self) -> bool:
        return self.event.type() == QEvent.Type.KeyPress

    @property
    def letter(self) -> str:
        return self.event.text().upper()


class ScanListener(QObject):
    """Finds the scans of a keyboard-wedge scanner among the keys of all windows of the program.

    A scanner types: ten letters, and Enter, Tab or nothing. Keys are held from the first letter
    that may begin a code until they stop coming so fast. Ten letters that make a code are a scan,
    and nothing of it reaches a field or a button; anything else goes to where it was typed,
    unchanged and in order. A person's key that falls into a scan is told from it.

    Keys are seen where they enter a window of the program, before any shortcut, popup or field.

    Args:
        window: while it is shown, scans are listened for.

    Signals:
        scanned: the ten letters of a code.
    """

    scanned = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._held: list[_Held] = []
        self._last_at = 0
        self._passed_at = -GAP_MS
        self._run = 0
        self._scanned_at: int | None = None
        self._unreleased: set[tuple[int, int]] = set()
        self._is_replaying = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(GAP_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            # A filter that is installed again comes first, and is there once.
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Hold back keys that may be a scan's."""
        if (
            not isinstance(event, QKeyEvent)
            or self._is_replaying
            or not isinstance(watched, QWindow)
            or not self._window.isVisible()
        ):
            return False
        match event.type():
            case QEvent.Type.ShortcutOverride:
                return self._is_taken_from_shortcuts(event)
            case QEvent.Type.KeyPress:
                return self._is_press_held(watched, event)
            case QEvent.Type.KeyRelease:
                return self._is_release_held(watched, event)
        return False

    def _is_taken_from_shortcuts(self, event: QKeyEvent) -> bool:
        """Keep a key that will be held from being a shortcut now; replayed, it is one."""
        if event.key() in _MODIFIERS:
            return False
        self._end_if_over(event.timestamp())
        if self._may_be_held(event) or self._is_suffix(event):
            event.accept()
            return True
        self.finish()
        return False

    def _is_press_held(self, window: QWindow, event: QKeyEvent) -> bool:
        at = event.timestamp()
        self._end_if_over(at)
        if event.key() in _MODIFIERS:
            self._go_on(at)
            return False
        self._unreleased.discard(_key(event))
        if self._is_suffix(event):
            self.finish()
            self._unreleased.add(_key(event))
            return True
        if not self._may_be_held(event):
            self.finish()
            self._note_passed(event)
            return False
        for each in self._presses():
            each.is_overlapped = each.is_overlapped or each.released_at is None
        self._held.append(_Held(window, _copy(event)))
        self._go_on(at)
        if sum(1 for _press in self._presses()) > _LETTERS + _MOST_STRAYS:
            self.finish()
            self._run, self._passed_at = 2, at
        return True

    def _is_release_held(self, window: QWindow, event: QKeyEvent) -> bool:
        key, at = _key(event), event.timestamp()
        if key in self._unreleased:
            self._unreleased.discard(key)
            return True
        if event.key() in _MODIFIERS:
            self._go_on(at)
            return False
        pressed = [each for each in self._presses() if _key(each.event) == key]
        if not pressed or pressed[-1].released_at is not None or at - self._last_at > GAP_MS:
            self._end_if_over(at)
            return False
        pressed[-1].released_at = at
        self._held.append(_Held(window, _copy(event)))
        self._go_on(at)
        return True

    def _presses(self) -> Iterator[_Held]:
        return (each for each in self._held if each.is_press)

    def _go_on(self, at: int) -> None:
        """Wait for the next key of what may be a scan."""
        if self._held:
            self._last_at = at
            self._timer.start()

    def _end_if_over(self, at: int) -> None:
        if self._held and at - self._last_at > GAP_MS:
            self.finish()

    def _may_be_held(self, event: QKeyEvent) -> bool:
        if event.modifiers() & _COMMANDS or event.isAutoRepeat():
            return False
        text = event.text()
        if self._held:
            return text.isprintable() and bool(text)
        is_foreign = self._run > 1 and event.timestamp() - self._passed_at <= GAP_MS
        return text.upper() in _ALPHABET and not is_foreign

    def _is_suffix(self, event: QKeyEvent) -> bool:
        """Return whether it is the Enter or Tab of a scan: at its end, or just after."""
        if event.key() not in _SUFFIXES or event.modifiers() & _COMMANDS:
            return False
        if self._held:
            return self._scan() is not None
        return self._scanned_at is not None and event.timestamp() - self._scanned_at <= SUFFIX_MS

    def _note_passed(self, event: QKeyEvent) -> None:
        """Note a key that was not held: a code never begins within another bar code."""
        at = event.timestamp()
        self._run = self._run + 1 if at - self._passed_at <= GAP_MS else 1
        self._passed_at = at
        self._scanned_at = None

    def _on_timer_timeout(self) -> None:
        # What came while the program was busy stands in line behind this: let it come first.
        last = self._last_at
        QTimer.singleShot(0, self, lambda: self.finish() if self._last_at == last else None)

    def finish(self) -> None:
        """Tell what is held now for a scan, or let it go where it was typed."""
        self._timer.stop()
        held = self._held
        if not held:
            return
        found = self._scan()
        self._held = []
        if found is None:
            self._replay(held)
            return
        code, strays = found
        presses = [each for each in held if each.is_press and each not in strays]
        keys = {_key(each.event) for each in presses}
        self._unreleased |= {_key(each.event) for each in presses if each.released_at is None}
        self._scanned_at = self._last_at
        stray_keys = {_key(each.event) for each in strays}
        self._replay(
            [
                each
                for each in held
                if each in strays or (not each.is_press and _key(each.event) in stray_keys - keys)
            ]
        )
        self.scanned.emit(code)

    def _scan(self) -> tuple[str, list[_Held]] | None:
        """Return the code among the held keys, and the keys that a person pressed meanwhile."""
        presses = list(self._presses())
        foreign = [each for each in presses if each.letter not in _ALPHABET]
        letters = [each for each in presses if each.letter in _ALPHABET]
        extra = len(letters) - _LETTERS
        if extra < 0 or extra + len(foreign) > _MOST_STRAYS:
            return None
        # A person holds a key far longer than a scanner does.
        doubtful = sorted(
            (each for each in letters if each.is_overlapped or each.released_at is None),
            key=lambda each: -each.held_for(self._last_at),
        )
        for strays in combinations(doubtful, extra):
            text = "".join(each.letter for each in letters if each not in strays)
            if (code := parse_scan_code(text)) is not None:
                return code, [*foreign, *strays]
        return None

    def _replay(self, held: list[_Held]) -> None:
        self._is_replaying = True
        try:
            for each in held:
                if isValid(each.window):
                    QCoreApplication.sendEvent(each.window, each.event)
        finally:
            self._is_replaying = False


def _key(event: QKeyEvent) -> tuple[int, int]:
    return (event.key(), event.nativeScanCode())


def _copy(event: QKeyEvent) -> QKeyEvent:
    copy = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    copy.setTimestamp(event.timestamp())
    return copy
