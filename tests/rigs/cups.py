"""A real CUPS scheduler and a real IPP printer with PIN, on loopback only, in a folder of its own.

Every rig has its own ports, message bus and folder, so several run side by side. It touches no
printer, queue or setting of the machine.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from programs import require_program

QUEUE = "Archief"
_ATTRIBUTE = re.compile(r"^ {4}([a-z-]+) \([^)]*\) (.*)$", re.MULTILINE)
_PATIENCE_SECONDS = 30.0

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>custom</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/></policy>
</busconfig>
"""

# The access rules are those that CUPS ships: only its owner may touch a job.
_SCHEDULER = """LogLevel warn
Listen 127.0.0.1:{port}
Listen {folder}/cups.sock
Browsing No
DefaultAuthType Basic
WebInterface No
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  <Limit Create-Job Print-Job Print-URI Validate-Job>
    Order deny,allow
  </Limit>
  <Limit Send-Document Send-URI Hold-Job Release-Job Cancel-Job Purge-Jobs Cancel-My-Jobs>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit CUPS-Add-Modify-Printer CUPS-Delete-Printer Pause-Printer Resume-Printer>
    AuthType Default
    Require user @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

_SCHEDULER_FILES = """SystemGroup root
ServerRoot {folder}/etc
ServerKeychain {folder}/etc/ssl
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
Printcap
Sandboxing relaxed
"""

_MEDIA = (
    "MEMBER collection media-size { MEMBER integer x-dimension 21000"
    " MEMBER integer y-dimension 29700 } MEMBER integer media-bottom-margin 500"
    " MEMBER integer media-left-margin 500 MEMBER integer media-right-margin 500"
    " MEMBER integer media-top-margin 500 MEMBER keyword media-source main"
)
_PRINTER = f"""ATTR text printer-make-and-model "Archief Testprinter"
ATTR keyword media-supported iso_a4_210x297mm
ATTR keyword media-default iso_a4_210x297mm
ATTR keyword media-ready iso_a4_210x297mm
ATTR collection media-size-supported {{ MEMBER integer x-dimension 21000
 MEMBER integer y-dimension 29700 }}
ATTR collection media-col-database {{ {_MEDIA} }}
ATTR collection media-col-default {{ {_MEDIA} }}
ATTR collection media-col-ready {{ {_MEDIA} }}
ATTR integer media-bottom-margin-supported 500
ATTR integer media-left-margin-supported 500
ATTR integer media-right-margin-supported 500
ATTR integer media-top-margin-supported 500
ATTR keyword media-source-supported main
ATTR keyword print-scaling-supported auto,none
ATTR keyword print-scaling-default auto
ATTR keyword sides-supported one-sided,two-sided-long-edge,two-sided-short-edge
ATTR keyword sides-default one-sided
ATTR keyword print-color-mode-supported monochrome
ATTR keyword print-color-mode-default monochrome
ATTR mimeMediaType document-format-supported application/octet-stream,application/pdf
ATTR resolution printer-resolution-supported 600dpi
ATTR resolution printer-resolution-default 600dpi
ATTR enum print-quality-supported 4
ATTR enum print-quality-default 4
ATTR rangeOfInteger copies-supported 1-99
ATTR integer copies-default 1
ATTR integer job-password-supported 16
ATTR keyword job-password-encryption-supported none,sha2-256
ATTR keyword job-password-repertoire-configured iana_us-ascii_digits
ATTR keyword job-password-repertoire-supported iana_us-ascii_digits
"""

_TRAY = """#!/bin/sh
env | grep '^IPP_' > "$IPP_RIG/$$.part"
cp "$1" "$IPP_RIG/$IPP_JOB_ID.pdf"
mv "$IPP_RIG/$$.part" "$IPP_RIG/$IPP_JOB_ID.env"
"""


@dataclass(frozen=True)
class ReceivedJob:
    """A job as it came to the printer.

    Attributes:
        attributes: by the printer's own names, such as `IPP_JOB_PASSWORD`.
    """

    attributes: dict[str, str]
    document: bytes


@dataclass(frozen=True)
class CupsRig:
    """A running rig; made by `cups_rig`.

    Attributes:
        printer_address: of the printer itself; it takes `ipps` on the same port.
        scheduler: the scheduler's socket, for `CUPS_SERVER`.
        scheduler_port: the same scheduler on 127.0.0.1, where it cannot see who asks.
        queue: the scheduler's queue to this printer.
    """

    folder: Path
    printer_address: str
    scheduler: Path
    scheduler_port: int
    queue: str = QUEUE

    def received(self) -> dict[int, ReceivedJob]:
        """Return what came out of the printer so far, by the printer's job number."""
        return {
            int(path.stem): ReceivedJob(
                dict(
                    line.split("=", 1)
                    for line in path.read_text("utf-8", "replace").splitlines()
                    if "=" in line
                ),
                path.with_suffix(".pdf").read_bytes(),
            )
            for path in (self.folder / "tray").glob("*.env")
        }

    def created_jobs(self) -> list[dict[str, str]]:
        """Return the attributes of each Create-Job as the printer read them, in order."""
        log = (self.folder / "ippeveprinter.log").read_text("utf-8", "replace")
        return [
            dict(_ATTRIBUTE.findall(request.split("\nlocalhost ", 1)[0]))
            for request in log.split("operation-id=Create-Job(0005)")[1:]
        ]

    def run(self, program: str, *arguments: str) -> str:
        """Run one of CUPS's own programs against this scheduler and return what it says."""
        return subprocess.run(
            [require_program(program), *arguments],
            env={"PATH": "/usr/bin:/bin", "CUPS_SERVER": str(self.scheduler), "LC_ALL": "C.UTF-8"},
            check=True,
            capture_output=True,
            text=True,
            timeout=_PATIENCE_SECONDS,
        ).stdout

    def add_queue(self) -> None:
        """Give the scheduler its queue to the printer."""
        to_printer = ("-v", self.printer_address, "-m", "everywhere")
        self.run("lpadmin", "-p", self.queue, *to_printer, "-E")

    def next_job(self, before: dict[int, ReceivedJob]) -> ReceivedJob:
        """Wait for the one job that `before` does not hold."""
        (job,) = self.next_jobs(1, before)
        return job

    def next_jobs(self, count: int, before: dict[int, ReceivedJob]) -> list[ReceivedJob]:
        """Wait for as many jobs that `before` does not hold; return them in the printer's order."""
        wait_until(
            lambda: len(self.received().keys() - before.keys()) >= count,
            f"fewer than {count} jobs came out of the printer",
        )
        return [job for number, job in sorted(self.received().items()) if number not in before]


