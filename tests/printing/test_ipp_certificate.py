"""An encrypted line, and the certificate that is remembered on first use."""

import pytest
from rigs.strict_printer import Fault, strict_printer

from desktop import errors
from desktop.printing import IppSender, JobOutcome, PrintRequest
from desktop.printing.ipp_message import Operation

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 400 + b"\n%%EOF\n"
PIN = "80471936"


def ask(**more: object) -> PrintRequest:
    return PrintRequest(PDF, "D-26-0143-K", **more)


def test_a_certificate_is_remembered_on_first_use():
    with strict_printer(is_secure=True) as printer:
        first = IppSender(printer.address)
        assert not first.fingerprint
        job = first.send(ask(pin=PIN))
        assert first.fingerprint == printer.certificate_sha256
        printer.enter_pin(job.job_id, PIN)
        later = IppSender(printer.address, certificate_sha256=first.fingerprint)
        later.send(ask())
        assert printer.printed == [PDF, PDF]


def test_another_certificate_gets_nothing():
    with strict_printer(is_secure=True) as printer:
        sender = IppSender(printer.address, certificate_sha256="ab" * 32)
        for act in (lambda: sender.send(ask(pin=PIN)), sender.capabilities):
            with pytest.raises(errors.PrinterCertificateChanged) as raised:
                act()
            assert raised.value.data == {
                "address": printer.address,
                "expected": "ab" * 32,
                "found": printer.certificate_sha256,
            }
        assert sender.outcome(1) is JobOutcome.UNKNOWN
        assert sender.fingerprint == "ab" * 32
        assert printer.requests == []


def test_encryption_is_never_left_out(printer):
    with pytest.raises(errors.PrinterNotSecure):
        IppSender(printer.address.replace("ipp:", "ipps:")).send(ask(pin=PIN))
    assert printer.requests == []


def test_an_open_line_to_an_encrypted_printer_prints_nothing():
    with strict_printer(is_secure=True) as printer:
        with pytest.raises((errors.PrinterNotReached, errors.PrinterSpeaksOddly)):
            IppSender(printer.address.replace("ipps:", "ipp:")).send(ask())
        assert printer.requests == []


@pytest.mark.parametrize("fault", [Fault.VANISHES, Fault.VANISHES_AFTER, Fault.SLOW])
def test_a_broken_encrypted_line_is_uncertain_too(fault):
    with strict_printer(is_secure=True) as printer:
        printer.fail(fault, Operation.SEND_DOCUMENT)
        with pytest.raises(errors.PrintUncertain):
            IppSender(printer.address, patience=3).send(ask())
