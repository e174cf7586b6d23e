"""How people name a printer."""

import pytest

from desktop.errors import BadPrinterAddress
from desktop.models.printer import PrinterRoute
from desktop.printing import CupsSender, IppSender, parse_address, sender_for


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("ipp://192.168.1.20/ipp/print", "ipp://192.168.1.20/ipp/print"),
        ("ipps://192.168.1.20", "ipps://192.168.1.20/ipp/print"),
        (" IPPS://Kopieer-1.School.example/ ", "ipps://kopieer-1.school.example/ipp/print"),
        ("ipp://printer:8632/ipp/print", "ipp://printer:8632/ipp/print"),
        ("ipp://printer:631/printers/Laser", "ipp://printer/printers/Laser"),
        ("ipp://[fd00::20]:8631/ipp", "ipp://[fd00::20]:8631/ipp"),
        ("ipp://[FD00::20]", "ipp://[fd00::20]/ipp/print"),
        ("ipp://kopieer_1/a%20b", "ipp://kopieer_1/a%20b"),
    ],
)
def test_an_ipp_address_gets_one_form(text, address):
    assert parse_address(text) == (PrinterRoute.IPP, address)
    assert parse_address(address) == (PrinterRoute.IPP, address)


@pytest.mark.parametrize("text", ["Archief", "HP_LaserJet-4", "kopieer.kamer", "Kopiëren"])
def test_another_name_is_a_queue(text):
    assert parse_address(f" {text} ") == (PrinterRoute.CUPS, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "http://printer/ipp/print",
        "https://printer/",
        "file:///etc/passwd",
        "socket://printer:9100",
        "ipp:printer",
        "ipp:/printer",
        "ipp://",
        "ipp:///ipp/print",
        "ipp://user@printer/ipp/print",
        "ipp://user:secret@printer/ipp/print",
        "ipp://printer:0/",
        "ipp://printer:99999/",
        "ipp://printer:/x:y",
        "ipp://printer/ipp/print?x=1",
        "ipp://printer/ipp/print#x",
        "ipp://printer/ipp print",
        "ipp://printer\n/ipp",
        "ipp://pri\tnter/ipp",
        "ipp://a..b/",
        "ipp://-a/",
        "ipp://" + "a" * 64 + "/",
        "ipp://[fd00::20/",
        "ipp://[printer]/",
        "ipp://prïnter/",
        "ipp://printer/" + "a" * 300,
        "\\\\server\\printer",
        "C:printer",
        "two words",
        "a/b",
        "-h",
        "it's",
        "a" * 128,
        "zero\u200bwidth",
    ],
)
def test_anything_else_is_refused(text):
    with pytest.raises(BadPrinterAddress) as refusal:
        parse_address(text)
    assert refusal.value.data == {}


def test_each_route_has_its_sender(monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", "localhost")
    direct = sender_for(*parse_address("ipps://printer"), "ab12")
    assert isinstance(direct, IppSender)
    assert direct.fingerprint == "ab12"
    queue = sender_for(*parse_address("Archief"), "")
    assert isinstance(queue, CupsSender)
    assert not queue.fingerprint
