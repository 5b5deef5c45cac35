"""What stages and exit criteria of the lifecycle are called, and what answers these."""

from collections.abc import Mapping

from prmdesk.domain.lifecycle import Criterion, Fact
from prmdesk.domain.partners import Stage
from prmdesk.i18n import N_, _

_CRITERIA: dict[str, str] = {
    "profile": N_("It fits our ideal partner profile"),
    "reason": N_("A reason to partner is ticked"),
    "contact": N_("A person there is known"),
    "values": N_("Both values are scored"),
    "interest": N_("They said what they want from it"),
    "sponsor": N_("An executive sponsor is named"),
    "agreement": N_("The agreement is signed"),
    "onboarded": N_("Onboarding is done or has graduated"),
    "plan": N_("The business plan is agreed"),
    "able": N_("Their people sell and demonstrate without us"),
    "first_deal": N_("The first joint deal is won"),
    "results": N_("The results of the year were looked at together"),
    "next_term": N_("The next term is decided"),
    "current": N_("The agreement still runs"),
}

_SOURCES: dict[Fact, str] = {
    Fact.REASON: N_("Known from: Why we partner"),
    Fact.CONTACT: N_("Known from: People"),
    Fact.VALUES: N_("Known from: the scores"),
    Fact.AGREEMENT: N_("Known from: Agreement from"),
    Fact.SPONSOR: N_("Known from: the roles of people"),
    Fact.ONBOARDED: N_("Known from: the onboarding checklist"),
    Fact.PLAN: N_("Known from: the status of plans"),
    Fact.CURRENT: N_("Known from: the dates of the agreement"),
}


_own_names: Mapping[str, str] = {}


def call_stages(names: Mapping[str, str]) -> None:
    """Call stages from now on as this workspace does: ``names`` by code, the others as we do."""
    global _own_names  # noqa: PLW0603 - like the language, one for the whole process
    _own_names = names


def own_name(stage: Stage) -> str:
    """What this workspace calls ``stage``; nothing where it has no name of its own."""
    return _own_names.get(stage.value, "")


def criterion_name(criterion: Criterion) -> str:
    """What ``criterion`` says: as the user worded it, else ours in the current language."""
    return criterion.text or _(_CRITERIA.get(criterion.key, criterion.key))


def source(fact: Fact) -> str:
    """What answers a criterion that no person ticks."""
    return _(_SOURCES[fact])
