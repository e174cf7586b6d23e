"""Buttons: the one primary action of a page, and all others."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from desktop.views.theme import SPACE


def primary(text: str) -> QPushButton:
    """Return the button of a page's next action; Enter presses it too. One to a page."""
    button = QPushButton(text)
    button.setProperty("primary", True)  # noqa: FBT003 - a property of Qt
    button.setDefault(True)
    return button


def plain(text: str) -> QPushButton:
    """Return any other button; with the focus on it, Enter presses it."""
    button = QPushButton(text)
    button.setAutoDefault(True)
    return button


def set_primary(button: QPushButton, *, is_primary: bool) -> None:
    """Show a button as the page's next action, or as one of several."""
    if bool(button.property("primary")) != is_primary:
        button.setProperty("primary", is_primary)
        # Qt reads a style sheet's properties once, until it is told to look again.
        button.style().unpolish(button)
        button.style().polish(button)


def buttons_row(*buttons: QPushButton) -> QHBoxLayout:
    """Return buttons in a row, at the left."""
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
