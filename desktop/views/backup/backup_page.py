"""The backups: which there are, where they go, making one, and checking the vault."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from desktop.clock import local_date, system_clock
from desktop.errors import Cancelled, ExpectedError
from desktop.models.backup import SetFront
from desktop.models.changes import Changes
from desktop.models.health import HealthReport
from desktop.models.progress import Progress
from desktop.models.roles import PARTS_OF, Part
from desktop.services import backup, health
from desktop.tasks import Tasks
from desktop.views.backup.backup_keeper import BackupKeeper
from desktop.views.backup.words import moment_text, reason_word, report_lines, size_text
from desktop.views.settings.page import Page
from desktop.views.widgets.buttons import buttons_row, plain, primary
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.path_dialog import choose_folder
from desktop.views.widgets.progress_line import ProgressLine
from desktop.views.widgets.text_table import TextTable
from desktop.views.widgets.text_table_model import TextRow

_ROWS_SEEN = 6


class BackupPage(Page):
    """Shows the sets of the open vault.

    Args:
        tasks: the bridge to the services.
        keeper: who makes the sets of this window.
    """

    def __init__(self, tasks: Tasks, keeper: BackupKeeper) -> None:
        super().__init__(
            tasks,
            self.tr("Backup"),
            self.tr(
                "A backup is an encrypted copy of the whole vault, read back after it is made. "
                "The first of every day makes itself; you can go on working meanwhile."
            ),
        )
        self._keeper = keeper
        self._checking: Progress | None = None
        self._folder = Path()
        self._now = primary(self.tr("Back &up now"))
        self._check = plain(self.tr("&Check the vault"))
        self._elsewhere = plain(self.tr("Choose another &folder…"))
        self._usual = plain(self.tr("Use the usual folde&r"))
        self._waits = text_label(
            self.tr(
                "The backup waits for the secretariat: only the director and the management "
                "assistant have all parts of the vault."
            )
        )
        self._progress = ProgressLine()
        self._where = text_label(is_muted=True)
        self._shared = MessageBar()
        self._nothing = text_label(self.tr("There is no backup yet. Make the first one now."))
        self._table = TextTable(
            self.tr("Backups"),
            (self.tr("Made"), self.tr("Why"), self.tr("Size"), self.tr("State")),
            wide=(0, 3),
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        for button, name in (
            (self._now, "backup_now"),
            (self._check, "check_vault"),
            (self._elsewhere, "choose_backup_folder"),
            (self._usual, "usual_backup_folder"),
        ):
            button.setObjectName(name)
        self._waits.setObjectName("backup_waits")
        self._where.setObjectName("backup_folder")
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._nothing.setObjectName("no_backups")
        self._table.setObjectName("backups")
        self._table.setMinimumHeight(self._table.verticalHeader().defaultSectionSize() * _ROWS_SEEN)
        self._table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        may_make = self._keeper.may_make
        self._now.setVisible(may_make)
        self._elsewhere.setVisible(may_make)
        for widget in (self._usual, self._nothing, self._table):
            widget.hide()
        self._waits.setVisible(not may_make)
        self.body.addWidget(self._waits)
        self.body.addLayout(buttons_row(self._now, self._check))
        self.body.addWidget(self._progress)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._where)
        self.body.addWidget(self._shared)
        self.body.addLayout(buttons_row(self._elsewhere, self._usual))
        self.body.addWidget(Heading(self.tr("Putting a backup back"), SECTION))
        self.body.addWidget(
            text_label(
                self.tr(
                    "Lock the vault and choose Other vault, then Put a backup back. It becomes a "
                    "vault in a new folder, and you see how it differs from this one; this one "
                    "stays as it is. You need the password of the day of the backup."
                )
            )
        )
        self.body.addStretch(0)

    def _connect(self) -> None:
        self._now.clicked.connect(self._on_now_clicked)
        self._check.clicked.connect(self._on_check_clicked)
        self._elsewhere.clicked.connect(self._on_elsewhere_clicked)
        self._usual.clicked.connect(lambda: self._choose(None))
        self._keeper.begun.connect(self._show_work)
        self._keeper.ended.connect(self._on_set_ended)

    @override
    def refresh(self) -> None:
        who = self.tasks.who
        if who is None:
            return
        self._show_work()
        if Part.CORE in PARTS_OF[who.role]:
            self.tasks.read(
                backup.chosen_folder, owner=self, done=self._look, failed=self.show_error
            )
        else:
            self._look(None)

    @override
    def is_touched_by(self, changes: Changes) -> bool:
        return changes.settings

    def _look(self, chosen: Path | None) -> None:
        who = self.tasks.who
        if who is None or who.folder is None:
            return
        self.tasks.run(
            backup.look_over,
            owner=self,
            done=self._show_state,
            failed=self.show_error,
            vault_folder=who.folder,
            chosen=chosen,
            today=local_date(system_clock()),
        )

    def _show_state(self, state: backup.BackupState) -> None:
        self._folder = state.folder
        self._where.setText(self.tr("Folder: {folder}").format(folder=state.folder))
        self._usual.setVisible(self._keeper.may_make and not state.is_usual)
        if state.shared_by is None:
            self._shared.clear()
        else:
            self._shared.show_text(
                self.tr(
                    "This folder lies elsewhere or is copied elsewhere ({kind}). The backups are "
                    "encrypted, but they leave this computer, and older ones may stay behind "
                    "there. A folder on this computer or a stick in a locked cabinet is better."
                ).format(kind=state.shared_by),
                is_warning=True,
            )
        self._nothing.setVisible(not state.sets)
        self._table.setVisible(bool(state.sets))
        self._table.set_rows([self._row(front) for front in state.sets])

    def _row(self, front: SetFront) -> TextRow:
        whole = self.tr("complete, read back when made")
        state = whole if front.is_whole else self.tr("not complete: cannot be put back")
        cells = (
            moment_text(front, local_date(system_clock())),
            reason_word(front.reason),
            size_text(front.size),
            state,
        )
        return TextRow(cells, is_grey=not front.is_whole)

    def _show_work(self) -> None:
        """Show what is under way, and offer nothing else meanwhile."""
        making, checking = self._keeper.progress, self._checking
        if making is not None:
            self._progress.follow(self.tr("The backup is being made…"), making)
        elif checking is not None:
            self._progress.follow(self.tr("The vault is being checked…"), checking)
        else:
            self._progress.end()
        for button in (self._now, self._check, self._elsewhere, self._usual):
            button.setEnabled(making is None and checking is None)

    def _on_now_clicked(self) -> None:
        self.message.clear()
        self._keeper.make_set()

    def _on_set_ended(self) -> None:
        self._show_work()
        self.refresh()
        if self.isVisible():
            self._now.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_check_clicked(self) -> None:
        self.message.clear()
        self._checking = Progress()
        self._show_work()
        self.tasks.write(
            health.verify,
            owner=self,
            done=self._on_checked,
            failed=self._on_check_failed,
            progress=self._checking,
        )

    def _on_checked(self, report: HealthReport) -> None:
        self._checking = None
        self._show_work()
        self.message.show_text("\n".join(report_lines(report)), is_warning=not report.is_sound)
        self._check.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_check_failed(self, error: ExpectedError) -> None:
        self._checking = None
        self._show_work()
        if isinstance(error, Cancelled):
            self.announced.emit(self.tr("The check was stopped."))
        else:
            self.show_error(error)
        self._check.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_elsewhere_clicked(self) -> None:
        choose_folder(
            self,
            title=self.tr("Choose a folder for the backups"),
            start=self._folder,
            on_chosen=self._choose,
        )

    def _choose(self, folder: Path | None) -> None:
        self.message.clear()
        self.tasks.write(
            backup.choose_folder,
            owner=self,
            done=lambda _nothing: self._on_chosen(),
            failed=self.show_error,
            folder=folder,
        )

    def _on_chosen(self) -> None:
        self.announced.emit(self.tr("From now on backups go into this folder."))
        self._keeper.look()
