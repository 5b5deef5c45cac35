"""Which partners something new concerns, and who is still to hear of it (R59)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from prmdesk.domain.enablement import sells
from prmdesk.domain.partners import DORMANT, Partner
from prmdesk.domain.training import FollowUp, NewsItem


@dataclass(frozen=True, slots=True)
class Proposal:
    """Training on an item of news, proposed to a partner.

    ``is_unsure``: which products the partner sells was not noted, so it may not concern it.
    """

    news_item_id: int
    partner_id: int
    partner: str
    title: str
    on_date: date
    is_unsure: bool = False


def proposals(
    items: Iterable[NewsItem], partners: Iterable[Partner], follow_ups: Iterable[FollowUp]
) -> list[Proposal]:
    """What is proposed to active partners and nobody decided yet: the newest item first.

    A partner without products noted is proposed to be asked about: it stands last in its item.
    """
    settled = {(one.news_item_id, one.partner_id) for one in follow_ups}
    active = [partner for partner in partners if partner.stage not in DORMANT]
    found = [
        Proposal(
            item.id, partner.id, partner.name, item.title, item.on_date,
            bool(item.product) and not partner.products,
        )
        for item in items
        for partner in active
        if (item.id, partner.id) not in settled
        and (sells(partner, item.product) or not partner.products)
    ]  # fmt: skip
    return sorted(
        found, key=lambda one: (-one.on_date.toordinal(), -one.news_item_id, one.is_unsure)
    )
