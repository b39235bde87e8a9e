"""Study areas of the city: made from roads and incidents, kept, made anew when those are others."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from data.store.actors import Actor
from data.store.engine import reaching
from data.store.trail import Plain, record_audit
from layers.hotspots.asking import Place, check_cells
from layers.hotspots.counting import cells_with_incidents
from layers.hotspots.errors import EmptyAreaError
from layers.hotspots.road_cells import road_cells
from layers.hotspots.tables import StudyAreaRow
from spatial.cells import CellArray, parent
from spatial.pattern import StudyArea, study_area

_GROUND: Final = text(
    "SELECT concat_ws('-', (SELECT version FROM cities), (SELECT max(id) FROM roads),"
    " (SELECT extract(epoch FROM max(loaded_at)) FROM data_sets d"
    " WHERE EXISTS (SELECT FROM roads r WHERE r.data_set_id = d.id)))"
)


@dataclass(frozen=True, eq=False)
class KnownArea:
    """A study area that is kept.

    Parameters
    ----------
    road_m
        (n,) metres of road in each cell.
    """

    id: int
    made_at: datetime
    area: StudyArea
    road_m: NDArray[np.float64]

    @property
    def sha256(self) -> str:
        """Its digest."""
        return self.area.sha256

    @cached_property
    def road_km(self) -> float:
        """All its roads together."""
        return float(self.road_m.sum()) / 1000.0


def ground_version(session: Session) -> str:
    """Return a text that changes whenever roads or areas are loaded."""
    return str(session.scalar(_GROUND))


def known_area(row: StudyAreaRow) -> KnownArea:
    """Return a row's study area."""
    cells = np.frombuffer(row.cells, dtype="<i8").astype(np.int64)
    road_m = np.frombuffer(row.road_m, dtype="<f4").astype(np.float64)
    return KnownArea(row.id, row.made_at, StudyArea(cells), road_m)


def keep_area(
    session: Session,
    place: Place,
    resolution: int,
    *,
    training: bool,
    actor: Actor,
    counted: CellArray | None = None,
) -> KnownArea:
    """Return the study area of a place, made and kept where there is none of the present ground.

    Parameters
    ----------
    actor
        Who reaches what is counted.
    counted
        Cells that it must hold: with one that it does not, it is made anew with them.

    Raises
    ------
    EmptyAreaError
        Without a road and without an incident.
    TooManyCellsError, ResolutionTooFineError, ResolutionTooCoarseError
    """
    check_cells(session, resolution, place)
    ground = ground_version(session)
    row = session.scalars(
        select(StudyAreaRow)
        .where(
            StudyAreaRow.area_code == place.code,
            StudyAreaRow.resolution == resolution,
            StudyAreaRow.training == training,
            StudyAreaRow.ground == ground,
        )
        .order_by(StudyAreaRow.id.desc())
        .limit(1)
    ).one_or_none()
    wanted = np.zeros(0, dtype=np.int64) if counted is None else counted
    if row is None:
        found = road_cells(session, place.code)
        with reaching(session, actor):
            own = cells_with_incidents(session, training=training, resolution=resolution)
        cells, at = np.unique(parent(found.cells, resolution), return_inverse=True)
        road_m = np.bincount(at, found.road_m, minlength=len(cells)).astype(np.float64)
        wanted = np.union1d(wanted, own)
    else:
        known = known_area(row)
        if np.isin(wanted, known.area.cells).all():
            return known
        cells, road_m = known.area.cells, known.road_m
    every = np.union1d(cells, wanted)
    if every.size == 0:
        raise EmptyAreaError(
            f"no road and no incident lies in {place.name_en}", field="area", area=place.code
        )
    metres = np.zeros(len(every), dtype="<f4")
    metres[np.searchsorted(every, cells)] = road_m
    made = study_area(every)
    new = StudyAreaRow(
        area_code=place.code,
        resolution=resolution,
        training=training,
        ground=ground,
        sha256=made.sha256,
        cells=made.cells.astype("<i8").tobytes(),
        road_m=metres.tobytes(),
    )
    session.add(new)
    session.flush()
    details: dict[str, Plain] = {
        "resolution": resolution,
        "cells": len(made),
        "sha256": made.sha256,
    }
    record_audit(session, "hotspots.measure_area", "area", place.code, details)
    return KnownArea(new.id, new.made_at, made, metres.astype(np.float64))
