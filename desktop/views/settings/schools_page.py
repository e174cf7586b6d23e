"""The schools: how many, finding one, and taking DUO's list in."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.errors import ExpectedError
from desktop.models.changes import Changes
from desktop.models.school import School
from desktop.services import school as service
from desktop.tasks import Tasks
from desktop.views.dates import short_day
from desktop.views.settings.page import Page
from desktop.views.settings.school_import import SchoolImport
from desktop.views.settings.words import figure
from desktop.views.theme import SPACE
from desktop.views.widgets.buttons import buttons_row, primary
from desktop.views.widgets.fields import TextField, add_row, rows_layout
from desktop.views.widgets.labels import text_label
from desktop.views.widgets.path_dialog import choose_file
from desktop.views.widgets.text_table import TextTable
from desktop.views.widgets.text_table_model import TextRow

_FIRST_BLOCK = 100
_ROWS_SEEN = 8


class SchoolsPage(Page):
    """Shows the schools in blocks that double while one scrolls down."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(
            tasks,
            self.tr("Schools"),
            self.tr(
                "DUO's lists are on duo.nl, under open onderwijsdata. Save a list on this computer "
                "and import it here, or drop the file on this page. A newer list changes only "
                "what differs."
            ),
        )
        self.setAcceptDrops(True)
        self._limit = _FIRST_BLOCK
        self._shown = 0
        self._count = text_label()
        self._count.setObjectName("school_count")
        self._search = TextField()
        self._found = TextTable(
            self.tr("Schools"),
            (
                self.tr("Name"),
                self.tr("Place"),
                self.tr("Code"),
                self.tr("Kind"),
                self.tr("State"),
            ),
            wide=(0, 1),
        )
        self._nothing = text_label()
        self._import = primary(self.tr("&Import list…"))
        self._list = QWidget()
        self._taking = SchoolImport(tasks)
        self._build()

    def _build(self) -> None:
        self._search.setObjectName("search_schools")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._on_search_text_changed)
        self._found.setObjectName("schools")
        self._found.setMinimumHeight(self._found.verticalHeader().defaultSectionSize() * _ROWS_SEEN)
        self._found.end_reached.connect(self._on_end_reached)
        self._nothing.setObjectName("no_schools")
        self._import.setObjectName("import_schools")
        self._import.clicked.connect(self._on_import_clicked)
        rows: QFormLayout = rows_layout()
        add_row(rows, self.tr("&Find"), self._search, self.tr("Name, place, municipality or code"))
        layout = QVBoxLayout(self._list)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._count)
        layout.addLayout(buttons_row(self._import))
        layout.addLayout(rows)
        layout.addWidget(self._nothing)
        layout.addWidget(self._found, 1)
        layout.addStretch(0)
        self._taking.hide()
        self._taking.imported.connect(self._on_imported)
        self._taking.stopped.connect(self._on_import_stopped)
        self.body.addWidget(self._list)
        self.body.addWidget(self._taking)

    @override
    def refresh(self) -> None:
        self.tasks.read(service.count, owner=self, done=self._show_count, latest=True)
        self._find()

    @override
    def is_touched_by(self, changes: Changes) -> bool:
        return changes.schools

    def import_file(self, path: Path) -> None:
        """Read a list and show what it would change."""
        if self._taking.isVisible():
            return
        self.message.clear()
        self._list.hide()
        self._taking.show()
        self._taking.start(path)

    def _find(self) -> None:
        self.tasks.read(
            service.find,
            owner=self,
            done=self._show_found,
            latest=True,
            text=self._search.text(),
            limit=self._limit,
        )

    def _show_count(self, counts: tuple[int, int]) -> None:
        is_open, closed = counts
        self._count.setText(
            self.tr("{open} schools are open, {closed} are closed.").format(
                open=figure(is_open), closed=figure(closed)
            )
            if is_open + closed
            else self.tr("There are no schools yet. Begin with importing DUO's list.")
        )
        self._search.setEnabled(bool(is_open + closed))

    def _show_found(self, found: tuple[School, ...]) -> None:
        self._shown = len(found)
        self._found.set_rows([self._row(school) for school in found])
        self._found.setVisible(bool(found))
        words = self._search.text().strip()
        self._nothing.setText(
            self.tr("No school with “{words}” in its name, place, municipality or code.").format(
                words=words
            )
        )
        self._nothing.setVisible(bool(words) and not found)

    def _row(self, school: School) -> TextRow:
        record = school.record
        state = (
            self.tr("closed since {day}").format(day=short_day(school.closed_on))
            if school.closed_on is not None
            else self.tr("open")
        )
        cells = (
            record.name,
            record.address.city,
            record.location_code,
            record.sector.value,
            state,
        )
        return TextRow(cells, is_grey=school.is_closed)

    def _on_search_text_changed(self) -> None:
        self._limit = _FIRST_BLOCK
        self._find()

    def _on_end_reached(self) -> None:
        if self._shown == self._limit:
            self._limit *= 2
            self._find()

    def _on_import_clicked(self) -> None:
        choose_file(
            self,
            title=self.tr("Choose a school list"),
            kinds=self.tr("School lists (*.csv *.txt);;All files (*)"),
            on_chosen=self.import_file,
        )

    def _on_imported(self, counts: service.ImportCounts) -> None:
        self._show_list()
        told = self.tr(
            "Taken over: {new} new, {changed} changed, {gone} closed, {same} the same."
        ).format(
            new=figure(counts.new),
            changed=figure(counts.changed),
            gone=figure(counts.gone),
            same=figure(counts.same),
        )
        if counts.refused:
            told += " " + self.tr("{refused} rows were refused.").format(
                refused=figure(counts.refused)
            )
        self.message.show_text(told)
        self.announced.emit(told)

    def _on_import_stopped(self, error: ExpectedError | None) -> None:
        self._show_list()
        if error is not None:
            self.show_error(error)

    def _show_list(self) -> None:
        self._taking.hide()
        self._list.show()
        self._import.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """Take one file of this computer."""
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent, /) -> None:
        """Import the file."""
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.import_file(path)


def _dropped_file(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
