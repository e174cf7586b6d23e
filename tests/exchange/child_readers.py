"""Readers that behave well and badly, for the tests of the child process."""

import os
import sys
import time
from pathlib import Path

from desktop.errors import SchoolListTooLarge


def count(data, advance):
    for done in range(1, 4):
        advance(done, 3)
    return len(data)


def loaded_modules(data, advance):
    return sorted(sys.modules)


def print_something(data, advance):
    os.write(1, b"noise on standard output")
    return "quiet"


def eat_memory(data, advance):
    return len(bytearray(1024**3))


def loop(data, advance):
    while True:
        pass


def sleep(data, advance):
    advance(1, 2)
    time.sleep(60)


def crash(data, advance):
    os.abort()


def bug(data, advance):
    raise KeyError(data)


def refuse(data, advance):
    raise SchoolListTooLarge(reason="cell", limit=7, line=3)


def write_a_file(data, advance):
    Path(os.fsdecode(data)).write_bytes(b"x" * 100)


def unsafe_answer(data, advance):
    class Evil:
        def __reduce__(self) -> tuple[object, ...]:
            return os.mkdir, (os.fsdecode(data),)

    return Evil()


def end_without_a_word(data, advance):
    os._exit(0)
