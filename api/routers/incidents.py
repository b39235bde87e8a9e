"""Incidents: filing, reading, closing."""

from typing import Annotated, ClassVar

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from api.deps import (
    Caller,
    IdempotencyKey,
    ServicesDep,
    check_place,
    json_response,
    requires,
    run_command,
)
from api.routers.fields import (
    After,
    Asked,
    CleanText,
    Limit,
    LineText,
    LongText,
    NameText,
    PathId,
    RowId,
    ShortText,
)
from api.routers.points import AskedPoint, PlaceWarning, accept_point, doubts
from data.access.actions import Action
from data.access.errors import ForbiddenError
from data.areas.queries import is_training_city
from data.pool.nearest import find_nearest_road
from data.privacy.vault import Vault
from dispatch.assignments.queries import incident_assignments
from dispatch.assignments.views import AssignmentView
from dispatch.cases.commands import add_report, begin, close_incident, reclocked
from dispatch.cases.queries import incident_clocks
from dispatch.cases.views import ClockView
from dispatch.incidents.commands import NewIncident, edit
from dispatch.incidents.queries import IncidentState, Wanted, get_incident, list_incidents
from dispatch.incidents.reporters import Reporter, ReporterView, find_reporter
from dispatch.incidents.tables import Source, Stage
from dispatch.incidents.views import IncidentPage, IncidentView
from dispatch.intake.commands import Door, take_in
from dispatch.workflow.values import Command
from dispatch.workflow.words import FieldKind

router = APIRouter(prefix="/incidents", tags=["incidents"])


class SameThing(Asked):
    """The open incident that a report is about too, and how one knows."""

    incident: RowId
    reason: Annotated[str, Field(min_length=1, max_length=2000), CleanText]

    def command(self) -> Command:
        """Return the merger as the law knows it."""
        return Command("merge", self.reason, {FieldKind.INCIDENT: self.incident})


class IncidentReport(AskedPoint):
    """An incident to file."""

    category: ShortText
    description: LongText
    priority: Annotated[int, Field(ge=1, le=3)] | None = None
    address: LineText | None = None
    source: Source = Source.DESK
    reporter_name: NameText | None = None
    reporter_phone: ShortText | None = None
    foreign_id: Annotated[
        NameText | None,
        Field(description="The sender's own id: the same again is the same incident"),
    ] = None
    same_as: Annotated[
        SameThing | None,
        Field(description="Filed and merged into it, both or neither: whoever may file may say so"),
    ] = None
    training: Annotated[
        bool, Field(description="It is practice: for the training driver, which files nothing else")
    ] = False


class AskedList(Asked):
    """Which incidents: all conditions that are given."""

    from_address: ClassVar[bool] = True

    state: IncidentState = IncidentState.OPEN
    stage: Stage | None = None
    law: ShortText | None = None
    department: ShortText | None = None
    duty_grid: ShortText | None = None
    overdue: bool | None = None
    supervised: bool | None = None
    held: bool | None = None
    category: Annotated[ShortText | None, Field(description="A key, or how keys begin")] = None
    area: ShortText | None = None
    text: Annotated[
        ShortText | None, Field(description="In the number, the description or the address")
    ] = None
    limit: Limit = 100
    after: After = None


class IncidentEdit(Asked):
    """What to change, and which version of the incident was seen; what is left out stays."""

    version: Annotated[int, Field(ge=1, le=2**31)]
    description: LongText | None = None
    priority: Annotated[int, Field(ge=1, le=3)] | None = None


class IncidentClosing(Asked):
    """Why an incident is closed, and which version of it was seen."""

    reason: Annotated[str, Field(min_length=1, max_length=1000), CleanText]
    version: Annotated[int, Field(ge=1, le=2**31)] | None = None


class IncidentFiled(BaseModel):
    """The incident as filed, with what is doubtful about its place.

    `repeated`: the same `foreign_id` came before, and this is what it made then.
    """

    model_config = ConfigDict(frozen=True)

    incident: IncidentView
    warnings: list[PlaceWarning]
    repeated: bool


class IncidentDetail(IncidentView):
    """An incident with all its assignments and clocks, and who reported it as masks."""

    assignments: list[AssignmentView]
    clocks: list[ClockView]
    reporter: ReporterView | None


