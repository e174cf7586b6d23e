"""The menus of the window, filled from the list of actions."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.i18n import translate
from desktop.views.actions import ACTIONS, Action, ActionId
from desktop.views.shortcuts import live_shortcut, trigger
from desktop.views.widgets.icons import icon

Slots = Mapping[ActionId, Callable[[], object]]


def add_actions(
    window: QMainWindow, slots: Slots, *, actions: Sequence[Action] = ACTIONS
) -> dict[ActionId, QAction]:
    """Fill the window's menu bar, and return its actions by name.

    What has a slot is the window's own and gets its keys here. Anything else is a screen's: its
    item in the menu shows the key, and can be chosen while that screen is in sight.
    """
    made: dict[ActionId, QAction] = {}
    menus: dict[str, QMenu] = {}
    for action in actions:
        if not action.menu and action.id not in slots:
            continue
        item = _own(window, action, slots[action.id]) if action.id in slots else _shown(action)
        item.setParent(window)
        item.setObjectName(f"action_{action.id}")
        if action.icon:
            item.setIcon(icon(action.icon))
            item.setIconVisibleInMenu(False)
        made[action.id] = item
        if not action.menu:
            window.addAction(item)
            continue
        if action.menu not in menus:
            menus[action.menu] = window.menuBar().addMenu(translate("actions", action.menu))
        menus[action.menu].addAction(item)
    for action_id in made.keys() - slots.keys():
        made[action_id].triggered.connect(
            lambda _checked, action_id=action_id: trigger(window, action_id)
        )
    for menu in menus.values():
        menu.aboutToShow.connect(lambda: _enable(window, made, slots))
    return made


def _own(window: QMainWindow, action: Action, slot: Callable[[], object]) -> QAction:
    item = QAction(action.translated, window)
    item.setShortcuts([QKeySequence(key) for key in action.keys])
    item.triggered.connect(lambda _checked: slot())
    return item


def _shown(action: Action) -> QAction:
    """Return an item whose key is told and not taken: a screen has it."""
    keys = QKeySequence(action.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
    return QAction(f"{action.translated}\t{keys}")


def _enable(window: QMainWindow, made: Mapping[ActionId, QAction], slots: Slots) -> None:
    for action_id in made.keys() - slots.keys():
        made[action_id].setEnabled(live_shortcut(window, action_id) is not None)