def wait_until(is_so: Callable[[], object], complaint: str) -> None:
    """Look again and again until it is so; fail with the complaint after half a minute."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while not is_so():
        if time.monotonic() > end:
            pytest.fail(complaint)
        time.sleep(0.02)


@contextmanager
def cups_rig() -> Iterator[CupsRig]:
    """Run a rig; skip the test when not root, since the scheduler must change to user lp."""
    programs = [require_program(name) for name in ("dbus-daemon", "ippeveprinter", "cupsd")]
    require_program("lpadmin")
    if not Path("/usr/lib/cups/filter/pdftopdf").exists():
        _give_up("cups-filters is not installed")
    if os.geteuid() != 0:
        _give_up("the scheduler starts as root only")
    with ExitStack() as stack:
        # A folder of pytest's is closed to user lp, who runs the scheduler's filters.
        folder = Path(tempfile.mkdtemp(prefix="dossierkast-cups-"))
        stack.callback(shutil.rmtree, folder)
        folder.chmod(0o711)
        try:
            rig = _start(stack, folder, *programs)
        except BaseException:
            for log in folder.glob("*.log"):
                print(log.name, log.read_text("utf-8", "replace")[-2000:])
            raise
        yield rig


def _give_up(reason: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def _start(stack: ExitStack, folder: Path, bus: str, printer: str, scheduler: str) -> CupsRig:
    for name in ("etc/ssl", "spool/tmp", "cache", "state", "tray", "printer", "home"):
        (folder / name).mkdir(parents=True)
    printer_port, scheduler_port = _free_port(), _free_port()
    texts = {
        "bus.conf": _BUS,
        "etc/cupsd.conf": _SCHEDULER,
        "etc/cups-files.conf": _SCHEDULER_FILES,
    }
    for name, text in texts.items():
        (folder / name).write_text(text.format(folder=folder, port=scheduler_port))
    (folder / "printer.conf").write_text(_PRINTER)
    (folder / "tray.sh").write_text(_TRAY)
    (folder / "tray.sh").chmod(0o755)
    environment = {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "LC_ALL": "C.UTF-8",
        "HOME": str(folder / "home"),
        "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={folder}/bus",
        "CUPS_SERVER": str(folder / "cups.sock"),
        "IPP_RIG": str(folder / "tray"),
    }

    def run(*command: str | Path) -> None:
        stack.enter_context(_daemon(command, environment, folder / f"{Path(command[0]).name}.log"))

    # ippeveprinter does not start without a message bus, even when it announces nothing on it.
    run(bus, f"--config-file={folder}/bus.conf", "--nofork", "--nopidfile")
    wait_until((folder / "bus").exists, "the message bus did not start")
    run(
        *(printer, "-vvv", "-p", str(printer_port), "-n", "localhost", "-r", "off"),
        *("-a", folder / "printer.conf", "-d", folder / "printer", "-K", folder / "etc/ssl"),
        *("-c", folder / "tray.sh", "Archief Testprinter"),
    )
    run(
        *(scheduler, "-f", "-c", folder / "etc/cupsd.conf"),
        *("-s", folder / "etc/cups-files.conf"),
    )
    wait_until(lambda: _answers(printer_port), "ippeveprinter did not start")
    wait_until(lambda: _answers(scheduler_port), "cupsd did not start")
    address = f"ipp://localhost:{printer_port}/ipp/print"
    rig = CupsRig(folder, address, folder / "cups.sock", scheduler_port)
    rig.add_queue()
    return rig


@contextmanager
def _daemon(
    command: tuple[str | Path, ...], environment: dict[str, str], log: Path
) -> Iterator[None]:
    with log.open("wb") as file:
        child = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield
    finally:
        child.terminate()
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as place:
        return place.getsockname()[1]


def _answers(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0
