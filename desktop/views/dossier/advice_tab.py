"""The tab with what the two experts and the parents say."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.clock import local_date, system_clock
from desktop.errors import ExpectedError
from desktop.i18n import translate
from desktop.models.advice import Discipline, ExpertAdvice, GuardianView, Stance
from desktop.models.draft import DraftName, FormName
from desktop.models.ids import AdviceId, DossierId
from desktop.services import advice as service
from desktop.services.dossier import DossierPage
from desktop.tasks import Tasks
from desktop.views.dates import day_text
from desktop.views.dossier.card import Card
from desktop.views.labels import discipline_label, stance_label
from desktop.views.theme import SPACE
from desktop.views.widgets.fields import Choice, DateField, TextArea, TextField, add_row
from desktop.views.widgets.form import Form
from desktop.views.widgets.scrolling import scrolling

_ADVICE_NAMES = {1: FormName.ADVICE_1, 2: FormName.ADVICE_2}


class AdviceForm(Form):
    """One expert's advice.

    Args:
        position: 1 or 2.
    """

    def __init__(self, position: int) -> None:
        super().__init__(translate("AdviceForm", "&Save"), f"advice_{position}_save")
        self._position = position
        self._id = AdviceId(0)
        first = Discipline.EDUCATIONALIST if position == 1 else Discipline.CHILD_PSYCHOLOGIST
        self._name = TextField(200)
        self._discipline = Choice([(each, discipline_label(each)) for each in Discipline])
        self._discipline.set_value(first)
        self._employer = TextField(200)
        self._advised_on = DateField()
        self._signed = QCheckBox(self.tr("The advice is signed"))
        self._summary = TextArea()
        for name, field in (
            ("expert", self._name),
            ("discipline", self._discipline),
            ("employer", self._employer),
            ("advised_on", self._advised_on),
            ("signed", self._signed),
            ("summary", self._summary),
        ):
            field.setObjectName(f"advice_{position}_{name}")
        rows = self.rows
        add_row(rows, self.tr("Expert"), self._name)
        add_row(rows, self.tr("Discipline"), self._discipline)
        add_row(rows, self.tr("Works at"), self._employer)
        add_row(rows, self.tr("Date of the advice"), self._advised_on)
        rows.addRow("", self._signed)
        add_row(rows, self.tr("Summary"), self._summary)
        self.first = self._name
        self.add_foot()

    def fill(self, advice: ExpertAdvice) -> None:
        """Show a filed advice."""
        self._id = advice.id
        self._name.setText(advice.expert_name)
        self._discipline.set_value(advice.discipline)
        self._employer.setText(advice.employer)
        self._advised_on.set_value(advice.advised_on)
        self._signed.setChecked(advice.is_signed)
        self._summary.setPlainText(advice.summary)
        self.remember()

    def advice(self, dossier_id: DossierId) -> ExpertAdvice:
        """Return what is typed.

        Raises:
            UnreadableDate: the date is none.
        """
        return ExpertAdvice(
            id=self._id,
            dossier_id=dossier_id,
            position=self._position,
            expert_name=self._name.text(),
            discipline=Discipline(str(self._discipline.value())),
            employer=self._employer.text(),
            advised_on=self.needed_day_of(self._advised_on),
            is_signed=self._signed.isChecked(),
            summary=self._summary.toPlainText(),
        )


class ViewForm(Form):
    """The parents' view (zienswijze)."""

    def __init__(self) -> None:
        super().__init__(translate("ViewForm", "&Save"), "view_save")
        self._stance = Choice([(each, stance_label(each)) for each in Stance])
        self._stance.setObjectName("view_stance")
        self._received_on = DateField()
        self._received_on.setObjectName("view_received_on")
        self._text = TextArea()
        self._text.setObjectName("view_text")
        rows = self.rows
        add_row(rows, self.tr("What the parents say"), self._stance)
        add_row(rows, self.tr("Received on"), self._received_on)
        add_row(
            rows,
            self.tr("In their words"),
            self._text,
            self.tr("Without a view: what was done to get it."),
        )
        self.first = self._stance
        self.add_foot()

    def fill(self, view: GuardianView) -> None:
        """Show a filed view."""
        self._stance.set_value(view.stance)
        self._received_on.set_value(view.received_on)
        self._text.setPlainText(view.text)
        self.remember()

    def view(self, dossier_id: DossierId) -> GuardianView:
        """Return what is typed.

        Raises:
            UnreadableDate: the date is none.
        """
        return GuardianView(
            dossier_id=dossier_id,
            stance=Stance(str(self._stance.value())),
            text=self._text.toPlainText(),
            received_on=self.day_of(self._received_on),
        )


