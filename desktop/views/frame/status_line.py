"""The line at the bottom: what was saved when, what waits, and who works in which vault."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)
from typing_extensions import override

from desktop.tasks import Who
from desktop.views.labels import role_label
from desktop.views.theme import SPACE, SPACE_SMALL

_BUSY_SHOWN_AFTER_MS = 400
_LEAST_LETTERS = 7


class StatusButton(QPushButton):
    """A flat button that is hidden while it has nothing to say, and cut where room lacks.

    Args:
        name: its object name.
        subject: what it is about, for a screen reader.
    """

    def __init__(self, name: str, subject: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(subject)
        self.setProperty("status", True)  # noqa: FBT003 - a property of Qt
        self.setAutoDefault(False)
        self.hide()

    def tell(self, text: str) -> None:
        """Say something; "" hides the button."""
        self.setText(text)
        self.setToolTip(text)
        if text:
            self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        return QSize(min(whole.width(), least), whole.height())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        inner = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        cut = Qt.TextElideMode.ElideRight
        option.text = self.fontMetrics().elidedText(self.text(), cut, inner.width())
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


class ElidedLabel(QLabel):
    """A label that is cut where room lacks, with the whole text in its tooltip."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @override
    def minimumSizeHint(self) -> QSize:
        whole = super().sizeHint()
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        return QSize(min(whole.width(), least), whole.height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.sizeHint().width() > self.width() else "")

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QStylePainter(self)
        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut
        )
        painter.end()


class StatusLine(QWidget):
    """Each thing that it tells can be pressed, to go where it is done.

    Signals:
        saved_pressed, outside_pressed, waiting_pressed, backup_pressed: which part was pressed.
    """

    saved_pressed = Signal()
    outside_pressed = Signal()
    waiting_pressed = Signal()
    backup_pressed = Signal()

    def __init__(self, who: Who | None) -> None:
        super().__init__()
        self.setObjectName("status_line")
        self._saved = StatusButton("saved_at", self.tr("Saved last"))
        self._outside = StatusButton("outside", self.tr("Paper with others"))
        self._waiting = StatusButton("waiting", self.tr("Prints not collected"))
        self._backup = StatusButton("backup", self.tr("Backup"))
        self._kind = ElidedLabel("vault_kind")
        self._busy = QProgressBar()
        self._busy_timer = QTimer(self)
        self._saved.clicked.connect(self.saved_pressed)
        self._outside.clicked.connect(self.outside_pressed)
        self._waiting.clicked.connect(self.waiting_pressed)
        self._backup.clicked.connect(self.backup_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_SMALL, 0, SPACE, 0)
        row.setSpacing(SPACE_SMALL)
        for button in (self._saved, self._outside, self._waiting, self._backup):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._busy)
        row.addWidget(self._kind)
        if who is not None:
            vault = self.tr("Practice vault") if who.is_practice else self.tr("Vault")
            self._kind.setText(f"{vault} · {who.initials} · {role_label(who.role)}")
        self._busy.setObjectName("busy_bar")
        self._busy.setRange(0, 0)
        self._busy.setMaximumWidth(120)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Busy"))
        self._busy.hide()
        self._busy_timer.setSingleShot(True)
        self._busy_timer.setInterval(_BUSY_SHOWN_AFTER_MS)
        self._busy_timer.timeout.connect(self._busy.show)

    def show_saved(self, time: str) -> None:
        """Say when something was saved last."""
        self._saved.tell(self.tr("Saved {time}").format(time=time))

    def show_outside(self, count: int) -> None:
        """Say how many papers are with people or on their way."""
        self._outside.tell(self.tr("%n with others", "", count) if count else "")

    def show_waiting(self, count: int) -> None:
        """Say how many prints were not collected."""
        self._waiting.tell(self.tr("%n print(s) not collected", "", count) if count else "")

    def show_backup(self, text: str) -> None:
        """Say how it stands with the backup."""
        self._backup.tell(text)

    def show_busy(self, *, is_busy: bool) -> None:
        """Show that something is under way, once it takes long."""
        if is_busy:
            self._busy_timer.start()
        else:
            self._busy_timer.stop()
            self._busy.hide()

    def take_focus(self) -> bool:
        """Go to the first part that can be pressed; return whether there is one."""
        for button in self.findChildren(StatusButton):
            if button.isVisible():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False
