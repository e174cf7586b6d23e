"""The printers: which there are, and which may print pupils' data."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.models.changes import Changes
from desktop.models.ids import PlaceId, PrinterId
from desktop.models.paper import Place, PlaceKind, path_of
from desktop.models.printer import AllowReason, Printer, PrinterRoute
from desktop.services import paper
from desktop.services import printer as service
from desktop.tasks import Tasks
from desktop.views.settings.page import Page
from desktop.views.settings.printer_form import PrinterForm
from desktop.views.settings.printer_panel import PrinterPanel
from desktop.views.settings.words import route_word
from desktop.views.theme import SPACE
from desktop.views.widgets.buttons import buttons_row, plain, primary
from desktop.views.widgets.labels import text_label
from desktop.views.widgets.text_table import TextTable
from desktop.views.widgets.text_table_model import TextRow

_ROWS_SEEN = 5
_NO_TRAY = {
    PlaceKind.TRANSIT,
    PlaceKind.CONTAINER,
    PlaceKind.DESTROYED,
    PlaceKind.MISSING,
}


class PrintersPage(Page):
    """Shows the list, or the form of one printer."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(
            tasks,
            self.tr("Printers"),
            self.tr("Pupils' data are printed only on a printer that is ticked for it here."),
        )
        self._printers: tuple[Printer, ...] = ()
        self._places: dict[PlaceId, Place] = {}
        self._told: dict[PrinterId, Any] = {}
        self._reasons: dict[PrinterId, AllowReason] = {}
        self._table = TextTable(
            self.tr("Printers"),
            (
                self.tr("Name"),
                self.tr("Address"),
                self.tr("Connection"),
                self.tr("May print pupils' data"),
                self.tr("Waits for a PIN"),
                self.tr("Sheets come out in"),
            ),
            wide=(0, 1),
        )
        self._nothing = text_label(
            self.tr(
                "There are no printers yet. Add the secured printer of the secretariat: ask the "
                "IT manager for its address."
            )
        )
        self._add = primary(self.tr("A&dd printer"))
        self._change = plain(self.tr("C&hange"))
        self._list = QWidget()
        self._panel = PrinterPanel(tasks)
        self._form = PrinterForm(tasks, self.message)
        self._build()

    def _build(self) -> None:
        self._table.setObjectName("printers")
        self._table.setMinimumHeight(self._table.verticalHeader().defaultSectionSize() * _ROWS_SEEN)
        self._table.activated.connect(self._on_printer_activated)
        self._nothing.setObjectName("no_printers")
        self._add.setObjectName("add_printer")
        self._add.setEnabled(False)
        self._add.clicked.connect(lambda: self._open(None))
        self._change.setObjectName("change_printer")
        self._change.clicked.connect(self._on_change_clicked)
        layout = QVBoxLayout(self._list)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(buttons_row(self._add, self._change))
        layout.addWidget(self._nothing)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._panel)
        layout.addStretch(1)
        self._table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self._panel.answered.connect(self._on_answered)
        self._panel.announced.connect(self.announced)
        self._panel.refused.connect(self.show_error)
        self._panel.progressed.connect(self.message.clear)
        self._form.closed.connect(self._show_list)
        self._form.stored.connect(self._on_stored)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._form)
        self.body.addStretch(0)

    @override
    def refresh(self) -> None:
        self.tasks.read(paper.places, owner=self, done=self._show_places)
        self.tasks.read(service.every, owner=self, done=self._show_printers)
        self.tasks.read(service.reasons, owner=self, done=self._show_reasons)

    @override
    def is_touched_by(self, changes: Changes) -> bool:
        return changes.printers or changes.places

    def _show_places(self, places: dict[PlaceId, Place]) -> None:
        self._places = places
        self._add.setEnabled(True)

    def _show_reasons(self, reasons: dict[PrinterId, AllowReason]) -> None:
        self._reasons = reasons
        self._panel.set_reasons(reasons)

    def _show_printers(self, printers: tuple[Printer, ...]) -> None:
        row = self._table.row()
        chosen = self._printers[row].id if row is not None else None
        self._printers = printers
        self._show_rows()
        for at, printer in enumerate(printers):
            if printer.id == chosen:
                self._table.choose(at)
        self._show_chosen()
        self._table.setVisible(bool(printers))
        self._change.setEnabled(bool(printers))
        self._nothing.setVisible(not printers)
        self._panel.setVisible(bool(printers))

    def _show_rows(self) -> None:
        self._table.set_rows([self._row(printer) for printer in self._printers])

    def _show_chosen(self) -> None:
        row = self._table.row()
        if row is not None and row < len(self._printers):
            printer = self._printers[row]
            self._panel.show_printer(printer, self._tray_path(printer))

    def _tray_name(self, printer: Printer) -> str:
        place = self._places.get(printer.tray_place_id)
        return place.name if place else self.tr("a place that is closed")

    def _tray_path(self, printer: Printer) -> str:
        place = self._places.get(printer.tray_place_id)
        return path_of(place, self._places) if place else self._tray_name(printer)

    def _on_answered(self, printer_id: PrinterId, told: Any) -> None:
        self._told[printer_id] = told
        self._show_printers(self._printers)

    def _row(self, printer: Printer) -> TextRow:
        allowed = self.tr("yes") if printer.is_allowed else self.tr("no: not ticked here")
        cells = (
            printer.name,
            printer.address,
            route_word(printer),
            allowed,
            self._pin_word(printer),
            self._tray_name(printer),
        )
        return TextRow(cells, is_grey=not printer.is_allowed)

    def _pin_word(self, printer: Printer) -> str:
        if printer.route is PrinterRoute.CUPS:
            return self.tr("no")
        told = self._told.get(printer.id)
        if told is None:
            return self.tr("not asked yet")
        return self.tr("yes") if told.can_pin else self.tr("no")

    def _on_printer_activated(self, index: QModelIndex) -> None:
        self._open(self._printers[index.row()])

    def _on_change_clicked(self) -> None:
        row = self._table.row()
        if row is not None:
            self._open(self._printers[row])

    def _open(self, printer: Printer | None) -> None:
        self.message.clear()
        self._list.hide()
        reason = None if printer is None else self._reasons.get(printer.id)
        self._form.start(printer, self._trays(), reason)

    def _trays(self) -> list[tuple[object, str]]:
        """Return where sheets may come out, the trays first."""
        fit = [place for place in self._places.values() if place.kind not in _NO_TRAY]
        fit.sort(
            key=lambda place: (
                place.kind is not PlaceKind.PRINTER_TRAY,
                path_of(place, self._places),
            )
        )
        return [(place.id, path_of(place, self._places)) for place in fit]

    def _on_stored(self, printer_id: PrinterId, told: Any) -> None:
        if told is not None:
            self._told[printer_id] = told
            self._panel.keep_answer(printer_id, told)
        self._show_list()
        self.announced.emit(self.tr("The printer is saved."))

    def _show_list(self) -> None:
        self.message.clear()
        self._form.hide()
        self._list.show()
        focus = self._table if self._printers else self._add
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
