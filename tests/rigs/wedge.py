"""A keyboard-wedge scanner and a person at one computer: key events with the times they bear.

The times between two key events are those of the ways in which such scanners are connected. They
follow from how often a keyboard reports itself: over USB every 1, 2, 4, 8 or 10 ms, by PS/2 every
2 to 4 ms, over Bluetooth every 11.25 to 25 ms, each with the jitter of the system's own clock. They
were put together from those intervals, not taken from one scanner.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.views.wedge import GAP_MS, ScanListener

TIMINGS = {
    "usb 1 ms": (2, 2, 2, 3, 2, 2, 2, 4),
    "usb 4 ms": (4, 4, 5, 4, 4, 3, 4, 8),
    "usb 8 ms": (8, 8, 8, 9, 8, 7, 8, 16),
    "usb 10 ms": (10, 10, 11, 10, 9, 10, 12, 10),
    "ps/2": (2, 3, 4, 3, 2, 4, 3, 6),
    "bluetooth fast": (11, 12, 11, 11, 15, 11, 12, 22),
    "bluetooth slow": (15, 25, 15, 19, 15, 25, 16, 25),
    "with a pause per letter": (2, 25, 2, 24, 3, 25, 2, 25),
}
"""Milliseconds between one key event and the next, by how the scanner is connected."""

LAYOUTS = {
    "qwerty": ("qwertyuiop", "asdfghjkl;", "zxcvbnm,./"),
    "azerty": ("azertyuiop", "qsdfghjklm", "wxcvbn,;:!"),
    "qwertz": ("qwertzuiop", "asdfghjklö", "yxcvbnm,.-"),
}
"""The letters on the rows of keys. A scanner knows the first and presses keys, not letters."""

_FIRST_CODES = (24, 38, 52)
_SHIFT_CODE, _ENTER_CODE, _TAB_CODE = 50, 36, 23
_PLAIN = Qt.KeyboardModifier.NoModifier
_WITH_SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True)
class Stroke:
    """A key going down or up."""

    at: int
    is_press: bool
    key: int
    scan_code: int
    text: str = ""
    modifiers: Qt.KeyboardModifier = _PLAIN


def key_code(letter: str, layout: str = "qwerty") -> int:
    """Return the code of the key that bears a letter."""
    for first, row in zip(_FIRST_CODES, LAYOUTS[layout], strict=True):
        if letter.lower() in row:
            return first + row.index(letter.lower())
    raise LookupError(letter)


def letter_on(code: int, layout: str) -> str:
    """Return the letter that a key types."""
    for first, row in zip(_FIRST_CODES, LAYOUTS[layout], strict=True):
        if first <= code < first + len(row):
            return row[code - first]
    raise LookupError(code)


class Scanner:
    """Types codes by pressing the keys of a QWERTY keyboard, whatever layout the computer has.

    Args:
        timing: of `TIMINGS`.
        layout: of `LAYOUTS`, the computer's.
        suffix: the key at the end, or `None`.
        capitals: by `shift`, by the `lock` for capitals, or `no`; `rolling` are small letters of
            which each goes up only after the next went down.
    """

    def __init__(self, timing: str, layout: str, suffix: Qt.Key | None, capitals: str) -> None:
        self._gaps = TIMINGS[timing]
        self._layout = layout
        self._suffix = suffix
        self._capitals = capitals

    def strokes(self, text: str, start: int, luck: random.Random) -> list[Stroke]:
        """Return the key events of a scan that begins at a time."""
        at, out = start, []
        first = luck.randrange(len(self._gaps))
        for number, (is_press, key, code, typed, modifiers) in enumerate(self._keys(text)):
            out.append(Stroke(at, is_press, key, code, typed, modifiers))
            at += self._gaps[(first + number) % len(self._gaps)]
        return out

    def _keys(self, text: str) -> Iterator[tuple[bool, int, int, str, Qt.KeyboardModifier]]:
        late: list[tuple[bool, int, int, str, Qt.KeyboardModifier]] = []
        for wanted in text:
            code = key_code(wanted)
            letter = letter_on(code, self._layout)
            key = ord(letter.upper())
            if self._capitals == "shift":
                yield True, Qt.Key.Key_Shift, _SHIFT_CODE, "", _WITH_SHIFT
            if late and late[0][1] == key:
                # The same key cannot go down before it came up.
                yield late.pop()
            typed = letter if self._capitals in {"no", "rolling"} else letter.upper()
            modifiers = _WITH_SHIFT if self._capitals == "shift" else _PLAIN
            yield True, key, code, typed, modifiers
            yield from late
            late = [(False, key, code, typed, modifiers)]
            if self._capitals != "rolling":
                yield late.pop()
            if self._capitals == "shift":
                yield False, Qt.Key.Key_Shift, _SHIFT_CODE, "", _PLAIN
        if self._suffix is not None:
            code = _TAB_CODE if self._suffix == Qt.Key.Key_Tab else _ENTER_CODE
            typed = "\t" if self._suffix == Qt.Key.Key_Tab else "\r"
            yield True, self._suffix, code, typed, _PLAIN
            yield from late
            late = [(False, self._suffix, code, typed, _PLAIN)]
        yield from late


def typed(text: str, start: int, luck: random.Random, *, fastest: int = 45) -> list[Stroke]:
    """Return the key events of a person who types fast: keys overlap now and then."""
    at, out = start, []
    for letter in text:
        down = luck.randint(55, 120)
        key = ord(letter.upper())
        out.extend(
            (Stroke(at, True, key, ord(letter), letter), Stroke(at + down, False, key, ord(letter)))
        )
        at += luck.randint(fastest, 240)
    return sorted(out, key=lambda stroke: stroke.at)


class Desk:
    """Sends key events to the window as the system would, at the times they bear.

    Args:
        window: which is shown.
        listener: `None` for the control.
    """

    def __init__(self, window: QWidget, listener: ScanListener | None) -> None:
        self._window = window
        self._listener = listener
        self._last_at = 0

    def send(self, strokes: list[Stroke]) -> None:
        """Send key events; where a pause is longer than a scan's, the listener's timer is over."""
        for stroke in strokes:
            if stroke.at - self._last_at > GAP_MS:
                self.pause()
            self._last_at = stroke.at
            kinds = (
                (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
                if stroke.is_press
                else (QEvent.Type.KeyRelease,)
            )
            for kind in kinds:
                event = QKeyEvent(
                    kind,
                    stroke.key,
                    stroke.modifiers,
                    stroke.scan_code,
                    stroke.key,
                    0,
                    stroke.text,
                )
                event.setTimestamp(stroke.at)
                event.ignore()
                if kind is QEvent.Type.ShortcutOverride:
                    if self._listener is not None:
                        self._listener.eventFilter(self._window.windowHandle(), event)
                else:
                    QCoreApplication.sendEvent(self._window.windowHandle(), event)

    def pause(self) -> None:
        """Let the listener's time run out."""
        if self._listener is not None:
            self._listener.finish()
