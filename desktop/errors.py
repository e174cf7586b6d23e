"""All exceptions of the program.

    DossierkastError
    └── ExpectedError      the user can act; carries data, and a sentence in `error_text`
        └── …              one class per cause

Everything that is no `ExpectedError` is a bug.
"""

from typing_extensions import override


class DossierkastError(Exception):
    """The root of the program's own exceptions."""


class ExpectedError(DossierkastError):
    """Something that a user can act on.

    Subclasses take their data as keyword arguments; `data` holds them for the sentence. The
    exception's own text is its class name: no personal data ever reaches a traceback.
    """

    def __init__(self, **data: object) -> None:
        super().__init__()
        self.data = data

    @override
    def __str__(self) -> str:
        """Return the class name alone."""
        return type(self).__name__


class Cancelled(ExpectedError):
    """The user stopped a long act; nothing was changed."""


class RuleBroken(ExpectedError):
    """A rule blocks the act. `findings`: the errors, in order."""


class NotAllowed(ExpectedError):
    """The role may not do this. `act`, `role`."""


class WrongPassword(ExpectedError):
    """The vault did not open; whether password, slot or owner is at fault is not told."""


class TooLittleMemory(ExpectedError):
    """The password could not be stretched. `mebibytes`: what that takes."""


class KeyFileMissing(ExpectedError):
    """The folder holds no key file, so it is no vault."""


class KeyFileDamaged(ExpectedError):
    """The key file is unreadable or was edited. `where`: which part of it."""


class VaultTooNew(ExpectedError):
    """A newer program wrote this vault; nothing was written to it."""


class MigrationWaits(ExpectedError):
    """The vault is of an earlier program; only a role with all parts can bring it up to date."""


class VaultInUse(ExpectedError):
    """Another window or command has the vault open."""


class VaultMoved(ExpectedError):
    """The folder was moved after a crash. `folder`: where it must be put back."""


class ClockJumped(ExpectedError):
    """The clock cannot be right. `reason`: behind, ahead, during; `before`, `now`: instants."""


class PartMissing(ExpectedError):
    """A file of the vault is absent. `part`."""


class PartDamaged(ExpectedError):
    """A file of the vault is empty, damaged or not ours. `part`."""


class PartsDiffer(ExpectedError):
    """The files of the vault are of different versions. `numbers`: by part."""


class WrongEngine(ExpectedError):
    """The database library cannot encrypt; nothing was opened."""


class FolderNotEmpty(ExpectedError):
    """A new vault needs an empty folder."""


class FolderNotUsable(ExpectedError):
    """The folder cannot be made, read or written."""


class FolderShared(ExpectedError):
    """Others reach the folder. `reason`: network, fuse or synced; `kind`: the name of that."""


class UnreadableDate(ExpectedError):
    """A typed date is none, or a day that does not exist. `text`: what was typed."""


class UnusableText(ExpectedError):
    """A typed text cannot be kept. `reason`: `control`, `direction`, `long`; `limit`, `length`."""


class BadNumberTemplate(ExpectedError):
    """A template for TLV numbers cannot work. `reason`: `token`, `running`, `year`, `character`."""


class MissingGlyph(ExpectedError):
    """A character cannot be printed; nothing was. `characters`: each with its code point."""


class FormTooFull(ExpectedError):
    """The texts at head and foot fill a printed page; nothing was printed."""


class LogoUnreadable(ExpectedError):
    """The logo of the letterhead is no picture that can be printed; nothing was printed."""


class NotASchoolList(ExpectedError):
    """The file is no school list in CSV form. `reason`: xlsx, xls, pdf, html, binary, no_header."""


class SchoolColumnsMissing(ExpectedError):
    """The list lacks columns that every school needs. `columns`: their names, with commas."""


class SchoolListEmpty(ExpectedError):
    """The file, or what stands under its header, is empty."""


class SchoolListTooLarge(ExpectedError):
    """The list passes a limit. `reason`: bytes (`limit` in MB), rows, columns, cell; `line`."""


class ParserFailed(ExpectedError):
    """Reading a foreign file was stopped. `reason`: time, memory or crash."""


class PdfUnreadable(ExpectedError):
    """A PDF cannot be shown. `reason`: content, pages or size."""


class StorageFailed(ExpectedError):
    """The disk refused a reading or a writing. `code`: SQLite's name; `reason`: damaged or None."""


class DraftTooLarge(ExpectedError):
    """More was typed into a form than a draft may hold. `kilobytes`: what it may."""


class BadPrinterAddress(ExpectedError):
    """A typed text is neither an `ipp(s)://` address nor the name of a queue."""


class PrinterUnavailable(ExpectedError):
    """A printer takes no job now; nothing was sent. `address`: of the printer, or its queue."""


class PrinterNotReached(PrinterUnavailable):
    """No printer answers, or it stopped answering before the pages were sent. `address`."""


class PrintSystemNotReached(PrinterUnavailable):
    """This computer's print system does not answer. `address`: the queue that was asked."""


class PrintSystemNotLocal(PrinterUnavailable):
    """`CUPS_SERVER` names another computer; nothing was sent. `server`."""


class NoPrinterThere(PrinterUnavailable):
    """The address answers, but has no such printer or queue. `address`."""


class PrinterStopped(PrinterUnavailable):
    """The printer stands still. `address`; `reason`: why, in the user's words."""


