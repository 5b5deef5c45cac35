"""Days and months as each language writes them."""

from datetime import date

from prmdesk import i18n
from prmdesk.words.days import day, month

DAY = date(2026, 3, 5)


def test_days_and_months_are_written_as_the_language_does() -> None:
    assert (day(DAY), month(DAY)) == ("5 Mar 2026", "Mar 2026")
    with i18n.speaking("zh"):
        assert (day(DAY), month(DAY)) == ("2026-03-05", "2026-03")
