"""The one list of what can be asked of the window: menus, keys, help and tests read it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from desktop.i18n import QT_TRANSLATE_NOOP, translate
from desktop.views.widgets.icons import icon


class ActionId(StrEnum):
    """Each action by name."""

    NEW_DOSSIER = "new_dossier"
    SEARCH = "search"
    LOCK = "lock"
    QUIT = "quit"
    DOSSIERS = "dossiers"
    SETTINGS = "settings"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL_SIZE = "usual_size"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class ActionText:
    """An action as people see it.

    Attributes:
        id: its name.
        menu: the menu it stands in, English source text.
        text: English source text with `&` before its access key.
        keys: its keys; the first is shown.
        icon: a drawing of `resources/icons`, or "".
    """

    id: ActionId
    menu: str
    text: str
    keys: tuple[str, ...]
    icon: str = ""


DOSSIER_MENU = QT_TRANSLATE_NOOP("actions", "&Dossier")
VIEW_MENU = QT_TRANSLATE_NOOP("actions", "&View")
HELP_MENU = QT_TRANSLATE_NOOP("actions", "Hel&p")

ACTIONS = (
    ActionText(
        ActionId.NEW_DOSSIER,
        DOSSIER_MENU,
        QT_TRANSLATE_NOOP("actions", "&New dossier"),
        ("Ctrl+N",),
        "plus",
    ),
    ActionText(
        ActionId.SEARCH,
        DOSSIER_MENU,
        QT_TRANSLATE_NOOP("actions", "&Search"),
        ("Ctrl+F",),
        "search",
    ),
    ActionText(
        ActionId.LOCK, DOSSIER_MENU, QT_TRANSLATE_NOOP("actions", "&Lock"), ("Ctrl+L",), "lock"
    ),
    ActionText(ActionId.QUIT, DOSSIER_MENU, QT_TRANSLATE_NOOP("actions", "&Quit"), ("Ctrl+Q",)),
    ActionText(
        ActionId.DOSSIERS,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "&Dossiers"),
        ("Alt+1",),
        "folder",
    ),
    ActionText(
        ActionId.SETTINGS,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "S&ettings"),
        ("Alt+2",),
        "settings",
    ),
    ActionText(
        ActionId.LARGER,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "&Larger text"),
        ("Ctrl++", "Ctrl+="),
    ),
    ActionText(
        ActionId.SMALLER, VIEW_MENU, QT_TRANSLATE_NOOP("actions", "&Smaller text"), ("Ctrl+-",)
    ),
    ActionText(
        ActionId.USUAL_SIZE, VIEW_MENU, QT_TRANSLATE_NOOP("actions", "&Usual text"), ("Ctrl+0",)
    ),
    ActionText(
        ActionId.HELP, HELP_MENU, QT_TRANSLATE_NOOP("actions", "&Help with this page"), ("F1",)
    ),
)
"""All actions of the window, in the order of the menus."""


def add_actions(
    window: QMainWindow,
    slots: Mapping[ActionId, Callable[[], object]],
    *,
    texts: Iterable[ActionText] = ACTIONS,
) -> dict[ActionId, QAction]:
    """Fill the window's menu bar, and return the actions by name.

    Raises:
        KeyError: an action has no slot.
    """
    actions: dict[ActionId, QAction] = {}
    menus: dict[str, str] = {}
    for text in texts:
        action = QAction(translate("actions", text.text), window)
        action.setObjectName(f"action_{text.id}")
        action.setShortcuts([QKeySequence(key) for key in text.keys])
        if text.icon:
            action.setIcon(icon(text.icon))
            action.setIconVisibleInMenu(False)
        slot = slots[text.id]
        action.triggered.connect(lambda _checked, slot=slot: slot())
        actions[text.id] = action
        menus.setdefault(text.menu, translate("actions", text.menu))
    for source, title in menus.items():
        menu = window.menuBar().addMenu(title)
        menu.addActions([actions[text.id] for text in texts if text.menu == source])
    return actions
