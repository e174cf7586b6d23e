"""The command line: the same acts without a window.

Results go to standard output, everything else to standard error. A password comes from the
terminal, or from the first line of standard input when that is no terminal; never from an argument.
"""

import argparse
import getpass
import io
import json
import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop import __version__
from desktop.error_text import sentence
from desktop.error_text.usage import USAGE, Parser
from desktop.errors import (
    ExpectedError,
    NoDisplay,
    VaultInUse,
    WrongPassword,
)
from desktop.i18n import install, translate
from desktop.models.dossier import DossierStatus
from desktop.models.paper import CopyState, PaperKind
from desktop.models.password import PRACTICE_PASSWORD
from desktop.models.scan_code import shown
from desktop.models.school import RefusedRow
from desktop.models.signing import PARTY_WORDS, SignatureState
from desktop.views import labels

if TYPE_CHECKING:
    from desktop.commands import Told

DONE = 0
FAILED = 1
NO_DISPLAY = 3
IN_USE = 4
WRONG_PASSWORD = 5

_LONGEST_PASSWORD = 4096

_CODES: dict[type[ExpectedError], int] = {
    NoDisplay: NO_DISPLAY,
    VaultInUse: IN_USE,
    WrongPassword: WRONG_PASSWORD,
}


def main(arguments: Sequence[str]) -> int:
    """Run one command, or open the window without one; return the exit code."""
    install()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], None] | None = getattr(options, "command", None)
    try:
        if command is None:
            from desktop import app

            return app.run(options.unlock)
        _hear_interrupt()
        command(options)
        if sys.stdout is not None:
            sys.stdout.flush()
    except ExpectedError as error:
        _complain(sentence(error))
        return _CODES.get(type(error), FAILED)
    except BrokenPipeError:
        _stop_writing()
        return FAILED
    except OSError:
        _stop_writing()
        _complain(translate("cli", "The answer could not be written where it should go."))
        return FAILED
    except KeyboardInterrupt:
        return FAILED
    return DONE


def _hear_interrupt() -> None:
    """Have Ctrl+C stop a command in order, after it ended the program at once while starting."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _complain(text: str) -> None:
    # Without a standard error `print` would write among the answers.
    if sys.stderr is not None:
        with suppress(OSError):
            print(text, file=sys.stderr, flush=True)


def _stop_writing() -> None:
    """Have Python's own end not try again to write what could not be written."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    json_help = translate("cli", "print one JSON object")
    parser = Parser(
        prog="dossierkast",
        description=translate(
            "cli",
            "Offline dossiers, forms and paper of a samenwerkingsverband. "
            "Without a command the window opens.",
        ),
        epilog=_exit_codes(),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"dossierkast {__version__}",
        help=translate("cli", "show the version and stop"),
    )
    parser.add_argument(
        "--unlock",
        type=Path,
        metavar="DIR",
        help=translate("cli", "open the window on this vault"),
    )
    commands = parser.add_subparsers(title=translate("cli", "commands"))

    demo_help = translate("cli", "do the main job once in a new practice vault")
    demo = commands.add_parser("demo", help=demo_help, description=demo_help)
    demo.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="DIR",
        help=translate("cli", "a new or empty folder"),
    )
    demo.add_argument(
        "--schools", type=Path, metavar="FILE", help=translate("cli", "a school list of DUO")
    )
    demo.add_argument(
        "--printer",
        metavar="ADDRESS_OR_QUEUE",
        help=translate("cli", "print there, instead of to PDF files"),
    )
    demo.add_argument("--json", action="store_true", help=json_help)
    demo.set_defaults(command=_demo)

    where_help = translate("cli", "tell where a folder, copy or place is")
    where = commands.add_parser("where", help=where_help, description=where_help)
    where.add_argument(
        "code", metavar="CODE", help=translate("cli", "scan code, K-0198 or D-26-0143")
    )
    _vault_option(where)
    where.add_argument("--json", action="store_true", help=json_help)
    where.set_defaults(command=_where)

    schools = commands.add_parser("schools", help=translate("cli", "the list of schools"))
    school_commands = schools.add_subparsers(title=translate("cli", "commands"), required=True)
    import_help = translate("cli", "take a school list of DUO in")
    take_in = school_commands.add_parser("import", help=import_help, description=import_help)
    take_in.add_argument("file", type=Path, metavar="FILE")
    _vault_option(take_in)
    take_in.add_argument(
        "--dry-run", action="store_true", help=translate("cli", "only tell what would change")
    )
    take_in.add_argument("--json", action="store_true", help=json_help)
    take_in.set_defaults(command=_import_schools)
    _safety_commands(commands, json_help)
    return parser


