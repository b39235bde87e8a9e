"""Reports: one offline page, or the data of it as files for other programs."""

from enum import StrEnum
from typing import Annotated, Final

from fastapi import APIRouter, Response
from pydantic import Field
from sqlalchemy.orm import Session

from api.deps import Caller, ServicesDep, requires
from api.routers.fields import Asked, NameText, RowId
from api.routers.hotspots import is_hidden, looking
from data.access.actions import Action
from data.store.errors import RefusedError
from data.store.trail import record_audit
from layers.reports.assets import read_assets
from layers.reports.contents import Contents
from layers.reports.gathering import AskedReport, gather
from layers.reports.geofiles import as_csv, as_geopackage, as_geoparquet
from layers.reports.page import make_page
from web import bundle_path

router = APIRouter(prefix="/reports", tags=["analysis"])

MOST_RUNS: Final = 4


class ReportFormat(StrEnum):
    """As what a report is handed out."""

    HTML = "html"
    GEOPACKAGE = "gpkg"
    GEOPARQUET = "geoparquet"
    CSV = "csv"


_KINDS: Final = {
    ReportFormat.HTML: ("text/html; charset=utf-8", "report.html"),
    ReportFormat.GEOPACKAGE: ("application/geopackage+sqlite3", "report.gpkg"),
    ReportFormat.GEOPARQUET: ("application/vnd.apache.parquet", "report.parquet"),
    ReportFormat.CSV: ("text/csv; charset=utf-8", "report.csv"),
}


class ReportRun(Asked):
    """A run of a scenario that is done."""

    scenario: RowId
    run: RowId


class ReportQuestion(Asked):
    """Of which result of hot cells and which runs, as what, under which title."""

    format: ReportFormat = ReportFormat.HTML
    hotspots: RowId | None = None
    runs: list[ReportRun] = Field(default_factory=list, max_length=MOST_RUNS)
    title_zh: NameText = "空间分析报告"
    title_en: NameText = "Report of a spatial analysis"


@router.post("", summary="Make a report", response_class=Response)
def make_report(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.EXPORTS_MAKE)],
    asked: ReportQuestion,
) -> Response:
    """Return a report as a file; the export is recorded."""
    if asked.hotspots is None and not asked.runs:
        raise RefusedError("a report is of a result or of a run at least", field="hotspots")
    wanted = AskedReport(
        hotspots=asked.hotspots,
        runs=[(one.scenario, one.run) for one in asked.runs],
        title_zh=asked.title_zh,
        title_en=asked.title_en,
    )
    with services.store.reading(looking(caller)) as session:
        hidden = _hidden(session, caller, asked.hotspots)
        contents = gather(session, wanted, services.clock(), hidden=hidden)
    body = _made(contents, asked.format)
    details = {"format": asked.format.value, "bytes": len(body), "runs": len(asked.runs)}
    with services.store.transaction(caller.actor) as session:
        record_audit(session, "reports.export", "hotspots", asked.hotspots or 0, details)
    media_type, name = _KINDS[asked.format]
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
    }
    return Response(body, media_type=media_type, headers=headers)


def _hidden(session: Session, caller: Caller, hotspots_id: int | None) -> bool:
    return hotspots_id is not None and is_hidden(session, caller, hotspots_id)


def _made(contents: Contents, kind: ReportFormat) -> bytes:
    match kind:
        case ReportFormat.HTML:
            return make_page(contents, read_assets(bundle_path() / "report")).encode()
        case ReportFormat.GEOPACKAGE:
            return as_geopackage(contents)
        case ReportFormat.GEOPARQUET:
            return as_geoparquet(contents)
        case ReportFormat.CSV:
            return as_csv(contents)
