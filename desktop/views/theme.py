"""How the program looks: Fusion in three palettes, text size, and small spacings."""

import os
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from desktop import resources

SCHEME_VARIABLE = "DOSSIERKAST_SCHEME"
"""Environment variable that forces `light`, `dark` or `contrast` whatever anyone chose."""


class Scheme(StrEnum):
    """Which colours are wanted; `SYSTEM` follows the system, its wish for contrast as well."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


SPACE_SMALL = 6
SPACE = 12
SPACE_LARGE = 24

MINIMUM_WIDTH, MINIMUM_HEIGHT = 1024, 640
"""Of the program's windows, in points."""

ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
"""Sizes of text on offer, in per cent of the system's."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme; every text has at least 4.5:1 on what it stands on (WCAG AA).

    High contrast has at least 7:1 (WCAG AAA), thicker borders and a thick ring around the focus.

    Attributes:
        window, base, raised: grounds of the window, of fields and lists, of buttons and cards.
        text, muted: ink, and ink of what matters less.
        line: borders of fields and cards, at least 3:1 on the grounds.
        accent, on_accent: the one primary button, selections and the focus, and ink on it.
        error, warning, done: inks that go with an icon and a word, never alone.
        tick: the drawing in `resources/icons` of a tick in `on_accent`.
        border, focus: how thick borders and the ring around the focus are, in points.
    """

    window: str
    base: str
    alternate: str
    raised: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    error: str
    warning: str
    done: str
    tick: str
    border: int = 1
    focus: int = 2


LIGHT = Colours(
    window="#f4f6f7",
    base="#ffffff",
    alternate="#f7f9fa",
    raised="#ffffff",
    text="#1b2529",
    muted="#55646b",
    line="#7b8a93",
    accent="#1f5a6b",
    on_accent="#ffffff",
    error="#a3201d",
    warning="#7d4b00",
    done="#1d6436",
    tick="tick-light",
)
DARK = Colours(
    window="#1c2225",
    base="#14191b",
    alternate="#191f22",
    raised="#283034",
    text="#e8eef0",
    muted="#a9b7bd",
    line="#74848c",
    accent="#7cc3d6",
    on_accent="#0c1d22",
    error="#ff9f97",
    warning="#f2bf66",
    done="#8fd6a5",
    tick="tick-dark",
)
CONTRAST = Colours(
    window="#000000",
    base="#000000",
    alternate="#101010",
    raised="#000000",
    text="#ffffff",
    muted="#e4e4e4",
    line="#ffffff",
    accent="#ffe600",
    on_accent="#000000",
    error="#ffaba3",
    warning="#ffcf70",
    done="#9df0b4",
    tick="tick-contrast",
    border=2,
    focus=4,
)

_COLOURS = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}


@dataclass(slots=True)
class _Wish:
    """What was chosen last; icons ask for the colours and know no application."""

    scheme: Scheme = Scheme.SYSTEM


_wish = _Wish()


def apply(app: QApplication, zoom: int, scheme: Scheme = Scheme.SYSTEM) -> None:
    """Give the application its style, colours and text size, and follow the system's scheme."""
    app.setStyle(QStyleFactory.create("Fusion"))
    set_zoom(app, zoom)
    set_scheme(app, scheme)
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(lambda _scheme: _paint(app))
    hints.accessibility().contrastPreferenceChanged.connect(lambda _wish: _paint(app))


def set_scheme(app: QApplication, scheme: Scheme) -> None:
    """Show all windows in a scheme."""
    _wish.scheme = scheme
    _paint(app)


