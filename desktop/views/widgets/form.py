"""A form: fields in sections, what is said of them, and the one button that stores them."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.errors import ExpectedError, RuleBroken, UnreadableDate
from desktop.models.draft import DraftName
from desktop.models.finding import Finding, errors_of
from desktop.models.person import PartialDate
from desktop.tasks import Tasks
from desktop.views.actions import ActionId
from desktop.views.shortcuts import shortcut
from desktop.views.theme import SPACE
from desktop.views.widgets.buttons import primary, set_primary
from desktop.views.widgets.draft_bar import DraftBar
from desktop.views.widgets.draft_keeper import DraftKeeper
from desktop.views.widgets.fields import DateField, PartialDateField, rows_layout
from desktop.views.widgets.labels import SECTION, Heading
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.reveal import scroll_soon
from desktop.views.widgets.scrolling import scrolling

R = TypeVar("R")

_WIDTH_IN_LETTERS = 100


class Form(QWidget):
    """Fields that belong together; what was typed stays until it is stored.

    With `keep_draft` it stays even when the program ends: what stands in the fields that have an
    object name is kept in the vault, and comes back with the form.

    Args:
        save_text: of the primary button.
        save_name: its object name.
        message: of the page, for a form that is alone there: then Ctrl+S counts wherever the
            focus is, and the page has a place of its own for the message.
        is_tall: whether the fields scroll by themselves, above messages and buttons that stay.

    Attributes:
        rows: the fields.
        buttons: the row of the primary button, for more beside it.
        first: where the focus begins.
        is_busy: whether what was submitted is under way.
        message: says what is wrong.
        save: the primary button.
        subjects: the field to go to, by the subject of a finding.

    Signals:
        submitted: the button, Enter or Ctrl+S, while nothing is under way.
        appeared: it came into sight, or went out of it.
        draft_noted: a draft is kept now, or none any more.
    """

    submitted = Signal()
    appeared = Signal()
    draft_noted = Signal()

    def __init__(
        self,
        save_text: str,
        save_name: str,
        *,
        message: MessageBar | None = None,
        is_tall: bool = False,
    ) -> None:
        super().__init__()
        self.rows = rows_layout()
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(SPACE)
        self.message = MessageBar() if message is None else message
        self._has_own_message = message is None
        self.save = primary(save_text)
        self.save.setObjectName(save_name)
        self.save.clicked.connect(self._submit)
        self.first: QWidget | None = None
        self.subjects: dict[str, QWidget] = {}
        self.is_busy = False
        self._save_text = save_text
        self._warned: tuple[Finding, ...] = ()
        self._fields = QWidget()
        self._fields.setLayout(self.rows)
        bar = DraftBar()
        self._keeper = DraftKeeper(self._fields, bar, lambda: self.is_busy)
        self._keeper.noted.connect(self.draft_noted)
        self.buttons.addWidget(self.save)
        self.buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self._column.addWidget(bar)
        if is_tall:
            content = QWidget()
            content.setLayout(_at_the_left(self._fields))
            self._column.addWidget(scrolling(content), 1)
        else:
            self._column.addLayout(_at_the_left(self._fields))
        near = Qt.ShortcutContext.WidgetWithChildrenShortcut
        window = Qt.ShortcutContext.WindowShortcut
        context = near if self._has_own_message else window
        shortcut(ActionId.SAVE, self, self._submit, context=context)
        self._fit()

    def add_foot(self) -> None:
        """Put messages and buttons below the fields; only now, so that Tab comes to them last."""
        if self._has_own_message:
            self._column.addLayout(_at_the_left(self.message))
        self._column.addLayout(self.buttons)
        self.remember()

    def add_heading(self, title: str) -> None:
        """Begin a group of rows."""
        heading = Heading(title, SECTION)
        heading.setContentsMargins(0, SPACE if self.rows.rowCount() else 0, 0, 0)
        self.rows.addRow(heading)

    def make_primary(self, *, is_primary: bool) -> None:
        """Show the form's button as the page's next action, or as one of several."""
        set_primary(self.save, is_primary=is_primary)

    def _submit(self) -> None:
        # A button that is disabled would hand the focus, and the next Enter, to its neighbour.
        if not self.is_busy and self.save.isEnabled():
            self.submitted.emit()

    def begin(self) -> None:
        """Note that the form's errand runs: until its end no press of the button counts."""
        self.message.clear()
        # Before the errand: when a lock is faster than that, this is what is left.
        self._keeper.flush()
        self.is_busy = True

    def finish(self) -> None:
        """Note that the errand is done: what stands here is stored, so its draft goes."""
        self.settle()
        self._keeper.forget()

    def settle(self) -> None:
        """Note that the fields show what is stored; a draft that waits is not shown yet."""
        self._warned = ()
        self.save.setText(self._save_text)
        self.is_busy = False
        self.remember()

    def keep_draft(self, tasks: Tasks, name: DraftName, *, stored: object = None) -> None:
        """Keep a draft of what is typed from now on, and show the one that waits.

        To be called once the fields show what is stored, and again whenever that was read anew.

        Args:
            tasks: the bridge to the vault.
            name: of the draft. A form that serves several subjects first calls `flush_draft`,
                then shows the other one, then comes here.
            stored: what the fields show of the vault, `None` while there is nothing. When it is
                another when the draft comes back, the form says so.
        """
        self._keeper.start(tasks, name, stored)

    def flush_draft(self) -> None:
        """Keep what was typed, now."""
        self._keeper.flush()

    def storing(self, service: Callable[..., R]) -> Callable[..., R]:
        """Return a writing service that drops the form's draft in the same act."""
        return self._keeper.storing(service)

    @property
    def has_draft(self) -> bool:
        """Whether something is kept that is not stored."""
        return self._keeper.has_draft

    def fail(self, error: ExpectedError) -> None:
        """Say what went wrong and go to the field it is about; all that was typed stays."""
        self.is_busy = False
        self._warned = ()
        self.save.setText(self._save_text)
        self.message.show_error(error)
        findings = error.data.get("findings")
        if isinstance(error, RuleBroken) and isinstance(findings, tuple):
            self._go_to_first(findings)
        self.reveal(self.message)

    def passes(self, findings: tuple[Finding, ...]) -> bool:
        """Return whether to go on: nothing blocks, and warnings were seen and pressed through."""
        blocking = errors_of(findings)
        if not blocking and (not findings or findings == self._warned):
            return True
        self.is_busy = False
        self.message.show_findings(findings)
        self._warned = () if blocking else findings
        self.save.setText(self._save_text if blocking else self.tr("&Save anyway"))
        if blocking:
            self._go_to_first(blocking)
        else:
            self.save.setFocus()
        self.reveal(self.message)
        return False

    def _go_to_first(self, findings: tuple[Finding, ...]) -> None:
        fields = [self.subjects[each.subject] for each in findings if each.subject in self.subjects]
        if fields:
            self.go_to(fields[0])

    def start_at_first(self) -> None:
        """Go to the first field."""
        if self.first is not None:
            self.go_to(self.first)

    def go_to(self, field: QWidget) -> None:
        """Put the focus into a field and bring it into sight."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()
        self.reveal(field)

    def reveal(self, part: QWidget) -> None:
        """Scroll to a part of the form."""
        scroll_soon(part)

    def day_of(self, field: DateField) -> date | None:
        """Return the day of a field.

        Raises:
            UnreadableDate: it is none; the focus is there.
        """
        try:
            return field.value()
        except UnreadableDate:
            self.go_to(field)
            raise

    def partial_day_of(self, field: PartialDateField) -> PartialDate | None:
        """Return the birth date of a field.

        Raises:
            UnreadableDate: it is none; the focus is there.
        """
        try:
            return field.value()
        except UnreadableDate:
            self.go_to(field)
            raise

    def needed_day_of(self, field: DateField) -> date:
        """Return the day of a field that cannot be empty.

        Raises:
            UnreadableDate: it is none; the focus is there.
        """
        day = self.day_of(field)
        if day is None:
            self.go_to(field)
            raise UnreadableDate(text="")
        return day

    def remember(self) -> None:
        """Take what stands in the fields now for stored."""
        self._keeper.remember()

    @property
    def is_touched(self) -> bool:
        """Whether something was typed or chosen that is not stored."""
        return self.is_busy or self._keeper.is_touched

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._keeper.show_bar()
        self.appeared.emit()

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        self._keeper.flush()
        self._keeper.hide_bar()
        self.appeared.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Submit with Enter from every field that has no use for it itself."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._submit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        width = self.fontMetrics().averageCharWidth() * _WIDTH_IN_LETTERS
        self._fields.setMaximumWidth(width)
        if self._has_own_message:
            self.message.setMaximumWidth(width)

    @property
    def width_of_fields(self) -> int:
        """How wide the fields get at most, in pixels."""
        return self._fields.maximumWidth()


def _at_the_left(part: QWidget) -> QHBoxLayout:
    """Return a row in which a part of limited width knows how high its wrapped texts are."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part, 1)
    row.addStretch()
    return row


def flush_drafts() -> None:
    """Keep what was typed into any form, now: the vault is about to be closed."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, Form):
            widget.flush_draft()


def tab_before(late: QWidget, early: QWidget) -> None:
    """Have Tab reach a widget just before another one, which was made earlier."""
    previous = late.previousInFocusChain()
    # After what takes no focus, such as a label, Qt would leave everything as it is.
    while (
        previous is not None
        and previous is not late
        and previous.focusPolicy() == Qt.FocusPolicy.NoFocus
    ):
        previous = previous.previousInFocusChain()
    if previous is None or previous is late:
        return
    if previous.window() is early.window():
        QWidget.setTabOrder(previous, early)
