"""Backup, restore and verify as commands: what they tell, and what they refuse."""

import json
import shutil
from pathlib import Path

import pytest
from program import answer, run

from desktop.services import practice

FIXTURE = max((Path(__file__).parents[1] / "fixtures").glob("vault-*"))


@pytest.fixture
def vault(tmp_path):
    folder = tmp_path / "de kluis"
    shutil.copytree(FIXTURE, folder)
    return folder


@pytest.fixture
def told():
    return json.loads((FIXTURE / "demo.json").read_text())


def test_a_vault_goes_into_a_set_and_comes_back(vault, told, tmp_path):
    made = answer("backup", "--vault", vault)
    assert set(made) == {"set", "made_at", "reason", "bytes", "lines", "removed"}
    assert Path(made["set"]).parent == tmp_path / "de kluis-back-up"
    assert made["reason"] == "knop"
    back = answer("restore", "--vault", vault, "--to", tmp_path / "nieuw")
    assert (back["set"], back["vault"]) == (made["set"], str(tmp_path / "nieuw"))
    compared = back["comparison"]
    # The only act since is the line that the set was made.
    assert (compared["relation"], compared["lines_only_in_vault"]) == ("vault_is_newer", 1)
    assert (compared["counts"], compared["same_dossiers"]) == (
        {"log_line": [made["lines"], made["lines"] + 1]},
        1,
    )
    found = answer("where", told["folder"]["code"], "--vault", tmp_path / "nieuw")
    assert found["place"] == told["folder"]["place"]
    assert answer("verify", "--vault", tmp_path / "nieuw")["is_sound"] is True


def test_a_set_elsewhere_is_enough_when_the_vault_is_gone(vault, told, tmp_path):
    made = answer("backup", "--vault", vault, "--to", tmp_path / "stick")
    assert Path(made["set"]).parent == tmp_path / "stick"
    shutil.rmtree(vault)
    back = answer("restore", "--set", made["set"], "--to", tmp_path / "een")
    assert back["comparison"] is None
    # The folder with the sets does too, and a vault that is gone is no hindrance.
    answer("restore", "--set", tmp_path / "stick", "--vault", vault, "--to", tmp_path / "twee")
    for name in ("een", "twee"):
        found = answer("where", told["folder"]["code"], "--vault", tmp_path / name)
        assert found["place"] == told["folder"]["place"]


def test_a_vault_that_cannot_be_looked_at_keeps_no_backup_from_being_put_back(vault, tmp_path):
    made = answer("backup", "--vault", vault)["set"]
    done = run("restore", "--set", made, "--vault", "v" * 300, "--to", tmp_path / "nieuw")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 2


def test_the_same_in_words(vault, tmp_path):
    done = run("backup", "--vault", vault)
    assert (done.returncode, done.stderr) == (0, "")
    assert str(tmp_path / "de kluis-back-up") in done.stdout
    done = run("restore", "--vault", vault, "--to", tmp_path / "nieuw")
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 3)
    done = run("verify", "--vault", vault)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 2)


def refused(*arguments, code=1, **options):
    done = run(*arguments, **options)
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    return done.stderr


def test_what_is_refused_leaves_nothing(vault, tmp_path):
    to = tmp_path / "nieuw"
    refused("restore", "--vault", vault, "--to", to)  # no set yet
    refused("restore", "--to", to)
    made = Path(answer("backup", "--vault", vault)["set"])
    refused("restore", "--vault", vault, "--to", to, password="fout", code=5)
    refused("backup", "--vault", vault, password="fout", code=5)
    refused("verify", "--vault", vault, password="fout", code=5)
    refused("backup", "--vault", tmp_path / "weg")
    refused("verify", "--vault", tmp_path / "weg")
    refused("backup", "--vault", vault, "--to", vault / "sets")
    refused("restore", "--vault", vault, "--to", vault)
    refused("restore", "--set", made, "--to", made)
    (made / "care.db").unlink()
    assert "care.db" in refused("restore", "--set", made, "--to", to)
    assert not to.exists()
    assert run("restore", "--vault", vault).returncode == 2
    refused("restore", "--set", "s" * 300, "--to", to)
    # The set that lost a part is not the newest any more, and there is no other.
    refused("restore", "--vault", vault, "--to", to)


def test_while_the_vault_is_open_it_can_be_compared_with_and_no_more(vault, tmp_path):
    answer("backup", "--vault", vault)
    session = practice.open_practice(vault)
    try:
        refused("backup", "--vault", vault, code=4)
        refused("verify", "--vault", vault, code=4)
        back = answer("restore", "--vault", vault, "--to", tmp_path / "nieuw")
    finally:
        session.close()
    assert back["comparison"]["relation"] == "vault_is_newer"


def test_what_is_not_sound_is_told_and_ends_with_one(vault):
    from played import raw

    session = practice.open_practice(vault)
    connection = raw(session)
    connection.execute("UPDATE core.pupil SET call_name = 'Ander'")
    connection.close()
    session.close()
    done = run("verify", "--vault", vault, "--json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert (report["is_sound"], report["changed_rows"]) == (False, {"pupil": 1})
    assert "Ander" not in done.stdout + done.stderr
    assert done.stderr.count("\n") == 1
