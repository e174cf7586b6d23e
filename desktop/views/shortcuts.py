"""The keys that a screen takes from the list of actions and handles itself."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from desktop.views.actions import BY_ID, TABS, ActionId


class ActionShortcut(QShortcut):
    """A key of the registry that a screen handles itself, while the owner is in sight.

    Attributes:
        action: what it does.
    """

    def __init__(self, action: ActionId, owner: QWidget) -> None:
        super().__init__(owner)
        self.action = action
        self.setObjectName(f"shortcut_{action}")
        self.setKeys([QKeySequence(key) for key in BY_ID[action].keys])
        # A key held down does its work once.
        self.setAutoRepeat(False)

    @property
    def is_live(self) -> bool:
        """Whether its key would do something now."""
        owner = self.parent()
        return (
            self.isEnabled()
            and isinstance(owner, QWidget)
            and owner.isVisible()
            and owner.isEnabled()
        )


def shortcut(
    action: ActionId,
    owner: QWidget,
    slot: Callable[[], object],
    *,
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> ActionShortcut:
    """Give a screen an action's keys, as long as it is seen.

    Args:
        action: of the registry; what stands there of screens must name this one.
        owner: the screen, or the part of it that must be in sight.
        slot: what the key does; menu and palette call it too.
        context: where the focus must be; usually anywhere in the window.
    """
    made = ActionShortcut(action, owner)
    made.setContext(context)
    made.activated.connect(slot)
    return made


def tab_shortcuts(owner: QWidget, count: int, choose: Callable[[int], object]) -> None:
    """Have Ctrl+1, Ctrl+2 … choose a part of a screen; the parts count from 0."""
    for at, action in enumerate(TABS[:count]):
        shortcut(action, owner, partial(choose, at))


def live_shortcut(root: QWidget, action: ActionId) -> ActionShortcut | None:
    """Return the shortcut of an action that is in sight; where several are, that of the focus."""
    found = [
        each for each in root.findChildren(ActionShortcut) if each.action is action and each.is_live
    ]
    focus = QApplication.focusWidget()
    near = [each for each in found if focus is not None and _holds(each.parent(), focus)]
    return next(iter((*near, *found)), None)


def _holds(owner: object, widget: QWidget) -> bool:
    return isinstance(owner, QWidget) and (owner is widget or owner.isAncestorOf(widget))


def trigger(root: QWidget, action: ActionId) -> None:
    """Do what an action's key does on the screen in sight."""
    if (live := live_shortcut(root, action)) is not None:
        live.activated.emit()
