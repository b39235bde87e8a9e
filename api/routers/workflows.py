"""Laws: what may be done with incidents; read, drawn, compared, checked, drafted and published."""

from dataclasses import replace
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from api.deps import Caller, IdempotencyKey, ServicesDep, json_response, requires, run_command
from api.routers.fields import Asked, LineText, Moment, NothingMore
from data.access.actions import Action
from dispatch.cases.trials import try_over_past
from dispatch.incidents.tables import Stage
from dispatch.workflow.commands import (
    check_faults,
    check_law,
    discard_draft,
    note_trial,
    publish_draft,
    save_draft,
)
from dispatch.workflow.comparing import compare
from dispatch.workflow.definitions import Definition
from dispatch.workflow.drawing import Diagram, Language, draw, lay_out
from dispatch.workflow.loading import SHIPPED, read_definition
from dispatch.workflow.queries import (
    get_version,
    known_categories,
    law_in_force,
    list_versions,
)
from dispatch.workflow.reading import LARGEST_FILE
from dispatch.workflow.tables import LawVersion
from dispatch.workflow.trial_views import trial_view
from dispatch.workflow.views import (
    ChangeView,
    Comparison,
    LawCheckView,
    LawList,
    LawView,
    TrialView,
    VersionDetail,
    VersionView,
    Words,
    fault_views,
    version_detail,
    version_view,
)

router = APIRouter(prefix="/laws", tags=["laws"])

DRAFT = "draft"
MOST_TRIED = 20_000
"""Incidents of one trial over HTTP: they take seconds of this process."""

LawKey = Annotated[str, Path(max_length=40, pattern=r"^[a-z_]+$")]
LawText = Annotated[str, Field(min_length=1, max_length=LARGEST_FILE)]
_VERSION = rf"^({DRAFT}|[1-9][0-9]{{0,8}})$"
Version = Annotated[str, Path(pattern=_VERSION, description="A number, or `draft`")]
AskedVersion = Annotated[str, Query(pattern=_VERSION, description="A number, or `draft`")]


class TextToCheck(Asked):
    """A law as YAML."""

    text: LawText


class LawDraft(Asked):
    """A law as YAML, and why it is to change.

    `replaces` is the digest of the draft that it was made from, empty where there was none: then
    another draft is not written over.
    """

    text: LawText
    note: Annotated[LineText, Field(min_length=1)]
    replaces: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] | None = None


class TrialRequest(Asked):
    """Over how many closed incidents, newest first; more than a few thousand take a while."""

    incidents: Annotated[int, Field(ge=1, le=MOST_TRIED)] = 2_000


class LawPublication(Asked):
    """Which draft, by the digest that was looked at, and from when on; null: from now on."""

    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    starts_at: Moment | None = None


class LawNode(BaseModel):
    """A stage as a box, in pixels from the upper left; `stays` are actions that leave it there."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    stage: Stage
    label: Words
    limit: Words | None
    x: float
    y: float
    width: float
    height: float
    stays: list[Words]


class LawEdge(BaseModel):
    """What leads from a stage to another; `points` are its line from box to box."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    source: Stage
    to: Stage
    actions: list[str]
    labels: list[Words]
    back: bool
    points: list[tuple[float, float]]
    label_at: tuple[float, float]


