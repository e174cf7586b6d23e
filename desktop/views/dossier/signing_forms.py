"""What is filled in when a sheet comes back, or is not signed."""

from PySide6.QtWidgets import QCheckBox

from desktop.i18n import translate
from desktop.models.draft import DraftName, FormName
from desktop.models.ids import SignatureLineId
from desktop.models.signing import SignatureLine, SignatureState
from desktop.tasks import Tasks
from desktop.views.labels import party_label
from desktop.views.widgets.closable_form import ClosableForm
from desktop.views.widgets.fields import TextArea, TextField, add_row
from desktop.views.widgets.form import Form


class EndForm(ClosableForm):
    """Why a party does not sign."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(translate("EndForm", "Save"), "end_save")
        self._tasks = tasks
        self.line_id: SignatureLineId | None = None
        self.state = SignatureState.REFUSED
        self._view = QCheckBox(self.tr("Their view (zienswijze) is attached"))
        self._view.setObjectName("end_view")
        self._reason = TextArea(2)
        self._reason.setObjectName("end_reason")
        rows = self.rows
        self._reason_label = add_row(rows, self.tr("Reason"), self._reason)
        rows.addRow("", self._view)
        self.add_foot()

    def start(self, line: SignatureLine, state: SignatureState) -> None:
        """Come up for a line that is refused or whose party is not reached."""
        self.flush_draft()
        self.line_id, self.state = line.id, state
        is_refusal = state is SignatureState.REFUSED
        title = (
            self.tr("{party} does not sign. The TLV stays valid.")
            if is_refusal
            else self.tr("{party} could not be reached. The TLV stays valid.")
        )
        self.title.setText(title.format(party=party_label(line.party)))
        self._reason_label.setText(self.tr("Reason") if is_refusal else self.tr("What was tried"))
        self._reason.setAccessibleName(self._reason_label.text())
        self._reason.setPlainText(line.reason)
        self._view.setVisible(is_refusal)
        self._view.setChecked(line.has_view_attached)
        self.remember()
        stored = (line.reason, line.has_view_attached)
        self.keep_draft(self._tasks, DraftName(FormName.END, f"{state}_{line.id}"), stored=stored)
        self.come_up(self._reason)

    @property
    def reason(self) -> str:
        """What was typed."""
        return self._reason.toPlainText()

    @property
    def has_view_attached(self) -> bool:
        """Whether the view came with the refusal."""
        return self._view.isChecked()


class TakeBackForm(Form):
    """A sheet that comes back, found by the code or number that stands on it."""

    def __init__(self) -> None:
        super().__init__(translate("TakeBackForm", "Take back…"), "take_back")
        self._code = TextField(40)
        self._code.setObjectName("take_back_code")
        add_row(
            self.rows,
            self.tr("Code or number on the sheet"),
            self._code,
            self.tr("Scan it, or type for instance K-0198."),
        )
        self.first = self._code
        self.add_foot()

    def clear(self) -> None:
        """Wait for the next sheet."""
        self._code.clear()
        self.finish()

    @property
    def code(self) -> str:
        """What was typed or scanned."""
        return self._code.text()
