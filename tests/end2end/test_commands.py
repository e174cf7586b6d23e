import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from program import COMMAND, answer, run, shared

from desktop import __version__
from desktop.services import practice

FIXTURES = Path(__file__).parents[1] / "fixtures"
BO_2026 = "duo-bo-2026-08/02.-alle-schoolvestigingen-basisonderwijs.csv"


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "map met spaties"
    return folder, answer("demo", "--to", folder)


def test_version():
    assert run("--version").stdout.strip() == f"dossierkast {__version__}"


def test_the_demo_tells_what_it_did(demo):
    folder, told = demo
    assert set(told) == {
        "schools",
        "dossier",
        "tlv_number",
        "copies",
        "folder",
        "vault",
        "seconds",
    }
    assert told["schools"] == 12
    assert {"book_in", "print", "hand_out"} < set(told["seconds"])
    assert all(type(seconds) is float for seconds in told["seconds"].values())
    assert [copy["party"] for copy in told["copies"]] == ["parent_1", "old_school", "new_school"]
    assert [copy["state"] for copy in told["copies"]] == ["signed", "handed_out", "handed_out"]
    for copy in told["copies"]:
        assert set(copy) == {"code", "party", "state", "place", "pdf"}
        assert Path(copy["pdf"]).read_bytes().startswith(b"%PDF")
        assert Path(copy["pdf"]).parent == folder / "prints"
    assert told["folder"]["place"] == "Secretariaat > Kast 1 · plank A"
    assert Path(told["vault"]).is_dir()


def test_the_password_of_every_practice_vault_stays(demo):
    _folder, told = demo
    code = told["folder"]["code"]
    assert answer("where", code, "--vault", told["vault"], password="oefenen met papier")


def test_where_says_the_same_as_the_demo(demo):
    _folder, told = demo
    for copy in told["copies"]:
        found = answer("where", copy["code"], "--vault", told["vault"])
        assert found == {
            "code": copy["code"],
            "kind": "copy",
            "dossier": told["dossier"],
            "place": copy["place"],
            "state": copy["state"],
        }
    found = answer("where", told["folder"]["code"], "--vault", told["vault"])
    assert (found["kind"], found["place"]) == ("folder", told["folder"]["place"])
    assert answer("where", "d-26-1", "--vault", told["vault"])["code"] == told["folder"]["code"]


def test_the_same_in_words(demo):
    _folder, told = demo
    done = run("where", told["folder"]["code"], "--vault", told["vault"])
    assert "Kast 1" in done.stdout
    assert "plaats:" in done.stdout


def test_a_folder_with_something_in_it_is_refused_and_left(tmp_path):
    (tmp_path / "iets").write_text("x")
    done = run("demo", "--to", tmp_path)
    assert done.returncode == 1
    assert "leeg" in done.stderr or "lege" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["iets"]


@pytest.mark.parametrize("printer", ["ipp://127.0.0.1:9/ipp/print", "http://x", "geen-wachtrij"])
def test_a_printer_that_is_not_there_is_said(tmp_path, printer):
    done = run("demo", "--to", tmp_path / "d", "--printer", printer, "--json")
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()[-1]) > 40
    assert "Traceback" not in done.stderr


def test_wrong_password_unknown_code_no_vault(demo, tmp_path):
    _folder, told = demo
    wrong = run("where", "K-0001", "--vault", told["vault"], password="fout")
    assert (wrong.returncode, wrong.stdout) == (5, "")
    assert run("where", "K-0001", "--vault", told["vault"], password="").returncode == 5
    unknown = run("where", "K-9999", "--vault", told["vault"])
    assert (unknown.returncode, unknown.stdout) == (1, "")
    none = run("where", "K-0001", "--vault", tmp_path)
    assert none.returncode == 1
    for done in (wrong, unknown, none):
        assert done.stderr.count("\n") == 1
        assert "Traceback" not in done.stderr


def test_a_password_is_no_argument(demo):
    _folder, told = demo
    done = run("where", "K-0001", "--vault", told["vault"], "--password", "x")
    assert done.returncode == 2


def test_while_the_vault_is_open_each_command_says_so(demo, tmp_path):
    _folder, told = demo
    path = tmp_path / "lijst.csv"
    path.write_bytes(practice.shipped_schools())
    session = practice.open_practice(Path(told["vault"]))
    try:
        for arguments in (("where", "K-0001"), ("schools", "import", path)):
            done = run(*arguments, "--vault", told["vault"])
            assert (done.returncode, done.stdout) == (4, "")
            assert done.stderr.count("\n") == 1
    finally:
        session.close()