def _safety_commands(commands: Any, json_help: str) -> None:
    backup_help = translate("cli", "make a backup and read it back")
    backup = commands.add_parser("backup", help=backup_help, description=backup_help)
    _vault_option(backup)
    backup.add_argument(
        "--to",
        type=Path,
        metavar="DIR",
        help=translate("cli", "put it there, instead of in the folder for backups"),
    )
    backup.set_defaults(command=_backup)
    restore_help = translate("cli", "put a backup back, as a vault in a new folder")
    restore = commands.add_parser("restore", help=restore_help, description=restore_help)
    restore.add_argument(
        "--vault",
        type=Path,
        metavar="DIR",
        help=translate("cli", "the vault in use, to compare with; it is not changed"),
    )
    restore.add_argument(
        "--set",
        type=Path,
        metavar="SET",
        help=translate("cli", "the backup; without it the newest one beside the vault"),
    )
    restore.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="NEWDIR",
        help=translate("cli", "a new or empty folder"),
    )
    restore.set_defaults(command=_restore)
    verify_help = translate("cli", "look over a vault to its last row")
    verify = commands.add_parser("verify", help=verify_help, description=verify_help)
    _vault_option(verify)
    verify.set_defaults(command=_verify)
    for command in (backup, restore, verify):
        command.add_argument("--json", action="store_true", help=json_help)


def _exit_codes() -> str:
    meanings = {
        DONE: translate("cli", "done"),
        FAILED: translate("cli", "not done; standard error says why and what to do"),
        USAGE: translate("cli", "the command is written wrongly"),
        NO_DISPLAY: translate("cli", "no screen answers, so no window can open"),
        IN_USE: translate("cli", "the vault is open in a window or another command"),
        WRONG_PASSWORD: translate("cli", "the password does not open the vault"),
    }
    title = translate("cli", "exit codes:")
    return "\n".join([title, *(f"  {code}  {meaning}" for code, meaning in meanings.items())])


def _vault_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--vault", type=Path, required=True, metavar="DIR", help=translate("cli", "the vault")
    )


def _password() -> str:
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass.getpass(translate("cli", "Password: "))
    try:
        line = sys.stdin.readline(_LONGEST_PASSWORD) if sys.stdin is not None else ""
    except UnicodeDecodeError:
        # Nobody typed that; it opens nothing.
        line = ""
    return line.rstrip("\r\n")


def _put(answer: dict[str, object], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(answer, ensure_ascii=False))
        return
    names = {
        "code": translate("cli", "code"),
        "kind": translate("cli", "kind"),
        "dossier": translate("cli", "dossier"),
        "place": translate("cli", "place"),
        "state": translate("cli", "state"),
        "rows": translate("cli", "rows read"),
        "new": translate("cli", "new"),
        "changed": translate("cli", "changed"),
        "gone": translate("cli", "closed"),
        "same": translate("cli", "the same"),
        "refused": translate("cli", "refused"),
    }
    for name, value in answer.items():
        if name in names:
            print(f"{names[name]}: {value or '-'}" if value != 0 else f"{names[name]}: 0")


