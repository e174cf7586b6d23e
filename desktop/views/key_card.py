"""The keys of the program as help text, written from the list of actions."""

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence

from desktop.i18n import translate
from desktop.views.actions import ACTIONS, TABS, Action
from desktop.views.pages import Page, page_title
from desktop.views.typed_keys import TYPED_KEYS


def keys_text(keys: Sequence[str]) -> str:
    """Return keys as people read them: `Ctrl++, Ctrl+=`."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


def keys_of_page(page: Page) -> str:
    """Return the table of the keys that work on one screen and not everywhere, "" for none."""
    return _table([each for each in ACTIONS if each.keys and page in each.pages], page)


def key_card() -> str:
    """Return the page with every key: first what works everywhere, then screen by screen."""
    parts = [
        "# " + translate("keys", "All keys"),
        "## " + translate("keys", "Everywhere"),
        _table([each for each in ACTIONS if each.keys and not each.pages], None),
    ]
    for page in Page:
        if table := keys_of_page(page):
            parts += ["## " + page_title(page), table]
    return "\n\n".join(parts)


def _table(actions: Sequence[Action], page: Page | None) -> str:
    rows = [
        (keys_text(each.keys), f"{each.plain_text}: {each.translated_help}")
        for each in actions
        if each.id not in TABS
    ]
    if tabs := [each for each in actions if each.id in TABS]:
        span = f"{keys_text(tabs[0].keys)} … {keys_text(tabs[-1].keys)}"
        rows.append((span, tabs[0].translated_help))
    rows += [
        (each.translated_keys, each.translated_help) for each in TYPED_KEYS if each.page is page
    ]
    if not rows:
        return ""
    keys_head, what_head = translate("keys", "Keys"), translate("keys", "What happens")
    head = f"| {keys_head} | {what_head} |"
    return "\n".join([head, "|---|---|", *(f"| {keys} | {text} |" for keys, text in rows)])
