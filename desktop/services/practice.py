"""The practice vault: invented people and schools, a known password, marked on every page."""

from pathlib import Path

from desktop import resources
from desktop.clock import Clock, system_clock
from desktop.errors import KeyFileMissing
from desktop.models.partnership import Partnership
from desktop.models.password import PRACTICE_PASSWORD
from desktop.models.person import Address
from desktop.services import school, vaults
from desktop.services.session import Session

ASSISTANT = "Nadia de Wit"
DIRECTOR = "Hendrik Bosch"

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
