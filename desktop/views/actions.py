"""The one list of what can be asked of the program: menus, keys, palette, help and tests."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.i18n import QT_TRANSLATE_NOOP, translate
from desktop.views.pages import Page


class ActionId(StrEnum):
    """Each action by name."""

    NEW_DOSSIER = "new_dossier"
    SEARCH = "search"
    FIND = "find"
    PRINT = "print"
    SAVE = "save"
    EDIT = "edit"
    UNDO = "undo"
    DOSSIERS = "dossiers"
    SETTINGS = "settings"
    BACK = "back"
    FORWARD = "forward"
    REFRESH = "refresh"
    NEXT_PANE = "next_pane"
    FULL_SCREEN = "full_screen"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL_SIZE = "usual_size"
    LOCK = "lock"
    QUIT = "quit"
    HELP = "help"
    KEYS = "keys"
    TAB_1 = "tab_1"
    TAB_2 = "tab_2"
    TAB_3 = "tab_3"
    TAB_4 = "tab_4"
    TAB_5 = "tab_5"


@dataclass(frozen=True, slots=True)
class Action:
    """An action as people see it. Its texts are English source texts of the context `actions`.

    Attributes:
        id: its name.
        menu: the menu it stands in, "" for none.
        text: with `&` before its access key in the menu.
        keys: its keys; the first is shown.
        help: a line that says what it does.
        icon: a drawing of `resources/icons`, or "".
        pages: the screens on which it works; empty means everywhere.
    """

    id: ActionId
    menu: str
    text: str
    keys: tuple[str, ...]
    help: str
    icon: str = ""
    pages: frozenset[Page] = frozenset()

    def works_on(self, page: Page) -> bool:
        """Return whether it works on a screen."""
        return not self.pages or page in self.pages

    @property
    def translated(self) -> str:
        """The text in the user's language, with its access key."""
        return translate("actions", self.text)

    @property
    def plain_text(self) -> str:
        """The text in the user's language, without its access key."""
        return self.translated.replace("&", "")

    @property
    def translated_help(self) -> str:
        """What it does, in the user's language."""
        return translate("actions", self.help)


DOSSIER_MENU = QT_TRANSLATE_NOOP("actions", "&Dossier")
EDIT_MENU = QT_TRANSLATE_NOOP("actions", "Ed&it")
VIEW_MENU = QT_TRANSLATE_NOOP("actions", "&View")
VAULT_MENU = QT_TRANSLATE_NOOP("actions", "V&ault")
HELP_MENU = QT_TRANSLATE_NOOP("actions", "Hel&p")

TABS = tuple(each for each in ActionId if each.startswith("tab_"))
"""The actions that go to the first, second, … part of a screen."""

_ON_DOSSIER = frozenset({Page.DOSSIER})
_FORMS = frozenset({Page.DOSSIER, Page.SETTINGS})

_WORK = (
    Action(
        ActionId.NEW_DOSSIER,
        DOSSIER_MENU,
        QT_TRANSLATE_NOOP("actions", "&New dossier"),
        ("Ctrl+N",),
        QT_TRANSLATE_NOOP("actions", "book an application in"),
        "plus",
    ),
    Action(
        ActionId.SEARCH,
        DOSSIER_MENU,
        QT_TRANSLATE_NOOP("actions", "&Search everything"),
        ("Ctrl+K",),
        QT_TRANSLATE_NOOP(
            "actions", "dossiers, people, schools, places, numbers; after > commands"
        ),
        "search",
    ),
    Action(
        ActionId.FIND,
        DOSSIER_MENU,
        QT_TRANSLATE_NOOP("actions", "&Find in the list"),
        ("Ctrl+F",),
        QT_TRANSLATE_NOOP("actions", "go to the search field of the dossiers"),
    ),
    Action(
        ActionId.PRINT,
        DOSSIER_MENU,
        QT_TRANSLATE_NOOP("actions", "&Print and sign"),
        ("Ctrl+P",),
        QT_TRANSLATE_NOOP("actions", "print the forms of this dossier"),
        "printer",
        _ON_DOSSIER,
    ),
    Action(
        ActionId.SAVE,
        EDIT_MENU,
        QT_TRANSLATE_NOOP("actions", "&Save"),
        ("Ctrl+S",),
        QT_TRANSLATE_NOOP("actions", "store what stands in the form; Enter does it too"),
        "check",
        _FORMS,
    ),
    Action(
        ActionId.EDIT,
        EDIT_MENU,
        QT_TRANSLATE_NOOP("actions", "&Correct the details"),
        ("F2",),
        QT_TRANSLATE_NOOP("actions", "change what was booked in"),
        "",
        _ON_DOSSIER,
    ),
    Action(
        ActionId.UNDO,
        EDIT_MENU,
        QT_TRANSLATE_NOOP("actions", "&Undo"),
        ("Ctrl+Z",),
        QT_TRANSLATE_NOOP("actions", "take back what was done last"),
        "undo",
    ),
)

