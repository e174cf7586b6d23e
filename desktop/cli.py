"""The command line: the same acts without a window.

Results go to standard output, everything else to standard error. A password comes from the
terminal, or from the first line of standard input when that is no terminal; never from an argument.
"""

import argparse
import getpass
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from desktop import __version__
from desktop.error_text import sentence
from desktop.errors import (
    ExpectedError,
    FileUnreadable,
    NoDisplay,
    VaultInUse,
    WrongPassword,
)
from desktop.i18n import install, translate
from desktop.models.school import RefusedRow

DONE = 0
FAILED = 1
USAGE = 2
NO_DISPLAY = 3
IN_USE = 4
WRONG_PASSWORD = 5

EXIT_CODES = """\
exit codes:
  0  done
  1  not done; standard error says why and what to do
  2  the command is written wrongly
  3  no screen answers, so no window can open
  4  the vault is open in a window or another command
  5  the password does not open the vault
"""

_CODES: dict[type[ExpectedError], int] = {
    NoDisplay: NO_DISPLAY,
    VaultInUse: IN_USE,
    WrongPassword: WRONG_PASSWORD,
}


def main(arguments: Sequence[str]) -> int:
    """Run one command, or open the window without one; return the exit code."""
    install()
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], None] | None = getattr(options, "command", None)
    try:
        if command is None:
            from desktop import app

            return app.run(options.unlock)
        command(options)
    except ExpectedError as error:
        print(sentence(error), file=sys.stderr)
        return _CODES.get(type(error), FAILED)
    except KeyboardInterrupt:
        return FAILED
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dossierkast",
        description="Offline dossiers, forms and paper of a samenwerkingsverband. "
        "Without a command the window opens.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"dossierkast {__version__}")
    parser.add_argument(
        "--unlock", type=Path, metavar="FOLDER", help="open the window on this vault"
    )
    commands = parser.add_subparsers(title="commands")

    demo = commands.add_parser("demo", help="do the main job once in a new practice vault")
    demo.add_argument("--to", type=Path, required=True, metavar="DIR", help="a new or empty folder")
    demo.add_argument("--schools", type=Path, metavar="FILE", help="a school list of DUO")
    demo.add_argument("--printer", metavar="ADDRESS_OR_QUEUE", help="print there instead of to PDF")
    demo.add_argument("--json", action="store_true", help="print one JSON object")
    demo.set_defaults(command=_demo)

    where = commands.add_parser("where", help="tell where a folder, copy or place is")
    where.add_argument("code", metavar="CODE", help="scan code, K-0198 or D-26-0143")
    _vault_option(where)
    where.add_argument("--json", action="store_true", help="print one JSON object")
    where.set_defaults(command=_where)

    schools = commands.add_parser("schools", help="the list of schools")
    school_commands = schools.add_subparsers(title="commands", required=True)
    take_in = school_commands.add_parser("import", help="take a school list of DUO in")
    take_in.add_argument("file", type=Path, metavar="FILE")
    _vault_option(take_in)
    take_in.add_argument("--dry-run", action="store_true", help="only tell what would change")
    take_in.add_argument("--json", action="store_true", help="print one JSON object")
    take_in.set_defaults(command=_import_schools)
    return parser


def _vault_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--vault", type=Path, required=True, metavar="DIR", help="the vault")


def _password() -> str:
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass.getpass(translate("cli", "Password: "))
    line = sys.stdin.readline() if sys.stdin is not None else ""
    return line.rstrip("\r\n")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadable from error


def _put(answer: dict[str, object], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(answer, ensure_ascii=False))
        return
    for name, value in answer.items():
        print(f"{name}: {value}")


def _demo(options: argparse.Namespace) -> None:
    from desktop.services import demo

    report = demo.run(
        options.to,
        schools=None if options.schools is None else _read(options.schools),
        printer_address=options.printer,
        tell=lambda step: print(step, file=sys.stderr),
    )
    answer: dict[str, object] = {
        "schools": report.schools,
        "dossier": report.dossier,
        "tlv_number": report.tlv_number,
        "copies": [asdict(copy) for copy in report.copies],
        "folder": {"code": report.folder_code, "place": report.folder_place},
        "vault": report.vault,
        "seconds": report.seconds,
    }
    _put(answer, as_json=options.json)


def _where(options: argparse.Namespace) -> None:
    from desktop.services import paper, vaults

    user = vaults.front(options.vault).users[0]
    session = vaults.unlock(options.vault, user_id=user.id, password=_password())
    try:
        found = session.write(paper.where, code=options.code).result
    finally:
        session.close()
    answer: dict[str, object] = {
        "code": found.code,
        "kind": found.kind,
        "dossier": found.dossier_number or None,
        "place": found.place,
        "state": found.state,
    }
    _put(answer, as_json=options.json)


def _import_schools(options: argparse.Namespace) -> None:
    from desktop.services import school, vaults

    file = school.read_list(_read(options.file))
    user = vaults.front(options.vault).users[0]
    session = vaults.unlock(options.vault, user_id=user.id, password=_password())
    try:
        if options.dry_run:
            counts = school.counts_of(file, session.read(school.preview, file=file))
        else:
            counts = session.write(school.import_list, file=file).result
    finally:
        session.close()
    answer: dict[str, object] = {
        **asdict(counts),
        "reasons": [_reason(row) for row in file.listed.refused],
    }
    _put(answer, as_json=options.json)


def _reason(row: RefusedRow) -> dict[str, object]:
    return {"line": row.line, "reason": row.reason}
