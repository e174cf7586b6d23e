"""Errors and findings in the user's words: the same in the window and on the command line."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Protocol

from desktop.clock import AMSTERDAM
from desktop.error_text import errors, findings
from desktop.errors import ExpectedError, RuleBroken
from desktop.i18n import translate

_CAUSES = ("reason", "where")


class RuleFinding(Protocol):
    """A finding as `models.finding` makes it, which this layer does not see."""

    @property
    def rule(self) -> str:
        """The rule's id."""
        ...

    @property
    def data(self) -> dict[str, object]:
        """The values for the sentence."""
        ...


def sentence(error: ExpectedError) -> str:
    """Return what is wrong, what did not happen, and what to do."""
    if isinstance(error, RuleBroken) and isinstance(error.data.get("findings"), tuple):
        found: tuple[RuleFinding, ...] = error.data["findings"]  # type: ignore[assignment]
        return "\n".join(finding_sentence(finding) for finding in found)
    name = type(error).__name__
    causes = (error.data.get(cause) for cause in _CAUSES)
    keys = [f"{name}.{cause}" for cause in causes if cause is not None]
    key = next((key for key in keys if key in errors.SENTENCES), name)
    return _filled(translate("errors", errors.SENTENCES[key]), error.data)


def finding_sentence(finding: RuleFinding) -> str:
    """Return what a rule found."""
    return _filled(translate("findings", findings.SENTENCES[finding.rule]), finding.data)


class _Shown(dict[str, str]):
    """Values by name; one that nobody gave is left out."""

    def __missing__(self, name: str) -> str:
        return ""


def _filled(text: str, data: Mapping[str, object]) -> str:
    shown = _Shown({name: _shown(value) for name, value in data.items() if value is not None})
    return text.format_map(shown).replace(" .", ".")


def _shown(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value.astimezone(AMSTERDAM):%d-%m-%Y %H:%M}"
    return f"{value:%d-%m-%Y}" if isinstance(value, date) else str(value)
