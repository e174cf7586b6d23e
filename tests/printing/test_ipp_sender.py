"""Printing straight to a strict printer, and to one that fails in every way."""

import itertools
import socket
import threading
import time

import pytest
from rigs.strict_printer import Fault, WrongPin, strict_printer

from desktop import errors
from desktop.printing import Capabilities, IppSender, JobOutcome, PrinterState, PrintRequest
from desktop.printing.ipp_message import Attribute, Operation, Range, Tag

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 400 + b"\n%%EOF\n"
TITLE = "D-26-0143-K"
PIN = "80471936"


def patience_for(fault: Fault) -> float:
    """Return few seconds where the test waits for the end of them, else plenty."""
    return 1.0 if fault in {Fault.SLOW, Fault.BUSY, Fault.HTTP_BUSY} else 60.0


def ask(**more: object) -> PrintRequest:
    return PrintRequest(PDF, TITLE, **more)


def test_a_printer_says_what_it_can(printer):
    assert IppSender(printer.address).capabilities() == Capabilities(
        can_pin=True,
        pin_max=16,
        pin_digits_only=True,
        formats=("application/octet-stream", "application/pdf"),
        duplex=True,
        copies_max=99,
        model="Strict Printer",
        state=PrinterState.IDLE,
        state_reasons=("none",),
        is_accepting=True,
    )


def test_a_print_arrives_byte_for_byte_and_names_nobody(printer):
    sender = IppSender(printer.address)
    job = sender.send(ask(copies=3, duplex=True))
    assert printer.printed == [PDF, PDF, PDF]
    assert job.outcome is sender.outcome(job.job_id) is JobOutcome.COMPLETED
    held = printer.jobs[job.job_id]
    assert (held.title, held.user) == (TITLE, "dossierkast")
    assert held.template == {
        "sides": ["two-sided-long-edge"],
        "media": ["iso_a4_210x297mm"],
        "print-scaling": ["none"],
        "copies": [3],
    }
    assert held.operation["ipp-attribute-fidelity"] == [True]
    assert "job-password" not in held.operation


def test_a_print_with_a_pin_waits_for_it(printer):
    sender = IppSender(printer.address)
    job = sender.send(ask(pin=PIN))
    assert job.outcome is JobOutcome.HELD
    assert printer.printed == []
    with pytest.raises(WrongPin):
        printer.enter_pin(job.job_id, "80471937")
    assert sender.outcome(job.job_id) is JobOutcome.HELD
    assert printer.printed == []
    printer.enter_pin(job.job_id, PIN)
    assert printer.printed == [PDF]
    assert sender.outcome(job.job_id) is JobOutcome.COMPLETED


@pytest.mark.parametrize(
    "pin", ["", "123", "12345678901234567", "12a4", "12 34", "\uff11\uff12\uff13\uff14", "-123"]
)
def test_a_pin_that_the_panel_cannot_take_is_refused(printer, pin):
    with pytest.raises(errors.PinNotUsable) as refusal:
        IppSender(printer.address).send(ask(pin=pin))
    assert refusal.value.data == {"shortest": 4, "longest": 16, "signs": "digits"}
    assert printer.jobs == {}


@pytest.mark.parametrize(("pin", "is_taken"), [("a1B2", True), ("a1 B", False), ("paß1", False)])
def test_a_printer_with_a_keyboard_takes_letters(printer, pin, is_taken):
    printer.become(repertoire="iana_us-ascii_any")
    sender = IppSender(printer.address)
    if is_taken:
        assert sender.send(ask(pin=pin)).outcome is JobOutcome.HELD
    else:
        with pytest.raises(errors.PinNotUsable) as refusal:
            sender.send(ask(pin=pin))
        assert refusal.value.data["signs"] == "letters and digits"
        assert printer.jobs == {}


