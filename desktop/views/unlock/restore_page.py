"""Putting a backup back: which one, who, where; then how it differs, and opening it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.clock import local_date, system_clock
from desktop.error_text import sentence
from desktop.errors import ExpectedError
from desktop.models.backup import SetFront
from desktop.models.ids import UserId
from desktop.models.password import PRACTICE_PASSWORD
from desktop.models.progress import Progress
from desktop.tasks import Tasks, Who
from desktop.views.backup.words import comparison_lines, moment_text, reason_word
from desktop.views.labels import role_label
from desktop.views.theme import SPACE
from desktop.views.unlock import opening
from desktop.views.unlock.page import CentredPage
from desktop.views.unlock.password_field import PasswordField
from desktop.views.widgets.busy import BusyLine
from desktop.views.widgets.buttons import buttons_row, plain, primary
from desktop.views.widgets.fields import Choice, TextField, add_row, rows_layout
from desktop.views.widgets.labels import Heading, text_label
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.path_dialog import choose_folder
from desktop.views.widgets.progress_line import ProgressLine
from desktop.views.widgets.text_table import TextTable
from desktop.views.widgets.text_table_model import TextRow

if TYPE_CHECKING:
    from desktop.services.restore import Restored
    from desktop.services.vaults import VaultUser

_PATH_LENGTH = 1000
_ROWS_SEEN = 4
_MOST_FREE_TRIED = 100


class RestorePage(CentredPage):
    """The backups beside a vault, or in a folder that was chosen, and the way back of one.

    Signals:
        opened: the vault that was put back is open; its folder.
        left: nothing is put back, or what was is not opened now.
    """

    opened = Signal(object)
    left = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("restore_page")
        self._tasks = tasks
        self._live = Path()
        self._looked_in = Path()
        self._sets: tuple[SetFront, ...] = ()
        self._restored: Restored | None = None
        self._heading = Heading(self.tr("Put a backup back"))
        self._message = MessageBar()
        self._table = TextTable(
            self.tr("Backups"),
            (self.tr("Made"), self.tr("Why"), self.tr("State")),
            wide=(0,),
        )
        self._nothing = text_label()
        self._elsewhere = plain(self.tr("Choose a folder with &backups…"))
        self._user = Choice()
        self._password = PasswordField()
        self._folder = TextField(_PATH_LENGTH)
        self._choose = plain(self.tr("C&hoose folder…"))
        self._rows = rows_layout()
        self._asking = QWidget()
        self._progress = ProgressLine()
        self._busy = BusyLine()
        self._told = text_label()
        self._restore = primary(self.tr("&Put back"))
        self._open = primary(self.tr("&Open this vault"))
        self._back = plain(self.tr("Bac&k"))
        self._build()
        self._connect()

    def _build(self) -> None:
        for control, name in (
            (self._table, "sets"),
            (self._nothing, "no_sets"),
            (self._elsewhere, "choose_sets"),
            (self._user, "restore_user"),
            (self._folder, "new_folder"),
            (self._choose, "choose_new_folder"),
            (self._told, "comparison"),
            (self._restore, "put_back"),
            (self._open, "open_restored"),
            (self._back, "leave_restore"),
        ):
            control.setObjectName(name)
        row_height = self._table.verticalHeader().defaultSectionSize()
        self._table.setMinimumHeight(row_height * (_ROWS_SEEN + 1))
        self._user_label = add_row(self._rows, self.tr("&User"), self._user)
        self._password_label = add_row(self._rows, self.tr("Pass&word"), self._password)
        self._password.name("restore_password", self.tr("Password"))
        folder_help = self.tr("A new folder, or one that is empty. The vault in use stays.")
        add_row(self._rows, self.tr("&Folder"), self._folder, folder_help)
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(SPACE)
        asking.addWidget(
            text_label(
                self.tr(
                    "The backup becomes a vault of its own in a new folder. The password is that "
                    "of the day on which it was made."
                ),
                is_muted=True,
            )
        )
        asking.addWidget(self._table)
        asking.addWidget(self._nothing)
        asking.addLayout(buttons_row(self._elsewhere))
        asking.addLayout(self._rows)
        asking.addLayout(buttons_row(self._choose))
        buttons = QHBoxLayout()
        for button in (self._restore, self._open, self._back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for widget in (self._heading, self._message, self._asking, self._told):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.footer.addWidget(self._progress)
        self.footer.addWidget(self._busy)
        self.footer.addLayout(buttons)

    def _connect(self) -> None:
        self._table.selectionModel().currentRowChanged.connect(self._on_set_changed)
        self._elsewhere.clicked.connect(self._on_elsewhere_clicked)
        self._choose.clicked.connect(self._on_choose_clicked)
        self._restore.clicked.connect(self._on_restore_asked)
        self._open.clicked.connect(self._on_open_asked)
        self.submitted.connect(self._on_submitted)
        self._back.clicked.connect(self.left)
        self.escaped.connect(self._on_escaped)

    def enter(self, live: Path) -> None:
        """Begin with the backups beside a vault, which may be gone."""
        self._live = live
        self._restored = None
        self._password.clear()
        self._folder.setText(str(_free_folder(live)))
        self._message.clear()
        self._show_stage()
        self._nothing.hide()
        self._show_fields(is_found=False)
        self._look(None)

    def _look(self, folder: Path | None) -> None:
        """Find the backups in a folder, or in the usual one of the vault."""
        self._tasks.run(
            opening.sets,
            owner=self,
            done=self._on_sets_found,
            failed=self._message.show_error,
            vault=self._live,
            folder=folder,
        )

    def _on_sets_found(self, found: tuple[Path, tuple[SetFront, ...]]) -> None:
        self._looked_in, self._sets = found
        today = local_date(system_clock())
        whole, part = self.tr("complete"), self.tr("not complete: cannot be put back")
        self._table.set_rows(
            [
                TextRow(
                    (
                        moment_text(front, today),
                        reason_word(front.reason),
                        whole if front.is_whole else part,
                    ),
                    is_grey=not front.is_whole,
                )
                for front in self._sets
            ]
        )
        self._nothing.setText(
            self.tr("There are no backups in {folder}. Choose the folder where they are.").format(
                folder=self._looked_in
            )
        )
        self._nothing.setVisible(not self._sets)
        self._show_fields(is_found=bool(self._sets))
        if self._sets:
            self._table.choose(0)
            self._on_set_changed()
        else:
            self._elsewhere.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_fields(self, *, is_found: bool) -> None:
        """Ask nothing before there is something to put back."""
        self._table.setVisible(is_found)
        for index in range(self._rows.rowCount()):
            self._rows.setRowVisible(index, is_found)
        self._choose.setVisible(is_found)
        self._restore.setEnabled(False)

    def _front(self) -> SetFront | None:
        row = self._table.row()
        return self._sets[row] if row is not None and row < len(self._sets) else None

    def _on_set_changed(self) -> None:
        front = self._front()
        self._restore.setEnabled(False)
        if front is None or not front.is_whole:
            return
        self._tasks.run(
            opening.set_users,
            owner=self,
            done=lambda users: self._on_users_read(front, users),
            failed=self._message.show_error,
            set_folder=front.folder,
        )

    def _on_users_read(self, front: SetFront, users: "tuple[VaultUser, ...]") -> None:
        if front != self._front():
            return
        self._message.clear()
        self._user.set_pairs(
            [(user.id, f"{user.initials} · {role_label(user.role)}") for user in users]
        )
        for label in (self._user_label, self._password_label):
            self._rows.setRowVisible(label, not front.is_practice)
        self._restore.setEnabled(bool(users))
        (self._restore if front.is_practice else self._password).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _on_submitted(self) -> None:
        if self._restored is not None:
            self._on_open_asked()
        else:
            self._on_restore_asked()

    def _on_restore_asked(self) -> None:
        front = self._front()
        if front is None or not self._restore.isEnabled():
            return
        if not self._given_password():
            self._message.show_text(self.tr("Type the password."), is_warning=True)
            self._password.setFocus()
            return
        target = Path(self._folder.text().strip()).expanduser()
        if not target.is_absolute():
            self._message.show_text(
                self.tr("Type the whole path of the folder, or choose it."), is_warning=True
            )
            self._folder.setFocus()
            return
        self._message.clear()
        progress = Progress()
        self._set_busy(is_busy=True)
        self._progress.follow(self.tr("The backup is being put back and read over…"), progress)
        self._tasks.run_aside(
            opening.restore,
            owner=self,
            progress=progress,
            done=self._on_restored,
            failed=self._on_restore_failed,
            set_folder=front.folder,
            new_folder=target,
            user_id=UserId(str(self._user.value())),
            password=self._given_password(),
            live=self._live,
        )

    def _given_password(self) -> str:
        front = self._front()
        is_practice = front is not None and front.is_practice
        return PRACTICE_PASSWORD if is_practice else self._password.line.text()

    def _on_restored(self, restored: "Restored") -> None:
        self._restored = restored
        self._progress.end()
        self._set_busy(is_busy=False)
        lines = [self.tr("It lies in: {folder}").format(folder=restored.folder), ""]
        if restored.comparison is not None:
            lines += comparison_lines(restored.comparison)
        elif restored.not_compared is not None:
            text = self.tr("It could not be compared with the vault in use: {why}")
            lines.append(text.format(why=sentence(restored.not_compared)))
        if self._live.is_dir():
            lines += [
                "",
                self.tr(
                    "The program goes on opening the vault in {folder} by itself. Choose Other "
                    "vault and Existing vault for this one."
                ).format(folder=self._live),
            ]
        self._told.setText("\n".join(lines))
        self._show_stage()
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_restore_failed(self, error: ExpectedError) -> None:
        self._progress.end()
        self._set_busy(is_busy=False)
        self._message.show_error(error)
        self.scroll_to_top()
        self._password.line.selectAll()
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_open_asked(self) -> None:
        restored = self._restored
        if restored is None or not self._open.isEnabled():
            return
        self._message.clear()
        self._set_busy(is_busy=True)
        self._busy.set_text(self.tr("Unlocking…"))
        user_id, password = UserId(str(self._user.value())), self._given_password()
        self._tasks.open(
            lambda: opening.unlock(restored.folder, user_id, password),
            owner=self,
            done=self._on_unlocked,
            failed=self._on_unlock_failed,
        )

    def _on_unlocked(self, _who: Who) -> None:
        assert self._restored is not None
        self._password.clear()
        self._set_busy(is_busy=False)
        self.opened.emit(self._restored.folder)

    def _on_unlock_failed(self, error: ExpectedError) -> None:
        self._set_busy(is_busy=False)
        self._message.show_error(error)

    def _show_stage(self) -> None:
        """Show what is asked, or what was put back."""
        is_done = self._restored is not None
        self._heading.setText(
            self.tr("The backup is put back") if is_done else self.tr("Put a backup back")
        )
        self._asking.setVisible(not is_done)
        self._restore.setVisible(not is_done)
        self._told.setVisible(is_done)
        self._open.setVisible(is_done)

    def _set_busy(self, *, is_busy: bool) -> None:
        if not is_busy:
            self._busy.set_text("")
        for widget in (self._asking, self._restore, self._open, self._back):
            widget.setEnabled(not is_busy)

    def _on_escaped(self) -> None:
        if self._back.isEnabled():
            self._password.clear()
            self.left.emit()
        else:
            self._progress.stop()

    def _on_elsewhere_clicked(self) -> None:
        self._message.clear()
        choose_folder(
            self,
            title=self.tr("Choose the folder with the backups"),
            start=self._looked_in,
            on_chosen=self._look,
        )

    def _on_choose_clicked(self) -> None:
        choose_folder(
            self,
            title=self.tr("Choose an empty folder"),
            start=Path(self._folder.text()).parent,
            on_chosen=lambda folder: self._folder.setText(str(folder)),
        )


def _free_folder(live: Path) -> Path:
    """Return the vault's own folder when it is gone, else a name beside it that is free."""
    named = live.with_name(f"{live.name}-teruggezet")
    numbered = (named.with_name(f"{named.name}-{n}") for n in range(2, _MOST_FREE_TRIED))
    return next((folder for folder in (live, named, *numbered) if not folder.exists()), named)
