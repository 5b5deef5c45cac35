"""To whom training on something new is proposed."""

from datetime import date

from prmdesk.domain.follow_ups import proposals
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.training import FollowUp, NewsItem

EDGE = NewsItem(1, "Edge 2", date(2026, 11, 1), product="Edge")
PRICES = NewsItem(2, "Prices", date(2026, 11, 9))


def test_news_is_for_active_partners_that_sell_the_product_and_nobody_decided_about() -> None:
    partners = [
        Partner(1, "Asks", stage=Stage.GROW),
        Partner(2, "Sells", products=("edge",)),
        Partner(3, "Sells other", products=("Cloud",)),
        Partner(4, "Paused", products=("Edge",), stage=Stage.PAUSED),
        Partner(5, "Decided", products=("Edge",)),
    ]
    decided = [FollowUp(1, 1, 5, date(2026, 11, 2), dismissed="They built it")]
    found = proposals([EDGE, PRICES], partners, decided)
    assert [(one.title, one.partner, one.is_unsure) for one in found] == [
        ("Prices", "Asks", False), ("Prices", "Sells", False),
        ("Prices", "Sells other", False), ("Prices", "Decided", False),
        ("Edge 2", "Sells", False), ("Edge 2", "Asks", True),
    ]  # fmt: skip
