"""What the headings of a plan workbook tell the partner to fill in, in a note on each."""

from prmdesk.i18n import N_, _

_NOTES: dict[str, str] = {
    "rules.text": N_("Change the text where you see it otherwise, or write what you propose."),
    "rules.owner": N_("Who answers for this clause on your side or ours."),
    "rules.status": N_("Choose Agreed once you accept the text as it stands."),
    "rules.agreed_on": N_("The day on which both sides agreed to it."),
    "targets.unit": N_("What is counted: a currency, %, days, people."),
    "targets.aggregation": N_(
        "Flows as revenue are summed, levels as certified people take the latest quarter, rates as "
        "a win rate the average of the quarters."
    ),
    "targets.weight": N_("How much this measure counts in the plan score, against the others."),
    "targets.baseline": N_("Where it stood before the year began."),
    "targets.actual_q1": N_(
        "Enter what was reached in each quarter, as a plain number: 35 for 35 %. Leave it empty "
        "as long as you do not know; empty is not zero."
    ),
    "targets.of_ytd": N_("Computed: actual against target up to the last quarter reported."),
    "targets.adds_up": N_("Computed: whether the quarters come to the target of the year."),
    "targets.owner_partner": N_("Who of your people reports this figure."),
    "targets.source": N_("Where the figure is read: a system, a report, a person."),
    "trainings.heads_trained": N_("How many of your people have taken it so far."),
    "trainings.trainer": N_("Who teaches it."),
    "trainings.done_on": N_("The last day on which it was held."),
    "trainings.next_due": N_("Computed: done, plus the months after which it is to be repeated."),
    "trainings.status": N_("Choose how far it has come."),
    "steps.owner": N_("Who does it, by name."),
    "steps.due": N_("Computed: day 0 of the onboarding plus the number of days."),
    "steps.done_on": N_("The day on which it was done; leave it empty until then."),
    "steps.evidence": N_("What shows that it was done: a link, a document, a name."),
    "marketing.budget_partner": N_("What you put in. Empty means not known yet, not zero."),
    "marketing.spent": N_("What was spent so far by both sides together."),
    "marketing.leads_actual": N_("How many leads came of it so far."),
    "marketing.pipeline": N_("What the opportunities from it are worth."),
    "marketing.won": N_("What was won from it."),
    "marketing.status": N_("Choose how far it has come."),
    "accounts.account": N_("A customer that we want to win together; add yours below."),
    "accounts.relationship_us": N_("How well we know them, from 0 (not at all) to 3 (trusted)."),
    "accounts.relationship_partner": N_(
        "How well you know them, from 0 (not at all) to 3 (trusted)."
    ),
    "accounts.value": N_("What the business with them may be worth, in the currency of the plan."),
    "accounts.probability": N_("How likely it is, as a plain number: 35 for 35 %."),
    "accounts.weighted": N_("Computed: value times probability."),
    "accounts.status": N_("Choose how far it has come."),
    "accounts.next_partner": N_("What you do next there."),
    "accounts.next_on": N_("The day by which the next move is made."),
    "commitments.resource": N_("People, days, money, seats: what one side puts in. Add yours."),
    "commitments.unit": N_("What it is counted in: days, people, a currency."),
    "commitments.planned_q1": N_("How much is put in each quarter, in that unit."),
    "commitments.used_q1": N_("How much was really used. Empty means not known, not zero."),
    "commitments.rate": N_("What one unit costs, in the currency of the plan."),
    "commitments.cost": N_("Computed: what is planned over the year times the cost of one."),
    "commitments.variance": N_("Computed: planned less used; below zero, more was used."),
    "risks.text": N_("What helps or endangers the plan; add what you see."),
    "risks.kind": N_("A risk to the plan, or a strength, weakness, opportunity or threat."),
    "risks.likelihood": N_("From 1 (hardly) to 5 (almost certain)."),
    "risks.impact": N_("From 1 (little) to 5 (it ends the plan)."),
    "risks.risk_score": N_("Computed: likelihood times impact."),
    "risks.answer": N_("What is done about it."),
    "risks.owner": N_("Who watches it."),
    "promises.text": N_("What one of us promised to do; add new ones below."),
    "promises.side": N_("Who does it: us or you."),
    "promises.owner": N_("Who does it, by name."),
    "promises.due": N_("The day by which it is done."),
    "promises.state": N_("Choose what became of it, and give the day beside it."),
    "promises.closed_on": N_("The day on which it was done or given up."),
    "promises.standing": N_("Computed from the state and the days, as of today."),
    "promises.days_late": N_("Computed: days past the day it was due."),
    "reviews.planned_on": N_("When we want to meet; propose another day if it does not suit."),
    "reviews.held_on": N_("When we met."),
    "reviews.attendees": N_("Who was there, from both sides."),
    "reviews.decided": N_("What was decided. What is to be done stands under Actions."),
    "reviews.plan_score": N_("The score of the plan on the day of the review."),
    "plan.thesis": N_("Why we do this together, and what will be different in a year."),
    "plan.their_signatory": N_("Who stands for the plan on your side."),
}


def note(table: str, key: str) -> str:
    """What to say of a heading, in the current language; "" where it speaks for itself."""
    return _(_NOTES.get(f"{table}.{key}", ""))
