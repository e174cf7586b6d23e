"""Giving a control the focus where a form is longer than the window."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def reveal(control: QWidget, *, within: QWidget | None = None) -> None:
    """Give a control the focus, and scroll to it once what appears with it has taken its room.

    Args:
        control: gets the focus.
        within: what is shown whole as far as it fits, such as the form around the control.
    """
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    scroll_soon(control, within=within)


def scroll_soon(part: QWidget, *, within: QWidget | None = None) -> None:
    """Scroll to a part of a page when all that just came into sight has its place."""
    QTimer.singleShot(0, part, lambda: _scroll_to(part, within))


def _scroll_to(part: QWidget, within: QWidget | None) -> None:
    above = part.parentWidget()
    while above is not None:
        if (layout := above.layout()) is not None:
            layout.activate()
        if isinstance(above, QScrollArea):
            if within is not None and above.isAncestorOf(within):
                above.ensureWidgetVisible(within)
            above.ensureWidgetVisible(part)
        above = above.parentWidget()
