"""One driver in the editor."""

from prmdesk.domain.drivers import Weighing
from prmdesk.domain.partners import Bucket
from prmdesk.domain.quadrant import Thresholds
from prmdesk.domain.scores import Axis, Driver
from prmdesk.ui.scoring.driver_entry import DriverEntry
from tests.ui.conftest import Show
from tests.ui.drivers import K, click, write

REVENUE = Driver(1, Axis.US, "revenue", "", 30, 0)
ACCESS = Driver(2, Axis.US, "access", "", 60, 1)


def test_an_entry_shows_weights_share_and_anchors_and_tells_what_is_entered(shown: Show) -> None:
    entry = DriverEntry(REVENUE)
    shown(entry)
    weighing = Weighing((REVENUE, ACCESS), (), Thresholds()).with_weight(1, 0, Bucket.INFLUENCE)
    entry.fill(REVENUE, weighing, ("none", "", "", "", "", "most"))
    assert entry.name.text() == "Revenue and potential"
    assert entry.share.text() == "33 %"
    texts = [entry.weights[bucket].text() for bucket in (None, *Bucket)]
    assert texts == ["30", "", "", "0"]
    assert not entry.anchors.isVisible()
    click(entry.unfold)
    assert entry.anchors.fields[5].text() == "most"
    assert entry.unfold.accessibleName() == "Hide what the scores mean"

    told: list[tuple[object, ...]] = []
    entry.worded.connect(lambda *what: told.append(what))
    entry.renamed.connect(lambda _field, text: told.append((text,)))
    entry.weighed.connect(lambda _field, *what: told.append(what))
    write(entry.anchors.fields[2], "a first deal", K.Key_Tab)
    write(entry.name, "Turnover", K.Key_Return)
    write(entry.weights[Bucket.SUPPLIER], "45", K.Key_Return)
    assert told == [(2, "a first deal"), ("Turnover",), (Bucket.SUPPLIER, 45.0)]
