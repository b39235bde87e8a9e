"""Units that serve from elsewhere: what a desk sees of them is what dispatch lets it send."""

from itertools import product

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session

from data.access.permissions import holds
from data.areas.commands import write_areas
from data.areas.tables import AreaLevel
from data.areas.tree import load_area_tree
from data.store import Store
from data.store.actors import EVERY_AREA
from dispatch.recommendations.grounds import Ground
from dispatch.recommendations.rules import Candidate
from tests.data.store.town import OF, SETUP, STREET, TREE, add_incident, add_unit, area, tell, who

PLACES = (*OF, None)


def chain(code: str | None) -> set[str | None]:
    """Return an area and all that hold it."""
    return set() if code is None else {one for one in OF if holds([OF[one]], OF[code])}


def test_a_desk_sees_of_units_elsewhere_just_those_that_dispatch_lets_serve_there(
    store: Store,
) -> None:
    levels = (None, *AreaLevel)
    kinds = ("fire_engine", "grid_patrol", "no_such_kind")
    with store.transaction(SETUP) as session:
        write_areas(session, TREE)
        for code, kind, level in product(PLACES, kinds, levels):
            add_unit(session, code, kind=kind, level=level)
        tree = load_area_tree(session)
    for desk, numbers in OF.items():
        below = [one for one in OF if holds([numbers], OF[one])]
        grounds = [Ground(frozenset(map(str, chain(one))), tree) for one in below]
        with store.reading(who(desk)) as session:
            found = session.execute(text("SELECT area_code, kind, responsibility FROM units"))
            visible = {tuple(row) for row in found}
        for code, kind, level in product(PLACES, kinds, levels):
            unit = Candidate(1, "", "", (), None)._replace(
                kind=kind, area_code=code, responsibility=level
            )
            serves = any(ground.foreign(unit) is None for ground in grounds)
            assert ((code, kind, level) in visible) == serves, (desk, code, kind, level)


def test_what_a_unit_serves_follows_the_tree_its_kind_and_its_own_level(town: Store) -> None:
    def serves(session: Session) -> tuple[int, int]:
        row = session.execute(
            text(
                "SELECT u.serves_from, u.serves_to, m.serves_from, m.serves_to FROM units u"
                " JOIN members m ON m.unit_id = u.id WHERE u.code = 'x'"
            )
        ).one()
        assert row[:2] == row[2:]  # what hangs on it follows
        return row[0], row[1]

    steps: list[tuple[str, tuple[int, int]]] = [
        ("area_code = 'a1'", OF["a"]),
        ("responsibility = 'street'", OF["a1"]),
        ("responsibility = NULL, kind = 'fire_engine'", EVERY_AREA),
        ("kind = 'grid_patrol', area_code = NULL", EVERY_AREA),
        ("area_code = 'b1', serves_from = 0, serves_to = 0", OF["b"]),  # nor forged
    ]
    with town.transaction(SETUP) as session:
        add_unit(session, "b1", kind="grid_patrol", level=None)
        session.execute(
            text("UPDATE units SET code = 'x' WHERE kind = 'grid_patrol' AND area_code = 'b1'")
        )
        session.execute(
            text(
                "INSERT INTO members (name, unit_id, skills, on_duty, training)"
                " SELECT 'm', id, '{}', true, false FROM units WHERE code = 'x'"
            )
        )
        assert serves(session) == OF["b"]
        for change, expected in steps:
            session.execute(text(f"UPDATE units SET {change} WHERE code = 'x'"))
            assert serves(session) == expected, change
        write_areas(session, [*TREE, area("b2", "b", STREET)])  # b grows at its end: 5 … 7
        assert serves(session) == (5, 7)


def test_a_unit_that_serves_from_elsewhere_is_sent_but_changed_and_removed_at_home(
    store: Store,
) -> None:
    with store.transaction(SETUP) as session:
        write_areas(session, TREE)
        add_unit(session, "b1", kind="fire_engine", level=None)
        add_incident(session, "a1")
        add_incident(session, "b1")
    send = text(
        "INSERT INTO assignments (incident_id, unit_id, assigned_by, training)"
        " SELECT i.id, u.id, 't', false FROM incidents i, units u"
    )
    with store.engine.connect() as connection:
        tell(connection, who("a"))
        assert connection.execute(send).rowcount == 1
        assert connection.execute(text("UPDATE units SET status = 'assigned'")).rowcount == 1
        assert connection.execute(text("DELETE FROM units")).rowcount == 0
        member = text(
            "INSERT INTO members (name, unit_id, skills, on_duty, training)"
            " SELECT 'm', id, '{}', true, false FROM units"
        )
        with pytest.raises(ProgrammingError, match="row-level security"):
            connection.execute(member)
