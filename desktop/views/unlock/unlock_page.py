"""Unlocking a vault: who, and the password."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel

from desktop.errors import ExpectedError
from desktop.models.ids import UserId
from desktop.models.password import PRACTICE_PASSWORD
from desktop.tasks import Tasks, Who
from desktop.views.labels import role_label
from desktop.views.unlock import opening
from desktop.views.unlock.page import CentredPage
from desktop.views.unlock.password_field import PasswordField
from desktop.views.widgets.busy import BusyLine
from desktop.views.widgets.buttons import plain, primary
from desktop.views.widgets.fields import Choice, add_row
from desktop.views.widgets.labels import Heading, text_label
from desktop.views.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from desktop.services.vaults import VaultFront


class UnlockPage(CentredPage):
    """One vault, locked.

    Signals:
        opened: the vault is open; its folder.
        refused: the folder cannot be unlocked at all; an `ExpectedError`.
        left: another vault is wanted.
    """

    opened = Signal(object)
    refused = Signal(object)
    left = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("unlock_page")
        self._tasks = tasks
        self._folder = Path()
        self._is_practice = False
        self._heading = Heading()
        self._locked = text_label()
        self._where = text_label(is_muted=True)
        self._user = Choice()
        self._password = PasswordField()
        self._message = MessageBar()
        self._busy = BusyLine()
        self._unlock = primary(self.tr("&Unlock"))
        self._other = plain(self.tr("&Other vault"))
        self._form = QFormLayout()
        self._rows: tuple[QLabel, ...] = ()
        self._build()

    def _build(self) -> None:
        self._locked.setObjectName("locked_at")
        self._user.setObjectName("user")
        self._unlock.setObjectName("unlock")
        self._other.setObjectName("other_vault")
        self._rows = (
            add_row(self._form, self.tr("&User"), self._user),
            add_row(self._form, self.tr("&Password"), self._password),
        )
        self._password.name("password", self.tr("Password"))
        buttons = QHBoxLayout()
        buttons.addWidget(self._unlock)
        buttons.addWidget(self._other)
        buttons.addStretch(1)
        self.body.addStretch(1)
        for widget in (self._heading, self._locked, self._where, self._message):
            self.body.addWidget(widget)
        self.body.addLayout(self._form)
        self.body.addWidget(self._busy)
        self.body.addLayout(buttons)
        self.body.addStretch(2)
        self._unlock.clicked.connect(self._on_unlock_asked)
        self.submitted.connect(self._on_unlock_asked)
        self._other.clicked.connect(self.left)
        self.escaped.connect(self._other.click)

    @property
    def folder(self) -> Path | None:
        """The vault that was shown last, `None` before any was."""
        return None if self._folder == Path() else self._folder

    def set_vault(self, folder: Path, locked_at: str = "") -> None:
        """Show a vault; who can unlock it is filled in by `read_front`.

        Args:
            folder: of the vault.
            locked_at: the time when this vault was locked, "" when it was not open before.
        """
        self._folder = folder
        self._heading.setText(self.tr("Unlock the vault"))
        self._where.setText(str(folder))
        self._locked.setText(self.tr("Locked at {time}.").format(time=locked_at))
        self._locked.setVisible(bool(locked_at))
        self._message.clear()
        self._password.clear()
        self._user.set_pairs(())
        self._unlock.setEnabled(False)
        self._password.setFocus()

    def read_front(self) -> None:
        """Read who can unlock the vault."""
        folder = self._folder
        self._tasks.run(
            opening.front,
            owner=self,
            done=lambda front: self._on_front_read(folder, front),
            failed=lambda error: self._on_front_refused(folder, error),
            folder=folder,
        )

    def _on_front_refused(self, folder: Path, error: ExpectedError) -> None:
        if folder == self._folder:
            self.refused.emit(error)

    def _on_front_read(self, folder: Path, front: "VaultFront") -> None:
        if folder != self._folder:
            # Another vault was chosen while this one was slow to answer.
            return
        self._is_practice = front.is_practice
        self._user.set_pairs(
            [(user.id, f"{user.initials} · {role_label(user.role)}") for user in front.users]
        )
        for row in self._rows:
            self._form.setRowVisible(row, not front.is_practice)
        self._unlock.setEnabled(True)
        if front.is_practice:
            self._heading.setText(self.tr("Practice vault"))
            self._where.setText(self.tr("Invented people only. No password is needed."))
            self._unlock.setText(self.tr("&Practise"))
            self._unlock.setFocus()
        else:
            self._unlock.setText(self.tr("&Unlock"))
            self._password.setFocus()

    def _on_unlock_asked(self) -> None:
        if not self._unlock.isEnabled():
            return
        password = PRACTICE_PASSWORD if self._is_practice else self._password.line.text()
        if not password:
            self._message.show_text(self.tr("Type the password."), is_warning=True)
            self._password.setFocus()
            return
        self._message.clear()
        self._set_busy(is_busy=True)
        folder, user_id = self._folder, UserId(str(self._user.value()))
        self._tasks.open(
            lambda: opening.unlock(folder, user_id, password),
            owner=self,
            done=self._on_unlocked,
            failed=self._on_unlock_failed,
        )

    def _on_unlocked(self, _who: Who) -> None:
        self._password.clear()
        self._set_busy(is_busy=False)
        self.opened.emit(self._folder)

    def _on_unlock_failed(self, error: ExpectedError) -> None:
        self._set_busy(is_busy=False)
        self._message.show_error(error)
        self._password.line.selectAll()
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._busy.set_text(self.tr("Unlocking…") if is_busy else "")
        for widget in (self._user, self._password, self._unlock, self._other):
            widget.setEnabled(not is_busy)
