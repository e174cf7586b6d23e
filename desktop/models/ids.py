"""Names for identifiers, so that a place is never taken for a printer."""

import secrets
from typing import NewType

DossierId = NewType("DossierId", str)
PupilId = NewType("PupilId", str)
PaperId = NewType("PaperId", str)
UserId = NewType("UserId", str)

AdviceId = NewType("AdviceId", int)
BorrowerId = NewType("BorrowerId", int)
GuardianId = NewType("GuardianId", int)
PlaceId = NewType("PlaceId", int)
PrinterId = NewType("PrinterId", int)
PrintJobId = NewType("PrintJobId", int)
SchoolId = NewType("SchoolId", int)
SignatureLineId = NewType("SignatureLineId", int)
SigningRoundId = NewType("SigningRoundId", int)
TlvId = NewType("TlvId", int)
MoveId = NewType("MoveId", int)


def new_random_id() -> str:
    """Return 128 random bits as 32 hexadecimal digits.

    Dossiers, pupils, paper items and users carry such ids, because logs, packs, tombstones and
    merges must name them without saying anything about them.
    """
    return secrets.token_hex(16)
