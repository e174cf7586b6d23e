"""Giving a control the focus where a form is longer than the window."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def reveal(control: QWidget) -> None:
    """Give a control the focus, and scroll to it once a message beside it has taken its room."""
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    QTimer.singleShot(0, control, lambda: _scroll_to(control))


def _scroll_to(control: QWidget) -> None:
    above = control.parentWidget()
    while above is not None:
        if (layout := above.layout()) is not None:
            layout.activate()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(control)
        above = above.parentWidget()
