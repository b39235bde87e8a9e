"""Reads of what happened to an incident under its law: its story and its clocks."""

from collections.abc import Mapping
from datetime import datetime
from importlib.resources import files
from types import MappingProxyType
from typing import Final, Literal

from sqlalchemy import Row, select, text
from sqlalchemy.orm import Session

from data.store.actors import Actor
from data.store.engine import reaching
from dispatch.cases.facts import state_of
from dispatch.cases.tables import IncidentClock, IncidentStep
from dispatch.cases.views import ClockView, MomentView, StoryView, step_view
from dispatch.incidents.queries import get_incident
from dispatch.incidents.tables import Stage
from dispatch.incidents.views import IncidentView
from dispatch.workflow.clocks import minutes_left
from dispatch.workflow.definitions import Definition
from dispatch.workflow.queries import law_of

MOST_SAID: Final = 1_000
"""Messages in a story; who wants more reads the talk itself."""

_SAID = text(
    "SELECT id, side, text, attachment_id, sent_at, sent_by, account_id FROM messages"
    " WHERE incident_id = :incident_id ORDER BY id DESC LIMIT :most"
)
_STORY = text(files("dispatch.cases").joinpath("story.sql").read_text(encoding="utf-8"))

_TITLES: Final[Mapping[tuple[str, str], tuple[str, str]]] = MappingProxyType(
    {
        ("assignment", "sent"): ("派出 {}", "{} was sent"),
        ("assignment", "en_route"): ("{} 出动", "{} set off"),
        ("assignment", "on_scene"): ("{} 到达现场", "{} arrived"),
        ("assignment", "done"): ("{} 处置完毕", "{} was done"),
        ("assignment", "cancelled"): ("{} 撤回", "{} was recalled"),
        ("task", "made"): ("交办任务：{}", "Task made: {}"),
        ("task", "taken"): ("接收任务：{}", "Task taken: {}"),
        ("task", "started"): ("开始任务：{}", "Task begun: {}"),
        ("task", "done"): ("完成任务：{}", "Task done: {}"),
        ("task", "returned"): ("退回任务：{}", "Task given back: {}"),
        ("task", "rework"): ("任务返工：{}", "Task to be done over: {}"),
        ("task", "reassigned"): ("改派任务：{}", "Task handed on: {}"),
        ("task", "supervised"): ("督办任务：{}", "Task under supervision: {}"),
        ("task", "cancelled"): ("撤销任务：{}", "Task not needed any more: {}"),
        ("photo", "before"): ("处置前照片", "Photo from before the work"),
        ("photo", "after"): ("处置后照片", "Photo from after the work"),
        ("photo", "scene"): ("现场照片", "Photo of the scene"),
        ("voice", "voice"): ("语音留言", "Voice note"),
        ("message", "centre"): ("中心发言", "The centre said"),
        ("message", "field"): ("现场发言", "The field said"),
    }
)
_TASKS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "confirm": ("核实", "confirm"),
        "verify": ("核查", "verify"),
        "handle": ("处置", "handle"),
        "check": ("检查", "check"),
        "plan": ("预案", "plan"),
        "other": ("其他", "other"),
    }
)
_IDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "assignment": ("assignment_id", "unit_id"),
        "task": ("task_id", "account_id"),
        "photo": ("attachment_id", "task_id"),
        "voice": ("attachment_id", "task_id"),
    }
)


def stage_moments(session: Session, incident_id: int) -> list[tuple[Stage, datetime]]:
    """Return the stages that an incident came to after its report and when, oldest first."""
    rows = session.execute(
        select(IncidentStep.to_stage, IncidentStep.at)
        .where(
            IncidentStep.incident_id == incident_id,
            IncidentStep.to_stage != IncidentStep.from_stage,
        )
        .order_by(IncidentStep.id)
    )
    return [(Stage(row.to_stage), row.at) for row in rows]


def incident_story(
    session: Session, incident_id: int, at: datetime, *, talk_for: Actor | None = None
) -> StoryView:
    """Return what happened to an incident, oldest first, and its clocks as of a moment.

    What was said about it is among that for who may read it: as much as `talk_for` reaches, the
    latest thousand messages; nothing when None.

    Raises
    ------
    NotFoundError
    """
    incident = get_incident(session, incident_id)
    law = law_of(session, incident.law, incident.law_version)
    steps = session.scalars(
        select(IncidentStep)
        .where(IncidentStep.incident_id == incident_id)
        .order_by(IncidentStep.id)
    )
    moments = [
        MomentView(
            at=one.at, kind="step", title_zh=one.title_zh, title_en=one.title_en, ids={}, step=one
        )
        for one in (step_view(step, law, incident.area) for step in steps)
    ]
    moments += [_moment(row) for row in session.execute(_STORY, {"incident_id": incident_id})]
    if talk_for is not None:
        moments += _talk(session, incident, talk_for)
    moments.sort(key=lambda moment: moment.at)  # stable: steps before what they brought about
    clocks = incident_clocks(session, incident, at)
    return StoryView(incident=incident, moments=moments, clocks=clocks)


def _talk(session: Session, incident: IncidentView, reader: Actor) -> list[MomentView]:
    named = {"incident_id": incident.id, "most": MOST_SAID}
    with reaching(session, reader):
        rows = session.execute(_SAID, named).all()
    return [
        MomentView(
            at=row.sent_at,
            kind="message",
            title_zh=_TITLES["message", row.side][0],
            title_en=_TITLES["message", row.side][1],
            ids={
                name: value
                for name, value in (
                    ("message_id", row.id),
                    ("account_id", row.account_id),
                    ("attachment_id", row.attachment_id),
                )
                if value is not None
            },
            said_by=row.sent_by,
            text=row.text,
            area=incident.area,
        )
        for row in reversed(rows)
    ]


def incident_clocks(session: Session, incident: IncidentView, at: datetime) -> list[ClockView]:
    """Return the clocks of an incident, over or not, in the order in which they were started."""
    law = law_of(session, incident.law, incident.law_version)
    rows = session.scalars(
        select(IncidentClock)
        .where(IncidentClock.incident_id == incident.id)
        .order_by(IncidentClock.id)
    )
    return [_clock(row, law, at) for row in rows]


def _clock(row: IncidentClock, law: Definition, at: datetime) -> ClockView:
    rule = law.clocks.get(row.clock)
    state: Literal["running", "paused", "stopped"] = "running"
    if row.stopped_at is not None:
        state = "stopped"
    elif row.paused_at is not None:
        state = "paused"
    left = None if state == "stopped" else round(minutes_left(state_of(row), at), 1)
    return ClockView(
        clock=row.clock,
        title_zh=row.clock if rule is None else rule.label.zh,
        title_en=row.clock if rule is None else rule.label.en,
        kind=row.kind,
        limit=row.limit_amount,
        state=state,
        started_at=row.started_at,
        due_at=row.due_at,
        paused_at=row.paused_at,
        stopped_at=row.stopped_at,
        warned_at=row.warned_at,
        overdue_at=row.overdue_at,
        escalated_at=row.escalated_at,
        minutes_left=left,
        department_code=row.department_code,
    )


def _moment(row: Row[tuple[datetime, str, str, int, int | None, str]]) -> MomentView:
    zh, en = _TITLES[row.kind, row.what]
    named = _TASKS.get(row.named, (row.named, row.named))
    own, other = _IDS[row.kind]
    ids = {own: row.id} if row.other is None else {own: row.id, other: row.other}
    return MomentView(
        at=row.at,
        kind=row.kind,
        title_zh=zh.format(named[0]),
        title_en=en.format(named[1]),
        ids=ids,
    )
