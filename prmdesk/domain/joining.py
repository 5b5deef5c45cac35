"""Two partners that are one: what stands of each, with nothing lost that only one of them had."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from prmdesk.domain.dossiers import FIELDS, LISTS, Dossier, is_blank
from prmdesk.domain.joining_people import (
    joined_acquaintances,
    joined_attendances,
    joined_follow_ups,
    joined_needs,
    told_by,
)
from prmdesk.domain.joining_resources import (
    joined_allotments,
    joined_limits,
    joined_met,
    joined_path,
    joined_sheets,
    moved,
)
from prmdesk.domain.joining_work import joined_checklists, joined_plans, of_plans
from prmdesk.domain.matching import DistinctPair
from prmdesk.domain.merging import Policy, joined_text, settled
from prmdesk.domain.partners import (
    Contact,
    FieldValue,
    Partner,
    StageEntry,
    WhyPartner,
    problems,
)
from prmdesk.domain.reasons import FACTS, FactKind, items
from prmdesk.domain.scores import Score
from prmdesk.domain.text import fold

_AGREEMENT = ("agreement_start", "agreement_end")
_ANSWERS = ("partner_answer", "customer_answer")
_NAMES = ("name", "short_name", "external_id", "tax_id")
_FILLED = ("title", "role", "email", "phone", "mobile", "im", "birthday")

Wins = Mapping[str, int]
"""The user's word: field (a custom one as ``field:7``) -> id of the partner whose value stands."""


def joined(kept: Dossier, other: Dossier, wins: Wins) -> Dossier:
    """What ``kept`` holds once ``other`` has become part of it; rows keep their ids.

    Rows of ``other`` that say the same as one of ``kept`` are taken up in that one.
    """
    here = kept.partner.id
    contacts, became = joined_contacts(kept.contacts, other.contacts, here)
    checklists, steps, gates = joined_checklists(kept, other)
    plans, plan_rows = joined_plans(kept, other)
    return Dossier(
        joined_partner(kept.partner, other.partner, wins),
        contacts,
        _joined_reasons(kept.reasons, other.reasons, here),
        _joined_stages(kept.stages, other.stages, here),
        _joined_values(kept.values, other.values, kept.partner, other.partner, wins),
        joined_scores(kept.scores, other.scores, here),
        told_by(kept.activities, other.activities, here, became),
        checklists,
        steps,
        plans,
        plan_rows,
        _joined_pairs(kept.apart, other.apart, here, other.partner.id),
        joined_path(kept.path, other.path, here),
        joined_limits(kept.limits, other.limits, here),
        joined_allotments(kept.allotments, other.allotments, here),
        (*kept.decisions, *moved(other.decisions, here)),
        (*kept.trials, *moved(other.trials, here)),
        joined_sheets(kept.sheets, other.sheets, here),
        joined_met(kept.met, other.met, here),
        told_by(kept.promises, other.promises, here, became),
        told_by(kept.frictions, other.frictions, here, became),
        joined_acquaintances(kept.known, other.known, here, became),
        joined_attendances(kept.learned, other.learned, here, became),
        joined_needs(kept.needs, other.needs, here),
        joined_follow_ups(kept.follow_ups, other.follow_ups, here),
        gates,
        (*kept.proofs, *moved(other.proofs, here)),
        (*kept.talks, *moved(other.talks, here)),
        of_plans((*kept.agreed, *other.agreed), plans),
        of_plans((*kept.sent, *other.sent), plans),
    )


# The partner itself


def winner(field: str, kept: Partner, other: Partner, wins: Wins) -> int:
    """The id of the partner whose value of ``field`` stands: ``kept``, unless it says nothing.

    The dates of the agreement come from both only if they make one.
    """
    if field in wins:
        return wins[field]
    if field in _AGREEMENT and not _is_one_agreement(kept, other):
        return kept.id
    mine, theirs = getattr(kept, field), getattr(other, field)
    return other.id if is_blank(field, mine) and not is_blank(field, theirs) else kept.id


def _is_one_agreement(kept: Partner, other: Partner) -> bool:
    dates = {name: getattr(kept, name) or getattr(other, name) for name in _AGREEMENT}
    return not problems(replace(kept, name="-", **dates))


