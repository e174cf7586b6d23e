"""The screen with what asks for attention today, and the action of each line."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.errors import ExpectedError
from desktop.models.changes import Changes
from desktop.models.roles import PARTS_OF, Part, may
from desktop.models.today import ACTS_OF, Group, TodayAction, TodayLine, backup_line
from desktop.services import lending
from desktop.services import today as service
from desktop.services.today import Today
from desktop.tasks import Tasks
from desktop.views.dates import day_text, short_day
from desktop.views.theme import SPACE, SPACE_LARGE, SPACE_SMALL
from desktop.views.today.today_row import TodayRow, heading_row
from desktop.views.widgets.buttons import plain
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.scrolling import scrolling

_READ_AGAIN_MS = 5 * 60 * 1000
_MOST_ROWS = 40


class TodayScreen(QWidget):
    """What is late, due, waited for, unlocked or left undone, over all dossiers.

    Signals:
        announced: a text for a toast.
        dossier_requested: the id of a dossier to open.
        copy_requested: the id of a dossier and the scan code of its copy that comes back.
        collect_requested: someone says what came out of the printer.
        paper_requested: someone wants to put paper away.
        set_requested: someone wants a backup set.
        close_day_requested: someone closes the day.
        counted: how many lines ask for attention.
    """

    announced = Signal(str)
    dossier_requested = Signal(str)
    copy_requested = Signal(str, str)
    collect_requested = Signal()
    paper_requested = Signal()
    set_requested = Signal()
    close_day_requested = Signal()
    counted = Signal(int)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("today")
        self._tasks = tasks
        self._today: Today | None = None
        self._knows_backup = False
        self._backup_days: int | None = None
        self._is_stale = True
        self._is_busy = False
        self._shown: tuple[object, ...] = ()
        self._rows: list[TodayRow] = []
        self._current = 0
        self._whole: set[Group] = set()
        self._title = Heading(self.tr("Today"))
        self._title.setObjectName("today_title")
        self._message = MessageBar()
        self._empty_title = Heading()
        self._empty_title.setObjectName("today_empty")
        self._empty_text = text_label(is_muted=True)
        self._empty_text.setObjectName("today_empty_text")
        self._unlocked = text_label(is_muted=True)
        self._unlocked.setObjectName("today_unlocked")
        self._list = QVBoxLayout()
        self._stack = QStackedWidget()
        self._build()
        timer = QTimer(self)
        timer.setInterval(_READ_AGAIN_MS)
        timer.timeout.connect(self._on_timer_timeout)
        timer.start()
        tasks.changed.connect(self._on_tasks_changed)

    def _build(self) -> None:
        close_day = plain(self.tr("&Close the day…"))
        close_day.setObjectName("today_close_day")
        close_day.clicked.connect(self.close_day_requested)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._title, 1)
        top.addWidget(close_day)
        content = QWidget()
        self._list.setSpacing(SPACE_SMALL)
        self._list.setContentsMargins(0, 0, SPACE, 0)
        content.setLayout(self._list)
        self._area = scrolling(content)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setSpacing(SPACE)
        column.addStretch(1)
        for label in (self._empty_title, self._empty_text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(2)
        self._stack.addWidget(self._area)
        self._stack.addWidget(empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addWidget(self._message)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._unlocked)
        close_day.setVisible(self._may(TodayAction.CLOSE_DAY))

    def refresh(self) -> None:
        """Read the lines again; the same line stays current."""
        self._is_stale = False
        who = self._tasks.who
        if who is None or Part.CORE not in PARTS_OF[who.role]:
            self._tell_not_for_role()
            return
        self._tasks.read(
            service.lines,
            owner=self,
            done=self._on_lines_read,
            failed=self._message.show_error,
            latest=True,
        )

    def set_backup_age(self, days: int | None) -> None:
        """Tell how many days ago the last backup set was made; `None` for never."""
        self._knows_backup, self._backup_days = True, days
        self._show_lines()

    def _tell_not_for_role(self) -> None:
        self._empty_title.setText(self.tr("Nothing to do here"))
        self._empty_text.setText(
            self.tr("This screen is about dossiers, and your role does not see those.")
        )
        self._stack.setCurrentIndex(1)

    def _on_lines_read(self, today: Today) -> None:
        self._message.clear()
        self._today = today
        self._show_lines()

    def _lines(self) -> tuple[TodayLine, ...]:
        if self._today is None:
            return ()
        backup = backup_line(self._backup_days) if self._knows_backup else None
        return (*self._today.lines, backup) if backup else self._today.lines

    def _show_lines(self) -> None:
        today = self._today
        if today is None:
            return
        lines = self._lines()
        self._title.setText(self.tr("Today, {day}").format(day=short_day(today.day)))
        self._unlocked.setText(self.tr("%n paper(s) outside a lock", "", today.unlocked))
        self._unlocked.setVisible(bool(today.unlocked))
        self._stack.setCurrentIndex(0 if lines else 1)
        self.counted.emit(len(lines))
        shown = (today.day, lines, self._backup_days, frozenset(self._whole))
        if shown != self._shown:
            self._shown = shown
            self._rebuild(lines)
        if not lines:
            self._tell_nothing_to_do(today)

    def _tell_nothing_to_do(self, today: Today) -> None:
        self._empty_title.setText(self.tr("Nothing to do today."))
        if today.next_on is None:
            text = self.tr("Nothing is due. What you book in or print shows here when it asks.")
        else:
            text = self.tr("The next day on which something is due: {day}.").format(
                day=day_text(today.next_on, today.day)
            )
        self._empty_text.setText(text)

    def _rebuild(self, lines: tuple[TodayLine, ...]) -> None:
        had_focus = self.isVisible() and self._has_focus_inside()
        key = self._rows[self._current].line.key if self._rows else None
        before = self._current
        self._clear()
        for group in Group:
            if found := [line for line in lines if line.group is group]:
                self._add_group(group, found)
        self._list.addStretch(1)
        keys = [row.line.key for row in self._rows]
        self._current = keys.index(key) if key in keys else min(before, max(len(keys) - 1, 0))
        if self._rows:
            self._rows[self._current].set_current(is_current=True)
        if had_focus:
            self._focus_current()

    def _clear(self) -> None:
        self._rows = []
        while (item := self._list.takeAt(0)) is not None:
            _discard(item.widget())
            if (row := item.layout()) is not None:
                while (part := row.takeAt(0)) is not None:
                    _discard(part.widget())

    def _add_group(self, group: Group, lines: list[TodayLine]) -> None:
        title = Heading(f"{self._group_title(group)} ({len(lines)})", SECTION)
        title.setObjectName(f"today_group_{group}")
        is_late = group is Group.LATE
        if self._list.count():
            self._list.addSpacing(SPACE)
        self._list.addLayout(heading_row(title, _DRAWINGS[group], "error" if is_late else "text"))
        is_whole = group in self._whole or len(lines) <= _MOST_ROWS
        for line in lines if is_whole else lines[:_MOST_ROWS]:
            self._add_row(line)
        if not is_whole:
            more = plain(self.tr("Show all {count}").format(count=len(lines)))
            more.setObjectName(f"today_more_{group}")
            more.clicked.connect(lambda: self._show_whole(group))
            row = QHBoxLayout()
            row.addWidget(more)
            row.addStretch(1)
            self._list.addLayout(row)

    def _group_title(self, group: Group) -> str:
        return {
            Group.LATE: self.tr("Late"),
            Group.TODAY: self.tr("Today"),
            Group.WAITING: self.tr("Waiting for others"),
            Group.PAPER: self.tr("Paper outside a lock"),
            Group.HOUSEKEEPING: self.tr("Housekeeping"),
        }[group]

    def _add_row(self, line: TodayLine) -> None:
        if self._today is None:
            return
        row = TodayRow(
            line,
            today=self._today.day,
            can_act=self._may(line.action),
            backup_days=self._backup_days,
        )
        at = len(self._rows)
        row.came.connect(lambda: self._make_current(at))
        row.stepped.connect(self._step)
        row.opened.connect(lambda: self._open(line))
        row.acted.connect(lambda: self._act(line))
        self._rows.append(row)
        self._list.addWidget(row)
        # Only what is in sight can have the focus, and a layout shows it later.
        row.show()

    def _show_whole(self, group: Group) -> None:
        self._whole.add(group)
        self._show_lines()
        self._focus_current()

    def _may(self, action: TodayAction) -> bool:
        who, code = self._tasks.who, ACTS_OF.get(action)
        return code is None or (who is not None and may(who.role, code))

    def _has_focus_inside(self) -> bool:
        """Return whether the focus is on a line, or nowhere yet: then it belongs on one."""
        widget = cast("QWidget | None", self.window().focusWidget())
        return widget is None or widget is self or self._area.isAncestorOf(widget)

    def _make_current(self, at: int) -> None:
        if at != self._current and self._current < len(self._rows):
            self._rows[self._current].set_current(is_current=False)
        self._current = at
        self._rows[at].set_current(is_current=True)

    def _step(self, rows: int) -> None:
        self._make_current(min(max(self._current + rows, 0), len(self._rows) - 1))
        self._focus_current()

    def _focus_current(self) -> None:
        if self._rows:
            row = self._rows[self._current]
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            # A new row gets its place when the events are done.
            QTimer.singleShot(0, row, lambda: self._area.ensureWidgetVisible(row))

    def _open(self, line: TodayLine) -> None:
        if line.dossier is not None:
            self.dossier_requested.emit(line.dossier.id)
        elif self._may(line.action):
            self._act(line)

    def _act(self, line: TodayLine) -> None:
        plain_actions: dict[TodayAction, Callable[[], object]] = {
            TodayAction.OPEN: lambda: self._open(line),
            TodayAction.COLLECT: self.collect_requested.emit,
            TodayAction.SHOW_PAPER: self.paper_requested.emit,
            TodayAction.MAKE_SET: self.set_requested.emit,
            TodayAction.CLOSE_DAY: self.close_day_requested.emit,
        }
        if line.action in plain_actions:
            plain_actions[line.action]()
        elif line.action is TodayAction.SCAN_RETURN and line.dossier is not None:
            self.copy_requested.emit(line.dossier.id, line.papers[0].scan_code)
        elif line.action is TodayAction.PUT_BACK:
            self._put_back(line)

    def _put_back(self, line: TodayLine) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self._message.clear()
        number = line.papers[0].number

        def done(_move_id: object) -> None:
            self._is_busy = False
            text = self.tr("{number} is back, on the desk. Ctrl+Z takes that back.")
            self.announced.emit(text.format(number=number))

        def failed(error: ExpectedError) -> None:
            self._is_busy = False
            self._message.show_error(error)

        self._tasks.write(
            lending.bring_back,
            owner=self,
            done=done,
            failed=failed,
            paper_id=line.papers[0].id,
        )

    def _on_tasks_changed(self, _changes: Changes) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _on_timer_timeout(self) -> None:
        # The hour at which the evening begins comes without anybody touching a thing.
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self._focus_current()


_DRAWINGS = {
    Group.LATE: "warning",
    Group.TODAY: "calendar",
    Group.WAITING: "person",
    Group.PAPER: "paper",
    Group.HOUSEKEEPING: "home",
}


def _discard(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
