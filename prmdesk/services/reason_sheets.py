"""The tables of why we partner: by reason, by partner, what is saved, what needs a look (A1)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from prmdesk import words
from prmdesk.domain.partners import Bucket, Reason, WhyPartner
from prmdesk.domain.reason_review import Alarm, Call, Review
from prmdesk.domain.reasons import FACTS, FactKind, Proof, items, missing, saving
from prmdesk.domain.reasons import savings as summed
from prmdesk.domain.sheets import Amount, Column, Kind, Row, Sheet
from prmdesk.i18n import _
from prmdesk.services import reasons, workspace
from prmdesk.storage.database import Database
from prmdesk.words import reasons as reason_words

_PROOFS = (Proof.PROVEN, Proof.CLAIMED, Proof.UNPROVEN, Proof.STALE)


@dataclass(frozen=True, slots=True)
class ReasonSheets:
    """The reasons of all active partners as tables."""

    calls: Sheet
    by_reason: Sheet
    by_partner: Sheet
    in_full: Sheet
    savings: Sheet


def sheets(db: Database, today: date) -> ReasonSheets:
    """The tables as of ``today``."""
    settings = workspace.settings_of(db)
    found = reasons.review(db, today)
    year = "" if found.year is None else words.fiscal_year(found.year, settings.fiscal_start)
    return ReasonSheets(
        calls_sheet(found), by_reason(found, year), by_partner(found), in_full(found),
        savings_sheet(found, settings.currency),
    )  # fmt: skip


def _called(reason: Reason, name: str) -> str:
    return name or words.name(reason)


def by_reason(found: Review, year: str) -> Sheet:
    """A reason on each line: who has it, how well founded, and its share of the revenue.

    A partner counts once in each of its types, and once overall.
    """
    columns = [
        Column(_("Reason to partner")),
        Column(_("Partners"), Kind.WHOLE),
        *(Column(words.name(bucket), Kind.WHOLE) for bucket in Bucket),
    ]
    for money in found.earnings:
        columns.append(Column(_("Share of revenue"), Kind.SHARE, money.currency))
        columns.append(Column(_("Partners known"), Kind.WHOLE, money.currency))
    columns += [Column(words.name(proof), Kind.WHOLE) for proof in _PROOFS]
    rows = [Row((_called(*key), *_counts(found, whys))) for key, whys in found.ticked.items()]
    rows.append(Row((_("Overall"), *_counts(found, found.whys)), is_sum=True))
    return Sheet(_("Why we partner, by reason"), tuple(columns), tuple(rows), _basis(found, year))


def _counts(found: Review, whys: Iterable[WhyPartner]) -> list[float | None]:
    told = list(whys)
    ids = {why.partner_id for why in told}
    held = [partner for partner in found.partners if partner.id in ids]
    counts: list[float | None] = [len(ids)]
    counts += [sum(bucket in partner.buckets for partner in held) for bucket in Bucket]
    for money in found.earnings:
        counts += [money.share(ids), money.known(ids)]
    counts += [sum(found.proofs[why.id] is proof for why in told) for proof in _PROOFS]
    return counts


def _basis(found: Review, year: str) -> str:
    told = [
        _(
            "A partner counts once in each of its types, and once overall. "
            "“Proven” to “Out of date” count reasons."
        )
    ]
    for money in found.earnings:
        text = (
            _("Shares in {currency} are of the revenue reached in the plans of {year}.")
            if money.are_actual
            else _("Shares in {currency} are of the revenue aimed at in the plans of {year}.")
        )
        told.append(text.format(currency=money.currency, year=year))
    if found.earnings:
        told.append(
            _(
                "A partner with several reasons is in the share of each; "
                "“Partners known” says how many partners the share rests on."
            )
        )
    return " ".join(told)


def by_partner(found: Review) -> Sheet:
    """A partner on each line, a reason in each column: its priority, and how well founded."""
    columns = (
        Column(_("Partner")), Column(_("Reasons"), Kind.WHOLE),
        *(Column(_called(*key)) for key in found.ticked),
    )  # fmt: skip
    cells = {
        (why.partner_id, key): f"{why.priority} · {words.name(found.proofs[why.id])}"
        for key, whys in found.ticked.items()
        for why in whys
    }
    count = Counter(why.partner_id for why in found.whys)
    rows = tuple(
        Row(
            (
                partner.name, count[partner.id],
                *(cells.get((partner.id, key)) for key in found.ticked),
            ),
            partner.id,
        )
        for partner in found.partners
    )  # fmt: skip
    note = _("Each cell says the priority, 1 to 3, and how well founded the reason is.")
    return Sheet(_("Why we partner, by partner"), columns, rows, note)


def in_full(found: Review) -> Sheet:
    """A ticked reason on each line, with all that is said of it."""
    columns = (
        Column(_("Partner")), Column(_("Reason to partner")), Column(_("Priority"), Kind.WHOLE),
        Column(_("How well founded")), Column(_("Effect")), Column(_("What it needs")),
        Column(_("Measure")), Column(_("Baseline")), Column(_("Target")), Column(_("Actual")),
        Column(_("Measured on"), Kind.DATE), Column(_("Evidence")),
    )  # fmt: skip
    names = _names(found)
    rows = tuple(
        Row(
            (
                names[why.partner_id], words.reason(why), why.priority,
                words.name(found.proofs[why.id]), why.effect, _facts(why), why.measure,
                *(_figure(value, why.unit) for value in (why.baseline, why.target, why.actual)),
                why.measured_on, why.proof,
            ),
            why.partner_id,
        )
        for whys in found.ticked.values()
        for why in whys
    )  # fmt: skip
    return Sheet(_("All reasons in full"), columns, rows)


def _facts(why: WhyPartner) -> str:
    """The facts of a reason under their names: Named accounts: Weald Lifts, Harbour Clinics."""
    told = []
    for fact in FACTS[why.reason]:
        text = why.facts.get(fact.name, "")
        if text and fact.choices is not None:
            text = words.name(fact.choices(text))
        elif fact.kind is FactKind.LIST:
            text = _(", ").join(items(text))
        if text:
            told.append(f"{reason_words.fact(fact.name)}: {text}")
    return "; ".join(told)


def _figure(value: Decimal | None, unit: str) -> str | None:
    return None if value is None else f"{value:,f} {unit}".rstrip()


def savings_sheet(found: Review, currency: str) -> Sheet:
    """What partners save us in a year, summed in each currency (R02)."""
    columns = (
        Column(_("Partner")),
        Column(_("Before, a year"), Kind.AMOUNT),
        Column(_("After, a year"), Kind.AMOUNT),
        Column(_("Saved, a year"), Kind.AMOUNT),
    )
    names = _names(found)
    known = [
        (why.partner_id, told)
        for why in found.ticked[Reason.COST, ""]
        if (told := saving(why, currency)) is not None
    ]
    rows = [
        Row(
            (names[key], *(_money(cents, one.currency) for cents in (one.before, one.after)),
             _money(one.cents, one.currency)),
            key,
        )
        for key, one in known
    ]  # fmt: skip
    for code, cents in summed(one for _key, one in known).items():
        name = _("Together in {currency}").format(currency=code)
        rows.append(Row((name, None, None, _money(cents, code)), is_sum=True))
    return Sheet(_("What partners save us"), columns, tuple(rows))


def _money(cents: int, currency: str) -> Amount:
    return Amount(cents, Kind.MONEY, currency)


def calls_sheet(found: Review) -> Sheet:
    """What needs a look, a sentence on each line, with the partner that it leads to."""
    names = _names(found)
    whys = {(why.partner_id, why.reason, why.name): why for why in found.whys}
    columns = (Column(_("Partner")), Column(_("Because")), Column(_("What to look at")))
    rows = tuple(
        Row(
            (
                names.get(call.partner_id or 0, ""),
                words.name(call.alarm),
                _sentence(call, whys),
            ),
            call.partner_id,
        )
        for call in found.calls()
    )
    return Sheet(_("What to look at"), columns, rows)


def _sentence(call: Call, whys: Mapping[tuple[int, Reason, str], WhyPartner]) -> str:
    """The partner is named in a column of its own."""
    reason = "" if call.reason is None else _called(call.reason, call.name)
    match call.alarm:
        case Alarm.NO_PARTNER:
            return _("No partner gives us “{reason}”.").format(reason=reason)
        case Alarm.NO_REASON:
            return _("Say why we partner.")
        case Alarm.STALE:
            return _("“{reason}” is out of date. Look at it again.").format(reason=reason)
    assert call.reason is not None
    assert call.partner_id is not None
    lacks = missing(whys[call.partner_id, call.reason, call.name])
    what = _(", ").join(map(reason_words.fact, lacks))
    return _("“{reason}” is unproven. Missing: {what}.").format(reason=reason, what=what)


def _names(found: Review) -> dict[int, str]:
    return {partner.id: partner.name for partner in found.partners}
