"""How scorecards weigh and scale, as the user wants it: one set of weights a type (C-iv)."""

from collections.abc import Mapping

from prmdesk import words
from prmdesk.domain.metrics import GROUP_OF, TYPES, scale, weight_sums, weights
from prmdesk.domain.scorecard import Rules
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services.workspace import change_settings
from prmdesk.storage import workspace
from prmdesk.storage.database import Database

WHOLE = 100


def rules(db: Database) -> Rules:
    """The weights and scales that are not the usual ones."""
    with db.read() as c:
        settings = workspace.load(c)
    return Rules(settings.score_weights, settings.metric_scales)


def save_rules(db: Database, own: Rules) -> Rules:
    """Keep the weights of all types and the scales, as one step; returns what was kept.

    ``own`` holds what is not the usual. ``Invalid`` where the weights of a type do not add up to
    100, naming the type as the field, or where both ends of a scale are the same.
    """
    _check(own.weights, own.scales)
    kept = Rules(dict(own.weights), dict(own.scales))
    with db.write(N_("Change scorecard weights")):
        change_settings(db, score_weights=kept.weights, metric_scales=kept.scales)
    return kept


def _check(own: Mapping[str, float], scales: Mapping[str, float]) -> None:
    found = []
    for kind in TYPES:
        if any(value < 0 for key, value in own.items() if key.startswith(f"{kind}.")):
            found.append(Problem(kind, _("A weight is not below zero.")))
            continue
        for group, total in weight_sums(kind, own).items():
            if total != WHOLE and (group is None or total):
                what = words.name(kind) if group is None else words.name(group)
                told = _("{kind}: the weights of “{what}” add up to {sum}, not to 100.").format(
                    kind=words.name(kind), what=what, sum=f"{total:g}"
                )
                found.append(Problem(kind, told))
        if not weights(kind, own):
            told = _("{kind}: something has to weigh.").format(kind=words.name(kind))
            found.append(Problem(kind, told))
    for metric in GROUP_OF:
        ends = scale(metric, scales)
        if ends.floor == ends.target:
            told = _("{metric}: 0 and 100 cannot be the same figure.").format(
                metric=words.name(metric)
            )
            found.append(Problem(metric, told))
    if found:
        raise Invalid(found)
