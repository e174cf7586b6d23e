"""What lies in the printers: asked after until somebody says what came out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.models.ids import DossierId, PaperId
from desktop.models.log import LogCode
from desktop.models.signing import Party
from desktop.services import printing
from desktop.services.act import Act, Look
from desktop.store import collecting as store


@dataclass(frozen=True, slots=True)
class WaitingCopy:
    """A copy that nobody has answered for.

    Attributes:
        parties: who still signs on it, in the order of signing.
        is_recorded: whether the print came to its end; without it the sheet is perhaps there.
        sent_at: when it was prepared.
    """

    paper_id: PaperId
    number: str
    parties: tuple[Party, ...]
    is_recorded: bool
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class WaitingSet:
    """The copies of one dossier in one printer, whose name is empty where files were made."""

    dossier_id: DossierId
    dossier_number: str
    printer: str
    copies: tuple[WaitingCopy, ...]


def waiting(look: Look) -> tuple[WaitingSet, ...]:
    """Return what may lie in the printers, over all dossiers, the oldest first."""
    found = store.uncollected(look.connection)
    parties = store.open_parties(look.connection, (each.paper_id for each in found))
    sets: dict[tuple[DossierId, str, str], list[WaitingCopy]] = {}
    for each in found:
        sets.setdefault((each.dossier_id, each.dossier_number, each.printer), []).append(
            WaitingCopy(
                each.paper_id,
                each.number,
                parties.get(each.paper_id, ()),
                each.copy_state is not None,
                each.sent_at,
            )
        )
    return tuple(WaitingSet(*key, tuple(copies)) for key, copies in sets.items())


def answer(
    act: Act,
    *,
    dossier_id: DossierId,
    collected: Sequence[PaperId],
    misprinted: Sequence[PaperId] = (),
) -> None:
    """Record, as one act, what came out of the printer well and what did not.

    Raises:
        LineNotOpen: one of them does not wait any more; nothing was changed.
    """
    act.does(
        LogCode.MISPRINT if misprinted else LogCode.COLLECT,
        dossier_id=dossier_id,
        collected=list(collected),
        misprinted=list(misprinted),
    )
    for paper_id in collected:
        printing.take_out(act, printing.in_printer(act, paper_id))
    for paper_id in misprinted:
        printing.throw_away(act, printing.spoilable(act, paper_id))
