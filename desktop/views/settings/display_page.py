"""How the window looks on this computer: its colours and the size of its text."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.models.changes import Changes
from desktop.tasks import Tasks
from desktop.views import preferences
from desktop.views.settings.page import Page
from desktop.views.theme import ZOOMS, Scheme
from desktop.views.widgets.fields import Choice, add_row, rows_layout

_WIDTH_IN_LETTERS = 100


class DisplayPage(Page):
    """Shows and stores the wishes; a change is seen at once, so there is nothing to save.

    Signals:
        zoom_chosen: the size of all text, in per cent of the system's.
        scheme_chosen: a `theme.Scheme`.
    """

    zoom_chosen = Signal(int)
    scheme_chosen = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(
            tasks,
            self.tr("Display"),
            self.tr(
                "This counts for this computer, at once and for all vaults. On paper nothing "
                "changes."
            ),
        )
        self._scheme = Choice(
            [
                (Scheme.SYSTEM, self.tr("As the computer is set")),
                (Scheme.LIGHT, self.tr("Light")),
                (Scheme.DARK, self.tr("Dark")),
                (Scheme.CONTRAST, self.tr("High contrast")),
            ]
        )
        self._scheme.setObjectName("colour_scheme")
        self._zoom = Choice([(zoom, f"{zoom} %") for zoom in ZOOMS])
        self._zoom.setObjectName("text_size")
        rows = rows_layout()
        add_row(
            rows,
            self.tr("&Colours"),
            self._scheme,
            self.tr("High contrast: white on black, with a thick ring around where you are."),
        )
        add_row(
            rows,
            self.tr("Si&ze of text"),
            self._zoom,
            self.tr("With Ctrl and + or - on every screen; Ctrl and 0 for the usual size."),
        )
        self._fields = QWidget()
        self._fields.setLayout(rows)
        self._fit()
        self.body.addWidget(self._fields)
        self.body.addStretch(1)
        self.refresh()
        self._scheme.activated.connect(self._on_scheme_activated)
        self._zoom.activated.connect(self._on_zoom_activated)

    @override
    def refresh(self) -> None:
        self._scheme.set_value(preferences.scheme())
        self._zoom.set_value(preferences.zoom())

    @override
    def is_touched_by(self, changes: Changes) -> bool:
        return False

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        """Show the size that was chosen by keys."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._zoom.set_value(preferences.zoom())
            self._fit()

    def _fit(self) -> None:
        letters = self.fontMetrics().averageCharWidth()
        self._fields.setMaximumWidth(letters * _WIDTH_IN_LETTERS)

    def _on_scheme_activated(self) -> None:
        scheme = Scheme(str(self._scheme.value()))
        preferences.store_scheme(scheme)
        self.scheme_chosen.emit(scheme)

    def _on_zoom_activated(self) -> None:
        zoom = int(str(self._zoom.value()))
        preferences.store_zoom(zoom)
        self.zoom_chosen.emit(zoom)