def joined_partner(kept: Partner, other: Partner, wins: Wins) -> Partner:
    """``kept`` with what stands of ``other``: blanks filled, lists and remarks of both.

    A name that gives way becomes the short name where there is none and it is the shorter one.
    """
    by_id = {kept.id: kept, other.id: other}
    values: dict[str, Any] = {
        name: getattr(by_id[winner(name, kept, other, wins)], name) for name in FIELDS
    }
    for answer in _ANSWERS:  # when and by whom it was reviewed goes with the text
        told = by_id[winner(answer, kept, other, wins)]
        for name in (f"{answer}_on", f"{answer}_by"):
            values[name] = getattr(told, name)
    for name in LISTS:
        values[name] = settled(Policy.FILL, getattr(kept, name), getattr(other, name))
    days = [day for day in (kept.created_on, other.created_on) if day]
    result = replace(
        kept,
        **values,
        notes=joined_text(kept.notes, other.notes),
        created_on=min(days, default=None),
    )
    lost = kept.name if result.name == other.name else other.name
    is_shorter = len(lost) < len(result.name) and fold(lost) != fold(result.name)
    if is_shorter and not result.short_name and "short_name" not in wins:
        return replace(result, short_name=lost)
    return result


def given_way(kept: Partner, other: Partner, result: Partner) -> tuple[str, ...]:
    """The names and numbers of both that ``result`` has no longer, by which they may be known."""
    stands = {fold(getattr(result, name)) for name in _NAMES}
    told = [getattr(partner, name) for name in _NAMES for partner in (kept, other)]
    return tuple(dict.fromkeys(text for text in told if text and fold(text) not in stands))


def _joined_values(
    kept: Sequence[FieldValue], others: Sequence[FieldValue], into: Partner, gone: Partner,
    wins: Wins,
) -> tuple[FieldValue, ...]:  # fmt: skip
    found = {value.field_id: value for value in kept}
    for value in others:
        mine = found.get(value.field_id)
        if mine is None:
            found[value.field_id] = replace(value, partner_id=into.id)
        elif wins.get(f"field:{value.field_id}", into.id if mine.value else gone.id) == gone.id:
            found[value.field_id] = replace(mine, value=value.value)
    return tuple(found.values())


# The people


def joined_contacts(
    kept: Sequence[Contact], others: Sequence[Contact], partner_id: int
) -> tuple[tuple[Contact, ...], dict[int, int]]:
    """The people of both, and which of ``others`` became which of ``kept`` (ids).

    The main contact of ``kept`` stays it.
    """
    found = {contact.id: contact for contact in kept}
    became: dict[int, int] = {}
    free = list(kept)
    for contact in others:
        twin = _twin(contact, free)
        if twin is None:
            found[contact.id] = replace(contact, partner_id=partner_id)
            continue
        free.remove(twin)
        found[twin.id] = _one_person(twin, contact)
        became[contact.id] = twin.id
    mains = [contact.id for contact in (*kept, *others) if contact.is_main]
    main = became.get(mains[0], mains[0]) if mains else None
    people = (replace(contact, is_main=contact.id == main) for contact in found.values())
    return tuple(people), became


def _twin(contact: Contact, known: Iterable[Contact]) -> Contact | None:
    """The one of ``known`` with the same e-mail address, else the same name."""
    near = [(_same_mail(one, contact), fold(one.name) == fold(contact.name), one) for one in known]
    found = [told for told in near if told[0] or told[1]]
    return max(found, key=lambda told: told[:2])[2] if found else None


def _same_mail(one: Contact, other: Contact) -> bool:
    return one.email.casefold() == other.email.casefold() != ""


def _one_person(kept: Contact, other: Contact) -> Contact:
    """``kept`` with its blanks filled; what differs is written into its notes."""
    filled = {name: getattr(kept, name) or getattr(other, name) for name in _FILLED}
    differs = [
        theirs
        for name, mine in {**filled, "name": kept.name}.items()
        if (theirs := getattr(other, name))
        and name not in ("role", "birthday")
        and _level(theirs) != _level(mine)
    ]
    strengths = [one.strength for one in (kept, other) if one.strength is not None]
    left = [one.left_on for one in (kept, other)]
    notes = joined_text(kept.notes, other.notes)
    for text in differs:
        notes = joined_text(notes, text)
    return replace(
        kept,
        **filled,
        strength=max(strengths, default=None),
        notes=notes,
        left_on=max(filter(None, left)) if all(left) else None,  # who is still there at one, is
    )


