"""The head of a dossier's page: whose it is, how far it is, where its paper is, what comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.clock import local_date, system_clock
from desktop.models.paper import PaperKind, is_locked, path_of
from desktop.models.person import full_name
from desktop.models.pupil import age_range
from desktop.models.signing import SigningRound
from desktop.services.dossier import DossierPage
from desktop.views.dates import day_text
from desktop.views.dossier.next_step import TAB_OF, Step, Tab, next_step, step_label
from desktop.views.labels import party_label, signature_label, signature_mark, status_label
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.buttons import primary, set_primary
from desktop.views.widgets.icons import icon
from desktop.views.widgets.labels import Heading, text_label


class DossierHeader(QWidget):
    """Always in sight above the tabs.

    Signals:
        step_requested: the tab in which the next step is done.
    """

    step_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._step = Step.NOTHING
        self._tab = Tab.DETAILS
        self._name = Heading()
        self._name.setObjectName("dossier_name")
        self._facts = text_label()
        self._facts.setObjectName("dossier_facts")
        self._folder = text_label()
        self._folder.setObjectName("dossier_folder")
        self._signatures = text_label()
        self._signatures.setObjectName("dossier_signatures")
        self._button = primary("")
        self._button.setObjectName("next_step")
        self._button.clicked.connect(lambda: self.step_requested.emit(TAB_OF[self._step]))
        self._now = text_label(is_muted=True)
        self._now.setObjectName("next_step_here")
        self._now.setWordWrap(False)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._name, 1)
        top.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._now, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_SMALL)
        layout.addLayout(top)
        layout.addWidget(self._facts)
        for drawing, label in (("folder", self._folder), ("signature", self._signatures)):
            layout.addLayout(_with_icon(drawing, label))

    def show_page(self, page: DossierPage) -> None:
        """Show a dossier."""
        today = local_date(system_clock())
        born_on = page.pupil.born_on
        youngest, oldest = age_range(born_on, on=today)
        age = (
            self.tr("{years} years").format(years=youngest)
            if youngest == oldest
            else self.tr("{youngest} or {oldest} years").format(youngest=youngest, oldest=oldest)
        )
        self._name.setText(full_name(page.pupil.name))
        self._facts.setText(
            " · ".join(
                (
                    self.tr("born {day} ({age})").format(day=born_on.dutch(), age=age),
                    page.dossier.number,
                    page.dossier.kind.value,
                    status_label(page.dossier.status),
                )
            )
        )
        folder = next(item for item in page.papers if item.kind is PaperKind.FOLDER)
        place = page.places[folder.place_id]
        lock = self.tr("locked") if is_locked(place, page.places) else self.tr("not locked")
        self._folder.setText(
            self.tr("Folder: {place} ({lock}) · since {day}").format(
                place=path_of(place, page.places),
                lock=lock,
                day=day_text(local_date(folder.since), today),
            )
        )
        self._signatures.setText(self._signed(page.round))
        self._step = next_step(page)
        self._show_step()

    def _signed(self, signing: SigningRound | None) -> str:
        if signing is None or not signing.lines:
            return self.tr("Signatures: nothing printed yet")
        return " · ".join(
            f"{party_label(line.party)} {signature_mark(line.state)} "
            f"{signature_label(line.state).lower()}"
            for line in signing.lines
        )

    def show_tab(self, tab: Tab) -> None:
        """Note in which tab the person is: there the next step needs no button to it."""
        self._tab = tab
        self._show_step()

    def focus_step(self) -> bool:
        """Put the focus on the button of the next step; return whether it is there."""
        if self._button.isHidden():
            return False
        self._button.setFocus()
        return True

    def make_primary(self, *, is_primary: bool) -> None:
        """Show the button as the page's next action, or leave that to a form below."""
        set_primary(self._button, is_primary=is_primary)

    def _show_step(self) -> None:
        label = step_label(self._step)
        is_elsewhere = self._step in TAB_OF and TAB_OF[self._step] is not self._tab
        self._button.setText(self.tr("Next: {step}").format(step=label))
        self._button.setVisible(is_elsewhere)
        here = self.tr("Now: {step}") if self._step in TAB_OF else "{step}"
        self._now.setText(here.format(step=label))
        # Either way the head is as high, so that nothing jumps from tab to tab.
        self._now.setMinimumHeight(self._button.sizeHint().height())
        self._now.setVisible(not is_elsewhere)


def _with_icon(drawing: str, label: QLabel) -> QHBoxLayout:
    size = label.fontMetrics().height()
    picture = QLabel()
    picture.setPixmap(icon(drawing, "muted").pixmap(size, size))
    row = QHBoxLayout()
    row.setSpacing(SPACE_SMALL)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    return row
