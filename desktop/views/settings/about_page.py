"""What the program is: version, licences, where the vault lies, and that it uses no network."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QLabel
from typing_extensions import override

from desktop.models.changes import Changes
from desktop.services.about import About, Component, ComponentKind, about
from desktop.tasks import Tasks
from desktop.views.settings.page import Page
from desktop.views.widgets.buttons import buttons_row, plain
from desktop.views.widgets.fields import rows_layout
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.text_table import TextTable
from desktop.views.widgets.text_table_model import TextRow

_ROWS_SEEN = 9


class AboutPage(Page):
    """Shows the facts, and copies them as text for whoever helps with a problem."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(
            tasks,
            self.tr("About Dossierkast"),
            self.tr("Dossiers, forms and paper of a samenwerkingsverband passend onderwijs."),
        )
        self._about: About | None = None
        self._rows = rows_layout()
        self._values: dict[str, QLabel] = {}
        self._table = TextTable(
            self.tr("Parts of others"),
            (self.tr("Name"), self.tr("Version"), self.tr("Licence"), self.tr("Kind")),
            wide=(0, 2),
        )
        self._table.setObjectName("components")
        self._table.setMinimumHeight(self._table.verticalHeader().defaultSectionSize() * _ROWS_SEEN)
        self._copy = plain(self.tr("&Copy as text"))
        self._copy.setObjectName("copy_about")
        self._copy.setEnabled(False)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._build(self._rows)

    def _build(self, rows: QFormLayout) -> None:
        for name, label in (
            ("version", self.tr("Version")),
            ("licence", self.tr("Licence")),
            ("schema", self.tr("Number of the vault's format")),
            ("folder", self.tr("The vault lies in")),
            ("network", self.tr("Network")),
            ("schools", self.tr("School lists")),
            ("fonts", self.tr("Typeface")),
        ):
            value = text_label()
            value.setObjectName(f"about_{name}")
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._values[name] = value
            rows.addRow(QLabel(label), value)
        self.body.addLayout(rows)
        self.body.addWidget(Heading(self.tr("Parts of others"), SECTION))
        self.body.addWidget(
            text_label(
                self.tr(
                    "The program is built with these. Their licences let everyone use and pass "
                    "them on."
                ),
                is_muted=True,
            )
        )
        self.body.addWidget(self._table, 1)
        self.foot.addLayout(buttons_row(self._copy))

    @override
    def refresh(self) -> None:
        self.tasks.run(about, owner=self, done=self._show)

    @override
    def is_touched_by(self, changes: Changes) -> bool:
        return False

    def _show(self, said: About) -> None:
        self._about = said
        for name, text in self._texts(said).items():
            self._values[name].setText(text)
        self._table.set_rows(
            [
                TextRow((each.name, each.version, each.licence, self._kind(each)))
                for each in said.components
            ]
        )
        self._copy.setEnabled(True)

    def _texts(self, said: About) -> dict[str, str]:
        who = self.tasks.who
        folder = "" if who is None or who.folder is None else str(who.folder)
        return {
            "version": said.version,
            "licence": self.tr("{name}, the public licence of the European Union").format(
                name=said.licence
            ),
            "schema": str(said.schema),
            "folder": folder,
            "network": self.tr("no network but the printer that is allowed"),
            "schools": self.tr("DUO Open Onderwijsdata, as the file was imported"),
            "fonts": self.tr("DejaVu Sans, under the licence of Bitstream Vera"),
        }

    def _kind(self, component: Component) -> str:
        match component.kind:
            case ComponentKind.LIBRARY:
                return self.tr("library")
            case ComponentKind.PART:
                return self.tr("part of a library")
            case ComponentKind.FONT:
                return self.tr("typeface")
            case ComponentKind.LIST:
                return self.tr("list")

    def _on_copy_clicked(self) -> None:
        if self._about is None:
            return
        labels = [self._rows.labelForField(value) for value in self._values.values()]
        lines = [
            f"{label.text()}: {value.text()}"
            for label, value in zip(labels, self._values.values(), strict=True)
            if isinstance(label, QLabel)
        ]
        lines += [
            f"{each.name} {each.version} · {each.licence}".replace("  ", " ")
            for each in self._about.components
        ]
        # Whoever gets the text needs no name of a user, which the path of a home would tell.
        text = "\n".join(("Dossierkast", *lines)).replace(str(Path.home()), "~")
        QGuiApplication.clipboard().setText(text)
        self.announced.emit(self.tr("Copied. Paste it in a message to whoever helps you."))
