"""Rows by SQL as the application: own area, below, beside, above, none; grades to each other."""

import os
from itertools import product

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session

from api import tables
from data.areas.commands import write_areas
from data.store import Store
from data.store.actors import (
    EVERY_AREA,
    NOTHING,
    AccountId,
    Actor,
    ActorKind,
    Grade,
    Scope,
)
from data.store.errors import StoreUnavailableError
from data.store.migrate import migrate, require_newest
from data.store.row_security import COMMANDS, PUBLIC, RULES, row_rules
from data.store.scoping import APPLICATION_ROLE
from tests.data.store.town import OF, SETUP, STREET, TREE, add_incident, area, seen, tell, who
from tests.owner import as_owner


def test_every_table_has_a_policy_or_a_reason_to_be_public() -> None:
    assert set(row_rules()) == set(tables.metadata.tables)
    for rule in row_rules().values():
        assert rule.rule in RULES or (rule.rule == PUBLIC and rule.why)


def test_policies_of_every_command_are_forced_on_every_table_that_is_not_public(
    store: Store,
) -> None:
    with as_owner(store) as owner:
        forced = owner.scalars(
            text("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        )
        guarded = {name for name, rule in row_rules().items() if rule.rule != PUBLIC}
        assert set(forced) == guarded
        made = owner.execute(text("SELECT tablename, lower(cmd) FROM pg_policies")).all()
        assert {tuple(row) for row in made} == {(t, c) for t in guarded for c in COMMANDS}


def test_the_application_owns_nothing_and_may_pass_no_policy(store: Store) -> None:
    with as_owner(store) as owner:
        role = owner.execute(
            text(
                "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,"
                " (SELECT count(*) FROM pg_class WHERE relowner = r.oid)"
                " FROM pg_roles r WHERE rolname = :name"
            ),
            {"name": APPLICATION_ROLE},
        ).one()
        assert tuple(role) == (False, False, False, False, False, 0)
    with store.reading(SETUP) as session:
        assert session.scalar(text("SELECT current_user")) == APPLICATION_ROLE
    with pytest.raises(ProgrammingError, match="permission denied"), store.transaction(SETUP) as s:
        s.execute(text("TRUNCATE incidents CASCADE"))


def test_without_settings_there_are_no_rows_and_no_writes(town: Store) -> None:
    guarded = [name for name, rule in row_rules().items() if rule.rule != PUBLIC]
    with town.engine.connect() as connection:
        for table in guarded:
            assert connection.scalar(text(f"SELECT count(*) FROM {table}")) == 0, table
        assert connection.execute(text("UPDATE incidents SET priority = 3")).rowcount == 0
        assert connection.execute(text("DELETE FROM incidents")).rowcount == 0
        with pytest.raises(ProgrammingError, match="row-level security"):
            connection.execute(text("INSERT INTO incident_serials VALUES ('2026-01-01', 1)"))


@pytest.mark.parametrize(
    ("actor", "areas", "serving"),
    [
        # own and below, neither beside nor above; of units also those that serve all above it
        (who("a"), {"a", "a1", "a2"}, {"city", None}),
        (who("a1"), {"a1"}, {"a", "city", None}),
        (who("b"), {"b", "b1"}, {"city", None}),
        # two ranges: not what lies between them
        (who("a1", "b1"), {"a1", "b1"}, {"a", "b", "city", None}),
        # all that lies in an area; what lies in none is nobody's of them
        (who("city"), set(OF), {None}),
        (SETUP, {*OF, None}, set()),
        (who("a", grade=None), set(), set()),
        (who(), set(), set()),
        (Actor(AccountId(7), "x", ActorKind.PERSON, NOTHING), set(), set()),
        (who("a", grade=Grade.L1), set(), set()),  # rows are of grade 2
        (who("a", grade=Grade.L3), {"a", "a1", "a2"}, {"city", None}),
    ],
)
def test_rows_are_seen_by_who_answers_for_their_area(
    town: Store, actor: Actor, areas: set[str | None], serving: set[str | None]
) -> None:
    assert seen(town, actor) == areas
    assert seen(town, actor, "units") == areas | serving


def test_range_up_to_the_last_number_can_stand_beside_others(town: Store) -> None:
    # PostgreSQL writes a range of integers with the number behind its last.
    last = EVERY_AREA[1]
    scope = Scope(((2, 3), (6, last)), lent=((4, 4), (6, last)), grade=Grade.L2)
    with town.reading(Actor(AccountId(7), "tester", ActorKind.PERSON, scope)) as session:
        leaves = session.scalars(text("SELECT leaf FROM units ORDER BY leaf")).all()
        incidents = session.scalars(text("SELECT leaf FROM incidents ORDER BY leaf")).all()
    assert leaves == [0, 1, 2, 3, 4, 5, 6]  # none, the city and both districts serve 3 or 6
    assert incidents == [2, 3, 6]


def test_units_that_are_lent_are_seen_and_changed_but_their_incidents_are_not(town: Store) -> None:
    helped = who("a1", lent=["b"])
    assert seen(town, helped, "units") == {"a1", "b", "b1"} | {"a", "city", None}  # these serve it
    assert seen(town, helped) == {"a1"}
    change = text("UPDATE units SET status = 'assigned' WHERE area_code = ANY(:codes)")
    with town.engine.connect() as connection:
        tell(connection, helped)
        assert connection.execute(change, {"codes": ["b", "b1", "a2"]}).rowcount == 2
        assert connection.execute(text("DELETE FROM units WHERE area_code = 'b'")).rowcount == 0


@pytest.mark.parametrize("code", ["a", "a1", "b", "city", None])
def test_a_row_is_written_changed_and_removed_only_in_ones_area_and_up_to_ones_grade(
    town: Store, code: str | None
) -> None:
    with town.transaction(SETUP) as session:
        session.execute(text("DELETE FROM incidents"))
    for grade, of in product((1, 2, 3, 4), Grade):
        actor = who("a", grade=of)
        allowed = code in {"a", "a1"} and grade <= of
        with town.engine.connect() as connection, Session(connection) as session:
            tell(connection, SETUP)
            add_incident(session, code, grade)
            tell(connection, actor)
            for statement in ("UPDATE incidents SET priority = 3", "DELETE FROM incidents"):
                assert session.connection().execute(text(statement)).rowcount == int(allowed)
            if allowed:
                add_incident(session, code, grade)
            else:
                with pytest.raises(ProgrammingError, match="row-level security"):
                    add_incident(session, code, grade)
            session.rollback()


def test_a_row_is_not_moved_out_of_ones_area_nor_its_number_forged(town: Store) -> None:
    with town.engine.connect() as connection:
        tell(connection, who("a"))
        connection.execute(text("UPDATE incidents SET leaf = 6 WHERE area_code = 'a1'"))
        leaf = text("SELECT leaf FROM incidents WHERE area_code = 'a1'")
        assert connection.scalar(leaf) == OF["a1"][0]
        with pytest.raises(ProgrammingError, match="row-level security"):
            connection.execute(text("UPDATE incidents SET area_code = 'b1'"))


def test_rows_follow_their_areas_when_these_are_numbered_anew(town: Store) -> None:
    first = area("a0", "a", STREET)  # before a1: all that follow get another number
    with town.transaction(SETUP) as session:
        write_areas(session, [*TREE, first])
    with town.reading(SETUP) as session:
        for table in ("incidents", "units"):
            wrong = session.scalar(
                text(
                    f"SELECT count(*) FROM {table} r LEFT JOIN areas a ON a.code = r.area_code"
                    " WHERE r.leaf <> coalesce(a.leaf_from, 0)"
                )
            )
            assert wrong == 0
        assert session.scalar(text("SELECT leaf_from FROM areas WHERE code = 'b1'")) == 7


def test_what_hangs_on_a_unit_follows_it_into_another_area(town: Store) -> None:
    with town.transaction(SETUP) as session:
        unit = session.scalar(text("SELECT id FROM units WHERE area_code = 'a1'"))
        session.execute(
            text(
                "INSERT INTO members (name, unit_id, skills, on_duty, training)"
                " VALUES ('m', :unit, '{}', true, false)"
            ),
            {"unit": unit},
        )
        session.execute(text("UPDATE units SET area_code = 'b1' WHERE id = :unit"), {"unit": unit})
        assert session.scalar(text("SELECT leaf FROM members")) == OF["b1"][0]
    with town.reading(who("a")) as session:
        assert session.scalar(text("SELECT count(*) FROM members")) == 0


def test_one_sees_ones_own_keys_and_changes_and_nobody_elses(town: Store) -> None:
    insert = text("INSERT INTO idempotency_keys VALUES (:account, 'k', 'x', NULL, now())")
    with town.engine.connect() as connection:
        tell(connection, who("a", account=7))
        connection.execute(insert, {"account": 7})
        tell(connection, who("a", account=8))
        assert connection.scalar(text("SELECT count(*) FROM idempotency_keys")) == 0
        with pytest.raises(ProgrammingError, match="row-level security"):
            connection.execute(insert, {"account": 7})


def test_a_database_with_other_policies_is_not_served_until_it_is_migrated(
    store: Store, database_url: str
) -> None:
    with as_owner(store) as owner:
        owner.execute(text("DROP FUNCTION muster_row_security()"))
        owner.execute(text("DROP POLICY muster_select ON incidents"))
    with pytest.raises(StoreUnavailableError, match="policies"):
        require_newest(database_url)
    migrate(database_url)
    require_newest(database_url)


def test_a_url_whose_user_cannot_take_the_role_is_told_what_to_do(store: Store) -> None:
    name = f"muster_stranger_{os.getpid()}"
    with as_owner(store) as owner:
        owner.execute(text(f"CREATE ROLE {name} LOGIN"))
    url = store.engine.url.set(username=name).render_as_string(hide_password=False)
    stranger = Store.open(url)
    try:
        with (
            pytest.raises(StoreUnavailableError, match="GRANT muster_app"),
            stranger.reading(SETUP) as session,
        ):
            session.execute(text("SELECT 1"))
    finally:
        stranger.close()
        with as_owner(store) as owner:
            owner.execute(text(f"DROP ROLE {name}"))
