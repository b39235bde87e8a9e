"""Incidents found by what their texts contain: by an index, under row security, in Chinese too."""

import pytest
from sqlalchemy import text

from data.store import Actor, ActorKind, Store
from data.store.actors import AccountId, Grade, Scope
from dispatch.incidents.commands import NewIncident, edit, report
from dispatch.incidents.queries import IncidentState, Wanted, get_incident, list_incidents
from tests.dispatch.scenes import NOON, person, write_trial_city

READER = person("Reader")


def file(store: Store, description: str, address: str | None = None, lon: float = 114.25) -> int:
    new = NewIncident("item:06010", description, lon, 30.55, address=address)
    with store.transaction(READER) as session:
        return report(session, new, now=NOON).id


def found(
    store: Store, said: str, reader: Actor = READER, state: IncidentState = IncidentState.ALL
) -> list[int]:
    with store.reading(reader) as session:
        page = list_incidents(session, Wanted(state=state, text=said))
    return sorted(one.id for one in page.items)


def test_any_two_characters_of_description_or_address_are_found(store: Store) -> None:
    cover = file(store, "小区北门井盖缺失", "幸福路12号")
    lamp = file(store, "路灯不亮 Lamp B7 off", "幸福路北口")
    assert found(store, "井盖") == [cover]
    assert found(store, "北门井盖缺失") == [cover]
    assert found(store, "幸福路") == [cover, lamp]
    assert found(store, "lamp b7") == [lamp]
    assert found(store, "12号") == [cover]


def test_runs_that_stand_apart_are_not_taken_for_the_text(store: Store) -> None:
    # Both have 井盖 and 盖缺, or begin and end alike; only one has the whole.
    whole = file(store, "井盖缺失")
    file(store, "井盖完好，锅盖缺失")
    file(store, "井盖", "缺失")
    assert found(store, "井盖缺失") == [whole]


def test_what_like_and_expressions_mean_is_taken_as_it_is_written(store: Store) -> None:
    percent = file(store, "水位达到 50%_ 警戒")
    file(store, "水位达到 50 厘米")
    assert found(store, "50%_") == [percent]
    assert found(store, "%%") == []


def test_a_text_that_was_changed_is_found_by_what_it_is_now(store: Store) -> None:
    incident_id = file(store, "井盖缺失")
    with store.transaction(READER) as session:
        edit(session, incident_id, version=1, description="路灯不亮", now=NOON)
    assert found(store, "井盖") == []
    assert found(store, "路灯") == [incident_id]
    with store.reading(READER) as session:
        runs = session.scalars(text("SELECT runs FROM incident_texts")).one()
    assert sorted(runs) == sorted(["路灯", "灯不", "不亮"])


def test_of_one_character_only_numbers_are_looked_at(store: Store) -> None:
    first = file(store, "号楼漏水")
    with store.reading(READER) as session:
        number = get_incident(session, first).number
    assert found(store, number[0]) == [first]
    assert found(store, "楼") == []
    assert found(store, number) == [first]
    assert found(store, number[1:]) == []


def test_nobody_finds_what_they_may_not_see(store: Store) -> None:
    write_trial_city(store, training=False)
    west, east = file(store, "井盖缺失"), file(store, "井盖缺失", lon=114.4)
    with store.reading(READER) as session:
        sql = text("SELECT leaf_from, leaf_to FROM areas WHERE code = '420102'")
        low, high = session.execute(sql).one()
    scope = Scope(areas=((low, high),), grade=Grade.L2)
    assert found(store, "井盖", Actor(AccountId(5), "x", ActorKind.PERSON, scope)) == [east]
    assert found(store, "井盖") == [west, east]


@pytest.mark.parametrize("scope", [None, Scope(areas=((2, 4), (7, 8)), grade=Grade.L2)])
def test_the_index_serves_under_row_security(store: Store, scope: Scope | None) -> None:
    reader = READER if scope is None else Actor(AccountId(5), "x", ActorKind.PERSON, scope)
    explain = "EXPLAIN SELECT incident_id FROM incident_texts WHERE runs @> muster_runs('井盖')"
    with store.reading(reader) as session:
        session.execute(text("SET LOCAL enable_seqscan = off"))
        plan = "\n".join(session.scalars(text(explain)))
    assert "ix_incident_texts_runs" in plan
