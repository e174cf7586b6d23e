"""The steps of making a new vault: place, SWV, certificate, person, password, summary."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from desktop import paths
from desktop.errors import FolderNotEmpty, FolderNotUsable, RuleBroken
from desktop.models.finding import errors_of
from desktop.models.partnership import Partnership, check_partnership
from desktop.models.password import check_password, load_words, new_passphrase
from desktop.models.roles import Role
from desktop.models.typed_text import clean_line
from desktop.views.labels import role_label
from desktop.views.theme import SPACE
from desktop.views.unlock.password_field import PasswordField
from desktop.views.widgets.buttons import plain
from desktop.views.widgets.fields import Choice, TextField, add_row
from desktop.views.widgets.labels import text_label
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.partnership_fields import PartnershipFields
from desktop.views.widgets.path_dialog import choose_folder
from desktop.views.widgets.reveal import reveal

_PATH_LENGTH = 1000
_NAME_LENGTH = 200
_MOST_FREE_TRIED = 100


class Step(QWidget):
    """One page of the wizard.

    Attributes:
        title: its heading.
        rows: its fields.
        body: all that stands on it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE)
        self._intro = text_label(is_muted=True)
        self.body.addWidget(self._intro)
        self.rows = QFormLayout()
        self.rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.rows.setHorizontalSpacing(SPACE)
        self.body.addLayout(self.rows)

    def introduce(self, title: str, intro: str) -> None:
        """Give it its heading and the text below."""
        self.title = title
        self._intro.setText(intro)

    def problem(self) -> str:
        """Return what is still missing in a sentence, "" when one can go on.

        Raises:
            ExpectedError: what is wrong, when that has a sentence of its own.
        """
        raise NotImplementedError

    def enter(self) -> None:
        """Put the focus where one begins."""
        raise NotImplementedError


class PlaceStep(Step):
    """Where the vault goes."""

    def __init__(self) -> None:
        super().__init__()
        self.introduce(
            self.tr("Where the vault goes"),
            self.tr(
                "A vault is a folder of encrypted files. Leave it on this computer: on a network "
                "drive the files can be damaged."
            ),
        )
        self._folder = TextField(_PATH_LENGTH)
        self._folder.setObjectName("folder")
        self._folder.setText(str(_free_folder()))
        choose = plain(self.tr("C&hoose folder…"))
        choose.setObjectName("choose_folder")
        choose.clicked.connect(self._on_choose_clicked)
        folder_help = self.tr("A new folder, or one that is empty.")
        add_row(self.rows, self.tr("&Folder"), self._folder, folder_help)
        row = QHBoxLayout()
        row.addWidget(choose)
        row.addStretch(1)
        self.body.addLayout(row)

    @property
    def folder(self) -> Path:
        """The folder as typed."""
        return Path(self._folder.text().strip()).expanduser()

    @override
    def problem(self) -> str:
        folder = self.folder
        self._folder.setFocus()
        if not folder.is_absolute():
            return self.tr("Type the whole path of the folder, or choose it.")
        from desktop.services import vaults  # the page must stand before storage is imported

        vaults.refuse_folder(folder)
        try:
            if folder.exists() and any(folder.iterdir()):
                raise FolderNotEmpty
        except OSError as error:
            raise FolderNotUsable from error
        return ""

    @override
    def enter(self) -> None:
        self._folder.setFocus()

    def _on_choose_clicked(self) -> None:
        choose_folder(
            self,
            title=self.tr("Choose an empty folder"),
            start=self.folder.parent,
            on_chosen=lambda folder: self._folder.setText(str(folder)),
        )


def _free_folder() -> Path:
    """Return the usual folder, or the next number of it when something lies there."""
    usual = paths.default_vault()
    numbered = (usual.with_name(f"{usual.name}-{n}") for n in range(2, _MOST_FREE_TRIED))
    return next((folder for folder in (usual, *numbered) if not folder.exists()), usual)


class IdentityStep(Step):
    """Who the SWV is."""

    def __init__(self) -> None:
        super().__init__()
        self.introduce(
            self.tr("Your partnership"),
            self.tr("This stands on every certificate. You can change it later."),
        )
        self.fields: PartnershipFields | None = None

    @override
    def problem(self) -> str:
        return _check_fields(self)

    @override
    def enter(self) -> None:
        assert self.fields is not None
        self.fields.focus("name")


class CertificateStep(Step):
    """What the certificates say besides: objections and signature."""

    def __init__(self, identity: IdentityStep) -> None:
        super().__init__()
        self.introduce(
            self.tr("On the certificate"),
            self.tr("Where parents send an objection, and who signs for the partnership."),
        )
        self.fields = PartnershipFields(identity.rows, self.rows, self)
        identity.fields = self.fields

    @override
    def problem(self) -> str:
        return _check_fields(self)

    @override
    def enter(self) -> None:
        self.fields.focus("objection_address")


def _check_fields(step: "IdentityStep | CertificateStep") -> str:
    """Go to the first field of the step that the certificate cannot do without.

    Raises:
        RuleBroken: there is such a field.
        UnusableText: a text cannot be kept.
    """
    fields = step.fields
    assert fields is not None
    blocking = tuple(
        finding
        for finding in errors_of(check_partnership(fields.cleaned()))
        if step.findChild(QWidget, finding.subject) is not None
    )
    if blocking:
        fields.focus(blocking[0].subject)
        raise RuleBroken(findings=blocking)
    return ""


