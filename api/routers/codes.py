"""Code lists: editions, codes and crosswalks; sheets in and out."""

import base64
import binascii
from collections.abc import Sequence
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from api.deps import Caller, IdempotencyKey, ServicesDep, json_response, requires, run_command
from api.deps.running import Services
from api.routers.fields import Asked, CleanText, Limit, ShortText
from data.access.actions import Action
from data.areas.queries import city_timezone
from data.codes.book import code_book, entries_now
from data.codes.commands import EntryChange, SheetReport, change_rows, import_sheet
from data.codes.exporting import as_csv
from data.codes.rules import in_force, successors
from data.codes.sheets import SHEETS, Sheet
from data.codes.values import Code, CodeBook, CodeList, Relation
from data.store.errors import NotFoundError, RefusedError
from dispatch.incidents.rules import city_day

router = APIRouter(prefix="/codes", tags=["codes"])

MOST_CONTENT = 900_000
"""Signs of base64 in a body: with 1 MiB at most some is left for the rest."""

SheetName = Annotated[str, Path(max_length=40)]
ListKey = Annotated[str, Path(max_length=80)]


class ListView(BaseModel):
    """An edition of a list; `in_force` today, by the city's calendar."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    key: str
    family: str
    edition: str
    title_zh: str
    title_en: str
    starts_on: date | None
    ends_on: date | None
    verified: bool
    note: str
    in_force: bool
    codes: int


class ListOfLists(BaseModel):
    """All editions, in their order."""

    model_config = ConfigDict(frozen=True)

    items: list[ListView]


class FollowerView(BaseModel):
    """A code in force that follows another one by the crosswalk."""

    model_config = ConfigDict(frozen=True)

    key: str
    name_zh: str
    name_en: str
    relation: Relation


class CodeView(BaseModel):
    """A code; what is not usable only orders others."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    key: str
    parent_key: str
    name_zh: str
    name_en: str
    usable: bool
    law: str
    priority: int | None
    skills: tuple[str, ...]
    crew: int | None
    limit_s: int | None
    starts_on: date | None
    ends_on: date | None
    verified: bool
    in_force: bool
    followed_by: list[FollowerView]


class CodePage(BaseModel):
    """A page of the codes of a list, in their order."""

    model_config = ConfigDict(frozen=True)

    items: list[CodeView]
    next: str | None


class ColumnView(BaseModel):
    """A column of a sheet; either title will do as its heading."""

    model_config = ConfigDict(frozen=True)

    name: str
    title_zh: str


class SheetView(BaseModel):
    """A sheet: what it is called, what tells its rows apart, its columns."""

    model_config = ConfigDict(frozen=True)

    key: str
    title_zh: str
    title_en: str
    identity: tuple[str, ...]
    columns: list[ColumnView]


class SheetList(BaseModel):
    """All sheets, in the order in which they build on each other."""

    model_config = ConfigDict(frozen=True)

    items: list[SheetView]


class AskedSheet(Asked):
    """A CSV file in base64, as it is on disk (UTF-8 or GBK), or rows by their columns."""

    content_base64: Annotated[str, Field(max_length=MOST_CONTENT)] | None = None
    rows: (
        Annotated[
            list[dict[ShortText, Annotated[str, Field(max_length=1000), CleanText]]],
            Field(min_length=1, max_length=500),
        ]
        | None
    ) = None
    dry_run: bool = False


