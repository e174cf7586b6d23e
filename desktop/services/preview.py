"""What would be printed, shown before: the same pages, marked as a sample and without a code."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.exchange import pdf_pages
from desktop.exchange.child import read_in_child
from desktop.forms.certificate import CertificateData, CopyData, render_signing_copy
from desktop.models.ids import DossierId
from desktop.models.page_image import PageImage
from desktop.models.signing import Party, ProposedLine, SigningMode
from desktop.services import certificate
from desktop.services.act import Look

_NO_CODE = "KNNNNNNNNN"
"""Ten letters whose check letter is wrong, so that a scan of the screen finds nothing."""


@dataclass(frozen=True, slots=True)
class SampleCopy:
    """A copy that would be printed.

    Attributes:
        parties: who would sign on it.
        has_address: whether an address stands in the envelope's window.
    """

    parties: tuple[Party, ...]
    has_address: bool
    data: CopyData = field(repr=False)


@dataclass(frozen=True, slots=True)
class SampleSet:
    """All copies of a set that would be printed."""

    certificate: CertificateData = field(repr=False)
    copies: tuple[SampleCopy, ...]


def sample_set(
    look: Look,
    *,
    dossier_id: DossierId,
    sent_on: date,
    mode: SigningMode,
    parties: frozenset[Party],
) -> SampleSet:
    """Gather what a print would put on paper now; the look at the dossier is logged already.

    Raises:
        RuleBroken: something that must stand on the certificate is missing.
    """
    data = certificate.gather(look, dossier_id, sent_on=sent_on)
    lines = [line for line in certificate.propose(look, dossier_id) if line.party in parties]
    groups: list[list[ProposedLine]] = (
        [lines] if mode is SigningMode.TRAVELLING and lines else [[line] for line in lines]
    )
    return SampleSet(data, tuple(_sample(look, dossier_id, group) for group in groups))


def _sample(look: Look, dossier_id: DossierId, lines: Sequence[ProposedLine]) -> SampleCopy:
    data = certificate.copy_data(
        look,
        dossier_id,
        lines,
        scan_code=_NO_CODE,
        running_number="K-0000",
        print_id="P-0000",
        is_sample=True,
    )
    return SampleCopy(tuple(line.party for line in lines), bool(data.addressee), data)


def page_of(*, samples: SampleSet, copy: int, page: int, width: int) -> PageImage:
    """Return a page of a copy as pixels; needs no vault, and shows it in a child process.

    Args:
        samples: of `sample_set`.
        copy: which copy, from 0.
        page: which page, from 0.
        width: of the picture, in pixels.

    Raises:
        FormTooFull, LogoUnreadable, MissingGlyph: it cannot be printed either.
        ParserFailed: the child was stopped.
        Cancelled: by the lock.
    """
    pdf = render_signing_copy(samples.certificate, samples.copies[copy].data)
    image = read_in_child("pdf_pages.read_page", pdf_pages.request(pdf, page=page, width=width))
    if not isinstance(image, PageImage):
        raise TypeError(type(image))
    return image
