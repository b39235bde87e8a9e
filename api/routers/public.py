"""What citizens do without an account: report something, ask what became of it, dispute that."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from api.deps import OPEN, IdempotencyKey, Services, ServicesDep, check_origin, json_response
from api.deps.rates import RateLimitedError
from api.routers.codes import today
from api.routers.fields import Asked, CleanText, LineText, LongText, NameText, ShortText
from api.routers.points import AskedPoint, accept_point
from data.areas.queries import is_training_city
from data.codes.book import recalled_book
from data.codes.rules import categories_in_force, in_force
from data.privacy.vault import Place, Vault
from data.store.actors import EVERY_AREA, Actor, ActorKind, Grade, Scope
from data.store.idempotency import request_fingerprint, run_once
from data.store.trail import record_audit
from dispatch.cases.commands import act, begin
from dispatch.cases.queries import stage_moments
from dispatch.incidents.commands import NewIncident
from dispatch.incidents.reporters import Reporter
from dispatch.incidents.tables import Incident, Source, Stage
from dispatch.intake.commands import CODE_LENGTH, Door, take_in
from dispatch.intake.queries import OwnReport, find_own_report
from dispatch.intake.suggesting import suggest
from dispatch.intake.views import SuggestedCategory
from dispatch.workflow.queries import law_of
from dispatch.workflow.values import Command

router = APIRouter(prefix="/public", tags=["public"], dependencies=[OPEN])

CITIZEN: Final = Actor(
    None, "citizen", ActorKind.PERSON, Scope(areas=(EVERY_AREA,), grade=Grade.L2)
)
"""Somebody without an account; what is shown is decided by the code that they have, not by rows."""

_KEYS_OF_NOBODY: Final = 0
"""The account under which the idempotency keys of citizens are kept: no account has this number."""

_STAGES: Final[dict[Stage, tuple[str, str]]] = {
    Stage.REPORT: ("已收到", "Received"),
    Stage.ACCEPT: ("受理中", "Being looked at"),
    Stage.ASSIGN: ("已派遣", "Given to who is responsible"),
    Stage.HANDLE: ("处置中", "Being dealt with"),
    Stage.FEEDBACK: ("已处置,待核查", "Dealt with, to be checked"),
    Stage.VERIFY: ("核查中", "Being checked"),
    Stage.ARCHIVE: ("已办结", "Closed"),
}
Number = Annotated[str, Path(pattern=r"^[0-9]{6}-[0-9]{4,9}$")]
Code = Annotated[ShortText, Query(min_length=CODE_LENGTH)]


class PublicReport(AskedPoint):
    """What a citizen reports; who they are, only as far as they like to say."""

    category: ShortText
    description: Annotated[LongText, Field(min_length=1)]
    address: LineText | None = None
    reporter_name: NameText | None = None
    reporter_phone: ShortText | None = None


class PublicReceipt(BaseModel):
    """The number of a report, and the code by which its reporter asks; told this once."""

    model_config = ConfigDict(frozen=True)

    number: str
    code: str


class StageName(BaseModel):
    """How far a report is, as citizens are told."""

    model_config = ConfigDict(frozen=True)

    key: Stage
    zh: str
    en: str


class PublicMoment(StageName):
    """When a report came to a stage."""

    at: datetime


class PublicStatus(BaseModel):
    """What became of a report; nothing of other people's, and no names of staff.

    `story` has the stages that it came to, oldest first: from its own report on.
    """

    model_config = ConfigDict(frozen=True)

    number: str
    category_zh: str
    category_en: str
    reported_at: datetime
    stage: StageName
    stage_at: datetime
    joined: bool
    closed_at: datetime | None
    outcome: str | None
    answer: str | None
    answered_at: datetime | None
    disputable: bool
    story: list[PublicMoment]


class PublicCategory(BaseModel):
    """What can be reported."""

    model_config = ConfigDict(frozen=True)

    key: str
    name_zh: str
    name_en: str
    major: str
    major_zh: str
    major_en: str


class PublicCategories(BaseModel):
    """All that can be reported today."""

    model_config = ConfigDict(frozen=True)

    items: list[PublicCategory]


class AskedSuggestion(Asked):
    """What somebody has written so far."""

    description: Annotated[LongText, Field(min_length=1)]


class Suggestions(BaseModel):
    """Categories that the text is like, the likest first; to choose from."""

    model_config = ConfigDict(frozen=True)

    items: list[SuggestedCategory]


class AskedDispute(Asked):
    """Why what was closed is not fixed."""

    code: Annotated[ShortText, Field(min_length=CODE_LENGTH)]
    reason: Annotated[str, Field(min_length=1, max_length=1000), CleanText]


def from_our_pages(request: Request, services: ServicesDep) -> None:
    """Refuse what a page of another origin makes a browser send."""
    check_origin(request, services)


OURS = Depends(from_our_pages)


@router.get("/categories", summary="What can be reported")
def read_public_categories(services: ServicesDep) -> PublicCategories:
    """Return the categories that are in force today."""
    with services.store.reading(CITIZEN) as session:
        book, day = recalled_book(session), today(session, services)
        found = categories_in_force(book, day)
        above = {code.key: code for code in book.codes.values() if in_force(book, code, day)}
    return PublicCategories(
        items=[
            PublicCategory(
                key=one.key,
                name_zh=one.name_zh,
                name_en=one.name_en,
                major=one.major,
                major_zh=above[one.major].name_zh,
                major_en=above[one.major].name_en,
            )
            for one in found
        ]
    )


@router.post("/suggestions", summary="What it may be", dependencies=[OURS])
def suggest_categories(services: ServicesDep, asked: AskedSuggestion) -> Suggestions:
    """Return the categories that a text is like."""
    with services.store.reading(CITIZEN) as session:
        book, day = recalled_book(session), today(session, services)
    return Suggestions(items=suggest(book, asked.description, day))


@router.post(
    "/reports",
    status_code=201,
    response_model=PublicReceipt,
    summary="Report something",
    dependencies=[OURS],
)
def report_publicly(services: ServicesDep, key: IdempotencyKey, asked: PublicReport) -> Response:
    """File what a citizen reports; the same key gives the same number and code again."""
    vault = services.vault
    place = Place("idempotency_keys", "answer", f"public/{key}")

    def command(session: Session) -> dict[str, Any]:
        lon, lat = accept_point(session, asked)
        new = NewIncident(
            category=asked.category,
            description=asked.description,
            lon=lon,
            lat=lat,
            address=asked.address,
            source=Source.CITIZEN,
            training=is_training_city(session),
        )
        door = Door(Reporter(asked.reporter_name, asked.reporter_phone), with_code=True)
        taken = take_in(session, vault, new, door, begin=begin)
        return {"number": taken.incident.number, "code": vault.seal(place, taken.code or "")}

    answer = once(services, key, ("public report", _without_reporter(vault, asked)), command)
    told = {"number": answer["number"], "code": vault.open_sealed(place, answer["code"])}
    return json_response(told, 201)


@router.get("/reports/{number}", response_model=PublicStatus, summary="What became of a report")
def read_public_report(services: ServicesDep, number: Number, code: Code) -> PublicStatus:
    """Return what became of a report, to whoever has its number and its code."""
    count_try(services, number)
    with services.store.reading(CITIZEN) as session:
        return _status(session, find_own_report(session, services.vault, number, code))


@router.post(
    "/reports/{number}/dispute",
    response_model=PublicStatus,
    summary="Say that it is not fixed",
    dependencies=[OURS],
)
def dispute_publicly(
    services: ServicesDep, key: IdempotencyKey, number: Number, asked: AskedDispute
) -> Response:
    """Say that what was closed is not fixed: somebody else looks at it again."""
    count_try(services, number)

    def command(session: Session) -> dict[str, Any]:
        own = find_own_report(session, services.vault, number, asked.code)
        roles = frozenset({"citizen"})
        act(session, own.main.id, Command("dispute", asked.reason), roles=roles)
        session.expire_all()
        found = find_own_report(session, services.vault, number, asked.code)
        return _status(session, found).model_dump(mode="json")

    hashed = asked.model_copy(update={"code": services.vault.index("public", "code", asked.code)})
    return json_response(once(services, key, (f"dispute {number}", hashed), command))


def once(
    services: Services,
    key: str,
    asked: tuple[str, BaseModel],
    command: Callable[[Session], dict[str, Any]],
) -> dict[str, Any]:
    """Run a command of a citizen once for its key, in one transaction with it."""
    fingerprint = request_fingerprint(asked[0], asked[1].model_dump(mode="json"))
    with services.store.transaction(CITIZEN) as session:

        def recorded() -> dict[str, Any]:
            answer = command(session)
            record_audit(session, "public.write", "command", asked[0].partition(" ")[0])
            return answer

        return run_once(
            session,
            account_id=_KEYS_OF_NOBODY,
            key=f"public/{key}",
            fingerprint=fingerprint,
            command=recorded,
        )


def _without_reporter(vault: Vault, asked: PublicReport) -> PublicReport:
    """Return a report for the fingerprint of its key: of who reported only a keyed hash."""
    hashed = {
        name: vault.index("idempotency_keys", name, value)
        for name in ("reporter_name", "reporter_phone")
        if (value := getattr(asked, name)) is not None
    }
    return asked.model_copy(update=hashed)


def count_try(services: Services, number: str) -> None:
    """Count a try of the code of a report.

    Raises
    ------
    RateLimitedError
        When it was tried too often.
    """
    if not services.settings.rate_limits:
        return
    wait_s = services.report_codes.wait_s(number, time.monotonic())
    if wait_s > 0:
        again_s = int(wait_s) + 1
        raise RateLimitedError(
            f"asked too often for this report; try again in {again_s} s", retry_after_s=again_s
        )


def _status(session: Session, own: OwnReport) -> PublicStatus:
    stage = Stage(own.main.stage)
    zh, en = _STAGES[stage]
    return PublicStatus(
        number=own.report.number,
        category_zh=own.name_zh,
        category_en=own.name_en,
        reported_at=own.report.reported_at,
        stage=StageName(key=stage, zh=zh, en=en),
        stage_at=own.main.stage_at,
        joined=own.main.id != own.report.id,
        closed_at=own.main.closed_at,
        outcome=own.main.outcome,
        answer=own.answer,
        answered_at=own.answered_at,
        disputable=own.disputable and _law_hears(session, own.main),
        story=_story(session, own, stage),
    )


def _law_hears(session: Session, incident: Incident) -> bool:
    """Tell whether the law of an archived incident lets its reporter say that it is not solved."""
    rule = law_of(session, incident.law, incident.law_version).actions.get("dispute")
    return rule is not None and "citizen" in rule.roles and Stage.ARCHIVE in rule.sources


def _story(session: Session, own: OwnReport, present: Stage) -> list[PublicMoment]:
    """Return the stages since the report; what it joined may be further on than a report."""
    began = own.report.reported_at
    later = [(to, at) for to, at in stage_moments(session, own.main.id) if at >= began]
    came = [(Stage.REPORT, began), *later]
    if came[-1][0] is not present:
        came.append((present, max(began, own.main.stage_at)))
    return [PublicMoment(key=to, zh=_STAGES[to][0], en=_STAGES[to][1], at=at) for to, at in came]
