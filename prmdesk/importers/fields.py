"""The canonical fields that a column can stand for, with their names and the kind of values."""

from dataclasses import dataclass
from enum import StrEnum

from prmdesk.i18n import N_, _

CUSTOM = "custom:"
"""What a mapping says for a column that becomes a custom field: ``custom:`` and the name."""


class Kind(StrEnum):
    """What the values of a field look like."""

    TEXT = "text"
    LONG = "long"
    NAME = "name"
    ID = "id"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    DATE = "date"
    AMOUNT = "amount"
    VALUE = "value"
    STAGE = "stage"
    BUCKET = "bucket"
    QUADRANT = "quadrant"
    COUNTRY = "country"
    ANSWER = "answer"
    LIST = "list"
    NOTHING = "nothing"


class Group(StrEnum):
    """Under which heading a field is offered."""

    COMPANY = N_("Company")
    PEOPLE = N_("People")
    PARTNERSHIP = N_("Partnership")
    NUMBERS = N_("Numbers")
    FOLLOW_UP = N_("Follow-up")


@dataclass(frozen=True, slots=True)
class Field:
    """One canonical field; ``many``: several columns may stand for it."""

    name: str
    label: str
    kind: Kind
    group: Group
    many: bool = False


_C, _P, _S, _N, _F = Group
_ALL = (
    Field("partner_name", N_("Partner name"), Kind.NAME, _C),
    Field("short_name", N_("Short name"), Kind.TEXT, _C),
    Field("external_id", N_("Partner ID"), Kind.ID, _C),
    Field("tax_id", N_("Tax ID"), Kind.ID, _C),
    Field("website", N_("Website"), Kind.LINK, _C),
    Field("country", N_("Country"), Kind.COUNTRY, _C),
    Field("region", N_("Region"), Kind.TEXT, _C),
    Field("state", N_("State or province"), Kind.TEXT, _C),
    Field("city", N_("City"), Kind.TEXT, _C),
    Field("address", N_("Address"), Kind.TEXT, _C, many=True),
    Field("postcode", N_("Postal code"), Kind.ID, _C),
    Field("industry", N_("Industry"), Kind.TEXT, _C),
    Field("segment_served", N_("Customers served"), Kind.TEXT, _C),
    Field("size_employees", N_("Employees"), Kind.TEXT, _C),
    Field("annual_revenue_theirs", N_("Their annual revenue"), Kind.AMOUNT, _C),
    Field("founded", N_("Founded"), Kind.TEXT, _C),
    Field("legal_rep", N_("Legal representative"), Kind.TEXT, _C),
    Field("parent", N_("Parent company"), Kind.TEXT, _C),
    Field("products", N_("Products"), Kind.TEXT, _C, many=True),
    Field("specialisation", N_("Specialisation"), Kind.TEXT, _C, many=True),
    Field("other_lines", N_("Other lines carried"), Kind.TEXT, _C, many=True),
    Field("contact_name", N_("Contact"), Kind.NAME, _P, many=True),
    Field("contact_first", N_("Contact: first name"), Kind.TEXT, _P, many=True),
    Field("contact_last", N_("Contact: last name"), Kind.TEXT, _P, many=True),
    Field("contact_title", N_("Contact: job title"), Kind.TEXT, _P, many=True),
    Field("contact_email", N_("Contact: e-mail"), Kind.EMAIL, _P, many=True),
    Field("contact_phone", N_("Contact: phone"), Kind.PHONE, _P, many=True),
    Field("contact_mobile", N_("Contact: mobile"), Kind.PHONE, _P, many=True),
    Field("contact_im", N_("Contact: chat account"), Kind.TEXT, _P, many=True),
    Field("fax", N_("Fax"), Kind.PHONE, _P),
    Field("our_owner", N_("Our owner"), Kind.TEXT, _P),
    Field("their_manager", N_("Their partner manager"), Kind.TEXT, _P),
    Field("bucket", N_("Partner type"), Kind.BUCKET, _S),
    Field("tier", N_("Tier"), Kind.TEXT, _S),
    Field("lifecycle_stage", N_("Stage"), Kind.STAGE, _S),
    Field("status", N_("Status"), Kind.TEXT, _S),
    Field("value_to_partner", N_("Value to the partner"), Kind.VALUE, _S),
    Field("value_to_company", N_("Value to us"), Kind.VALUE, _S),
    Field("quadrant", N_("Quadrant"), Kind.QUADRANT, _S),
    Field("tags", N_("Tags"), Kind.LIST, _S, many=True),
    Field("reasons", N_("Why we partner"), Kind.TEXT, _S),
    Field("source", N_("Source"), Kind.TEXT, _S),
    Field("agreement_start", N_("Agreement start"), Kind.DATE, _S),
    Field("agreement_end", N_("Agreement end"), Kind.DATE, _S),
    Field("agreement_type", N_("Agreement"), Kind.TEXT, _S),
    Field("exclusive", N_("Exclusive"), Kind.ANSWER, _S),
    Field("discount", N_("Discount or margin"), Kind.TEXT, _S),
    Field("commission_rate", N_("Commission rate"), Kind.TEXT, _S),
    Field("payment_terms", N_("Payment terms or credit"), Kind.TEXT, _S, many=True),
    Field("distributor_of_record", N_("Distributor of record"), Kind.TEXT, _S),
    Field("certified_count", N_("Certified people"), Kind.AMOUNT, _N),
    Field("training_status", N_("Training status"), Kind.TEXT, _N),
    Field("revenue_actual", N_("Revenue with us"), Kind.AMOUNT, _N),
    Field("revenue_target", N_("Revenue target"), Kind.AMOUNT, _N),
    Field("attainment", N_("Attainment"), Kind.TEXT, _N),
    Field("pipeline", N_("Pipeline"), Kind.AMOUNT, _N),
    Field("deals", N_("Deals"), Kind.AMOUNT, _N),
    Field("deal_registrations", N_("Deal registrations"), Kind.TEXT, _N),
    Field("win_rate", N_("Win rate"), Kind.TEXT, _N),
    Field("customers_count", N_("Customers (number)"), Kind.AMOUNT, _N),
    Field("leads", N_("Leads"), Kind.AMOUNT, _N),
    Field("mdf", N_("Marketing funds"), Kind.AMOUNT, _N),
    Field("score", N_("Score"), Kind.TEXT, _N),
    Field("health", N_("Health"), Kind.TEXT, _N),
    Field("next_action", N_("Next step"), Kind.TEXT, _F),
    Field("next_action_date", N_("Next step due"), Kind.DATE, _F),
    Field("last_contact", N_("Last contact"), Kind.DATE, _F),
    Field("next_review", N_("Next review"), Kind.DATE, _F),
    Field("notes", N_("Notes"), Kind.LONG, _F, many=True),
    Field("created", N_("Created"), Kind.DATE, _F),
    Field("modified", N_("Last changed"), Kind.TEXT, _F),
    Field("created_by", N_("Created by"), Kind.TEXT, _F),
    Field("row_no", N_("Row number"), Kind.NOTHING, _F, many=True),
    Field("quarters", N_("Figures by period"), Kind.NOTHING, _N, many=True),
)
FIELDS: dict[str, Field] = {field.name: field for field in _ALL}


def is_custom(name: str) -> bool:
    """Whether a mapping's ``name`` is that of a custom field."""
    return name.startswith(CUSTOM)


def field(name: str) -> Field:
    """The canonical field ``name``, or the custom field that ``custom:Name`` stands for."""
    if is_custom(name):
        return Field(name, name.removeprefix(CUSTOM), Kind.TEXT, Group.COMPANY)
    return FIELDS[name]


def label(name: str) -> str:
    """What the field is called on screen; nothing for a column that goes nowhere."""
    if not name:
        return _("Skip")
    return name.removeprefix(CUSTOM) if is_custom(name) else _(FIELDS[name].label)
