"""Tells of lost cover by alerts: raised once whoever watches, cleared when it is regained."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import numpy as np
from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store import Store
from data.store.actors import process_actor
from dispatch.alerts.commands import NewAlert, clear_alert, raise_alert
from dispatch.alerts.queries import open_alerts
from dispatch.alerts.views import AlertView
from dispatch.coverage.outlines import outline_of
from dispatch.coverage.rules import (
    LEAST_CELLS,
    Memory,
    good_districts,
    is_regained,
    lost_areas,
    low_districts,
    shares_of,
)
from dispatch.coverage.values import CityCells, Coverage, GroupCover, IntArray
from spatial.cells import cell_int, cell_text, centres

COVER_LOST: Final = "cover_lost"
COVER_LOW: Final = "cover_low"

_LOCK = 0x636F7665  # "cove"; any constant that no other lock of ours uses


@dataclass(frozen=True, slots=True)
class Findings:
    """What is to be raised, and the alerts to be cleared."""

    raised: list[NewAlert]
    cleared: list[AlertView]

    def __bool__(self) -> bool:
        return bool(self.raised or self.cleared)


class CoverAlerts:
    """Watches pictures of cover one after the other; for one thread.

    Parameters
    ----------
    least_cells
        Smaller parts of the city are not told of.
    """

    def __init__(self, least_cells: int = LEAST_CELLS) -> None:
        self._least_cells = least_cells
        self._memories: dict[str, tuple[CityCells, Memory]] = {}

    def look(self, store: Store, coverage: Coverage, now: datetime, now_s: float) -> Findings:
        """Look at a picture; raise and clear what is due, and return it.

        Several processes may look: only one at a time writes, after it has read what is open.
        Where another is writing now, nothing is done this time.

        Parameters
        ----------
        now
            When alerts are raised and cleared.
        now_s
            The same moment by a clock that only grows.
        """
        for key, cover in coverage.groups.items():
            self._remember(key, cover, now_s)
        with store.reading(process_actor("coverage")) as session:
            findings = self._find(session, coverage, now_s)
        if not findings:
            return findings
        with store.transaction(process_actor("coverage")) as session:
            if not session.scalar(text(f"SELECT pg_try_advisory_xact_lock({_LOCK})")):
                return Findings([], [])
            findings = self._find(session, coverage, now_s)
            for alert in findings.raised:
                raise_alert(session, alert, now=now)
            for open_alert in findings.cleared:
                clear_alert(session, open_alert.kind, open_alert.subject, now=now)
        return findings

    def _remember(self, key: str, cover: GroupCover, now_s: float) -> None:
        city, shares = cover.city, district_shares(cover)
        kept = self._memories.get(key)
        if kept is None or kept[0] is not city:
            kept = (city, Memory.fresh(len(city), len(city.districts)))
        self._memories[key] = (city, kept[1].see(cover.lost, shares, now_s))

    def _find(self, session: Session, coverage: Coverage, now_s: float) -> Findings:
        areas, lows = open_alerts(session, COVER_LOST), open_alerts(session, COVER_LOW)
        known = set(coverage.groups)
        findings = Findings(
            [], [alert for alert in areas + lows if alert.body["group"] not in known]
        )
        for key, cover in coverage.groups.items():
            memory = self._memories[key][1]
            self._find_areas(findings, cover, memory, (_of_group(areas, key), now_s))
            self._find_districts(findings, cover, memory, (_of_group(lows, key), now_s))
        return findings

    def _find_areas(
        self,
        findings: Findings,
        cover: GroupCover,
        memory: Memory,
        at: tuple[list[AlertView], float],
    ) -> None:
        (told, now_s), cells = at, cover.city.cells
        told_cells = [cell_int(cell) for alert in told for cell in alert.body["cells"]]
        for rows in lost_areas(cells, memory, told_cells, now_s, least=self._least_cells):
            findings.raised.append(area_alert(cover, rows))
        for alert in told:
            own = np.array([cell_int(cell) for cell in alert.body["cells"]], dtype=np.int64)
            if is_regained(own, cells, memory, now_s):
                findings.cleared.append(alert)

    def _find_districts(
        self,
        findings: Findings,
        cover: GroupCover,
        memory: Memory,
        at: tuple[list[AlertView], float],
    ) -> None:
        told, now_s = at
        open_codes = {alert.body["area_code"] for alert in told}
        for row in low_districts(memory, now_s).tolist():
            if cover.city.districts[row].code not in open_codes:
                findings.raised.append(district_alert(cover, row))
        good = {cover.city.districts[row].code for row in good_districts(memory, now_s).tolist()}
        codes = {district.code for district in cover.city.districts}
        findings.cleared.extend(
            alert
            for alert in told
            if alert.body["area_code"] in good or alert.body["area_code"] not in codes
        )


def district_shares(cover: GroupCover) -> np.ndarray:
    """Return the covered share of each district's planned cells, NaN for one without a share."""
    city = cover.city
    return shares_of(cover.covered, cover.planned, city.district, len(city.districts))


def area_alert(cover: GroupCover, rows: IntArray) -> NewAlert:
    """Return the alert that a connected part of the city has lost its cover."""
    cells = cover.city.cells[rows]
    lon, lat = _middle(cells)
    return NewAlert(
        kind=COVER_LOST,
        subject=f"{cover.group.key}:{cell_text(int(cells[0]))}",
        lon=lon,
        lat=lat,
        body={
            **_group_body(cover),
            "cells": [cell_text(cell) for cell in cells.tolist()],
            "outline": outline_of(cells).model_dump(mode="json"),
        },
        training=cover.team.training,
    )


def district_alert(cover: GroupCover, row: int) -> NewAlert:
    """Return the alert that too little of a district is covered."""
    city, district = cover.city, cover.city.districts[row]
    lon, lat = _middle(city.cells[(city.district == row) & cover.planned])
    return NewAlert(
        kind=COVER_LOW,
        subject=f"{cover.group.key}:{district.code}",
        lon=lon,
        lat=lat,
        body={
            **_group_body(cover),
            "area_code": district.code,
            "name_zh": district.name_zh,
            "name_en": district.name_en,
            "share": round(float(district_shares(cover)[row]), 3),
        },
        training=cover.team.training,
    )


def _group_body(cover: GroupCover) -> dict[str, Any]:
    return {
        "group": cover.group.key,
        "standard_s": cover.group.standard_s,
        "resolution": cover.city.resolution,
        "units": len(cover.team.fleet),
    }


def _middle(cells: np.ndarray) -> tuple[float, float]:
    """Return the centre of the cell that lies most in the middle of some cells."""
    places = centres(cells)
    off = np.hypot(*(places - places.mean(axis=0)).T)
    lon, lat = places[int(np.argmin(off))].tolist()
    return lon, lat


def _of_group(alerts: Sequence[AlertView], key: str) -> list[AlertView]:
    return [alert for alert in alerts if alert.body["group"] == key]
