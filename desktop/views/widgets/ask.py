"""A question that does not block: the lock never waits for an answer."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask(
    parent: QWidget,
    *,
    title: str,
    text: str,
    yes: str,
    no: str,
    on_yes: Callable[[], object],
) -> QMessageBox:
    """Ask something whose answer cannot be undone; return the open box.

    Args:
        parent: the window or form that asks.
        title: of the box; no names.
        text: the question.
        yes: the verb that does it.
        no: the verb that leaves all as it is; Esc means the same.
        on_yes: called after the first.
    """
    box = QMessageBox(parent)
    box.setObjectName("question")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    refuse = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    accept.setObjectName("question_yes")
    refuse.setObjectName("question_no")
    box.setDefaultButton(refuse)
    box.setEscapeButton(refuse)
    accept.clicked.connect(lambda _checked: on_yes())
    box.open()
    return box
