"""What stands in the fields of a form: taken out, put back, and watched. Drafts are made of it.

A field is known by its object name. What is typed unseen, such as a PIN, is no field here: it is
never kept.
"""

from collections.abc import Callable, Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from desktop.models.draft import Kept

_TICKS = (QCheckBox, QRadioButton)
_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, *_TICKS)


@runtime_checkable
class KeepsItself(Protocol):
    """A field, or a group of them, that knows what a draft should keep of it.

    One that is no field of Qt has a signal `changed` besides.
    """

    def kept(self) -> Kept:
        """Return what stands here."""

    def restore(self, kept: Kept) -> None:
        """Show what stood here, as far as it still makes sense."""


def fields_of(part: QWidget) -> Iterator[QWidget]:
    """Yield the fields within, in the order in which they were made."""
    for child in part.children():
        if not isinstance(child, QWidget) or child.isWindow():
            continue
        if isinstance(child, (*_FIELDS, KeepsItself)):
            is_unseen = isinstance(child, QLineEdit) and (
                child.echoMode() is not QLineEdit.EchoMode.Normal
            )
            if child.objectName() and not is_unseen:
                yield child
        else:
            yield from fields_of(child)


def state_of(part: QWidget) -> dict[str, Kept]:
    """Return what stands in all fields within, by object name."""
    return {field.objectName(): _kept(field) for field in fields_of(part)}


def _kept(field: QWidget) -> Kept:
    if isinstance(field, KeepsItself):
        return field.kept()
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    if isinstance(field, _TICKS):
        return field.isChecked()
    raise TypeError(type(field))


def restore(part: QWidget, state: dict[str, Kept]) -> None:
    """Put back what stood in the fields within; a name that is no field any more is passed over."""
    # Twice: one field can propose what stands in another, in whatever order they come.
    for _ in range(2):
        for field in fields_of(part):
            if field.objectName() in state:
                _restore(field, state[field.objectName()])


def _restore(field: QWidget, kept: Kept) -> None:
    if _kept(field) == kept:
        return
    if isinstance(field, KeepsItself):
        field.restore(kept)
    elif isinstance(field, QLineEdit) and isinstance(kept, str):
        field.setText(kept)
        field.setCursorPosition(0)
    elif isinstance(field, QPlainTextEdit) and isinstance(kept, str):
        field.setPlainText(kept)
    elif isinstance(field, _TICKS) and isinstance(kept, bool):
        field.setChecked(kept)


def watch(part: QWidget, on_changed: Callable[[], None]) -> None:
    """Call a function whenever something else stands in a field within."""
    for field in fields_of(part):
        if isinstance(field, QLineEdit | QPlainTextEdit):
            changed = field.textChanged
        elif isinstance(field, QComboBox):
            changed = field.currentIndexChanged
        elif isinstance(field, _TICKS):
            changed = field.toggled
        else:
            changed = field.changed  # type: ignore[attr-defined]  # as KeepsItself asks
        changed.connect(lambda *_values: on_changed())
