"""One conversation at a time with an IPP printer over HTTP (RFC 8010, RFC 8011, PWG 5100.14)."""

import http.client
import socket
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import NoReturn

from desktop.errors import (
    ExpectedError,
    JobNotCancelled,
    NoPrinterThere,
    PdfNotSupported,
    PrinterBusy,
    PrinterNotReached,
    PrinterSpeaksOddly,
    PrinterUnavailable,
    PrinterWantsEncryption,
    PrintRefused,
    PrintUncertain,
)
from desktop.printing import ipp_message
from desktop.printing.ipp_message import (
    Attribute,
    Attributes,
    Group,
    Message,
    Operation,
    Range,
    Tag,
    values_of,
)
from desktop.printing.sender import (
    PDF,
    PIN_SHORTEST,
    Capabilities,
    JobOutcome,
    PrinterState,
    PrintRequest,
)

IPP_PORT = 631
USER = "dossierkast"
"""What a printer's log shows as the sender: no name of a person."""

CONNECT_SECONDS = 10.0
PATIENCE_SECONDS = 60.0
"""A printer that wakes up or renders while it reads may take this long for one answer."""

_LONGEST_ANSWER = 1 << 20
_LONGEST_MODEL = 127

_NOT_FOUND = {0x0406, 0x0407}
_FORMAT_NOT_SUPPORTED = 0x040A
_BUSY = {0x0502, 0x0505, 0x0506, 0x0507}
_FIRST_FAILURE = 0x0100

_ASKED = (
    "copies-supported",
    "document-format-supported",
    "job-password-encryption-supported",
    "job-password-repertoire-configured",
    "job-password-supported",
    "media-supported",
    "print-scaling-supported",
    "printer-is-accepting-jobs",
    "printer-make-and-model",
    "printer-state",
    "printer-state-reasons",
    "sides-supported",
)
_PRINTER_STATES = {3: PrinterState.IDLE, 4: PrinterState.PROCESSING, 5: PrinterState.STOPPED}
_JOB_STATES = {
    3: JobOutcome.PENDING,
    4: JobOutcome.HELD,
    5: JobOutcome.PROCESSING,
    6: JobOutcome.STOPPED,
    7: JobOutcome.CANCELED,
    8: JobOutcome.ABORTED,
    9: JobOutcome.COMPLETED,
}


def _no_greeting(_line: socket.socket) -> None:
    """Begin at once: an open line needs no handshake."""


