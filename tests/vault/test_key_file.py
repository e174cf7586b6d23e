import json
import os
from pathlib import Path

import pytest

from desktop.errors import ExpectedError, KeyFileDamaged, KeyFileMissing, VaultTooNew, WrongPassword
from desktop.models.ids import UserId
from desktop.models.roles import Part, Role
from desktop.vault import key_file
from desktop.vault.key_file import KeyFile, new_key_file, read_key_file, write_key_file
from desktop.vault.keys import UserKeys
from desktop.vault.plain_json import to_base64
from desktop.vault.slot import FLOOR, Stretch, close_slot

PASSWORD = "vijftien tekens en meer"
USER = UserId("a" * 32)


@pytest.fixture(scope="module")
def made():
    return new_key_file(
        vault_id="b" * 32,
        is_practice=False,
        user_id=USER,
        initials="N.d.W.",
        role=Role.DIRECTOR,
        password=PASSWORD,
        stretch=FLOOR,
    )


@pytest.fixture
def folder(tmp_path, made) -> Path:
    write_key_file(tmp_path, made[0])
    return tmp_path


def edit(folder: Path, change) -> None:
    path = folder / key_file.NAME
    document = json.loads(path.read_bytes())
    change(document)
    path.write_text(json.dumps(document))


def test_the_right_password_gives_every_key(folder, made):
    _file, _keys, part_keys, _letterboxes = made
    _user_keys, opened = read_key_file(folder).unlock(USER, PASSWORD)
    assert {part: opened[part] for part in Part} == part_keys
    assert opened.keys() == {*Part, key_file.OVERSIGHT}


def test_the_password_counts_in_its_normal_form(tmp_path):
    composed, apart = "caf\u00e9 met vijftien tekens", "cafe\u0301 met vijftien tekens"
    assert composed != apart
    file, *_ = new_key_file(
        vault_id="b" * 32,
        is_practice=False,
        user_id=USER,
        initials="X.",
        role=Role.ASSISTANT,
        password=composed,
        stretch=FLOOR,
    )
    file.unlock(USER, apart)


def test_an_assistant_alone_holds_no_oversight(tmp_path):
    file, *_ = new_key_file(
        vault_id="b" * 32,
        is_practice=False,
        user_id=USER,
        initials="X.",
        role=Role.ASSISTANT,
        password=PASSWORD,
        stretch=FLOOR,
    )
    assert key_file.OVERSIGHT not in file.sealed


def test_no_secret_stands_in_the_file(folder, made):
    _file, keys, part_keys, letterboxes = made
    text = (folder / key_file.NAME).read_text()
    secrets = [*part_keys.values(), keys.to_bytes(), *(box.raw for box in letterboxes.values())]
    for secret in secrets:
        for start in range(0, len(secret) - 12, 12):
            piece = secret[start : start + 12]
            assert piece.hex() not in text
            assert to_base64(piece) not in text
    assert PASSWORD not in text


def _user(document):
    return document["users"][0]


OTHER = UserKeys.generate()

