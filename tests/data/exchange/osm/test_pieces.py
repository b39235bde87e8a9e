"""Roads split at junctions."""

import pytest

from data.exchange.osm.extract import RestrictionRelation, RoadWay
from data.exchange.osm.pieces import RoadPieces, road_rows, split_roads
from data.exchange.osm.restrictions import read_restrictions

# One degree of longitude on the equator is 111,319.49 m on WGS 84 (2π · 6,378,137 / 360).
EQUATOR_DEGREE_M = 111_319.49


def way(number: int, nodes: list[int], missing: set[int] | None = None, **tags: str) -> RoadWay:
    """Return a way along the equator: node n lies at longitude n / 1000."""
    gone = missing or set()
    places = [None if node in gone else (node / 1000, 0.0) for node in nodes]
    return RoadWay(number, {"highway": "residential"} | tags, nodes, places)


def ends(pieces: RoadPieces) -> list[tuple[int, int, int]]:
    found = zip(pieces.ways, pieces.node_from, pieces.node_to, strict=True)
    return [(way.way, start, end) for way, start, end in found]


def test_ways_are_split_where_they_meet_and_nowhere_else() -> None:
    pieces = split_roads([way(1, [1, 2, 3, 4]), way(2, [3, 7])])
    assert ends(pieces) == [(1, 1, 3), (1, 3, 4), (2, 3, 7)]
    assert list(pieces.lines[0].coords) == [(0.001, 0), (0.002, 0), (0.003, 0)]


def test_lengths_are_metres_on_the_ellipsoid() -> None:
    pieces = split_roads([way(1, [0, 1000])])
    assert pieces.length_m[0] == pytest.approx(EQUATOR_DEGREE_M, abs=0.01)
    assert pieces.middles[0] == pytest.approx((0.5, 0.0))


def test_a_loop_is_split_where_it_crosses_itself() -> None:
    assert ends(split_roads([way(1, [1, 2, 3, 4, 2])])) == [(1, 1, 2), (1, 2, 2)]


def test_a_roundabout_alone_stays_one_piece() -> None:
    assert ends(split_roads([way(1, [1, 2, 3, 1])])) == [(1, 1, 1)]


def test_a_way_that_lacks_nodes_is_cut_there_and_the_rest_kept() -> None:
    pieces = split_roads([way(1, [1, 2, 3, 4, 5], missing={3}), way(2, [8, 9], missing={9})])
    assert ends(pieces) == [(1, 1, 2), (1, 4, 5)]
    assert (pieces.ways_cut, pieces.ways_dropped, pieces.nodes_missing) == (2, 1, 2)


def test_a_node_named_twice_in_a_row_is_one() -> None:
    assert ends(split_roads([way(1, [1, 2, 2, 3])])) == [(1, 1, 3)]
    assert ends(split_roads([way(1, [2, 2])])) == []


def test_no_roads_give_no_pieces() -> None:
    assert len(split_roads([]).lines) == 0


def test_rows_hold_what_the_tags_say() -> None:
    pieces = split_roads(
        [way(5, [1, 2], name="Ring", ref="B 1", oneway="-1", maxspeed="30", access="no")]
    )
    (row,) = road_rows(pieces, 77)
    assert row[:11] == (
        77, 5, 1, 2, "residential", "Ring", "Ring", "B 1", "backward", 30.0, 30.0,
    )  # fmt: skip
    assert row[12:] == (False, 0, '{"car":"no","motorcycle":"no","foot":"no"}')


NETWORK = split_roads([way(1, [1, 2]), way(2, [2, 3]), way(3, [2, 4]), way(4, [3, 5])])


def relation(members: list[tuple[str, str, int]], **tags: str) -> RestrictionRelation:
    return RestrictionRelation(9, {"type": "restriction"} | tags, members)


def test_a_restriction_over_a_node() -> None:
    read = read_restrictions(
        [
            relation(
                [("from", "w", 1), ("via", "n", 2), ("to", "w", 3)],
                restriction="no_left_turn",
                **{"except": "psv; bicycle"},
            )
        ],
        NETWORK,
    )
    assert read.left_out == {}
    assert [tuple(row) for row in read.rows] == [
        (9, "no_left_turn", 1, 2, [], 3, ["psv", "bicycle"], 0.002, 0.0)
    ]


def test_a_restriction_over_ways() -> None:
    members = [("from", "w", 1), ("via", "w", 2), ("to", "w", 4)]
    read = read_restrictions([relation(members, restriction="no_u_turn")], NETWORK)
    assert (read.rows[0].via_node, read.rows[0].via_ways) == (None, [2])


def test_no_entry_from_two_ways_gives_two_rows() -> None:
    members = [("from", "w", 1), ("from", "w", 3), ("via", "n", 2), ("to", "w", 2)]
    read = read_restrictions([relation(members, restriction="no_entry")], NETWORK)
    assert [(row.from_way, row.to_way) for row in read.rows] == [(1, 2), (3, 2)]


FROM, VIA, TO = ("from", "w", 1), ("via", "n", 2), ("to", "w", 3)
NO_LEFT = {"restriction": "no_left_turn"}


@pytest.mark.parametrize(
    ("members", "tags", "cause"),
    [
        ([FROM, VIA, ("to", "w", 99)], NO_LEFT, "clipped"),
        ([FROM, ("via", "n", 77), TO], NO_LEFT, "clipped"),
        ([FROM, TO], NO_LEFT, "malformed"),
        ([VIA, TO], NO_LEFT, "malformed"),
        ([FROM, VIA, ("via", "n", 3), TO], NO_LEFT, "malformed"),
        ([FROM, VIA, TO], {"restriction": "give_way"}, "unknown_kind"),
        ([FROM, VIA, TO], {}, "unknown_kind"),
        ([FROM, VIA, TO], {"restriction:hgv": "no_left_turn"}, "other_vehicles"),
        (
            [FROM, VIA, TO],
            {"restriction:conditional": "no_left_turn @ (07:00-09:00)"},
            "conditional",
        ),
    ],
)
def test_restrictions_that_cannot_apply_are_counted(
    members: list[tuple[str, str, int]], tags: dict[str, str], cause: str
) -> None:
    read = read_restrictions([RestrictionRelation(9, tags, members)], NETWORK)
    assert (read.rows, read.left_out) == ([], {cause: 1})
