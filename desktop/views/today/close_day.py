"""The panel at the end of the day: what is still open, and one Enter to close and lock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.errors import ExpectedError
from desktop.models.changes import Changes
from desktop.models.log import LogCode
from desktop.models.roles import PARTS_OF, Part, may
from desktop.models.today import TodayLine
from desktop.services import today as service
from desktop.services.today import DayEnd
from desktop.tasks import Tasks
from desktop.views.dates import short_day
from desktop.views.theme import SPACE, SPACE_LARGE, SPACE_SMALL
from desktop.views.today.emergency_panel import EmergencyPanel
from desktop.views.today.today_row import told_numbers
from desktop.views.widgets.buttons import plain, primary
from desktop.views.widgets.icons import icon
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.scrolling import scrolling
from desktop.views.widgets.wrapping_row import WrappingRow

_WIDTH_IN_LETTERS, _HEIGHT_IN_LINES = 90, 26
_MOST_NUMBERS = 40


class _Check(QWidget):
    """Something that is done or still open: a picture, a word, and what it is about."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._picture = QLabel()
        self._title = text_label()
        self._title.setObjectName(name)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._detail = text_label(is_muted=True)
        self._detail.setObjectName(f"{name}_detail")
        text = QVBoxLayout()
        text.setSpacing(SPACE_SMALL // 2)
        text.addWidget(self._title)
        text.addWidget(self._detail)
        text.addStretch(1)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACE)
        self.row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addLayout(text, 1)

    def tell(self, title: str, detail: str, *, is_done: bool) -> None:
        """Show how it stands."""
        size = self.fontMetrics().height() + SPACE_SMALL
        drawing, tone = ("check", "done") if is_done else ("warning", "warning")
        self._picture.setPixmap(icon(drawing, tone).pixmap(size, size))
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))


