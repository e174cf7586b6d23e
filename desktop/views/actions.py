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
    TODAY = "today"
    DOSSIERS = "dossiers"
    PAPER = "paper"
    SETTINGS = "settings"
    SCAN = "scan"
    LEND = "lend"
    LABELS = "labels"
    BACK = "back"
    FORWARD = "forward"
    REFRESH = "refresh"
    NEXT_PANE = "next_pane"
    FULL_SCREEN = "full_screen"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL_SIZE = "usual_size"
    MAKE_SET = "make_set"
    EMERGENCY_LIST = "emergency_list"
    CLOSE_DAY = "close_day"
    LOCK = "lock"
    QUIT = "quit"
    HELP = "help"
    KEYS = "keys"
    ABOUT = "about"
    TAB_1 = "tab_1"
    TAB_2 = "tab_2"
    TAB_3 = "tab_3"
    TAB_4 = "tab_4"
    TAB_5 = "tab_5"
    TAB_6 = "tab_6"
    TAB_7 = "tab_7"
    TAB_8 = "tab_8"


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
PAPER_MENU = QT_TRANSLATE_NOOP("actions", "&Paper")
VAULT_MENU = QT_TRANSLATE_NOOP("actions", "V&ault")
HELP_MENU = QT_TRANSLATE_NOOP("actions", "H&elp")

TABS = tuple(each for each in ActionId if each.startswith("tab_"))
"""The actions that go to the first, second, … part of a screen."""

_ON_DOSSIER = frozenset({Page.DOSSIER})
_FORMS = frozenset({Page.DOSSIER, Page.PAPER, Page.SETTINGS})

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
        ActionId.TODAY,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "&Today"),
        ("Alt+1",),
        QT_TRANSLATE_NOOP("actions", "what asks for attention now"),
        "calendar",
    ),
    Action(
        ActionId.DOSSIERS,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "&Dossiers"),
        ("Alt+2",),
        QT_TRANSLATE_NOOP("actions", "the list of all dossiers"),
        "folder",
    ),
    Action(
        ActionId.PAPER,
        VIEW_MENU,
        QT_TRANSLATE_NOOP("actions", "&Paper"),
        ("Alt+3",),
        QT_TRANSLATE_NOOP("actions", "where folders and copies are"),
        "paper",
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

_PAPER = (
    Action(
        ActionId.SCAN,
        PAPER_MENU,
        QT_TRANSLATE_NOOP("actions", "&Scan mode"),
        ("Ctrl+Shift+S",),
        QT_TRANSLATE_NOOP("actions", "scan a place and then what goes there"),
        "scan",
    ),
    Action(
        ActionId.LEND,
        PAPER_MENU,
        QT_TRANSLATE_NOOP("actions", "&Lend…"),
        (),
        QT_TRANSLATE_NOOP("actions", "give paper along, until a day"),
    ),
    Action(
        ActionId.LABELS,
        PAPER_MENU,
        QT_TRANSLATE_NOOP("actions", "L&abels"),
        (),
        QT_TRANSLATE_NOOP("actions", "print labels for folders and places"),
    ),
    Action(
        ActionId.EMERGENCY_LIST,
        PAPER_MENU,
        QT_TRANSLATE_NOOP("actions", "&Emergency list…"),
        (),
        QT_TRANSLATE_NOOP("actions", "print where every folder is, for when the computer is down"),
    ),
)

_VAULT = (
    Action(
        ActionId.MAKE_SET,
        VAULT_MENU,
        QT_TRANSLATE_NOOP("actions", "Make a &backup"),
        ("Ctrl+Shift+B",),
        QT_TRANSLATE_NOOP("actions", "make a backup now and check it"),
    ),
    Action(
        ActionId.CLOSE_DAY,
        VAULT_MENU,
        QT_TRANSLATE_NOOP("actions", "&Close the day…"),
        ("Ctrl+Shift+Q",),
        QT_TRANSLATE_NOOP("actions", "see what is still open, then lock"),
        "home",
    ),
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
        ("Ctrl+?",),
        QT_TRANSLATE_NOOP("actions", "the card with every key"),
    ),
    Action(
        ActionId.ABOUT,
        HELP_MENU,
        QT_TRANSLATE_NOOP("actions", "&About Dossierkast"),
        (),
        QT_TRANSLATE_NOOP("actions", "version, licences and where the vault lies"),
    ),
)

_TAB_TEXT = QT_TRANSLATE_NOOP("actions", "Part {number} of the screen")
_TAB_HELP = QT_TRANSLATE_NOOP("actions", "go to that tab or subject")
_TABS_OF = {Page.DOSSIER: 5, Page.PAPER: 3, Page.SETTINGS: len(TABS)}
"""How many parts of a screen have a key."""

_TABS = tuple(
    Action(
        action,
        "",
        _TAB_TEXT,
        (f"Ctrl+{number}",),
        _TAB_HELP,
        "",
        frozenset(page for page, count in _TABS_OF.items() if number <= count),
    )
    for number, action in enumerate(TABS, start=1)
)

ACTIONS = (*_WORK, *_VIEW, *_PAPER, *_VAULT, *_HELP, *_TABS)
"""All actions of the program, in the order of the menus."""

BY_ID = {action.id: action for action in ACTIONS}
"""All actions by name."""
