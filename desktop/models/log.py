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
    HAND_OUT = "hand_out"
    SIGN = "sign"
    REFUSE = "refuse"
    MOVE_PAPER = "move_paper"
    UNDO_MOVE = "undo_move"
    FIND_PAPER = "find_paper"
    IMPORT_SCHOOLS = "import_schools"
    EDIT_PARTNERSHIP = "edit_partnership"
    EDIT_PLACE = "edit_place"
    EDIT_PRINTER = "edit_printer"
