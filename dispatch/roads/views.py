"""Routes as the interface shows them."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from spatial.network import NEVER_MS, Route, Step, TravelTimes

DECIMALS = 6
"""Degrees to six decimals are 0.11 m at the equator."""


class LineView(BaseModel):
    """A GeoJSON LineString, EPSG:4326 lon/lat."""

    model_config = ConfigDict(frozen=True)

    type: Literal["LineString"] = "LineString"
    coordinates: list[tuple[float, float]]


class StepView(BaseModel):
    """A part of a route: what to do at its start, and how long the road is then followed."""

    model_config = ConfigDict(frozen=True)

    name: str
    name_zh: str
    name_en: str
    turn: str
    distance_m: float
    travel_time_s: float


class RouteView(BaseModel):
    """A way between two places."""

    model_config = ConfigDict(frozen=True)

    travel_time_s: float
    distance_m: float
    line: LineView
    network_version: str
    steps: list[StepView]


def line_view(line: NDArray[np.float64]) -> LineView:
    """Return an (n, 2) lon/lat line as GeoJSON, rounded to `DECIMALS`."""
    points = [(lon, lat) for lon, lat in line.round(DECIMALS).tolist()]
    return LineView.model_construct(coordinates=points)


def route_view(route: Route, steps: list[Step]) -> RouteView:
    """Return a route with its steps as the interface shows it."""
    return RouteView(
        travel_time_s=route.travel_time_s,
        distance_m=round(route.length_m, 1),
        line=line_view(route.line),
        network_version=route.network_version,
        steps=[
            StepView(
                name=step.name.zh or step.name.en,
                name_zh=step.name.zh,
                name_en=step.name.en,
                turn=step.turn.value,
                distance_m=round(step.distance_m, 1),
                travel_time_s=step.travel_time_s,
            )
            for step in steps
        ],
    )


class MatrixView(BaseModel):
    """Travel times from each origin (a row) to each destination, None where there is no way."""

    model_config = ConfigDict(frozen=True)

    network_version: str
    travel_time_s: list[list[float | None]]


def matrix_view(times: TravelTimes) -> MatrixView:
    """Return a table of travel times as the interface shows it."""
    return MatrixView(
        network_version=times.network_version,
        travel_time_s=[
            [None if time_ms >= NEVER_MS else time_ms / 1000.0 for time_ms in row]
            for row in times.time_ms.tolist()
        ],
    )
