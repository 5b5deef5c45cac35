"""Every table, one page. The columns of a table are the fields of its dataclass in ``domain``."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from prmdesk.domain.activities import Kind
from prmdesk.domain.metrics import PartnerType
from prmdesk.domain.partners import Bucket, Reason, Role, Stage, Touch
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.scores import Axis, Voice
from prmdesk.storage import (
    columns,
    onboarding_tables,
    pitch_tables,
    plan_tables,
    relation_tables,
    resource_tables,
    training_tables,
)
from prmdesk.storage.columns import code, facts, flag, link, many, number, table, text
from prmdesk.storage.types import Amount, Code, Many, Moment

SCHEMA = 5
"""The number of the newest migration; kept in the file's ``user_version``."""

REVERTIBLE = 1
"""Changes from this schema on can be taken back: later migrations only added to the tables."""

FOR_GOOD = 0
"""The schema noted with a change that cannot be taken back, as one from before a migration."""

APPLICATION_ID = 0x50524D44
"""``PRMD``: marks an SQLite file as a prmdesk workspace."""

metadata = columns.metadata

settings = table(
    "settings",
    Column("key", String, nullable=False, unique=True),
    Column("value", String, nullable=False),
)

partners = table(
    "partners",
    Column("name", String, nullable=False, index=True),
    text("short_name"),
    text("external_id"),
    text("tax_id"),
    text("description"),
    text("industry"),
    many("buckets", Bucket),
    text("tier"),
    code("stage", Stage, Stage.IDENTIFY),
    code("touch", Touch, Touch.UNDECIDED),
    text("region"),
    text("country"),
    text("city"),
    text("address"),
    text("postcode"),
    text("website"),
    many("tags"),
    text("our_owner"),
    Column("agreement_start", Date),
    Column("agreement_end", Date),
    text("partner_answer"),
    text("customer_answer"),
    text("notes"),
    Column("manual_to_partner", Float),
    Column("manual_to_us", Float),
    Column("created_on", Date),
    Column("headroom", Float),
    many("products"),
    *(text(name) for name in ("employees", "specialisation", "serves", "other_lines")),
    many("gaps"),
    Column("partner_answer_on", Date),
    text("partner_answer_by"),
    Column("customer_answer_on", Date),
    text("customer_answer_by"),
    code("scored_as", PartnerType, PartnerType.UNDECIDED),
)

contacts = table(
    "contacts",
    link("partners"),
    Column("name", String, nullable=False),
    text("title"),
    code("role", Role, Role.UNKNOWN),
    text("email"),
    text("phone"),
    text("mobile"),
    text("im"),
    Column("strength", Integer),
    flag("is_main"),
    text("notes"),
    Column("birthday", Date),
    Column("left_on", Date),
)

reasons = table(
    "reasons",
    link("partners"),
    Column("reason", Code(Reason), nullable=False),
    number("priority", 2),
    text("effect"),
    text("proof"),
    text("name"),
    text("measure"),
    text("unit"),
    *(Column(name, Amount) for name in ("baseline", "target", "actual")),
    Column("measured_on", Date),
    facts("facts"),
    UniqueConstraint("partner_id", "reason", "name"),
)

stage_entries = table(
    "stage_entries",
    link("partners"),
    Column("stage", Code(Stage), nullable=False),
    Column("entered_on", Date, nullable=False),
    text("reason"),
)

fields = table(
    "fields",
    Column("name", String, nullable=False, unique=True),
    Column("kind", String, nullable=False, server_default="text"),
    many("choices"),
    number("position", 0),
)

field_values = table(
    "field_values",
    link("partners"),
    link("fields"),
    text("value"),
    UniqueConstraint("partner_id", "field_id"),
)

drivers = table(
    "drivers",
    Column("axis", Code(Axis), nullable=False),
    Column("key", String, nullable=False, unique=True),
    text("name"),
    Column("weight", Float, nullable=False),
    number("position", 0),
)

scores = table(
    "scores",
    link("partners"),
    link("drivers"),
    Column("value", Float, nullable=False),
    Column("on_date", Date, nullable=False),
    text("evidence"),
    Column("confidence", Integer),
    code("voice", Voice, Voice.US),
    text("who"),
)

driver_weights = table(
    "driver_weights",
    link("drivers"),
    Column("bucket", Code(Bucket), nullable=False),
    Column("weight", Float, nullable=False),
    UniqueConstraint("driver_id", "bucket"),
)

anchors = table(
    "anchors",
    link("drivers"),
    Column("level", Integer, nullable=False),
    text("text"),
    UniqueConstraint("driver_id", "level"),
)

placements = table(
    "placements",
    link("partners"),
    Column("on_date", Date, nullable=False),
    Column("to_partner", Float),
    Column("to_us", Float),
    code("quadrant", Quadrant, Quadrant.UNSCORED),
    flag("is_manual"),
)

