"""What a partner's people learned, told in the trainings of its plan: not a copy (R51, R55)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from prmdesk.domain.plans import Training, WorkStatus
from prmdesk.domain.training import Attendance, Course, Session, SessionState, counts, took_part

FROM_SESSIONS = frozenset({"heads_trained", "done_on", "refresh_months", "status"})
"""The fields of a training tied to a course that its sessions tell: they are not typed."""


@dataclass(frozen=True, slots=True)
class Learned:
    """The courses by id, and the sessions and attendances of one partner's people."""

    courses: Mapping[int, Course] = field(default_factory=dict)
    sessions: Mapping[int, Session] = field(default_factory=dict)
    attendances: Sequence[Attendance] = ()


def with_facts(trainings: Iterable[Training], learned: Learned) -> list[Training]:
    """``trainings``, those tied to a course with what was really done in it.

    Trained are the people who learned it, each once; done is the last day somebody did; planned is
    the first session to come. Who trains, how, and how long it lasts follow the course where the
    plan says nothing.
    """
    return [_with_facts(training, learned) for training in trainings]


def is_told(training: Training, field: str) -> bool:
    """Whether ``field`` is told by the partner's sessions, and so is not typed."""
    return training.course_id is not None and field in FROM_SESSIONS


def _with_facts(training: Training, learned: Learned) -> Training:
    course = learned.courses.get(training.course_id or 0)
    if course is None:
        return training
    mine = [
        (learned.sessions[one.session_id], one)
        for one in learned.attendances
        if one.session_id in learned.sessions
        and learned.sessions[one.session_id].course_id == course.id
    ]
    known = {one.contact_id: session for session, one in mine if counts(course, one)}
    held = [session.on_date for session, one in mine if took_part(one)]
    to_come = [session.on_date for session, _ in mine if session.state is SessionState.PLANNED]
    learned_on = [session.on_date for session, one in mine if counts(course, one)]
    return replace(
        training,
        heads_trained=len(known),
        done_on=max(learned_on, default=None),
        planned_on=min(to_come, default=training.planned_on),
        refresh_months=course.refresh_months,
        mode=training.mode,
        trainer=training.trainer or course.trainer,
        status=_status(training, len(known), held, to_come),
    )


def _status(
    training: Training, trained: int, held: Sequence[date], to_come: Sequence[date]
) -> WorkStatus:
    """Done once enough people know it, under way once anybody was there."""
    if training.status is WorkStatus.CANCELLED:
        return training.status
    needed = training.heads_needed or 1
    if trained >= needed:
        return WorkStatus.DONE
    return WorkStatus.RUNNING if held or to_come else WorkStatus.PLANNED
