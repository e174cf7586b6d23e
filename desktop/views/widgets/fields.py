"""Fields of forms: text, dates, birth dates of which a part is unknown, and choices."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.clock import local_date, system_clock
from desktop.errors import UnreadableDate
from desktop.models.draft import Kept
from desktop.models.person import PartialDate, parse_date, parse_partial_date
from desktop.views.dates import day_text
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.labels import text_label

_DATE_LENGTH = 30


class TextField(QLineEdit):
    """One line of text.

    Args:
        max_length: characters that fit; more cannot be typed.
    """

    def __init__(self, max_length: int = 200, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(max_length)


class TextArea(QPlainTextEdit):
    """Several lines of text; Tab goes to the next field.

    Args:
        lines: how many are seen.
    """

    def __init__(self, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self._fit()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + 2 * SPACE)


class DateField(QLineEdit):
    """A day that must be known, typed in any usual way.

    Signals:
        hint_changed: the text to show below, "" for none.
    """

    hint_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_DATE_LENGTH)
        self.setPlaceholderText(self.tr("dd-mm-yyyy"))
        self.textChanged.connect(lambda _text: self.hint_changed.emit(self.hint))
        self.editingFinished.connect(self._tidy)

    @property
    def hint(self) -> str:
        """Weekday and distance of what is typed, or that it is no date yet; "" when empty."""
        try:
            day = self.value()
        except UnreadableDate:
            return self.tr("This is no date yet. Type it as 23-11-2026.")
        return "" if day is None else day_text(day, _today())

    def value(self) -> date | None:
        """Return the day, `None` when empty.

        Raises:
            UnreadableDate: what is typed is no day that exists.
        """
        text = self.text().strip()
        return parse_date(text, today=_today()) if text else None

    def set_value(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.setText("" if day is None else f"{day:%d-%m-%Y}")

    def _tidy(self) -> None:
        try:
            day = self.value()
        except UnreadableDate:
            return
        self.set_value(day)


class PartialDateField(QLineEdit):
    """A birth date, of which the day, or month and day, may be unknown.

    Signals:
        hint_changed: the text to show below, "" for none.
    """

    hint_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_DATE_LENGTH)
        self.setPlaceholderText(self.tr("dd-mm-yyyy, mm-yyyy or yyyy"))
        self.textChanged.connect(lambda _text: self.hint_changed.emit(self.hint))

    @property
    def hint(self) -> str:
        """What is typed in words, or that it is no date yet; "" when empty."""
        try:
            day = self.value()
        except UnreadableDate:
            return self.tr("This is no date yet. Type it as 12-03-2015.")
        return "" if day is None else day.dutch()

    def value(self) -> PartialDate | None:
        """Return the date, `None` when empty.

        Raises:
            UnreadableDate: what is typed is no date.
        """
        text = self.text().strip()
        return parse_partial_date(text) if text else None

    def set_value(self, day: PartialDate | None) -> None:
        """Show a date, or nothing; 00 stands for what is unknown."""
        self.setText("" if day is None else f"{day.day:02d}-{day.month:02d}-{day.year:04d}")


class Choice(QComboBox):
    """One of a few things.

    Args:
        pairs: each value with its label, in order.
    """

    def __init__(
        self, pairs: Sequence[tuple[object, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContentsOnFirstShow)
        self.setMinimumContentsLength(8)
        self._values: list[object] = []
        self.set_pairs(pairs)

    def set_pairs(self, pairs: Sequence[tuple[object, str]]) -> None:
        """Offer other things; the first is chosen."""
        self.clear()
        self._values = [value for value, _label in pairs]
        self.addItems([label for _value, label in pairs])

    def value(self) -> object:
        """Return the chosen value, `None` when there is nothing to choose."""
        at = self.currentIndex()
        return self._values[at] if at >= 0 else None

    def kept(self) -> Kept:
        """Return what a draft keeps of the choice."""
        value = self.value()
        return value if value is None or isinstance(value, bool | int | str) else self.currentText()

    def restore(self, kept: Kept) -> None:
        """Choose what a draft kept, if it is still on offer."""
        for at, value in enumerate(self._values):
            if value == kept and isinstance(value, bool) == isinstance(kept, bool):
                self.setCurrentIndex(at)
                return

    def set_value(self, value: object) -> None:
        """Choose a value.

        Raises:
            ValueError: it is not on offer.
        """
        self.setCurrentIndex(self._values.index(value))

    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        # Scrolling a long form must not change what is chosen in it.
        event.ignore()


class _Rows(QFormLayout):
    """Rows that are laid out afresh at every size.

    Qt keeps the heights that rows with wrapped text had at the size of before; then one row gets
    too much room and the next lies over the one after it.
    """

    _laid_out = QSize()

    @override
    def setGeometry(self, rect: QRect, /) -> None:
        if rect.size() != self._laid_out:
            self._laid_out = rect.size()
            self.invalidate()
        super().setGeometry(rect)


def rows_layout() -> QFormLayout:
    """Return a layout of labels and fields that wraps where the text is large."""
    rows = _Rows()
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    rows.setHorizontalSpacing(SPACE)
    rows.setVerticalSpacing(SPACE_SMALL + 2)
    return rows


def add_row(form: QFormLayout, label: str, field: QWidget, help_text: str = "") -> QLabel:
    """Add a field with its label, and below it a line of help or of what is typed.

    Args:
        form: the form.
        label: with `&` before its access key.
        field: gets the label as its name for screen readers.
        help_text: plain text, "" for none.

    Returns:
        The label; `form.setRowVisible(label, …)` hides the row.
    """
    shown = QLabel(label)
    shown.setBuddy(field)
    field.setAccessibleName(label.replace("&", "").rstrip(":"))
    if help_text:
        field.setAccessibleDescription(help_text)
    below = []
    if help_text:
        below.append(text_label(help_text, is_muted=True))
    if isinstance(field, DateField | PartialDateField):
        hint = text_label(field.hint, is_muted=True)
        hint.setVisible(bool(field.hint))
        field.hint_changed.connect(hint.setText)
        field.hint_changed.connect(lambda text: hint.setVisible(bool(text)))
        below.append(hint)
    if not below:
        form.addRow(shown, field)
        return shown
    column = QVBoxLayout()
    column.setSpacing(SPACE_SMALL // 2)
    column.addWidget(field)
    for line in below:
        column.addWidget(line)
    form.addRow(shown, column)
    return shown


def _today() -> date:
    return local_date(system_clock())
