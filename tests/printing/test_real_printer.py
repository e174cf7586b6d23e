"""Against CUPS's own IPP printer and its own scheduler."""

import subprocess
from pathlib import Path

import pytest
from programs import require_program
from rigs.cups import CupsRig, wait_until
from rigs.pages import codes_on, pages_with_codes, texts_of

from desktop import errors
from desktop.printing import CupsSender, IppSender, JobOutcome, PrintRequest, cups, queues

CODES = ["KBCDFGHJLN", "KXVTSRPNLJ", "FBBCCDDFFG"]
TITLE = "D-26-0143-K"
PIN = "80471936"


@pytest.fixture(scope="module")
def pages() -> bytes:
    return pages_with_codes(CODES)


@pytest.mark.parametrize("scheme", ["ipp", "ipps"])
def test_a_real_printer_gets_our_bytes_and_the_pin(rig: CupsRig, pages, scheme):
    sender = IppSender(rig.printer_address.replace("ipp:", f"{scheme}:"))
    before, asked_before = rig.received(), len(rig.created_jobs())
    can = sender.capabilities()
    assert (can.can_pin, can.pin_max, can.pin_digits_only) == (True, 16, True)
    assert (can.duplex, can.copies_max, can.model) == (True, 99, "Archief Testprinter")
    assert len(sender.fingerprint) == (64 if scheme == "ipps" else 0)

    job = sender.send(PrintRequest(pages, TITLE, copies=2, duplex=True, pin=PIN))
    received = rig.next_job(before)

    assert received.document == pages
    assert received.attributes["IPP_JOB_NAME"] == TITLE
    assert received.attributes["IPP_JOB_ORIGINATING_USER_NAME"] == "dossierkast"
    (asked,) = rig.created_jobs()[asked_before:]
    assert asked["job-password"] == PIN
    assert asked["job-password-encryption"] == "none"
    assert asked["copies"] == "2"
    assert asked["sides"] == "two-sided-long-edge"
    assert asked["print-scaling"] == "none"
    wait_until(lambda: sender.outcome(job.job_id) is JobOutcome.COMPLETED, "the job hangs")


def test_a_real_printer_refuses_what_it_does_not_know(rig: CupsRig):
    with pytest.raises(errors.NoPrinterThere):
        IppSender(rig.printer_address + "/elsewhere").capabilities()
    sender = IppSender(rig.printer_address)
    assert sender.outcome(999_999) is JobOutcome.UNKNOWN
    with pytest.raises(errors.JobNotCancelled):
        sender.cancel(999_999)


def test_the_scheduler_names_its_queues(scheduler: CupsRig):
    assert queues() == (scheduler.queue,)


def test_a_scheduler_without_queues_names_none(scheduler: CupsRig):
    wait_until(lambda: not scheduler.run("lpstat", "-o"), "the queue does not get empty")
    try:
        scheduler.run("lpadmin", "-x", scheduler.queue)
        assert queues() == ()
    finally:
        scheduler.add_queue()


def test_the_systems_own_scheduler_is_found(rig: CupsRig, monkeypatch):
    monkeypatch.delenv("CUPS_SERVER", raising=False)
    monkeypatch.setattr(cups, "_SOCKETS", (Path("/nowhere/cups.sock"), rig.scheduler))
    assert queues() == (rig.queue,)


def test_a_queue_prints_the_same_pages(scheduler: CupsRig, pages):
    sender = CupsSender(scheduler.queue)
    before = scheduler.received()
    job = sender.send(PrintRequest(pages, TITLE, duplex=True))
    received = scheduler.next_job(before)
    assert texts_of(received.document) == texts_of(pages)
    assert codes_on(received.document) == [[code] for code in CODES]
    assert received.attributes["IPP_JOB_NAME"] == TITLE
    assert received.attributes["IPP_SIDES"] == "two-sided-long-edge"
    wait_until(lambda: sender.outcome(job.job_id) is JobOutcome.COMPLETED, "the job hangs")
    assert sender.outcome(job.job_id + 1000) is JobOutcome.UNKNOWN


def test_a_queue_takes_no_pin_and_prints_nothing(scheduler: CupsRig, pages):
    sender = CupsSender(scheduler.queue)
    asked_before = len(scheduler.created_jobs())
    assert not sender.capabilities().can_pin
    with pytest.raises(errors.PinNotSupported):
        sender.send(PrintRequest(pages, TITLE, pin=PIN))
    assert len(scheduler.created_jobs()) == asked_before