def set_zoom(app: QApplication, zoom: int) -> None:
    """Show all text at a percentage of the system's size."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(font.pointSizeF() * zoom / 100)
    # Qt keeps the font of a widget that a style sheet draws until the sheet comes anew.
    app.setStyleSheet("")
    app.setFont(font)
    app.setStyleSheet(_sheet(colours(), _tick_side(app)))


def colours() -> Colours:
    """Return the colours in use."""
    forced = os.environ.get(SCHEME_VARIABLE, "")
    scheme = Scheme(forced) if forced in set(Scheme) else _wish.scheme
    if scheme is not Scheme.SYSTEM:
        return _COLOURS[scheme]
    hints = QApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def _paint(app: QApplication) -> None:
    chosen = colours()
    app.setPalette(palette_of(chosen))
    app.setStyleSheet(_sheet(chosen, _tick_side(app)))


def _tick_side(app: QApplication) -> int:
    """Return the side of a tick in a list, in points; there a sheet knows no size of text."""
    return round(QFontMetrics(app.font()).ascent())


def palette_of(c: Colours) -> QPalette:
    """Return the palette of a scheme."""
    palette = QPalette(QColor(c.raised), QColor(c.window))
    role = QPalette.ColorRole
    for where, colour in {
        role.Window: c.window,
        role.WindowText: c.text,
        role.Base: c.base,
        role.AlternateBase: c.alternate,
        role.Text: c.text,
        role.Button: c.raised,
        role.ButtonText: c.text,
        role.BrightText: c.error,
        role.ToolTipBase: c.raised,
        role.ToolTipText: c.text,
        role.PlaceholderText: c.muted,
        role.Highlight: c.accent,
        role.HighlightedText: c.on_accent,
        role.Accent: c.accent,
        role.Link: c.accent,
        role.LinkVisited: c.accent,
        role.Mid: c.line,
    }.items():
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(c.muted))
    return palette


def _sheet(c: Colours, tick: int) -> str:
    """Return the few things that a palette cannot say; `tick` is a side in points."""
    # Border and padding add up to the same, so that nothing moves when the focus comes.
    ring = c.focus
    high, wide = 5 + ring, 13 + ring
    field_high, field_wide = 4 + ring, 6 + ring
    return f"""
    QPushButton {{ padding: {high - c.border}px {wide - c.border}px;
        border: {c.border}px solid {c.line}; border-radius: 6px;
        background: {c.raised}; color: {c.text}; }}
    QPushButton:hover {{ border-color: {c.accent}; }}
    QPushButton:focus {{ border: {ring}px solid {c.accent};
        padding: {high - ring}px {wide - ring}px; }}
    QPushButton:pressed {{ background: {c.alternate}; }}
    QPushButton:disabled {{ color: {c.muted}; border-style: dashed; }}
    QPushButton[primary="true"] {{ background: {c.accent}; color: {c.on_accent};
        border-color: {c.accent}; font-weight: 600; }}
    QPushButton[primary="true"]:focus {{ border: {high - 1}px double {c.accent};
        padding: 1px {wide - high + 1}px; border-radius: 0; background-clip: padding; }}
    QPushButton[primary="true"]:disabled {{ background: {c.raised}; color: {c.muted};
        border-color: {c.line}; }}
    QWidget[behind="true"] QPushButton[primary="true"] {{ background: {c.raised}; color: {c.text};
        border-color: {c.line}; font-weight: 400; }}
    QPushButton[status="true"] {{ padding: 1px 7px; border: {ring}px solid transparent;
        background: transparent; }}
    QPushButton[status="true"]:hover {{ border-color: {c.line}; }}
    QPushButton[status="true"]:focus {{ border: {ring}px solid {c.accent}; padding: 1px 7px; }}
    QLineEdit, QPlainTextEdit, QTextEdit, QComboBox {{
        padding: {field_high - c.border}px {field_wide - c.border}px;
        border: {c.border}px solid {c.line}; border-radius: 4px;
        background: {c.base}; color: {c.text};
        placeholder-text-color: {c.muted};
        selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus {{
        border: {ring}px solid {c.accent}; padding: 4px 6px; }}
    QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled {{
        background: {c.window}; color: {c.muted}; }}
    QComboBox::drop-down {{ border: none; width: 2em; }}
    QComboBox::down-arrow {{ image: url("{_drawing("down")}"); width: 0.8em; height: 0.8em; }}
    QCheckBox, QRadioButton {{ padding: 2px; border: {ring}px solid transparent; border-radius: 4px;
        spacing: 0.5em; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {c.accent}; }}
    QCheckBox::indicator, QRadioButton::indicator {{ width: 1em; height: 1em;
        border: {c.border}px solid {c.line}; background: {c.base}; }}
    QCheckBox::indicator {{ border-radius: 3px; }}
    QRadioButton::indicator {{ border-radius: 0.5em; }}
    QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {c.accent}; }}
    QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{
        background: {c.window}; }}
    QCheckBox::indicator:checked {{ border-color: {c.accent}; background: {c.accent};
        image: url("{_drawing(c.tick)}"); }}
    QCheckBox::indicator:checked:disabled {{ border-color: {c.muted}; background: {c.muted}; }}
    QRadioButton::indicator:checked {{ border-color: {c.accent}; background: {_dot(c.accent, c)}; }}
    QRadioButton::indicator:checked:disabled {{ border-color: {c.muted};
        background: {_dot(c.muted, c)}; }}
    QListView::indicator {{ width: {tick}px; height: {tick}px; border-radius: 3px;
        border: {c.border}px solid {c.line}; background: {c.base}; }}
    QListView::indicator:checked {{ background: {c.accent};
        image: url("{_drawing(c.tick)}"); }}
    QTableView, QTreeView {{ padding: {ring - c.border}px; border: {c.border}px solid {c.line};
        show-decoration-selected: 0; outline: none; }}
    QTableView:focus, QTreeView:focus {{ padding: 0; border: {ring}px solid {c.accent}; }}
    QToolButton {{ padding: 3px; border: {ring}px solid transparent; border-radius: 6px; }}
    QToolButton:hover {{ background: {c.alternate}; }}
    QToolButton:focus {{ border-color: {c.accent}; }}
    QTabWidget::pane {{ border: none; border-top: {c.border}px solid {c.line}; }}
    QTabBar {{ qproperty-drawBase: 0; }}
    QTabBar::tab {{ padding: 5px 10px; margin: 1px; border: {ring}px solid transparent;
        border-radius: 4px; border-bottom: {ring + 1}px solid transparent; color: {c.text}; }}
    QTabBar::tab:hover {{ background: {c.alternate}; }}
    QTabBar::tab:selected {{ border-bottom-color: {c.accent}; border-bottom-left-radius: 0;
        border-bottom-right-radius: 0; color: {c.accent}; }}
    QTabBar::tab:selected:focus {{ border-color: {c.accent}; }}
    QTabBar::scroller {{ width: 4em; }}
    QTabBar QToolButton {{ padding: 0; border-radius: 4px; background: {c.window}; }}
    QTabBar QToolButton::left-arrow {{ image: url("{_drawing("left")}"); }}
    QTabBar QToolButton::right-arrow {{ image: url("{_drawing("right")}"); }}
    QTabBar QToolButton::left-arrow, QTabBar QToolButton::right-arrow {{
        width: 0.7em; height: 0.7em; }}
    QTabBar QToolButton::left-arrow:disabled, QTabBar QToolButton::right-arrow:disabled {{
        image: none; }}
    QTabBar::tab:disabled {{ color: {c.muted}; }}
    QLabel:focus {{ background: {c.accent}; color: {c.on_accent}; }}
    QFileDialog QListView {{ border: 1px solid {c.line}; }}
    QListWidget {{ border: {ring}px solid transparent; outline: none; }}
    QListWidget#labels {{ border-color: {c.line}; }}
    QListWidget:focus, QListWidget#labels:focus {{ border-color: {c.accent}; }}
    QHeaderView::section {{ padding: 4px 3px; border: none; border-bottom: 1px solid {c.line};
        background: {c.window}; color: {c.text}; }}
    QScrollBar {{ border: none; background: transparent; }}
    QScrollBar:vertical {{ width: 14px; }}
    QScrollBar:horizontal {{ height: 14px; }}
    QScrollBar::handle {{ margin: 2px; border-radius: 5px; background: {c.line}; }}
    QScrollBar::handle:vertical {{ min-height: 32px; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; }}
    QScrollBar::handle:hover {{ background: {c.accent}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QFrame[card="true"] {{ background: {c.raised}; border: {c.border}px solid {c.line};
        border-radius: 8px; }}
    QFrame#collect_bar {{ margin: {SPACE_SMALL}px; }}
    QWidget#top_corner QToolButton {{ padding: 0 4px; }}
    QWidget#rail {{ background: {c.raised}; border-right: 1px solid {c.line}; }}
    QWidget#rail QToolButton {{ padding: 8px 10px; border: {ring}px solid transparent;
        border-radius: 8px; }}
    QWidget#rail QToolButton:hover {{ background: {c.alternate}; }}
    QWidget#rail QToolButton:focus {{ border-color: {c.accent}; }}
    QWidget#rail QToolButton:checked {{ background: {c.window}; border-radius: 0;
        border-left: 4px solid {c.accent}; padding-left: 8px; font-weight: 600; }}
    QLabel[muted="true"] {{ color: {c.muted}; }}
    QLabel[tone="done"] {{ color: {c.done}; }}
    QLabel[tone="warning"] {{ color: {c.warning}; }}
    QLabel[tone="error"] {{ color: {c.error}; }}
    QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line}; }}
    """


def _drawing(name: str) -> str:
    return resources.path(f"icons/{name}.svg").as_posix()


def _dot(ink: str, c: Colours) -> str:
    """Return the ground of a chosen radio button: a dot in the middle of it."""
    stops = f"stop: 0 {ink}, stop: 0.5 {ink}, stop: 0.6 {c.base}, stop: 1 {c.base}"
    return f"qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, {stops})"
