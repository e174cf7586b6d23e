"""The rows of a form that hold a person's name and address."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QFormLayout

from desktop.i18n import translate
from desktop.models.contact import normalise_postcode
from desktop.models.person import Address, PersonName, split_prefix
from desktop.views.widgets.fields import TextField, add_row

_NOBODY = PersonName("")


class NameFields:
    """First names, prefix and surname; a prefix typed with the surname moves to its own field.

    Args:
        rows: where the fields go.
        owner: the beginning of their object names, `pupil`.
        has_call_name: whether there is a call name; otherwise there are initials.
    """

    def __init__(self, rows: QFormLayout, owner: str, *, has_call_name: bool) -> None:
        self._name = _NOBODY
        self._has_call_name = has_call_name
        self.given_names = TextField(200)
        self.informal = TextField(100 if has_call_name else 40)
        self.prefix = TextField(20)
        self.surname = TextField(200)
        self.given_names.setObjectName(f"{owner}_given_names")
        self.informal.setObjectName(f"{owner}_{'call_name' if has_call_name else 'initials'}")
        self.prefix.setObjectName(f"{owner}_prefix")
        self.surname.setObjectName(f"{owner}_surname")
        add_row(rows, translate("NameFields", "First names"), self.given_names)
        add_row(
            rows,
            translate("NameFields", "Call name")
            if has_call_name
            else translate("NameFields", "Initials"),
            self.informal,
        )
        add_row(rows, translate("NameFields", "Prefix"), self.prefix)
        add_row(rows, translate("NameFields", "Surname"), self.surname)
        self.surname.editingFinished.connect(self._on_surname_edited)

    def _on_surname_edited(self) -> None:
        prefix, surname = split_prefix(self.surname.text())
        if prefix and not self.prefix.text().strip():
            self.prefix.setText(prefix)
            self.surname.setText(surname)

    def value(self) -> PersonName:
        """Return the name as typed, with what was known of it and has no field here."""
        typed = replace(
            self._name,
            surname=self.surname.text(),
            prefix=self.prefix.text(),
            given_names=self.given_names.text(),
        )
        informal = self.informal.text()
        if self._has_call_name:
            return replace(typed, call_name=informal)
        return replace(typed, initials=informal)

    def clear(self) -> None:
        """Show nobody."""
        self.fill(_NOBODY)

    def fill(self, name: PersonName) -> None:
        """Show a name."""
        self._name = name
        self.surname.setText(name.surname)
        self.prefix.setText(name.prefix)
        self.given_names.setText(name.given_names)
        self.informal.setText(name.call_name if self._has_call_name else name.initials)


class AddressFields:
    """Street to country, and whether the address is secret.

    Args:
        rows: where the fields go.
        owner: the beginning of their object names, `pupil`.
    """

    def __init__(self, rows: QFormLayout, owner: str) -> None:
        self.street = TextField(200)
        self.house_number = TextField(40)
        self.postcode = TextField(20)
        self.city = TextField(100)
        self.country = TextField(100)
        self.secret = QCheckBox(translate("AddressFields", "Secret address: print it nowhere"))
        for name, field, label in (
            ("street", self.street, translate("AddressFields", "Street")),
            ("house_number", self.house_number, translate("AddressFields", "House number")),
            ("postcode", self.postcode, translate("AddressFields", "Postcode")),
            ("city", self.city, translate("AddressFields", "Place")),
            (
                "country",
                self.country,
                translate("AddressFields", "Country (if abroad)"),
            ),
        ):
            field.setObjectName(f"{owner}_{name}")
            add_row(rows, label, field)
        self.secret.setObjectName(f"{owner}_secret_address")
        rows.addRow("", self.secret)

    def value(self) -> Address:
        """Return the address, a Dutch postcode written as usual."""
        postcode = self.postcode.text()
        return Address(
            street=self.street.text(),
            house_number=self.house_number.text(),
            postcode=normalise_postcode(postcode) or postcode,
            city=self.city.text(),
            country=self.country.text(),
        )

    def clear(self) -> None:
        """Show no address."""
        self.fill(Address(), is_secret=False)

    def fill(self, address: Address, *, is_secret: bool) -> None:
        """Show an address."""
        self.street.setText(address.street)
        self.house_number.setText(address.house_number)
        self.postcode.setText(address.postcode)
        self.city.setText(address.city)
        self.country.setText(address.country)
        self.secret.setChecked(is_secret)
