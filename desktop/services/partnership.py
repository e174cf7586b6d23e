"""The samenwerkingsverband's own data and the vault's settings."""

from desktop.errors import RuleBroken
from desktop.models.finding import errors_of
from desktop.models.log import LogCode
from desktop.models.partnership import Partnership, check_partnership
from desktop.services.act import Act, Look
from desktop.store import partnership as store


def get(look: Look) -> Partnership:
    """Return the SWV's data."""
    return store.get(look.connection)


def edit(act: Act, *, partnership: Partnership) -> None:
    """Store the SWV's data.

    Copies printed before keep what they say: they are out, and stay valid.

    Raises:
        RuleBroken: something that the certificate must show is missing.
    """
    if blocking := errors_of(check_partnership(partnership)):
        raise RuleBroken(findings=blocking)
    act.does(LogCode.EDIT_PARTNERSHIP)
    store.put(act.writing, partnership)
