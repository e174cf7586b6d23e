"""What the command line says of how it is used, in the user's language."""

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from typing_extensions import override

from desktop.i18n import translate

USAGE = 2
"""The exit code of a command that is written wrongly."""


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Begins with the word for *usage* of the user's language."""

    @override
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        # A command's own name is put together without any word before it.
        word = translate("cli", "usage: ") if prefix is None else prefix
        super().add_usage(usage, actions, groups, word)


class Parser(argparse.ArgumentParser):
    """Reads a command line; its headings, its help and its complaints are translated."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"formatter_class": Formatter, **kwargs, "add_help": False})
        self._positionals.title = translate("cli", "what to name")
        self._optionals.title = translate("cli", "options")
        self.add_argument(
            "-h",
            "--help",
            action="help",
            default=argparse.SUPPRESS,
            help=translate("cli", "show this help and stop"),
        )

    @override
    def error(self, message: str) -> NoReturn:
        """Say how the command is used and what is wrong with it, and end."""
        self.print_usage(sys.stderr)
        text = translate("cli", "{program}: written wrongly: {message}")
        self.exit(USAGE, text.format(program=self.prog, message=_told(message)) + "\n")


def _told(message: str) -> str:
    """Return a complaint in the user's language; one that is not known stays as it is."""
    known = {
        r"the following arguments are required: (?P<names>.*)": translate(
            "cli", "this is lacking: {names}"
        ),
        r"unrecognized arguments: (?P<names>.*)": translate("cli", "there is no {names}"),
        r"argument (?P<name>.*?): expected one argument": translate(
            "cli", "{name} needs something behind it"
        ),
        r"argument (?P<name>.*?): invalid choice: '?(?P<value>.*?)'? \(choose from .*\)": translate(
            "cli", "“{value}” is no command"
        ),
        r"ambiguous option: (?P<name>\S*) could match (?P<names>.*)": translate(
            "cli", "{name} can mean {names}"
        ),
    }
    for pattern, text in known.items():
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return text.format(**match.groupdict())
    return message