def without_reporter(vault: Vault, asked: IncidentReport) -> IncidentReport:
    """Return a report for the fingerprint of its key: of who reported only a keyed hash."""
    hashed = {
        name: vault.index("idempotency_keys", name, value)
        for name in ("reporter_name", "reporter_phone")
        if (value := getattr(asked, name)) is not None
    }
    return asked.model_copy(update=hashed)


def is_training(session: Session, caller: Caller, asked: IncidentReport) -> bool:
    """Return whether an incident is practice: all that the training driver files is.

    In a city that is training itself all incidents are, whatever is said.

    Raises
    ------
    ForbiddenError
        When anybody else says so in a real city: a real incident must not pass for practice.
    """
    if is_training_city(session):
        return True
    if asked.training and not caller.account.trains:
        raise ForbiddenError("only the training driver files training incidents", field="training")
    return caller.account.trains


@router.post("", status_code=201, response_model=IncidentFiled, summary="File an incident")
def file_incident(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_FILE)],
    key: IdempotencyKey,
    asked: IncidentReport,
) -> Response:
    """File an incident at a place in the service area."""

    def command(session: Session) -> IncidentFiled:
        training = is_training(session, caller, asked)
        lon, lat = accept_point(session, asked)
        check_place(session, caller, lon, lat)
        warnings = doubts(session, lon, lat, asked.crs, find_nearest_road(session, lon, lat))
        new = NewIncident(
            category=asked.category,
            description=asked.description,
            lon=lon,
            lat=lat,
            priority=asked.priority,
            address=asked.address,
            source=asked.source,
            training=training,
        )
        door = Door(Reporter(asked.reporter_name, asked.reporter_phone), asked.foreign_id)
        taken = take_in(session, services.vault, new, door, begin=begin)
        filed = taken.incident
        if asked.same_as is not None and not taken.repeated:
            caller.check_ready(Action.INCIDENTS_ACT)
            filed = add_report(session, filed.id, asked.same_as.command()).incident
        return IncidentFiled(incident=filed, warnings=warnings, repeated=taken.repeated)

    named = ("file incident", without_reporter(services.vault, asked))
    answer = run_command(services, caller, key, named, command)
    return json_response(answer, 201)


@router.get("", summary="List incidents")
def read_incidents(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_READ)],
    asked: Annotated[AskedList, Query()],
) -> IncidentPage:
    """Return a page of incidents: open ones by `due_at`, others newest first."""
    given = asked.model_dump(exclude={"limit", "after"})
    with services.store.reading(caller.actor) as session:
        return list_incidents(
            session, Wanted(**given), limit=asked.limit, after=asked.after, now=services.clock()
        )


@router.get("/{incident_id}", summary="One incident")
def read_incident(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_READ)],
    incident_id: PathId,
) -> IncidentDetail:
    """Return an incident with its assignments."""
    with services.store.reading(caller.actor) as session:
        incident = get_incident(session, incident_id)
        return IncidentDetail(
            **dict(incident),
            assignments=incident_assignments(session, incident_id),
            clocks=incident_clocks(session, incident, services.clock()),
            reporter=find_reporter(session, services.vault, incident_id),
        )


@router.patch("/{incident_id}", response_model=IncidentView, summary="Edit an incident")
def edit_incident(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_CHANGE)],
    key: IdempotencyKey,
    incident_id: PathId,
    asked: IncidentEdit,
) -> Response:
    """Change description or priority; refused when somebody else changed the incident meanwhile."""
    answer = run_command(
        services,
        caller,
        key,
        (f"edit incident {incident_id}", asked),
        lambda session: edit(
            session,
            incident_id,
            version=asked.version,
            description=asked.description,
            priority=asked.priority,
            reclock=reclocked,
        ),
    )
    return json_response(answer)


@router.post("/{incident_id}/close", response_model=IncidentView, summary="Close an incident")
def close_one(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_CLOSE)],
    key: IdempotencyKey,
    incident_id: PathId,
    asked: IncidentClosing,
) -> Response:
    """Archive an incident, by its law's side door before its time; not while units are on it."""

    def command(session: Session) -> IncidentView:
        version = asked.version
        return close_incident(session, incident_id, reason=asked.reason, version=version).incident

    named = (f"close incident {incident_id}", asked)
    return json_response(run_command(services, caller, key, named, command))