class CloseDayPanel(QDialog):
    """Lists what is still open, closes the day all the same, and asks for the lock.

    Signals:
        lock_requested: the day is closed.
        set_requested: someone wants a backup set now.
        announced: a text for a toast.
    """

    lock_requested = Signal()
    set_requested = Signal()
    announced = Signal(str)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("close_day")
        self.setWindowTitle(self.tr("Close the day"))
        self._tasks = tasks
        self._end: DayEnd | None = None
        self._backup_days: int | None = None
        self._is_busy = False
        self._closes_when_read = False
        self._title = Heading(self.windowTitle(), SECTION)
        self._message = MessageBar()
        self._paper = _Check("close_day_paper")
        self._prints = _Check("close_day_prints")
        self._backup = _Check("close_day_backup")
        self._stays = text_label()
        self._stays.setObjectName("close_day_stays")
        self._emergency = EmergencyPanel(tasks, self)
        self._emergency.announced.connect(self.announced)
        self._build()
        tasks.changed.connect(self._on_tasks_changed)

    def _build(self) -> None:
        self._set = plain(self.tr("Make a &backup now"))
        self._set.setObjectName("close_day_set")
        self._set.clicked.connect(self.set_requested)
        self._backup.row.addWidget(self._set)
        self._close = primary(self.tr("&Close the day and lock"))
        self._close.setObjectName("close_day_close")
        self._close.clicked.connect(self._on_close_clicked)
        emergency = plain(self.tr("&Print the emergency list…"))
        emergency.setObjectName("close_day_emergency")
        emergency.clicked.connect(self._emergency.bring_up)
        cancel = plain(self.tr("Cancel"))
        cancel.setObjectName("close_day_cancel")
        cancel.clicked.connect(self.close)
        content = QWidget()
        checks = QVBoxLayout(content)
        checks.setContentsMargins(0, 0, SPACE, 0)
        checks.setSpacing(SPACE)
        for check in (self._paper, self._prints, self._backup):
            checks.addWidget(check)
        checks.addStretch(1)
        buttons = WrappingRow()
        for button in (self._close, emergency, cancel):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self._title)
        column.addWidget(scrolling(content), 1)
        column.addWidget(self._stays)
        column.addWidget(self._message)
        column.addLayout(buttons)

    def bring_up(self, backup_days: int | None) -> None:
        """Show what is still open.

        Args:
            backup_days: how many days ago the last set was made, `None` for never.
        """
        self._end, self._closes_when_read = None, False
        self._backup_days = backup_days
        self._message.clear()
        self._show()
        metrics, room = self.fontMetrics(), self.screen().availableSize()
        self.resize(
            min(metrics.averageCharWidth() * _WIDTH_IN_LETTERS, room.width()),
            min(metrics.height() * _HEIGHT_IN_LINES, room.height()),
        )
        self.open()
        self._close.setFocus()
        self._read()

    def set_backup_age(self, days: int | None) -> None:
        """Tell how many days ago the last set was made; `None` for never."""
        self._backup_days = days
        self._show()

    def _read(self) -> None:
        who = self._tasks.who
        if who is None or Part.CORE not in PARTS_OF[who.role]:
            self._message.show_text(self.tr("Your role does not see dossiers, so closes no day."))
            return
        self._tasks.read(
            service.day_end, owner=self, done=self._on_read, failed=self._on_failed, latest=True
        )

    def _on_read(self, end: DayEnd) -> None:
        self._end = end
        self._show()
        if self._closes_when_read:
            self._closes_when_read = False
            # Who presses Enter unseen closes a clean day, and reads what is left of another.
            if self._is_clean:
                self._store()

    @property
    def _makes_sets(self) -> bool:
        who = self._tasks.who
        return who is not None and may(who.role, LogCode.MAKE_SET)

    @property
    def _has_backup(self) -> bool:
        return self._backup_days == 0

    @property
    def _is_clean(self) -> bool:
        end = self._end
        return (
            end is not None
            and not end.unlocked
            and not end.uncollected
            and (self._has_backup or not self._makes_sets)
        )

    def _show(self) -> None:
        self._show_backup()
        end = self._end
        self._close.setText(
            self.tr("&Close the day and lock")
            if end is None or self._is_clean
            else self.tr("&Close all the same and lock")
        )
        for check in (self._paper, self._prints):
            check.setVisible(end is not None)
        self._stays.setVisible(end is not None and not self._is_clean)
        if end is None:
            return
        self._title.setText(self.tr("Close the day, {day}").format(day=short_day(end.day)))
        self._paper.tell(
            self.tr("%n paper(s) outside a lock", "", end.unlocked_count)
            if end.unlocked
            else self.tr("All paper lies behind a lock."),
            "\n".join(_told(line, line.papers[0].place) for line in end.unlocked),
            is_done=not end.unlocked,
        )
        self._prints.tell(
            self.tr("%n sheet(s) not taken out of the printer", "", end.uncollected_count)
            if end.uncollected
            else self.tr("No sheets wait in a printer."),
            "\n".join(_told(line, _number(line)) for line in end.uncollected),
            is_done=not end.uncollected,
        )
        self._stays.setText(self._left())

    def _show_backup(self) -> None:
        days = self._backup_days
        if self._has_backup:
            title = self.tr("The backup of today is made.")
        elif not self._makes_sets:
            title = self.tr("The backup waits for the secretariat.")
        elif days is None:
            title = self.tr("There is no backup yet.")
        else:
            title = self.tr("No backup of today: the last one is %n day(s) old.", "", days)
        self._backup.tell(title, "", is_done=self._has_backup)
        self._set.setVisible(self._makes_sets and not self._has_backup)

    def _left(self) -> str:
        """Return the sentence that says what stays open."""
        end = self._end
        if end is None:
            return ""
        left = []
        if end.unlocked:
            left.append(self.tr("%n paper(s) outside a lock", "", end.unlocked_count))
        if end.uncollected:
            left.append(self.tr("%n sheet(s) in the printer", "", end.uncollected_count))
        if self._makes_sets and not self._has_backup:
            left.append(self.tr("the backup"))
        return self.tr("You can close the day. What stays open: {what}.").format(
            what=", ".join(left)
        )

    def _on_close_clicked(self) -> None:
        if self._end is None:
            self._closes_when_read = True
        else:
            self._store()

    def _store(self) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self._message.clear()
        self._tasks.write(
            service.close_day,
            owner=self,
            done=lambda _left: self._on_closed(),
            failed=self._on_failed,
            has_backup=self._has_backup,
        )

    def _on_closed(self) -> None:
        self._is_busy = False
        self.close()
        self.lock_requested.emit()

    def _on_failed(self, error: ExpectedError) -> None:
        self._is_busy = False
        self._message.show_error(error)

    def _on_tasks_changed(self, _changes: Changes) -> None:
        if self.isVisible() and not self._is_busy:
            self._read()


def _told(line: TodayLine, where: str) -> str:
    return f"{where}: {told_numbers(line.papers, most=_MOST_NUMBERS)}"


def _number(line: TodayLine) -> str:
    return line.dossier.number if line.dossier else ""
