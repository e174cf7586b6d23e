"""A small strict IPP printer on loopback: it holds a job until its PIN, and fails on request."""

import ssl
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from rigs.certificates import new_identity
from typing_extensions import override

from desktop.printing.ipp_message import (
    Attribute,
    Attributes,
    Group,
    Message,
    Operation,
    Range,
    Tag,
    decode,
    encode,
    values_of,
)

_OK = 0x0000
_IGNORED_SOME = 0x0001
_BAD_REQUEST = 0x0400
_NOT_POSSIBLE = 0x0404
_NOT_FOUND = 0x0406
_VALUES_NOT_SUPPORTED = 0x040B
_FORMAT_NOT_SUPPORTED = 0x040A
_OPERATION_NOT_SUPPORTED = 0x0501
_DEVICE_ERROR = 0x0504
_BUSY = 0x0507

_PENDING, _HELD, _CANCELED, _COMPLETED = 3, 4, 7, 9
_PATH = "/ipp/print"


class WrongPin(Exception):
    """Someone typed another PIN than the job's."""


class Fault(Enum):
    """What can be wrong with a printer."""

    NONE = auto()
    VANISHES = auto()  # hangs up in the middle of a request
    VANISHES_AFTER = auto()  # reads all, then hangs up without an answer
    GARBAGE = auto()  # answers octets that are no IPP
    NO_HTTP = auto()  # answers something that is no HTTP
    SLOW = auto()  # drips its answer, an octet at a time
    ENDLESS = auto()  # an answer without an end
    OUT_OF_PAPER = auto()
    BUSY = auto()
    BREAKS = auto()  # answers a device error
    DROPS_PIN = auto()  # promises PINs, then ignores the one it gets, and says so
    WANTS_TLS = auto()
    HTTP_ERROR = auto()
    HTTP_BUSY = auto()
    NO_NUMBER = auto()  # says yes to a job and tells no number
    NO_PDF_AFTER_ALL = auto()  # promises PDF, then refuses it
    CUT_CHUNKS = auto()  # hangs up within an answer of unknown length


@dataclass(frozen=True)
class Traits:
    """What this printer says of itself."""

    pin_max: int = 16
    repertoire: str = "iana_us-ascii_digits"
    encryptions: tuple[str, ...] = ("none", "sha2-256")
    formats: tuple[str, ...] = ("application/octet-stream", "application/pdf")
    sides: tuple[str, ...] = ("one-sided", "two-sided-long-edge", "two-sided-short-edge")
    copies: Range = Range(1, 99)
    media: tuple[str, ...] = ("iso_a4_210x297mm",)
    scaling: tuple[str, ...] = ("auto", "none")
    model: str = "Strict Printer"
    state: int = 3
    state_reasons: tuple[str, ...] = ("none",)
    is_accepting: bool = True
    extra: tuple[Attribute, ...] = ()


@dataclass
class Job:
    """A job as the printer has it."""

    title: str
    user: str
    operation: Attributes
    template: Attributes
    pin: str | None
    state: int = _PENDING
    document: bytes = b""


