"""A person at a real window who has nothing but the keyboard: keys by xdotool, eyes by pictures.

The window is asked nothing: the next key goes out when the screen has come to rest.
"""

import os
import subprocess
import time
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageGrab
from programs import require_program

_PATIENCE_SECONDS = 40.0
_ANSWER_SECONDS = 5.0
"""How long the screen may take to begin to change after a key."""

_LOOKS_ALIKE = 4
_LOOK_SECONDS = 0.12
_CURSOR_PIXELS = 200
"""What a blinking text cursor changes at most; the smallest real change is a ticked box."""

_DELAY_MS = "150"
"""Slower than any scanner, so that nothing typed is taken for a scan."""


class Keyboard:
    """Types into whatever window of the display is in front.

    Args:
        pictures: where what the screen shows is kept after each press; `None` keeps nothing.
    """

    def __init__(self, pictures: Path | None = None) -> None:
        self._pictures = pictures
        self._presses = 0
        self._program = require_program("xdotool")
        self._display = os.environ["DISPLAY"]
        self._known: set[str] = set()

    def wait_for_window(self, title: str) -> None:
        """Wait until another window than the last, of that title, has the keyboard."""
        end = time.monotonic() + _PATIENCE_SECONDS
        while not (found := self._windows(title) - self._known):
            if time.monotonic() > end:
                pytest.fail(f"no new window {title} comes")
            time.sleep(_LOOK_SECONDS)
        self._known |= found
        self._run("windowfocus", "--sync", found.pop())
        self.rest()

    def _windows(self, title: str) -> set[str]:
        """Return the windows of a title that can be seen."""
        command = (self._program, "search", "--onlyvisible", "--name", f"^{title}$")
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return set(done.stdout.split())

    def picture(self) -> Image.Image:
        """Return what the screen shows."""
        return ImageGrab.grab(xdisplay=self._display)

    def rest(self) -> None:
        """Wait until nothing but a text cursor moves on the screen."""
        end = time.monotonic() + _PATIENCE_SECONDS
        earlier, alike = self.picture(), 0
        while alike < _LOOKS_ALIKE:
            if time.monotonic() > end:
                pytest.fail("the screen does not come to rest")
            time.sleep(_LOOK_SECONDS)
            now = self.picture()
            alike = alike + 1 if _differing(earlier, now) <= _CURSOR_PIXELS else 0
            earlier = now

    def press(self, *keys: str) -> None:
        """Press keys one after another (`ctrl+n`, `Tab`), and wait for what comes of them."""
        before = self.picture()
        self._run("key", "--delay", _DELAY_MS, *keys)
        end = time.monotonic() + _ANSWER_SECONDS
        while _differing(before, self.picture()) <= _CURSOR_PIXELS and time.monotonic() < end:
            time.sleep(_LOOK_SECONDS)
        self.rest()
        self._presses += 1
        if self._pictures is not None:
            self.picture().save(self._pictures / f"{self._presses:02d} {' '.join(keys)}.png")

    def type(self, text: str) -> None:
        """Type a text into the field that has the focus."""
        self._run("type", "--delay", _DELAY_MS, text)

    def fill(self, *texts: str) -> None:
        """Type each text into a field of its own and go on with Tab; "" passes a field over."""
        for text in texts:
            if text:
                self.type(text)
            self._run("key", "--delay", _DELAY_MS, "Tab")
        self.rest()

    def _run(self, *arguments: str) -> None:
        subprocess.run([self._program, *arguments], check=True, timeout=_PATIENCE_SECONDS)


def _differing(one: Image.Image, other: Image.Image) -> int:
    if one.size != other.size:
        return one.size[0] * one.size[1]
    changed = ImageChops.difference(one, other).convert("L").point(lambda value: 255 * (value > 0))
    return changed.histogram()[255]
