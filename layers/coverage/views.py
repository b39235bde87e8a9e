"""Cover as the interface shows it."""

from datetime import datetime

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from data.codes import CoverageGroup
from dispatch.coverage.computing import SHOWN_S, shown_s
from dispatch.coverage.values import Coverage, GroupCover
from spatial.cells import cell_text


class CoverCounts(BaseModel):
    """Cells with roads, by how they are covered.

    `covered` by an available unit within the standard, `twice` by two or more, `planned` by a
    station of the group on open roads, `lost` planned and not covered.
    """

    model_config = ConfigDict(frozen=True)

    cells: int
    covered: int
    twice: int
    planned: int
    lost: int


class DistrictCover(CoverCounts):
    """The same for one district."""

    code: str
    name_zh: str
    name_en: str


class GroupCoverView(CoverCounts):
    """What one group covers; `units` are those available."""

    key: str
    name_zh: str
    name_en: str
    standard_s: int
    source: str
    units: int
    training: bool
    districts: list[DistrictCover]


class CoverageView(BaseModel):
    """What all groups cover; `version` is another one whenever any of it is."""

    model_config = ConfigDict(frozen=True)

    at: datetime
    version: str
    network_version: str
    resolution: int
    groups: list[GroupCoverView]


class CoverCells(BaseModel):
    """The cells of one group.

    Each cell is `[cell, within_s, units, planned]`: the time of the nearest available unit rounded
    up to `step_s` (null where none is within the standard), how many units cover it (0, 1, or 2 for
    two or more), and whether a station of the group would (0 or 1).
    """

    model_config = ConfigDict(frozen=True)

    group: str
    standard_s: int
    step_s: int
    resolution: int
    at: datetime
    version: str
    network_version: str
    cells: list[tuple[str, int | None, int, int]]


def coverage_view(coverage: Coverage) -> CoverageView:
    """Return the totals of all groups."""
    covers = coverage.groups.values()
    return CoverageView(
        at=coverage.at,
        version=coverage.version,
        network_version=coverage.network_version,
        resolution=next((cover.city.resolution for cover in covers), 0),
        groups=[_group_view(cover.group, cover) for cover in covers],
    )


def cover_cells(coverage: Coverage, cover: GroupCover) -> CoverCells:
    """Return the cells of a group's cover, which is of `coverage` or made from it."""
    columns = (
        [cell_text(cell) for cell in cover.city.cells.tolist()],
        [None if seconds < 0 else seconds for seconds in shown_s(cover).tolist()],
        cover.units.tolist(),
        cover.planned.astype(np.int64).tolist(),
    )
    return CoverCells.model_construct(
        group=cover.group.key,
        standard_s=cover.group.standard_s,
        step_s=SHOWN_S,
        resolution=cover.city.resolution,
        at=coverage.at,
        version=coverage.version,
        network_version=coverage.network_version,
        cells=list(zip(*columns, strict=True)),
    )


def _group_view(group: CoverageGroup, cover: GroupCover) -> GroupCoverView:
    city = cover.city
    everywhere = np.ones(len(city), dtype=np.bool_)
    return GroupCoverView(
        **_counts(cover, everywhere).model_dump(),
        key=group.key,
        name_zh=group.name_zh,
        name_en=group.name_en,
        standard_s=group.standard_s,
        source=group.source,
        units=len(cover.team.fleet),
        training=cover.team.training,
        districts=[
            DistrictCover(
                **_counts(cover, city.district == row).model_dump(),
                code=district.code,
                name_zh=district.name_zh,
                name_en=district.name_en,
            )
            for row, district in enumerate(city.districts)
        ],
    )


def _counts(cover: GroupCover, inside: NDArray[np.bool_]) -> CoverCounts:
    return CoverCounts(
        cells=int(inside.sum()),
        covered=int((cover.covered & inside).sum()),
        twice=int(((cover.units >= 2) & inside).sum()),
        planned=int((cover.planned & inside).sum()),
        lost=int((cover.lost & inside).sum()),
    )
