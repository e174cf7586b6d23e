"""The tab with the decision, and the number that a grant gets."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from desktop.clock import local_date, system_clock
from desktop.errors import ExpectedError, UnreadableDate
from desktop.i18n import translate
from desktop.models.decision import KINDS_WITH_CATEGORY, Decision, Outcome, SupportCategory
from desktop.models.dossier import TlvKind
from desktop.models.draft import DraftName, FormName
from desktop.models.finding import Finding
from desktop.models.ids import DossierId, TlvId
from desktop.models.term import default_end_on
from desktop.services import decision as service
from desktop.services.dossier import DossierPage
from desktop.tasks import Tasks
from desktop.views.dates import day_text
from desktop.views.dossier.facts import add_facts
from desktop.views.labels import category_label, kind_label, outcome_label
from desktop.views.theme import SPACE
from desktop.views.widgets.fields import (
    Choice,
    DateField,
    TextArea,
    TextField,
    add_row,
    rows_layout,
)
from desktop.views.widgets.form import Form
from desktop.views.widgets.labels import text_label
from desktop.views.widgets.scrolling import scrolling


class DecisionForm(Form):
    """Grant or reject, from when to when, and why. The end follows the start until it is typed."""

    def __init__(self) -> None:
        super().__init__(translate("DecisionForm", "&Save decision"), "decision_save")
        self._kind = TlvKind.SBO
        self._outcome = Choice([(each, outcome_label(each)) for each in Outcome])
        self._decided_on = DateField()
        self._category = Choice()
        self._starts_on = DateField()
        self._ends_on = DateField()
        self._motivation = TextArea(5)
        self._duration = TextArea(3)
        for name, field in (
            ("outcome", self._outcome),
            ("decided_on", self._decided_on),
            ("category", self._category),
            ("starts_on", self._starts_on),
            ("ends_on", self._ends_on),
            ("motivation", self._motivation),
            ("duration_motivation", self._duration),
        ):
            field.setObjectName(f"decision_{name}")
            self.subjects[name] = field
        rows = self.rows
        add_row(rows, self.tr("Decision"), self._outcome)
        add_row(rows, self.tr("Decided on"), self._decided_on)
        self._grant_rows = [
            add_row(rows, self.tr("Category"), self._category),
            add_row(rows, self.tr("Valid from"), self._starts_on),
            add_row(
                rows,
                self.tr("Valid until"),
                self._ends_on,
                self.tr("Proposed: the 31 July that the law asks for at least."),
            ),
        ]
        add_row(rows, self.tr("Motivation"), self._motivation)
        self._grant_rows.append(add_row(rows, self.tr("Why this duration"), self._duration))
        self.first = self._outcome
        self._proposed_end: date | None = None
        self._outcome.currentIndexChanged.connect(self._show_rows)
        self._starts_on.textChanged.connect(self._propose_end)
        self.show_kind(TlvKind.SBO)
        today = local_date(system_clock())
        self._decided_on.set_value(today)
        self._starts_on.set_value(today)
        self.add_foot()

    def show_kind(self, kind: TlvKind) -> None:
        """Offer what a kind of education has: a category or none."""
        self._kind = kind
        chosen = self._category.value()
        offered: list[tuple[SupportCategory | None, str]] = [(None, self.tr("Choose…"))]
        offered += [(each, category_label(each)) for each in SupportCategory]
        self._category.set_pairs(offered)
        self._category.set_value(chosen)
        self._show_rows()

    def _show_rows(self) -> None:
        is_grant = self._outcome.value() == Outcome.GRANTED
        for label in self._grant_rows:
            self.rows.setRowVisible(label, is_grant)
        has_category = is_grant and self._kind in KINDS_WITH_CATEGORY
        self.rows.setRowVisible(self._grant_rows[0], has_category)

    def _propose_end(self) -> None:
        try:
            starts_on, ends_on = self._starts_on.value(), self._ends_on.value()
        except UnreadableDate:
            return
        if starts_on is not None and ends_on in {None, self._proposed_end}:
            self._proposed_end = default_end_on(starts_on)
            self._ends_on.set_value(self._proposed_end)

    def fill(self, decision: Decision) -> None:
        """Show a recorded decision."""
        self._outcome.set_value(decision.outcome)
        self._decided_on.set_value(decision.decided_on)
        self._category.set_value(decision.category)
        if decision.outcome is Outcome.GRANTED:
            self._starts_on.set_value(decision.starts_on)
            self._ends_on.set_value(decision.ends_on)
        self._motivation.setPlainText(decision.motivation)
        self._duration.setPlainText(decision.duration_motivation)
        self.remember()

    def decision(self, dossier_id: DossierId) -> Decision:
        """Return what is typed.

        Raises:
            UnreadableDate: a date is none; the focus is there.
        """
        outcome = Outcome(str(self._outcome.value()))
        is_grant = outcome is Outcome.GRANTED
        category = self._category.value() if self._kind in KINDS_WITH_CATEGORY else None
        return Decision(
            dossier_id=dossier_id,
            outcome=outcome,
            decided_on=self.needed_day_of(self._decided_on),
            kind=self._kind,
            category=SupportCategory(str(category)) if is_grant and category else None,
            starts_on=self.day_of(self._starts_on) if is_grant else None,
            ends_on=self.day_of(self._ends_on) if is_grant else None,
            motivation=self._motivation.toPlainText(),
            duration_motivation=self._duration.toPlainText() if is_grant else "",
        )


class NumberForm(Form):
    """The number that a grant gets, proposed by the SWV's template."""

    def __init__(self) -> None:
        super().__init__(translate("NumberForm", "&Give this number"), "tlv_number_save")
        self._number = TextField(40)
        self._number.setObjectName("tlv_number")
        self.subjects["number"] = self._number
        self.add_heading(self.tr("Number of the TLV"))
        rows = self.rows
        add_row(
            rows,
            self.tr("Number"),
            self._number,
            self.tr("Once given it never changes, and no other TLV gets it."),
        )
        self.first = self._number
        self.add_foot()

    def propose(self, number: str) -> None:
        """Show the number that is next, unless another one was typed."""
        if not self.is_touched:
            self._number.setText(number)
            self.remember()

    @property
    def number(self) -> str:
        """The number as typed."""
        return self._number.text()


