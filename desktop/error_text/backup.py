"""The sentences of errors about backup sets; `errors` tells how they are found."""

from desktop.i18n import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "CheckFailed": QT_TRANSLATE_NOOP(
        "errors",
        "Not everything in this vault is as it should be. Nothing was changed. Make no more "
        "changes in it, show this to the IT manager, and put a backup back if need be.",
    ),
    "NoSetThere": QT_TRANSLATE_NOOP(
        "errors",
        "There is no backup in this folder. Nothing was changed. Choose a folder whose name "
        "begins with “set-”, or the folder that holds such folders.",
    ),
    "NotRestored": QT_TRANSLATE_NOOP(
        "errors",
        "The backup could not be put back. Nothing is left of it, and the vault in use is as "
        "it was. Try again, or choose another folder.",
    ),
    "NotRestored.folder": QT_TRANSLATE_NOOP(
        "errors",
        "The backup could not be written into this folder. Nothing is left of it, and the "
        "vault in use is as it was. Choose another folder.",
    ),
    "NotRestored.full": QT_TRANSLATE_NOOP(
        "errors",
        "There is not enough room on this disk. Nothing is left of the backup, and the vault "
        "in use is as it was. Make room, or choose a folder on another disk.",
    ),
    "NotRestored.source": QT_TRANSLATE_NOOP(
        "errors",
        "The backup could not be read to the end. Nothing is left of it, and the vault in use"
        " is as it was. Choose another backup.",
    ),
    "RestoreIntoSource": QT_TRANSLATE_NOOP(
        "errors",
        "A backup cannot be put back into itself, or into or around the vault in use. Nothing"
        " was changed. Choose an empty or a new folder.",
    ),
    "SetDamaged": QT_TRANSLATE_NOOP(
        "errors",
        "This backup is damaged ({file}). Nothing was put back, and the vault in use is as it"
        " was. Choose another backup.",
    ),
    "SetIncomplete": QT_TRANSLATE_NOOP(
        "errors",
        "This backup is not complete: {file} is missing or was copied in part. Nothing was "
        "put back, and the vault in use is as it was. Copy the whole folder again, or choose "
        "another backup.",
    ),
    "SetMixed": QT_TRANSLATE_NOOP(
        "errors",
        "In this backup {file} comes from another backup. Nothing was put back, and the vault"
        " in use is as it was. Copy the whole folder again, or choose another backup.",
    ),
    "SetNotForRole": QT_TRANSLATE_NOOP(
        "errors",
        "Your role has not all parts of the vault, so it can put no backup back. Nothing was "
        "changed. Ask the director or the management assistant.",
    ),
    "SetNotMade": QT_TRANSLATE_NOOP(
        "errors",
        "No backup was made. The vault and the earlier backups are as they were. Try again.",
    ),
    "SetNotMade.check": QT_TRANSLATE_NOOP(
        "errors",
        "What was written did not read back well, so no backup was made. The vault and the "
        "earlier backups are as they were. Try again, or choose a folder on another disk.",
    ),
    "SetNotMade.folder": QT_TRANSLATE_NOOP(
        "errors",
        "No backup could be written in the folder for backups. The vault and the earlier "
        "backups are as they were. See whether the disk or stick is there, or choose another "
        "folder.",
    ),
    "SetNotMade.full": QT_TRANSLATE_NOOP(
        "errors",
        "There is not enough room for a backup. The vault and the earlier backups are as they"
        " were. Make room, or choose a folder on another disk.",
    ),
    "SetNotMade.inside": QT_TRANSLATE_NOOP(
        "errors",
        "Backups cannot lie inside the vault itself. No backup was made, and nothing was "
        "changed. Choose another folder.",
    ),
    "SetNotMade.source": QT_TRANSLATE_NOOP(
        "errors",
        "A file of the vault itself could not be read well, so no backup was made. The "
        "earlier backups are as they were. Check the vault under Administration, Backup, and "
        "tell the IT manager.",
    ),
    "SetTooNew": QT_TRANSLATE_NOOP(
        "errors",
        "A newer version of the program made this backup. Nothing was put back or changed. "
        "Install that version first.",
    ),
    "VaultUnfinished": QT_TRANSLATE_NOOP(
        "errors",
        "The making of this vault was broken off: there is nothing in it. Nothing was opened "
        "or changed. Remove the folder and make the vault again, or put a backup back.",
    ),
}
