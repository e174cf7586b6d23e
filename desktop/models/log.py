"""The codes of what was done, as a log line carries them."""

from enum import StrEnum


class LogCode(StrEnum):
    """What an act was. A code is never reused for something else."""

    CREATE_VAULT = "create_vault"
    UNLOCK = "unlock"
    VIEW_DOSSIER = "view_dossier"
    BOOK_IN = "book_in"
    CORRECT = "correct"
    FILE_ADVICE = "file_advice"
    FILE_VIEW = "file_view"
    DECIDE = "decide"
    NUMBER_TLV = "number_tlv"
    CHOOSE_RECEIVING_SCHOOL = "choose_receiving_school"
    PRINT = "print"
    PRINT_OUTCOME = "print_outcome"
    COLLECT = "collect"
    MISPRINT = "misprint"
    PRINT_LIST = "print_list"
    HAND_OUT = "hand_out"
    SIGN = "sign"
    REFUSE = "refuse"
    MOVE_PAPER = "move_paper"
    UNDO_MOVE = "undo_move"
    LEND_PAPER = "lend_paper"
    FIND_PAPER = "find_paper"
    IMPORT_SCHOOLS = "import_schools"
    EDIT_PARTNERSHIP = "edit_partnership"
    EDIT_PLACE = "edit_place"
    EDIT_PRINTER = "edit_printer"
    EDIT_SETTING = "edit_setting"
    CLOSE_DAY = "close_day"
    UNDO = "undo"
    UPGRADE = "upgrade"
    MAKE_SET = "make_set"
    RESTORE = "restore"
    VERIFY = "verify"
    CLOCK_JUMPED = "clock_jumped"


NOT_UNDOABLE = frozenset(
    {
        # Nothing was changed that could be taken back.
        LogCode.UNLOCK,
        LogCode.VIEW_DOSSIER,
        LogCode.FIND_PAPER,
        LogCode.VERIFY,
        LogCode.CLOCK_JUMPED,
        LogCode.CLOSE_DAY,
        LogCode.MAKE_SET,
        LogCode.RESTORE,
        # The sheet came out of the printer, or nobody knows; a number is never given twice.
        LogCode.PRINT,
        LogCode.PRINT_OUTCOME,
        LogCode.PRINT_LIST,
        LogCode.NUMBER_TLV,
        # A whole list, a whole vault, and undoing itself; its own way back is to undo one further.
        LogCode.IMPORT_SCHOOLS,
        LogCode.CREATE_VAULT,
        LogCode.UPGRADE,
        LogCode.UNDO,
        LogCode.UNDO_MOVE,
    }
)
"""Acts that Ctrl+Z passes over."""