class DecisionTab(QWidget):
    """Decide, then number; a numbered grant is only read.

    Signals:
        announced: a text for a toast.
        advanced: it was decided or numbered, and the next thing is due.
    """

    announced = Signal(str)
    advanced = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._page: DossierPage | None = None
        self._facts = QWidget()
        self._number_form = NumberForm()
        self._number_form.submitted.connect(self._on_number_submitted)
        self._form = DecisionForm()
        self._form.submitted.connect(self._on_decision_submitted)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setSpacing(SPACE)
        self._column.addWidget(self._facts)
        self._column.addWidget(self._number_form)
        self._column.addWidget(self._form)
        self._column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(content))

    @property
    def is_touched(self) -> bool:
        """Whether a form holds something that is not stored."""
        return self._form.is_touched or self._number_form.is_touched

    def show_page(self, page: DossierPage) -> None:
        """Show a dossier; a form with something new in it keeps it."""
        self._page = page
        decision, tlv = page.decision, page.tlv
        needs_number = decision is not None and decision.outcome is Outcome.GRANTED and tlv is None
        self._form.show_kind(page.dossier.kind)
        if decision is not None and not self._form.is_touched:
            self._form.fill(decision)
        if tlv is None:
            name = DraftName(FormName.DECISION, page.dossier.id)
            self._form.keep_draft(self._tasks, name, stored=decision)
        self._form.setVisible(tlv is None)
        # One primary button to a page: the number's, once there is a decision to number.
        self._form.make_primary(is_primary=not needs_number)
        self._number_form.setVisible(needs_number)
        facts = QWidget()
        facts.setLayout(self._facts_of(page))
        facts.setObjectName("decision_facts")
        self._column.replaceWidget(self._facts, facts)
        self._facts.deleteLater()
        self._facts = facts
        facts.setVisible(tlv is not None)
        if needs_number:
            self._tasks.read(
                service.proposed_number,
                owner=self,
                done=self._number_form.propose,
                latest=True,
                dossier_id=page.dossier.id,
            )

    def _facts_of(self, page: DossierPage) -> QFormLayout:
        rows = rows_layout()
        decision, tlv = page.decision, page.tlv
        if decision is None or tlv is None:
            return rows
        today = local_date(system_clock())
        add_facts(
            rows,
            (self.tr("Number of the TLV"), tlv.number),
            (self.tr("Kind"), kind_label(tlv.kind)),
            (self.tr("Category"), category_label(tlv.category) if tlv.category else ""),
            (self.tr("Decided on"), day_text(tlv.decided_on, today)),
            (self.tr("Valid from"), day_text(tlv.starts_on, today)),
            (self.tr("Valid until"), day_text(tlv.ends_on, today)),
            (self.tr("Motivation"), decision.motivation),
            (self.tr("Why this duration"), decision.duration_motivation),
        )
        note = self.tr("This grant has its number, so it is not decided again.")
        rows.addRow(text_label(note, is_muted=True))
        return rows

    def start(self) -> None:
        """Go to what is to be done here."""
        if not self._number_form.isHidden():
            self._number_form.go_to(self._number_form.save)
        elif not self._form.isHidden():
            self._form.start_at_first()

    def _on_decision_submitted(self) -> None:
        if self._page is None:
            return
        try:
            decision = self._form.decision(self._page.dossier.id)
        except ExpectedError as error:
            self._form.fail(error)
            return
        self._form.begin()
        self._tasks.read(
            service.check,
            owner=self,
            done=lambda findings: self._on_checked(findings, decision),
            failed=self._form.fail,
            decision=decision,
        )

    def _on_checked(self, findings: tuple[Finding, ...], decision: Decision) -> None:
        if self._form.passes(findings):
            self._tasks.write(
                self._form.storing(service.decide),
                owner=self,
                done=self._on_decided,
                failed=self._form.fail,
                decision=decision,
            )

    def _on_decided(self, _none: None) -> None:
        self._form.finish()
        self.announced.emit(self.tr("The decision is saved."))
        self.advanced.emit()

    def _on_number_submitted(self) -> None:
        if self._page is None:
            return
        self._number_form.begin()
        self._tasks.write(
            service.number_tlv,
            owner=self,
            done=self._on_numbered,
            failed=self._number_form.fail,
            dossier_id=self._page.dossier.id,
            number=self._number_form.number,
        )

    def _on_numbered(self, _tlv_id: TlvId) -> None:
        self._number_form.finish()
        self.announced.emit(self.tr("The TLV has its number."))
        self.advanced.emit()
