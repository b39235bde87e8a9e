"""Writes of positions: a batch goes in with two statements.

The rows go as one JSON text (shortest exact decimals): the driver writes arrays ten times slower.

Positions go neither to the change feed nor to the audit. `area_code` of a position stays NULL: an
area would cost a polygon test for every fix, and no screen of this version reads it.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from importlib.resources import files

import numpy as np
import orjson
from sqlalchemy import text
from sqlalchemy.orm import Session

from data.areas.queries import find_service_area
from data.store.errors import RefusedError
from dispatch.tracking.rules import MAX_AGE, MAX_BATCH, Fix, Interval, KnownUnit, Sorted, sort_out
from dispatch.tracking.views import FixReport
from dispatch.units.shift_rules import ROSTER_KEPT
from spatial.cells import FINE_RESOLUTION, cells_at

_KNOWN = text(files("dispatch.tracking").joinpath("known_units.sql").read_text(encoding="utf-8"))
_RECORD = text(files("dispatch.tracking").joinpath("record_fixes.sql").read_text(encoding="utf-8"))


def record_fixes(
    session: Session, fixes: Sequence[Fix], *, now: datetime | None = None
) -> FixReport:
    """Take a batch of fixes: the newest becomes a unit's position, all new ones its track.

    A bad fix is refused by itself and the rest is kept. A fix that is not newer than the unit's
    position is counted as stale and left out of position and track alike. Between two batches with
    the same unit the newest fix wins whatever their order (the upsert compares).

    A unit that goes by a roster is tracked on duty only: a fix outside its shifts is refused, but
    while it is on an open assignment. Practice units and units without a roster are not held to it.

    Parameters
    ----------
    fixes
        At most `MAX_BATCH`, EPSG:4326. Before a city is loaded any place on Earth is taken.

    Raises
    ------
    RefusedError
        When the batch is too long.
    """
    if len(fixes) > MAX_BATCH:
        raise RefusedError(f"at most {MAX_BATCH} fixes in one batch", field="fixes")
    if not fixes:
        return FixReport(accepted=0, stale=0, refused=[])
    at = now or datetime.now(UTC)
    known = known_units(session, {fix.unit_id for fix in fixes}, at)
    served = find_service_area(session)
    batch = sort_out(fixes, known, now=at, service_area=served)
    if batch.accepted:
        points = np.array([(fixes[i].lon, fixes[i].lat) for i in batch.accepted], dtype=np.float64)
        cells = cells_at(points, FINE_RESOLUTION).tolist()
        rows = _rows(fixes, batch, cells, known)
        session.execute(_RECORD, {"fixes": orjson.dumps(rows).decode()})
    return FixReport(accepted=len(batch.accepted), stale=batch.stale, refused=batch.refused)


def known_units(session: Session, ids: Collection[int], now: datetime) -> dict[int, KnownUnit]:
    """Return the units among `ids` that exist, by id, with newest fix and shifts around `now`."""
    wanted = [unit_id for unit_id in ids if 0 < unit_id < 2**63]
    rows = session.execute(
        _KNOWN, {"ids": wanted, "oldest": now - MAX_AGE, "roster_since": now - ROSTER_KEPT}
    )
    return {
        row.id: KnownUnit(
            training=row.training,
            fix_at=row.fix_at,
            on_duty=_duty(row.begins, row.ends) if row.rostered and not row.engaged else None,
        )
        for row in rows
    }


def _duty(begins: list[datetime] | None, ends: list[datetime] | None) -> tuple[Interval, ...]:
    return tuple(zip(begins or (), ends or (), strict=True))


def _rows(
    fixes: Sequence[Fix], batch: Sorted, cells: Sequence[int], known: Mapping[int, KnownUnit]
) -> list[dict[str, object]]:
    newest = set(batch.newest)
    return [
        {
            "unit_id": fixes[index].unit_id,
            "fix_at": fixes[index].fix_at,
            "lon": fixes[index].lon,
            "lat": fixes[index].lat,
            "cell": cell,
            "heading_deg": fixes[index].heading_deg,
            "speed_mps": fixes[index].speed_mps,
            "accuracy_m": fixes[index].accuracy_m,
            "training": known[fixes[index].unit_id].training,
            "newest": index in newest,
        }
        for index, cell in zip(batch.accepted, cells, strict=True)
    ]
