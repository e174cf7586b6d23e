"""How backups, comparisons and checks are told: the same on the screens and the command line."""

from datetime import date

from desktop.clock import AMSTERDAM
from desktop.i18n import translate
from desktop.models.backup import Comparison, Relation, SetFront, SetReason
from desktop.models.health import HealthReport
from desktop.views.dates import day_text

_NAMED = 5
_KILO = 1000


def reason_word(reason: SetReason) -> str:
    """Return why a set was made."""
    return {
        SetReason.DAILY: translate("backup", "first of the day"),
        SetReason.BUTTON: translate("backup", "by hand"),
        SetReason.BEFORE_MIGRATION: translate("backup", "before an update"),
    }[reason]


def moment_text(front: SetFront, today: date) -> str:
    """Return when a set was made: weekday, day, time and distance."""
    local = front.made_at.astimezone(AMSTERDAM)
    day, separator, distance = day_text(local.date(), today).partition(" · ")
    return f"{day} {local:%H:%M}{separator}{distance}"


def size_text(size: int) -> str:
    """Return a number of bytes in the unit that fits, as `412 kB` or `1,3 MB`."""
    if size < _KILO * _KILO:
        return f"{max(1, round(size / _KILO))} kB"
    return f"{size / _KILO / _KILO:.1f} MB".replace(".", ",")


def comparison_lines(comparison: Comparison) -> tuple[str, ...]:
    """Return in sentences how a set lies to the vault in use."""
    lines = [_relation_line(comparison)]
    if comparison.relation in {Relation.SAME, Relation.OTHER_VAULT}:
        return tuple(lines)
    for numbers, text in (
        (comparison.only_in_vault, translate("backup", "Dossiers only in the vault in use: {all}")),
        (comparison.only_in_set, translate("backup", "Dossiers only in the backup: {all}")),
        (comparison.newer_in_vault, translate("backup", "Newer in the vault in use: {all}")),
        (comparison.newer_in_set, translate("backup", "Newer in the backup: {all}")),
    ):
        if numbers:
            lines.append(text.format(all=_listed(numbers)))
    text = translate("backup", "Dossiers that are the same in both: {count}")
    lines.append(text.format(count=comparison.same_dossiers))
    return tuple(lines)


def _relation_line(comparison: Comparison) -> str:
    texts = {
        Relation.SAME: translate("backup", "The backup and the vault in use are the same."),
        Relation.VAULT_IS_NEWER: translate(
            "backup", "The vault in use is newer. Acts that are not in the backup: {vault}."
        ),
        Relation.SET_IS_NEWER: translate(
            "backup", "The backup is newer. Acts that are not in the vault in use: {set}."
        ),
        Relation.APART: translate(
            "backup",
            "The two went apart. Acts only in the vault in use: {vault}; "
            "only in the backup: {set}.",
        ),
        Relation.OTHER_VAULT: translate(
            "backup", "The vault in use is another vault; there is nothing to compare."
        ),
    }
    return texts[comparison.relation].format(
        vault=comparison.lines_only_in_vault, set=comparison.lines_only_in_set
    )


def _listed(numbers: tuple[str, ...]) -> str:
    shown = ", ".join(numbers[:_NAMED])
    if len(numbers) <= _NAMED:
        return shown
    more = translate("backup", "{shown} and {count} more")
    return more.format(shown=shown, count=len(numbers) - _NAMED)


def report_lines(report: HealthReport) -> tuple[str, ...]:
    """Return in sentences what a check of a vault found."""
    looked = translate("backup", "Looked at {parts} files, {lines} log lines and {rows} rows.")
    lines = [
        looked.format(parts=len(report.parts), lines=report.lines, rows=report.rows),
    ]
    lines += [
        translate("backup", "The file {part}.db is damaged.").format(part=part)
        for part in report.damaged
    ]
    if report.broken_line is not None:
        text = translate("backup", "The log was changed at line {line}.")
        lines.append(text.format(line=report.broken_line))
    if report.unsigned_sessions:
        text = translate("backup", "Log lines without the right signature: in {count} sessions.")
        lines.append(text.format(count=len(report.unsigned_sessions)))
    for counts, text in (
        (
            report.changed_rows,
            translate("backup", "Changed outside the program: {count} rows in {table}."),
        ),
        (
            report.unsealed_rows,
            translate("backup", "Added outside the program: {count} rows in {table}."),
        ),
        (
            report.lost_rows,
            translate("backup", "Removed outside the program: {count} rows in {table}.db."),
        ),
        (report.orphans, translate("backup", "Points to nothing: {count} rows in {table}.")),
    ):
        lines += [text.format(count=count, table=name) for name, count in counts.items()]
    if report.broken_references:
        text = translate("backup", "Points to nothing: {count} rows.")
        lines.append(text.format(count=report.broken_references))
    if report.is_sound:
        lines.append(translate("backup", "Everything is as it should be."))
    return tuple(lines)
