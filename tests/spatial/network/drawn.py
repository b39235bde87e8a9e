"""Random towns with random places on them."""

from dataclasses import dataclass

from hypothesis import strategies as st

from spatial.network import Restriction
from tests.spatial.network.towns import Street, Town, grid


@dataclass(frozen=True)
class Case:
    """A random town and random places on it."""

    town: Town
    origins: list[tuple[float, float]]
    destination: tuple[float, float]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw a broken grid with one-way streets, dead ends, bends and forbidden turns."""
    full = grid(4, 3)
    streets = []
    for number, street in enumerate(full.streets):
        if draw(st.integers(0, 4)) == 0:
            continue
        oneway = draw(st.sampled_from([0, 0, 0, 1, -1]))
        kind = draw(st.sampled_from(["street", "road"]))
        streets.append(Street(street.start, street.end, kind, oneway, way=number))
    streets.append(Street(0, 10, way=99))
    corners = sorted({corner for s in streets for corner in (s.start, s.end)})
    ways = [s.way for s in streets]
    kinds = st.sampled_from(["no_left_turn", "no_straight_on"])
    turns = st.tuples(kinds, st.sampled_from(ways), st.sampled_from(ways), st.sampled_from(corners))
    bans = [Restriction(*turn) for turn in draw(st.lists(turns, max_size=4))]
    bans = [ban for ban in bans if ban.from_way != ban.to_way]
    metres = st.tuples(st.floats(-40, 340, allow_nan=False), st.floats(-40, 240, allow_nan=False))
    return Case(
        Town(full.corners, streets, bans),
        draw(st.lists(metres, min_size=1, max_size=6)),
        draw(metres),
    )