class AdviceTab(QWidget):
    """Three cards; the first that is not filed yet is open.

    Signals:
        announced: a text for a toast.
        advanced: something was filed, and the next thing is due.
    """

    announced = Signal(str)
    advanced = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._page: DossierPage | None = None
        self._advices = {
            1: Card(self.tr("First expert"), AdviceForm(1), "advice_1"),
            2: Card(self.tr("Second expert"), AdviceForm(2), "advice_2"),
        }
        self._view_form = ViewForm()
        self._view = Card(self.tr("View of the parents"), self._view_form, "view")
        self._cards = (*self._advices.values(), self._view)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setSpacing(SPACE)
        for card in self._cards:
            card.opened.connect(lambda card=card: self._close_all_but(card))
            column.addWidget(card)
        column.addStretch(1)
        for position, card in self._advices.items():
            card.form.submitted.connect(lambda position=position: self._save_advice(position))
        self._view_form.submitted.connect(self._save_view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(content))

    @property
    def is_touched(self) -> bool:
        """Whether a form holds something that is not stored."""
        return any(card.form.is_touched for card in self._cards)

    def show_page(self, page: DossierPage) -> None:
        """Show a dossier; a form with something new in it keeps it."""
        self._page = page
        today = local_date(system_clock())
        advices = {advice.position: advice for advice in page.advices}
        for position, card in self._advices.items():
            advice = advices.get(position)
            if advice is None:
                card.show_state(self.tr("Not filed yet"), self.tr("Fill in"))
                self._keep_draft(card, _ADVICE_NAMES[position], advice)
                continue
            signed = self.tr("signed") if advice.is_signed else self.tr("not signed yet")
            parts = (
                advice.expert_name,
                discipline_label(advice.discipline),
                day_text(advice.advised_on, today),
                signed,
            )
            card.show_state(" · ".join(part for part in parts if part), self.tr("Change"))
            if isinstance(card.form, AdviceForm) and not card.form.is_touched:
                card.form.fill(advice)
            self._keep_draft(card, _ADVICE_NAMES[position], advice)
        self._show_view(page.view)
        self._keep_draft(self._view, FormName.VIEW, page.view)
        if not any(card.is_open for card in self._cards):
            self._open_first()

    def _keep_draft(self, card: Card, name: FormName, stored: object) -> None:
        if self._page is not None:
            draft = DraftName(name, self._page.dossier.id)
            card.form.keep_draft(self._tasks, draft, stored=stored)

    def _show_view(self, view: GuardianView | None) -> None:
        if view is None:
            self._view.show_state(self.tr("Not filed yet"), self.tr("Fill in"))
            return
        received = (
            self.tr("received {day}").format(
                day=day_text(view.received_on, local_date(system_clock()))
            )
            if view.received_on
            else ""
        )
        state = " · ".join(part for part in (stance_label(view.stance), received) if part)
        self._view.show_state(state, self.tr("Change"))
        if not self._view_form.is_touched:
            self._view_form.fill(view)

    def _first_missing(self) -> Card | None:
        if self._page is None:
            return None
        filed = {advice.position for advice in self._page.advices}
        for position, card in self._advices.items():
            if position not in filed:
                return card
        return self._view if self._page.view is None else None

    def _open_first(self) -> None:
        card = self._first_missing()
        if card is not None:
            card.open_quietly()

    def start(self) -> None:
        """Go to the first thing that is not filed yet."""
        card = self._first_missing()
        if card is not None:
            card.open()

    def _close_all_but(self, card: Card) -> None:
        for other in self._cards:
            if other is not card:
                other.close_form()

    def _save_advice(self, position: int) -> None:
        form = self._advices[position].form
        if self._page is None or not isinstance(form, AdviceForm):
            return
        try:
            advice = form.advice(self._page.dossier.id)
        except ExpectedError as error:
            form.fail(error)
            return
        form.begin()
        self._tasks.write(
            form.storing(service.file_advice),
            owner=self,
            done=lambda _id: self._on_filed(self._advices[position]),
            failed=form.fail,
            advice=advice,
        )

    def _save_view(self) -> None:
        if self._page is None:
            return
        try:
            view = self._view_form.view(self._page.dossier.id)
        except ExpectedError as error:
            self._view_form.fail(error)
            return
        self._view_form.begin()
        self._tasks.write(
            self._view_form.storing(service.file_view),
            owner=self,
            done=lambda _none: self._on_filed(self._view),
            failed=self._view_form.fail,
            view=view,
        )

    def _on_filed(self, card: Card) -> None:
        card.form.finish()
        card.close_form()
        self.announced.emit(self.tr("Saved."))
        self.advanced.emit()
