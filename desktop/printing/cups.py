"""Printing through this computer's own print system (CUPS), which can keep no PIN secret."""

import ipaddress
import os
import socket
from dataclasses import replace
from functools import partial
from pathlib import Path
from urllib.parse import quote, urlsplit

from desktop.errors import PrintSystemNotLocal, PrintSystemNotReached, PrintUncertain
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
from desktop.printing.ipp_message import Attribute, Operation, Tag, values_of
from desktop.printing.sender import (
    Capabilities,
    JobOutcome,
    PrintRequest,
    SentJob,
    refuse_unfit,
)

_SOCKETS = (Path("/run/cups/cups.sock"), Path("/private/var/run/cupsd"))
_NOT_FOUND = 0x0406


class CupsSender:
    """A queue of the local scheduler.

    It never takes a PIN: CUPS hands it to its filters as an argument, where any user of the
    computer reads it. Pages go in one step (Print-Job), since the scheduler asks the owner's
    login for a second one. A queue shows no certificate, so `fingerprint` is empty.
    """

    fingerprint = ""

    def __init__(self, queue: str, *, patience: float = PATIENCE_SECONDS) -> None:
        self._queue = queue
        self._client = _client(queue, f"/printers/{quote(queue)}", patience)

    def capabilities(self) -> Capabilities:
        """Ask the scheduler what the queue can do and how it is."""
        return _without_pin(capabilities_in(self._client.printer_attributes()))

    def send(self, request: PrintRequest) -> SentJob:
        """Send once, as `PrintSender.send` says; a PIN is refused."""
        attributes = self._client.printer_attributes()
        refuse_unfit(self._queue, _without_pin(capabilities_in(attributes)), request)
        answer = self._client.hand_over(
            Operation.PRINT_JOB,
            [*job_head(request), FORMAT_IS_PDF],
            job_attributes_for(request, attributes),
            request.pdf,
        )
        self._client.expect_success(answer)
        job_id = job_id_in(answer)
        if not job_id:
            raise PrintUncertain(address=self._queue, job_id=0)
        return SentJob(job_id, outcome_in(answer))

    def outcome(self, job_id: int) -> JobOutcome:
        """Ask what became of a job; COMPLETED means that the printer took it."""
        return self._client.outcome(job_id)

    def cancel(self, job_id: int) -> None:
        """Stop a job. Raises JobNotCancelled when that did not succeed."""
        self._client.cancel(job_id)


def queues() -> tuple[str, ...]:
    """Return the names of the local scheduler's queues; raises PrintSystemNotReached."""
    client = _client("CUPS", "/", PATIENCE_SECONDS)
    asked = Attribute("requested-attributes", Tag.KEYWORD, ("printer-name",))
    answer = client.ask(Operation.CUPS_GET_PRINTERS, [asked])
    if answer.code == _NOT_FOUND:
        return ()
    client.expect_success(answer)
    return tuple(
        name for _, group in answer.groups for name in values_of(group, "printer-name", str)
    )


def _without_pin(printer: Capabilities) -> Capabilities:
    return replace(printer, can_pin=False, pin_max=0)


def _client(address: str, path: str, patience: float) -> IppClient:
    """Return a client of the local scheduler, found where `CUPS_SERVER` or the system puts it.

    On its socket the scheduler sees whose program speaks (PeerCred) and lets the owner cancel a
    job, so there the user is the login, as with every program's print.

    Raises PrintSystemNotLocal.
    """
    server = os.environ.get("CUPS_SERVER", "")
    if not server:
        server = next((str(found) for found in _SOCKETS if found.exists()), "localhost")
    if server.startswith("/"):
        import pwd  # Windows has neither this module nor this socket

        user = pwd.getpwuid(os.getuid()).pw_name
        headers = {"Authorization": f"PeerCred {user}"}
        host, port, dial = "localhost", IPP_PORT, partial(_dial_socket, server)
    else:
        user, headers = USER, {}
        host, port = _loopback(server)
        dial = partial(socket.create_connection, (host, port), CONNECT_SECONDS)
    return IppClient(
        address=address,
        host=host,
        port=port,
        path=path,
        uri=f"ipp://localhost{path}",
        user=user,
        dial=dial,
        headers=headers,
        unreachable=PrintSystemNotReached,
        patience=patience,
    )


def _dial_socket(path: str) -> socket.socket:
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(CONNECT_SECONDS)
    try:
        line.connect(path)
    except OSError:
        line.close()
        raise
    return line


def _loopback(server: str) -> tuple[str, int]:
    """Return host and port of a `CUPS_SERVER`; a far one would get the pages over the network."""
    try:
        parts = urlsplit(f"//{server}")
        host, port = parts.hostname or "", parts.port or IPP_PORT
        is_local = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_local = False
    if not is_local:
        raise PrintSystemNotLocal(server=server)
    return host, port
