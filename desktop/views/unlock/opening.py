"""The services that open vaults, imported when first called: storage takes 0.2 s to import.

These run away from the window's thread.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.models.ids import UserId
from desktop.models.partnership import Partnership
from desktop.models.roles import Role

if TYPE_CHECKING:
    from desktop.services.session import Session
    from desktop.services.vaults import VaultFront


def warm_up() -> None:
    """Import what opening a vault needs, while a person still reads the first page."""
    from desktop.services import practice  # noqa: F401 - importing is what it is for


def front(*, folder: Path) -> "VaultFront":
    """Return what can be said of a locked vault.

    Raises:
        ExpectedError: it is no vault, or no sound one.
    """
    from desktop.services import vaults

    return vaults.front(folder)


def unlock(folder: Path, user_id: UserId, password: str) -> "Session":
    """Unlock a vault.

    Raises:
        ExpectedError: it does not open; nothing was changed.
    """
    from desktop.services import vaults

    return vaults.unlock(folder, user_id=user_id, password=password)


def practice(folder: Path) -> "Session":
    """Unlock the practice vault, made on first use.

    Raises:
        ExpectedError: the folder holds something else, or cannot be used.
    """
    from desktop.services.practice import open_practice

    return open_practice(folder)


def create(
    folder: Path, partnership: Partnership, full_name: str, role: Role, password: str
) -> "Session":
    """Make a vault for real work, and unlock it.

    Raises:
        ExpectedError: nothing was made.
    """
    from desktop.services import vaults

    return vaults.create(
        folder, partnership=partnership, full_name=full_name, role=role, password=password
    )
