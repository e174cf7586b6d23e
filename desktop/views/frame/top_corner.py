"""What stands beside the menus: the way to search, whether a scan is heard, and the lock."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.icons import icon


class TopCorner(QWidget):
    """Lies in the menu bar, so that it takes no room from the screens.

    Args:
        search: the action that opens the palette.
        lock: the action that locks.
    """

    def __init__(self, search: QAction, lock: QAction) -> None:
        super().__init__()
        self.setObjectName("top_corner")
        self._search = _button("top_search", search)
        self._lock = _button("top_lock", lock)
        self._search.setText(self.tr("Search pupil, number, school…"))
        self._lock.setText(lock.text().replace("&", ""))
        self._scan_icon, self._scan = QLabel(), QLabel()
        self._scan.setObjectName("scan_ready")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_SMALL, 0, SPACE, 0)
        row.setSpacing(SPACE_SMALL)
        for part in (self._search, self._scan_icon, self._scan, self._lock):
            row.addWidget(part)
        self._is_ready = False
        self.set_ready(is_ready=False)

    def set_ready(self, *, is_ready: bool) -> None:
        """Say whether a scan made now is heard."""
        self._is_ready = is_ready
        size = self.fontMetrics().height()
        tone = "done" if is_ready else "muted"
        self._scan_icon.setPixmap(icon("scan", tone).pixmap(size, size))
        self._scan.setText(self.tr("Scan ready") if is_ready else self.tr("No scan"))
        self._scan_icon.setToolTip(self._scan.text())

    def set_wide(self, *, is_wide: bool) -> None:
        """Show words and icons, or icons alone, as large as the text asks."""
        style = Qt.ToolButtonStyle
        side = self.fontMetrics().height()
        for button in (self._search, self._lock):
            button.setIconSize(QSize(side, side))
            button.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if is_wide else style.ToolButtonIconOnly
            )
        self._scan.setVisible(is_wide)
        self.set_ready(is_ready=self._is_ready)


def _button(name: str, action: QAction) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    # Not the default action: its text would replace the shorter one of the button.
    button.setIcon(action.icon())
    button.clicked.connect(action.trigger)
    keys = action.shortcut().toString()
    name_told = action.text().replace("&", "")
    button.setToolTip(f"{name_told} ({keys})")
    button.setAccessibleName(name_told)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
