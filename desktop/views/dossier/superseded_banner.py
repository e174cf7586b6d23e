"""The banner over a dossier of which sheets are about that are no longer right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.errors import ExpectedError
from desktop.models.paper import CopyState, PaperItem, PlaceKind, path_of
from desktop.services import paper
from desktop.services.dossier import DossierPage
from desktop.tasks import Tasks
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.announce import announce
from desktop.views.widgets.buttons import plain
from desktop.views.widgets.icons import icon
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.reveal import reveal

_GONE = frozenset({PlaceKind.CONTAINER, PlaceKind.DESTROYED, PlaceKind.MISSING})


def called_in(page: DossierPage) -> tuple[PaperItem, ...]:
    """Return the copies that are no longer right and still lie somewhere."""
    return tuple(
        item
        for item in page.papers
        if item.copy_state is CopyState.SUPERSEDED and page.places[item.place_id].kind not in _GONE
    )


class SupersededBanner(QFrame):
    """Names each wrong sheet with who holds it, until all are back; one key puts one away.

    Signals:
        announced: a text for a toast.
        print_requested: print anew for who had them.
    """

    announced = Signal(str)
    print_requested = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("superseded")
        self.setProperty("card", True)  # noqa: FBT003 - a property of Qt
        self._tasks = tasks
        self._container: object = None
        self._rows: dict[PaperItem, tuple[QWidget, QPushButton]] = {}
        self._is_busy = False
        self._title = Heading("", SECTION)
        self._title.setObjectName("superseded_title")
        self._print = plain(self.tr("Call in and print anew"))
        self._print.setObjectName("superseded_print")
        self._print.clicked.connect(self.print_requested)
        self._message = MessageBar()
        size = self.fontMetrics().height()
        picture = QLabel()
        picture.setPixmap(icon("warning", "warning").pixmap(size, size))
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self._title, 1)
        head.addWidget(self._print)
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE_SMALL)
        self._column.addLayout(head)
        self._column.addWidget(self._message)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE_SMALL, SPACE, SPACE_SMALL)
        row.setSpacing(SPACE)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)
        self.hide()

    def show_page(self, page: DossierPage, *, can_print: bool) -> None:
        """Show the wrong sheets of a dossier; without any it goes away.

        Args:
            page: of the dossier.
            can_print: whether somebody has no right sheet now.
        """
        items = called_in(page)
        self._container = next(
            (each.id for each in page.places.values() if each.kind is PlaceKind.CONTAINER), None
        )
        text = self.tr("%n sheet(s) are no longer right. Ask them back.", "", len(items))
        is_new = bool(items) and (self.isHidden() or text != self._title.text())
        self._title.setText(text)
        self.setAccessibleName(text)
        self._print.setVisible(can_print)
        had_focus = any(button.hasFocus() for _row, button in self._rows.values())
        for row, _button in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {item: self._made_row(item, page) for item in items}
        self.setVisible(bool(items))
        if had_focus and self._rows:
            next(iter(self._rows.values()))[1].setFocus()
        if is_new:
            announce(self, text)

    def _made_row(self, item: PaperItem, page: DossierPage) -> tuple[QWidget, QPushButton]:
        place = page.places[item.place_id]
        holder = self.tr("{number}: with {holder}")
        here = self.tr("{number}: lies in {holder}")
        text = text_label(
            (holder if place.kind is PlaceKind.PARTY else here).format(
                number=item.running_number, holder=path_of(place, page.places)
            )
        )
        text.setObjectName(f"superseded_{item.running_number}")
        button = plain(self.tr("Back: into the paper container"))
        button.setObjectName(f"superseded_back_{item.running_number}")
        button.setAccessibleName(f"{item.running_number}: {button.text()}")
        button.clicked.connect(lambda _checked: self._put_away(item))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE)
        line.addWidget(text, 1)
        line.addWidget(button)
        self._column.insertWidget(self._column.count() - 1, row)
        return row, button

    def focus_copy(self, code: str | None) -> bool:
        """Put the focus where Enter puts a copy into the container.

        Args:
            code: its scan code or running number.

        Returns:
            Whether it is one of those that are named here.
        """
        for item, (_row, button) in self._rows.items():
            if code in {item.scan_code, item.running_number}:
                reveal(button)
                return True
        return False

    def _put_away(self, item: PaperItem) -> None:
        if self._is_busy or self._container is None:
            return
        self._is_busy = True
        self._message.clear()

        def done(_move: object) -> None:
            self._is_busy = False
            text = self.tr("{number} goes into the paper container.")
            self.announced.emit(text.format(number=item.running_number))

        def failed(error: ExpectedError) -> None:
            self._is_busy = False
            self._message.show_error(error)

        self._tasks.write(
            paper.move,
            owner=self,
            done=done,
            failed=failed,
            paper_id=item.id,
            place_id=self._container,
        )
