"""Maps by folium that need no other host: roads of our own below, cells above.

folium is imported when the first map is drawn: it takes a second and tens of megabytes, and most
processes never draw one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
import shapely

from layers.reports.contents import DEGREES, HotCells, RoadLines, SimulatedRun
from layers.reports.looks import COVER, HOT, ROAD_LINE, ROADS, Look
from spatial.cells import CellArray, cell_int, cell_text
from spatial.cells.indexing import outlines

DECIMALS: Final = 5
"""Of degrees: a metre."""

_NAMES: Final = {"cell": "格", "incidents": "事件", "significance": "显著性"}

Feature = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A map as the parts of a page: what goes to the head, where it stands, and its script."""

    head: str
    place: str
    script: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Cells of one look, with what is told of each when it is pointed at."""

    look: Look
    features: Sequence[Feature]
    fields: Sequence[str] = ()


def draw_hot(hot: HotCells, roads: RoadLines) -> Drawn:
    """Return the map of a result: cells with incidents, and those that are significant."""
    drawings = []
    for degree, look in HOT.items():
        rows = np.flatnonzero((hot.degree == degree) & (hot.count > 0 if degree == 0 else True))
        if degree == 0:
            drawings.append(Drawing(look, _together(hot.cells[rows])))
            continue
        told = [
            {
                "cell": cell_text(int(hot.cells[row])),
                "incidents": int(hot.count[row]),
                "significance": DEGREES[degree],
            }
            for row in rows
        ]
        drawings.append(_each(look, hot.cells[rows], told))
    return _draw(drawings, roads, hot.cells)


def draw_cover(run: SimulatedRun, roads: RoadLines) -> Drawn:
    """Return the map of a run: which cells are within the standard before and after."""
    found: Mapping[str, Any] = run.coverage or {"cells": [], "base_s": [], "scenario_s": []}
    cells = np.array([cell_int(cell) for cell in found["cells"]], dtype=np.int64)
    kinds = np.array([kind_of_cover(*pair) for pair in cover_pairs(found)], dtype=object)
    drawings = [Drawing(look, _together(cells[kinds == kind])) for kind, look in COVER.items()]
    return _draw(drawings, roads, cells)


def cover_pairs(found: Mapping[str, Any]) -> Iterator[tuple[bool, bool]]:
    """Yield for each cell whether it is within the standard before and after."""
    limit_s = found.get("standard_s", np.inf)
    for before_s, after_s in zip(found["base_s"], found["scenario_s"], strict=True):
        yield (
            before_s is not None and before_s <= limit_s,
            after_s is not None and after_s <= limit_s,
        )


def kind_of_cover(before: bool, after: bool) -> str:  # noqa: FBT001 (a pair of answers)
    """Return what becomes of a cell's cover.

    Examples
    --------
    >>> kind_of_cover(True, False), kind_of_cover(False, True)
    ('lost', 'gained')
    """
    return {(True, True): "kept", (False, True): "gained", (True, False): "lost"}.get(
        (before, after), "never"
    )


def _draw(drawings: Sequence[Drawing], roads: RoadLines, cells: CellArray) -> Drawn:
    import folium  # noqa: PLC0415 (see above)
    from branca.element import Figure  # noqa: PLC0415

    figure = Figure()
    west, south, east, north = _bounds(cells)
    drawn = folium.Map(
        tiles=None,
        location=[(south + north) / 2, (west + east) / 2],
        height="100%",
        prefer_canvas=True,
        attribution_control=False,
        zoom_snap=0.25,
        control_scale=True,
        scroll_wheel_zoom=False,
    )
    drawn.default_js, drawn.default_css = [], []  # the page brings Leaflet along
    figure.add_child(drawn)
    for rank, width in ROADS.items():
        if rank in roads.lines:
            folium.GeoJson(
                {"type": "MultiLineString", "coordinates": roads.lines[rank]},
                style_function=partial(_fixed, {"color": ROAD_LINE, "weight": width}),
                interactive=False,
            ).add_to(drawn)
    for one in drawings:
        if one.features:
            _add_cells(folium, drawn, one)
    drawn.fit_bounds([[south, west], [north, east]], padding=(8, 8))
    figure.render()
    return Drawn(figure.header.render(), figure.html.render(), figure.script.render())


def _add_cells(folium: Any, drawn: Any, one: Drawing) -> None:
    look = one.look
    style = {
        "fillColor": look.fill,
        "fillOpacity": look.opacity,
        "color": look.line,
        "weight": look.width,
        "dashArray": look.dashes,
    }
    told = None
    if one.fields:
        names = [f"{_NAMES[field]} · {field}" for field in one.fields]
        told = folium.GeoJsonTooltip(fields=list(one.fields), aliases=names)
    folium.GeoJson(
        {"type": "FeatureCollection", "features": list(one.features)},
        style_function=partial(_fixed, style),
        tooltip=told,
        interactive=bool(one.fields),
    ).add_to(drawn)


def _fixed(style: dict[str, Any], _feature: object) -> dict[str, Any]:
    return style


def _each(look: Look, cells: CellArray, told: Sequence[Mapping[str, Any]]) -> Drawing:
    shapes: list[shapely.Polygon] = list(outlines(cells)) if len(cells) else []
    features = [
        {"type": "Feature", "properties": dict(said), "geometry": _geometry(shape)}
        for shape, said in zip(shapes, told, strict=True)
    ]
    return Drawing(look, features, tuple(told[0]) if told else ())


def _together(cells: CellArray) -> list[Feature]:
    if not len(cells):
        return []
    rings = [_geometry(shape)["coordinates"] for shape in outlines(cells)]
    shape = {"type": "MultiPolygon", "coordinates": rings}
    return [{"type": "Feature", "properties": {}, "geometry": shape}]


def _geometry(shape: shapely.Polygon) -> dict[str, Any]:
    ring = shapely.get_coordinates(shape.exterior).round(DECIMALS).tolist()
    return {"type": "Polygon", "coordinates": [ring]}


def _bounds(cells: CellArray) -> tuple[float, float, float, float]:
    if not len(cells):
        return -180.0, -60.0, 180.0, 60.0
    west, south, east, north = shapely.total_bounds(outlines(cells)).tolist()
    return west, south, east, north