@dataclass(frozen=True, slots=True)
class IppClient:
    """Asks one printer, over a new line each time, and never asks twice by itself.

    Attributes:
        address: how people name the printer; stands in errors.
        host, port, path: of the HTTP request; `host` and `port` only name, `dial` connects.
        uri: the `printer-uri` attribute.
        user: the `requesting-user-name`.
        dial: opens the line; raises OSError.
        greet: makes an open line safe before anything is said; raises OSError or ExpectedError.
        unreachable: the error for a line that cannot be opened.
        patience: seconds for one question and its answer together.
    """

    address: str
    host: str
    port: int
    path: str
    uri: str
    user: str
    dial: Callable[[], socket.socket]
    greet: Callable[[socket.socket], None] = _no_greeting
    headers: dict[str, str] = field(default_factory=dict)
    unreachable: type[PrinterUnavailable] = PrinterNotReached
    patience: float = PATIENCE_SECONDS

    def ask(
        self,
        operation: Operation,
        attributes: Iterable[Attribute] = (),
        job_attributes: Sequence[Attribute] = (),
        job_id: int = 0,
    ) -> Message:
        """Ask something that sends no pages, and return the answer whatever its status.

        Raises PrinterUnavailable, PrintRefused, PrinterSpeaksOddly.
        """
        question = self._question(operation, attributes, job_attributes, job_id)
        with self._line() as line:
            try:
                return self._exchange(line, question)
            except OSError as error:
                raise self.unreachable(address=self.address) from error

    def hand_over(
        self,
        operation: Operation,
        attributes: Iterable[Attribute],
        job_attributes: Sequence[Attribute],
        document: bytes,
        job_id: int = 0,
    ) -> Message:
        """Send a document once, byte for byte, and return the answer whatever its status.

        Raises PrinterUnavailable when no line could be opened, PrintRefused when HTTP says no,
        and PrintUncertain, with `job_id`, when it went wrong after that.
        """
        question = self._question(operation, attributes, job_attributes, job_id) + document
        with self._line() as line:
            try:
                return self._exchange(line, question)
            except (OSError, PrinterSpeaksOddly) as error:
                raise PrintUncertain(address=self.address, job_id=job_id) from error

    def printer_attributes(self) -> Attributes:
        """Return what the printer says of itself, as it says it."""
        asked = Attribute("requested-attributes", Tag.KEYWORD, _ASKED)
        answer = self.ask(Operation.GET_PRINTER_ATTRIBUTES, [asked])
        self.expect_success(answer)
        return answer.group(Group.PRINTER)

    def outcome(self, job_id: int) -> JobOutcome:
        """Return what became of a job; UNKNOWN when the printer does not say, or not answer."""
        asked = Attribute("requested-attributes", Tag.KEYWORD, ("job-state",))
        try:
            return outcome_in(self.ask(Operation.GET_JOB_ATTRIBUTES, [asked], job_id=job_id))
        except ExpectedError:
            return JobOutcome.UNKNOWN

    def cancel(self, job_id: int) -> None:
        """Stop a job; raise JobNotCancelled when that did not succeed, for whatever reason."""
        try:
            self.expect_success(self.ask(Operation.CANCEL_JOB, job_id=job_id))
        except ExpectedError as error:
            raise JobNotCancelled(address=self.address) from error

    def expect_success(self, answer: Message) -> None:
        """Raise what the answer's status means (RFC 8011 appendix B); nothing was printed.

        Raises:
            NoPrinterThere, PrinterBusy, PdfNotSupported, PrintRefused: by its status.
        """
        code = answer.code
        if code in _NOT_FOUND:
            raise NoPrinterThere(address=self.address)
        if code in _BUSY:
            raise PrinterBusy(address=self.address)
        if code == _FORMAT_NOT_SUPPORTED:
            raise PdfNotSupported(address=self.address)
        if code >= _FIRST_FAILURE:
            raise PrintRefused(address=self.address, status=f"IPP {code:04x}")

    @contextmanager
    def _line(self) -> Iterator[socket.socket]:
        try:
            line = self.dial()
        except OSError as error:
            raise self.unreachable(address=self.address) from error
        with closing(line):
            line.settimeout(self.patience)
            with _time_limit(line, self.patience):
                try:
                    self.greet(line)
                except OSError as error:
                    raise self.unreachable(address=self.address) from error
                yield line

    def _question(
        self,
        operation: Operation,
        attributes: Iterable[Attribute],
        job_attributes: Sequence[Attribute],
        job_id: int,
    ) -> bytes:
        # RFC 8011 section 4.1.5: what the question is about comes before all else.
        head = [
            Attribute("attributes-charset", Tag.CHARSET, ("utf-8",)),
            Attribute("attributes-natural-language", Tag.LANGUAGE, ("nl",)),
            Attribute("printer-uri", Tag.URI, (self.uri,)),
        ]
        if job_id:
            head.append(Attribute("job-id", Tag.INTEGER, (job_id,)))
        head.append(Attribute("requesting-user-name", Tag.NAME, (self.user,)))
        groups: list[tuple[Group, Iterable[Attribute]]] = [(Group.OPERATION, [*head, *attributes])]
        if job_attributes:
            groups.append((Group.JOB, job_attributes))
        return ipp_message.encode(operation, groups)

    def _exchange(self, line: socket.socket, question: bytes) -> Message:
        connection = http.client.HTTPConnection(self.host, self.port)
        connection.sock = line
        headers = {"Content-Type": "application/ipp", "Connection": "close", **self.headers}
        try:
            connection.request("POST", self.path, question, headers)
            with connection.getresponse() as response:
                status, answer = response.status, response.read(_LONGEST_ANSWER + 1)
                missing = response.length
        except http.client.RemoteDisconnected:
            raise
        except http.client.IncompleteRead as error:
            raise ConnectionAbortedError from error
        except http.client.HTTPException as error:
            raise PrinterSpeaksOddly from error
        if status != HTTPStatus.OK:
            self._refuse_http(status)
        if len(answer) > _LONGEST_ANSWER:
            raise PrinterSpeaksOddly
        if missing:
            raise ConnectionAbortedError
        return ipp_message.decode(answer)

    def _refuse_http(self, status: int) -> NoReturn:
        if status == HTTPStatus.NOT_FOUND:
            raise NoPrinterThere(address=self.address)
        if status == HTTPStatus.UPGRADE_REQUIRED:
            raise PrinterWantsEncryption(address=self.address)
        if status == HTTPStatus.SERVICE_UNAVAILABLE:
            raise PrinterBusy(address=self.address)
        if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
            raise PrintRefused(address=self.address, status=f"HTTP {status}")
        raise PrinterSpeaksOddly


