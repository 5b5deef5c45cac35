"""The names of the domain's codes as people read them, for screen, PDF and Excel alike."""

from enum import StrEnum
from functools import cache

from prmdesk import paths
from prmdesk.domain.activities import Kind
from prmdesk.domain.battlecards import Block, Variant
from prmdesk.domain.countries import Country
from prmdesk.domain.countries import find as find_country
from prmdesk.domain.countries import load as load_countries
from prmdesk.domain.figures import Attainment
from prmdesk.domain.imports import State
from prmdesk.domain.joining_work import Clash
from prmdesk.domain.matching import Evidence
from prmdesk.domain.merging import Policy
from prmdesk.domain.movement import Since
from prmdesk.domain.partners import Bucket, Reason, Role, Stage, Touch, WhyPartner
from prmdesk.domain.plans import (
    Aggregation,
    Clause,
    ClauseStatus,
    Direction,
    PlanStatus,
    WorkStatus,
)
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.scores import Axis, Driver, Voice
from prmdesk.domain.sizing import SizeBy
from prmdesk.domain.values import Decimals, Order, Scale
from prmdesk.i18n import N_, _, language
from prmdesk.words import decisions as decision_words
from prmdesk.words import drafts as draft_words
from prmdesk.words import onboarding as onboarding_words
from prmdesk.words import plan_home as plan_home_words
from prmdesk.words import plans as plan_words
from prmdesk.words import pools as pool_words
from prmdesk.words import programme as programme_words
from prmdesk.words import reasons as reason_words
from prmdesk.words import relations as relation_words
from prmdesk.words import reviews as review_words
from prmdesk.words import today as today_words
from prmdesk.words import training as training_words
from prmdesk.words import trials as trial_words
from prmdesk.words.columns import COLUMNS
from prmdesk.words.days import day as day
from prmdesk.words.days import month as month
from prmdesk.words.lifecycle import own_name