class PrinterBusy(PrinterUnavailable):
    """The printer takes no jobs at this moment. `address`."""


class PrinterNotSecure(PrinterUnavailable):
    """No encrypted line to an `ipps` printer could be made; nothing was sent. `address`."""


class PrinterWantsEncryption(PrinterUnavailable):
    """The printer takes `ipps` only. `address`."""


class PrinterCertificateChanged(PrinterUnavailable):
    """Another certificate than remembered; nothing was sent. `address`, `expected`, `found`."""


class PrinterSpeaksOddly(ExpectedError):
    """The answer is no IPP, or misses what it must hold; nothing was printed."""


class PrintRefused(ExpectedError):
    """The printer refused a job; nothing was printed. `address`; `status`: its code."""


class PinNotSupported(ExpectedError):
    """The printer takes no PIN; nothing was printed. `address`."""


class PinNotUsable(ExpectedError):
    """The printer cannot take this PIN. `shortest`, `longest`; `signs`: which, in words."""


class PdfNotSupported(ExpectedError):
    """The printer takes no PDF; nothing was printed. `address`."""


class DuplexNotSupported(ExpectedError):
    """The printer cannot print on both sides; nothing was printed. `address`."""


class TooManyCopies(ExpectedError):
    """More copies than the printer makes; nothing was printed. `address`, `copies`, `most`."""


class PrintUncertain(ExpectedError):
    """The line broke while the pages went out. `address`; `job_id`: the printer's number, or 0."""


class JobNotCancelled(ExpectedError):
    """The printer did not cancel the job; it may be printed. `address`."""


class ProgramFault(ExpectedError):
    """The program itself went wrong; what it was is told and logged elsewhere."""


class UnknownCode(ExpectedError):
    """Nothing carries the code or number that was given."""


class PlaceUnfit(ExpectedError):
    """The item lies there already, or nothing can be put there by hand. `place`: its name."""


class PlaceClosed(ExpectedError):
    """The place is not used any more. `place`: its name."""


class PlaceInUse(ExpectedError):
    """The place cannot be closed. `place`; `reason`: `papers`, `places`, `printer` or `last`."""


class PlaceLoop(ExpectedError):
    """A place cannot lie in itself, or in what lies in it. `place`: its name."""


class PlaceOnce(ExpectedError):
    """There is one place of this kind in a vault, and no second one."""


class NoPlaceYet(ExpectedError):
    """Paper was scanned before the place where it goes."""


class MoveOfSigning(ExpectedError):
    """The copy's last move came with printing or signing. `number`: of the copy."""


class DayPassed(ExpectedError):
    """Something would have to be back before today. `day`."""


class NothingToUndo(ExpectedError):
    """The item lies where it began."""


class UndoOvertaken(ExpectedError):
    """What an act left behind was changed since, so taking it back would undo more than that."""


class SchoolClosed(ExpectedError):
    """The school is no longer on the newest list. `code`."""


class GuardianInUse(ExpectedError):
    """The guardian has a signature line, or had a copy, and cannot be taken away."""


class CopyNotOut(ExpectedError):
    """The copy was misprinted, superseded or came back. `number`, `state`."""


class LineNotOpen(ExpectedError):
    """Nobody signs there any more, or it cannot go to that state. `number`: of the copy, or ""."""


class NothingToPrint(ExpectedError):
    """Every party has a copy already."""


class PrinterNotAllowed(ExpectedError):
    """The printer is not on the allow-list. `printer`: its name."""


class PrinterKnown(ExpectedError):
    """The address stands on the list already."""


class OnlyInPractice(ExpectedError):
    """Only a practice vault prints to files."""


class NotForPractice(ExpectedError):
    """Only a practice vault may be thrown away and begun anew; this one is for real work."""


class NoDisplay(ExpectedError):
    """No screen answers, so Qt would abort."""


class FileUnreadable(ExpectedError):
    """A file that the user chose cannot be read."""


class LogoUnusable(ExpectedError):
    """A chosen logo cannot be used. `reason`: `large`, `wide` or `picture`."""


class CheckFailed(ExpectedError):
    """A check of the vault found something that is not as it should be."""


class VaultUnfinished(ExpectedError):
    """The making of this vault was broken off; it holds no tables and nothing of anyone."""


class SetNotMade(ExpectedError):
    """No backup set was made. `reason`: `folder`, `full`, `inside`, `source` or `check`."""


class NoSetThere(ExpectedError):
    """The folder holds no backup set."""


class SetIncomplete(ExpectedError):
    """A file of a backup set is missing or was copied in part. `file`."""


class SetMixed(ExpectedError):
    """A file in a backup set is of another set. `file`."""


class SetDamaged(ExpectedError):
    """A backup set is not what was made. `file`: where that shows."""


class SetTooNew(ExpectedError):
    """A newer program made this backup set."""


class SetNotForRole(ExpectedError):
    """The role lacks parts, so it can put no set back. `role`."""


class NotRestored(ExpectedError):
    """A set was not put back; nothing is left of it. `reason`: `folder`, `full` or `source`."""


class RestoreIntoSource(ExpectedError):
    """A set cannot be put back into its own folder, or into or around the vault."""


class VaultUnsound(ExpectedError):
    """The check after opening found damage. `part`: the file it is in."""
