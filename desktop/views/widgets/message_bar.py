"""The bar near a form that says what went wrong or what is worth knowing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.error_text import finding_sentence, sentence
from desktop.errors import ExpectedError
from desktop.models.finding import Finding, Level
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.announce import announce
from desktop.views.widgets.buttons import plain
from desktop.views.widgets.icons import icon
from desktop.views.widgets.labels import text_label


class MessageBar(QFrame):
    """An icon, a word and a text; hidden while there is nothing to say.

    Args:
        parent: the widget it stands in.
        is_closable: whether a button lets it go, for what nothing else would clear.
    """

    def __init__(self, parent: QWidget | None = None, *, is_closable: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self.setProperty("card", True)  # noqa: FBT003 - a property of Qt
        self._icon = QLabel()
        self._word = QLabel()
        self._text = text_label()
        self._text.setObjectName("message_text")
        for label in (self._word, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE_SMALL, SPACE, SPACE_SMALL)
        layout.setSpacing(SPACE_SMALL)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self._icon, 0, top)
        layout.addWidget(self._word, 0, top)
        layout.addWidget(self._text, 1)
        if is_closable:
            seen = plain(self.tr("Seen"))
            seen.setObjectName("message_seen")
            seen.clicked.connect(self.clear)
            layout.addWidget(seen, 0, top)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now, "" while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def show_error(self, error: ExpectedError) -> None:
        """Say what went wrong, what did not happen and what to do."""
        self._show("warning", "error", self.tr("Not done."), sentence(error))

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say what the rules found, one line each; nothing found hides the bar."""
        if not findings:
            self.clear()
            return
        blocks = any(finding.level is Level.ERROR for finding in findings)
        lines = "\n".join(finding_sentence(finding) for finding in findings)
        if blocks:
            self._show("warning", "error", self.tr("Not done."), lines)
        else:
            self._show("warning", "warning", self.tr("Please check."), lines)

    def show_text(self, text: str, *, is_warning: bool = False) -> None:
        """Say something that is no error."""
        if is_warning:
            self._show("warning", "warning", self.tr("Please check."), text)
        else:
            self._show("check", "done", self.tr("Note."), text)

    def clear(self) -> None:
        """Say nothing."""
        self.hide()
        self._text.clear()

    def _show(self, drawing: str, tone: str, word: str, text: str) -> None:
        size = self.fontMetrics().height()
        self._icon.setPixmap(icon(drawing, tone).pixmap(size, size))
        font = self.font()
        font.setBold(True)
        self._word.setFont(font)
        self._word.setText(word)
        self._text.setText(text)
        self.setAccessibleName(f"{word} {text}")
        self.show()
        announce(self, f"{word} {text}", is_urgent=tone == "error")
