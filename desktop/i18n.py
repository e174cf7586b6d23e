"""Translation without a window: the same sentences for the screens and the command line."""

from PySide6.QtCore import QTranslator

from desktop import resources

_translator = QTranslator()
_texts: dict[str, bytes] = {}
"""The `.qm` files in use. The translator reads them where they are, so they are kept."""


def install(language: str = "nl") -> QTranslator:
    """Load the language's `.qm` and return the translator, for `QCoreApplication` to install.

    English is the source language and needs no file. A missing file leaves English, which the
    set-up and a test prevent.
    """
    file = resources.path(f"translations/desktop_{language}.qm")
    if language == "en" or not file.is_file():
        _translator.load("")
        return _translator
    # Qt would map the file, and crash once an update of the program writes over it.
    _texts[language] = _texts.get(language) or file.read_bytes()
    _translator.load(_texts[language])
    return _translator


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 - lupdate knows it so
    """Mark a text in a table for translation; it is translated when it is shown."""
    return text


def translate(context: str, text: str, n: int = -1) -> str:
    """Return `text` in the installed language, or as it is.

    Format after translating: `translate("errors", "No {thing}").format(thing=…)`.
    """
    return _translator.translate(context, text, None, n) or text