@contextmanager
def _time_limit(line: socket.socket, seconds: float) -> Iterator[None]:
    """End the line after so many seconds, however slowly the other side drips."""

    def hang_up() -> None:
        with suppress(OSError):
            # SSLSocket.shutdown would first switch to plain text under the sender's hands.
            socket.socket.shutdown(line, socket.SHUT_RDWR)

    timer = threading.Timer(seconds, hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def capabilities_in(attributes: Attributes) -> Capabilities:
    """Read a printer's attributes; what it does not say it cannot do.

    A PIN needs `job-password-encryption` none: a hash of four digits is undone by ten thousand
    guesses, so only TLS hides a PIN on the network. A printer that does not tell its repertoire
    gets digits, which every panel has (PWG 5100.11).
    """
    pin_max = max(values_of(attributes, "job-password-supported", int), default=0)
    encryptions = values_of(attributes, "job-password-encryption-supported", str)
    repertoire = "".join(values_of(attributes, "job-password-repertoire-configured", str)[:1])
    can_pin = (
        pin_max >= PIN_SHORTEST and "none" in encryptions and not repertoire.endswith("_letters")
    )
    model = "".join(values_of(attributes, "printer-make-and-model", str)[:1])
    states = values_of(attributes, "printer-state", int)
    copies = values_of(attributes, "copies-supported", Range)
    return Capabilities(
        can_pin=can_pin,
        pin_max=pin_max if can_pin else 0,
        pin_digits_only=not repertoire or repertoire.endswith("_digits"),
        formats=values_of(attributes, "document-format-supported", str),
        duplex="two-sided-long-edge" in values_of(attributes, "sides-supported", str),
        copies_max=max((high for _, high in copies), default=1),
        model="".join(filter(str.isprintable, model))[:_LONGEST_MODEL],
        state=_PRINTER_STATES.get(states[0] if states else 0, PrinterState.UNKNOWN),
        state_reasons=values_of(attributes, "printer-state-reasons", str),
        is_accepting=False not in values_of(attributes, "printer-is-accepting-jobs", bool),
    )


def job_attributes_for(request: PrintRequest, attributes: Attributes) -> list[Attribute]:
    """Return how to print: sides and copies as asked, A4, and never scaled.

    A scan code or a signing line that is shrunk to fit no longer measures what it must. Only
    values that the printer lists are sent, since it must refuse what it does not know.
    """
    wanted = {
        "sides": "two-sided-long-edge" if request.duplex else "one-sided",
        "media": "iso_a4_210x297mm",
        "print-scaling": "none",
    }
    chosen = [
        Attribute(name, Tag.KEYWORD, (value,))
        for name, value in wanted.items()
        if value in values_of(attributes, f"{name}-supported", str)
    ]
    if "copies-supported" in attributes:
        chosen.append(Attribute("copies", Tag.INTEGER, (request.copies,)))
    return chosen


def job_head(request: PrintRequest) -> list[Attribute]:
    """Return the operation attributes of every new job: it is printed exactly so or not at all."""
    return [
        Attribute("job-name", Tag.NAME, (request.title,)),
        Attribute("ipp-attribute-fidelity", Tag.BOOLEAN, (True,)),
    ]


FORMAT_IS_PDF = Attribute("document-format", Tag.MIME, (PDF,))


def job_id_in(answer: Message) -> int:
    """Return the number that the printer gave to a job, or 0 when it gave none."""
    return max(values_of(answer.group(Group.JOB), "job-id", int)[:1], default=0)


def outcome_in(answer: Message) -> JobOutcome:
    """Return the state of the job that the answer tells about."""
    states = values_of(answer.group(Group.JOB), "job-state", int)
    return _JOB_STATES.get(states[0] if states else 0, JobOutcome.UNKNOWN)