class LawDiagram(BaseModel):
    """A law laid out, in pixels."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    label: Words
    width: float
    height: float
    nodes: list[LawNode]
    edges: list[LawEdge]


Reader = Annotated[Caller, requires(Action.LAWS_READ)]
Drafter = Annotated[Caller, requires(Action.LAWS_DRAFT)]
Tryer = Annotated[Caller, requires(Action.LAWS_TRY)]
Publisher = Annotated[Caller, requires(Action.LAWS_PUBLISH)]


@router.get("", summary="All laws with their versions")
def read_laws(services: ServicesDep, caller: Reader) -> LawList:
    """Return every law with its versions, the draft first, and which is in force."""
    at = services.clock()
    with services.store.reading(caller.actor) as session:
        rows = list_versions(session)
        items = []
        for law in SHIPPED:
            version, definition = law_in_force(session, law, at)
            label = Words(zh=definition.label.zh, en=definition.label.en)
            versions = [version_view(row) for row in rows if row.law == law]
            items.append(LawView(key=law, label=label, in_force=version, versions=versions))
    return LawList(items=items)


@router.post("/check", summary="Check a law")
def check_text(services: ServicesDep, caller: Drafter, asked: TextToCheck) -> LawCheckView:
    """Return every fault of a text; 422 with line and path when it is no law at all."""
    definition = read_definition(asked.text, "law.yaml")
    with services.store.reading(caller.actor) as session:
        categories = known_categories(session, services.clock())
    return LawCheckView(law=definition.key, faults=fault_views(definition, categories, asked.text))


@router.get("/{law}/compare", summary="Compare two versions of a law")
def compare_versions(
    services: ServicesDep,
    caller: Reader,
    law: LawKey,
    base: AskedVersion,
    other: AskedVersion,
) -> Comparison:
    """Return what changes from one version to another, path by path."""
    with services.store.reading(caller.actor) as session:
        changes = compare(_definition(session, law, base), _definition(session, law, other))
    return Comparison(
        law=law,
        base=_number(base),
        other=_number(other),
        changes=[ChangeView.model_validate(one) for one in changes],
    )


@router.get("/{law}/versions/{version}", summary="A version of a law")
def read_version(
    services: ServicesDep, caller: Reader, law: LawKey, version: Version
) -> VersionDetail:
    """Return a version with its text and what it says; of a draft the faults and the trial too."""
    with services.store.reading(caller.actor) as session:
        categories = known_categories(session, services.clock())
        return version_detail(_row(session, law, version), categories)


@router.get("/{law}/versions/{version}/diagram", summary="A law as a diagram, laid out")
def read_diagram(
    services: ServicesDep, caller: Reader, law: LawKey, version: Version
) -> LawDiagram:
    """Return boxes and lines of a law with their places and names."""
    with services.store.reading(caller.actor) as session:
        return LawDiagram.model_validate(_laid_out(session, law, version))


@router.get(
    "/{law}/versions/{version}/diagram.svg",
    summary="A law as a picture",
    response_class=Response,
    responses={200: {"content": {"image/svg+xml": {}}}},
)
def read_picture(
    services: ServicesDep,
    caller: Reader,
    law: LawKey,
    version: Version,
    lang: Literal["zh", "en"] = "zh",
) -> Response:
    """Return a law drawn as SVG, with a title and a description to be read out."""
    language: Language = lang
    with services.store.reading(caller.actor) as session:
        picture = draw(_laid_out(session, law, version), language)
    return Response(picture, media_type="image/svg+xml")


@router.put("/{law}/draft", response_model=VersionView, summary="Draft a law")
def write_draft(
    services: ServicesDep, caller: Drafter, key: IdempotencyKey, law: LawKey, asked: LawDraft
) -> Response:
    """Keep a text as the draft of a law in place of the draft that is there."""

    def command(session: Session) -> VersionView:
        row = save_draft(
            *(session, law, asked.text, asked.note),
            replaces=asked.replaces,
            now=services.clock(),
        )
        return version_view(row)

    answer = run_command(services, caller, key, (f"draft law {law}", asked), command)
    return json_response(answer)


@router.post("/{law}/draft/discard", response_model=LawCheckView, summary="Throw a draft away")
def throw_draft_away(
    services: ServicesDep, caller: Drafter, key: IdempotencyKey, law: LawKey, asked: NothingMore
) -> Response:
    """Throw the draft of a law away."""

    def command(session: Session) -> LawCheckView:
        discard_draft(session, law)
        return LawCheckView(law=law, faults=[])

    answer = run_command(services, caller, key, (f"discard draft {law}", asked), command)
    return json_response(answer)


@router.post("/{law}/draft/try", response_model=TrialView, summary="Try a draft over the past")
def try_draft(services: ServicesDep, caller: Tryer, law: LawKey, asked: TrialRequest) -> TrialView:
    """Run past incidents of one's areas through the draft and keep the report with it."""
    at = services.clock()
    with services.store.reading(caller.actor) as session:
        row = _row(session, law, DRAFT)
        definition = read_definition(row.text, f"{law}.yaml")
        check_faults(definition, known_categories(session, at))
        trial = try_over_past(session, definition, most=asked.incidents)
        view = trial_view(trial, definition, row.digest, at)
    whole = replace(caller.actor, scope=caller.permissions.scope(Action.LAWS_DRAFT))
    with services.store.transaction(whole) as session:
        note_trial(session, law, row.digest, view.model_dump(mode="json"))
    return view


@router.post("/{law}/draft/publish", response_model=VersionView, summary="Publish a draft")
def publish(
    services: ServicesDep,
    caller: Publisher,
    key: IdempotencyKey,
    law: LawKey,
    asked: LawPublication,
) -> Response:
    """Publish a draft as the next version: what is opened from then on is under it."""

    def command(session: Session) -> VersionView:
        row = publish_draft(
            session, law, digest=asked.digest, starts_at=asked.starts_at, now=services.clock()
        )
        return version_view(row)

    answer = run_command(services, caller, key, (f"publish law {law}", asked), command)
    return json_response(answer)


def _number(version: str) -> int | None:
    return None if version == DRAFT else int(version)


def _row(session: Session, law: str, version: str) -> LawVersion:
    check_law(law)
    return get_version(session, law, _number(version))


def _definition(session: Session, law: str, version: str) -> Definition:
    return read_definition(_row(session, law, version).text, f"{law}.yaml")


def _laid_out(session: Session, law: str, version: str) -> Diagram:
    return lay_out(_definition(session, law, version))
