"""The samenwerkingsverband itself, as it stands on letterhead and certificate."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QPlainTextEdit
from typing_extensions import override

from desktop.errors import ExpectedError
from desktop.models.changes import Changes
from desktop.models.contact import normalise_phone, normalise_postcode, shown_phone
from desktop.models.finding import Finding, errors_of
from desktop.models.partnership import Partnership, check_partnership
from desktop.models.person import Address
from desktop.models.typed_text import clean_line, clean_text
from desktop.services import partnership as service
from desktop.tasks import Tasks
from desktop.views.settings.file_dialog import choose_file
from desktop.views.settings.form import Form, rows_layout
from desktop.views.settings.letterhead import Letterhead
from desktop.views.settings.logo_file import read_logo
from desktop.views.settings.page import Page, buttons_row
from desktop.views.widgets.buttons import plain, primary
from desktop.views.widgets.fields import TextField, add_row

_LINE = 200
_OBJECTION_LIMIT = 500
_OBJECTION_LINES = 5


class PartnershipPage(Page):
    """Shows and stores the SWV's data, and above them the letterhead as it will look."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(
            tasks,
            self.tr("Partnership"),
            self.tr("This stands on every certificate. What is printed already stays as it is."),
        )
        self._as_shown: Partnership | None = None
        self._country = ""
        self._logo_png = b""
        self._lines: dict[str, TextField] = {}
        self._objection = QPlainTextEdit()
        self._sample = Letterhead()
        self._choose_logo = plain(self.tr("Choose &logo…"))
        self._remove_logo = plain(self.tr("Remove lo&go"))
        self._save = primary(self.tr("&Save"))
        self._form = Form()
        self._build()

    def _build(self) -> None:
        rows = rows_layout()
        self._add_line(rows, "name", self.tr("&Name:"))
        self._add_line(
            rows,
            "code",
            self.tr("&Code:"),
            limit=12,
            help_text=self.tr("As DUO gave it, such as PO3002 or VO3003."),
        )
        self._add_line(rows, "street", self.tr("S&treet:"))
        self._add_line(rows, "house_number", self.tr("&House number:"), limit=20)
        self._add_line(rows, "postcode", self.tr("&Postcode:"), limit=12)
        self._add_line(rows, "city", self.tr("C&ity:"))
        self._add_line(rows, "phone", self.tr("Ph&one:"), limit=40)
        self._add_line(rows, "email", self.tr("&E-mail:"))
        self._objection.setObjectName("objection_address")
        self._objection.setTabChangesFocus(True)
        self._objection.textChanged.connect(self._on_text_changed)
        add_row(
            rows,
            self.tr("O&bjections to:"),
            self._objection,
            self.tr("The name and postal address to which parents write an objection."),
        )
        self._add_line(rows, "signer_name", self.tr("Signed b&y:"))
        self._add_line(
            rows,
            "signer_function",
            self.tr("&Function:"),
            help_text=self.tr("Of the person who signs, for example: director."),
        )
        self._choose_logo.setObjectName("choose_logo")
        self._choose_logo.clicked.connect(self._on_choose_logo_clicked)
        self._remove_logo.setObjectName("remove_logo")
        self._remove_logo.clicked.connect(self._on_remove_logo_clicked)
        self._save.setObjectName("save_partnership")
        self._save.clicked.connect(self._on_save_asked)
        self._form.submitted.connect(self._on_save_asked)
        rows.addRow(QLabel(self.tr("Logo:")), buttons_row(self._choose_logo, self._remove_logo))
        self._form.setLayout(rows)
        self._fit()
        self.body.addWidget(self._sample)
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self.foot.addLayout(buttons_row(self._save))

    def _add_line(
        self,
        rows: QFormLayout,
        name: str,
        label: str,
        *,
        limit: int = _LINE,
        help_text: str = "",
    ) -> None:
        field = TextField(limit)
        field.setObjectName(name)
        field.textChanged.connect(self._on_text_changed)
        self._lines[name] = field
        add_row(rows, label, field, help_text)

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        """Let the one field of several lines, and the sample, grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        line_height = self._objection.fontMetrics().lineSpacing()
        self._objection.setFixedHeight(line_height * _OBJECTION_LINES)
        self._sample.setMaximumWidth(self._form.maximumWidth())

    @override
    def refresh(self) -> None:
        if self._as_shown is not None and self._typed() != self._as_shown:
            # What is being typed stands over what was stored meanwhile.
            return
        self.tasks.read(service.get, owner=self, done=self._show_stored)

    @override
    def is_touched_by(self, changes: Changes) -> bool:
        return changes.settings

    def _show_stored(self, stored: Partnership) -> None:
        self._country = stored.address.country
        self._logo_png = stored.logo_png
        address = stored.address
        shown = {
            "name": stored.name,
            "code": stored.code,
            "street": address.street,
            "house_number": address.house_number,
            "postcode": address.postcode,
            "city": address.city,
            "phone": shown_phone(stored.phone),
            "email": stored.email,
            "signer_name": stored.signer_name,
            "signer_function": stored.signer_function,
        }
        for name, text in shown.items():
            self._lines[name].setText(text)
            self._lines[name].setCursorPosition(0)
        self._objection.setPlainText(stored.objection_address)
        self._as_shown = self._typed()
        self._on_text_changed()

    def _typed(self) -> Partnership:
        """Return what stands in the fields, not yet cleaned or checked."""
        text = {name: field.text().strip() for name, field in self._lines.items()}
        return Partnership(
            name=text["name"],
            code=text["code"].replace(" ", "").replace(".", "").upper(),
            address=Address(
                street=text["street"],
                house_number=text["house_number"],
                postcode=normalise_postcode(text["postcode"]) or text["postcode"],
                city=text["city"],
                country=self._country,
            ),
            phone=normalise_phone(text["phone"]) or text["phone"],
            email=text["email"],
            objection_address=self._objection.toPlainText().strip(),
            signer_name=text["signer_name"],
            signer_function=text["signer_function"],
            logo_png=self._logo_png,
        )

    def _on_text_changed(self) -> None:
        self._sample.set_partnership(self._typed())
        self._remove_logo.setEnabled(bool(self._logo_png))

    def _on_choose_logo_clicked(self) -> None:
        choose_file(
            self,
            title=self.tr("Choose a logo"),
            kinds=self.tr("PNG pictures (*.png)"),
            on_chosen=self._on_logo_chosen,
        )

    def _on_logo_chosen(self, path: Path) -> None:
        try:
            self._logo_png = read_logo(path)
        except ExpectedError as error:
            self.show_error(error)
            return
        self.message.show_text(self.tr("The logo is stored when you save."))
        self._on_text_changed()

    def _on_remove_logo_clicked(self) -> None:
        self._logo_png = b""
        self._choose_logo.setFocus()
        self.message.show_text(self.tr("The logo is removed when you save."))
        self._on_text_changed()

    def _on_save_asked(self) -> None:
        if self._as_shown is None or not self._save.isEnabled():
            return
        typed = self._typed()
        try:
            cleaned = _cleaned(typed)
        except ExpectedError as error:
            self.show_error(error)
            return
        findings = check_partnership(cleaned)
        if errors_of(findings):
            self.message.show_findings(findings)
            self.reveal(self._lines.get(findings[0].subject, self._objection))
            return
        self._save.setEnabled(False)
        self.tasks.write(
            service.edit,
            owner=self,
            done=lambda _none: self._on_saved(typed, findings),
            failed=self._on_save_failed,
            partnership=cleaned,
        )

    def _on_saved(self, typed: Partnership, warnings: tuple[Finding, ...]) -> None:
        self._save.setEnabled(True)
        self._as_shown = typed
        self.message.show_findings(warnings)
        self.announced.emit(self.tr("The partnership's data are saved."))

    def _on_save_failed(self, error: ExpectedError) -> None:
        self._save.setEnabled(True)
        self.show_error(error)


def _cleaned(typed: Partnership) -> Partnership:
    """Return what may be kept of the text.

    Raises:
        UnusableText: some of it may not.
    """

    def line(text: str) -> str:
        return clean_line(text, limit=_LINE)

    address = typed.address
    return replace(
        typed,
        name=line(typed.name),
        code=line(typed.code),
        address=replace(
            address,
            street=line(address.street),
            house_number=line(address.house_number),
            postcode=line(address.postcode),
            city=line(address.city),
        ),
        phone=line(typed.phone),
        email=line(typed.email),
        objection_address=clean_text(typed.objection_address, limit=_OBJECTION_LIMIT),
        signer_name=line(typed.signer_name),
        signer_function=line(typed.signer_function),
    )
