"""Imports: a file in pieces, looked at, checked row by row, written in the background."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import Annotated, Final

from fastapi import APIRouter, Path, Query, Response
from pydantic import Field
from sqlalchemy.orm import Session

from api.deps import Caller, IdempotencyKey, ServicesDep, json_response, requires, run_command
from api.routers.attachments import FileBody, body_of
from api.routers.fields import Asked, CleanText, Limit, NothingMore, PathId
from data.access.actions import Action
from data.areas.queries import city_timezone
from data.exchange.commands import add_piece, ask_cancel, ask_check, ask_run, begin_import
from data.exchange.errors import ImportNotReadyError
from data.exchange.files import MOST_BYTES, PIECE_BYTES, file_of
from data.exchange.looking import find_same, look_at, preview
from data.exchange.options import ImportOptions, check_zone
from data.exchange.queries import (
    every_refusal,
    get_import,
    import_view,
    list_imports,
    list_refusals,
)
from data.exchange.reading import check_options
from data.exchange.reports import refused_csv
from data.exchange.sources import MOST_ROWS, Source, open_source
from data.exchange.tables import Import, ImportState
from data.exchange.targets import Asked as AskedRows
from data.exchange.targets import Target
from data.exchange.views import (
    ImportPage,
    ImportView,
    LookView,
    PreviewView,
    RefusalPage,
    TargetFieldView,
    TargetList,
    TargetView,
)
from data.store.errors import RefusedError
from dispatch.cases.targets import TARGETS
from spatial.crs import CoordinateSystem

router = APIRouter(prefix="/imports", tags=["imports"])

Importer = Annotated[Caller, requires(Action.ANALYSIS_IMPORT)]
EPSG: Final = "EPSG"


class AskedImport(Asked):
    """A file that is to be sent."""

    name: Annotated[str, Field(min_length=1, max_length=200), CleanText]
    size_bytes: Annotated[int, Field(ge=1, le=MOST_BYTES)]
    target: Annotated[str, Field(max_length=40), CleanText] = "incidents"


class SentPiece(Asked):
    """A piece, for the fingerprint of its idempotency key."""

    sha256: str


class AskedSource(Asked):
    """Which layer, where a file has several."""

    layer: Annotated[str, Field(max_length=200), CleanText] | None = None


class AskedOptions(Asked):
    """How the columns of a file are to be taken."""

    options: ImportOptions


class AskedRun(Asked):
    """Whether the good rows come in although others are refused."""

    keep_good: bool = False


@router.get(
    "/targets", summary="What can be imported", dependencies=[requires(Action.ANALYSIS_IMPORT)]
)
def read_targets() -> TargetList:
    """Return what can be imported, with the fields that columns may be taken for."""
    return TargetList(
        items=[_target_view(one) for one in TARGETS.values()],
        systems=[*CoordinateSystem, EPSG],
        most_bytes=MOST_BYTES,
        most_rows=MOST_ROWS,
        piece_bytes=PIECE_BYTES,
    )


@router.post("", status_code=201, response_model=ImportView, summary="Begin to send a file")
def begin(
    services: ServicesDep, caller: Importer, key: IdempotencyKey, asked: AskedImport
) -> Response:
    """Make an import; its file is sent next, in pieces."""

    def command(session: Session) -> ImportView:
        return _seen(
            session, caller, begin_import(session, asked.name, asked.size_bytes, asked.target)
        )

    _target(asked.target)
    return json_response(run_command(services, caller, key, ("import", asked), command), 201)


@router.put(
    "/{import_id}/pieces/{place}",
    response_model=ImportView,
    summary="Send a piece of a file",
    openapi_extra=body_of(("application/octet-stream",)),
)
def send_piece(
    services: ServicesDep,
    caller: Importer,
    key: IdempotencyKey,
    import_id: PathId,
    place: Annotated[int, Path(ge=0, le=999)],
    body: FileBody,
) -> Response:
    """Keep a piece of a file; with the last one it is ready to be looked at."""

    def command(session: Session) -> ImportView:
        add_piece(session, import_id, place, body)
        return _seen(session, caller, import_id)

    sent = SentPiece(sha256=sha256(body).hexdigest())
    named = (f"piece {place} of import {import_id}", sent)
    return json_response(run_command(services, caller, key, named, command))


@router.post("/{import_id}/look", summary="Look at a file")
def look(
    services: ServicesDep, caller: Importer, import_id: PathId, asked: AskedSource
) -> LookView:
    """Return what a file is, its columns with some of their values, and how they would be taken."""
    with services.store.reading(caller.actor) as session:
        row = get_import(session, caller.account.id, import_id)
        with _opened(session, row, asked.layer) as (source, digest):
            same = find_same(session, caller.account.id, import_id, digest)
            return look_at(session, source, _target(row.target), same)


@router.post("/{import_id}/preview", summary="See the first rows as they would come in")
def see(
    services: ServicesDep, caller: Importer, import_id: PathId, asked: AskedOptions
) -> PreviewView:
    """Return how the first rows would come in: places, refusals, what values stand for."""
    options = asked.options
    check_zone(options)
    with services.store.reading(caller.actor) as session:
        row = get_import(session, caller.account.id, import_id)
        with _opened(session, row, options.layer, head_only=True) as (source, _):
            asking = AskedRows(
                import_id,
                caller.account.display_name,
                caller.scope,
                services.clock(),
                options.values,
                options.defaults,
            )
            zone = city_timezone(session)
            return preview(session, source, _target(row.target), asking, options, timezone=zone)


@router.post("/{import_id}/check", response_model=ImportView, summary="Look at every row")
def check(
    services: ServicesDep,
    caller: Importer,
    key: IdempotencyKey,
    import_id: PathId,
    asked: AskedOptions,
) -> Response:
    """Have every row looked at in the background; nothing is written but the report."""

    def command(session: Session) -> ImportView:
        row = get_import(session, caller.account.id, import_id)
        with _opened(session, row, asked.options.layer, head_only=True) as (source, _):
            columns = source.columns
            fields = _target(row.target).fields
            check_options(asked.options, fields, columns, has_geometry=source.has_geometry)
        ask_check(session, import_id, asked.options, columns, services.clock())
        return _seen(session, caller, import_id)

    check_zone(asked.options)
    named = (f"check import {import_id}", asked)
    return json_response(run_command(services, caller, key, named, command))


@router.post("/{import_id}/run", response_model=ImportView, summary="Write the rows")
def run(
    services: ServicesDep, caller: Importer, key: IdempotencyKey, import_id: PathId, asked: AskedRun
) -> Response:
    """Have the rows written in the background: all, or with `keep_good` those that are good."""

    def command(session: Session) -> ImportView:
        ask_run(session, import_id, services.clock(), keep_good=asked.keep_good)
        return _seen(session, caller, import_id)

    named = (f"run import {import_id}", asked)
    return json_response(run_command(services, caller, key, named, command))


@router.post("/{import_id}/cancel", response_model=ImportView, summary="Stop, or take back")
def cancel(
    services: ServicesDep,
    caller: Importer,
    key: IdempotencyKey,
    import_id: PathId,
    asked: NothingMore,
) -> Response:
    """Stop an import and take back what it wrote."""

    def command(session: Session) -> ImportView:
        ask_cancel(session, import_id, services.clock())
        return _seen(session, caller, import_id)

    named = (f"cancel import {import_id}", asked)
    return json_response(run_command(services, caller, key, named, command))


@router.get("", summary="One's own imports")
def read_imports(
    services: ServicesDep,
    caller: Importer,
    limit: Limit = 20,
    after: Annotated[int, Query(ge=1)] | None = None,
) -> ImportPage:
    """Return a page of one's own imports, newest first."""
    with services.store.reading(caller.actor) as session:
        return list_imports(session, caller.account.id, limit=limit, after=after)


