"""A sentence for every expected error: what is wrong, what did not happen, what to do.

A key is the class, and where the cause matters `Class.cause`.
"""

from desktop.error_text import backup, vault
from desktop.i18n import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    **vault.SENTENCES,
    **backup.SENTENCES,
    "BadNumberTemplate": QT_TRANSLATE_NOOP(
        "errors",
        "This template cannot make TLV numbers. The old template stays. An example: "
        "{{SWV4}}{{JJJJ}}{{NNNN}}.",
    ),
    "BadNumberTemplate.character": QT_TRANSLATE_NOOP(
        "errors",
        "The template has a character that school programs refuse. The old template "
        "stays. Use letters, digits, hyphen, point and slash.",
    ),
    "BadNumberTemplate.running": QT_TRANSLATE_NOOP(
        "errors",
        "The template must have the running number once. The old template stays. Write "
        "{{NNNN}} in it once.",
    ),
    "BadNumberTemplate.token": QT_TRANSLATE_NOOP(
        "errors",
        "The template has a part between braces that does not exist. The old template "
        "stays. Use {{SWV4}}, {{JJJJ}}, {{JJ}} and {{NNNN}}.",
    ),
    "BadNumberTemplate.year": QT_TRANSLATE_NOOP(
        "errors",
        "The template has no school year, so numbers would come back every year. The old "
        "template stays. Write {{JJJJ}} or {{JJ}} in it.",
    ),
    "BadPrinterAddress": QT_TRANSLATE_NOOP(
        "errors",
        "This is no address of a printer. Nothing was saved. Type an address such as "
        "ipp://192.168.1.20/ipp/print or ipps://printer.example, without a user name, or "
        "the name of a printer on this computer.",
    ),
    "Cancelled": QT_TRANSLATE_NOOP(
        "errors",
        "You stopped this. Nothing was changed.",
    ),
    "CopyNotOut": QT_TRANSLATE_NOOP(
        "errors",
        "Copy {number} is not in use any more: it was misprinted, replaced, or has come "
        "back. Nothing was changed. Check the number.",
    ),
    "DraftTooLarge": QT_TRANSLATE_NOOP(
        "errors",
        "This is too much text to keep as a draft ({kilobytes} kB at most). What you typed is "
        "still here, but would be lost when the program ends. Save it now, or make it shorter.",
    ),
    "DayPassed": QT_TRANSLATE_NOOP(
        "errors",
        "The day {day} is over. Nothing was changed. Choose a day from today on.",
    ),
    "DuplexNotSupported": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {address} cannot print on both sides. Nothing was printed. Print on "
        "one side, or choose another printer.",
    ),
    "FileUnreadable": QT_TRANSLATE_NOOP(
        "errors",
        "This file cannot be read. Nothing was changed. Choose another file.",
    ),
    "FormTooFull": QT_TRANSLATE_NOOP(
        "errors",
        "The name and address of the partnership or the names of the parties fill the "
        "whole page. Nothing has been printed. Shorten them and print again.",
    ),
    "GuardianInUse": QT_TRANSLATE_NOOP(
        "errors",
        "This guardian has a signature line or had a copy, and cannot be taken away. Nothing was "
        "saved. "
        "Record that the person does not sign instead.",
    ),
    "JobNotCancelled": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {address} did not cancel the print; it may have been printed "
        "already. Look at the printer and take the sheets away.",
    ),
    "LineNotOpen": QT_TRANSLATE_NOOP(
        "errors",
        "This cannot be recorded for this signature any more. Nothing was changed. Look "
        "at what is recorded now.",
    ),
    "LogoUnreadable": QT_TRANSLATE_NOOP(
        "errors",
        "The logo cannot be read as a picture. Nothing has been printed. Choose another "
        "PNG file under Administration, or remove the logo, and print again.",
    ),
    "LogoUnusable": QT_TRANSLATE_NOOP(
        "errors",
        "This logo cannot be used. Nothing was saved. Choose a PNG file.",
    ),
    "LogoUnusable.large": QT_TRANSLATE_NOOP(
        "errors",
        "The file of this logo is larger than 1 MB. Nothing was saved. Choose a smaller PNG file.",
    ),
    "LogoUnusable.picture": QT_TRANSLATE_NOOP(
        "errors",
        "This file is no PNG picture that can be read. Nothing was saved. Choose another "
        "file, or save the logo as PNG first.",
    ),
    "LogoUnusable.wide": QT_TRANSLATE_NOOP(
        "errors",
        "This logo is larger than 4000 by 4000 points. Nothing was saved. Choose a "
        "smaller PNG file.",
    ),
    "MissingGlyph": QT_TRANSLATE_NOOP(
        "errors",
        "This character cannot be printed: {characters}. Nothing has been printed. Write "
        "the name or text in Latin letters, as in the population register, and print "
        "again.",
    ),
    "MoveOfSigning": QT_TRANSLATE_NOOP(
        "errors",
        "This move of copy {number} came with printing or signing, and what was recorded "
        "there would stay. Nothing was moved. Press Ctrl+Z to undo that act, or correct it at "
        "the signatures.",
    ),
    "NoDisplay": QT_TRANSLATE_NOOP(
        "errors",
        "No screen answers, so no window can open. Nothing was changed. Start the program"
        " on a computer with a screen.",
    ),
    "NoPlaceYet": QT_TRANSLATE_NOOP(
        "errors",
        "There is no place yet where it should go. Nothing was moved. Scan or type the "
        "place first.",
    ),
    "NoPrinterThere": QT_TRANSLATE_NOOP(
        "errors",
        "There is no printer at {address}. Nothing was printed. Check the address or the "
        "name under Administration, Printers.",
    ),
    "NotASchoolList": QT_TRANSLATE_NOOP(
        "errors",
        "This file is no list of schools. Nothing was changed. Download the list from DUO"
        " as a CSV file and choose that file.",
    ),
    "NotASchoolList.html": QT_TRANSLATE_NOOP(
        "errors",
        "This file is a web page, not a list. Nothing was changed. Download the list from"
        " DUO as a CSV file and choose that file.",
    ),
    "NotASchoolList.pdf": QT_TRANSLATE_NOOP(
        "errors",
        "This file is a PDF, not a list. Nothing was changed. Download the list from DUO "
        "as a CSV file and choose that file.",
    ),
    "NotASchoolList.xls": QT_TRANSLATE_NOOP(
        "errors",
        "This file is an old spreadsheet. Nothing was changed. Open it in Excel or "
        "LibreOffice, save it as CSV and choose that file.",
    ),
    "NotASchoolList.xlsx": QT_TRANSLATE_NOOP(
        "errors",
        "This file is a spreadsheet. Nothing was changed. Open it in Excel or "
        "LibreOffice, save it as CSV and choose that file.",
    ),
    "NotAllowed": QT_TRANSLATE_NOOP(
        "errors",
        "Your role may not do this. Nothing was changed. Ask the director or the "
        "management assistant.",
    ),
    "NotForPractice": QT_TRANSLATE_NOOP(
        "errors",
        "This vault is for real work. Nothing was removed. Only a practice vault can begin anew.",
    ),
    "NothingToPrint": QT_TRANSLATE_NOOP(
        "errors",
        "Every party has a copy already. Nothing was printed. Mark a copy as misprinted "
        "to print it again.",
    ),
    "NothingToPrint.labels": QT_TRANSLATE_NOOP(
        "errors",
        "No label is chosen. Nothing was printed. Tick at least one folder or place.",
    ),
    "NothingToUndo": QT_TRANSLATE_NOOP(
        "errors",
        "There is no move to undo: it lies where it began. Nothing was changed.",
    ),
    "NothingToUndo.session": QT_TRANSLATE_NOOP(
        "errors",
        "There is nothing to undo: nothing was changed since you unlocked the vault, or it cannot "
        "be taken back, such as a print.",
    ),
    "OnlyInPractice": QT_TRANSLATE_NOOP(
        "errors",
        "Only a practice vault prints to files. Nothing was printed. Choose a secured printer.",
    ),
    "ParserFailed": QT_TRANSLATE_NOOP(
        "errors",
        "This file could not be read through. Nothing was changed. Check whether it is "
        "the right file, or get it again.",
    ),
    "ParserFailed.memory": QT_TRANSLATE_NOOP(
        "errors",
        "This file takes too much memory and reading was stopped. Nothing was changed. "
        "Choose another file.",
    ),
    "ParserFailed.time": QT_TRANSLATE_NOOP(
        "errors",
        "Reading this file took too long and was stopped. Nothing was changed. Choose "
        "another file, or try again when the computer is less busy.",
    ),
    "PdfNotSupported": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {address} cannot print PDF files by itself. Nothing was printed. "
        "Choose another printer, or use this printer through its queue on this computer.",
    ),
    "PdfUnreadable": QT_TRANSLATE_NOOP(
        "errors",
        "This document cannot be shown. Nothing was changed. Check whether it is a PDF that "
        "opens without a password.",
    ),
    "PdfUnreadable.pages": QT_TRANSLATE_NOOP(
        "errors",
        "This document has no pages, or more than 500. It is not shown and nothing was changed. "
        "Split it into parts.",
    ),
    "PdfUnreadable.size": QT_TRANSLATE_NOOP(
        "errors",
        "This document or a page of it is too large to show. Nothing was changed. Split it, or "
        "choose a smaller size of paper.",
    ),
    "PinNotSupported": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {address} cannot hold a print until a PIN is typed. Nothing was "
        "printed. Choose a printer that can.",
    ),
    "PinNotUsable": QT_TRANSLATE_NOOP(
        "errors",
        "This printer cannot take this PIN. Nothing was printed. Choose a PIN of "
        "{shortest} to {longest} {signs}.",
    ),
    "PlaceClosed": QT_TRANSLATE_NOOP(
        "errors",
        "The place {place} is not used any more. Nothing was put there. Choose another place.",
    ),
    "PlaceInUse": QT_TRANSLATE_NOOP(
        "errors",
        "The place {place} is in use. It was not closed.",
    ),
    "PlaceInUse.last": QT_TRANSLATE_NOOP(
        "errors",
        "The program puts paper in {place}, and there is no other place of its kind. It was "
        "not closed. Add another one first.",
    ),
    "PlaceInUse.papers": QT_TRANSLATE_NOOP(
        "errors",
        "Paper still lies in {place}: {count}. It was not closed. Put the paper somewhere "
        "else first.",
    ),
    "PlaceInUse.places": QT_TRANSLATE_NOOP(
        "errors",
        "Other places still lie in {place}. It was not closed. Move or close those first.",
    ),
    "PlaceInUse.printer": QT_TRANSLATE_NOOP(
        "errors",
        "A printer puts its sheets in {place}. It was not closed. Give the printer another "
        "place first.",
    ),
    "PlaceLoop": QT_TRANSLATE_NOOP(
        "errors",
        "{place} cannot lie in itself, or in a place that lies in it. Nothing was changed. "
        "Choose another place.",
    ),
    "PlaceOnce": QT_TRANSLATE_NOOP(
        "errors",
        "There is one place of this kind, and it exists already. Nothing was added. Choose "
        "another kind.",
    ),
    "PlaceUnfit": QT_TRANSLATE_NOOP(
        "errors",
        "It cannot be put there ({place}): it lies there already, or nothing is put there"
        " by hand. Nothing was moved. Choose another place.",
    ),
    "PrintRefused": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {address} refused the print (code {status}). Nothing was printed. "
        "Show this code to the IT manager, or choose another printer.",
    ),
    "PrintSystemNotLocal": QT_TRANSLATE_NOOP(
        "errors",
        "The print system is set to another computer ({server}), which would get the "
        "pages unprotected. Nothing was sent. Use the printer's ipps:// address, or ask "
        "the IT manager.",
    ),
    "PrintSystemNotReached": QT_TRANSLATE_NOOP(
        "errors",
        "The print system of this computer does not answer. Nothing was printed. Start "
        "the computer again, or ask the IT manager.",
    ),
    "PrintUncertain": QT_TRANSLATE_NOOP(
        "errors",
        "The connection with the printer {address} broke while the pages were sent. It is"
        " not certain whether they were printed. Look at the printer first, and then "
        "record whether the sheets are there. Print again only after that.",
    ),
    "PrinterBusy": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {address} is busy and takes no print now. Nothing was printed. Wait "
        "a moment and print again.",
    ),
    "PrinterCertificateChanged": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {address} shows another certificate than before; it may be another "
        "device. Nothing was sent. Ask the IT manager whether the printer was replaced. "
        "Only then choose Trust the new certificate under Administration, Printers.",
    ),
    "PrinterKnown": QT_TRANSLATE_NOOP(
        "errors",
        "This printer is on the list already. Nothing was added.",
    ),
    "PrinterNotAllowed": QT_TRANSLATE_NOOP(
        "errors",
        "Printer {printer} is not on the list of secured printers. Nothing was printed. "
        "Choose another printer, or add it under Administration.",
    ),
    "PrinterNotReached": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {address} does not answer. Nothing was printed. Check that it is "
        "switched on and on the network, and print again.",
    ),
    "PrinterNotSecure": QT_TRANSLATE_NOOP(
        "errors",
        "No encrypted connection to the printer {address} could be made. Nothing was "
        "sent. Check the address, or ask the IT manager to switch encryption on in the "
        "printer.",
    ),
    "PrinterSpeaksOddly": QT_TRANSLATE_NOOP(
        "errors",
        "The printer gave an answer that this program does not understand. Nothing was "
        "printed. Check the address, or choose another printer.",
    ),
    "PrinterStopped": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {address} stands still: {reason}. Nothing was printed. Solve this at"
        " the printer and print again.",
    ),
    "PrinterUnavailable": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {address} takes no print now. Nothing was printed. Try again later, "
        "or choose another printer.",
    ),
    "PrinterWantsEncryption": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {address} takes encrypted prints only. Nothing was printed. Change "
        "the address under Administration, Printers so that it begins with ipps://.",
    ),
    "ProgramFault": QT_TRANSLATE_NOOP(
        "errors",
        "Something went wrong in the program itself. What you typed is still here. Look "
        "whether it was stored before you try again.",
    ),
    "RuleBroken": QT_TRANSLATE_NOOP(
        "errors",
        "A rule stands in the way. Nothing was saved. Look at the marked fields.",
    ),
    "SchoolClosed": QT_TRANSLATE_NOOP(
        "errors",
        "School {code} is closed: it is no longer on the newest list. Nothing was saved. "
        "Choose another school.",
    ),
    "SchoolColumnsMissing": QT_TRANSLATE_NOOP(
        "errors",
        "This list lacks columns that every school needs: {columns}. Nothing was changed."
        " Download the list from DUO as a CSV file and choose that file.",
    ),
    "SchoolListEmpty": QT_TRANSLATE_NOOP(
        "errors",
        "There is no school in this file. Nothing was changed. Download the list from DUO"
        " as a CSV file and choose that file.",
    ),
    "SchoolListTooLarge": QT_TRANSLATE_NOOP(
        "errors",
        "This list is too large. Nothing was changed. Choose the list as DUO publishes it.",
    ),
    "SchoolListTooLarge.bytes": QT_TRANSLATE_NOOP(
        "errors",
        "This file is larger than {limit} MB. Nothing was changed. Choose the list as DUO"
        " publishes it.",
    ),
    "SchoolListTooLarge.cell": QT_TRANSLATE_NOOP(
        "errors",
        "Line {line} of this list holds too much text. Nothing was changed. Choose the "
        "list as DUO publishes it.",
    ),
    "SchoolListTooLarge.columns": QT_TRANSLATE_NOOP(
        "errors",
        "This list has more than {limit} columns. Nothing was changed. Choose the list as"
        " DUO publishes it.",
    ),
    "SchoolListTooLarge.rows": QT_TRANSLATE_NOOP(
        "errors",
        "This list has more than {limit} rows. Nothing was changed. Choose the list as "
        "DUO publishes it.",
    ),
    "TooManyCopies": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {address} makes at most {most} copies at a time; {copies} were "
        "asked. Nothing was printed. Ask for fewer copies.",
    ),
    "UndoOvertaken": QT_TRANSLATE_NOOP(
        "errors",
        "This cannot be undone any more: it was changed again since. Nothing was changed. Change "
        "it by hand.",
    ),
    "UnknownCode": QT_TRANSLATE_NOOP(
        "errors",
        "Nothing here carries this code or number. Nothing was changed. Check the code "
        "and type it again.",
    ),
    "UnreadableDate": QT_TRANSLATE_NOOP(
        "errors",
        "This is no date. Nothing was saved. Write a date as 23-11-2026.",
    ),
    "UnusableText": QT_TRANSLATE_NOOP(
        "errors",
        "This text cannot be kept. Nothing was saved. Type the text again.",
    ),
    "UnusableText.control": QT_TRANSLATE_NOOP(
        "errors",
        "The text holds a character that cannot be shown. Nothing was saved. Type the "
        "text again instead of pasting it.",
    ),
    "UnusableText.direction": QT_TRANSLATE_NOOP(
        "errors",
        "The text holds a hidden mark that turns the reading direction around. Nothing "
        "was saved. Type the text again instead of pasting it.",
    ),
    "UnusableText.empty": QT_TRANSLATE_NOOP(
        "errors",
        "A name is missing. Nothing was saved. Fill it in.",
    ),
    "UnusableText.long": QT_TRANSLATE_NOOP(
        "errors",
        "The text has {length} characters; {limit} fit. Nothing was saved. Make the text shorter.",
    ),
}
