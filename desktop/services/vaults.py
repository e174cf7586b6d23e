"""Making, naming and unlocking vaults: what happens before there is a session."""

from dataclasses import dataclass
from pathlib import Path

from desktop.clock import Clock, Stopwatch, system_clock, system_stopwatch
from desktop.errors import RuleBroken
from desktop.models.finding import errors_of
from desktop.models.ids import UserId
from desktop.models.log import LogCode
from desktop.models.partnership import Partnership, check_partnership
from desktop.models.password import PRACTICE_PASSWORD
from desktop.models.person import PersonName, initials_of
from desktop.models.roles import Role
from desktop.services.act import Act
from desktop.services.session import Session
from desktop.store import member, place
from desktop.store import partnership as partnership_store
from desktop.vault.folder_kind import refuse_shared
from desktop.vault.key_file import read_key_file
from desktop.vault.opening import (
    NewVault,
    VaultLock,
    make_vault,
    open_vault,
    remove_vault,
)
from desktop.vault.slot import FLOOR, Stretch


@dataclass(frozen=True, slots=True)
class VaultUser:
    """A user as the unlock screen shows him before anything is open."""

    id: UserId
    initials: str
    role: Role


@dataclass(frozen=True, slots=True)
class VaultFront:
    """What can be said of a locked vault."""

    users: tuple[VaultUser, ...]
    is_practice: bool


def refuse_folder(folder: Path) -> None:
    """Refuse a folder, there already or not yet, in which no vault may lie.

    Raises:
        FolderShared: others reach it.
    """
    refuse_shared(folder)


def front(folder: Path) -> VaultFront:
    """Read who can unlock a vault.

    Raises:
        FolderShared: it lies where no vault may; no password is asked for it.
        KeyFileMissing, KeyFileDamaged, VaultTooNew: it is no vault, or no sound one.
    """
    refuse_shared(folder)
    file = read_key_file(folder)
    users = tuple(VaultUser(user.id, user.initials, user.role) for user in file.users)
    return VaultFront(users, file.is_practice)


def create(
    folder: Path,
    *,
    partnership: Partnership,
    full_name: str,
    role: Role,
    password: str,
    clock: Clock = system_clock,
    stretch: Stretch | None = None,
) -> Session:
    """Make a vault for real work in an empty folder and unlock it.

    Raises:
        RuleBroken: something that the certificate must show is missing.
        FolderShared, FolderNotEmpty, FolderNotUsable, VaultInUse: nothing was made.
    """
    return _create(
        folder,
        partnership=partnership,
        full_name=full_name,
        role=role,
        password=password,
        is_practice=False,
        clock=clock,
        stretch=stretch,
    )


def create_practice(
    folder: Path, *, partnership: Partnership, full_name: str, clock: Clock = system_clock
) -> Session:
    """Make a practice vault; its password is known to all and is bound to practice."""
    return _create(
        folder,
        partnership=partnership,
        full_name=full_name,
        role=Role.ASSISTANT,
        password=PRACTICE_PASSWORD,
        is_practice=True,
        clock=clock,
        stretch=FLOOR,
    )


def _create(
    folder: Path,
    *,
    partnership: Partnership,
    full_name: str,
    role: Role,
    password: str,
    is_practice: bool,
    clock: Clock,
    stretch: Stretch | None,
) -> Session:
    if blocking := errors_of(check_partnership(partnership)):
        raise RuleBroken(findings=blocking)
    initials = initials_of(PersonName(full_name))
    new = make_vault(
        folder,
        initials=initials,
        role=role,
        password=password,
        is_practice=is_practice,
        stretch=stretch,
    )
    try:
        return _found(folder, new, partnership, full_name, password, clock)
    except BaseException:
        remove_vault(folder)
        raise


def _found(
    folder: Path,
    new: NewVault,
    partnership: Partnership,
    full_name: str,
    password: str,
    clock: Clock,
) -> Session:
    session = _open(folder, new.user_id, password, clock)
    try:
        session.found(
            new.letterboxes, lambda act: _first_rows(act, session, partnership, full_name)
        )
    except BaseException:
        session.close()
        raise
    return session


def _first_rows(act: Act, session: Session, partnership: Partnership, full_name: str) -> None:
    act.does(LogCode.CREATE_VAULT)
    user = session.vault.user
    member.add(
        act.writing,
        user_id=user.id,
        full_name=full_name,
        initials=user.initials,
        role=user.role,
        signing_public=user.signing_public,
        since=act.now,
    )
    partnership_store.put(act.writing, partnership)
    place.add_first(act.writing)


def _open(
    folder: Path,
    user_id: UserId,
    password: str,
    clock: Clock,
    stopwatch: Stopwatch | None = None,
) -> Session:
    if stopwatch is None and clock is system_clock:
        stopwatch = system_stopwatch
    lock = VaultLock(folder)
    lock.hold()
    try:
        return Session(open_vault(folder, user_id, password), lock, clock, stopwatch)
    except BaseException:
        lock.release()
        raise


def unlock(
    folder: Path,
    *,
    user_id: UserId,
    password: str,
    clock: Clock = system_clock,
    stopwatch: Stopwatch | None = None,
) -> Session:
    """Open a vault for a person and log it; what is odd about the clock is in `warnings`.

    Args:
        folder: the vault.
        user_id: who.
        password: of that user.
        clock: what time it is.
        stopwatch: what the clock is watched with while the session lasts; `None` takes the
            computer's for its own clock, and none for another.

    Raises:
        VaultInUse: another process has it open.
        WrongPassword: it does not open.
        ExpectedError: the folder, the key file or a part is unsound; nothing was changed.
    """
    session = _open(folder, user_id, password, clock, stopwatch)
    try:
        session.begin()
    except BaseException:
        session.close()
        raise
    return session
