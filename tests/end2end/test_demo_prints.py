"""The demo on real printers: a real IPP printer process, a real CUPS queue, and one with TLS."""

import pytest
from program import answer, run
from rigs.cups import cups_rig
from rigs.pages import codes_on, texts_of
from rigs.strict_printer import Fault, Operation, strict_printer


@pytest.fixture(scope="module")
def rig():
    with cups_rig() as running:
        yield running


def _check(told, documents):
    """Each copy came out on its own, with its own code on every page and no file beside it."""
    assert len(documents) == len(told["copies"]) == 3
    for copy, document in zip(told["copies"], documents, strict=True):
        assert copy["pdf"] is None
        codes = codes_on(document)
        assert codes == [[copy["code"]]] * len(codes)
        for text in texts_of(document):
            assert told["tlv_number"] in text
            assert "OEFENMODUS" in text.replace("\n", "").replace(" ", "")


def test_straight_to_a_real_ipp_printer(rig, tmp_path):
    before = rig.received()
    told = answer("demo", "--to", tmp_path / "d", "--printer", rig.printer_address)
    jobs = rig.next_jobs(3, before)
    _check(told, [job.document for job in jobs])
    assert not (tmp_path / "d" / "prints").exists()
    for job in jobs:
        assert job.attributes["IPP_JOB_NAME"] == told["dossier"]


def test_through_a_real_cups_queue(rig, tmp_path):
    before = rig.received()
    told = answer(
        "demo",
        "--to",
        tmp_path / "d",
        "--printer",
        rig.queue,
        env={"CUPS_SERVER": str(rig.scheduler)},
    )
    _check(told, [job.document for job in rig.next_jobs(3, before)])


def test_to_a_printer_with_a_certificate_of_its_own(tmp_path):
    with strict_printer(is_secure=True) as printer:
        told = answer("demo", "--to", tmp_path / "d", "--printer", printer.address)
        _check(told, printer.printed)


# With these the pages do come out of a printer that is asked for no PIN.
HARMLESS = {Fault.NONE, Fault.SLOW, Fault.NO_NUMBER, Fault.DROPS_PIN}


@pytest.mark.parametrize("fault", sorted(set(Fault) - HARMLESS, key=lambda fault: fault.value))
def test_a_printer_that_fails_leaves_a_sentence_and_a_sound_vault(tmp_path, fault):
    with strict_printer() as printer:
        printer.fail(fault, on=Operation.SEND_DOCUMENT)
        done = run("demo", "--to", tmp_path / "d", "--printer", printer.address, "--json")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    found = run("where", "D-26-0001", "--vault", tmp_path / "d" / "kluis", "--json")
    assert found.returncode == 0
