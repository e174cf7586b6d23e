"""Where one has been in the window, to go back and forward."""

from dataclasses import dataclass

from desktop.models.ids import DossierId
from desktop.views.pages import Page

_MOST_VISITS = 50


@dataclass(frozen=True, slots=True)
class Visit:
    """A screen that was shown, and on it which dossier."""

    page: Page
    dossier_id: DossierId | None = None


class History:
    """The screens and dossiers of this session, in order, with the one in sight among them."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1

    def note(self, visit: Visit) -> None:
        """Note what is shown; what lay ahead is forgotten. The same again is no news."""
        if self._at >= 0 and self._visits[self._at] == visit:
            return
        self._visits = [*self._visits[: self._at + 1], visit][-_MOST_VISITS:]
        self._at = len(self._visits) - 1

    def amend(self, visit: Visit) -> None:
        """Say what became of the screen in sight: a form may have become a dossier."""
        if self._at >= 0:
            self._visits[self._at] = visit

    @property
    def can_go_back(self) -> bool:
        """Whether something was shown before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back from something."""
        return self._at < len(self._visits) - 1

    def back(self) -> Visit | None:
        """Go one back, and return what to show."""
        return self._go(-1) if self.can_go_back else None

    def forward(self) -> Visit | None:
        """Go one forward, and return what to show."""
        return self._go(1) if self.can_go_forward else None

    def _go(self, steps: int) -> Visit:
        self._at += steps
        return self._visits[self._at]