@router.get("/{import_id}", summary="One import")
def read_import(services: ServicesDep, caller: Importer, import_id: PathId) -> ImportView:
    """Return an import: how far it is, and what came of its rows."""
    with services.store.reading(caller.actor) as session:
        return _seen(session, caller, import_id)


@router.get("/{import_id}/refused", summary="Rows that do not come in")
def read_refused(
    services: ServicesDep,
    caller: Importer,
    import_id: PathId,
    limit: Limit = 100,
    after: Annotated[str, Query(max_length=40)] | None = None,
) -> RefusalPage:
    """Return a page of the rows that do not come in, in the order of the file."""
    with services.store.reading(caller.actor) as session:
        get_import(session, caller.account.id, import_id)
        return list_refusals(session, import_id, limit=limit, after=after)


@router.get(
    "/{import_id}/refused.csv", summary="Rows that do not come in, as CSV", response_class=Response
)
def export_refused(services: ServicesDep, caller: Importer, import_id: PathId) -> Response:
    """Return row, field, value and reason in both languages, as a spreadsheet opens it."""
    with services.store.reading(caller.actor) as session:
        row = get_import(session, caller.account.id, import_id)
        content = "".join(refused_csv(_target(row.target), every_refusal(session, import_id)))
    named = {"Content-Disposition": f'attachment; filename="import-{import_id}-refused.csv"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=named)


def _target(key: str) -> Target:
    """Return a target.

    Raises
    ------
    RefusedError
        When there is none of this key.
    """
    found = TARGETS.get(key)
    if found is None:
        raise RefusedError(f"there is no target {key!r}", field="target")
    return found


def _seen(session: Session, caller: Caller, import_id: int) -> ImportView:
    return import_view(session, caller.account.id, import_id)


@contextmanager
def _opened(
    session: Session, row: Import, layer: str | None, *, head_only: bool = False
) -> Iterator[tuple[Source, str]]:
    """Yield the file of an import with its SHA-256; of a CSV only its beginning if that will do."""
    if row.state is ImportState.SENDING:
        raise ImportNotReadyError(
            "pieces of the file are missing", state=row.state.value, import_id=row.id
        )
    with file_of(session, row.id, head_only=head_only) as (path, digest):
        yield open_source(path, layer), digest


def _target_view(one: Target) -> TargetView:
    return TargetView(
        key=one.key,
        name_zh=one.name_zh,
        name_en=one.name_en,
        fields=[
            TargetFieldView(
                key=field.key,
                kind=field.kind,
                required=field.required,
                name_zh=field.name_zh,
                name_en=field.name_en,
                note_zh=field.note_zh,
                note_en=field.note_en,
            )
            for field in one.fields
        ],
    )
