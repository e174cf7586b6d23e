"""A page as a picture, made where nothing of it can do harm."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page of a document as pixels.

    Attributes:
        page: which one, from 0; pages: how many there are.
        width, height: in pixels.
        pixels: four bytes each, blue, green, red and one that says nothing; row by row from the
            top, without gaps.
    """

    page: int
    pages: int
    width: int
    height: int
    pixels: bytes = field(repr=False)
