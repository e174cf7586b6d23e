"""How the SWV issues TLVs: their numbers, who signs, and who advises on objections."""

from PySide6.QtWidgets import QLabel
from typing_extensions import override

from desktop.errors import BadNumberTemplate, ExpectedError
from desktop.models.changes import Changes
from desktop.models.draft import DraftName, FormName
from desktop.services import decision, partnership
from desktop.services.partnership import IssuingRules
from desktop.tasks import Tasks
from desktop.views.settings.page import Page
from desktop.views.widgets.fields import Choice, TextField, add_row
from desktop.views.widgets.form import Form
from desktop.views.widgets.labels import text_label
from desktop.views.widgets.reveal import reveal


class TlvPage(Page):
    """Shows and stores the rules for new TLVs; those given before stay as they are."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(
            tasks,
            self.tr("TLVs"),
            self.tr("This counts for TLVs from now on. Numbers that were given stay as they are."),
        )
        self._as_shown: IssuingRules | None = None
        self._template = TextField(40)
        self._template.setObjectName("number_template")
        self._signatures = Choice(
            [
                (1, self.tr("One parent with authority")),
                (2, self.tr("Both parents with authority")),
            ]
        )
        self._signatures.setObjectName("guardian_signatures")
        self._committee = TextField(200)
        self._committee.setObjectName("objection_committee")
        self._gaps = text_label(is_muted=True)
        self._gaps.setObjectName("number_gaps")
        self._form = Form(self.tr("&Save"), "save_tlv_rules", message=self.message)
        self._form.submitted.connect(self._on_save_asked)
        self._build()

    def _build(self) -> None:
        rows = self._form.rows
        add_row(
            rows,
            self.tr("Template of &numbers"),
            self._template,
            self.tr(
                "{SWV4} the digits of the partnership, {JJJJ} the school year, such as 2627, "
                "{JJ} its first half, {NNNN} the running number."
            ),
        )
        rows.addRow(QLabel(self.tr("Gaps this year")), self._gaps)
        add_row(
            rows,
            self.tr("Parents who si&gn"),
            self._signatures,
            self.tr("Parents who disagree both get a form, whatever is chosen here."),
        )
        add_row(
            rows,
            self.tr("Ad&vice on objections by"),
            self._committee,
            self.tr("The committee as the objection clause names it. Empty: none is named."),
        )
        self.body.addWidget(self._form)
        self.body.addLayout(self._form.buttons)
        self.body.addStretch(1)

    @override
    def refresh(self) -> None:
        self.tasks.read(partnership.issuing_rules, owner=self, done=self._show_stored)
        self.tasks.read(decision.number_gaps, owner=self, done=self._show_gaps)

    @override
    def is_touched_by(self, changes: Changes) -> bool:
        return changes.settings or bool(changes.dossiers)

    def _show_stored(self, rules: IssuingRules) -> None:
        if self._as_shown is not None and self._typed() != self._as_shown:
            # What is being typed stands over what was stored meanwhile.
            return
        self._as_shown = rules
        self._template.setText(rules.number_template)
        self._signatures.set_value(rules.guardian_signatures)
        self._committee.setText(rules.objection_committee)
        self._form.remember()
        self._form.keep_draft(self.tasks, DraftName(FormName.TLV_RULES), stored=rules)

    def _show_gaps(self, gaps: tuple[str, ...]) -> None:
        self._gaps.setText(
            ", ".join(gaps) or self.tr("None: every number given is in the register.")
        )

    def _typed(self) -> IssuingRules:
        signatures = self._signatures.value()
        return IssuingRules(
            self._template.text().strip(),
            self._committee.text().strip(),
            signatures if isinstance(signatures, int) else 1,
        )

    def _on_save_asked(self) -> None:
        if self._as_shown is None:
            return
        self._form.begin()
        rules = self._typed()
        self.tasks.write(
            self._form.storing(partnership.edit_issuing_rules),
            owner=self,
            done=lambda _none: self._on_saved(rules),
            failed=self._on_failed,
            rules=rules,
        )

    def _on_saved(self, rules: IssuingRules) -> None:
        self._form.finish()
        self._as_shown = rules
        self.announced.emit(self.tr("Saved. The next TLV follows this."))

    def _on_failed(self, error: ExpectedError) -> None:
        self._form.fail(error)
        reveal(self._template if isinstance(error, BadNumberTemplate) else self._committee)