def test_schools_are_taken_in_and_a_newer_list_gives_differences(demo, tmp_path):
    vault = shutil.copytree(demo[1]["vault"], tmp_path / "kluis")
    lines = practice.shipped_schools().decode().splitlines()
    newer = [line.replace("De Zandloper;", "De Nieuwe Zandloper;") for line in lines]
    newer = [line for line in newer if "99XF00" not in line]
    newer.append(newer[1].replace("99XA", "99XZ").replace("De Oefenboom", "De Verse Proef"))
    newer.append("BO;x;1;FOUT;FOUT;Zonder Code;a;1;4799 AB;OEFENDORP;x;x;;")
    path = tmp_path / "nieuw.csv"
    path.write_bytes("\r\n".join(newer).encode("windows-1252"))
    expected = {"rows": 13, "new": 1, "changed": 1, "gone": 1, "same": 10, "refused": 1}
    dry = answer("schools", "import", path, "--vault", vault, "--dry-run")
    assert {name: dry[name] for name in expected} == expected
    assert dry["reasons"] == [{"line": 14, "reason": "bad_code"}]
    assert answer("schools", "import", path, "--vault", vault) == dry
    again = answer("schools", "import", path, "--vault", vault)
    assert (again["new"], again["changed"], again["gone"]) == (0, 0, 0)


def test_the_real_list_in_the_demo(tmp_path):
    path = shared(BO_2026)
    if not path.exists():
        pytest.skip("the public data are not here")
    told = answer("demo", "--to", tmp_path / "d", "--schools", path)
    assert told["schools"] == 6122
    assert len(told["copies"]) == 3


@pytest.mark.parametrize("raw", [b"", b"\x00\xff" * 100, b"PK\x03\x04" + b"x" * 100, b"a;b\n1;2\n"])
def test_a_file_that_is_no_list_is_refused(demo, tmp_path, raw):
    path = tmp_path / "lijst.csv"
    path.write_bytes(raw)
    done = run("schools", "import", path, "--vault", demo[1]["vault"], "--json")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr


def test_standard_output_holds_the_answer_alone(tmp_path):
    done = run("demo", "--to", tmp_path / "d", "--json")
    assert len(done.stdout.splitlines()) == 1
    json.loads(done.stdout)


def test_no_screen_no_window_and_no_abort(tmp_path):
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = subprocess.run(COMMAND, env=bare, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "scherm" in done.stderr


@pytest.mark.parametrize("vault", sorted(FIXTURES.glob("vault-*")), ids=lambda path: path.name)
def test_a_vault_of_every_earlier_schema_opens(vault, tmp_path):
    copy = shutil.copytree(vault, tmp_path / "kluis")
    told = json.loads((vault / "demo.json").read_text())
    found = answer("where", told["folder"]["code"], "--vault", copy)
    assert found["place"] == told["folder"]["place"]


def where_in(vault, **options):
    command = [*COMMAND, "where", "K-0001", "--vault", str(vault)]
    given = {"input": b"oefenen met papier\n", "stderr": subprocess.PIPE, **options}
    return subprocess.run(command, timeout=30, check=False, **given)


def refused(done, code=1):
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    return done.stderr.decode()


def test_a_password_that_nobody_types_opens_nothing(demo):
    vault = demo[1]["vault"]
    for typed in (b"", b"\xff\xfe\n", b"\xed\xa0\x80\n", b"x" * 100_000):
        assert "wachtwoord" in refused(where_in(vault, input=typed), code=5)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_an_answer_that_cannot_be_written_is_told(demo):
    with Path("/dev/full").open("wb") as full:
        assert "geschreven" in refused(where_in(demo[1]["vault"], stdout=full))
    read_end, write_end = os.pipe()
    os.close(read_end)
    assert refused(where_in(demo[1]["vault"], stdout=write_end)) == ""
    os.close(write_end)


def test_a_terminal_of_few_letters_gets_an_answer(demo):
    few = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = where_in(demo[1]["vault"], env=few, stdout=subprocess.PIPE)
    assert done.returncode == 0
    assert b"K" in done.stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_what_never_ends_is_not_read(demo, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for endless in (tmp_path / "pipe", Path("/dev/zero")):
        done = run("schools", "import", endless, "--vault", demo[1]["vault"])
        assert (done.returncode, "Traceback" in done.stderr) == (1, False)
        vault = shutil.copytree(demo[1]["vault"], tmp_path / f"in {endless.name}")
        (vault / "sleutels.json").unlink()
        (vault / "sleutels.json").symlink_to(endless)
        assert "sleutelbestand" in refused(where_in(vault))


def test_a_part_that_is_a_folder_is_named(demo, tmp_path):
    for part in ("log", "core"):
        vault = shutil.copytree(demo[1]["vault"], tmp_path / part)
        (vault / f"{part}.db").unlink()
        (vault / f"{part}.db").mkdir()
        assert f"{part}.db" in refused(where_in(vault))


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
@pytest.mark.skipif(sys.platform == "darwin", reason="names are Unicode there")
def test_a_folder_whose_name_is_no_unicode_is_used(tmp_path):
    folder = os.fsdecode(os.fsencode(tmp_path) + b"/\xffd")
    assert run("demo", "--to", folder).returncode == 0


def test_a_demo_on_a_list_that_is_none_leaves_nothing(tmp_path):
    (tmp_path / "leeg.csv").write_bytes(b"")
    done = run("demo", "--to", tmp_path / "demo", "--schools", tmp_path / "leeg.csv")
    assert done.returncode == 1
    assert list((tmp_path / "demo").iterdir()) == []