EDITS = {
    "role": lambda d: _user(d).update(role="assistant"),
    "initials": lambda d: _user(d).update(initials="Z."),
    "practice": lambda d: d.update(practice=True),
    "vault": lambda d: d.update(vault="c" * 32),
    "slot box": lambda d: _user(d)["slots"][0].update(
        box="A" + _user(d)["slots"][0]["box"][1:]
        if _user(d)["slots"][0]["box"][0] != "A"
        else "B" + _user(d)["slots"][0]["box"][1:]
    ),
    "passes": lambda d: _user(d)["slots"][0].update(passes=2),
    "public key": lambda d: _user(d).update(sealing_public=to_base64(OTHER.sealing.public.raw)),
    "signing key": lambda d: _user(d).update(signing_public=to_base64(OTHER.signing_public)),
    "no slot": lambda d: _user(d).update(slots=[]),
    "box gone": lambda d: d["sealed"]["care"]["boxes"].clear(),
    "box of another part": lambda d: d["sealed"]["care"].update(boxes=d["sealed"]["core"]["boxes"]),
    "epoch": lambda d: d["sealed"]["core"].update(epoch=2),
    "roster tag": lambda d: d["sealed"]["core"].update(
        roster_tag=d["sealed"]["care"]["roster_tag"]
    ),
    "letterbox": lambda d: d["sealed"]["core"].update(public=to_base64(OTHER.sealing.public.raw)),
    "user twice": lambda d: d["users"].append(_user(d)),
    "unknown part": lambda d: d["sealed"].update(extra=d["sealed"]["core"]),
    "unknown kind of slot": lambda d: _user(d)["slots"][0].update(kind="open"),
    "a second user in the roster": lambda d: d["users"].append(
        {**_user(d), "id": "c" * 32, "slots": []}
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edited_file_does_not_open(folder, name):
    edit(folder, EDITS[name])
    with pytest.raises((WrongPassword, KeyFileDamaged)):
        read_key_file(folder).unlock(USER, PASSWORD)


WRONG_TYPES = {
    "version": lambda d: d.update(version="1"),
    "version as a flag": lambda d: d.update(version=True),
    "vault": lambda d: d.update(vault=7),
    "practice": lambda d: d.update(practice="false"),
    "practice as a number": lambda d: d.update(practice=0),
    "user": lambda d: _user(d).update(id=7),
    "initials": lambda d: _user(d).update(initials=["N."]),
    "role": lambda d: _user(d).update(role=None),
    "memory": lambda d: _user(d)["slots"][0].update(memory_kib="65536"),
    "passes": lambda d: _user(d)["slots"][0].update(passes=3.0),
    "salt": lambda d: _user(d)["slots"][0].update(salt=7),
    "epoch": lambda d: d["sealed"]["core"].update(epoch="1"),
    "box": lambda d: d["sealed"]["core"]["boxes"].update({USER: 7}),
}


@pytest.mark.parametrize("name", WRONG_TYPES)
def test_a_value_of_a_wrong_type_is_damage_and_no_wrong_password(folder, name):
    edit(folder, WRONG_TYPES[name])
    with pytest.raises(KeyFileDamaged):
        read_key_file(folder)


@pytest.mark.parametrize("password", ["", PASSWORD + " ", PASSWORD.upper(), "x" * 100_000])
def test_a_wrong_password_tells_nothing(folder, password):
    with pytest.raises(WrongPassword) as caught:
        read_key_file(folder).unlock(USER, password)
    assert caught.value.data == {}


@pytest.mark.parametrize(
    ("memory_kib", "passes", "lanes"),
    [(64 * 1024 * 1024, 3, 4), (1024 * 1024 + 1, 3, 4), (65536, 11, 4), (65536, 3, 9), (8, 1, 1)],
)
def test_hostile_parameters_are_refused_before_anything_is_allocated(
    folder, memory_kib, passes, lanes
):
    edit(
        folder,
        lambda d: _user(d)["slots"][0].update(memory_kib=memory_kib, passes=passes, lanes=lanes),
    )
    with pytest.raises(KeyFileDamaged):
        read_key_file(folder).unlock(USER, PASSWORD)
    with pytest.raises(KeyFileDamaged):
        close_slot(OTHER, password=PASSWORD, owner=b"", stretch=Stretch(memory_kib, passes, lanes))


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"sleutels"',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"format": "anders"}',
        b"{" + b" " * (4 * 1024 * 1024) + b"}",
    ],
    ids=["empty", "cut", "null", "list", "text", "bytes", "deep", "other", "huge"],
)
def test_a_file_that_is_none_is_refused(tmp_path, raw):
    (tmp_path / key_file.NAME).write_bytes(raw)
    with pytest.raises(KeyFileDamaged):
        read_key_file(tmp_path)


def test_a_file_cut_anywhere_is_refused(folder):
    whole = (folder / key_file.NAME).read_bytes()
    for length in range(0, len(whole) - 1, 211):
        (folder / key_file.NAME).write_bytes(whole[:length])
        with pytest.raises(ExpectedError):
            read_key_file(folder)


def test_a_newer_file_is_left_alone(folder):
    edit(folder, lambda d: d.update(version=2))
    with pytest.raises(VaultTooNew):
        read_key_file(folder)


def test_no_file_is_no_vault(tmp_path):
    with pytest.raises(KeyFileMissing):
        read_key_file(tmp_path)


def test_three_earlier_versions_are_kept(folder):
    texts = []
    for number in range(5):
        file = read_key_file(folder)
        write_key_file(folder, KeyFile(str(number), False, file.users, file.sealed))
        texts.append((folder / key_file.NAME).read_bytes())
    assert (folder / key_file.NAME).read_bytes() == texts[4]
    for age in (1, 2, 3):
        assert (folder / f"{key_file.NAME}.{age}").read_bytes() == texts[4 - age]
    assert sorted(path.name for path in folder.iterdir()) == [
        key_file.NAME,
        *(f"{key_file.NAME}.{age}" for age in (1, 2, 3)),
    ]


@pytest.mark.skipif(os.name == "nt", reason="no such permissions there")
def test_a_full_disk_leaves_the_file_as_it_was(folder, monkeypatch):
    before = (folder / key_file.NAME).read_bytes()
    file = read_key_file(folder)

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(key_file.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_key_file(folder, file)
    assert (folder / key_file.NAME).read_bytes() == before
