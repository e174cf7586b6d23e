"""Walking a screen as a screen reader, a keyboard and an eye would; what is amiss comes back."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QWidget,
)

from desktop.views.frame.one_primary import BEHIND
from desktop.views.widgets.form import Form

Role = QAccessible.Role

INTERACTIVE = frozenset(
    {
        *(Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton),
        *(Role.ComboBox, Role.EditableText, Role.SpinBox, Role.Slider, Role.Link),
        *(Role.List, Role.Table, Role.Tree, Role.PageTab, Role.MenuItem, Role.ProgressBar),
    }
)
_WHOLE = frozenset({Role.List, Role.Table, Role.Tree, Role.ComboBox, Role.EditableText})
"""What is named as one thing; its cells and lines speak for themselves."""

_NO_ROLE = frozenset({Role.NoRole, Role.Client, Role.Window, Role.Grouping})
_MOST_TABS = 250


def nameless(shown: QWidget) -> list[str]:
    """Return what can be worked with and has no name for a screen reader."""
    root = QAccessible.queryAccessibleInterface(shown)
    assert root is not None
    return [
        f"{each.role().name} {_described(each)}"
        for each in _interfaces(root)
        if each.role() in INTERACTIVE and not each.text(QAccessible.Text.Name).strip()
    ]


def roleless(shown: QWidget) -> list[str]:
    """Return what takes the focus and does not say what it is."""
    return [
        _named(widget)
        for widget in focusable(shown)
        if (interface := QAccessible.queryAccessibleInterface(widget)) is None
        or (interface.role() in _NO_ROLE and not _is_named_area(widget))
    ]


def _is_named_area(widget: QWidget) -> bool:
    """Return whether it is something to scroll through by keys, such as a printed page."""
    return isinstance(widget, QScrollArea) and bool(widget.accessibleName())


def _interfaces(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    state = interface.state()
    if state.invisible:
        return
    yield interface
    if interface.role() in _WHOLE:
        return
    for at in range(interface.childCount()):
        child = interface.child(at)
        if child is not None and child.isValid():
            yield from _interfaces(child)


def _described(interface: QAccessibleInterface) -> str:
    thing = interface.object()
    return _named(thing) if isinstance(thing, QWidget) else type(thing).__name__


def _named(widget: QWidget) -> str:
    """Return a name by which a widget is found again."""
    names = []
    above: QWidget | None = widget
    while above is not None and len(names) < 3:
        if above is widget or above.objectName():
            names.append(above.objectName() or type(above).__name__)
        above = above.parentWidget()
    return " in ".join(names)


def focusable(shown: QWidget) -> list[QWidget]:
    """Return what Tab should come to."""
    return [
        widget
        for widget in shown.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.window() is shown.window()
        and widget.focusProxy() is None
    ]


def unreached(shown: QWidget) -> list[str]:
    """Press Tab until it comes round, and return what it never came to.

    Of radio buttons that belong together Tab takes the chosen one; arrows lead to the others.
    """
    wanted = focusable(shown)
    seen = stops(shown)
    return [_named(each) for each in wanted if each not in seen and not _is_spoken_for(each)]


def stops(shown: QWidget) -> list[QWidget]:
    """Press Tab until it comes round, and return where it came, in that order."""
    shown.activateWindow()
    QApplication.processEvents()
    wanted = focusable(shown)
    if wanted and QApplication.focusWidget() not in wanted:
        wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    for _ in range(_MOST_TABS):
        focus = QApplication.focusWidget()
        if focus is None or focus in seen:
            break
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return seen


def astray(shown: QWidget) -> list[str]:
    """Return the forms in which Tab goes up in the midst, or comes back after it left."""
    found = []
    for first in focusable(shown)[:1]:
        # From the middle of a form Tab would come to its beginning last.
        first.setFocus(Qt.FocusReason.TabFocusReason)
    seen = stops(shown)
    for form in {form for each in seen if (form := _form_of(each)) is not None}:
        at = [index for index, each in enumerate(seen) if _form_of(each) is form]
        if at[-1] - at[0] >= len(at):
            found.append(f"{_named(seen[at[-1]])} comes after other things")
        for before, after in pairwise(seen[index] for index in at):
            if _top(after, shown) + after.height() <= _top(before, shown):
                found.append(f"{_named(after)} comes after {_named(before)}, which is below it")
    return found


def _form_of(widget: QWidget) -> Form | None:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, Form):
        above = above.parentWidget()
    return above


def _top(widget: QWidget, shown: QWidget) -> int:
    return widget.mapTo(shown, QPoint(0, 0)).y()


def several_primary(shown: QWidget) -> list[str]:
    """Return the buttons that look like the one next action, where there are more of them."""
    found = [
        _named(each)
        for each in shown.findChildren(QPushButton)
        if each.isVisible()
        and each.window() is shown.window()
        and each.property("primary")
        and not _is_behind(each)
    ]
    return [", ".join(found)] if len(found) > 1 else []


def _is_behind(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None and not above.property(BEHIND):
        above = above.parentWidget()
    return above is not None


def overlapping(shown: QWidget) -> list[str]:
    """Return what lies over something else that its page laid out."""
    found = []
    for page in (shown, *shown.findChildren(QWidget)):
        layout = page.layout()
        if layout is None or not page.isVisible():
            continue
        parts = [each for each in _laid_out(layout) if each.isVisible()]
        for one, other in combinations(parts, 2):
            both = one.geometry().intersected(other.geometry())
            if both.width() > 1 and both.height() > 1:
                found.append(f"{_named(one)} over {_named(other)}: {both}")
    return found


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    if isinstance(layout, QStackedLayout):
        return
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _laid_out(inner)


def _is_spoken_for(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton) or not widget.autoExclusive():
        return False
    return not widget.isChecked()


def cut(shown: QWidget) -> list[str]:
    """Return the words that do not fit on their label or button."""
    found = []
    for kind in (QLabel, QAbstractButton):
        for widget in shown.findChildren(kind):
            if not widget.isVisible() or not widget.text() or widget.window() is not shown.window():
                continue
            if widget.toolTip() == widget.text():
                # It is cut where room lacks, and says the whole beside the pointer.
                continue
            width, height = widget.width(), widget.height()
            if isinstance(widget, QLabel) and widget.wordWrap():
                needs_width, needs_height = 0, widget.heightForWidth(width)
            else:
                hint = widget.sizeHint()
                needs_width, needs_height = hint.width(), hint.height()
            if isinstance(widget, QLabel):
                # A label may have room to spare in its hint; its ink needs only the text.
                needs_height = min(needs_height, widget.fontMetrics().height() * 40)
            if width < needs_width - 1 or height < needs_height - 1:
                found.append(
                    f"{_named(widget)} {width}x{height} of {needs_width}x{needs_height}: "
                    f"{widget.text()[:30]}"
                )
    return found


def sideways(shown: QWidget) -> list[str]:
    """Return the forms that must be scrolled sideways; tables may."""
    return [
        f"{_named(area)}: {area.horizontalScrollBar().maximum()}"
        for area in shown.findChildren(QScrollArea)
        if area.isVisible()
        and not isinstance(area, QAbstractItemView)
        and area.horizontalScrollBar().maximum() > 0
    ]


def outside(shown: QWidget) -> list[str]:
    """Return the controls that stick out of what they lie in, other than by scrolling down."""
    found = []
    for widget in shown.findChildren(QAbstractButton):
        parent = widget.parentWidget()
        if (
            widget.isVisible()
            and parent is not None
            and widget.window() is shown.window()
            and not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry())
        ):
            found.append(f"{_named(widget)} {widget.geometry()} of {parent.size()}")
    return found
