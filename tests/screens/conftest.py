"""The fixtures of the screens, for those that walk all of them."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.views import theme


@pytest.fixture(scope="session")
def looks(qapp: QApplication) -> QApplication:
    """Return the application in the program's own style, in the light scheme."""
    theme.apply(qapp, 100)
    return qapp


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass what a screen in memory says of itself; every other warning of Qt fails a test."""
    for item in items:
        if "screens" in item.path.parts:
            item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support "))
