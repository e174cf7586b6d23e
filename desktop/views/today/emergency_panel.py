"""The panel that prints the emergency list."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.errors import ExpectedError
from desktop.models.printer import Printer
from desktop.services import emergency
from desktop.services.emergency import PreparedList
from desktop.tasks import Tasks
from desktop.views.theme import SPACE, SPACE_LARGE
from desktop.views.widgets.busy import BusyLine
from desktop.views.widgets.buttons import buttons_row, plain, primary, set_primary
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.path_dialog import choose_folder
from desktop.views.widgets.print_choice import PrintChoice

_WIDTH_IN_LETTERS = 80


class EmergencyPanel(QDialog):
    """Prints numbers, places and open signatures, without names; a practice vault also saves.

    Signals:
        announced: a text for a toast.
    """

    announced = Signal(str)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emergency_panel")
        self.setWindowTitle(self.tr("Emergency list"))
        self._tasks = tasks
        self._is_busy = False
        self._message = MessageBar()
        self._busy = BusyLine()
        self._choice = PrintChoice(tasks, "emergency")
        self._print = primary(self.tr("&Print"))
        self._print.setObjectName("emergency_print")
        self._print.clicked.connect(self._on_print_clicked)
        self._save = plain(self.tr("&Save as a file…"))
        self._save.setObjectName("emergency_save")
        self._save.clicked.connect(self._on_save_clicked)
        cancel = plain(self.tr("Cancel"))
        cancel.setObjectName("emergency_cancel")
        cancel.clicked.connect(self.close)
        self._choice.warned.connect(self._on_choice_warned)
        self._choice.failed.connect(self._on_failed)
        self._choice.counted.connect(self._on_printers_counted)
        self.finished.connect(self._choice.forget_pin)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(Heading(self.windowTitle(), SECTION))
        column.addWidget(
            text_label(
                self.tr(
                    "For when the computer is down: dossier numbers, the codes on the folders, "
                    "where they lie, and which signatures are still to come. No names of people. "
                    "Keep it in a safe or a locked cabinet, and destroy the previous one."
                )
            )
        )
        column.addWidget(self._choice)
        column.addWidget(self._message)
        column.addWidget(self._busy)
        column.addStretch(1)
        column.addLayout(buttons_row(self._print, self._save, cancel))

    def bring_up(self) -> None:
        """Show the panel."""
        self._message.clear()
        who = self._tasks.who
        self._save.setVisible(who is not None and who.is_practice)
        self._fit()
        self.open()

    def _fit(self) -> None:
        """Take the height that the wrapped texts need."""
        room = self.screen().availableSize()
        width = min(self.fontMetrics().averageCharWidth() * _WIDTH_IN_LETTERS, room.width())
        if (layout := self.layout()) is not None:
            layout.activate()
            self.resize(width, min(layout.totalHeightForWidth(width), room.height()))

    @override
    def event(self, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._fit)
        return super().event(event)

    def _on_printers_counted(self, count: int) -> None:
        self._print.setEnabled(bool(count))
        set_primary(self._save, is_primary=not count)
        if not count and self._save.isVisible():
            self._save.setDefault(True)
            self._save.setFocus()
        elif count:
            self._print.setDefault(True)

    def _on_choice_warned(self, text: str) -> None:
        self._end()
        self._message.show_text(text, is_warning=True)

    def _on_print_clicked(self) -> None:
        if self._is_busy:
            return
        self._begin()
        self._choice.choose(self._prepare)

    def _prepare(self, printer: Printer, pin: str | None) -> None:
        self._tasks.write(
            emergency.prepare,
            owner=self,
            done=partial(self._send, pin=pin),
            failed=self._choice.fail,
            printer_id=printer.id,
        )

    def _send(self, prepared: PreparedList, *, pin: str | None) -> None:
        self._tasks.run(
            emergency.send,
            owner=self,
            done=lambda _job: self._on_sent(has_pin=pin is not None),
            failed=self._choice.fail,
            prepared=prepared,
            pin=pin,
        )

    def _on_sent(self, *, has_pin: bool) -> None:
        self._choice.forget_pin()
        self._end()
        self.close()
        self.announced.emit(
            self.tr("The emergency list waits in the printer for your PIN.")
            if has_pin
            else self.tr("The emergency list is printed: take it out of the printer.")
        )

    def _on_save_clicked(self) -> None:
        if not self._is_busy:
            choose_folder(
                self,
                title=self.tr("Where to save the list"),
                start=Path.home(),
                on_chosen=self._on_folder_chosen,
            )

    def _on_folder_chosen(self, folder: Path) -> None:
        self._begin()
        self._tasks.write(
            emergency.prepare,
            owner=self,
            done=partial(self._write_file, folder=folder),
            failed=self._on_failed,
            printer_id=None,
        )

    def _write_file(self, prepared: PreparedList, *, folder: Path) -> None:
        self._tasks.run(
            emergency.save,
            owner=self,
            done=self._on_saved,
            failed=self._on_failed,
            prepared=prepared,
            folder=folder,
        )

    def _on_saved(self, file: Path) -> None:
        self._end()
        self.close()
        self.announced.emit(self.tr("The list is saved as {name}.").format(name=file.name))

    def _begin(self) -> None:
        self._is_busy = True
        self._message.clear()
        self._busy.set_text(self.tr("The list is made…"))

    def _end(self) -> None:
        self._is_busy = False
        self._busy.set_text("")

    def _on_failed(self, error: ExpectedError) -> None:
        self._end()
        self._message.show_error(error)
