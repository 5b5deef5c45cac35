"""The sentences about people say what is wrong, with its numbers."""

from datetime import date

import pytest

from prmdesk.domain.partners import Role
from prmdesk.domain.people import Acquaintance, Alarm, PeopleAlarm
from prmdesk.domain.quadrant import Quadrant
from prmdesk.words.people import alarm_sentence, known_text, strength_text


def alarm(kind: Alarm, **values: object) -> PeopleAlarm:
    return PeopleAlarm(1, "Acme", kind, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            alarm(Alarm.CHAMPION_LEFT, days=5, person="Anja", role=Role.SPONSOR),
            "Anja (Executive sponsor) left 5 days ago, and nobody took the role.",
        ),
        (
            alarm(Alarm.CHAMPION_LEFT, days=0, person="Anja"),
            "Anja (Main contact) left today, and nobody took the role.",
        ),
        (
            alarm(Alarm.SINGLE_THREAD, person="Anja", people=1),
            "Anja is the only person we know there.",
        ),
        (
            alarm(Alarm.SINGLE_THREAD, person="Anja", people=3),
            "Of 3 people there only Anja was touched within a year.",
        ),
        (
            alarm(
                Alarm.NO_TOUCH, days=38, last=date(2026, 1, 1), rhythm=30,
                quadrant=Quadrant.ORPHAN,
            ),
            "The last touch was 38 days ago. Orphan partners should have one every 30 days.",
        ),
        (
            alarm(Alarm.NO_TOUCH, days=61, rhythm=60),
            "No touch since it was added 61 days ago. "
            "Unscored partners should have one every 60 days.",
        ),
        (
            alarm(Alarm.NO_SPONSOR, quadrant=Quadrant.STRATEGIC),
            "Strategic partners get more of our resources, but no sponsor is named here.",
        ),
        (
            alarm(Alarm.NO_SPONSOR, quadrant=Quadrant.MISFIT),
            "What it sells needs high touch, but no sponsor is named.",
        ),
        (
            alarm(Alarm.NO_TECHNICAL),
            "What it sells needs high touch, but no technical contact is named.",
        ),
    ],
)  # fmt: skip
def test_each_alarm_is_a_sentence_with_its_reason(told: PeopleAlarm, sentence: str) -> None:
    assert alarm_sentence(told) == sentence


def test_strength_is_dots_and_a_number() -> None:
    assert [strength_text(n) for n in (1, 5, None)] == ["●○○○○ 1", "●●●●● 5", ""]


def test_who_knows_them_is_named_with_how_well() -> None:
    known = [Acquaintance(1, 1, 1, "Kim", 4), Acquaintance(2, 1, 1, "Robin")]
    assert known_text(known) == "Kim 4, Robin"
