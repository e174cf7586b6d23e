"""The fields of the samenwerkingsverband's data, wherever they are asked."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from desktop.models.contact import normalise_phone, normalise_postcode, shown_phone
from desktop.models.partnership import Partnership
from desktop.models.person import Address
from desktop.models.typed_text import clean_line, clean_text
from desktop.views.widgets.fields import TextArea, TextField, add_row
from desktop.views.widgets.reveal import reveal

_LINE = 200
_OBJECTION_LIMIT = 500
_OBJECTION_LINES = 4


class PartnershipFields(QObject):
    """Puts the fields into two layouts: who the SWV is, and what its certificates say besides.

    Signals:
        changed: something else is typed or shown, or the logo is another.
    """

    changed = Signal()

    def __init__(self, identity: QFormLayout, certificate: QFormLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: dict[str, TextField] = {}
        self._objection = TextArea(_OBJECTION_LINES)
        self._kept = Partnership("", "", Address(), "", "", "", "", "")
        self._add_identity(identity)
        self._add_certificate(certificate)

    def _add_identity(self, rows: QFormLayout) -> None:
        self._add_line(rows, "name", self.tr("&Name"))
        code_help = self.tr("As DUO gave it, such as PO3002 or VO3003.")
        self._add_line(rows, "code", self.tr("&Code"), limit=12, help_text=code_help)
        self._add_line(rows, "street", self.tr("St&reet"))
        self._add_line(rows, "house_number", self.tr("&House number"), limit=20)
        self._add_line(rows, "postcode", self.tr("P&ostcode"), limit=12)
        self._add_line(rows, "city", self.tr("&Town"))
        self._add_line(rows, "phone", self.tr("Te&lephone"), limit=40)
        self._add_line(rows, "email", self.tr("&E-mail"))

    def _add_certificate(self, rows: QFormLayout) -> None:
        self._objection.setObjectName("objection_address")
        self._objection.textChanged.connect(self.changed)
        objection_help = self.tr("The name and postal address to which parents write an objection.")
        add_row(rows, self.tr("O&bjections to"), self._objection, objection_help)
        self._add_line(rows, "signer_name", self.tr("Signed b&y"))
        function_help = self.tr("Of the person who signs, for example: director.")
        function = self.tr("&Function")
        self._add_line(rows, "signer_function", function, help_text=function_help)

    def _add_line(
        self, rows: QFormLayout, name: str, label: str, *, limit: int = _LINE, help_text: str = ""
    ) -> None:
        field = TextField(limit)
        field.setObjectName(name)
        field.textChanged.connect(self.changed)
        self._lines[name] = field
        add_row(rows, label, field, help_text)

    def show_partnership(self, stored: Partnership) -> None:
        """Show stored data. What has no field here, such as the country, is kept as it is."""
        self._kept = stored
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
        self.changed.emit()

    def set_logo(self, png: bytes) -> None:
        """Take another logo, or none with `b""`."""
        self._kept = replace(self._kept, logo_png=png)
        self.changed.emit()

    def typed(self) -> Partnership:
        """Return what stands in the fields, not yet cleaned or checked."""
        text = {name: field.text().strip() for name, field in self._lines.items()}
        address = replace(
            self._kept.address,
            street=text["street"],
            house_number=text["house_number"],
            postcode=normalise_postcode(text["postcode"]) or text["postcode"],
            city=text["city"],
        )
        return replace(
            self._kept,
            name=text["name"],
            code=text["code"].replace(" ", "").replace(".", "").upper(),
            address=address,
            phone=normalise_phone(text["phone"]) or text["phone"],
            email=text["email"],
            objection_address=self._objection.toPlainText().strip(),
            signer_name=text["signer_name"],
            signer_function=text["signer_function"],
        )

    def cleaned(self) -> Partnership:
        """Return what may be kept of the typed text.

        Raises:
            UnusableText: some of it may not.
        """
        typed = self.typed()
        address = typed.address
        return replace(
            typed,
            name=clean_line(typed.name, limit=_LINE),
            code=clean_line(typed.code, limit=_LINE),
            address=replace(
                address,
                street=clean_line(address.street, limit=_LINE),
                house_number=clean_line(address.house_number, limit=_LINE),
                postcode=clean_line(address.postcode, limit=_LINE),
                city=clean_line(address.city, limit=_LINE),
            ),
            phone=clean_line(typed.phone, limit=_LINE),
            email=clean_line(typed.email, limit=_LINE),
            objection_address=clean_text(typed.objection_address, limit=_OBJECTION_LIMIT),
            signer_name=clean_line(typed.signer_name, limit=_LINE),
            signer_function=clean_line(typed.signer_function, limit=_LINE),
        )

    def focus(self, subject: str) -> None:
        """Go to the field that a finding is about; one that is none of these goes to the first."""
        fields: dict[str, QWidget] = {**self._lines, "objection_address": self._objection}
        reveal(fields.get(subject, self._lines["name"]))
