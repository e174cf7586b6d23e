"""The rail at the left: one button per screen, with how much waits there."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.views import theme
from desktop.views.actions import ActionId
from desktop.views.theme import SPACE_SMALL

_ICON_LINES = 1.75
_MOST = 99


class RailButton(QToolButton):
    """Goes to a screen; its number stands in a pill beside the icon, and in its name."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._count = 0
        self.setDefaultAction(action)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_wide(is_wide=True)
        self._name()

    def set_wide(self, *, is_wide: bool) -> None:
        """Show the name below the icon, or the icon alone, as large as the text asks."""
        side = round(self.fontMetrics().height() * _ICON_LINES)
        self.setIconSize(QSize(side, side))
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextUnderIcon if is_wide else style.ToolButtonIconOnly
        )

    def set_count(self, count: int) -> None:
        """Show how much waits on the screen; 0 shows nothing."""
        if count != self._count:
            self._count = count
            self._name()
            self.update()

    @property
    def count(self) -> int:
        """How much waits on the screen."""
        return self._count

    def _name(self) -> None:
        name = self.defaultAction().text().replace("&", "")
        told = self.tr("{name}, %n waiting", "", self._count).format(name=name)
        self.setAccessibleName(told if self._count else name)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        scheme = theme.colours()
        text = str(self._count) if self._count <= _MOST else f"{_MOST}+"
        font = self.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        height = painter.fontMetrics().height() + 2
        width = max(height, painter.fontMetrics().horizontalAdvance(text) + height // 2)
        left = min(self.width() // 2 + self.iconSize().width() // 4, self.width() - width - 2)
        pill = QRect(left, 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.accent))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(QColor(scheme.on_accent))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


class Rail(QWidget):
    """The buttons of the screens, in the order of the actions."""

    def __init__(self, actions: Mapping[ActionId, QAction]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._buttons: dict[ActionId, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_SMALL, SPACE_SMALL, SPACE_SMALL, SPACE_SMALL)
        for action_id, action in actions.items():
            action.setCheckable(True)
            button = RailButton(action)
            button.setObjectName(f"rail_{action_id}")
            column.addWidget(button)
            self._buttons[action_id] = button
        column.addStretch(1)

    def show_chosen(self, chosen: ActionId) -> None:
        """Mark the button of the screen in sight."""
        for action_id, button in self._buttons.items():
            button.defaultAction().setChecked(action_id is chosen)

    def set_count(self, action: ActionId, count: int) -> None:
        """Show how much waits on a screen."""
        self._buttons[action].set_count(count)

    def set_wide(self, *, is_wide: bool) -> None:
        """Show names below the icons, or icons alone."""
        for button in self._buttons.values():
            button.set_wide(is_wide=is_wide)

    def focus_chosen(self) -> None:
        """Go to the button of the screen in sight."""
        for button in self._buttons.values():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