@pytest.mark.parametrize(
    "traits",
    [
        {"pin_max": 0},
        {"pin_max": 3},
        {"encryptions": ("sha2-256",)},
        {"encryptions": ()},
        {"repertoire": "iana_us-ascii_letters"},
    ],
)
def test_a_printer_without_pins_gets_no_print_that_needs_one(printer, traits):
    printer.become(**traits)
    sender = IppSender(printer.address)
    assert not sender.capabilities().can_pin
    with pytest.raises(errors.PinNotSupported):
        sender.send(ask(pin=PIN))
    assert printer.jobs == {}
    assert sender.send(ask()).outcome is JobOutcome.COMPLETED


def test_a_printer_that_ignores_the_pin_gets_no_page(printer):
    printer.fail(Fault.DROPS_PIN)
    with pytest.raises(errors.PinNotSupported):
        IppSender(printer.address).send(ask(pin=PIN))
    assert printer.document_octets == 0
    assert IppSender(printer.address).outcome(1) is JobOutcome.CANCELED


@pytest.mark.parametrize(
    ("traits", "request_more", "refusal", "data"),
    [
        ({"formats": ("image/pwg-raster",)}, {}, errors.PdfNotSupported, {}),
        ({"sides": ("one-sided",)}, {"duplex": True}, errors.DuplexNotSupported, {}),
        (
            {"copies": Range(1, 5)},
            {"copies": 6},
            errors.TooManyCopies,
            {"copies": 6, "most": 5},
        ),
        (
            {"state": 5, "state_reasons": ("cover-open-error", "vendor-thing", "toner-empty")},
            {},
            errors.PrinterStopped,
            {"reason": "a cover is open, the toner is finished"},
        ),
        (
            {"state": 5, "state_reasons": ("vendor-thing",)},
            {},
            errors.PrinterStopped,
            {"reason": "the printer does not say why"},
        ),
        ({"is_accepting": False}, {}, errors.PrinterBusy, {}),
    ],
)
def test_what_a_printer_cannot_do_is_not_sent(printer, traits, request_more, refusal, data):
    printer.become(**traits)
    with pytest.raises(refusal) as raised:
        IppSender(printer.address).send(ask(**request_more))
    assert raised.value.data == {"address": printer.address, **data}
    assert printer.requests == [Operation.GET_PRINTER_ATTRIBUTES]


def test_a_printer_that_says_little_is_asked_for_little(printer):
    printer.become(media=("na_letter_8.5x11in",), scaling=(), sides=())
    IppSender(printer.address).send(ask())
    assert printer.jobs[1].template == {"copies": [1]}


def test_a_hostile_model_name_is_made_harmless(printer):
    printer.become(model="Laser\x1b[2J\u202e" + "x" * 1000)
    model = IppSender(printer.address).capabilities().model
    assert model.startswith("Laser[2Jxxx")
    assert len(model) == 127


def test_a_wrong_path_is_no_printer(printer):
    with pytest.raises(errors.NoPrinterThere):
        IppSender(printer.address.replace("/ipp/print", "/elsewhere")).send(ask())
    assert printer.jobs == {}


def test_no_printer_is_said_so():
    with socket.create_server(("127.0.0.1", 0)) as place:
        port = place.getsockname()[1]
    address = f"ipp://127.0.0.1:{port}/ipp/print"
    for act in (lambda s: s.send(ask(pin=PIN)), lambda s: s.capabilities()):
        with pytest.raises(errors.PrinterNotReached) as refusal:
            act(IppSender(address))
        assert refusal.value.data == {"address": address}
    assert IppSender(address).outcome(1) is JobOutcome.UNKNOWN
    with pytest.raises(errors.JobNotCancelled):
        IppSender(address).cancel(1)


def test_a_printer_that_accepts_and_stays_silent_is_left_after_a_while():
    with socket.create_server(("127.0.0.1", 0)) as place:
        address = f"ipp://127.0.0.1:{place.getsockname()[1]}/ipp/print"
        with pytest.raises(errors.PrinterNotReached):
            IppSender(address, patience=0.2).capabilities()
        with pytest.raises(errors.PrinterNotReached):
            IppSender(address.replace("ipp:", "ipps:"), patience=0.2).capabilities()


