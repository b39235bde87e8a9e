"""Positions of units, in batches from systems."""

from collections.abc import Sequence
from typing import Annotated

import numpy as np
from fastapi import APIRouter
from pydantic import Field, FiniteFloat
from sqlalchemy import text

from api.deps import (
    Caller,
    ServicesDep,
    requires,
)
from api.routers.fields import LARGEST_ID, Asked, Moment
from api.routers.practice import check_practice
from data.access.actions import Action
from data.store.trail import Unrecorded
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.rules import MAX_BATCH, Fix
from dispatch.tracking.views import FixReport
from layers.live.reader import POSITIONS_CHANNEL
from spatial.crs import CoordinateSystem, to_wgs84

router = APIRouter(prefix="/positions", tags=["positions"])

Degrees = Annotated[FiniteFloat, Field(ge=-1e6, le=1e6)]


class AskedFix(Asked):
    """Where a unit was at a moment; a place that is none is refused in the answer, by its row."""

    unit_id: Annotated[int, Field(ge=-LARGEST_ID, le=LARGEST_ID)]
    lon: Degrees
    lat: Degrees
    fix_at: Moment
    heading_deg: FiniteFloat | None = None
    speed_mps: FiniteFloat | None = None
    accuracy_m: FiniteFloat | None = None
    crs: CoordinateSystem = CoordinateSystem.WGS84


class PositionBatch(Asked):
    """Fixes in any order; the newest of a unit wins."""

    fixes: Annotated[list[AskedFix], Field(max_length=MAX_BATCH)]


def in_wgs84(fixes: Sequence[AskedFix]) -> list[Fix]:
    """Return fixes with their places in WGS 84; a place out of range stays as it was given."""
    lon = np.array([fix.lon for fix in fixes], dtype=np.float64)
    lat = np.array([fix.lat for fix in fixes], dtype=np.float64)
    on_earth = (np.abs(lon) <= 180) & (np.abs(lat) <= 90)
    for crs in {fix.crs for fix in fixes} - {CoordinateSystem.WGS84}:
        rows = on_earth & np.fromiter((fix.crs is crs for fix in fixes), dtype=np.bool_)
        lon[rows], lat[rows] = to_wgs84(lon[rows], lat[rows], crs)
    return [
        Fix(
            unit_id=fix.unit_id,
            lon=x,
            lat=y,
            fix_at=fix.fix_at,
            heading_deg=fix.heading_deg,
            speed_mps=fix.speed_mps,
            accuracy_m=fix.accuracy_m,
        )
        for fix, x, y in zip(fixes, lon.tolist(), lat.tolist(), strict=True)
    ]


@router.post("", summary="Report positions")
def report_positions(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.POSITIONS_REPORT)],
    asked: PositionBatch,
) -> FixReport:
    """Take in a batch; what is wrong with a row is said of that row and the others count."""
    with services.store.transaction(caller.actor, Unrecorded.POSITIONS) as session:
        check_practice(session, caller, [fix.unit_id for fix in asked.fixes])
        answer = record_fixes(session, in_wgs84(asked.fixes))
        if answer.accepted:
            session.execute(text(f"NOTIFY {POSITIONS_CHANNEL}"))
    return answer
