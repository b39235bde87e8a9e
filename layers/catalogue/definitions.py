"""The layers that a map can show: where each comes from and in which forms it is served."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from data.store.errors import NotFoundError, RefusedError


class LayerKind(StrEnum):
    """What a layer is made of."""

    POINTS = "points"
    LINES = "lines"
    POLYGONS = "polygons"
    CELLS = "cells"


class Form(StrEnum):
    """How a layer is served."""

    FEATURES = "features"
    TILES = "tiles"
    CELLS = "cells"


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer.

    `rows` selects `id`, `geom` (EPSG:4326), `min_z` (the lowest zoom at which a row is in a tile)
    and, as one JSONB object, `properties`. A tile below `min_zoom` is empty. `table` is the table
    of data sets behind the rows, None for what dispatch itself holds.
    """

    id: str
    kind: LayerKind
    title_zh: str
    title_en: str
    forms: frozenset[Form]
    rows: str
    table: str | None = None
    trains: str | None = None
    min_zoom: int = 0
    max_zoom: int = 16


_BOTH = frozenset({Form.FEATURES, Form.TILES})
_FEATURES = frozenset({Form.FEATURES})

_LAYERS = (
    Layer(
        id="areas",
        kind=LayerKind.POLYGONS,
        title_zh="辖区",
        title_en="Areas",
        forms=_BOTH,
        rows="SELECT leaf_from AS id, geom,"
        " CASE level WHEN 'city' THEN 5 WHEN 'district' THEN 7 WHEN 'street' THEN 10"
        " WHEN 'community' THEN 12 ELSE 13 END AS min_z,"
        " jsonb_build_object('code', code, 'level', level, 'name_zh', name_zh, 'name_en', name_en,"
        " 'generated', generated) AS properties FROM areas",
        trains="SELECT bool_or(generated) FROM areas",
        min_zoom=5,
        max_zoom=15,
    ),
    Layer(
        id="roads",
        kind=LayerKind.LINES,
        title_zh="道路",
        title_en="Roads",
        forms=_BOTH,
        rows="SELECT id, geom, 12 AS min_z, jsonb_build_object('road_class', road_class,"
        " 'name_zh', name_zh, 'name_en', name_en, 'ref', ref, 'oneway', oneway) AS properties"
        " FROM roads",
        table="roads",
        min_zoom=12,
    ),
    Layer(
        id="buildings",
        kind=LayerKind.POLYGONS,
        title_zh="建筑",
        title_en="Buildings",
        forms=_BOTH,
        rows="SELECT id, geom, 14 AS min_z, jsonb_build_object('kind', kind, 'name', name,"
        " 'storeys', storeys) AS properties FROM buildings",
        table="buildings",
        min_zoom=14,
    ),
    Layer(
        id="facilities",
        kind=LayerKind.POINTS,
        title_zh="设施",
        title_en="Facilities",
        forms=_BOTH,
        rows="SELECT id, geom, 10 AS min_z, jsonb_build_object('facility_id', id,"
        " 'category', category, 'name_zh', name_zh, 'name_en', name_en, 'training', training)"
        " AS properties FROM facilities",
        table="facilities",
        trains="SELECT bool_or(training) FROM facilities",
        min_zoom=10,
    ),
    Layer(
        id="incidents",
        kind=LayerKind.POINTS,
        title_zh="未结案件",
        title_en="Open incidents",
        forms=_FEATURES,
        rows="SELECT id, geom, 0 AS min_z, jsonb_build_object('number', number,"
        " 'category', category, 'priority', priority, 'stage', stage, 'due_at', due_at,"
        " 'training', training) AS properties FROM incidents WHERE closed_at IS NULL",
        trains="SELECT bool_or(training) FROM incidents WHERE closed_at IS NULL",
    ),
    Layer(
        id="units",
        kind=LayerKind.POINTS,
        title_zh="处置队伍",
        title_en="Units",
        forms=_FEATURES,
        rows="SELECT u.id, p.geom, 0 AS min_z, jsonb_build_object('code', u.code, 'kind', u.kind,"
        " 'status', u.status, 'fix_at', p.fix_at, 'training', u.training) AS properties"
        " FROM units u JOIN unit_positions p ON p.unit_id = u.id",
        trains="SELECT bool_or(training) FROM units",
    ),
    Layer(
        id="closures",
        kind=LayerKind.LINES,
        title_zh="封路",
        title_en="Closures",
        forms=_FEATURES,
        rows="SELECT id, geom, 0 AS min_z, jsonb_build_object('scope', scope, 'reason', reason,"
        " 'profiles', profiles, 'starts_at', starts_at, 'ends_at', ends_at, 'training', training)"
        " AS properties FROM road_closures"
        " WHERE ended_at IS NULL AND (ends_at IS NULL OR ends_at > now())",
        trains="SELECT bool_or(training) FROM road_closures",
    ),
    Layer(
        id="load",
        kind=LayerKind.CELLS,
        title_zh="近期案件量",
        title_en="Recent load",
        forms=frozenset({Form.CELLS}),
        rows="SELECT id, geom, 0 AS min_z, '{}'::jsonb AS properties FROM incidents",
        trains="SELECT bool_or(training) FROM incidents",
    ),
    Layer(
        id="coverage",
        kind=LayerKind.CELLS,
        title_zh="力量覆盖",
        title_en="Cover by available units",
        forms=frozenset({Form.CELLS}),
        rows="SELECT u.id, p.geom, 0 AS min_z, '{}'::jsonb AS properties"
        " FROM units u JOIN unit_positions p ON p.unit_id = u.id",
        trains="SELECT bool_or(training) FROM units",
    ),
)

LAYERS: Mapping[str, Layer] = MappingProxyType({layer.id: layer for layer in _LAYERS})


def get_layer(layer_id: str, form: Form) -> Layer:
    """Return a layer that is served in `form`.

    Raises
    ------
    NotFoundError
        When there is no such layer.
    RefusedError
        When it is not served in that form; says in which it is.
    """
    layer = LAYERS.get(layer_id)
    if layer is None:
        raise NotFoundError(f"there is no layer {layer_id[:40]!r}", layers=list(LAYERS))
    if form not in layer.forms:
        served = ", ".join(sorted(layer.forms))
        raise RefusedError(f"the layer {layer_id} is served as {served}", field="layer_id")
    return layer
