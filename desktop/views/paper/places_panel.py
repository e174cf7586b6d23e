"""The places where paper can lie, and what lies there."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.clock import local_date, system_clock
from desktop.models.ids import PlaceId
from desktop.models.paper import HOLDS_NO_PLACES, NOT_BY_HAND, Place
from desktop.services import paper as service
from desktop.services import place as place_service
from desktop.services.paper import Lying
from desktop.tasks import Tasks
from desktop.views.dates import day_text
from desktop.views.paper.place_form import PlaceForm
from desktop.views.paper.place_tree import PlaceTree
from desktop.views.paper.words import due_text, what
from desktop.views.theme import SPACE
from desktop.views.widgets.ask import ask
from desktop.views.widgets.buttons import plain, primary
from desktop.views.widgets.labels import SECTION, Heading, text_label
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.text_table import TextTable
from desktop.views.widgets.text_table_model import TextRow
from desktop.views.widgets.wrapping_row import WrappingRow


class PlacesPanel(QWidget):
    """Shows the tree, or the form of one place. Persons and schools are places too, but not here.

    Their names belong to dossiers.

    Args:
        tasks: the bridge to the services.
        message: of the page.
        shows_paper: whether it tells what lies in the chosen place.

    Signals:
        announced: a text for a toast.
        dossier_requested: the id of the dossier of a line.
        scanning_requested: the `PlaceId` where someone wants to put paper.
    """

    announced = Signal(str)
    dossier_requested = Signal(str)
    scanning_requested = Signal(object)

    def __init__(self, tasks: Tasks, message: MessageBar, *, shows_paper: bool) -> None:
        super().__init__()
        self._tasks = tasks
        self._message = message
        self._shows_paper = shows_paper
        self._places: dict[PlaceId, Place] = {}
        self._lying = Lying((), 0)
        self._tree = PlaceTree()
        self._add = plain(self.tr("A&dd a place here"))
        self._add_apart = plain(self.tr("Add a place a&part"))
        self._change = plain(self.tr("C&hange"))
        self._close = plain(self.tr("Clos&e…"))
        self._scan = primary(self.tr("&Put paper here"))
        self._about = text_label(is_muted=True)
        self._list = QWidget()
        self._form = PlaceForm(tasks, message)
        self._title = Heading("", SECTION)
        self._table = TextTable(
            self.tr("What lies here"),
            (
                self.tr("Number"),
                self.tr("What"),
                self.tr("Where"),
                self.tr("Since"),
                self.tr("Back on"),
            ),
            wide=(2,),
        )
        self._build()

    def _build(self) -> None:
        tree = self._tree
        tree.currentItemChanged.connect(self._on_current_item_changed)
        tree.itemActivated.connect(self._on_change_clicked)
        for button, name, slot in (
            (self._scan, "scan_to_place", self._on_scan_clicked),
            (self._add, "add_place", self._on_add_clicked),
            (self._add_apart, "add_place_apart", self._on_add_apart_clicked),
            (self._change, "change_place", self._on_change_clicked),
            (self._close, "close_place", self._on_close_clicked),
        ):
            button.setObjectName(name)
            button.clicked.connect(slot)
        self._about.setObjectName("place_about")
        self._title.setObjectName("lying_title")
        self._table.setObjectName("lying_table")
        self._table.activated.connect(self._on_table_activated)
        # The tree stays where it is while one goes through it, whatever a place has to tell.
        for part in (self._about, self._table):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        layout = QVBoxLayout(self._list)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        buttons = [self._add, self._add_apart, self._change, self._close]
        if self._shows_paper:
            buttons.insert(0, self._scan)
        row = WrappingRow()
        for button in buttons:
            row.addWidget(button)
        layout.addLayout(row)
        layout.addWidget(self._about)
        layout.addWidget(tree, 3)
        if self._shows_paper:
            layout.addWidget(self._title)
            layout.addWidget(self._table, 2)
        self._form.hide()
        self._form.closed.connect(self._show_list)
        self._form.stored.connect(self._on_stored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._list, 1)
        column.addWidget(self._form)
        column.addStretch(0)

    def take_focus(self) -> None:
        """Go to the tree, or to the form that is up."""
        if self._form.isHidden():
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._form.start_at_first()

    def refresh(self) -> None:
        """Read the places again, and what lies in the chosen one."""
        self._tasks.read(service.places, owner=self, done=self._show_places, latest=True)

    def choose(self, place_id: PlaceId) -> None:
        """Go to a place."""
        self._tree.choose(place_id)

    def _show_places(self, places: dict[PlaceId, Place]) -> None:
        self._places = places
        self._tree.show_places(places)
        self._read_lying()

    def _chosen(self) -> Place | None:
        place_id = self._tree.place_id()
        return None if place_id is None else self._places.get(place_id)

    def _on_current_item_changed(self) -> None:
        place = self._chosen()
        holds_places = place is not None and place.kind not in HOLDS_NO_PLACES
        self._add.setEnabled(holds_places)
        self._change.setEnabled(place is not None)
        self._close.setEnabled(holds_places)
        self._scan.setEnabled(place is not None and place.kind not in NOT_BY_HAND)
        self._about.setText("" if place is None else self._about_text(place))
        self._about.setVisible(bool(self._about.text()))
        self._read_lying()

    def _about_text(self, place: Place) -> str:
        if place.kind in HOLDS_NO_PLACES:
            return self.tr("No other place can lie in “{place}”.").format(place=place.name)
        if place.key_holders:
            return self.tr("A key of {place}: {names}").format(
                place=place.name, names=place.key_holders
            )
        return ""

    def _read_lying(self) -> None:
        place = self._chosen()
        if place is not None and self._shows_paper:
            self._tasks.read(
                service.lying_in,
                owner=self,
                done=self._show_lying,
                latest=True,
                place_id=place.id,
            )

    def _show_lying(self, lying: Lying) -> None:
        place = self._chosen()
        if place is None:
            return
        self._lying = lying
        today = local_date(system_clock())
        self._table.set_rows(
            [
                TextRow(
                    (
                        each.number,
                        what(each),
                        each.path,
                        day_text(local_date(each.item.since), today),
                        due_text(each.item.due_on, today),
                    )
                )
                for each in lying.items
            ]
        )
        if not lying.count:
            text = self.tr("Nothing lies in {place}").format(place=place.name)
        elif len(lying.items) < lying.count:
            text = self.tr("In {place}: the first {shown} of {count}").format(
                place=place.name, shown=len(lying.items), count=lying.count
            )
        else:
            text = self.tr("In {place}: %n item(s)", "", lying.count).format(place=place.name)
        self._title.setText(text)
        self._table.setVisible(bool(lying.items))

    def _on_table_activated(self, index: QModelIndex) -> None:
        dossier_id = self._lying.items[index.row()].item.dossier_id
        if dossier_id is not None:
            self.dossier_requested.emit(dossier_id)

    def _on_scan_clicked(self) -> None:
        place = self._chosen()
        if place is not None:
            self.scanning_requested.emit(place.id)

    def _on_add_clicked(self) -> None:
        self._open()
        self._form.add_below(self._chosen(), self._places)

    def _on_add_apart_clicked(self) -> None:
        self._open()
        self._form.add_below(None, self._places)

    def _on_change_clicked(self) -> None:
        place = self._chosen()
        if place is not None:
            self._open()
            self._form.change(place, self._places)

    def _on_close_clicked(self) -> None:
        place = self._chosen()
        if place is None:
            return
        ask(
            self,
            title=self.tr("Close a place"),
            text=self.tr(
                "Is “{place}” not used any more? Then nobody can put paper there. Where paper was "
                "stays known."
            ).format(place=place.name),
            yes=self.tr("Close it"),
            no=self.tr("Leave it"),
            on_yes=lambda: self._close_place(place.id),
        )

    def _close_place(self, place_id: PlaceId) -> None:
        self._message.clear()

        def done(_result: object) -> None:
            self.announced.emit(self.tr("The place is closed. Ctrl+Z opens it again."))

        self._tasks.write(
            place_service.close_place,
            owner=self,
            done=done,
            failed=self._message.show_error,
            place_id=place_id,
        )

    def _open(self) -> None:
        self._message.clear()
        self._list.hide()
        self._form.show()

    def _on_stored(self) -> None:
        self._show_list()
        self.announced.emit(self.tr("The place is saved."))

    def _show_list(self) -> None:
        self._message.clear()
        self._form.hide()
        self._list.show()
        self.take_focus()
