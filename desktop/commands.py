"""What the commands about a vault's safety do: backup, restore and verify."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from desktop.clock import local_date, system_clock
from desktop.error_text import sentence
from desktop.errors import CheckFailed, ExpectedError, NoSetThere
from desktop.i18n import translate
from desktop.models.backup import SetFront, SetReason
from desktop.views.backup.words import comparison_lines, moment_text, report_lines, size_text


@dataclass(frozen=True, slots=True)
class Told:
    """What a command tells.

    Attributes:
        answer: for `--json`.
        lines: the same for people.
        failure: raised once it is told.
    """

    answer: Mapping[str, Any]
    lines: tuple[str, ...]
    failure: ExpectedError | None = None


def make_backup(vault: Path, to: Path | None, password: str) -> Told:
    """Make a backup set of a vault and note it.

    Raises:
        ExpectedError: it was not made.
    """
    from desktop.services import backup, vaults

    user = vaults.front(vault).users[0]
    session = vaults.unlock(vault, user_id=user.id, password=password)
    try:
        prepared = session.write(backup.prepare_set, folder=to, reason=SetReason.BUTTON).result
        made = backup.copy_set(prepared)
        session.write(backup.record_set, made=made)
    finally:
        session.close()
    text = translate("cli", "The backup is made and read back: {folder} ({size}).")
    return Told(
        {**_front(made.front), "lines": made.head_number, "removed": made.removed},
        (text.format(folder=made.front.folder, size=size_text(made.front.size)),),
    )


def _front(front: SetFront) -> dict[str, Any]:
    return {
        "set": str(front.folder),
        "made_at": front.made_at.isoformat(),
        "reason": front.reason,
        "bytes": front.size,
    }


def _newest_set(folder: Path) -> Path:
    """Return the newest whole set in a folder of sets.

    Raises:
        NoSetThere: there is none.
    """
    from desktop.services import backup

    for front in backup.sets_in(folder):
        if front.is_whole:
            return front.folder
    raise NoSetThere


def restore(set_folder: Path | None, to: Path, live: Path | None, password: str) -> Told:
    """Put a set back into a new folder, and compare it with the vault in use.

    Raises:
        ExpectedError: it was not put back.
    """
    from desktop.services import backup
    from desktop.services import restore as service

    if set_folder is None:
        if live is None:
            raise NoSetThere
        set_folder = _newest_set(backup.default_folder(live))
    elif backup.sets_in(set_folder):
        set_folder = _newest_set(set_folder)
    # A vault that is gone altogether is nothing to compare with.
    with suppress(OSError):
        if live is not None and not live.exists():
            live = None
    user = service.users(set_folder)[0]
    done = service.restore(set_folder, to, user_id=user.id, password=password, live=live)
    compared = done.comparison
    lines = [
        translate("cli", "The backup of {moment} is put back in: {folder}").format(
            moment=moment_text(done.front, local_date(system_clock())), folder=done.folder
        )
    ]
    if compared is not None:
        lines += comparison_lines(compared)
    elif done.not_compared is not None:
        text = translate("cli", "It could not be compared with the vault in use: {why}")
        lines.append(text.format(why=sentence(done.not_compared)))
    return Told(
        {
            **_front(done.front),
            "vault": str(done.folder),
            "comparison": None if compared is None else asdict(compared),
        },
        tuple(lines),
    )


def verify(vault: Path, password: str) -> Told:
    """Look over a vault to its last row.

    Raises:
        ExpectedError: it could not be looked over.
    """
    from desktop.services import health, vaults

    user = vaults.front(vault).users[0]
    session = vaults.unlock(vault, user_id=user.id, password=password)
    try:
        report = session.write(health.verify).result
    finally:
        session.close()
    answer = {"is_sound": report.is_sound, **asdict(report)}
    return Told(answer, report_lines(report), None if report.is_sound else CheckFailed())
