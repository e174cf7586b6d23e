"""Labels for folders and places, printed on a sheet of which some may be used already."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout
from typing_extensions import override

from desktop.error_text import sentence
from desktop.errors import ExpectedError
from desktop.models.changes import Changes
from desktop.models.labels import Label, LabelSheet
from desktop.models.printer import Printer
from desktop.services import labels, lists
from desktop.services.labels import LabelJob
from desktop.services.lists import ListDocument
from desktop.tasks import Tasks
from desktop.views import preferences
from desktop.views.settings.label_list import LabelList
from desktop.views.settings.page import Page
from desktop.views.settings.sheet_drawing import SheetDrawing
from desktop.views.settings.words import millimetres
from desktop.views.theme import SPACE_LARGE, SPACE_SMALL
from desktop.views.widgets.busy import BusyLine
from desktop.views.widgets.buttons import buttons_row, plain, primary
from desktop.views.widgets.fields import Choice, TextField, add_row, rows_layout
from desktop.views.widgets.labels import text_label
from desktop.views.widgets.path_dialog import choose_folder
from desktop.views.widgets.print_choice import PrintChoice

_FOLDERS, _PLACES = "folders", "places"
_NUMBER = 20
_ROWS_SEEN = 10
_NARROW_IN_LETTERS = 110
_STEPS = tuple(step / 2 for step in range(-6, 7))
"""How far all can be shifted, in mm."""


class LabelsPage(Page):
    """Chooses labels, sheet, first free label and printer, and prints."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(
            tasks,
            self.tr("Labels"),
            self.tr(
                "For folders and places: the number or the name, with a bar code to scan. No name "
                "of a pupil ever stands on a label."
            ),
        )
        self._is_busy = False
        self._sheets = labels.sheets()
        self._kind = Choice([(_FOLDERS, self.tr("Folders")), (_PLACES, self.tr("Places"))])
        self._number = TextField(_NUMBER)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._list = LabelList()
        self._nothing = text_label()
        self._all = plain(self.tr("Tick &all"))
        self._none = plain(self.tr("Tick n&one"))
        self._state = text_label()
        self._sheet = Choice([(each, self._sheet_word(each)) for each in self._sheets])
        self._drawing = SheetDrawing(self._sheets[0])
        self._right = Choice([(step, self._right_word(step)) for step in _STEPS])
        self._down = Choice([(step, self._down_word(step)) for step in _STEPS])
        self._printers = PrintChoice(tasks, "labels")
        self._busy = BusyLine()
        self._print = primary(self.tr("&Print"))
        self._save = plain(self.tr("&Save as a file…"))
        self._build()

    def _sheet_word(self, sheet: LabelSheet) -> str:
        size = f"{millimetres(sheet.width)} x {millimetres(sheet.height)} mm"
        text = f"{sheet.name} · {sheet.columns} x {sheet.rows} · {size}"
        if not sheet.same_as:
            return text
        return self.tr("{sheet} (also {name})").format(sheet=text, name=sheet.same_as)

    def _right_word(self, step: float) -> str:
        if not step:
            return self.tr("not shifted")
        text = self.tr("{n} mm to the right") if step > 0 else self.tr("{n} mm to the left")
        return text.format(n=millimetres(abs(step)))

    def _down_word(self, step: float) -> str:
        if not step:
            return self.tr("not shifted")
        text = self.tr("{n} mm down") if step > 0 else self.tr("{n} mm up")
        return text.format(n=millimetres(abs(step)))

    def _build(self) -> None:
        for name, widget in (
            ("label_kind", self._kind),
            ("label_number", self._number),
            ("no_labels", self._nothing),
            ("tick_all", self._all),
            ("tick_none", self._none),
            ("label_state", self._state),
            ("label_sheet", self._sheet),
            ("label_right", self._right),
            ("label_down", self._down),
            ("print_labels", self._print),
            ("save_labels", self._save),
        ):
            widget.setObjectName(name)
        who = self.tasks.who
        self._save.setVisible(who is not None and who.is_practice)
        self._columns.setSpacing(SPACE_LARGE)
        self._columns.addLayout(self._what(), 1)
        self._columns.addLayout(self._where(), 1)
        self.body.addLayout(self._columns, 1)
        self.body.addWidget(self._printers)
        self.body.addWidget(self._busy)
        self.body.addStretch(0)
        self.foot.addLayout(buttons_row(self._print, self._save))
        self._remember_or_take()
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        self._number.textChanged.connect(self._read_labels)
        self._list.ticked.connect(self._show_state)
        self._all.clicked.connect(self._list.tick_all)
        self._none.clicked.connect(self._list.tick_none)
        self._sheet.currentIndexChanged.connect(self._on_sheet_changed)
        self._drawing.valueChanged.connect(self._show_state)
        self._print.clicked.connect(self._on_print_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._printers.warned.connect(self._on_warned)
        self._printers.failed.connect(self._fail)
        self._printers.counted.connect(lambda count: self._print.setEnabled(bool(count)))
        self._show_state()

    def _what(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE_SMALL)
        self._what_rows = rows_layout()
        add_row(self._what_rows, self.tr("&Labels for"), self._kind)
        self._number_label = add_row(self._what_rows, self.tr("&Number"), self._number)
        column.addLayout(self._what_rows)
        column.addWidget(self._nothing)
        column.addWidget(self._list, 1)
        column.addLayout(buttons_row(self._all, self._none))
        column.addWidget(self._state)
        return column

    def _where(self) -> QVBoxLayout:
        rows = rows_layout()
        add_row(rows, self.tr("Shee&t"), self._sheet, self.tr("The name stands on the box."))
        add_row(rows, self.tr("&First free label"), self._drawing)
        add_row(rows, self.tr("Shift to the s&ide"), self._right)
        add_row(
            rows,
            self.tr("Shift up or &down"),
            self._down,
            self.tr("For a printer that prints beside the labels. Try on plain paper first."),
        )
        self._drawing.set_first(self._drawing.first)
        column = QVBoxLayout()
        column.addLayout(rows)
        column.addStretch(1)
        return column

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the sheet beside the labels where there is room for it."""
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        """Put the sheet beside the labels where there is room for it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        letters = self.fontMetrics().averageCharWidth()
        is_narrow = self.width() < letters * _NARROW_IN_LETTERS
        self._columns.setDirection(
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )
        self._list.setMinimumHeight(self.fontMetrics().height() * _ROWS_SEEN)

    def _remember_or_take(self) -> None:
        """Take the sheet and the shift that this computer used last."""
        kept = preferences.labels()
        for sheet in self._sheets:
            if sheet.name == kept.sheet:
                self._sheet.set_value(sheet)
                self._drawing.set_sheet(sheet)
        for choice, step in ((self._right, kept.right), (self._down, kept.down)):
            choice.set_value(step if step in _STEPS else 0.0)
        self._drawing.set_first(kept.first)

    @override
    def refresh(self) -> None:
        self._printers.refresh()
        self._read_labels()

    def _read_labels(self) -> None:
        if self._kind.value() == _FOLDERS:
            self.tasks.read(
                labels.folders,
                owner=self,
                done=self._show_labels,
                latest=True,
                number=self._number.text(),
            )
        else:
            self.tasks.read(labels.places, owner=self, done=self._show_labels, latest=True)

    @override
    def is_touched_by(self, changes: Changes) -> bool:
        return bool(changes.dossiers) or changes.places or changes.printers

    def _on_kind_changed(self) -> None:
        is_folders = self._kind.value() == _FOLDERS
        self._what_rows.setRowVisible(self._number_label, is_folders)
        self._list.tick_none()
        self._read_labels()

    def _show_labels(self, found: tuple[Label, ...]) -> None:
        self._list.show_labels(found)
        self._list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._nothing.setText(
            self.tr("No folder has this number.")
            if self._number.text()
            else self.tr("There are no folders yet. Book in a dossier first: it gets a folder.")
        )

    def _current_sheet(self) -> LabelSheet:
        sheet = self._sheet.value()
        return sheet if isinstance(sheet, LabelSheet) else self._sheets[0]

    def _on_sheet_changed(self) -> None:
        self._drawing.set_sheet(self._current_sheet())
        self._show_state()

    def _show_state(self) -> None:
        chosen, sheet = self._list.chosen, self._current_sheet()
        self._drawing.set_count(len(chosen))
        count = labels.sheets_needed(chosen, sheet, first=self._drawing.first)
        self._state.setText(
            self.tr("{labels} on {sheets}.").format(
                labels=self.tr("%n label(s)", "", len(chosen)),
                sheets=self.tr("%n sheet(s)", "", count),
            )
            if chosen
            else self.tr("Tick what you need a label for.")
        )

    def _job(self) -> LabelJob:
        who = self.tasks.who
        return LabelJob(
            self._list.chosen,
            self._current_sheet(),
            self._drawing.first,
            (float(str(self._right.value())), float(str(self._down.value()))),
            is_practice=who is not None and who.is_practice,
        )

    def _on_print_clicked(self) -> None:
        if not self._is_busy and self._has_labels():
            self._begin()
            self._printers.choose(self._note)

    def _has_labels(self) -> bool:
        if not self._list.chosen:
            self.message.show_text(
                self.tr("Tick at least one label first. Nothing was printed."), is_warning=True
            )
            (self._list if self._list.count() else self._kind).setFocus()
        return bool(self._list.chosen)

    def _note(self, printer: Printer, pin: str | None) -> None:
        self.tasks.write(
            lists.note_list,
            owner=self,
            done=partial(self._send, job=self._job(), pin=pin),
            failed=self._printers.fail,
            document=ListDocument.LABELS,
            printer_id=printer.id,
        )

    def _send(self, printer: Printer, *, job: LabelJob, pin: str | None) -> None:
        self.tasks.run(
            labels.send,
            owner=self,
            done=lambda _job: self._on_printed(job, has_pin=pin is not None),
            failed=self._printers.fail,
            printer=printer,
            job=job,
            pin=pin,
        )

    def _on_printed(self, job: LabelJob, *, has_pin: bool) -> None:
        self._printers.forget_pin()
        self._finish(job)
        self.announced.emit(
            self.tr("The labels wait in the printer for your PIN.")
            if has_pin
            else self.tr("The labels are on their way: take them out of the printer.")
        )

    def _on_save_clicked(self) -> None:
        if not self._is_busy and self._has_labels():
            choose_folder(
                self,
                title=self.tr("Where to save the labels"),
                start=Path.home(),
                on_chosen=self._on_folder_chosen,
            )

    def _on_folder_chosen(self, folder: Path) -> None:
        self._begin()
        job = self._job()
        self.tasks.write(
            lists.note_saved_list,
            owner=self,
            done=lambda _none: self._write_file(job, folder),
            failed=self._fail,
            document=ListDocument.LABELS,
        )

    def _write_file(self, job: LabelJob, folder: Path) -> None:
        def saved(file: Path) -> None:
            self._finish(job)
            self.announced.emit(self.tr("The labels are saved as {name}.").format(name=file.name))

        self.tasks.run(
            labels.save, owner=self, done=saved, failed=self._fail, job=job, folder=folder
        )

    def _finish(self, job: LabelJob) -> None:
        """Untick what was printed, and go on where the last sheet ends."""
        self._end()
        free = (job.first + len(job.labels)) % job.sheet.count
        self._list.tick_none()
        self._drawing.set_first(free)
        right, down = job.offset
        preferences.store_labels(preferences.LabelWish(job.sheet.name, right, down, free))

    def _begin(self) -> None:
        self._is_busy = True
        self.message.clear()
        self._busy.set_text(self.tr("The labels are made…"))

    def _end(self) -> None:
        self._is_busy = False
        self._busy.set_text("")

    def _on_warned(self, text: str) -> None:
        self._end()
        self.message.show_text(text, is_warning=True)

    def _fail(self, error: ExpectedError) -> None:
        was_busy = self._is_busy
        self._end()
        if was_busy:
            self.show_error(error)
        else:
            # Nobody asked to print yet; the printer was only asked what it can do.
            self.message.show_text(sentence(error), is_warning=True)
