"""Incidents written straight into a database, many at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text

from data.store import Store
from data.store.actors import process_actor
from spatial.cells import cell_at

_INSERT = text(
    "INSERT INTO incidents (number, category, description, priority, stage, source, reported_by,"
    " reported_at, stage_at, due_at, changed_by, version, training, geom, cell, area_code, grade)"
    " VALUES (:number, :category, 'x', 2, 'report', :source, 'x', :at, :at, :at, 'x', 1, :training,"
    " ST_SetSRID(ST_MakePoint(:lon, :lat), 4326), :cell, :area, :grade)"
)


@dataclass(frozen=True)
class Reported:
    """An incident: where and when it was reported, and what of it counts."""

    lon: float
    lat: float
    at: datetime
    category: str = "item:06010"
    source: str = "phone"
    training: bool = False
    area: str | None = "420101"
    grade: int = 2


def write_reported(store: Store, reported: Sequence[Reported], first: int = 1) -> None:
    """Write incidents with numbers from `first` on."""
    rows = [
        {
            "number": f"t-{number:06d}",
            "category": one.category,
            "source": one.source,
            "at": one.at,
            "training": one.training,
            "lon": one.lon,
            "lat": one.lat,
            "cell": cell_at(one.lon, one.lat, 11),
            "area": one.area,
            "grade": one.grade,
        }
        for number, one in enumerate(reported, start=first)
    ]
    with store.transaction(process_actor("test")) as session:
        session.execute(_INSERT, rows)
