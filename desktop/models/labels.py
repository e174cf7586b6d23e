"""Labels for folders and places, and the sheets that they are printed on."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from desktop import resources

MOST_OFFSET = 5.0
"""A sheet is shifted by at most so much, in mm; more than that is another sheet."""


@dataclass(frozen=True, slots=True)
class Label:
    """What stands on a label: a folder's number or a place's name, and its scan code.

    A name of a person never stands on one: a folder lies where others see it.
    """

    title: str
    scan_code: str


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """An A4 sheet of labels; all measures in mm, from the sheet's top left.

    Attributes:
        name: as the maker sells it.
        same_as: another name of the same sheet, or "".
    """

    name: str
    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float
    step_x: float
    step_y: float
    same_as: str = ""

    @property
    def count(self) -> int:
        """How many labels it has."""
        return self.columns * self.rows

    def corner(self, number: int) -> tuple[float, float]:
        """Return the top left corner of a label; the numbers run by rows, from 0."""
        row, column = divmod(number, self.columns)
        return self.left + column * self.step_x, self.top + row * self.step_y


@cache
def label_sheets() -> tuple[LabelSheet, ...]:
    """Return the sheets that the program knows (`resources/lists/etiketvellen.csv`)."""
    lines = resources.text("lists/etiketvellen.csv").splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter=";")
    return tuple(
        LabelSheet(
            name=row["naam"],
            width=float(row["breedte"]),
            height=float(row["hoogte"]),
            columns=int(row["kolommen"]),
            rows=int(row["rijen"]),
            left=float(row["links"]),
            top=float(row["boven"]),
            step_x=float(row["stap_x"]),
            step_y=float(row["stap_y"]),
            same_as=row["gelijk_aan"],
        )
        for row in rows
    )


def laid_out(
    labels: Sequence[Label], sheet: LabelSheet, *, first: int
) -> tuple[tuple[tuple[int, Label], ...], ...]:
    """Return for each sheet which label comes where, beginning at the first free one.

    Args:
        labels: in the order wanted.
        sheet: what is in the printer.
        first: number of the first free label on the first sheet; the next sheets are whole.

    Raises:
        ValueError: the sheet has no such label.
    """
    if not 0 <= first < sheet.count:
        raise ValueError(first)
    return tuple(_sheets(labels, sheet, first))


def _sheets(
    labels: Sequence[Label], sheet: LabelSheet, first: int
) -> Iterator[tuple[tuple[int, Label], ...]]:
    done = 0
    while done < len(labels):
        taken = labels[done : done + sheet.count - first]
        yield tuple(enumerate(taken, start=first))
        done += len(taken)
        first = 0