class SheetChange(BaseModel):
    """An entry that a sheet changes."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    row: int
    identity: tuple[str, ...]
    fields: tuple[str, ...]


class SheetReportView(BaseModel):
    """What a sheet did or, with `dry_run`, would do; the first 50 entries are told."""

    model_config = ConfigDict(frozen=True)

    sheet: str
    encoding: str
    rows: int
    new: int
    differing: int
    same: int
    added: list[SheetChange]
    changed: list[SheetChange]
    applied: bool


def today(session: Session, services: Services) -> date:
    """Return the day of the city."""
    return city_day(services.clock(), city_timezone(session))


@router.get("/lists", summary="Editions of code lists")
def read_lists(
    services: ServicesDep, caller: Annotated[Caller, requires(Action.CODES_READ)]
) -> ListOfLists:
    """Return all editions, those that are over and those to come among them."""
    with services.store.reading(caller.actor) as session:
        book, day = code_book(session), today(session, services)
        counts = dict.fromkeys(book.lists, 0)
        for code in book.codes.values():
            counts[code.list_key] += 1
        return ListOfLists(
            items=[_list_view(one, counts[one.key], day) for one in book.lists.values()]
        )


def _list_view(one: CodeList, count: int, day: date) -> ListView:
    return ListView(
        key=one.key,
        family=one.family,
        edition=one.edition,
        title_zh=one.title_zh,
        title_en=one.title_en,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        verified=one.verified,
        note=one.note,
        in_force=one.holds_on(day),
        codes=count,
    )


@router.get("/lists/{list_key}", summary="Codes of an edition")
def read_codes(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.CODES_READ)],
    list_key: ListKey,
    limit: Limit = 100,
    after: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
) -> CodePage:
    """Return a page of the codes of an edition, with what follows each by the crosswalk."""
    with services.store.reading(caller.actor) as session:
        book, day = code_book(session), today(session, services)
    if list_key not in book.lists:
        raise NotFoundError(f"there is no list {list_key!r}", list=list_key)
    codes = [code for code in book.codes.values() if code.list_key == list_key]
    shown = codes[after : after + limit]
    more = after + limit < len(codes)
    return CodePage(
        items=[_code_view(book, code, day) for code in shown],
        next=str(after + limit) if more else None,
    )


def _code_view(book: CodeBook, code: Code, day: date) -> CodeView:
    following = [
        FollowerView(
            key=one.code.key,
            name_zh=one.code.name_zh,
            name_en=one.code.name_en,
            relation=one.relation,
        )
        for one in successors(book, code, day)
    ]
    return CodeView(
        key=code.key,
        parent_key=code.parent_key,
        name_zh=code.name_zh,
        name_en=code.name_en,
        usable=code.usable,
        law=code.law,
        priority=code.priority,
        skills=code.skills,
        crew=code.crew,
        limit_s=code.limit_s,
        starts_on=code.starts_on,
        ends_on=code.ends_on,
        verified=code.verified,
        in_force=in_force(book, code, day),
        followed_by=following,
    )


@router.get("/sheets", summary="Sheets", dependencies=[requires(Action.CODES_READ)])
def read_sheets() -> SheetList:
    """Return what can be taken in and out as CSV, with its columns."""
    return SheetList(items=[_sheet_view(sheet) for sheet in SHEETS.values()])


def _sheet_view(sheet: Sheet) -> SheetView:
    return SheetView(
        key=sheet.key,
        title_zh=sheet.title_zh,
        title_en=sheet.title_en,
        identity=sheet.identity,
        columns=[ColumnView(name=one.name, title_zh=one.title_zh) for one in sheet.columns],
    )


@router.get("/sheets/{sheet}", summary="A sheet as CSV", response_class=Response)
def export_sheet(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.CODES_READ)],
    sheet: SheetName,
) -> Response:
    """Return a sheet as a CSV file that a spreadsheet opens, and that can be taken in again."""
    found = _sheet(sheet)
    with services.store.reading(caller.actor) as session:
        content = as_csv(found, entries_now(session, sheet))
    named = {"Content-Disposition": f'attachment; filename="{found.key}.csv"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=named)


@router.post("/sheets/{sheet}", response_model=SheetReportView, summary="Take a sheet in")
def take_sheet(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.CODES_CHANGE)],
    key: IdempotencyKey,
    sheet: SheetName,
    asked: AskedSheet,
) -> Response:
    """Take a CSV file or single rows in: whole or, when anything is wrong, not at all."""
    _sheet(sheet)

    def command(session: Session) -> SheetReportView:
        day = today(session, services)
        if asked.content_base64 is not None and asked.rows is None:
            content = _decoded(asked.content_base64)
            report = import_sheet(session, sheet, content, today=day, dry_run=asked.dry_run)
        elif asked.rows is not None and asked.content_base64 is None:
            report = change_rows(session, sheet, asked.rows, today=day, dry_run=asked.dry_run)
        else:
            raise RefusedError("give either content_base64 or rows", field="content_base64")
        return _report_view(report)

    return json_response(run_command(services, caller, key, (f"sheet {sheet}", asked), command))


def _decoded(content: str) -> bytes:
    try:
        return base64.b64decode(content, validate=True)
    except binascii.Error as error:
        raise RefusedError("is not base64", field="content_base64") from error


def _report_view(report: SheetReport) -> SheetReportView:
    def told(changes: Sequence[EntryChange]) -> list[SheetChange]:
        return [SheetChange.model_validate(one) for one in changes]

    return SheetReportView(
        sheet=report.sheet,
        encoding=report.encoding,
        rows=report.rows,
        new=report.new,
        differing=report.differing,
        same=report.same,
        added=told(report.added),
        changed=told(report.changed),
        applied=report.applied,
    )


def _sheet(key: str) -> Sheet:
    found = SHEETS.get(key)
    if found is None:
        raise NotFoundError(f"there is no sheet {key!r}", sheet=key)
    return found