def test_a_queue_that_does_not_exist(scheduler: CupsRig, pages):
    with pytest.raises(errors.NoPrinterThere) as refusal:
        CupsSender("Elders").send(PrintRequest(pages, TITLE))
    assert refusal.value.data == {"address": "Elders"}


def test_a_queue_without_a_waiting_printer_is_not_used(scheduler: CupsRig, pages):
    sender = CupsSender(scheduler.queue)
    # A job that is still under way when its queue stops is printed once more afterwards.
    wait_until(lambda: not scheduler.run("lpstat", "-o"), "the queue does not get empty")
    try:
        scheduler.run("cupsdisable", scheduler.queue)
        with pytest.raises(errors.PrinterStopped) as refusal:
            sender.send(PrintRequest(pages, TITLE))
        assert refusal.value.data["reason"] == "someone paused it"
    finally:
        scheduler.run("cupsenable", scheduler.queue)
    try:
        scheduler.run("cupsreject", scheduler.queue)
        with pytest.raises(errors.PrinterBusy):
            sender.send(PrintRequest(pages, TITLE))
    finally:
        scheduler.run("cupsaccept", scheduler.queue)


def test_a_job_in_the_queue_is_cancelled_by_its_owner_only(
    scheduler: CupsRig, pages, tmp_path, monkeypatch
):
    file = tmp_path / "proef.pdf"
    file.write_bytes(pages)
    said = scheduler.run("lp", "-d", scheduler.queue, "-H", "indefinite", str(file))
    job_id = int(said.split("-")[1].split()[0])
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{scheduler.scheduler_port}")
    stranger = CupsSender(scheduler.queue)
    assert stranger.outcome(job_id) is JobOutcome.HELD
    with pytest.raises(errors.JobNotCancelled):
        stranger.cancel(job_id)
    monkeypatch.setenv("CUPS_SERVER", str(scheduler.scheduler))
    owner = CupsSender(scheduler.queue)
    owner.cancel(job_id)
    assert owner.outcome(job_id) is JobOutcome.CANCELED


def test_a_scheduler_on_loopback_prints_too(rig: CupsRig, pages, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", f"localhost:{rig.scheduler_port}/version=1.1")
    before = rig.received()
    CupsSender(rig.queue).send(PrintRequest(pages, "testpagina"))
    received = rig.next_job(before)
    assert texts_of(received.document) == texts_of(pages)
    assert received.attributes["IPP_JOB_ORIGINATING_USER_NAME"] == "dossierkast"


def test_no_scheduler_is_said_so(tmp_path, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "cups.sock"))
    with pytest.raises(errors.PrintSystemNotReached):
        queues()
    with pytest.raises(errors.PrintSystemNotReached) as refusal:
        CupsSender("Archief").send(PrintRequest(b"%PDF", TITLE))
    assert refusal.value.data == {"address": "Archief"}


@pytest.mark.parametrize("server", ["printserver.example", "192.0.2.7:631", "host:port", "[::"])
def test_a_scheduler_elsewhere_gets_nothing(server, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", server)
    with pytest.raises(errors.PrintSystemNotLocal) as refusal:
        queues()
    assert refusal.value.data == {"server": server}


@pytest.mark.parametrize(
    ("server", "place"),
    [
        ("localhost", ("localhost", 631)),
        ("127.0.0.1:8631", ("127.0.0.1", 8631)),
        ("[::1]:8631", ("::1", 8631)),
    ],
)
def test_a_scheduler_here_is_found(server, place, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", server)
    client = CupsSender("Archief")._client
    assert (client.host, client.port) == place


def test_the_programs_own_reading_agrees_with_that_of_cups(rig: CupsRig):
    said = subprocess.run(
        [
            require_program("ipptool"),
            "-tv",
            rig.printer_address,
            "get-printer-attributes.test",
        ],
        capture_output=True,
        text=True,
        check=False,  # it complains that ippeveprinter tells one attribute twice
        timeout=30,
    ).stdout
    can = IppSender(rig.printer_address).capabilities()
    assert f"copies-supported (rangeOfInteger) = 1-{can.copies_max}" in said
    assert f"job-password-supported (integer) = {can.pin_max}" in said
    assert "printer-state (enum) = idle" in said
