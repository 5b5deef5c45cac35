"""Statuses have a word and a shape of their own."""

from prmdesk.services.import_check import Status
from prmdesk.ui.importing import statuses


def test_no_two_statuses_look_or_read_alike() -> None:
    assert len({statuses.word(status) for status in Status}) == len(Status)
    assert len({statuses.sign(status)[0] for status in Status}) == len(Status)
