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

    def __or__(self, other: "Changes") -> "Changes":
        """Return what either touched."""
        return Changes(
            self.dossiers | other.dossiers,
            self.papers | other.papers,
            self.schools or other.schools,
            self.places or other.places,
            self.printers or other.printers,
            self.settings or other.settings,
        )
