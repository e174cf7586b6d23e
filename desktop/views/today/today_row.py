"""One line of today: what asks for attention, of which dossier, since when, and its action."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.models.person import full_name, initials_of
from desktop.models.signing import Party
from desktop.models.today import Group, PaperFact, TodayAction, TodayLine, Topic
from desktop.views import theme
from desktop.views.dates import day_text
from desktop.views.labels import paper_kind_label, party_label
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.buttons import plain, set_primary
from desktop.views.widgets.icons import icon
from desktop.views.widgets.labels import text_label

_MOST_NUMBERS = 8
_CORNER = 8
_SCHOOLS = frozenset({Party.OLD_SCHOOL, Party.NEW_SCHOOL})
_ICONS = {
    Topic.COLLECT: "printer",
    Topic.UNCERTAIN: "printer",
    Topic.COPY: "signature",
    Topic.SUPERSEDED: "undo",
    Topic.LOAN: "folder",
    Topic.OBJECTION: "calendar",
    Topic.UNLOCKED: "paper",
    Topic.BACKUP: "import",
    Topic.LEFT_OPEN: "calendar",
    Topic.CLOSE_DAY: "lock",
}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class TodayRow(QFrame):
    """A line with its button; one row of the screen is reached by Tab, the others by arrows.

    Args:
        line: what it shows.
        today: the date from which distances count.
        can_act: whether this person may do the line's action.
        backup_days: how old the last set is, for the line about it.

    Signals:
        opened: Enter, or a double click.
        acted: its button, or A.
        stepped: to go so many rows down, or up when negative.
        came: the focus came to it.
    """

    opened = Signal()
    acted = Signal()
    stepped = Signal(int)
    came = Signal()

    def __init__(
        self, line: TodayLine, *, today: date, can_act: bool, backup_days: int | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("today_row")
        self.setProperty("card", True)  # noqa: FBT003 - a property of Qt
        self.line = line
        self._today = today
        self._backup_days = backup_days
        self._can_act = can_act
        self._icon = QLabel()
        self._what = text_label(self._what_text())
        self._what.setObjectName("today_what")
        self._about = text_label(is_muted=True)
        self._about.setObjectName("today_about")
        self._button = plain("")
        self._button.setObjectName("today_action")
        self._button.clicked.connect(self._on_button_clicked)
        self._build()
        self._button.setVisible(can_act)
        self.set_current(is_current=False)

    def _build(self) -> None:
        is_late = self.line.group is Group.LATE
        size = self.fontMetrics().height() + SPACE_SMALL
        drawing = "warning" if is_late else _ICONS[self.line.topic]
        self._icon.setPixmap(icon(drawing, "error" if is_late else "muted").pixmap(size, size))
        text = QVBoxLayout()
        text.setSpacing(SPACE_SMALL // 2)
        text.addWidget(self._what)
        text.addWidget(self._about)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE_SMALL, SPACE, SPACE_SMALL)
        row.setSpacing(SPACE)
        row.addWidget(self._icon)
        row.addLayout(text, 1)
        row.addWidget(self._button)

    def set_current(self, *, is_current: bool) -> None:
        """Make the row the one that Tab and A reach, or one of the others."""
        policy = Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self._button.setFocusPolicy(policy)
        set_primary(self._button, is_primary=is_current)
        action = self._action_text()
        # The key works on the current row alone, so only there it is told.
        self._button.setText(f"{action} (A)" if is_current else action)
        self._button.setAccessibleName(f"{action}: {self._what.text()}")
        self._tell()

    def _tell(self) -> None:
        """Name the dossier: by initials, and by the full name only for who is on the line."""
        self._about.setText(" · ".join(part for part in (self._who(), self._when()) if part))
        self._about.setVisible(bool(self._about.text()))
        parts = (self._late_word(), self._what.text(), self._about.text())
        self.setAccessibleName(", ".join(part for part in parts if part))

    def _who(self) -> str:
        dossier = self.line.dossier
        if dossier is None:
            return ""
        name = full_name(dossier.name) if self.hasFocus() else initials_of(dossier.name)
        return f"{dossier.number} · {name}"

    def _late_word(self) -> str:
        return self.tr("Late") if self.line.group is Group.LATE else ""

    def _when(self) -> str:
        day = self.line.day
        if day is None:
            return ""
        told = day_text(day, self._today)
        match self.line.topic:
            case Topic.COLLECT | Topic.UNCERTAIN:
                return self.tr("printed {day}").format(day=told)
            case Topic.COPY | Topic.LOAN | Topic.SUPERSEDED if self.line.papers[0].due_on is None:
                return self.tr("there since {day}").format(day=told)
            case Topic.COPY | Topic.LOAN | Topic.SUPERSEDED:
                return self.tr("due back {day}").format(day=told)
        return told

    def _what_text(self) -> str:
        papers = self.line.papers
        numbers = told_numbers(papers)
        count = len(papers)
        match self.line.topic:
            case Topic.COLLECT:
                text = self.tr("%n sheet(s) in the printer, not collected: {numbers}", "", count)
                return text.format(numbers=numbers)
            case Topic.UNCERTAIN:
                text = self.tr("Did %n sheet(s) come out of the printer? {numbers}", "", count)
                return text.format(numbers=numbers)
            case Topic.UNLOCKED:
                text = self.tr("%n paper(s) outside a lock, {place}: {numbers}", "", count)
                return text.format(place=papers[0].place, numbers=numbers)
            case Topic.COPY | Topic.LOAN | Topic.SUPERSEDED:
                return self._paper_text(papers[0])
        return self._other_text()

    def _paper_text(self, paper: PaperFact) -> str:
        if self.line.topic is Topic.SUPERSEDED:
            text = self.tr("{what} is no longer right and must come back · {holder}")
        elif self.line.group is Group.LATE:
            text = self.tr("Late: {what} should be back · {holder}")
        elif self.line.group is Group.TODAY:
            text = self.tr("{what} should come back today · {holder}")
        else:
            text = self.tr("{what} is still out · {holder}")
        what = f"{paper_kind_label(paper.kind)} {paper.number}"
        return text.format(what=what, holder=_holder(paper))

    def _other_text(self) -> str:
        match self.line.topic:
            case Topic.OBJECTION:
                return self.tr("Last day to object to the decision")
            case Topic.LEFT_OPEN:
                return self.tr("This day was not closed")
            case Topic.CLOSE_DAY:
                return self.tr("The day can be closed")
        if not self._can_act:
            return self.tr("The backup waits for the secretariat")
        if self._backup_days is None:
            return self.tr("There is no backup yet")
        return self.tr("The last backup is %n day(s) old", "", self._backup_days)

    def _action_text(self) -> str:
        return {
            TodayAction.OPEN: self.tr("Open"),
            TodayAction.COLLECT: self.tr("Collected…"),
            TodayAction.SCAN_RETURN: self.tr("Came back…"),
            TodayAction.PUT_BACK: self.tr("Is back"),
            TodayAction.SHOW_PAPER: self.tr("To the paper"),
            TodayAction.MAKE_SET: self.tr("Make a backup"),
            TodayAction.CLOSE_DAY: self.tr("Close the day…"),
        }[self.line.action]

    def _on_button_clicked(self) -> None:
        self.came.emit()
        self.acted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = event.key()
        has_modifier = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if has_modifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(key)])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.opened.emit()
        elif key == Qt.Key.Key_A and not event.isAutoRepeat() and self._can_act:
            self.acted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        self.opened.emit()

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.came.emit()
        self._tell()
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self._tell()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw a ring around the row that has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            colours = theme.colours()
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.accent), colours.focus))
            inset = colours.focus / 2
            inside = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(inside, _CORNER, _CORNER)
            painter.end()


def told_numbers(papers: Sequence[PaperFact], *, most: int = _MOST_NUMBERS) -> str:
    """Return the numbers of papers, at most so many."""
    told = ", ".join(paper.number for paper in papers[:most])
    return f"{told} …" if len(papers) > most else told


def _holder(paper: PaperFact) -> str:
    """Return who has it: of people that sign what they are, of schools and others the name."""
    if paper.party is None:
        return paper.place
    if paper.party in _SCHOOLS:
        return f"{party_label(paper.party)}, {paper.place}"
    return party_label(paper.party)


def heading_row(title: QWidget, drawing: str, tone: str) -> QHBoxLayout:
    """Return a group's heading behind its picture."""
    picture = QLabel()
    size = title.fontMetrics().height()
    picture.setPixmap(icon(drawing, tone).pixmap(size, size))
    row = QHBoxLayout()
    row.setSpacing(SPACE_SMALL)
    row.addWidget(picture)
    row.addWidget(title, 1)
    return row