@dataclass
class StrictPrinter:
    """A running printer; made by `strict_printer`."""

    address: str
    certificate_sha256: str
    traits: Traits = field(default_factory=Traits)
    fault: Fault = Fault.NONE
    fault_on: Operation | None = None
    jobs: dict[int, Job] = field(default_factory=dict)
    requests: list[Operation] = field(default_factory=list)
    document_octets: int = 0

    @property
    def printed(self) -> list[bytes]:
        """The documents that came out on paper, one per copy."""
        return [
            job.document
            for job in self.jobs.values()
            if job.state == _COMPLETED
            for _ in range((values_of(job.template, "copies", int) or (1,))[0])
        ]

    def enter_pin(self, job_id: int, pin: str) -> None:
        """Type a PIN at the panel: the job is printed, or WrongPin is raised."""
        job = self.jobs[job_id]
        if job.state != _HELD:
            raise ValueError("this job waits for no PIN")
        if pin != job.pin:
            raise WrongPin
        job.state = _COMPLETED

    def fail(self, fault: Fault, on: Operation | None = None) -> None:
        """Have this fault from now on, in this operation only or in all."""
        self.fault, self.fault_on = fault, on

    def cancel_at_panel(self, job_id: int) -> None:
        """Throw a job away at the printer."""
        self.jobs[job_id].state = _CANCELED

    def forget(self, job_id: int) -> None:
        """Drop a job from the printer's history, as printers do after a while."""
        del self.jobs[job_id]

    def become(self, **traits: object) -> None:
        """Change what the printer says of itself."""
        self.traits = replace(self.traits, **traits)

    def answer(self, request: Message) -> bytes:
        """Return the answer to a request, as strict as the standard allows."""
        code, groups = self._act(request)
        head = [
            Attribute("attributes-charset", Tag.CHARSET, ("utf-8",)),
            Attribute("attributes-natural-language", Tag.LANGUAGE, ("en",)),
        ]
        return encode(code, [(Group.OPERATION, head), *groups])

    def _act(self, request: Message):
        about = request.group(Group.OPERATION)
        if list(about)[:3] != [
            "attributes-charset",
            "attributes-natural-language",
            "printer-uri",
        ] or not values_of(about, "requesting-user-name", str):
            return _BAD_REQUEST, []
        if values_of(about, "printer-uri", str) != (self.address,):
            return _NOT_FOUND, []
        match request.code:
            case Operation.GET_PRINTER_ATTRIBUTES:
                return _OK, [(Group.PRINTER, self._attributes())]
            case Operation.CREATE_JOB:
                return self._create(about, request.group(Group.JOB))
            case Operation.SEND_DOCUMENT | Operation.CANCEL_JOB | Operation.GET_JOB_ATTRIBUTES:
                return self._on_job(request, about)
        return _OPERATION_NOT_SUPPORTED, []

    def _attributes(self) -> list[Attribute]:
        is_out = self.fault is Fault.OUT_OF_PAPER
        traits = self.traits
        said = [
            Attribute("printer-make-and-model", Tag.TEXT, (traits.model,)),
            Attribute("printer-state", Tag.ENUM, (5 if is_out else traits.state,)),
            Attribute(
                "printer-state-reasons",
                Tag.KEYWORD,
                ("media-empty-error",) if is_out else traits.state_reasons,
            ),
            Attribute("printer-is-accepting-jobs", Tag.BOOLEAN, (traits.is_accepting,)),
            Attribute("document-format-supported", Tag.MIME, traits.formats),
            Attribute("sides-supported", Tag.KEYWORD, traits.sides),
            Attribute("copies-supported", Tag.RANGE, (traits.copies,)),
            Attribute("media-supported", Tag.KEYWORD, traits.media),
            Attribute("print-scaling-supported", Tag.KEYWORD, traits.scaling),
            *traits.extra,
        ]
        if traits.pin_max:
            said += [
                Attribute("job-password-supported", Tag.INTEGER, (traits.pin_max,)),
                Attribute("job-password-encryption-supported", Tag.KEYWORD, traits.encryptions),
                Attribute("job-password-repertoire-configured", Tag.KEYWORD, (traits.repertoire,)),
            ]
        return said

    def _create(self, about: Attributes, template: Attributes):
        traits = self.traits
        titles = values_of(about, "job-name", str)
        pins = values_of(about, "job-password", bytes)
        encryption = values_of(about, "job-password-encryption", str)
        if not titles or bool(pins) != bool(encryption):
            return _BAD_REQUEST, []
        allowed = {
            "sides": traits.sides,
            "media": traits.media,
            "print-scaling": traits.scaling,
            "copies": range(traits.copies.low, traits.copies.high + 1),
        }
        if any(
            value not in allowed.get(name, ()) for name, all_ in template.items() for value in all_
        ):
            return _VALUES_NOT_SUPPORTED, []
        pin = pins[0].decode("ascii") if pins else None
        if pin is not None and (encryption != ("none",) or len(pin) > traits.pin_max):
            return _VALUES_NOT_SUPPORTED, []
        drops = pin is not None and self.fault is Fault.DROPS_PIN
        number = len(self.jobs) + 1
        self.jobs[number] = Job(
            title=titles[0],
            user=values_of(about, "requesting-user-name", str)[0],
            operation=about,
            template=template,
            pin=None if drops else pin,
        )
        ignored = [Attribute("job-password", Tag.OCTETS, (b"",))]
        return (
            (_IGNORED_SOME, [(Group.UNSUPPORTED, ignored), self._about_job(number)])
            if drops
            else (_OK, [self._about_job(number)])
        )

    def _on_job(self, request: Message, about: Attributes):
        number = (values_of(about, "job-id", int) or (0,))[0]
        job = self.jobs.get(number)
        if job is None:
            return _NOT_FOUND, []
        if request.code == Operation.CANCEL_JOB:
            if job.state >= _CANCELED:
                return _NOT_POSSIBLE, []
            job.state = _CANCELED
        elif request.code == Operation.SEND_DOCUMENT:
            if values_of(about, "last-document", bool) != (True,) or not request.data:
                return _BAD_REQUEST, []
            if values_of(about, "document-format", str) != ("application/pdf",):
                return _FORMAT_NOT_SUPPORTED, []
            if job.document or job.state != _PENDING:
                return _NOT_POSSIBLE, []
            job.document = request.data
            job.state = _COMPLETED if job.pin is None else _HELD
        return _OK, [self._about_job(number)]

    def _about_job(self, number: int):
        state = self.jobs[number].state
        return (
            Group.JOB,
            [
                Attribute("job-id", Tag.INTEGER, (number,)),
                Attribute("job-state", Tag.ENUM, (state,)),
            ],
        )


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "_Server"

    def do_POST(self) -> None:
        printer = self.server.printer
        if self.path != _PATH or self.headers["Content-Type"] != "application/ipp":
            self.send_error(404)
            return
        self.close_connection = True
        length = int(self.headers["Content-Length"])
        start = self.rfile.read(min(length, 4))
        if len(start) < min(length, 4):
            return  # who asked was killed meanwhile
        operation = Operation(int.from_bytes(start[2:4], "big"))
        printer.requests.append(operation)
        fault = printer.fault if printer.fault_on in {None, operation} else Fault.NONE
        if fault is Fault.VANISHES:
            some = self.rfile.read(length // 2)
            printer.document_octets += len(some) if operation is Operation.SEND_DOCUMENT else 0
            return
        request = decode(start + self.rfile.read(length - len(start)))
        printer.document_octets += len(request.data)
        if fault is Fault.VANISHES_AFTER:
            return
        if fault is Fault.WANTS_TLS:
            self.send_error(426)
        elif fault is Fault.HTTP_ERROR:
            self.send_error(500)
        elif fault is Fault.HTTP_BUSY:
            self.send_error(503)
        elif fault is Fault.NO_NUMBER:
            self._say(encode(_OK, [(Group.OPERATION, []), (Group.JOB, [])]))
        elif fault is Fault.NO_PDF_AFTER_ALL:
            self._say(encode(_FORMAT_NOT_SUPPORTED, [(Group.OPERATION, [])]))
        elif fault is Fault.CUT_CHUNKS:
            self.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n400\r\nxx")
        elif fault is Fault.BUSY:
            self._say(encode(_BUSY, [(Group.OPERATION, [])]))
        elif fault is Fault.BREAKS:
            self._say(encode(_DEVICE_ERROR, [(Group.OPERATION, [])]))
        elif fault is Fault.NO_HTTP:
            self.wfile.write(b"220 mail.example ready\r\n")
        elif fault is Fault.GARBAGE:
            self._say(b"\x00\xffno IPP at all")
        elif fault is Fault.SLOW:
            self._drip(printer.answer(request))
        elif fault is Fault.ENDLESS:
            self._flood()
        else:
            self._say(printer.answer(request))

    def _say(self, answer: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/ipp")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def _drip(self, answer: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        for octet in answer:
            if self.server.is_stopping.wait(0.05):
                return
            self.wfile.write(bytes([octet]))

    def _flood(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.server.is_stopping.is_set():
            self.wfile.write(bytes(65536))

    @override
    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    printer: StrictPrinter

    def __init__(self, tls: ssl.SSLContext | None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.tls = tls
        self.is_stopping = threading.Event()
        self.failures: list[BaseException] = []

    @override
    def handle_error(self, *_: object) -> None:
        error = sys.exception()
        # A client that hangs up is part of many a test.
        if error is not None and not isinstance(error, OSError):
            self.failures.append(error)

    @override
    def get_request(self):
        line, place = super().get_request()
        line.settimeout(10)
        if self.tls is not None:
            line = self.tls.wrap_socket(line, server_side=True, do_handshake_on_connect=False)
        return line, place


@contextmanager
def strict_printer(*, is_secure: bool = False, **traits: object) -> Iterator[StrictPrinter]:
    """Run a printer on a free loopback port, over TLS when secure; `traits` as in Traits."""
    tls, fingerprint = new_identity() if is_secure else (None, "")
    server = _Server(tls)
    scheme = "ipps" if is_secure else "ipp"
    server.printer = StrictPrinter(
        f"{scheme}://127.0.0.1:{server.server_port}{_PATH}", fingerprint, Traits(**traits)
    )
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield server.printer
    finally:
        server.is_stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()
    assert not server.failures, server.failures
