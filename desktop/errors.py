"""All exceptions of the program.

    DossierkastError
    └── ExpectedError      the user can act; carries data, and a sentence in `error_text`
        └── …              one class per cause

Everything that is no `ExpectedError` is a bug.
"""

from typing_extensions import override


class DossierkastError(Exception):
    """The root of the program's own exceptions."""


class ExpectedError(DossierkastError):
    """Something that a user can act on.

    Subclasses take their data as keyword arguments; `data` holds them for the sentence. The
    exception's own text is its class name: no personal data ever reaches a traceback.
    """

    def __init__(self, **data: object) -> None:
        super().__init__()
        self.data = data

    @override
    def __str__(self) -> str:
        """Return the class name alone."""
        return type(self).__name__


class Cancelled(ExpectedError):
    """The user stopped a long act; nothing was changed."""


class RuleBroken(ExpectedError):
    """A rule blocks the act. `findings`: the errors, in order."""


class NotAllowed(ExpectedError):
    """The role may not do this. `act`, `role`."""
