"""A whole line of the list, as the rows of a partner and the domain tell it, without SQL."""

from collections.abc import Sequence
from dataclasses import fields

from prmdesk.domain.lines import PartnerFacts, PartnerLine, derived
from prmdesk.domain.partners import Partner
from prmdesk.domain.quadrant import Thresholds
from prmdesk.domain.scores import Driver, DriverWeight

_THRESHOLDS = Thresholds()


def whole_line(
    partner: Partner,
    *known: object,
    drivers: Sequence[Driver] = (),
    thresholds: Thresholds = _THRESHOLDS,
    own_weights: Sequence[DriverWeight] = (),
) -> PartnerLine:
    """The line of ``partner``; ``known`` is what ``PartnerFacts`` holds beside its values."""
    by_hand = (partner.manual_to_partner, partner.manual_to_us)
    facts = PartnerFacts(by_hand, *known)  # type: ignore[arg-type]
    worked_out = derived(facts, drivers, thresholds, own_weights)._asdict()
    copied = {
        field.name: getattr(partner, field.name)
        for field in fields(PartnerLine)
        if field.name not in worked_out
    }
    return PartnerLine(**copied, **worked_out)
