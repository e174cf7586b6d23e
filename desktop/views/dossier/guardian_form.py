"""The parents and caretakers in the booking form: a card for each, added and removed at will."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.models.draft import Kept
from desktop.models.ids import GuardianId
from desktop.models.person import Address
from desktop.models.pupil import Guardian, Relation
from desktop.services.dossier import GuardianEntry
from desktop.views.dossier.person_fields import AddressFields, NameFields
from desktop.views.labels import authority_label, relation_label
from desktop.views.theme import SPACE
from desktop.views.widgets.buttons import plain
from desktop.views.widgets.field_state import restore, state_of, watch
from desktop.views.widgets.fields import Choice, add_row, rows_layout
from desktop.views.widgets.form import tab_before


class GuardianForm(QFrame):
    """One parent or caretaker.

    Args:
        number: from 1, for object names.
        pupil_address: gives the pupil's address, to be copied.

    Signals:
        removed: the card is to go.
    """

    removed = Signal()

    def __init__(self, number: int, pupil_address: Callable[[], Address]) -> None:
        super().__init__()
        owner = f"guardian_{number}"
        self.setObjectName(owner)
        self.setProperty("card", True)  # noqa: FBT003 - a property of Qt
        self._id: GuardianId | None = None
        self._pupil_address = pupil_address
        self._relation = Choice([(each, relation_label(each)) for each in Relation])
        self._relation.setObjectName(f"{owner}_relation")
        self._authority = Choice([(each, authority_label(each)) for each in (None, True, False)])
        self._authority.setObjectName(f"{owner}_authority")
        rows = rows_layout()
        self.name = NameFields(rows, owner, has_call_name=False)
        add_row(rows, self.tr("Relation"), self._relation)
        add_row(
            rows,
            self.tr("Authority"),
            self._authority,
            self.tr("Must be known before printing: it decides who signs."),
        )
        self._address = AddressFields(rows, owner)
        same = plain(self.tr("Same address as the pupil"))
        same.setObjectName(f"{owner}_same_address")
        same.clicked.connect(self._on_same_clicked)
        remove = plain(self.tr("Remove this parent"))
        remove.setObjectName(f"{owner}_remove")
        remove.clicked.connect(self.removed)
        buttons = QHBoxLayout()
        buttons.addWidget(same)
        buttons.addWidget(remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.addLayout(rows)
        column.addLayout(buttons)

    def _on_same_clicked(self) -> None:
        self._address.fill(self._pupil_address(), is_secret=self._address.secret.isChecked())

    @property
    def is_empty(self) -> bool:
        """Whether it is a new card on which nothing was typed."""
        return self._id is None and not any(
            field.text().strip() for field in self.findChildren(QLineEdit)
        )

    def value(self) -> GuardianEntry:
        """Return the guardian as typed."""
        relation, authority = self._relation.value(), self._authority.value()
        return GuardianEntry(
            name=self.name.value(),
            relation=Relation(str(relation)),
            has_authority=authority if isinstance(authority, bool) else None,
            address=self._address.value(),
            has_secret_address=self._address.secret.isChecked(),
            id=self._id,
        )

    @property
    def guardian_id(self) -> GuardianId | None:
        """Who it is, `None` on a new card."""
        return self._id

    def kept(self) -> dict[str, Kept]:
        """Return what stands in the fields of the card, by their names without its number."""
        start = len(self.objectName())
        return {name[start:]: value for name, value in state_of(self).items()}

    def restore(self, kept: dict[str, Kept]) -> None:
        """Put back what stood in the fields of the card."""
        restore(self, {f"{self.objectName()}{name}": value for name, value in kept.items()})

    def fill(self, guardian: Guardian) -> None:
        """Show a guardian who was booked in."""
        self._id = guardian.id
        self.name.fill(guardian.name)
        self._relation.set_value(guardian.relation)
        self._authority.set_value(guardian.has_authority)
        self._address.fill(guardian.address, is_secret=guardian.has_secret_address)


class GuardianList(QWidget):
    """The cards of all guardians, and the button that adds one.

    Args:
        pupil_address: gives the pupil's address, to be copied.

    Signals:
        changed: a card came or went, or something else stands on one.
    """

    changed = Signal()

    def __init__(self, pupil_address: Callable[[], Address]) -> None:
        super().__init__()
        self.setObjectName("guardians")
        self._pupil_address = pupil_address
        self._forms: list[GuardianForm] = []
        self._made = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self._add = plain(self.tr("&Add a parent or caretaker"))
        self._add.setObjectName("guardian_add")
        self._add.clicked.connect(self._on_add_clicked)
        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addStretch(1)
        self._column.addLayout(row)

    def _on_add_clicked(self) -> None:
        self._append().name.given_names.setFocus()

    def _append(self) -> GuardianForm:
        self._made += 1
        form = GuardianForm(self._made, self._pupil_address)
        form.removed.connect(lambda: self._remove(form))
        self._column.insertWidget(len(self._forms), form)
        self._forms.append(form)
        # New fields come last in the window, but Tab must reach them before the button below.
        for part in form.findChildren(QWidget):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                tab_before(self._add, part)
        watch(form, self.changed.emit)
        self.changed.emit()
        return form

    def _remove(self, form: GuardianForm) -> None:
        self._take_out(form)
        self._add.setFocus()

    def _take_out(self, form: GuardianForm) -> None:
        self._forms.remove(form)
        form.setParent(None)
        form.deleteLater()
        self.changed.emit()

    def kept(self) -> Kept:
        """Return what a draft keeps: whose each card is, and what stands on it."""
        return [{"id": form.guardian_id, "fields": form.kept()} for form in self._forms]

    def restore(self, kept: Kept) -> None:
        """Show the cards of a draft; who is no guardian any more comes as someone new."""
        cards = [card for card in kept if isinstance(card, dict)] if isinstance(kept, list) else []
        known: dict[Kept, GuardianForm] = {}
        for form in tuple(self._forms):
            if form.guardian_id is not None and any(
                card.get("id") == form.guardian_id for card in cards
            ):
                known[form.guardian_id] = form
            else:
                self._take_out(form)
        for card in cards:
            fields, whose = card.get("fields"), card.get("id")
            if isinstance(fields, dict):
                stored = known.get(whose) if isinstance(whose, int) else None
                (stored or self._append()).restore(fields)

    def values(self) -> tuple[GuardianEntry, ...]:
        """Return the guardians as typed, without cards on which nothing stands."""
        return tuple(form.value() for form in self._forms if not form.is_empty)

    def nameless(self) -> QWidget | None:
        """Return the first surname field that should not be empty."""
        for form in self._forms:
            if not form.is_empty and not form.name.surname.text().strip():
                return form.name.surname
        return None

    def fill(self, guardians: Sequence[Guardian]) -> None:
        """Show these guardians and no others."""
        for form in tuple(self._forms):
            self._take_out(form)
        self._made = 0
        for guardian in guardians:
            self._append().fill(guardian)
