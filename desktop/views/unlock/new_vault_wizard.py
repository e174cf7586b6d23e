"""Making a new vault, step by step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.errors import ExpectedError
from desktop.tasks import Tasks, Who
from desktop.views.unlock import opening
from desktop.views.unlock.page import CentredPage
from desktop.views.unlock.wizard_steps import (
    CertificateStep,
    IdentityStep,
    PasswordStep,
    PersonStep,
    PlaceStep,
    SummaryStep,
)
from desktop.views.widgets.announce import announce
from desktop.views.widgets.busy import BusyLine
from desktop.views.widgets.buttons import plain, primary
from desktop.views.widgets.labels import Heading, text_label
from desktop.views.widgets.message_bar import MessageBar


class NewVaultWizard(CentredPage):
    """Six short pages; nothing is made before the last.

    Signals:
        opened: the vault is made and open; its folder.
        left: back from the first step.
    """

    opened = Signal(object)
    left = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("new_vault_wizard")
        self._tasks = tasks
        self._place = PlaceStep()
        self._identity = IdentityStep()
        self._certificate = CertificateStep(self._identity)
        self._person = PersonStep()
        self._password = PasswordStep()
        self._summary = SummaryStep()
        self._steps = (
            self._place,
            self._identity,
            self._certificate,
            self._person,
            self._password,
            self._summary,
        )
        self._at = 0
        self._count = text_label(is_muted=True)
        self._heading = Heading()
        self._message = MessageBar()
        self._busy = BusyLine()
        self._next = primary("")
        self._back = plain(self.tr("Bac&k"))
        self._build()
        self._go_to(0)

    def _build(self) -> None:
        self._next.setObjectName("next")
        self._back.setObjectName("back")
        buttons = QHBoxLayout()
        buttons.addWidget(self._next)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        for widget in (self._count, self._heading, *self._steps):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.footer.addWidget(self._message)
        self.footer.addWidget(self._busy)
        self.footer.addLayout(buttons)
        self._next.clicked.connect(self._on_next_asked)
        self.submitted.connect(self._on_next_asked)
        self._back.clicked.connect(self.go_back)
        self.escaped.connect(self.go_back)

    def enter(self) -> None:
        """Put the focus into the step that is shown."""
        self._steps[self._at].enter()

    def go_back(self) -> None:
        """Go to the step before, or leave at the first; not while the vault is being made."""
        if not self._next.isEnabled():
            return
        if self._at == 0:
            self._password.forget()
            self.left.emit()
        else:
            self._go_to(self._at - 1)

    def _go_to(self, at: int) -> None:
        self._at = at
        step = self._steps[at]
        is_last = at == len(self._steps) - 1
        self._message.clear()
        self._count.setText(
            self.tr("Step {step} of {steps}").format(step=at + 1, steps=len(self._steps))
        )
        self._heading.setText(step.title)
        self._next.setText(self.tr("&Make the vault") if is_last else self.tr("Ne&xt"))
        for each in self._steps:
            each.setVisible(each is step)
        self.scroll_to_top()
        if is_last:
            self._next.setFocus()
        else:
            step.enter()
        announce(self, f"{self._count.text()}: {step.title}")

    def _on_next_asked(self) -> None:
        if not self._next.isEnabled():
            return
        try:
            problem = self._steps[self._at].problem()
            if problem:
                self._message.show_text(problem, is_warning=True)
            elif self._at == len(self._steps) - 1:
                self._make()
            else:
                self._prepare()
                self._go_to(self._at + 1)
        except ExpectedError as error:
            self._message.show_error(error)

    def _prepare(self) -> None:
        """Give later steps what they need of earlier ones."""
        partnership = self._certificate.fields.cleaned()
        name = self._person.full_name
        self._password.own_words = (partnership.name, partnership.code, name)
        self._summary.show_summary(self._place.folder, partnership, name, self._person.role)

    def _make(self) -> None:
        folder, partnership = self._place.folder, self._certificate.fields.cleaned()
        name, role, password = self._person.full_name, self._person.role, self._password.password
        self._message.clear()
        self._set_busy(is_busy=True)
        self._tasks.open(
            lambda: opening.create(folder, partnership, name, role, password),
            owner=self,
            done=self._on_made,
            failed=self._on_make_failed,
        )

    def _on_made(self, _who: Who) -> None:
        self._password.forget()
        self._set_busy(is_busy=False)
        self.opened.emit(self._place.folder)

    def _on_make_failed(self, error: ExpectedError) -> None:
        self._set_busy(is_busy=False)
        self._message.show_error(error)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._busy.set_text(self.tr("The vault is being made…") if is_busy else "")
        self._next.setEnabled(not is_busy)
        self._back.setEnabled(not is_busy)