activities = table(
    "activities",
    link("partners"),
    Column("kind", Code(Kind), nullable=False),
    Column("on_date", Date, nullable=False),
    Column("text", String, nullable=False),
    link("contacts", needed=False),
    Column("due", Date),
    Column("done_on", Date),
    text("at"),
)

# Onboarding, training, people: the work with a partner.

checklists = onboarding_tables.checklists
steps = onboarding_tables.steps
gate_decisions = onboarding_tables.gate_decisions
template_versions = onboarding_tables.template_versions
courses = training_tables.courses
sessions = training_tables.sessions
attendances = training_tables.attendances
role_needs = training_tables.role_needs
news_items = training_tables.news_items
follow_ups = training_tables.follow_ups
target_customers = training_tables.target_customers
materials = training_tables.materials
packs = training_tables.packs
pack_items = training_tables.pack_items
acquaintances = relation_tables.acquaintances
promises = relation_tables.promises
frictions = relation_tables.frictions
journey_steps = relation_tables.journey_steps
snoozes = relation_tables.snoozes

plans = plan_tables.plans
plan_rules = plan_tables.plan_rules
plan_targets = plan_tables.plan_targets
plan_trainings = plan_tables.plan_trainings
plan_marketing = plan_tables.plan_marketing
plan_accounts = plan_tables.plan_accounts
plan_commitments = plan_tables.plan_commitments
plan_risks = plan_tables.plan_risks
reviews = plan_tables.reviews
plan_versions = plan_tables.plan_versions
sendings = plan_tables.sendings

# What is said to partners and customers, and how the programme ranks them.

propositions = pitch_tables.propositions
proofs = pitch_tables.proofs
talking_points = pitch_tables.talking_points
card_presets = pitch_tables.card_presets
tiers = pitch_tables.tiers

views = table(
    "views",
    Column("name", String, nullable=False, unique=True),
    Column("query", String, nullable=False),
    many("columns"),
    flag("is_pinned"),
    number("position", 0),
)

presets = table(
    "presets",
    Column("name", String, nullable=False, unique=True),
    Column("fingerprint", String, nullable=False, index=True),
    many("headings"),
    Column("answers", String, nullable=False, server_default="{}"),
    Column("used_on", Date),
)

imports = table(
    "imports",
    text("file_name"),
    text("fingerprint"),
    text("sheet"),
    *(number(name, 0) for name in ("rows", "new", "updated", "unchanged", "skipped")),
)

distinct_pairs = table(
    "distinct_pairs",
    link("partners"),
    Column("other_id", Integer, ForeignKey("partners.id"), nullable=False, index=True),
    Column("noted_on", Date, nullable=False),
    UniqueConstraint("partner_id", "other_id"),
)

# Where the resources go, and what is decided about them.

allotments = resource_tables.allotments
bucket_sheets = resource_tables.bucket_sheets
capacities = resource_tables.capacities
criteria = resource_tables.criteria
criteria_met = resource_tables.criteria_met
decisions = resource_tables.decisions
limits = resource_tables.limits
pools = resource_tables.pools
scenarios = resource_tables.scenarios
trials = resource_tables.trials

# The journal: what was done (one row an action) and the rows it changed, before and after.

changes = table(
    "changes",
    Column("at", Moment, nullable=False),
    Column("label", String, nullable=False),
    text("detail"),
    Column("reverts", Integer),
    Column("schema", Integer, nullable=False),
    text("who"),
)

edits = table(
    "edits",
    Column("change_id", Integer, ForeignKey("changes.id"), nullable=False, index=True),
    Column("table_name", String, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("partner_id", Integer, index=True),
    Column("before", String),
    Column("after", String),
)

# Derived: what a list shows of each partner. Rebuilt at commit for the partners touched, so that
# sorting, filtering and searching are SQL over one table; never edited, never journaled.

partner_lines = Table(
    "partner_lines",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("buckets", Many(Bucket), nullable=False),
    Column("tier", String, nullable=False),
    Column("stage", Code(Stage), nullable=False),
    Column("touch", Code(Touch), nullable=False),
    Column("country", String, nullable=False),
    Column("region", String, nullable=False),
    Column("city", String, nullable=False),
    Column("our_owner", String, nullable=False),
    Column("tags", Many(), nullable=False),
    Column("value_to_partner", Float),
    Column("value_to_us", Float),
    Column("is_manual", Boolean(create_constraint=False), nullable=False),
    Column("quadrant", Code(Quadrant), nullable=False),
    Column("progress", Float),
    Column("next_step", String, nullable=False),
    Column("next_due", Date),
    Column("last_contact", Date),
    Column("main_contact", String, nullable=False),
    Column("email", String, nullable=False),
    Column("sort_name", String, nullable=False, index=True),
    Column("search_text", String, nullable=False),
)
