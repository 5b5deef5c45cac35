"""What columns are called in the history; those that are not here are not told of."""

from prmdesk.i18n import N_

COLUMNS: dict[str, str] = {
    "name": N_("Name"), "short_name": N_("Short name"), "description": N_("In one sentence"),
    "industry": N_("Industry"), "website": N_("Website"), "country": N_("Country"),
    "city": N_("City"), "region": N_("Region"), "address": N_("Address"),
    "postcode": N_("Postcode"), "tax_id": N_("Tax ID"), "external_id": N_("Their number"),
    "tier": N_("Tier"), "our_owner": N_("Our owner"), "tags": N_("Tags"), "stage": N_("Stage"),
    "products": N_("Our products"),
    "touch": N_("Touch"), "buckets": N_("Type"), "notes": N_("Remarks"),
    "agreement_start": N_("Agreement from"), "agreement_end": N_("Agreement until"),
    "manual_to_partner": N_("Value to the partner"), "manual_to_us": N_("Value to us"),
    "headroom": N_("Room to grow"),
    "partner_answer": N_("Answer to the partner's question"),
    "customer_answer": N_("Answer to the customer's question"),
    "email": N_("Email"), "phone": N_("Phone"), "mobile": N_("Mobile"), "title": N_("Title"),
    "role": N_("Role"), "strength": N_("Strength"), "text": N_("Text"), "due": N_("Due"),
    "done_on": N_("Done"), "skip_reason": N_("Not needed because"), "value": N_("Value"),
    "evidence": N_("Evidence"), "proof": N_("Proof"),
    "scores.on_date": N_("As of"), "scores.who": N_("Said by"),
    "birthday": N_("Birthday"), "left_on": N_("Left on"), "colleague": N_("Who of us"),
    "contacts.title": N_("Job title"), "decisions.why": N_("Why"), "moved": N_("What moved"),
    "decisions.effect": N_("Expected effect"), "outcome": N_("What came of it"),
    "review_on": N_("Review"), "reviewed_on": N_("Reviewed"),
}  # fmt: skip
