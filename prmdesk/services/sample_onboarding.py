"""The onboardings of the sample: under way, late, stuck, extended, graduated, stopped."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from prmdesk.domain.onboarding import Outcome, Response, Step, StepKind, leaves
from prmdesk.domain.partners import Touch
from prmdesk.i18n import N_, _
from prmdesk.services import gates, onboarding, partners, steps
from prmdesk.storage.database import Database

_Told = Mapping[str, Any]
_PACK, _TIER_PATH = 11, 27
"""Which steps of the template a newer version renames and leaves out."""


class Onboardings:
    """What was done, said and decided in each; days are counted from ``today``."""

    def __init__(self, db: Database, today: date, partner_ids: Mapping[str, int]) -> None:
        self._db, self._today, self._ids = db, today, partner_ids
        self._templates = {one.touch: one.id for one in onboarding.templates(db)}

    def tell(self, told: Mapping[str, _Told], template_changed: int) -> None:
        """All of them, by their start; on a day in between the template gets its next version."""
        is_old = True
        for name in sorted(told, key=lambda name: told[name]["started"]):
            if is_old and told[name]["started"] > template_changed:
                self._change_template(self._day(template_changed))
                is_old = False
            with self._db.write(N_("Start onboarding"), name):
                self._tell(self._ids[name], told[name])

    def _day(self, offset: int) -> date:
        return self._today + timedelta(offset)

    def _change_template(self, day: date) -> None:
        """Something new, something renamed, something gone: all that can be merged."""
        template = self._templates[Touch.HIGH]
        work = leaves(onboarding.steps(self._db, template))
        self._db.today = lambda: day
        with self._db.write(N_("Edit step")):
            title = _("Pitch deck, battlecard and price list in their language")
            steps.edit_steps(self._db, template, [work[_PACK].id], title=title)
            steps.delete_steps(self._db, template, [work[_TIER_PATH].id])
            title, below = _("People for support named on both sides"), work[_PACK].parent_id
            steps.add_step(self._db, template, title, parent_id=below)
        self._db.today = lambda: self._today

    def _tell(self, partner_id: int, told: _Told) -> None:
        begun, template = self._day(told["started"]), self._templates[Touch(told["touch"])]
        own = onboarding.start(self._db, partner_id, template, begun, self._today)
        work = leaves(onboarding.steps(self._db, own))
        self._work_off(own, work, begun, told)
        for n, response in told.get("responses", {}).items():
            heard = {"response": Response(response)}
            steps.edit_steps(self._db, own, [work[int(n) - 1].id], **heard)
        self._decide(own, told)
        for n, offset in told.get("again", {}).items():
            steps.repeat(self._db, work[int(n) - 1].id, self._day(offset))

    def _work_off(self, own: int, work: list[Step], begun: date, told: _Told) -> None:
        """Tick what is done: at its pace, and what slipped still later."""
        pace, slips, left = told.get("pace", 1), told.get("slips", {}), told.get("open", ())
        people = self._people(own)
        for n, step in enumerate(work[: told["done"]], 1):
            day = begun + timedelta(round((step.day or 0) * pace) + slips.get(str(n), 0))
            day = min(day, self._day(-1))
            if n in left:
                continue
            if step.kind is StepKind.PEOPLE:
                attendees = f"{people[n % len(people)]}, {people[0]}"
                note = _("Went as planned; nothing is left open.")
                steps.record_meeting(self._db, step.id, day, attendees, note, self._today)
            else:
                proof = _("A copy is filed.") if step.needs_evidence else ""
                steps.tick(self._db, own, [step.id], day, evidence=proof)

    def _people(self, own: int) -> list[str]:
        """Our owner, the main contact and one more of the partner."""
        partner_id = onboarding.checklist(self._db, own).partner_id or 0
        there = [one.name for one in partners.contacts(self._db, partner_id) if not one.left_on]
        return [partners.partner(self._db, partner_id).our_owner, *there[:2]]

    def _decide(self, own: int, told: _Told) -> None:
        phases = [gate.phase_id for gate in gates.gates_of(self._db, own, self._today)]
        for offset, n, reason in told.get("gates", ()):
            gates.pass_gate(self._db, own, phases[n - 1], self._day(offset), reason=reason)
        if "extend" in told:
            offset, days, reason = told["extend"]
            gates.extend(self._db, own, days, reason, self._day(offset))
        if "end" in told:
            offset, outcome, reason = told["end"]
            end = gates.graduate if outcome == Outcome.GRADUATED else gates.stop
            end(self._db, own, reason, self._day(offset))
