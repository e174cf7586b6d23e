"""The sheets as they would be printed, beside the form that prints them."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
)
from typing_extensions import override

from desktop.errors import ExpectedError
from desktop.models.ids import DossierId
from desktop.models.page_image import PageImage
from desktop.models.signing import Party, SigningMode
from desktop.services import preview
from desktop.services.preview import SampleSet
from desktop.tasks import Tasks
from desktop.views.labels import party_label
from desktop.views.theme import SPACE, SPACE_SMALL
from desktop.views.widgets.fields import Choice
from desktop.views.widgets.icons import icon
from desktop.views.widgets.labels import text_label
from desktop.views.widgets.message_bar import MessageBar

_SETTLED_MS = 250
_ZOOMS = (100, 150, 200, 300)
_LINES_SEEN = 24
_ICON = QSize(18, 18)


class Sample(NamedTuple):
    """What is asked to be shown."""

    dossier_id: DossierId
    parties: frozenset[Party]
    mode: SigningMode
    sent_on: date


class _Wish(NamedTuple):
    samples: SampleSet
    copy: int
    page: int
    width: int


class PreviewPane(QFrame):
    """One page at a time, made in a child process; until it is there the old one is grey.

    Signals:
        page_shown: a page came.
    """

    page_shown = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("preview")
        self._tasks = tasks
        self._wanted: Sample | None = None
        self._samples: SampleSet | None = None
        self._page, self._pages = 0, 0
        self._zoom = 0
        self._under_way: _Wish | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._settling.timeout.connect(self._gather)
        self._copy = Choice()
        self._copy.setObjectName("preview_copy")
        self._copy.setAccessibleName(self.tr("Sheet that is shown"))
        self._copy.currentIndexChanged.connect(self._on_copy_chosen)
        self._where = QLabel()
        self._where.setObjectName("preview_page")
        self._picture = QLabel()
        self._picture.setObjectName("preview_picture")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._area = QScrollArea()
        self._area.setObjectName("preview_area")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A bar that comes and goes would change the width, and so the picture.
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setWidget(self._picture)
        self._area.viewport().installEventFilter(self)
        self._message = MessageBar()
        self._note = text_label(is_muted=True)
        self._note.setObjectName("preview_note")
        self._build()
        self._fit()
        self._show_words()

    def _build(self) -> None:
        self._back = self._button("back", "preview_back", self.tr("Previous page"), self._turn, -1)
        self._on = self._button("forward", "preview_forward", self.tr("Next page"), self._turn, 1)
        self._smaller = self._button("minus", "preview_smaller", self.tr("Smaller"), self._size, -1)
        self._larger = self._button("plus", "preview_larger", self.tr("Larger"), self._size, 1)
        top = QHBoxLayout()
        top.setSpacing(SPACE_SMALL)
        top.addWidget(self._copy, 1)
        for part in (self._back, self._where, self._on):
            top.addWidget(part)
        top.addSpacing(SPACE)
        for part in (self._smaller, self._larger):
            top.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addLayout(top)
        column.addWidget(self._message)
        column.addWidget(self._note)
        column.addWidget(self._area, 1)

    def _button(
        self, drawing: str, name: str, text: str, slot: Callable[[int], None], by: int
    ) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(drawing))
        button.setIconSize(_ICON)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda _checked: slot(by))
        return button

    def show_sample(self, sample: Sample | None) -> None:
        """Show what a print as it is filled in would bring, once nothing changes for a moment.

        Args:
            sample: `None` while a date cannot be read: the old page stays, grey.
        """
        self._wanted = sample
        self._picture.setEnabled(False)
        if sample is not None:
            self._settling.start()

    def _gather(self) -> None:
        wanted = self._wanted
        if wanted is None or not self.isVisible():
            return
        self._tasks.read(
            preview.sample_set,
            owner=self,
            done=self._show_samples,
            failed=self._on_failed,
            latest=True,
            dossier_id=wanted.dossier_id,
            sent_on=wanted.sent_on,
            mode=wanted.mode,
            parties=wanted.parties,
        )

    def _show_samples(self, samples: SampleSet) -> None:
        self._message.clear()
        shown = self._copy.value()
        if samples != self._samples:
            self._page = 0
        self._samples = samples
        self._copy.blockSignals(True)  # noqa: FBT003 - of Qt
        self._copy.set_pairs(
            [
                (each.parties, self.tr("Sheet for {parties}").format(parties=_names(each.parties)))
                for each in samples.copies
            ]
        )
        if shown in [each.parties for each in samples.copies]:
            self._copy.set_value(shown)
        self._copy.blockSignals(False)  # noqa: FBT003 - of Qt
        self._ask()

    def _on_failed(self, error: ExpectedError) -> None:
        """Say in red what is missing; what was shown before is not what would be printed."""
        self._samples = None
        self._picture.setEnabled(False)
        self._note.clear()
        self._message.show_error(error)

    def _on_copy_chosen(self) -> None:
        self._page = 0
        self._ask()

    def _turn(self, by: int) -> None:
        page = max(0, min(self._page + by, self._pages - 1))
        if page != self._page:
            self._page = page
            self._ask()

    def _size(self, by: int) -> None:
        self._zoom = max(0, min(self._zoom + by, len(_ZOOMS) - 1))
        self._ask()

    def _wish(self) -> _Wish | None:
        if self._samples is None or not self._samples.copies:
            return None
        room = self._area.viewport().width() * self.devicePixelRatioF()
        width = int(room * _ZOOMS[self._zoom] / 100)
        return _Wish(self._samples, max(self._copy.currentIndex(), 0), self._page, width)

    def _ask(self) -> None:
        """Have the page made that is wanted now; one at a time, and then the newest wish."""
        self._show_words()
        wish = self._wish()
        if wish is None or self._under_way is not None or not self.isVisible():
            return
        self._under_way = wish
        self._picture.setEnabled(False)
        self._tasks.run(
            preview.page_of,
            owner=self,
            done=self._on_made,
            failed=self._on_not_made,
            samples=wish.samples,
            copy=wish.copy,
            page=wish.page,
            width=wish.width,
        )

    def _on_made(self, image: PageImage) -> None:
        made, self._under_way = self._under_way, None
        self._pages = image.pages
        if made != self._wish():
            self._ask()
            return
        self._page = image.page
        picture = QImage(
            image.pixels, image.width, image.height, image.width * 4, QImage.Format.Format_RGB32
        )
        pixmap = QPixmap.fromImage(picture)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._picture.setPixmap(pixmap)
        self._picture.setEnabled(True)
        self._show_words()
        self.page_shown.emit()

    def _on_not_made(self, error: ExpectedError) -> None:
        self._under_way = None
        self._on_failed(error)

    def _show_words(self) -> None:
        text = self.tr("page {page} of {pages}")
        shown = text.format(page=self._page + 1, pages=self._pages) if self._pages else ""
        self._where.setText(shown)
        self._picture.setAccessibleName(
            self.tr("Sample of the sheet: {page}").format(page=shown or self.tr("nothing yet"))
        )
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page < self._pages - 1)
        self._smaller.setEnabled(self._zoom > 0)
        self._larger.setEnabled(self._zoom < len(_ZOOMS) - 1)
        self._note.setText(self._address_note())
        self._note.setVisible(bool(self._note.text()))

    def _address_note(self) -> str:
        """Return for whom no address would stand in the window of the envelope."""
        copies = self._samples.copies if self._samples else ()
        without = [each.parties[0] for each in copies if not each.has_address]
        if not without or any(len(each.parties) > 1 for each in copies):
            return ""
        text = self.tr("No address is printed for {parties}: it is secret or not filled in.")
        return text.format(parties=_names(tuple(without)))

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if self._wanted is not None:
            self._settling.start()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Scroll with Page Up and Page Down from any of the buttons, and on to the next page."""
        by = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        bar = self._area.verticalScrollBar()
        if bar.value() == (bar.maximum() if by > 0 else bar.minimum()):
            self._turn(by)
            bar.setValue(bar.minimum() if by > 0 else bar.maximum())
        else:
            bar.setValue(bar.value() + by * bar.pageStep())

    def _fit(self) -> None:
        self._area.setMinimumHeight(self.fontMetrics().height() * _LINES_SEEN)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        # Another width wants another picture, once the window stands still.
        if isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width():
            self._settling.start()
        return False

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()


def _names(parties: tuple[Party, ...]) -> str:
    return ", ".join(party_label(party) for party in parties)
