"""Buttons: the one primary action of a page, and all others."""

from PySide6.QtWidgets import QPushButton


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
