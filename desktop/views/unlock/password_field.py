"""The field for a password: hidden unless asked, never copied, and wary of Caps Lock."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from desktop.views.theme import SPACE_SMALL
from desktop.views.widgets.buttons import plain
from desktop.views.widgets.labels import text_label

_MAX_LENGTH = 1000


class _Line(QLineEdit):
    caps_noticed = Signal(bool)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(
            QKeySequence.StandardKey.Cut
        ):
            event.accept()
            return
        self._look_for_caps(event)
        super().keyPressEvent(event)

    def _look_for_caps(self, event: QKeyEvent) -> None:
        """Qt does not tell whether Caps Lock is on; a letter and the Shift key give it away."""
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps_noticed.emit(False)  # noqa: FBT003 - a signal
            return
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.upper() != letter.lower():
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_noticed.emit(letter.isupper() != is_shifted)


class PasswordField(QWidget):
    """A line with a button that shows what is typed.

    Attributes:
        line: where one types.

    Signals:
        shown_changed: whether the password can be read.
    """

    shown_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.line = _Line()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(_MAX_LENGTH)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhHiddenText
        )
        self._show: QPushButton = plain("")
        self._show.setCheckable(True)
        self._caps = text_label(self.tr("⇪ Caps Lock seems to be on."))
        self._caps.setObjectName("caps_lock")
        self._caps.hide()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_SMALL)
        layout.addWidget(self.line, 0, 0)
        layout.addWidget(self._show, 0, 1)
        layout.addWidget(self._caps, 1, 0, 1, 2)
        self.setFocusProxy(self.line)
        self._show.toggled.connect(self._on_show_toggled)
        self.line.caps_noticed.connect(self._caps.setVisible)
        self._on_show_toggled(False)  # noqa: FBT003 - a slot

    @property
    def is_shown(self) -> bool:
        """Whether the password can be read."""
        return self._show.isChecked()

    def name(self, object_name: str, accessible_name: str) -> None:
        """Name the line and its button, for tests and for screen readers."""
        self.line.setObjectName(object_name)
        self.line.setAccessibleName(accessible_name)
        self._show.setObjectName(f"{object_name}_show")

    def show_password(self, *, is_shown: bool) -> None:
        """Make the password readable, or not."""
        self._show.setChecked(is_shown)

    def clear(self) -> None:
        """Forget what was typed, and hide what comes."""
        self.line.clear()
        self._show.setChecked(False)
        self._caps.hide()

    def _on_show_toggled(self, is_shown: bool) -> None:  # noqa: FBT001 - a slot
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        self._show.setText(self.tr("Hide") if is_shown else self.tr("Show"))
        self._show.setAccessibleName(
            self.tr("Hide the password") if is_shown else self.tr("Show the password")
        )
        self.shown_changed.emit(is_shown)

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self._show.setChecked(False)