_NAMES: tuple[tuple[StrEnum, str], ...] = (
    (Bucket.SUPPLIER, N_("Supplier")),
    (Bucket.DISTRIBUTOR, N_("Distributor")),
    (Bucket.INFLUENCE, N_("Influence")),
    (Stage.IDENTIFY, N_("Identified")),
    (Stage.QUALIFY, N_("Qualifying")),
    (Stage.RECRUIT, N_("Recruiting")),
    (Stage.ONBOARD, N_("Onboarding")),
    (Stage.ENABLE, N_("Enabling")),
    (Stage.ACTIVATE, N_("Activating")),
    (Stage.GROW, N_("Growing")),
    (Stage.REVIEW, N_("In review")),
    (Stage.PAUSED, N_("Paused")),
    (Stage.EXIT, N_("Ended")),
    (Touch.LOW, N_("Low touch")),
    (Touch.HIGH, N_("High touch")),
    (Role.SPONSOR, N_("Executive sponsor")),
    (Role.SALES, N_("Sales")),
    (Role.TECHNICAL, N_("Technical")),
    (Role.MARKETING, N_("Marketing")),
    (Role.FINANCE, N_("Finance")),
    (Role.LEGAL, N_("Legal")),
    (Role.CHAMPION, N_("Champion")),
    (Role.DETRACTOR, N_("Detractor")),
    (Reason.FOCUS, N_("Focus")),
    (Reason.COST, N_("Lower costs")),
    (Reason.MARKET, N_("Market access")),
    (Reason.CUSTOMERS, N_("Customer access")),
    (Reason.COMPLETE, N_("Complete solution")),
    (Reason.INNOVATION, N_("Innovation")),
    (Reason.REVENUE, N_("New revenue")),
    (Reason.RESOURCES, N_("Access to resources")),
    (Reason.OTHER, N_("Other reason")),
    (Quadrant.STRATEGIC, N_("Strategic")),
    (Quadrant.ORPHAN, N_("Orphan")),
    (Quadrant.OPPORTUNISTIC, N_("Opportunistic")),
    (Quadrant.MISFIT, N_("Misfit")),
    (Quadrant.UNSCORED, N_("Unscored")),
    (SizeBy.NONE, N_("All alike")),
    (SizeBy.HOURS_PLANNED, N_("Hours planned")),
    (SizeBy.HOURS_USED, N_("Hours used")),
    (SizeBy.MONEY_PLANNED, N_("Money planned")),
    (SizeBy.REVENUE, N_("Revenue so far")),
    (SizeBy.REVENUE_TARGET, N_("Revenue aimed at")),
    (Since.OFF, N_("Off")),
    (Since.REVIEW, N_("Last review")),
    (Since.THREE, N_("3 months")),
    (Since.SIX, N_("6 months")),
    (Since.TWELVE, N_("12 months")),
    (Axis.PARTNER, N_("Value to the partner")),
    (Axis.US, N_("Value to us")),
    (Voice.US, N_("Us")),
    (Voice.PARTNER, N_("Partner")),
    (Kind.NOTE, N_("Note")),
    (Kind.CONTACT, N_("Contact made")),
    (Kind.TASK, N_("Task")),
    (Kind.MEETING, N_("Meeting")),
    (PlanStatus.DRAFT, N_("Draft")),
    (PlanStatus.AGREED, N_("Agreed")),
    (PlanStatus.CLOSED, N_("Closed")),
    (ClauseStatus.OPEN, N_("Still open")),
    (ClauseStatus.AGREED, N_("Agreed")),
    (ClauseStatus.NOT_APPLICABLE, N_("Not applicable")),
    (Aggregation.SUM, N_("Sum of quarters")),
    (Aggregation.LATEST, N_("Latest quarter")),
    (Aggregation.AVERAGE, N_("Average of quarters")),
    (Direction.UP, N_("More is better")),
    (Direction.DOWN, N_("Less is better")),
    (WorkStatus.PLANNED, N_("Planned")),
    (WorkStatus.RUNNING, N_("Running")),
    (WorkStatus.DONE, N_("Done")),
    (WorkStatus.CANCELLED, N_("Cancelled")),
    (Clause.PURPOSE, N_("Purpose")),
    (Clause.SCOPE, N_("Scope")),
    (Clause.RESPONSIBILITIES, N_("Objectives and responsibilities")),
    (Clause.DECISIONS, N_("Decision-making")),
    (Clause.RESOURCES, N_("Resource commitments")),
    (Clause.FINANCIAL, N_("Financial terms")),
    (Clause.STRUCTURE, N_("Structure and people")),
    (Clause.EXIT, N_("Ending the partnership")),
    (Clause.DEALS, N_("Lead and deal ownership")),
    (Clause.TERRITORY, N_("Territory")),
    (Clause.PRICING, N_("Pricing and discounts")),
    (Clause.CONFLICT, N_("Conflict escalation")),
    (Clause.COMMUNICATION, N_("Communication")),
    (Clause.CONFIDENTIALITY, N_("Confidentiality")),
    (Attainment.NO_DATA, N_("No data")),
    (Attainment.ON_TRACK, N_("On track")),
    (Attainment.AT_RISK, N_("At risk")),
    (Attainment.OFF_TRACK, N_("Off track")),
    (Variant.INTERNAL, N_("For me")),
    (Variant.SHAREABLE, N_("To hand over")),
    (Block.HEADER, N_("Name")),
    (Block.WHO, N_("Who they are")),
    (Block.REASONS, N_("Why we partner")),
    (Block.PARTNER_ANSWER, N_("Why they bet on us")),
    (Block.CUSTOMER_ANSWER, N_("Why the customer buys")),
    (Block.TARGET_CUSTOMER, N_("Target customer")),
    (Block.WHOLE_PRODUCT, N_("Whole product")),
    (Block.QUADRANT, N_("Value")),
    (Block.NUMBERS, N_("Numbers")),
    (Block.ONBOARDING, N_("Onboarding")),
    (Block.PEOPLE, N_("People")),
    (Block.RULES, N_("Rules of engagement")),
    (Block.TALK, N_("Say, and don't say")),
    (Block.MOVES, N_("Next moves")),
    (Policy.FILL, N_("Fill empty fields only")),
    (Policy.OVERWRITE, N_("Take the sheet's values")),
    (Policy.NEWEST, N_("Take the newer value")),
    (Policy.KEEP, N_("Leave them as they are")),
    (Evidence.EXTERNAL_ID, N_("the same partner ID")),
    (Evidence.TAX_ID, N_("the same tax ID")),
    (Evidence.NAME, N_("the same name")),
    (Evidence.DOMAIN, N_("the same web or e-mail domain")),
    (Evidence.LEGAL_FORM, N_("the same name, another legal form")),
    (Evidence.ALIKE, N_("nearly the same name")),
    (Evidence.OTHER_ID, N_("the same name, another ID")),
    (Evidence.OTHER_NAME, N_("the same partner ID, another name")),
    (Evidence.OTHER_PLACE, N_("the same name, another country")),
    (Evidence.OTHER_SITE, N_("the same name, another website")),
    (Evidence.NOTHING, N_("nothing in common")),
    (
        Clash.AGREED,
        N_(
            "Both have a plan for {year}, and what was agreed in one would be changed by the "
            "other. Reopen the agreed plan or delete one of them first."
        ),
    ),
    (
        Clash.CURRENCY,
        N_("Both have a plan for {year}, in two currencies. Settle on one currency first."),
    ),
    (Scale.HUNDRED, N_("0 to 100")),
    (Scale.TEN, N_("0 to 10")),
    (Scale.ONE_TO_FIVE, N_("1 to 5")),
    (Scale.FIVE, N_("0 to 5")),
    (Scale.ONE_TO_THREE, N_("1 to 3")),
    (Scale.SHARE, N_("0 to 1")),
    (Order.DAY_FIRST, N_("Day before month")),
    (Order.MONTH_FIRST, N_("Month before day")),
    (State.STANDS, N_("Stands")),
    (State.PARTLY, N_("Taken back in part")),
    (State.TAKEN_BACK, N_("Taken back")),
    (Decimals.POINT, N_("Decimal point")),
    (Decimals.COMMA, N_("Decimal comma")),
)

