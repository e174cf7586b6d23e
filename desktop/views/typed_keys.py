"""Keys without Ctrl or Alt that a list, card or panel takes itself while it has the focus.

They are no actions of the window: there they would be letters of a text. The help tells them.
"""

from dataclasses import dataclass

from desktop.i18n import QT_TRANSLATE_NOOP, translate
from desktop.views.pages import Page


@dataclass(frozen=True, slots=True)
class TypedKey:
    """A key that works where the focus is.

    Attributes:
        keys: as people read them; names of keys are English source text.
        help: what it does, English source text of the context `keys`.
        page: the screen on which it works, `None` for everywhere.
    """

    keys: str
    help: str
    page: Page | None = None

    @property
    def translated_help(self) -> str:
        """What it does, in the user's language."""
        return translate("keys", self.help)

    @property
    def translated_keys(self) -> str:
        """The keys, in the user's language."""
        return translate("keys", self.keys)


TYPED_KEYS = (
    TypedKey("Enter", QT_TRANSLATE_NOOP("keys", "do what the coloured button says")),
    TypedKey("Esc", QT_TRANSLATE_NOOP("keys", "close what lies on top, or go back")),
    TypedKey(
        QT_TRANSLATE_NOOP("keys", "Tab, Shift+Tab"),
        QT_TRANSLATE_NOOP("keys", "to the next field, and to the one before"),
    ),
    TypedKey(
        QT_TRANSLATE_NOOP("keys", "Alt and an underlined letter"),
        QT_TRANSLATE_NOOP("keys", "to that menu, field or button"),
    ),
    TypedKey("X", QT_TRANSLATE_NOOP("keys", "at “Collected?”: a sheet came out wrong")),
    TypedKey(
        QT_TRANSLATE_NOOP("keys", "Up, Down"),
        QT_TRANSLATE_NOOP("keys", "along the lines; Enter opens"),
        Page.TODAY,
    ),
    TypedKey("A", QT_TRANSLATE_NOOP("keys", "do what the line's button says"), Page.TODAY),
    TypedKey(
        "M, P, S, N",
        QT_TRANSLATE_NOOP(
            "keys", "how a copy leaves: given along, by post, to the school, signed here and now"
        ),
        Page.DOSSIER,
    ),
    TypedKey("W", QT_TRANSLATE_NOOP("keys", "at a copy: refuses to sign"), Page.DOSSIER),
    TypedKey("O", QT_TRANSLATE_NOOP("keys", "at a copy: not reached"), Page.DOSSIER),
    TypedKey("V", QT_TRANSLATE_NOOP("keys", "at a copy: print another in its place"), Page.DOSSIER),
    TypedKey("X", QT_TRANSLATE_NOOP("keys", "at a copy: damaged or misprinted"), Page.DOSSIER),
    TypedKey("Enter", QT_TRANSLATE_NOOP("keys", "put what is typed into its place"), Page.PAPER),
)
"""All of them, in the order of the help."""
