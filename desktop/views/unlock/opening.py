"""The services that open vaults, imported when first called: storage takes 0.2 s to import.

These run away from the window's thread.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.errors import NoSetThere
from desktop.models.backup import SetFront
from desktop.models.ids import UserId
from desktop.models.partnership import Partnership
from desktop.models.progress import Progress
from desktop.models.roles import Role

if TYPE_CHECKING:
    from desktop.services.restore import Restored
    from desktop.services.session import Session
    from desktop.services.vaults import VaultFront, VaultUser


def warm_up() -> None:
    """Import what opening a vault needs, while a person still reads the first page."""
    from desktop.services import practice, restore  # noqa: F401 - importing is what it is for


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


def sets(*, vault: Path, folder: Path | None) -> tuple[Path, tuple[SetFront, ...]]:
    """Return where backup sets were looked for, and those found.

    Args:
        vault: the vault whose usual folder of sets is looked into.
        folder: chosen instead: a folder with sets, or a set itself.

    Raises:
        ExpectedError: the chosen folder holds none, or no sound one.
    """
    from desktop.services import backup

    if folder is None:
        usual = backup.default_folder(vault)
        return usual, backup.sets_in(usual)
    if found := backup.sets_in(folder):
        return folder, found
    try:
        return folder, (backup.front(folder),)
    except NoSetThere:
        usual = backup.default_folder(folder)
        if found := backup.sets_in(usual):
            # The vault itself was chosen; its sets lie beside it.
            return usual, found
        raise


def set_users(*, set_folder: Path) -> "tuple[VaultUser, ...]":
    """Return who can put a backup set back.

    Raises:
        ExpectedError: it is no sound set.
    """
    from desktop.services import restore

    return restore.users(set_folder)


def restore(
    *,
    set_folder: Path,
    new_folder: Path,
    user_id: UserId,
    password: str,
    live: Path,
    progress: Progress,
) -> "Restored":
    """Put a backup set back into a new folder, and compare it with the vault in use if it is there.

    Raises:
        ExpectedError: nothing was put back.
    """
    from desktop.services import restore as service

    return service.restore(
        set_folder,
        new_folder,
        user_id=user_id,
        password=password,
        live=live if live.is_dir() and live != new_folder else None,
        progress=progress,
    )
