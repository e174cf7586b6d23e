"""What an act touched, so that each screen can decide whether to read again."""

from dataclasses import dataclass

from desktop.models.ids import DossierId, PaperId


@dataclass(frozen=True, slots=True)
class Changes:
    """The things that a committed act touched.

    `schools`, `places`, `printers` and `settings` are few and read whole, so they carry no ids.
    """

    dossiers: frozenset[DossierId] = frozenset()
    papers: frozenset[PaperId] = frozenset()
    schools: bool = False
    places: bool = False
    printers: bool = False
    settings: bool = False