# Codes of two enums may be the same word, and are then equal: the enum belongs to the key.
_ELSEWHERE = (
    *(decision_words, draft_words, onboarding_words, plan_words, pool_words, programme_words),
    *(plan_home_words, reason_words, relation_words, review_words),
    *(today_words, training_words, trial_words),
)
_ALL_NAMES = (*_NAMES, *(pair for place in _ELSEWHERE for pair in place.NAMES))
_BY_KIND = {(type(code), code.value): text for code, text in _ALL_NAMES}

GETS: dict[Quadrant, str] = {
    Quadrant.STRATEGIC: N_("Most resources"),
    Quadrant.ORPHAN: N_("More resources: raise their value"),
    Quadrant.OPPORTUNISTIC: N_("Fewer resources"),
    Quadrant.MISFIT: N_("No or very few resources"),
}
"""What each quadrant gets (R20-R24)."""

_DRIVERS: dict[str, str] = {
    "revenue": N_("Revenue and potential"),
    "access": N_("Market or segment access"),
    "product": N_("Part of the whole product"),
    "reasons": N_("Reasons to partner, proven"),
    "cost_to_serve": N_("Low cost to serve"),
    "margin": N_("Margin and services revenue from us"),
    "share": N_("Share of their business"),
    "demand": N_("Leads and demand we bring"),
    "interests": N_("Fit with their own interests"),
    "ease": N_("Ease of doing business with us"),
}


_FIELDS: dict[str, str] = {
    "thesis": N_("What we want to reach together"),
    "currency": N_("Currency"),
    "our_signatory": N_("Signs for us"),
    "their_signatory": N_("Signs for the partner"),
    "clause": N_("Clause"),
    "text": N_("What we agree"),
    "owner": N_("Owner"),
    "status": N_("Status"),
    "agreed_on": N_("Agreed on"),
    "category": N_("Area"),
    "kpi": N_("Measure"),
    "unit": N_("Unit"),
    "aggregation": N_("Year counts as"),
    "direction": N_("Direction"),
    "weight": N_("Weight"),
    "baseline": N_("Start"),
    "annual": N_("Year target"),
    "target_q1": N_("Q1 target"),
    "target_q2": N_("Q2 target"),
    "target_q3": N_("Q3 target"),
    "target_q4": N_("Q4 target"),
    "actual_q1": N_("Q1 actual"),
    "actual_q2": N_("Q2 actual"),
    "actual_q3": N_("Q3 actual"),
    "actual_q4": N_("Q4 actual"),
    "ytd_target": N_("Target to date"),
    "ytd_actual": N_("Actual to date"),
    "of_ytd": N_("Share of target to date"),
    "of_year": N_("Share of the year"),
    "capped": N_("Counts as"),
    "attainment": N_("Attainment"),
    "adds_up": N_("Quarters add up"),
    "owner_us": N_("Owner, us"),
    "owner_partner": N_("Owner, partner"),
    "source": N_("Source of the figures"),
    "note": N_("Note"),
    "topic": N_("Topic"),
    "audience": N_("For whom"),
    "heads_needed": N_("Heads needed"),
    "heads_trained": N_("Heads trained"),
    "mode": N_("How"),
    "trainer": N_("Trainer"),
    "planned_on": N_("Planned"),
    "done_on": N_("Done"),
    "refresh_months": N_("Again after months"),
    "next_due": N_("Next due"),
    "phase": N_("Phase"),
    "title": N_("Step"),
    "side": N_("Who"),
    "day": N_("Day no."),
    "due": N_("Due"),
    "evidence": N_("Evidence"),
    "is_exit": N_("Ends the phase"),
    "activity": N_("Activity"),
    "starts_on": N_("Starts"),
    "ends_on": N_("Ends"),
    "budget_us": N_("Budget, us"),
    "budget_partner": N_("Budget, partner"),
    "spent": N_("Spent"),
    "leads_target": N_("Leads target"),
    "leads_actual": N_("Leads actual"),
    "pipeline": N_("Pipeline"),
    "won": N_("Amount won"),
    "cost_per_lead": N_("Cost per lead"),
    "return_on_spent": N_("Return"),
}
"""The headings of the fields and figures of a plan, on screen and in the workbook."""

