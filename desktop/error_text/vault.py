"""The sentences of errors about a vault, its folder and the clock.

`errors` tells how they are found.
"""

from desktop.i18n import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "ClockJumped": QT_TRANSLATE_NOOP(
        "errors",
        "The clock of this computer cannot be right: it stands at {now}. Your work is kept, but "
        "dates may be wrong. Set the clock right before you go on.",
    ),
    "ClockJumped.ahead": QT_TRANSLATE_NOOP(
        "errors",
        "The clock of this computer stands at {now}, more than a year after the last line of the "
        "log ({before}). Your work is kept, but dates and terms may be wrong. Check the clock "
        "before you go on.",
    ),
    "ClockJumped.behind": QT_TRANSLATE_NOOP(
        "errors",
        "The clock of this computer stands at {now}, before the last line of the log ({before}). "
        "Your work is kept, but dates and terms may be wrong. Check the clock before you go on.",
    ),
    "ClockJumped.during": QT_TRANSLATE_NOOP(
        "errors",
        "The clock of this computer was changed while you worked: it went from {before} to {now}. "
        "Your work is kept, but dates and terms may be wrong. Check the clock before you go on.",
    ),
    "FolderNotEmpty": QT_TRANSLATE_NOOP(
        "errors",
        "There is something in this folder already. Nothing was changed. Choose an empty "
        "or a new folder.",
    ),
    "FolderNotUsable": QT_TRANSLATE_NOOP(
        "errors",
        "This folder cannot be made, read or written. Nothing was changed. Choose another folder.",
    ),
    "FolderShared": QT_TRANSLATE_NOOP(
        "errors",
        "This folder is not on a disk of this computer alone ({kind}). Nothing was made, opened or "
        "changed. Choose a folder on this computer.",
    ),
    "FolderShared.fuse": QT_TRANSLATE_NOOP(
        "errors",
        "This folder is not on a disk of this computer but behind a program ({kind}), on which "
        "saved work can get lost. Nothing was made, opened or changed. Choose a folder on this "
        "computer.",
    ),
    "FolderShared.network": QT_TRANSLATE_NOOP(
        "errors",
        "This folder is on the network ({kind}), where a lost connection or a second computer "
        "damages a vault. Nothing was made, opened or changed. Choose a folder on this computer.",
    ),
    "FolderShared.synced": QT_TRANSLATE_NOOP(
        "errors",
        "This folder is copied to other devices by {kind}, which damages a vault and takes it out "
        "of the house. Nothing was made, opened or changed. Choose a folder on this computer that "
        "{kind} leaves alone.",
    ),
    "KeyFileDamaged": QT_TRANSLATE_NOOP(
        "errors",
        "The key file of this vault is damaged or was changed outside the program "
        "({where}). Nothing was opened. Put an earlier sleutels.json back, or ask the IT "
        "manager.",
    ),
    "KeyFileMissing": QT_TRANSLATE_NOOP(
        "errors",
        "There is no vault in this folder: the file sleutels.json is missing. Nothing was"
        " changed. Choose the folder of your vault.",
    ),
    "MigrationWaits": QT_TRANSLATE_NOOP(
        "errors",
        "This vault is of an earlier version and must be brought up to date first. Nothing was "
        "opened or changed. Ask the director or the management assistant to open it once.",
    ),
    "PartDamaged": QT_TRANSLATE_NOOP(
        "errors",
        "A file of the vault is empty, damaged or not of this vault: {part}.db. Nothing "
        "was opened or changed. Put the whole folder back.",
    ),
    "PartMissing": QT_TRANSLATE_NOOP(
        "errors",
        "A file of the vault is missing: {part}.db. Nothing was opened or changed. Put "
        "the whole folder back.",
    ),
    "PartsDiffer": QT_TRANSLATE_NOOP(
        "errors",
        "The files of the vault are not of the same version. Nothing was opened or "
        "changed. Put the whole folder back.",
    ),
    "StorageFailed": QT_TRANSLATE_NOOP(
        "errors",
        "The disk refused ({code}). Nothing was saved, and what you typed is still here. "
        "Check whether the disk is full and save again.",
    ),
    "StorageFailed.damaged": QT_TRANSLATE_NOOP(
        "errors",
        "A file of the vault could not be read back as it was written ({code}). Nothing was saved, "
        "and what you typed is still here. Save again; if this comes back, close the program and "
        "restore a backup, or ask the IT manager.",
    ),
    "TooLittleMemory": QT_TRANSLATE_NOOP(
        "errors",
        "Opening the vault takes {mebibytes} MB of memory, which this computer does not "
        "have free. Nothing was changed. Close other programs and try again.",
    ),
    "VaultInUse": QT_TRANSLATE_NOOP(
        "errors",
        "The vault is open in another window or command. Nothing was changed. Close it "
        "there and try again.",
    ),
    "VaultMoved": QT_TRANSLATE_NOOP(
        "errors",
        "The folder of the vault was moved after the program ended unexpectedly. Nothing "
        "was opened, because that would lose work. Put the folder back at {folder} and "
        "open it there.",
    ),
    "VaultTooNew": QT_TRANSLATE_NOOP(
        "errors",
        "This vault was made by a newer version of the program. Nothing was opened or "
        "changed. Install the newer version on this computer.",
    ),
    "VaultUnsound": QT_TRANSLATE_NOOP(
        "errors",
        "A file of the vault is damaged inside: {part}.db. Nothing was changed by the "
        "check. Close the program, change nothing more, and put a copy of the whole "
        "folder back or ask the IT manager.",
    ),
    "WrongEngine": QT_TRANSLATE_NOOP(
        "errors",
        "The database on this computer cannot encrypt. Nothing was opened. Install the "
        "program again.",
    ),
    "WrongPassword": QT_TRANSLATE_NOOP(
        "errors",
        "The vault did not open. Check who you are and type the password again.",
    ),
}