def _level(text: str) -> str:
    """``text`` as it is compared: how a number is set in groups does not matter."""
    return "".join(letter for letter in fold(text) if letter.isalnum() or letter in "@+")


# Its rows


def _joined_reasons(
    kept: Sequence[WhyPartner], others: Sequence[WhyPartner], partner_id: int
) -> tuple[WhyPartner, ...]:
    """Each reason once, one of our own by its name, with what both say of it."""
    found = {(why.reason, fold(why.name)): why for why in kept}
    for why in others:
        key = why.reason, fold(why.name)
        mine = found.get(key)
        found[key] = _one_reason(mine, why) if mine else replace(why, partner_id=partner_id)
    return tuple(found.values())


def _one_reason(mine: WhyPartner, other: WhyPartner) -> WhyPartner:
    """``mine`` with the stronger priority, the texts of both, and the facts that it lacks.

    The figures of a measure belong together: those of ``other`` come only where there are none.
    """
    lists = {fact.name for fact in FACTS[mine.reason] if fact.kind is FactKind.LIST}
    both = {
        name: "\n".join(dict.fromkeys((*items(mine.facts[name]), *items(other.facts[name]))))
        for name in lists & mine.facts.keys() & other.facts.keys()
    }
    measure = ("measure", "unit", "baseline", "target", "actual", "measured_on")
    told = mine if any(getattr(mine, name) for name in measure) else other
    return replace(
        mine,
        priority=min(mine.priority, other.priority),
        effect=joined_text(mine.effect, other.effect),
        proof=joined_text(mine.proof, other.proof),
        facts={**other.facts, **mine.facts, **both},
        **{name: getattr(told, name) for name in measure},
    )


def _joined_stages(
    kept: Sequence[StageEntry], others: Sequence[StageEntry], partner_id: int
) -> tuple[StageEntry, ...]:
    """Every stage that one of them entered; the same stage on the same day once."""
    found = {(entry.stage, entry.entered_on, entry.id): entry for entry in kept}
    days = {(entry.stage, entry.entered_on): entry.id for entry in kept}
    for entry in others:
        day = entry.stage, entry.entered_on
        if day not in days:
            found[*day, entry.id] = replace(entry, partner_id=partner_id)
        else:
            mine = found[*day, days[day]]
            found[*day, days[day]] = replace(mine, reason=joined_text(mine.reason, entry.reason))
    return tuple(found.values())


def joined_scores(
    kept: Sequence[Score], others: Sequence[Score], partner_id: int
) -> tuple[Score, ...]:
    """Every judgement; of two of one driver on one day by one side that of ``kept`` counts."""
    found = {score.id: score for score in kept}
    days = {(score.driver_id, score.on_date, score.voice): score.id for score in kept}
    for score in others:
        mine = found.get(days.get((score.driver_id, score.on_date, score.voice), 0))
        if mine is None:
            found[score.id] = replace(score, partner_id=partner_id)
            continue
        told = joined_text(mine.evidence, score.evidence)
        sure = score.confidence if mine.confidence is None else mine.confidence
        who = mine.who or score.who
        found[mine.id] = replace(mine, evidence=told, confidence=sure, who=who)
    return tuple(found.values())


def _joined_pairs(
    kept: Sequence[DistinctPair], others: Sequence[DistinctPair], here: int, gone: int
) -> tuple[DistinctPair, ...]:
    """Who is different from either is different from both; the two are no longer."""
    found: dict[tuple[int, int], DistinctPair] = {}
    for pair in (*kept, *others):
        ids = sorted(here if key == gone else key for key in (pair.partner_id, pair.other_id))
        if ids[0] != ids[1]:
            moved = replace(pair, partner_id=ids[0], other_id=ids[1])
            found.setdefault((ids[0], ids[1]), moved)
    return tuple(found.values())
