"""The tables of onboarding: checklists and templates, their steps, gates and earlier versions."""

from sqlalchemy import Column, Date, ForeignKey, Integer, String, UniqueConstraint

from prmdesk.domain.gates import GateVerdict
from prmdesk.domain.onboarding import First, Outcome, Response, Side, StepKind
from prmdesk.domain.partners import Bucket, Touch
from prmdesk.storage.columns import code, flag, link, number, table, text
from prmdesk.storage.types import Code

checklists = table(
    "checklists",
    link("partners", needed=False),
    Column("name", String, nullable=False),
    Column("bucket", Code(Bucket)),
    code("touch", Touch, Touch.UNDECIDED),
    number("version", 1),
    Column("template_id", Integer, ForeignKey("checklists.id")),
    Column("started_on", Date),
    Column("ended_on", Date),
    code("outcome", Outcome, Outcome.RUNNING),
)

steps = table(
    "steps",
    link("checklists"),
    Column("parent_id", Integer, ForeignKey("steps.id"), index=True),
    Column("position", Integer, nullable=False),
    Column("title", String, nullable=False),
    code("kind", StepKind, StepKind.TASK),
    code("side", Side, Side.US),
    text("owner"),
    Column("day", Integer),
    Column("due", Date),
    flag("is_exit"),
    Column("done_on", Date),
    text("skip_reason"),
    text("evidence"),
    text("attendees"),
    text("note"),
    text("link"),
    text("why"),
    text("why_changed"),
    Column("after_id", Integer),  # none of these three is a reference: what they name may go
    Column("course_id", Integer),
    Column("origin_id", Integer),
    flag("needs_evidence"),
    code("response", Response, Response.UNKNOWN),
    code("first", First, First.NOTHING),
    flag("teaches_customer"),
    Column("every_months", Integer),
    Column("repeated_on", Date),
)

gate_decisions = table(
    "gate_decisions",
    link("checklists"),
    Column("on_date", Date, nullable=False),
    Column("verdict", Code(GateVerdict), nullable=False),
    Column("step_id", Integer),  # no reference: the phase may go
    number("days", 0),
    text("reason"),
    text("attendees"),
    text("who"),
)

template_versions = table(
    "template_versions",
    link("checklists"),
    Column("version", Integer, nullable=False),
    Column("until", Date, nullable=False),
    Column("content", String, nullable=False, server_default="[]"),
    UniqueConstraint("checklist_id", "version"),
)
