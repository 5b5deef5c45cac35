"""The texts of drafts: every place in them is filled, in every kind; titles of the calendar."""

from datetime import date

from prmdesk import i18n, words
from prmdesk.domain.calendar import Entry, EntryKind
from prmdesk.domain.drafts import DraftKind
from prmdesk.domain.materials import FileState
from prmdesk.domain.onboarding import Side
from prmdesk.words.drafts import LETTERS, NAMES, entry_title, letter

KNOWN = {
    name: f"<{name}>" for name in ("partner", "company", "owner", "topic", "when", "place", "lines")
}


def test_each_kind_of_draft_has_a_text_whose_places_are_all_filled() -> None:
    assert set(LETTERS) == set(DraftKind)
    for spoken in i18n.LANGUAGES:
        with i18n.speaking(spoken):
            for kind in DraftKind:
                made = letter(kind, KNOWN, "{x}")
                whole = made.subject + made.body
                assert whole.count("{") == whole.count("{x}") > 0
                assert made.body.endswith("<owner>\n<company>\n")


def test_a_letter_of_nobody_to_nobody_still_reads_well() -> None:
    body = letter(DraftKind.PLAN, KNOWN | {"owner": "", "company": ""}, "").body
    assert body.startswith("Hello,\n\n")
    assert body.endswith("Kind regards\n")


def test_every_kind_of_entry_has_a_title_and_every_code_a_name() -> None:
    for kind in EntryKind:
        entry = Entry(kind, "k", date(2026, 1, 1), "{what}", ("{partner}",))
        assert "{what}" in entry_title(entry) or "{partner}" in entry_title(entry)
    theirs = Entry(EntryKind.PROMISE, "k", date(2026, 1, 1), "x", ("Acme",), side=Side.PARTNER)
    assert entry_title(theirs) == "Acme promised: x"
    assert {type(code) for code, _name in NAMES} == {FileState, EntryKind, DraftKind}
    assert words.name(FileState.CHANGED) == "Changed since"
