"""The tab of the paper: where the folder and each sheet lie, and moving them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.clock import local_date, system_clock
from desktop.errors import ExpectedError
from desktop.models.ids import MoveId, PaperId, PlaceId
from desktop.models.paper import NOT_BY_HAND, Move, PaperItem, PaperKind, is_locked, path_of
from desktop.models.scan_code import shown
from desktop.services import paper as service
from desktop.services.dossier import DossierPage
from desktop.tasks import Tasks
from desktop.views.dates import day_text
from desktop.views.dossier.move_form import MoveForm
from desktop.views.dossier.next_step import Step, next_step
from desktop.views.labels import copy_state_label, paper_kind_label
from desktop.views.theme import SPACE
from desktop.views.widgets.buttons import plain, set_primary
from desktop.views.widgets.labels import SECTION, Heading
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.reveal import reveal
from desktop.views.widgets.scrolling import scrolling
from desktop.views.widgets.text_table import TextTable
from desktop.views.widgets.text_table_model import TextRow


class PaperTab(QWidget):
    """Folder and copies, the moves of the chosen one, and the way to another place.

    Signals:
        announced: a text for a toast.
    """

    announced = Signal(str)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._page: DossierPage | None = None
        self._items: tuple[PaperItem, ...] = ()
        self._is_busy = False
        self._table = TextTable(
            self.tr("Paper of this dossier"),
            (
                self.tr("What"),
                self.tr("Number"),
                self.tr("Code"),
                self.tr("Where"),
                self.tr("Since"),
                self.tr("Back on"),
            ),
            wide=(3,),
        )
        self._table.setObjectName("paper_table")
        self._table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self._moves = TextTable(
            self.tr("Moves of the chosen paper"),
            (self.tr("When"), self.tr("From"), self.tr("To"), self.tr("Remark")),
            wide=(1, 2, 3),
        )
        self._moves.setObjectName("move_table")
        self._message = MessageBar()
        self._move = plain(self.tr("&Move…"))
        self._move.setObjectName("paper_move")
        self._move.clicked.connect(self.start)
        self._undo = plain(self.tr("&Undo the last move"))
        self._undo.setObjectName("paper_undo")
        self._undo.clicked.connect(self._on_undo_clicked)
        self._form = MoveForm()
        self._form.submitted.connect(self._on_move_submitted)
        self._form.closed.connect(self._table.setFocus)
        self._form.appeared.connect(self._show_primary)
        self._build()

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setSpacing(SPACE)
        column.addWidget(self._table)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self._move)
        buttons.addWidget(self._undo)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._message)
        column.addWidget(self._form)
        column.addWidget(Heading(self.tr("Moves"), SECTION))
        column.addWidget(self._moves)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(content))

    @property
    def is_touched(self) -> bool:
        """Whether a form holds something that is not stored."""
        return self._is_busy or (not self._form.isHidden() and self._form.is_touched)

    def show_page(self, page: DossierPage) -> None:
        """Show a dossier; the same paper stays chosen."""
        chosen = self._chosen()
        self._page, self._items = page, page.papers
        self._table.set_rows([self._row(item, page) for item in self._items])
        ids = [item.id for item in self._items]
        if chosen is not None and chosen.id in ids:
            self._table.choose(ids.index(chosen.id))
        self._fit(self._table, len(ids))
        self._show_primary()
        self._read_moves()

    def _show_primary(self) -> None:
        """Show the way to another place as the next action, until it is asked which."""
        is_due = self._page is not None and next_step(self._page) is Step.PUT_AWAY
        set_primary(self._move, is_primary=is_due and self._form.isHidden())

    def _fit(self, table: TextTable, rows: int) -> None:
        header = table.horizontalHeader().sizeHint().height()
        height = (max(rows, 1) + 1) * table.verticalHeader().defaultSectionSize()
        table.setFixedHeight(header + height)

    def _row(self, item: PaperItem, page: DossierPage) -> TextRow:
        today = local_date(system_clock())
        what, number = paper_kind_label(item.kind), item.running_number
        if item.kind is PaperKind.COPY:
            what = f"{what} · {copy_state_label(item.copy_state)}"
        else:
            number = page.dossier.number
        place = page.places[item.place_id]
        return TextRow(
            (
                what,
                number,
                shown(item.scan_code),
                path_of(place, page.places),
                day_text(local_date(item.since), today),
                day_text(item.due_on, today) if item.due_on else "",
            )
        )

    def _chosen(self) -> PaperItem | None:
        row = self._table.row()
        return self._items[row] if row is not None and row < len(self._items) else None

    def _on_row_changed(self) -> None:
        self._form.hide()
        self._read_moves()

    def _read_moves(self) -> None:
        item = self._chosen()
        if item is not None:
            self._tasks.read(
                service.moves, owner=self, done=self._show_moves, latest=True, paper_id=item.id
            )

    def _show_moves(self, moves: tuple[Move, ...]) -> None:
        rows = [self._move_row(move) for move in moves]
        self._moves.set_rows(rows)
        self._fit(self._moves, len(rows))
        self._undo.setEnabled(len(moves) > 1)

    def _move_row(self, move: Move) -> TextRow:
        today = local_date(system_clock())
        remark = self.tr("undone") if move.undoes is not None else move.reason
        day = day_text(local_date(move.moved_at), today)
        return TextRow(
            (day, self._place(move.from_place_id), self._place(move.to_place_id), remark)
        )

    def _place(self, place_id: PlaceId | None) -> str:
        if place_id is None or self._page is None:
            return ""
        places = self._page.places
        return path_of(places[place_id], places) if place_id in places else ""

    def come_in(self) -> None:
        """Put the focus on the papers."""
        reveal(self._table)

    def start(self) -> None:
        """Ask where the chosen paper goes."""
        item = self._chosen()
        if item is None or self._page is None:
            return
        places = self._page.places
        choices = [
            (place.id, path_of(place, places), is_locked(place, places))
            for place in places.values()
            if place.kind not in NOT_BY_HAND
            and place.closed_on is None
            and place.id != item.place_id
        ]
        name = item.running_number or self._page.dossier.number
        self._form.start(name, sorted(choices, key=lambda choice: choice[1].casefold()))

    def _on_move_submitted(self) -> None:
        item, form = self._chosen(), self._form
        if item is None:
            return
        try:
            due_on = form.due_on()
        except ExpectedError as error:
            form.fail(error)
            return
        form.begin()

        def done(_move_id: MoveId) -> None:
            form.finish()
            form.close_form()
            self.announced.emit(self.tr("Moved."))

        self._tasks.write(
            service.move,
            owner=self,
            done=done,
            failed=form.fail,
            paper_id=item.id,
            place_id=form.place_id,
            reason=form.reason,
            due_on=due_on,
        )

    def _on_undo_clicked(self) -> None:
        item = self._chosen()
        if item is not None and not self._is_busy:
            self._undo_move(item.id)

    def _undo_move(self, paper_id: PaperId) -> None:
        self._is_busy = True
        self._message.clear()

        def done(_move_id: MoveId) -> None:
            self._is_busy = False
            self.announced.emit(self.tr("The last move is undone."))

        def failed(error: ExpectedError) -> None:
            self._is_busy = False
            self._message.show_error(error)

        self._tasks.write(
            service.undo_move, owner=self, done=done, failed=failed, paper_id=paper_id
        )
