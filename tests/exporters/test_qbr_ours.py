"""The page that stays with us: scores with what they rest on, frictions, minutes."""

from prmdesk.exporters import qbr_ours as ours
from prmdesk.exporters.pdf_rows import Setter
from tests.exporters.qbr_facts import bare, pack_of, told


def test_a_score_is_told_with_how_much_of_it_is_known() -> None:
    setter = Setter()
    ours.page(pack_of(told()), setter, 515, 760)
    texts = "\n".join(setter.texts)
    for told_so in (
        "Strategic · value to us 64.2 · value to the partner 72.5", "68.4",
        "of 100 · from 85 % of the weight", "Capability\n–\nweight 20 %, 50 % known",
        "Secret: quotes take nine days\nQuoting · open for 53 days", "Budget stays.",
    ):  # fmt: skip
        assert told_so in texts, told_so


def test_a_partner_nobody_judged_yet_says_so() -> None:
    setter = Setter()
    ours.page(pack_of(bare()), setter, 515, 760)
    assert "Unscored · value to us – · value to the partner –" in setter.texts
