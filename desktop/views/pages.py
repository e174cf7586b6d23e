"""The pages of the manual: one per screen, and those about what is everywhere."""

from enum import StrEnum

from desktop import resources


class Page(StrEnum):
    """The pages by the names of their files in `resources/manual`; a screen goes by its page."""

    START = "start"
    WINDOW = "venster"
    TODAY = "vandaag"
    DOSSIERS = "dossiers"
    DOSSIER = "dossier"
    PAPER = "papier"
    SETTINGS = "beheer"
    BACKUP = "backup"


def page_text(page: Page) -> str:
    """Return what a page says, as Markdown."""
    return resources.text(f"manual/{page}.md")


def page_title(page: Page) -> str:
    """Return the heading with which a page begins."""
    return page_text(page).partition("\n")[0].removeprefix("# ")