class PersonStep(Step):
    """Who works with the vault."""

    def __init__(self) -> None:
        super().__init__()
        self.introduce(
            self.tr("Who you are"),
            self.tr("Your name stands in the log of the vault. Outside it only initials show."),
        )
        self._name = TextField(_NAME_LENGTH)
        self._name.setObjectName("full_name")
        self._role = Choice([(role, role_label(role)) for role in (Role.ASSISTANT, Role.DIRECTOR)])
        self._role.setObjectName("role")
        add_row(self.rows, self.tr("Your full &name"), self._name)
        add_row(self.rows, self.tr("Your &role"), self._role)

    @property
    def full_name(self) -> str:
        """The name.

        Raises:
            UnusableText: it cannot be kept.
        """
        return clean_line(self._name.text(), limit=_NAME_LENGTH)

    @property
    def role(self) -> Role:
        """The role."""
        return Role(str(self._role.value()))

    @override
    def problem(self) -> str:
        self._name.setFocus()
        return "" if self.full_name else self.tr("Type your name.")

    @override
    def enter(self) -> None:
        self._name.setFocus()


class PasswordStep(Step):
    """The password, own or of six drawn words, and that there is no way around it."""

    def __init__(self) -> None:
        super().__init__()
        self.introduce(
            self.tr("Your password"),
            self.tr(
                "At least 15 characters. Six words that mean nothing together are easy to type "
                "and hard to guess."
            ),
        )
        self.own_words: tuple[str, ...] = ()
        self._password = PasswordField()
        self._again = PasswordField()
        self._offer = plain(self.tr("&Draw six words"))
        self._offer.setObjectName("draw_words")
        self._is_read = QCheckBox(self.tr("I have read this and keep the password &safe."))
        self._is_read.setObjectName("warning_read")
        add_row(self.rows, self.tr("&Password"), self._password)
        self._again_label = add_row(self.rows, self.tr("Once &more"), self._again)
        self._password.name("new_password", self.tr("Password"))
        self._again.name("new_password_again", self.tr("Password, once more"))
        warning = MessageBar()
        warning.show_text(
            self.tr(
                "Without this password nobody can open the vault: not you, and not we. There is "
                "no way back until a recovery sheet exists. Write it down and lock it away."
            ),
            is_warning=True,
        )
        row = QHBoxLayout()
        row.addWidget(self._offer)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(warning)
        self.body.addWidget(self._is_read)
        self._offer.clicked.connect(self._on_offer_clicked)
        self._password.shown_changed.connect(self._on_shown_changed)

    @property
    def password(self) -> str:
        """The password."""
        return self._password.line.text()

    @override
    def problem(self) -> str:
        self._password.setFocus()
        if found := check_password(self.password, own_words=self.own_words):
            raise RuleBroken(findings=found)
        if not self._password.is_shown and self._again.line.text() != self.password:
            self._again.line.selectAll()
            reveal(self._again)
            return self.tr("The two passwords differ. Type it once more, or show it.")
        if not self._is_read.isChecked():
            reveal(self._is_read)
            return self.tr("Tick that you have read what happens without the password.")
        return ""

    @override
    def enter(self) -> None:
        self._password.setFocus()

    def forget(self) -> None:
        """Empty the fields."""
        self._password.clear()
        self._again.clear()

    def _on_offer_clicked(self) -> None:
        self._password.line.setText(new_passphrase(load_words()))
        self._password.show_password(is_shown=True)
        self._password.line.setCursorPosition(0)

    def _on_shown_changed(self, is_shown: bool) -> None:  # noqa: FBT001 - a slot
        self.rows.setRowVisible(self._again_label, not is_shown)


class SummaryStep(Step):
    """What will be made."""

    def __init__(self) -> None:
        super().__init__()
        self.introduce(
            self.tr("Make the vault"), self.tr("Look it over. Nothing has been made yet.")
        )
        self._folder, self._partnership, self._person = QLabel(), QLabel(), QLabel()
        self._warnings = MessageBar()
        for title, label in (
            (self.tr("Folder"), self._folder),
            (self.tr("Partnership"), self._partnership),
            (self.tr("You"), self._person),
        ):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            self.rows.addRow(title, label)
        self.body.addWidget(self._warnings)

    def show_summary(
        self, folder: Path, partnership: Partnership, full_name: str, role: Role
    ) -> None:
        """Show what was typed, and what of it looks odd."""
        address = partnership.address
        self._folder.setText(str(folder))
        self._partnership.setText(
            "\n".join(
                (
                    f"{partnership.name} ({partnership.code})",
                    f"{address.street} {address.house_number}".strip(),
                    f"{address.postcode} {address.city}",
                    f"{partnership.signer_name}, {partnership.signer_function}",
                )
            )
        )
        self._person.setText(f"{full_name}, {role_label(role)}")
        self._warnings.show_findings(check_partnership(partnership))

    @override
    def problem(self) -> str:
        return ""

    @override
    def enter(self) -> None:
        self._warnings.setFocus()
