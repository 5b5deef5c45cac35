"""Fields made from what a reason declares: they tell what is kept, and mark what is none."""

from datetime import date
from decimal import Decimal

from prmdesk.domain.partners import Reason, WhyPartner
from prmdesk.domain.reasons import FACTS
from prmdesk.ui.kit.forms import Choice, LongText, TextField
from prmdesk.ui.reasons.fields import FactFields, Fields, MeasureFields, NumberField, kept
from tests.ui.drivers import K, write
from tests.ui.reasons.conftest import Put

TODAY = date(2026, 11, 24)


def listened(fields: Fields) -> list[tuple[str, object]]:
    told: list[tuple[str, object]] = []
    fields.changed.connect(lambda name, value: told.append((name, value)))
    return told


def test_every_reason_has_a_field_for_each_of_its_facts(put: Put) -> None:
    for reason, facts in FACTS.items():
        made = FactFields(reason, "About", TODAY, ())
        assert list(made.fields) == [fact.name for fact in facts]
        assert all(field.accessibleName().endswith(": About") for field in made.fields.values())
        made.deleteLater()


def test_a_figure_is_read_as_people_write_it_and_marked_if_it_is_none(put: Put) -> None:
    made = put(FactFields(Reason.COST, "Lower costs", TODAY, ()))
    told = listened(made)
    field = made.fields["cost_before"]
    assert isinstance(field, NumberField)
    write(field, "1.250,50", K.Key_Tab)
    assert told == [("cost_before", Decimal("1250.50"))]
    write(field, "a lot", K.Key_Tab)
    assert field.property("wrong")
    assert len(told) == 1
    made.fill({"cost_before": "1250.50", "period": "month"})
    assert field.text() == "1,250.5"
    assert not field.property("wrong")
    period = made.fields["period"]
    assert isinstance(period, Choice)
    assert period.currentText() == "a month"


def test_filling_tells_no_one_and_leaving_tells_what_was_typed(put: Put) -> None:
    made = put(FactFields(Reason.MARKET, "Market access", TODAY, ()))
    told = listened(made)
    made.fill({"regions": "North\nSouth"})
    regions = made.fields["regions"]
    assert isinstance(regions, LongText)
    assert told == []
    regions.setPlainText("North")
    made.leave()
    assert told == [("regions", "North")]


def test_a_measure_is_shown_as_it_is_kept(put: Put) -> None:
    made = put(MeasureFields("Focus", TODAY))
    why = WhyPartner(
        1, 1, Reason.FOCUS, measure="Hours", target=Decimal("10.50"), measured_on=date(2026, 3, 25)
    )
    made.show_reason(why)
    shown = {name: field.text() for name, field in made.fields.items()
             if isinstance(field, TextField)}  # fmt: skip
    assert shown == {"measure": "Hours", "unit": "", "baseline": "", "target": "10.5", "actual": ""}
    assert made.fields["measured_on"].day() == date(2026, 3, 25)
    assert MeasureFields.is_used(why)
    assert not MeasureFields.is_used(WhyPartner(1, 1, Reason.FOCUS))


def test_what_a_field_tells_is_kept_as_text() -> None:
    assert [kept(value) for value in (Decimal("1E+3"), date(2026, 3, 25), None, "x")] == [
        "1000", "2026-03-25", "", "x",
    ]  # fmt: skip