def _demo(options: argparse.Namespace) -> None:
    from desktop.services import demo, school

    report = demo.run(
        options.to,
        schools=None if options.schools is None else school.file_bytes(options.schools),
        printer_address=options.printer,
        tell=lambda step, seconds: print(f"{_step(step)} ({seconds:.2f} s)", file=sys.stderr),
    )
    answer: dict[str, Any] = {
        "schools": report.schools,
        "dossier": report.dossier,
        "tlv_number": report.tlv_number,
        "copies": [asdict(copy) for copy in report.copies],
        "folder": {"code": report.folder_code, "place": report.folder_place},
        "vault": report.vault,
        "seconds": report.seconds,
    }
    if options.json:
        _put(answer, as_json=True)
    else:
        _tell_demo(answer)


def _step(name: str) -> str:
    words = {
        "ask_printer": translate("cli", "The printer answers"),
        "read_schools": translate("cli", "List of schools read"),
        "create_vault": translate("cli", "Practice vault made"),
        "import_schools": translate("cli", "Schools taken in"),
        "book_in": translate("cli", "Application booked in"),
        "file_advices": translate("cli", "Two advices and the parents' view filed"),
        "decide": translate("cli", "Decision recorded"),
        "number_tlv": translate("cli", "TLV numbered"),
        "print": translate("cli", "Signing set printed"),
        "hand_out": translate("cli", "Copies handed out"),
        "take_back_signed": translate("cli", "One copy taken back, signed"),
        "put_folder_away": translate("cli", "Folder put into the cabinet"),
        "find_everything": translate("cli", "Everything found back by its code"),
    }
    return words[name]


def _tell_demo(answer: dict[str, Any]) -> None:
    text = translate(
        "cli",
        "Dossier {dossier}, TLV {tlv_number}, {schools} schools.\n"
        "The folder {folder_code} lies in: {folder_place}.\n"
        "The vault: {vault} (the password is: {password}).",
    )
    folder = answer["folder"]
    print(
        text.format(
            folder_code=shown(folder["code"]),
            folder_place=folder["place"],
            password=PRACTICE_PASSWORD,
            **{name: answer[name] for name in ("dossier", "tlv_number", "schools", "vault")},
        )
    )
    for copy in answer["copies"]:
        told = f"{shown(copy['code'])}  {PARTY_WORDS[copy['party']]}: {copy['place']}"
        print(f"{told}  {copy['pdf']}" if copy["pdf"] else told)


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
    if not options.json:
        answer |= {"kind": _kind_word(found.kind), "state": _state_words(found.state)}
    _put(answer, as_json=options.json)


def _kind_word(kind: str) -> str:
    if kind == "place":
        return translate("cli", "place")
    return labels.paper_kind_label(PaperKind[kind.upper()])


def _state_words(state: str) -> str:
    """Return the state of a place (its lock), a copy (its lines) or a folder (its dossier)."""
    words = {"locked": translate("cli", "locked"), "open": translate("cli", "not locked")}
    words |= {one.value: labels.status_label(one) for one in DossierStatus}
    words |= {one.value: labels.copy_state_label(one) for one in CopyState}
    words |= {one.value: labels.signature_label(one) for one in SignatureState}
    return ", ".join(words[one] for one in state.split(", ") if one)


def _import_schools(options: argparse.Namespace) -> None:
    from desktop.services import school, vaults

    file = school.read_file(path=options.file)
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


def _backup(options: argparse.Namespace) -> None:
    from desktop import commands

    _tell(commands.make_backup(options.vault, options.to, _password()), as_json=options.json)


def _restore(options: argparse.Namespace) -> None:
    from desktop import commands

    told = commands.restore(options.set, options.to, options.vault, _password())
    _tell(told, as_json=options.json)


def _verify(options: argparse.Namespace) -> None:
    from desktop import commands

    _tell(commands.verify(options.vault, _password()), as_json=options.json)


def _tell(told: "Told", *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(told.answer, ensure_ascii=False))
    else:
        print(*told.lines, sep="\n")
    if told.failure is not None:
        raise told.failure
