"""The card of a product says whom it is for."""

from datetime import date

import pytest

from prmdesk.domain.topics import TopicGap
from prmdesk.domain.training import Course, TargetCustomer
from prmdesk.errors import Invalid
from prmdesk.services import target_customers, training
from prmdesk.storage.database import Database


def test_a_product_has_one_card_and_what_is_missing_is_told(db: Database, today: date) -> None:
    training.save_course(db, Course(0, "Pitch", "Cloud"))
    assert target_customers.gaps(db) == [TopicGap("Cloud", True, True)]
    card = target_customers.card_of(db, "cloud")
    assert card == TargetCustomer(0, "cloud")
    draft = TargetCustomer(0, " Cloud ", "Ports", "50+", "A new site", "CIO", "Banks", today)
    key = target_customers.save_card(db, draft)
    assert target_customers.card_of(db, "CLOUD").segment == "Ports"
    assert target_customers.gaps(db) == [TopicGap("Cloud", True, False)]
    with pytest.raises(Invalid, match="for this product already"):
        target_customers.save_card(db, TargetCustomer(0, "CLOUD"))
    with pytest.raises(Invalid, match="which product"):
        target_customers.save_card(db, TargetCustomer(0, " "))
    target_customers.save_card(db, TargetCustomer(key, "Cloud", "Rail"))
    kept = target_customers.cards(db)
    assert [one.segment for one in kept] == ["Rail"]
    target_customers.delete_card(db, kept[0])
    assert target_customers.cards(db) == []
