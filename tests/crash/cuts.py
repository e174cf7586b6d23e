"""What a disk may hold after a power cut: rebuilt from a recording of a program's system calls.

`strace` notes every writing, syncing, making and removing of files in one folder. Of each moment
these states are made:

    all      everything written until then is on the disk, as after a kill
    synced   only what was synced: of files by `fsync`, of the folder by its own
    nodir    all writings in files, but no making or removing of files since the folder's last sync
    torn     a part of the unsynced sectors, and of the changes in the folder the first few

The disk is taken at its word: what was synced stays, and a sector of 512 bytes is written whole or
not at all.
"""

import json
import random
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from programs import require_program

KINDS = ("all", "synced", "nodir", "torn")

_CALLS = "openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,renameat2"
_SECTOR = 512
_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (\d+)")
_HEX = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_HANDLE = re.compile(r"(\d+)<([^>]*)>")


@dataclass(frozen=True)
class Event:
    """One system call that matters: `kind` is its name, or `ack` for a word of the program."""

    kind: str
    name: str = ""
    offset: int = 0
    data: bytes = b""
    target: str = ""


def record(command: list[str], folder: Path, log: Path, **popen) -> list[Event]:
    """Run a program to its end and return what it did in a folder, with its acknowledgements."""
    strace = [require_program("strace"), "-f", "-xx", "-y", "-s", "2000000", "-o", str(log)]
    done = subprocess.run(
        [*strace, "-e", f"trace={_CALLS}", *command],
        check=False,
        capture_output=True,
        text=True,
        **popen,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    with log.open(encoding="ascii", errors="replace") as lines:
        return list(_events(lines, str(folder.resolve())))


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _path(text: str) -> str:
    return _plain(text).decode(errors="replace") if text.startswith("\\x") else text


def _events(lines, folder: str) -> Iterator[Event]:
    for line in lines:
        match = _LINE.match(line)
        if match is None:
            # Failed calls change nothing; one cut in two by another thread would be missed.
            assert "resumed>" not in line or folder not in line, line
            continue
        call, body, result = match[1], match[2], int(match[3])
        handle = _HANDLE.match(body)
        path = _path(handle[2]) if handle else ""
        inside = path.removeprefix(f"{folder}/") if path.startswith(f"{folder}/") else ""
        names = [_plain(each).decode(errors="replace") for each in _HEX.findall(body)]
        local = [each.removeprefix(f"{folder}/") for each in names if each.startswith(f"{folder}/")]
        if call == "write" and handle and handle[1] == "1":
            said = _plain(_HEX.search(body)[1])
            if said.startswith(b"ACK "):
                yield Event("ack", data=said[4:])
        elif call in {"write", "pwrite64"} and inside:
            data = _plain(_HEX.search(body)[1])[:result]
            offset = int(body.rsplit(",", 1)[1]) if call == "pwrite64" else -1
            yield Event("write", inside, offset, data)
        elif call in {"fsync", "fdatasync"} and path == folder:
            yield Event("sync folder")
        elif call in {"fsync", "fdatasync"} and inside:
            yield Event("sync", inside)
        elif call == "ftruncate" and inside:
            yield Event("cut", inside, int(body.rsplit(",", 1)[1]))
        elif call == "openat" and "O_CREAT" in body and local:
            yield Event("make", local[0])
        elif call.startswith("unlink") and local:
            yield Event("remove", local[0])
        elif call.startswith("rename") and len(local) == 2:
            yield Event("rename", local[0], target=local[1])


@dataclass
class _File:
    durable: bytearray = field(default_factory=bytearray)
    pending: list[Event] = field(default_factory=list)

    def now(self) -> bytearray:
        return _written(self.durable, self.pending)


def _written(durable: bytearray, events: list[Event]) -> bytearray:
    content = bytearray(durable)
    for event in events:
        _write(content, event)
    return content


def _write(content: bytearray, event: Event) -> None:
    if event.kind == "cut":
        del content[event.offset :]
        content.extend(bytes(event.offset - len(content)))
        return
    offset = len(content) if event.offset < 0 else event.offset
    content.extend(bytes(max(0, offset - len(content))))
    content[offset : offset + len(event.data)] = event.data


class Disk:
    """A folder as programs see it, beside what of it is surely on the disk."""

    def __init__(self, folder: Path) -> None:
        """Begin with what lies in a folder, all of it synced."""
        self.names = {
            path.name: _File(bytearray(path.read_bytes()))
            for path in folder.iterdir()
            if path.is_file()
        }
        self._durable = dict(self.names)
        self._pending: list[tuple[str, _File | None, str]] = []

    def step(self, event: Event) -> None:
        """Do one call."""
        file = self.names.get(event.name)
        if event.kind == "make" and file is None:
            self.names[event.name] = _File()
            self._pending.append((event.name, self.names[event.name], ""))
        elif event.kind in {"write", "cut"} and file is not None:
            file.pending.append(event)
        elif event.kind == "sync" and file is not None:
            file.durable = file.now()
            file.pending = []
        elif event.kind == "sync folder":
            for change in self._pending:
                _rename(self._durable, *change)
            self._pending.clear()
        elif event.kind == "remove":
            self.names.pop(event.name, None)
            self._pending.append((event.name, None, ""))
        elif event.kind == "rename" and file is not None:
            self.names[event.target] = self.names.pop(event.name)
            self._pending.append((event.target, file, event.name))

    def after_cut(self, kind: str, chance: random.Random) -> dict[str, bytes]:
        """Return the files, by name, that a disk of that kind may show after a cut at this moment.

        Shared memory of a write-ahead log is left out: it is written past the system calls, and
        made anew.
        """
        names = self.names if kind == "all" else dict(self._durable)
        if kind == "torn":
            for change in self._pending[: chance.randint(0, len(self._pending))]:
                _rename(names, *change)
        return {
            name: bytes(
                file.durable
                if kind == "synced"
                else _written(file.durable, _torn(file.pending, chance))
                if kind == "torn"
                else file.now()
            )
            for name, file in names.items()
            if not name.endswith("-shm")
        }


def _rename(names: dict[str, _File], name: str, file: _File | None, earlier: str) -> None:
    names.pop(earlier, None)
    if file is None:
        names.pop(name, None)
    else:
        names[name] = file


def _torn(events: list[Event], chance: random.Random) -> list[Event]:
    """Return a part of the writings, cut at the borders of sectors."""
    kept = []
    for event in events:
        if event.kind == "cut" or event.offset < 0:
            kept += [event] if chance.random() < 0.5 else []
            continue
        start = 0
        while start < len(event.data):
            end = min(len(event.data), start + _SECTOR - (event.offset + start) % _SECTOR)
            if chance.random() < 0.5:
                kept.append(Event("write", event.name, event.offset + start, event.data[start:end]))
            start = end
    return kept


def moments(events: list[Event], count: int, chance: random.Random) -> frozenset[int]:
    """Choose after which calls the power is cut: after each acknowledgement, and by chance."""
    told = [number for number, event in enumerate(events) if event.kind == "ack"]
    drawn = chance.sample(range(len(events)), min(count, len(events)))
    return frozenset(told) | frozenset(drawn)


def acknowledged(event: Event) -> dict:
    """Return what a program said that it had done."""
    return json.loads(event.data)
