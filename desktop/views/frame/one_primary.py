"""One primary button in the window: that of the card or of the screen, where the focus is."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QPushButton, QWidget

BEHIND = "behind"
"""The property of a part whose primary buttons look like any other for the time being."""


class OnePrimary(QObject):
    """Shows Enter's button of the part that has the focus, and leaves the other's plain.

    Args:
        card: asks something beside the screens.
        screens: what is worked in meanwhile.
    """

    def __init__(self, card: QWidget, screens: QWidget) -> None:
        super().__init__(card)
        self._card, self._screens = card, screens
        self._window: QWindow | None = None
        _put(card, is_behind=True)

    def watch(self, window: QWindow) -> None:
        """Follow the focus in a window; it is enough to say so at each showing."""
        if window is not self._window:
            self._window = window
            window.focusObjectChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, now: QObject | None) -> None:
        # Without any focus another window is in front, and nothing changes in this one.
        if isinstance(now, QWidget):
            is_asking = self._card.isAncestorOf(now)
            _put(self._card, is_behind=not is_asking)
            _put(self._screens, is_behind=is_asking)


def _put(part: QWidget, *, is_behind: bool) -> None:
    if bool(part.property(BEHIND)) == is_behind:
        return
    part.setProperty(BEHIND, is_behind)
    for button in part.findChildren(QPushButton):
        if button.property("primary"):
            # Qt reads a style sheet's properties once, until it is told to look again.
            button.style().unpolish(button)
            button.style().polish(button)
