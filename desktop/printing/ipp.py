"""Printing straight to a network printer over IPP, with a PIN and a remembered certificate."""

import hashlib
import socket
import ssl
import time
from contextlib import suppress
from urllib.parse import urlsplit

from desktop.errors import (
    ExpectedError,
    PinNotSupported,
    PrinterBusy,
    PrinterCertificateChanged,
    PrinterNotSecure,
    PrinterSpeaksOddly,
    PrintUncertain,
)
from desktop.printing.ipp_client import (
    CONNECT_SECONDS,
    FORMAT_IS_PDF,
    IPP_PORT,
    PATIENCE_SECONDS,
    USER,
    IppClient,
    capabilities_in,
    job_attributes_for,
    job_head,
    job_id_in,
    outcome_in,
)
from desktop.printing.ipp_message import Attribute, Group, Message, Operation, Tag
from desktop.printing.sender import (
    Capabilities,
    JobOutcome,
    PrintRequest,
    SentJob,
    refuse_unfit,
)

BUSY_SECONDS = 15.0
"""Small printers take one job at a time; a set of sheets follows each other faster than that."""

_PAUSE_SECONDS = 0.25
_PIN_ATTRIBUTES = {"job-password", "job-password-encryption"}


class IppSender:
    """A printer at an `ipp://` or `ipps://` address, as `parse_address` returns it.

    A job is made first and its pages follow (Create-Job, Send-Document): a printer that ignores
    the PIN says so before it has any page, and a broken line leaves a job number to ask after.

    An `ipp` line carries pages and PIN as anyone on the network can read them; `ipps` hides both.

    `fingerprint` is the SHA-256 of the printer's TLS certificate in hexadecimal. Printers sign
    their own, so no authority is asked: the first contact fills it, the caller keeps it, and
    every later contact must show the same or nothing is sent (PrinterCertificateChanged).
    """

    def __init__(
        self, address: str, *, certificate_sha256: str = "", patience: float = PATIENCE_SECONDS
    ) -> None:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port or IPP_PORT
        self.fingerprint = certificate_sha256
        self._address = address
        self._client = IppClient(
            address=address,
            host=host,
            port=port,
            path=parts.path,
            uri=address,
            user=USER,
            dial=lambda: self._dial(host, port, is_secure=parts.scheme == "ipps"),
            greet=self._greet,
            patience=patience,
        )

    def capabilities(self) -> Capabilities:
        """Ask the printer what it can do and how it is."""
        return capabilities_in(self._client.printer_attributes())

    def send(self, request: PrintRequest) -> SentJob:
        """Send once, as `PrintSender.send` says; never without the PIN that was asked."""
        attributes = self._client.printer_attributes()
        refuse_unfit(self._address, capabilities_in(attributes), request)
        created = self._create(request, job_attributes_for(request, attributes))
        job_id = job_id_in(created)
        if not job_id:
            raise PrinterSpeaksOddly
        if request.pin is not None and _ignores_pin(created):
            self._drop(job_id)
            raise PinNotSupported(address=self._address)
        try:
            answer = self._client.hand_over(
                Operation.SEND_DOCUMENT,
                [FORMAT_IS_PDF, Attribute("last-document", Tag.BOOLEAN, (True,))],
                (),
                request.pdf,
                job_id,
            )
            self._client.expect_success(answer)
        except PrintUncertain:
            raise
        except ExpectedError:
            # A job without pages would keep a small printer busy for a minute.
            self._drop(job_id)
            raise
        return SentJob(job_id, outcome_in(answer))

    def outcome(self, job_id: int) -> JobOutcome:
        """Ask what became of a job."""
        return self._client.outcome(job_id)

    def cancel(self, job_id: int) -> None:
        """Stop a job. Raises JobNotCancelled when that did not succeed."""
        self._client.cancel(job_id)

    def _create(self, request: PrintRequest, job_attributes: list[Attribute]) -> Message:
        """Open a job without pages, waiting for a printer that is still at the last one."""
        head = [*job_head(request), *_pin_attributes(request.pin)]
        end = time.monotonic() + min(BUSY_SECONDS, self._client.patience)
        while True:
            try:
                created = self._client.ask(Operation.CREATE_JOB, head, job_attributes)
                self._client.expect_success(created)
            except PrinterBusy:
                if time.monotonic() > end:
                    raise
                time.sleep(_PAUSE_SECONDS)
            else:
                return created

    def _drop(self, job_id: int) -> None:
        with suppress(ExpectedError):
            self._client.cancel(job_id)

    @staticmethod
    def _dial(host: str, port: int, *, is_secure: bool) -> socket.socket:
        line = socket.create_connection((host, port), timeout=CONNECT_SECONDS)
        if not is_secure:
            return line
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return context.wrap_socket(line, do_handshake_on_connect=False)

    def _greet(self, line: socket.socket) -> None:
        if not isinstance(line, ssl.SSLSocket):
            return
        try:
            line.do_handshake()
        except ssl.SSLEOFError:
            raise  # it hung up, or was too slow: no answer
        except ssl.SSLError as error:
            raise PrinterNotSecure(address=self._address) from error
        shown = hashlib.sha256(line.getpeercert(binary_form=True) or b"").hexdigest()
        self.fingerprint = self.fingerprint or shown
        if shown != self.fingerprint:
            raise PrinterCertificateChanged(
                address=self._address, expected=self.fingerprint, found=shown
            )


def _pin_attributes(pin: str | None) -> list[Attribute]:
    if pin is None:
        return []
    return [
        Attribute("job-password", Tag.OCTETS, (pin.encode("ascii"),)),
        Attribute("job-password-encryption", Tag.KEYWORD, ("none",)),
    ]


def _ignores_pin(answer: Message) -> bool:
    return not _PIN_ATTRIBUTES.isdisjoint(answer.group(Group.UNSUPPORTED))
