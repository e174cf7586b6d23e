"""What a school list would change, in figures and row by row, before it is taken over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from desktop.models.school import School, SchoolChanges, SchoolRecord
from desktop.services.school import ListFile, counts_of
from desktop.views.settings.words import differences, figure, reason_word
from desktop.views.theme import SPACE, SPACE_LARGE, SPACE_SMALL
from desktop.views.widgets.buttons import buttons_row, plain, primary
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.text_table import TextTable
from desktop.views.widgets.text_table_model import TextRow


class SchoolPreview(QWidget):
    """Shows the differences between a list and the vault.

    Signals:
        taken: the list is to be taken over.
        refused: nothing is to be changed.
    """

    taken = Signal()
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._figures = {
            "new": Heading(size=SECTION),
            "changed": Heading(size=SECTION),
            "gone": Heading(size=SECTION),
            "same": Heading(size=SECTION),
            "refused": Heading(size=SECTION),
        }
        self._rows_read = text_label(is_muted=True)
        self._note = MessageBar()
        name, place, code = self.tr("Name"), self.tr("Place"), self.tr("Code")
        self._new = TextTable(
            self.tr("New schools"), (name, place, code, self.tr("Kind")), wide=(0,)
        )
        self._changed = TextTable(
            self.tr("Changed schools"),
            (name, code, self.tr("What"), self.tr("Was"), self.tr("Becomes")),
            wide=(0, 3, 4),
        )
        self._gone = TextTable(
            self.tr("Schools that are no longer listed"), (name, place, code), wide=(0,)
        )
        self._refused = TextTable(
            self.tr("Refused rows"),
            (self.tr("Line"), self.tr("Reason"), self.tr("What stands there")),
            wide=(1,),
        )
        self._tabs = QTabWidget()
        self._take = primary(self.tr("&Take over"))
        self._cancel = plain(self.tr("C&ancel"))
        self._build()

    def _build(self) -> None:
        self._tabs.setObjectName("school_changes")
        self._tabs.setAccessibleName(self.tr("The differences"))
        for name, table in (
            ("new_schools", self._new),
            ("changed_schools", self._changed),
            ("gone_schools", self._gone),
            ("refused_rows", self._refused),
        ):
            table.setObjectName(name)
            table.setMinimumHeight(table.verticalHeader().defaultSectionSize() * 5)
            self._tabs.addTab(table, "")
        self._take.setObjectName("take_schools")
        self._take.clicked.connect(self.taken)
        self._cancel.setObjectName("refuse_schools")
        self._cancel.clicked.connect(self.refused)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(Heading(self.tr("What this list changes"), SECTION))
        layout.addWidget(self._figure_card())
        layout.addWidget(self._rows_read)
        layout.addWidget(self._note)
        layout.addLayout(buttons_row(self._take, self._cancel))
        layout.addWidget(self._tabs, 1)

    def _figure_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)  # noqa: FBT003 - a property of Qt
        row = QHBoxLayout(card)
        row.setContentsMargins(SPACE, SPACE_SMALL, SPACE, SPACE_SMALL)
        row.setSpacing(SPACE_LARGE)
        for name, word in (
            ("new", self.tr("new")),
            ("changed", self.tr("changed")),
            ("gone", self.tr("closed")),
            ("same", self.tr("the same")),
            ("refused", self.tr("refused")),
        ):
            label = self._figures[name]
            label.setObjectName(f"count_{name}")
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(label)
            column.addWidget(text_label(word))
            row.addLayout(column)
        return card

    def set_changes(self, file: ListFile, changes: SchoolChanges) -> None:
        """Show a list and what it would change."""
        counts = counts_of(file, changes)
        for name, label in self._figures.items():
            label.setText(figure(getattr(counts, name)))
        self._rows_read.setText(
            self.tr("{rows} rows read. Schools that close stay with the dossiers.").format(
                rows=figure(counts.rows)
            )
        )
        self._new.set_rows([_new_row(record) for record in changes.new])
        self._changed.set_rows(self._changed_rows(changes))
        self._gone.set_rows([_gone_row(school) for school in changes.gone])
        self._refused.set_rows(
            [
                TextRow((str(row.line), reason_word(row.reason), row.detail))
                for row in file.listed.refused
            ]
        )
        for at, text in enumerate(
            (
                self.tr("&New ({n})").format(n=figure(counts.new)),
                self.tr("&Changed ({n})").format(n=figure(counts.changed)),
                self.tr("Cl&osed ({n})").format(n=figure(counts.gone)),
                self.tr("&Refused ({n})").format(n=figure(counts.refused)),
            )
        ):
            self._tabs.setTabText(at, text)
        self._tabs.setCurrentIndex(
            next((at for at in range(self._tabs.count()) if self._has_rows(at)), 0)
        )
        has_changes = bool(counts.new or counts.changed or counts.gone)
        self._take.setEnabled(has_changes)
        self._say(changes, has_changes=has_changes)
        (self._take if has_changes else self._cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_rows(self, at: int) -> bool:
        table = self._tabs.widget(at)
        return isinstance(table, TextTable) and table.row() is not None

    def _say(self, changes: SchoolChanges, *, has_changes: bool) -> None:
        if not has_changes:
            self._note.show_text(
                self.tr("There is nothing to take over: all schools stand there already.")
            )
        elif changes.looks_incomplete:
            self._note.show_text(
                self.tr(
                    "This list has far fewer schools than there are now. "
                    "Check that it is the whole list before you take it over."
                ),
                is_warning=True,
            )
        else:
            self._note.clear()

    def _changed_rows(self, changes: SchoolChanges) -> list[TextRow]:
        rows: list[TextRow] = []
        for school, record in changes.reopened:
            state = (self.tr("State"), self.tr("closed"), self.tr("open"))
            rows += _difference_rows(record, (state, *differences(school.record, record)))
        for school, record in changes.changed:
            rows += _difference_rows(record, tuple(differences(school.record, record)))
        return rows


def _new_row(record: SchoolRecord) -> TextRow:
    return TextRow((record.name, record.address.city, record.location_code, record.sector.value))


def _gone_row(school: School) -> TextRow:
    record = school.record
    return TextRow((record.name, record.address.city, record.location_code))


def _difference_rows(
    record: SchoolRecord, found: tuple[tuple[str, str, str], ...]
) -> list[TextRow]:
    return [
        TextRow((record.name, record.location_code, what, was, comes)) for what, was, comes in found
    ]
