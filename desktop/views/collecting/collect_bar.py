"""The card that asks after the sheets in the printers until somebody answers."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from desktop.clock import system_clock
from desktop.errors import ExpectedError
from desktop.models.changes import Changes
from desktop.models.disclosure import Channel
from desktop.models.ids import PaperId
from desktop.models.log import LogCode
from desktop.models.roles import may
from desktop.models.signing import Party
from desktop.services import collecting, signing
from desktop.services.collecting import WaitingCopy, WaitingSet
from desktop.tasks import Tasks
from desktop.views.labels import party_label
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.announce import announce
from desktop.views.widgets.buttons import plain, primary
from desktop.views.widgets.icons import icon
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.leaving import LeavingQuestion
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.wrapping_row import WrappingRow

_SCHOOLS = frozenset({Party.OLD_SCHOOL, Party.NEW_SCHOOL})


class CollectBar(QFrame):
    """Asks *Collected?* of one set after the other, over all dossiers, then how each copy leaves.

    It reads what waits from the vault, so that it asks again after the program was ended.

    Signals:
        announced: a text for a toast.
        counted: how many copies wait in printers, also those that were put off.
    """

    announced = Signal(str)
    counted = Signal(int)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("collect_bar")
        self.setProperty("card", True)  # noqa: FBT003 - a property of Qt
        self.setAccessibleName(self.tr("Sheets in the printer"))
        self._tasks = tasks
        self._since = system_clock()
        self._sets: tuple[WaitingSet, ...] = ()
        self._put_off: set[PaperId] = set()
        self._leaving: list[WaitingCopy] = []
        self._is_busy = False
        self._wants_focus = False
        self._before: QWidget | None = None
        self._message = MessageBar()
        self._question = self._made_question()
        self._misprints = self._made_misprints()
        self._leave = LeavingQuestion()
        self._leave.answered.connect(self._on_left)
        self._leave.postponed.connect(self._on_leaving_postponed)
        self._pages = (self._question, self._misprints, self._leave)
        self._build()
        self.hide()
        tasks.changed.connect(self._on_tasks_changed)
        self.refresh()

    def _made_question(self) -> QWidget:
        self._text = Heading("", SECTION)
        self._text.setObjectName("collect_text")
        self._more = text_label(is_muted=True)
        self._more.setObjectName("collect_more")
        self._yes = primary(self.tr("Yes (Enter)"))
        self._yes.setObjectName("collect_yes")
        self._yes.clicked.connect(self._on_yes_clicked)
        misprint = plain(self.tr("Misprint… (X)"))
        misprint.setObjectName("collect_misprint")
        misprint.clicked.connect(self._on_misprint_clicked)
        later = plain(self.tr("Later (Esc)"))
        later.setObjectName("collect_later")
        later.clicked.connect(self._on_later_clicked)
        row = WrappingRow()
        for button in (self._yes, misprint, later):
            row.addWidget(button)
        return _column(self._text, self._more, row)

    def _made_misprints(self) -> QWidget:
        text = Heading(self.tr("Which sheets came out wrong?"), SECTION)
        self._ticks: dict[PaperId, QCheckBox] = {}
        self._tick_row = WrappingRow()
        keep = primary(self.tr("Save (Enter)"))
        keep.setObjectName("collect_misprint_save")
        keep.clicked.connect(self._on_misprints_kept)
        back = plain(self.tr("Back (Esc)"))
        back.setObjectName("collect_misprint_back")
        back.clicked.connect(self._on_misprints_left)
        row = WrappingRow()
        row.addWidget(keep)
        row.addWidget(back)
        note = text_label(
            self.tr("These go into the locked paper container. The others count as collected."),
            is_muted=True,
        )
        return _column(text, self._tick_row, note, row)

    def _build(self) -> None:
        size = self.fontMetrics().height()
        picture = QLabel()
        picture.setPixmap(icon("printer", "accent").pixmap(size, size))
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE_SMALL)
        for page in self._pages:
            self._column.addWidget(page)
        self._column.addWidget(self._message)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE_SMALL, SPACE, SPACE_SMALL)
        row.setSpacing(SPACE)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)
        self._turn_to(self._question)

    def _turn_to(self, page: QWidget) -> None:
        for each in self._pages:
            each.setVisible(each is page)

    @property
    def _shown(self) -> WaitingSet | None:
        """The set that is asked after: the oldest of which something was not put off."""
        return next((each for each in self._sets if self._is_open(each)), None)

    def _is_open(self, waiting: WaitingSet) -> bool:
        return any(copy.paper_id not in self._put_off for copy in waiting.copies)

    def refresh(self) -> None:
        """Read what waits, for a role that may answer."""
        who = self._tasks.who
        if who is not None and may(who.role, LogCode.COLLECT):
            self._tasks.read(collecting.waiting, owner=self, done=self._show_sets, latest=True)

    def bring_up(self) -> None:
        """Ask again of all that waits, with the focus on *Yes*."""
        self._put_off.clear()
        self._wants_focus = True
        self.refresh()

    def _show_sets(self, sets: tuple[WaitingSet, ...]) -> None:
        self._sets = tuple(
            answerable
            for each in sets
            if (answerable := self._without_those_under_way(each)) is not None
        )
        self.counted.emit(sum(len(each.copies) for each in self._sets))
        if self._leaving or self._is_busy:
            return
        if not self._misprints.isHidden() and self._is_still_asked():
            return
        self._ask()

    def _without_those_under_way(self, waiting: WaitingSet) -> WaitingSet | None:
        """Leave out sheets that are just being sent: nobody knows yet whether they come out."""
        copies = tuple(
            copy for copy in waiting.copies if copy.is_recorded or copy.sent_at < self._since
        )
        return replace(waiting, copies=copies) if copies else None

    def _is_still_asked(self) -> bool:
        shown = self._shown
        return shown is not None and {copy.paper_id for copy in shown.copies} == set(self._ticks)

    def _ask(self) -> None:
        """Ask after the first set, or go away."""
        shown = self._shown
        if shown is None:
            self._wants_focus = False
            self._go_away()
            return
        text = self._question_text(shown)
        is_new = text != self._text.text() or self.isHidden()
        self._text.setText(text)
        others = sum(self._is_open(each) for each in self._sets) - 1
        numbers = ", ".join(copy.number for copy in shown.copies)
        more = self.tr("%n more set(s) wait after this one.", "", others) if others else ""
        self._more.setText(f"{numbers}. {more}".strip() if more else numbers)
        self._turn_to(self._question)
        self.show()
        if is_new:
            announce(self, text)
        if self._wants_focus:
            self._take_focus(self._yes)

    def _question_text(self, shown: WaitingSet) -> str:
        count = len(shown.copies)
        if not any(copy.is_recorded for copy in shown.copies):
            text = self.tr("Did they come out? %n sheet(s) of {dossier} in {printer}", "", count)
        else:
            text = self.tr("Collected? %n sheet(s) of {dossier} in {printer}", "", count)
        printer = shown.printer or self.tr("the folder of practice prints")
        return text.format(dossier=shown.dossier_number, printer=printer)

    def _take_focus(self, control: QWidget) -> None:
        self._wants_focus = False
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._before = focused
        control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_away(self) -> None:
        """Hide, and give the focus back to what had it before."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        before, self._before = self._before, None
        if had_focus and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._message.clear()
        self.hide()

    def _on_yes_clicked(self) -> None:
        shown = self._shown
        if shown is not None:
            self._answer(shown, [copy.paper_id for copy in shown.copies], [])

    def _on_misprint_clicked(self) -> None:
        shown = self._shown
        if shown is None or self._is_busy:
            return
        for tick in self._ticks.values():
            self._tick_row.removeWidget(tick)
            tick.deleteLater()
        self._ticks = {}
        for copy in shown.copies:
            tick = QCheckBox(f"{copy.number} · {_parties(copy)}")
            tick.setObjectName(f"collect_misprint_{copy.number}")
            tick.setChecked(len(shown.copies) == 1)
            self._tick_row.addWidget(tick)
            self._ticks[copy.paper_id] = tick
        self._turn_to(self._misprints)
        next(iter(self._ticks.values())).setFocus()

    def _on_misprints_left(self) -> None:
        self._turn_to(self._question)
        self._yes.setFocus()

    def _on_misprints_kept(self) -> None:
        shown = self._shown
        if shown is None:
            return
        wrong = [paper_id for paper_id, tick in self._ticks.items() if tick.isChecked()]
        good = [copy.paper_id for copy in shown.copies if copy.paper_id not in wrong]
        if wrong:
            self._answer(shown, good, wrong)
        else:
            self._message.show_text(self.tr("Tick the sheets that are wrong."), is_warning=True)

    def _on_later_clicked(self) -> None:
        shown = self._shown
        if shown is not None and not self._is_busy:
            self._put_off.update(copy.paper_id for copy in shown.copies)
            self._ask()

    def _answer(
        self, shown: WaitingSet, collected: Sequence[PaperId], misprinted: Sequence[PaperId]
    ) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self._message.clear()
        had_focus = self._has_focus()

        def done(_none: None) -> None:
            self._is_busy = False
            if misprinted:
                text = self.tr("%n sheet(s) to the paper container.", "", len(misprinted))
            else:
                text = self.tr("Collected.")
            self.announced.emit(text)
            self._leaving = [
                copy for copy in shown.copies if copy.paper_id in collected and copy.parties
            ]
            self._ask_leaving(has_focus=had_focus)

        self._tasks.write(
            collecting.answer,
            owner=self,
            done=done,
            failed=self._on_failed,
            dossier_id=shown.dossier_id,
            collected=collected,
            misprinted=misprinted,
        )

    def _on_failed(self, error: ExpectedError) -> None:
        self._is_busy = False
        self._message.show_error(error)
        self._leaving = []
        self.refresh()

    def _ask_leaving(self, *, has_focus: bool) -> None:
        """Ask how the next copy leaves; after the last one, ask after the next set."""
        if not self._leaving:
            self._wants_focus = has_focus
            self.refresh()
            return
        copy = self._leaving[0]
        text = self.tr("How does {number} ({party}) leave?")
        self._leave.ask(
            # An original that travels goes to the first of them.
            text.format(number=copy.number, party=party_label(copy.parties[0])),
            is_for_school=copy.parties[0] in _SCHOOLS,
        )
        self._turn_to(self._leave)
        self.show()
        if has_focus:
            self._leave.take_focus()

    def _on_left(self, channel: Channel, due_on: object) -> None:
        if self._is_busy or not self._leaving:
            return
        self._is_busy = True
        self._message.clear()
        had_focus = self._has_focus()

        def done(_none: None) -> None:
            self._is_busy = False
            self._leaving.pop(0)
            self.announced.emit(self.tr("Handed out."))
            self._ask_leaving(has_focus=had_focus)

        self._tasks.write(
            signing.hand_out,
            owner=self,
            done=done,
            failed=self._on_failed,
            paper_id=self._leaving[0].paper_id,
            channel=channel,
            due_on=due_on,
        )

    def _on_leaving_postponed(self) -> None:
        if not self._is_busy:
            self._leaving = []
            self._ask_leaving(has_focus=self._has_focus())

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _on_tasks_changed(self, changes: Changes) -> None:
        if changes.papers or changes.dossiers or changes.printers:
            self.refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Answer with one key, on whichever of the buttons the focus is."""
        key = event.key()
        is_enter = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        is_question = not self._question.isHidden()
        if is_enter:
            (self._on_yes_clicked if is_question else self._on_misprints_kept)()
        elif key == Qt.Key.Key_Escape:
            (self._on_later_clicked if is_question else self._on_misprints_left)()
        elif key == Qt.Key.Key_X and is_question and not event.modifiers():
            self._on_misprint_clicked()
        else:
            super().keyPressEvent(event)


def _parties(copy: WaitingCopy) -> str:
    return ", ".join(party_label(party) for party in copy.parties)


def _column(*parts: QWidget | QLayout) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_SMALL)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    return page
