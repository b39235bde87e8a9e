"""The tables by which OpenStreetMap's tags become categories, covers and speeds."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

Tags = Mapping[str, str]
_ANY = "*"


class Cover(NamedTuple):
    """What covers the land: `cover` is "water" or "green"."""

    cover: str
    kind: str


def _rows(name: str) -> list[dict[str, str]]:
    text = files("data.exchange.osm").joinpath("files", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def _facility_table() -> list[tuple[str, str, str]]:
    return [(row["key"], row["value"], row["category"]) for row in _rows("facility_tags.csv")]


@cache
def _facility_keys() -> frozenset[str]:
    return frozenset(key for key, _, _ in _facility_table())


@cache
def _cover_table() -> dict[tuple[str, str], Cover]:
    return {
        (row["key"], row["value"]): Cover(row["cover"], row["kind"])
        for row in _rows("cover_tags.csv")
    }


@cache
def implied_speeds() -> Mapping[str, float]:
    """Return the speed in km/h that a zone such as "DE:urban" implies, by zone.

    Source: OpenStreetMap wiki, "Speed limits", country tables.
    """
    return {row["zone"]: float(row["kmh"]) for row in _rows("implied_speeds.csv")}


def facility_category(tags: Tags) -> str | None:
    """Return the category of facility that tags mean, None when they mean none.

    The first row of the table that fits decides, so the most important meaning wins.
    """
    if _facility_keys().isdisjoint(tags):
        return None
    for key, value, category in _facility_table():
        found = tags.get(key)
        if found is not None and found != "no" and value in {found, _ANY}:
            return category
    return None


def land_cover(tags: Tags) -> Cover | None:
    """Return what tags say covers the land, None when they say nothing of it."""
    for item in tags.items():
        found = _cover_table().get(item)
        if found is not None:
            return found
    return None