_ALL_FIELDS = _FIELDS | plan_words.FIELDS


_CLAUSE_HINTS: dict[Clause, str] = {
    Clause.PURPOSE: N_("Why we work together, and what each side wants from it."),
    Clause.SCOPE: N_("Which products, markets and customers this covers, and which not."),
    Clause.RESPONSIBILITIES: N_("What each side does: selling, delivery, support, marketing."),
    Clause.DECISIONS: N_("Who decides what, and how fast."),
    Clause.RESOURCES: N_("People, days and money each side puts in."),
    Clause.FINANCIAL: N_("Margins, fees, payment terms."),
    Clause.STRUCTURE: N_("Sponsors, contacts and how often they meet."),
    Clause.EXIT: N_("How we part: notice, open deals, customers."),
    Clause.DEALS: N_("How a lead or deal is registered, and who owns it for how long."),
    Clause.TERRITORY: N_("Where the partner sells, and who else does."),
    Clause.PRICING: N_("List price, discounts, who may go below."),
    Clause.CONFLICT: N_("Whom to call when we meet in one deal, and who decides by when."),
    Clause.COMMUNICATION: N_("What is said to customers and press, and by whom."),
    Clause.CONFIDENTIALITY: N_("What stays between us."),
}


def field(key: str, table: str = "") -> str:
    """The heading of a field or figure of a plan's ``table``, in the current language."""
    return _(_ALL_FIELDS.get(f"{table}.{key}") or _ALL_FIELDS[key])


def column(table: str, name: str) -> str:
    """What a column of a table is called in the history; nothing where it is not told of."""
    own = (COLUMNS | reason_words.COLUMNS).get(f"{table}.{name}")
    return _(own or COLUMNS.get(name, ""))


def clause(text: str) -> str:
    """The name of a clause: of a known one in the current language, else as the user wrote it."""
    return name(_CLAUSES[text]) if text in _CLAUSES else text


def clause_hint(text: str) -> str:
    """What a known clause is about, nothing for the user's own."""
    return _(_CLAUSE_HINTS[_CLAUSES[text]]) if text in _CLAUSES else ""


def fiscal_year(year: int, fiscal_start: int) -> str:
    """A fiscal year as it is called: 2026, or 2026/27 when it does not begin in January."""
    return str(year) if fiscal_start == 1 else f"{year}/{(year + 1) % 100:02}"


_CLAUSES = {clause.value: clause for clause in Clause}


def name(code: StrEnum) -> str:
    """The name of ``code`` in the current language; nothing for "undecided"."""
    if isinstance(code, Stage) and (own := own_name(code)):
        return own
    return _(_BY_KIND.get((type(code), code.value), ""))


def reason(why: WhyPartner) -> str:
    """What a reason is called: one of our own by its name (R09)."""
    return why.name or name(why.reason)


def driver_name(driver: Driver) -> str:
    """What the user calls ``driver``, else our name for it."""
    return driver.name or _(_DRIVERS.get(driver.key, driver.key))


@cache
def countries() -> tuple[Country, ...]:
    """All countries that we know."""
    return load_countries(paths.resource("countries.csv").read_text("utf-8"))


def country_name(code: str) -> str:
    """The name of a country by its ISO code; what is no code of ours is shown as it is."""
    known = _country_names(language())
    return known.get(code, code)


@cache
def _country_names(spoken: str) -> dict[str, str]:
    return {c.code: c.chinese if spoken == "zh" else c.english for c in countries()}


def country_code(text: str) -> str:
    """The ISO code of the country that ``text`` names, else ``text``."""
    found = find_country(countries(), text)
    return found.code if found else text.strip()
