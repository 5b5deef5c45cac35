"""Why a file cannot be read, or not all of it, and what to do about it, as sentences."""

from enum import StrEnum

from prmdesk.errors import Unreadable
from prmdesk.i18n import N_, _
from prmdesk.importers.grid import Book


class Why(StrEnum):
    """The reasons for which a file is refused."""

    MISSING = "missing"
    NOT_A_FILE = "not_a_file"
    DENIED = "denied"
    TOO_LARGE = "too_large"
    EMPTY = "empty"
    PASSWORD = "password"
    PDF = "pdf"
    PICTURE = "picture"
    DOCUMENT = "document"
    ARCHIVE = "archive"
    BINARY = "binary"
    BOMB = "bomb"
    DOCTYPE = "doctype"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_SLOW = "too_slow"
    TOO_MUCH_MEMORY = "too_much_memory"
    BROKEN = "broken"


SENTENCES = {
    Why.MISSING: N_("This file is not there any more. Choose it again."),
    Why.NOT_A_FILE: N_("This is not a file that can be read. Choose a spreadsheet."),
    Why.DENIED: N_(
        "This file may not be read. Close it in other programs or copy it elsewhere, "
        "then try again."
    ),
    Why.TOO_LARGE: N_(
        "This file is larger than 50 MB. Copy the partner list into a file of its own."
    ),
    Why.EMPTY: N_("This file is empty."),
    Why.PASSWORD: N_(
        "This workbook is protected by a password. Open it in Excel, save a copy without "
        "the password, and choose the copy."
    ),
    Why.PDF: N_(
        "This is a PDF, not a spreadsheet. Open it, copy the table and paste it here, "
        "or ask for the list as Excel."
    ),
    Why.PICTURE: N_("This is a picture, not a spreadsheet. Ask for the list as Excel or text."),
    Why.DOCUMENT: N_(
        "This is a document, not a spreadsheet. Open it, copy the table and paste it here."
    ),
    Why.ARCHIVE: N_("This is an archive. Unpack it and choose the spreadsheet inside."),
    Why.BINARY: N_("This is neither a spreadsheet nor a text file that prmdesk can read."),
    Why.BOMB: N_(
        "This file unpacks to more than 200 MB. Copy the partner list into a new workbook "
        "and choose that."
    ),
    Why.DOCTYPE: N_(
        "This workbook contains instructions that no spreadsheet program writes, so it was "
        "not read. Open it in Excel and save it again."
    ),
    Why.TOO_MANY_ROWS: N_(
        "This sheet has more than 200 000 rows. Split it into several files, please."
    ),
    Why.TOO_MANY_CELLS: N_(
        "This file has more than 10 million cells, or 200 MB of text. Copy the partner list "
        "into a new workbook and choose that."
    ),
    Why.TOO_SLOW: N_(
        "Reading this file took longer than 20 seconds and was stopped. Copy the partner list "
        "into a new workbook and choose that."
    ),
    Why.TOO_MUCH_MEMORY: N_(
        "Reading this file would need more than 1 GB of memory. Copy the partner list into "
        "a new workbook and choose that."
    ),
    Why.BROKEN: N_(
        "This file is damaged or of a kind prmdesk does not know. Open it in Excel, save it "
        "as .xlsx, and choose the new file."
    ),
}

WARNINGS = {
    "columns_cut": N_(
        "The sheet is wider than 1 000 columns; what stands further right was left out."
    ),
    "cell_cut": N_("A cell with more than a million characters was shortened."),
    "quotes": N_("The file has quotation marks that never close; they were read as they stand."),
    "encoding": N_("Some characters could not be read. Choose another encoding."),
}


ROWS_DIFFER = N_(
    "Two counts of the rows of this workbook do not agree: {read} were read, {counted} were "
    "counted. Compare it with the file before you import, or save it again in Excel."
)


def warnings_of(book: Book) -> list[str]:
    """What was left out while reading ``book``, or may have been, as sentences (R10)."""
    found = [_(WARNINGS[code]) for code in book.warnings]
    if book.counts_differ is not None:
        read, counted = book.counts_differ
        found.append(_(ROWS_DIFFER).format(read=read, counted=counted))
    return found


class Refused(Exception):
    """Raised by the readers, inside the child process; the parent turns it into a sentence."""

    def __init__(self, why: Why) -> None:
        self.why = why
        super().__init__(why.value)


def unreadable(why: Why) -> Unreadable:
    """The error that tells the user why, with advice, in the current language."""
    return Unreadable(_(SENTENCES[why]))
