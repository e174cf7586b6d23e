"""The samenwerkingsverband itself, as it stands on letterhead and certificate."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFormLayout, QLabel
from typing_extensions import override

from desktop.errors import ExpectedError
from desktop.models.changes import Changes
from desktop.models.draft import DraftName, FormName
from desktop.models.finding import Finding, errors_of
from desktop.models.partnership import Partnership, check_partnership
from desktop.services import partnership as service
from desktop.tasks import Tasks
from desktop.views.settings.letterhead import Letterhead
from desktop.views.settings.logo_file import read_logo
from desktop.views.settings.page import Page
from desktop.views.widgets.buttons import buttons_row, plain
from desktop.views.widgets.form import Form
from desktop.views.widgets.partnership_fields import PartnershipFields
from desktop.views.widgets.path_dialog import choose_file


class PartnershipPage(Page):
    """Shows and stores the SWV's data, and above them the letterhead as it will look."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(
            tasks,
            self.tr("Partnership"),
            self.tr("This stands on every certificate. What is printed already stays as it is."),
        )
        self._as_shown: Partnership | None = None
        self._sample = Letterhead()
        self._form = Form(self.tr("&Save"), "save_partnership", message=self.message)
        rows = self._form.rows
        self._fields = PartnershipFields(rows, rows, self)
        self._choose_logo = plain(self.tr("Choose lo&go…"))
        self._remove_logo = plain(self.tr("Re&move logo"))
        self._build(rows)

    def _build(self, rows: QFormLayout) -> None:
        self._fields.changed.connect(self._on_fields_changed)
        self._choose_logo.setObjectName("choose_logo")
        self._choose_logo.clicked.connect(self._on_choose_logo_clicked)
        self._remove_logo.setObjectName("remove_logo")
        self._remove_logo.clicked.connect(self._on_remove_logo_clicked)
        self._form.submitted.connect(self._on_save_asked)
        rows.addRow(QLabel(self.tr("Logo")), buttons_row(self._choose_logo, self._remove_logo))
        self._fit()
        self.body.addWidget(self._sample)
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self.foot.addLayout(self._form.buttons)

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        """Let the sample grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self._sample.setMaximumWidth(self._form.width_of_fields)

    @override
    def refresh(self) -> None:
        self.tasks.read(service.get, owner=self, done=self._show_stored)

    @override
    def is_touched_by(self, changes: Changes) -> bool:
        return changes.settings

    def _show_stored(self, stored: Partnership) -> None:
        if self._as_shown is not None and self._fields.typed() != self._as_shown:
            # What is being typed stands over what was stored meanwhile.
            return
        self._fields.show_partnership(stored)
        self._as_shown = self._fields.typed()
        self._form.remember()
        # A logo is a file that is still there; the draft is of what was typed.
        shown = replace(stored, logo_png=b"")
        self._form.keep_draft(self.tasks, DraftName(FormName.PARTNERSHIP), stored=shown)

    def _on_fields_changed(self) -> None:
        typed = self._fields.typed()
        self._sample.set_partnership(typed)
        self._remove_logo.setEnabled(bool(typed.logo_png))

    def _on_choose_logo_clicked(self) -> None:
        choose_file(
            self,
            title=self.tr("Choose a logo"),
            kinds=self.tr("PNG pictures (*.png)"),
            on_chosen=self._on_logo_chosen,
        )

    def _on_logo_chosen(self, path: Path) -> None:
        try:
            logo = read_logo(path)
        except ExpectedError as error:
            self.show_error(error)
            return
        self._fields.set_logo(logo)
        self.message.show_text(self.tr("The logo is stored when you save."))

    def _on_remove_logo_clicked(self) -> None:
        self._fields.set_logo(b"")
        self._choose_logo.setFocus()
        self.message.show_text(self.tr("The logo is removed when you save."))

    def _on_save_asked(self) -> None:
        if self._as_shown is None:
            return
        typed = self._fields.typed()
        try:
            cleaned = self._fields.cleaned()
        except ExpectedError as error:
            self.show_error(error)
            return
        findings = check_partnership(cleaned)
        if errors_of(findings):
            self.message.show_findings(findings)
            self._fields.focus(findings[0].subject)
            return
        self._form.begin()
        self.tasks.write(
            self._form.storing(service.edit),
            owner=self,
            done=lambda _none: self._on_saved(typed, findings),
            failed=self._form.fail,
            partnership=cleaned,
        )

    def _on_saved(self, typed: Partnership, warnings: tuple[Finding, ...]) -> None:
        self._form.finish()
        self._as_shown = typed
        self.message.show_findings(warnings)
        self.announced.emit(self.tr("The partnership's data are saved."))
