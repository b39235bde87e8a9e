"""What is told of places that were found: where they are, how large, whether they are real."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from data.areas.queries import area_chains
from data.areas.tables import AreaLevel
from data.areas.views import AreaView
from data.codes import facility_categories
from data.pool.views import PlaceView

_TOLD_LEVELS = {AreaLevel.CITY, AreaLevel.DISTRICT, AreaLevel.STREET}

_STATEMENTS = {
    "area": text(
        "SELECT code AS key, NULL AS note, generated AND EXISTS (SELECT FROM data_sets"
        " WHERE training AND id = ANY(:data_sets)) AS training FROM areas WHERE code = ANY(:keys)"
    ),
    "facility": text(
        "SELECT CAST(id AS text) AS key, category AS note, training"
        " FROM facilities WHERE id = ANY(CAST(:keys AS bigint[]))"
    ),
    "address": text(
        "SELECT source_key AS key, concat_ws(' ', postcode, city) AS note, FALSE AS training"
        " FROM addresses WHERE data_set_id = ANY(:data_sets) AND source_key = ANY(:keys)"
    ),
}


class _Told(NamedTuple):
    training: bool
    note: str | None


def describe(session: Session, rows: Sequence[Row[tuple[object, ...]]]) -> list[PlaceView]:
    """Return views of the rows of a search, in their order; one query per kind of place."""
    codes = {row.area_code for row in rows} | {r.entity_key for r in rows if r.kind == "area"}
    chains = area_chains(session, {code for code in codes if code})
    told = _told(session, rows)
    return [
        _view(
            row,
            told.get((row.kind, row.entity_key)),
            chains.get(row.entity_key if row.kind == "area" else "")
            or chains.get(row.area_code, []),
        )
        for row in rows
    ]


def _told(
    session: Session, rows: Sequence[Row[tuple[object, ...]]]
) -> dict[tuple[str, str], _Told]:
    by_kind: defaultdict[str, list[Row[tuple[object, ...]]]] = defaultdict(list)
    for row in rows:
        by_kind[row.kind].append(row)
    told: dict[tuple[str, str], _Told] = {}
    for kind, members in by_kind.items():
        asked = {
            "keys": [row.entity_key for row in members],
            "data_sets": [row.data_set_id for row in members],
        }
        if kind in _STATEMENTS:
            for row in session.execute(_STATEMENTS[kind], asked):
                told[kind, row.key] = _Told(row.training, row.note)
    return told


def _view(row: Row[tuple[object, ...]], told: _Told | None, chain: Sequence[AreaView]) -> PlaceView:
    around = [area for area in chain if area.level in _TOLD_LEVELS and area.code != row.entity_key]
    zh, en = [area.name_zh for area in around], [area.name_en for area in around]
    note = told.note if told else None
    if row.kind == "facility" and note is not None:
        category = facility_categories().get(note)
        zh.insert(0, category.name_zh if category else note)
        en.insert(0, category.name_en if category else note)
    elif note:
        zh, en = [note], [note]
    return PlaceView(
        kind=row.kind,
        key=row.entity_key,
        name_zh=row.name_zh,
        name_en=row.name_en,
        detail_zh=" · ".join(zh),
        detail_en=" · ".join(en),
        lon=row.lon,
        lat=row.lat,
        bbox=row.bbox,
        training=told.training if told else False,
    )