@pytest.mark.parametrize(
    ("fault", "refusal"),
    [
        (Fault.VANISHES, errors.PrinterNotReached),
        (Fault.VANISHES_AFTER, errors.PrinterNotReached),
        (Fault.GARBAGE, errors.PrinterSpeaksOddly),
        (Fault.NO_HTTP, errors.PrinterSpeaksOddly),
        (Fault.HTTP_ERROR, errors.PrinterSpeaksOddly),
        (Fault.ENDLESS, errors.PrinterSpeaksOddly),
        (Fault.SLOW, errors.PrinterNotReached),
        (Fault.CUT_CHUNKS, errors.PrinterNotReached),
        (Fault.BUSY, errors.PrinterBusy),
        (Fault.HTTP_BUSY, errors.PrinterBusy),
        (Fault.BREAKS, errors.PrintRefused),
        (Fault.WANTS_TLS, errors.PrinterWantsEncryption),
    ],
)
@pytest.mark.parametrize("on", [Operation.GET_PRINTER_ATTRIBUTES, Operation.CREATE_JOB])
def test_trouble_before_the_pages_prints_nothing(printer, fault, refusal, on):
    printer.fail(fault, on)
    with pytest.raises(refusal) as raised:
        IppSender(printer.address, patience=patience_for(fault)).send(ask(pin=PIN))
    assert type(raised.value) is refusal
    assert PIN not in str(raised.value.data)
    assert Operation.SEND_DOCUMENT not in printer.requests
    assert printer.jobs == {} or fault in {Fault.ENDLESS, Fault.SLOW}


@pytest.mark.parametrize(
    "fault",
    [
        Fault.VANISHES,
        Fault.VANISHES_AFTER,
        Fault.GARBAGE,
        Fault.NO_HTTP,
        Fault.HTTP_ERROR,
        Fault.ENDLESS,
        Fault.SLOW,
        Fault.CUT_CHUNKS,
    ],
)
def test_trouble_during_the_pages_is_uncertain_and_not_tried_again(printer, fault):
    printer.fail(fault, Operation.SEND_DOCUMENT)
    with pytest.raises(errors.PrintUncertain) as raised:
        IppSender(printer.address, patience=patience_for(fault)).send(ask())
    assert raised.value.data == {"address": printer.address, "job_id": 1}
    assert printer.requests == [
        Operation.GET_PRINTER_ATTRIBUTES,
        Operation.CREATE_JOB,
        Operation.SEND_DOCUMENT,
    ]
    assert IppSender(printer.address).outcome(1) in {JobOutcome.PENDING, JobOutcome.COMPLETED}


@pytest.mark.parametrize(
    ("fault", "refusal"),
    [
        (Fault.BREAKS, errors.PrintRefused),
        (Fault.BUSY, errors.PrinterBusy),
        (Fault.HTTP_BUSY, errors.PrinterBusy),
        (Fault.NO_PDF_AFTER_ALL, errors.PdfNotSupported),
        (Fault.WANTS_TLS, errors.PrinterWantsEncryption),
    ],
)
def test_pages_that_are_refused_are_not_printed(printer, fault, refusal):
    printer.fail(fault, Operation.SEND_DOCUMENT)
    with pytest.raises(refusal):
        IppSender(printer.address).send(ask(pin=PIN))
    assert printer.requests.count(Operation.SEND_DOCUMENT) == 1
    assert IppSender(printer.address).outcome(1) is JobOutcome.CANCELED
    assert printer.printed == []


def test_a_job_without_a_number_gets_no_pages(printer):
    printer.fail(Fault.NO_NUMBER, Operation.CREATE_JOB)
    with pytest.raises(errors.PrinterSpeaksOddly):
        IppSender(printer.address).send(ask())
    assert Operation.SEND_DOCUMENT not in printer.requests