_VIEW = (
    Action(
        ActionId.DOSSIERS,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "&Dossiers"),
        ("Alt+2",),
        QT_TRANSLATE_NOOP("actions", "the list of all dossiers"),
        "folder",
    ),
    Action(
        ActionId.SETTINGS,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "S&ettings"),
        ("Alt+4",),
        QT_TRANSLATE_NOOP("actions", "what is set up once"),
        "settings",
    ),
    Action(
        ActionId.BACK,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "&Back"),
        ("Alt+Left",),
        QT_TRANSLATE_NOOP("actions", "to the screen or dossier before this one"),
        "back",
    ),
    Action(
        ActionId.FORWARD,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "&Forward"),
        ("Alt+Right",),
        QT_TRANSLATE_NOOP("actions", "the way back from there"),
        "forward",
    ),
    Action(
        ActionId.REFRESH,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "&Read again"),
        ("F5",),
        QT_TRANSLATE_NOOP("actions", "read what is stored now"),
    ),
    Action(
        ActionId.NEXT_PANE,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "Ne&xt part of the window"),
        ("F6",),
        QT_TRANSLATE_NOOP("actions", "rail, message, screen, bottom line"),
    ),
    Action(
        ActionId.FULL_SCREEN,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "Full s&creen"),
        ("F11",),
        QT_TRANSLATE_NOOP("actions", "use the whole screen, and back"),
    ),
    Action(
        ActionId.LARGER,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "&Larger text"),
        ("Ctrl++", "Ctrl+="),
        QT_TRANSLATE_NOOP("actions", "up to twice as large"),
    ),
    Action(
        ActionId.SMALLER,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "&Smaller text"),
        ("Ctrl+-",),
        QT_TRANSLATE_NOOP("actions", "down to 80 per cent"),
    ),
    Action(
        ActionId.USUAL_SIZE,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "&Usual text"),
        ("Ctrl+0",),
        QT_TRANSLATE_NOOP("actions", "text of the usual size"),
    ),
)

_VAULT = (
    Action(
        ActionId.LOCK,
        VAULT_MENU,
        QT_TRANSLATE_NOOP("actions", "&Lock"),
        ("Ctrl+L",),
        QT_TRANSLATE_NOOP("actions", "close the vault and ask for the password"),
        "lock",
    ),
    Action(
        ActionId.QUIT,
        VAULT_MENU,
        QT_TRANSLATE_NOOP("actions", "&Quit"),
        ("Ctrl+Q",),
        QT_TRANSLATE_NOOP("actions", "close the vault and the program"),
    ),
)

_HELP = (
    Action(
        ActionId.HELP,
        HELP_MENU,
        QT_TRANSLATE_NOOP("actions", "&Help with this page"),
        ("F1",),
        QT_TRANSLATE_NOOP("actions", "the manual's page about this screen"),
    ),
    Action(
        ActionId.KEYS,
        HELP_MENU,
        QT_TRANSLATE_NOOP("actions", "All &keys"),
        ("Ctrl+?", "Ctrl+Shift+/"),
        QT_TRANSLATE_NOOP("actions", "the card with every key"),
    ),
)

_TAB_TEXT = QT_TRANSLATE_NOOP("actions", "Part {number} of the screen")
_TAB_HELP = QT_TRANSLATE_NOOP("actions", "go to that tab or subject")
_TAB_PAGES = (frozenset({Page.DOSSIER}),) * 5

_TABS = tuple(
    Action(action, "", _TAB_TEXT, (f"Ctrl+{number}",), _TAB_HELP, "", pages)
    for number, (action, pages) in enumerate(zip(TABS, _TAB_PAGES, strict=False), start=1)
)

ACTIONS = (*_WORK, *_VIEW, *_VAULT, *_HELP, *_TABS)
"""All actions of the program, in the order of the menus."""

BY_ID = {action.id: action for action in ACTIONS}
"""All actions by name."""
