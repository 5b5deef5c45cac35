"""The bar and the words of the meter say the same."""

from prmdesk.domain.pitch import Completeness, Lack
from prmdesk.ui.pitch.meter import Meter
from tests.ui.pitch.conftest import Put


def test_the_meter_says_what_is_missing(put: Put) -> None:
    meter = put(Meter())
    meter.show_complete(Completeness(0.6, (Lack.PROOF,)))
    assert meter.bar.value() == 60
    assert meter.text.text() == "Complete: 60 %. Still missing: a proof."
