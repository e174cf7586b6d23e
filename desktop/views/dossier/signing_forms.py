"""What is filled in when a sheet goes out, comes back, or is not signed."""

from datetime import date

from PySide6.QtWidgets import QCheckBox

from desktop.clock import local_date, system_clock
from desktop.i18n import translate
from desktop.models.disclosure import Channel
from desktop.models.ids import PaperId, SignatureLineId
from desktop.models.paper import PaperItem
from desktop.models.signing import SignatureLine, SignatureState
from desktop.models.term import working_days_after
from desktop.views.labels import channel_label, party_label
from desktop.views.widgets.closable_form import ClosableForm
from desktop.views.widgets.fields import Choice, DateField, TextArea, TextField, add_row
from desktop.views.widgets.form import Form

_DUE_WORKING_DAYS = 10


class HandOutForm(ClosableForm):
    """How a sheet leaves, and when it should be back."""

    def __init__(self) -> None:
        super().__init__(translate("HandOutForm", "Hand out"), "hand_out_save")
        self.paper_id: PaperId | None = None
        self._channel = Choice([(each, channel_label(each)) for each in Channel])
        self._channel.setObjectName("hand_out_channel")
        self._due_on = DateField()
        self._due_on.setObjectName("hand_out_due_on")
        rows = self.rows
        add_row(rows, self.tr("How"), self._channel)
        add_row(rows, self.tr("Back on"), self._due_on)
        self.add_foot()

    def start(self, line: SignatureLine, item: PaperItem) -> None:
        """Come up for a sheet."""
        self.paper_id = item.id
        self.title.setText(
            self.tr("Hand out {number} to {name}").format(
                number=item.running_number, name=line.name
            )
        )
        is_school = line.school_id is not None
        self._channel.set_value(Channel.TO_SCHOOL if is_school else Channel.BY_POST)
        today = local_date(system_clock())
        self._due_on.set_value(working_days_after(today, days=_DUE_WORKING_DAYS))
        self.remember()
        self.come_up(self._channel)

    @property
    def channel(self) -> Channel:
        """How it leaves."""
        return Channel(str(self._channel.value()))

    def due_on(self) -> date | None:
        """Return when it should be back.

        Raises:
            UnreadableDate: what is typed is no date; the focus is there.
        """
        return self.day_of(self._due_on)


class EndForm(ClosableForm):
    """Why a party does not sign."""

    def __init__(self) -> None:
        super().__init__(translate("EndForm", "Save"), "end_save")
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
    """A sheet that comes back, named by the code or number that stands on it."""

    def __init__(self) -> None:
        super().__init__(translate("TakeBackForm", "Take back signed"), "take_back")
        self._code = TextField(40)
        self._code.setObjectName("take_back_code")
        self._view = QCheckBox(self.tr("Their view (zienswijze) is attached"))
        self._view.setObjectName("take_back_view")
        rows = self.rows
        add_row(
            rows,
            self.tr("Code or number on the sheet"),
            self._code,
            self.tr("Scan it, or type for instance K-0198."),
        )
        rows.addRow("", self._view)
        self.first = self._code
        self.add_foot()

    def start(self, code: str) -> None:
        """Propose a sheet; Enter takes it back."""
        self._code.setText(code)
        self.go_to(self.save if code else self._code)

    def clear(self) -> None:
        """Wait for the next sheet."""
        self._code.clear()
        self._view.setChecked(False)
        self.finish()

    @property
    def code(self) -> str:
        """What was typed or scanned."""
        return self._code.text()

    @property
    def has_view_attached(self) -> bool:
        """Whether the view came with the sheet."""
        return self._view.isChecked()
