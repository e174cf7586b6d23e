"""What is heard after a scan: once is well, twice asks for a look."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

_BETWEEN_MS = 220


def sound(owner: QObject, *, is_well: bool) -> None:
    """Beep once, or twice; what it means stands on the screen too.

    Args:
        owner: when it is gone, so is the second beep.
        is_well: whether nothing needs a look.
    """
    QApplication.beep()
    if not is_well:
        QTimer.singleShot(_BETWEEN_MS, owner, QApplication.beep)
