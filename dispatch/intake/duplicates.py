"""What may be the same thing: near in place and time, the likest first; a person decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any, Final

import numpy as np
from sqlalchemy import text
from sqlalchemy.orm import Session

from data.codes.book import recalled_book
from data.codes.rules import alike
from dispatch.intake.texts import likenesses
from dispatch.intake.views import DuplicateView
from spatial.cells import cell_at, disk, parent
from spatial.crs import air_distance_m

NEAR_M: Final = 300.0
"""How far apart two reports of one thing may be: people say where they stand, not where it is."""

LOOK_BACK: Final = timedelta(days=7)
MOST_READ: Final = 200
MOST_COMPARED: Final = 100
OFFERED: Final = 5

_LOOKED_FOR_AT: Final = 9
_RINGS: Final = 2
"""Cells of resolution 9 around that of the place hold all within 300 m: two cells stand 348 m apart
on the average (h3geo.org, average edge 201 m, times the root of 3); one ring could fall short."""

_NEAR: Final = text(
    files("dispatch.intake").joinpath("near_incidents.sql").read_text(encoding="utf-8")
)


@dataclass(frozen=True, slots=True)
class Happening:
    """What is compared: EPSG:4326 place, moment of the report; `incident_id` where it is filed."""

    category: str
    description: str
    lon: float
    lat: float
    at: datetime
    training: bool
    incident_id: int | None = None


def find_duplicates(
    session: Session, one: Happening, *, count: int = OFFERED
) -> list[DuplicateView]:
    """Return the incidents that may be the same thing, the likest text first; nothing is merged.

    Those of the category, or of one that the crosswalk joins to it, within 300 m and a week, that
    who asks may see. Closed ones are among them: what comes back is worth knowing. Of the latest
    200 the nearest 100 are compared by text; equal texts go by nearness.
    """
    cell = parent(cell_at(one.lon, one.lat), _LOOKED_FOR_AT)
    values = {
        "cells": [int(near) for near in disk(np.array([cell], dtype=np.int64), _RINGS)],
        "categories": alike(recalled_book(session), one.category),
        "since": one.at - LOOK_BACK,
        "until": one.at + LOOK_BACK,
        "training": one.training,
        "incident_id": one.incident_id,
        "most": MOST_READ,
    }
    rows = session.execute(_NEAR, values).all()
    near = _within_reach(one, rows)
    alikeness = likenesses(one.description, [row.description for row, _ in near])
    found = [
        _view(one, row, distance_m, like)
        for (row, distance_m), like in zip(near, alikeness, strict=True)
    ]
    found.sort(key=lambda other: (-round(other.likeness, 3), other.distance_m))
    return found[:count]


def _within_reach(one: Happening, rows: Sequence[Any]) -> list[tuple[Any, float]]:
    if not rows:
        return []
    lon, lat = (np.array([getattr(row, name) for row in rows]) for name in ("lon", "lat"))
    here = np.full(len(rows), one.lon), np.full(len(rows), one.lat)
    distances = air_distance_m(*here, lon, lat)
    near = [
        (row, float(distance))
        for row, distance in zip(rows, distances, strict=True)
        if distance <= NEAR_M
    ]
    return sorted(near, key=lambda other: other[1])[:MOST_COMPARED]


def _view(one: Happening, row: Any, distance_m: float, like: float) -> DuplicateView:
    return DuplicateView(
        incident_id=row.id,
        number=row.number,
        category=row.category,
        description=row.description,
        address=row.address,
        stage=row.stage,
        open=row.closed_at is None,
        reported_at=row.reported_at,
        lon=row.lon,
        lat=row.lat,
        distance_m=round(distance_m, 1),
        apart_s=round(abs((row.reported_at - one.at).total_seconds())),
        likeness=round(like, 3),
        merged_reports=row.merged_reports,
        area=row.area_code,
    )
