"""What can be done with one signature line and its copy, each by a button and a key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.errors import ExpectedError
from desktop.models.disclosure import Channel
from desktop.models.ids import DossierId
from desktop.models.signing import SignatureState
from desktop.services import collecting, signing
from desktop.tasks import Tasks
from desktop.views.dossier.signing_forms import EndForm
from desktop.views.dossier.signing_rows import SigningRow
from desktop.views.labels import party_label
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.buttons import plain, set_primary
from desktop.views.widgets.labels import text_label
from desktop.views.widgets.leaving import LeavingQuestion
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.reveal import reveal
from desktop.views.widgets.wrapping_row import WrappingRow

_KEYS = {
    Qt.Key.Key_W: ("refuse",),
    Qt.Key.Key_O: ("unreachable",),
    Qt.Key.Key_V: ("replace",),
    Qt.Key.Key_X: ("damaged", "misprint"),
}


class LineActions(QWidget):
    """Buttons for the chosen line, and what some of them ask first.

    Signals:
        announced: a text for a toast.
        changed: what is asked, or which button comes first, is another now.
        done: an act was done or called off; the focus may go back to the lines.
        print_requested: a set of `Party` that needs another sheet.
    """

    announced = Signal(str)
    changed = Signal()
    done = Signal()
    print_requested = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._row: SigningRow | None = None
        self._collectable: tuple[SigningRow, ...] = ()
        self._dossier_id: DossierId | None = None
        self._is_busy = False
        self._title = text_label()
        self._title.setObjectName("line_title")
        self._view = QCheckBox(self.tr("Their view (zienswijze) came with it"))
        self._view.setObjectName("line_view")
        self._message = MessageBar()
        self._leave = LeavingQuestion()
        self._leave.setObjectName("line_leaving")
        self._end = EndForm(tasks)
        self._buttons = self._made_buttons()
        self._build()
        self._leave.answered.connect(self._on_left)
        self._leave.postponed.connect(self._on_leaving_postponed)
        self._leave.hide()
        self._end.submitted.connect(self._on_end_submitted)
        self._end.closed.connect(self.changed)
        self._end.closed.connect(self.done)

    def _made_buttons(self) -> dict[str, QPushButton]:
        made: dict[str, tuple[str, Callable[[], None]]] = {
            "collect": (self.tr("Collected"), self._on_collect_clicked),
            "collect_all": (self.tr("All collected"), self._on_collect_all_clicked),
            "hand_out": (self.tr("Hand out…"), self._on_hand_out_clicked),
            "signed": (self.tr("Signed, back"), self._on_signed_clicked),
            "misprint": (self.tr("Misprint (X)"), self._on_misprint_clicked),
            "refuse": (self.tr("Refuses… (W)"), self._on_refuse_clicked),
            "unreachable": (self.tr("Not reached… (O)"), self._on_unreachable_clicked),
            "replace": (self.tr("Replace (V)"), self._on_replace_clicked),
            "damaged": (self.tr("Damaged (X)"), self._on_damaged_clicked),
        }
        buttons = {}
        for name, (text, slot) in made.items():
            button = plain(text)
            button.setObjectName(f"line_{name}")
            button.clicked.connect(slot)
            buttons[name] = button
        return buttons

    def _build(self) -> None:
        row = WrappingRow()
        for button in self._buttons.values():
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addWidget(self._title)
        column.addLayout(row)
        column.addWidget(self._view)
        column.addSpacing(SPACE - SPACE_SMALL)
        column.addWidget(self._message)
        column.addWidget(self._leave)
        column.addWidget(self._end)

    @property
    def is_touched(self) -> bool:
        """Whether an act is under way or a form holds something that is not stored."""
        return self._is_busy or (not self._end.isHidden() and self._end.is_touched)

    @property
    def is_asking(self) -> bool:
        """Whether a question about the line is open."""
        return not (self._leave.isHidden() and self._end.isHidden())

    def show_line(
        self,
        dossier_id: DossierId,
        row: SigningRow | None,
        rows: Sequence[SigningRow],
        *,
        is_printing: bool,
    ) -> None:
        """Show what is open to a line.

        Args:
            dossier_id: of the dossier.
            row: the line, `None` when none is chosen.
            rows: all lines, of which some copies may lie in the printer.
            is_printing: whether sheets are being sent; nobody knows yet whether they come out.
        """
        if row is None or self._row is None or row.line.id != self._row.line.id:
            self._leave.hide()
            self._view.setChecked(False)
            self._message.clear()
        self._dossier_id, self._row = dossier_id, row
        self._collectable = () if is_printing else tuple(each for each in rows if each.can_collect)
        can = {
            "collect": row in self._collectable,
            "collect_all": len({each.line.copy_id for each in self._collectable}) > 1,
            "hand_out": row is not None and row.can_hand_out and not row.can_collect,
            "signed": row is not None and row.can_take_back and not row.can_collect,
            "misprint": row is not None and row.can_misprint and not is_printing,
            "refuse": row is not None and row.can_refuse,
            "unreachable": row is not None and row.can_miss,
            "replace": row is not None and row.can_replace and not row.can_collect,
            "damaged": row is not None and row.can_replace and not row.can_misprint,
        }
        for name, button in self._buttons.items():
            button.setVisible(can[name])
        self._show_words(row)

    def _show_words(self, row: SigningRow | None) -> None:
        if row is None:
            self._title.clear()
            return
        party = party_label(row.line.party)
        number = row.item.running_number if row.item else self.tr("no sheet yet")
        self._title.setText(f"{party} · {number}")
        self._buttons["signed"].setText(self.tr("Signed, back — {party}").format(party=party))

    def make_primary(self, names: Sequence[str]) -> None:
        """Show the first of these that is in sight as the next action; with "" none."""
        due = next((name for name in names if not self._buttons[name].isHidden()), "")
        # A question that is open has a tick of its own for it.
        self._view.setVisible(not self._buttons["signed"].isHidden() and not self.is_asking)
        for name, button in self._buttons.items():
            set_primary(button, is_primary=name == due and not self.is_asking)

    def focus(self, *names: str) -> bool:
        """Put the focus on the first of these that is in sight, else on any; return whether."""
        for name in (*names, *self._buttons):
            if not self._buttons[name].isHidden():
                reveal(self._buttons[name])
                return True
        return False

    def tell(self, text: str) -> None:
        """Say something that is no error, beside the lines."""
        self._message.show_text(text, is_warning=True)

    def clear(self) -> None:
        """Say nothing more."""
        self._message.clear()

    def _act(
        self,
        service: Callable[..., object],
        text: str,
        *,
        then: Callable[[], object] | None = None,
        **values: object,
    ) -> None:
        """Do something at once."""
        if self._is_busy:
            return
        self._is_busy = True
        self._message.clear()

        def done(_answer: object) -> None:
            self._is_busy = False
            self.announced.emit(text)
            if then is None:
                self.done.emit()
            else:
                then()

        def failed(error: ExpectedError) -> None:
            self._is_busy = False
            self._message.show_error(error)

        self._tasks.write(service, owner=self, done=done, failed=failed, **values)

    def _on_collect_clicked(self) -> None:
        if self._row is not None and self._row.item is not None:
            text = self.tr("Collected.")
            self._act(collecting.collect, text, paper_id=self._row.item.id)

    def _on_collect_all_clicked(self) -> None:
        items = [each.item for each in self._collectable if each.item is not None]
        self._act(
            collecting.answer,
            self.tr("Collected."),
            dossier_id=self._dossier_id,
            collected=list(dict.fromkeys(item.id for item in items)),
        )

    def _on_misprint_clicked(self) -> None:
        if self._row is not None and self._row.item is not None:
            text = self.tr("Misprint. It goes into the paper container.")
            self._act(collecting.misprint, text, paper_id=self._row.item.id)

    def _on_signed_clicked(self) -> None:
        if self._row is not None and self._row.item is not None:
            self._act(
                signing.take_back_signed,
                self.tr("Signed and back."),
                code=self._row.item.scan_code,
                has_view_attached=self._view.isChecked(),
            )

    def _on_replace_clicked(self) -> None:
        self._replace(self.tr("That sheet is called back. Print another."), is_here=False)

    def _on_damaged_clicked(self) -> None:
        text = self.tr("Damaged. It goes into the paper container. Print another.")
        self._replace(text, is_here=True)

    def _replace(self, text: str, *, is_here: bool) -> None:
        row = self._row
        if row is None or row.item is None:
            return
        parties = frozenset(row.parties)
        self._act(
            signing.replace_copy,
            text,
            then=lambda: self.print_requested.emit(parties),
            paper_id=row.item.id,
            is_here=is_here,
        )

    def _on_hand_out_clicked(self) -> None:
        row = self._row
        if row is None or row.item is None:
            return
        self._end.hide()
        text = self.tr("How does {number} ({party}) leave?")
        self._leave.ask(
            text.format(number=row.item.running_number, party=party_label(row.line.party)),
            is_for_school=row.line.school_id is not None,
        )
        self._leave.show()
        self._leave.take_focus()
        self.changed.emit()

    def _on_left(self, channel: Channel, due_on: object) -> None:
        if self._row is None or self._row.item is None:
            return
        self._act(
            signing.hand_out,
            self.tr("Handed out."),
            then=self._on_leaving_postponed,
            paper_id=self._row.item.id,
            channel=channel,
            due_on=due_on,
        )

    def _on_leaving_postponed(self) -> None:
        self._leave.hide()
        self.changed.emit()
        self.done.emit()

    def _on_refuse_clicked(self) -> None:
        self._start_end(SignatureState.REFUSED)

    def _on_unreachable_clicked(self) -> None:
        self._start_end(SignatureState.UNREACHABLE)

    def _start_end(self, state: SignatureState) -> None:
        if self._row is not None:
            self._leave.hide()
            self._end.start(self._row.line, state)
            self.changed.emit()

    def _on_end_submitted(self) -> None:
        form = self._end
        form.begin()

        def done(_none: None) -> None:
            form.finish()
            form.close_form()
            self.announced.emit(self.tr("Saved."))

        values: dict[str, object] = {"line_id": form.line_id, "reason": form.reason}
        if form.state is SignatureState.REFUSED:
            values["has_view_attached"] = form.has_view_attached
        service = (
            signing.refuse if form.state is SignatureState.REFUSED else signing.mark_unreachable
        )
        self._tasks.write(form.storing(service), owner=self, done=done, failed=form.fail, **values)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Take the letter of an act, from any of the buttons."""
        names = () if event.modifiers() else _KEYS.get(Qt.Key(event.key()), ())
        for name in names:
            if not self._buttons[name].isHidden():
                self._buttons[name].click()
                return
        super().keyPressEvent(event)
