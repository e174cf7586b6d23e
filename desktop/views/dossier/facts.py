"""Facts to read: a label and a value per row."""

from PySide6.QtWidgets import QFormLayout

from desktop.views.theme import SPACE
from desktop.views.widgets.labels import SECTION, Heading, text_label


def add_facts(rows: QFormLayout, *pairs: tuple[str, str], title: str = "") -> None:
    """Add rows of facts, without those of which nothing is known, under a heading if any."""
    if title:
        heading = Heading(title, SECTION)
        heading.setContentsMargins(0, SPACE if rows.rowCount() else 0, 0, 0)
        rows.addRow(heading)
    for label, value in pairs:
        if value:
            shown = text_label(label, is_muted=True)
            shown.setWordWrap(False)
            rows.addRow(shown, text_label(value))
