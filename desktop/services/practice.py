"""The practice vault: invented people and schools, a known password, marked on every page."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from desktop import resources
from desktop.clock import Clock, system_clock
from desktop.errors import FolderNotUsable, KeyFileMissing, NotForPractice
from desktop.models.partnership import Partnership
from desktop.models.password import PRACTICE_PASSWORD
from desktop.models.person import Address
from desktop.services import school, vaults
from desktop.services.session import Session
from desktop.vault.opening import VaultLock, remove_vault

ASSISTANT = "Nadia de Wit"
DIRECTOR = "Hendrik Bosch"

_OLD = "{name}-weg-{number}"

PARTNERSHIP = Partnership(
    name="Samenwerkingsverband Oefendorp",
    code="PO9999",
    address=Address("Raadhuisplein", "1", "4799 AA", "Oefendorp"),
    phone="0165 999 000",
    email="secretariaat@oefendorp.example",
    objection_address="Samenwerkingsverband Oefendorp\nPostbus 99\n4799 ZZ Oefendorp",
    signer_name=DIRECTOR,
    signer_function="directeur-bestuurder",
)
"""The invented SWV; its code, addresses and numbers belong to nobody."""


def shipped_schools() -> bytes:
    """Return the small list of invented schools that ships with the program."""
    return resources.path("lists/scholen-oefening.csv").read_bytes()


def open_practice(folder: Path, *, clock: Clock = system_clock) -> Session:
    """Unlock the practice vault, made on first use with the invented SWV and schools.

    Raises:
        ExpectedError: the folder holds something else, or cannot be used.
    """
    try:
        front = vaults.front(folder)
    except KeyFileMissing:
        return _make(folder, clock)
    return vaults.unlock(folder, user_id=front.users[0].id, password=PRACTICE_PASSWORD, clock=clock)


def begin_anew(folder: Path, *, clock: Clock = system_clock) -> None:
    """Throw a locked practice vault away and make it anew, with nothing in it but the schools.

    Raises:
        NotForPractice: the vault is for real work; nothing was touched.
        KeyFileMissing, KeyFileDamaged, VaultTooNew: it is no vault, or no sound one; the same.
        VaultInUse: another window or command has it open; the same.
        FolderNotUsable: the folder cannot be changed.
    """
    if not vaults.front(folder).is_practice:
        raise NotForPractice
    lock = VaultLock(folder)
    lock.hold()
    lock.release()
    # Set aside whole: should the program end half-way, no half of it lies in the place of a vault.
    old = next(path for path in _asides(folder) if not path.exists())
    try:
        folder.rename(old)
        remove_vault(old)
        # What is no file of the vault stays where it was put aside.
        if not any(old.iterdir()):
            old.rmdir()
    except OSError as error:
        raise FolderNotUsable from error
    _make(folder, clock).close()


def _asides(folder: Path) -> Iterator[Path]:
    return (folder.with_name(_OLD.format(name=folder.name, number=n)) for n in count(1))


def _make(folder: Path, clock: Clock) -> Session:
    # Read first: a vault without its schools would stay without them.
    file = school.read_list(shipped_schools())
    session = vaults.create_practice(
        folder, partnership=PARTNERSHIP, full_name=ASSISTANT, clock=clock
    )
    try:
        session.write(school.import_list, file=file)
    except BaseException:
        session.close()
        raise
    return session