def test_a_refusal_tells_its_code(printer):
    printer.fail(Fault.BREAKS, Operation.SEND_DOCUMENT)
    with pytest.raises(errors.PrintRefused) as raised:
        IppSender(printer.address).send(ask())
    assert raised.value.data == {"address": printer.address, "status": "IPP 0504"}


def test_a_printer_at_its_last_job_is_waited_for(printer):
    printer.fail(Fault.BUSY, Operation.CREATE_JOB)

    def finish_when_asked_again() -> None:
        while printer.requests.count(Operation.CREATE_JOB) < 2:
            time.sleep(0.01)
        printer.fail(Fault.NONE)

    last_job = threading.Thread(target=finish_when_asked_again)
    last_job.start()
    assert IppSender(printer.address).send(ask()).outcome is JobOutcome.COMPLETED
    last_job.join()
    assert printer.printed == [PDF]


def test_out_of_paper_is_said_before_anything_is_sent(printer):
    printer.fail(Fault.OUT_OF_PAPER)
    with pytest.raises(errors.PrinterStopped) as raised:
        IppSender(printer.address).send(ask())
    assert raised.value.data["reason"] == "the paper is finished"
    assert printer.jobs == {}


def test_a_job_can_be_cancelled_once(printer):
    sender = IppSender(printer.address)
    job = sender.send(ask(pin=PIN))
    sender.cancel(job.job_id)
    assert sender.outcome(job.job_id) is JobOutcome.CANCELED
    with pytest.raises(errors.JobNotCancelled):
        sender.cancel(job.job_id)
    assert printer.printed == []


def test_a_job_cancelled_at_the_panel_or_forgotten_is_told(printer):
    sender = IppSender(printer.address)
    job = sender.send(ask(pin=PIN))
    printer.cancel_at_panel(job.job_id)
    assert sender.outcome(job.job_id) is JobOutcome.CANCELED
    printer.forget(job.job_id)
    assert sender.outcome(job.job_id) is JobOutcome.UNKNOWN


@pytest.mark.parametrize(
    "title", ["Jansen", "D-26-0143-K Jansen", "D-26-0143-K\n", "d-26-0143", "", "testpagina 2"]
)
def test_a_title_that_could_name_someone_is_a_bug(title):
    with pytest.raises(ValueError, match="job title"):
        PrintRequest(PDF, title)


@pytest.mark.parametrize("title", ["D-26-0143-K", "D-26-0143", "D-31-12345-7", "testpagina"])
def test_a_neutral_title_is_taken(title):
    assert PrintRequest(PDF, title).title == title


def test_no_copies_is_a_bug():
    with pytest.raises(ValueError, match="one copy"):
        ask(copies=0)


def test_a_request_shows_neither_pages_nor_pin():
    shown = repr(ask(pin=PIN))
    assert TITLE in shown
    assert PIN not in shown
    assert "%PDF" not in shown


def test_every_printer_of_every_shape_gets_a_pin_or_no_page():
    shapes = itertools.product((0, 3, 8, 255), (("none",), ("sha2-256",), ()), ("", "_digits"))
    with strict_printer() as printer:
        for pin_max, encryptions, repertoire in shapes:
            printer.become(pin_max=pin_max, encryptions=encryptions, repertoire=repertoire)
            before = len(printer.jobs)
            try:
                job = IppSender(printer.address).send(ask(pin=PIN))
            except errors.PinNotSupported:
                assert len(printer.jobs) == before
            else:
                assert printer.jobs[job.job_id].pin == PIN
        assert len(printer.jobs) == 4
        assert printer.printed == []


def test_values_of_a_strange_type_are_not_believed(printer):
    printer.become(
        pin_max=0,
        extra=(
            Attribute("job-password-supported", Tag.NAME, ("sixteen",)),
            Attribute("job-password-encryption-supported", Tag.KEYWORD, ("none",)),
        ),
    )
    assert not IppSender(printer.address).capabilities().can_pin
