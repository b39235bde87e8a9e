"""Units in the database."""

import pytest
import shapely

from data.store import Store
from data.store.actors import process_actor
from data.store.errors import ConflictError, NotFoundError, RefusedError
from data.store.outbox import read_changes, sequence_changes
from dispatch.assignments.commands import assign
from dispatch.roads.closure_queries import read_road_state
from dispatch.roads.closures import Extent, NewHold, close_roads, set_speed
from dispatch.roads.values import Covered
from dispatch.units.commands import NewUnit, create_unit, set_status
from dispatch.units.errors import CityInTrainingError, IllegalStatusError, UnitOnAssignmentError
from dispatch.units.practice import settle_training
from dispatch.units.queries import get_unit, list_units, unit_views
from dispatch.units.tables import UnitStatus
from tests.dispatch.scenes import NOON, MakeIncident, MakeUnit, person, sending, write_trial_city


def test_a_new_unit_has_the_skills_and_crew_of_its_kind_and_is_in_the_feed(
    store: Store, make_unit: MakeUnit
) -> None:
    unit = make_unit("江岸-03", kind="fire_engine")
    assert (unit.skills, unit.crew) == (["fire", "rescue"], 6)
    with store.transaction(person("Feed")) as session:
        sequence_changes(session)
        (change,) = read_changes(session, after=0)
    assert change.topic == "unit.created"
    assert change.body == {"unit": unit.model_dump(mode="json")}


def test_two_units_cannot_have_one_code(make_unit: MakeUnit) -> None:
    make_unit("江岸-03")
    with pytest.raises(ConflictError, match="江岸-03"):
        make_unit("江岸-03")


def test_a_unit_of_an_unknown_kind_or_skill_is_refused_by_field(store: Store) -> None:
    for bad, field in (
        (NewUnit("a", "tank", "a", "a"), "kind"),
        (NewUnit("a", "ambulance", "a", "a", skills=("flying",)), "skills"),
        (NewUnit("a", "ambulance", "a", "a", status=UnitStatus.ON_SCENE), "status"),
    ):
        with store.transaction(person("Setter")) as session, pytest.raises(RefusedError) as error:
            create_unit(session, bad)
        assert error.value.field == field


def test_a_status_set_by_hand_is_in_the_feed_once(store: Store, make_unit: MakeUnit) -> None:
    unit = make_unit()
    with store.transaction(person("Setter")) as session:
        first = set_status(session, unit.id, UnitStatus.OFF_DUTY)
        assert set_status(session, unit.id, UnitStatus.OFF_DUTY) == first
    assert (first.status, first.version) == (UnitStatus.OFF_DUTY, 2)
    with store.transaction(person("Feed")) as session:
        sequence_changes(session)
        topics = [change.topic for change in read_changes(session, after=0)]
    assert topics == ["unit.created", "unit.status"]


def test_a_status_that_only_an_assignment_gives_is_refused_with_what_is_allowed(
    store: Store, make_unit: MakeUnit
) -> None:
    unit = make_unit()
    with store.transaction(person("Setter")) as session, pytest.raises(IllegalStatusError) as error:
        set_status(session, unit.id, UnitStatus.ON_SCENE)
    assert error.value.details["allowed"] == ["off_duty", "out_of_service"]


def test_a_unit_on_an_incident_cannot_be_sent_home_silently(
    store: Store, make_unit: MakeUnit, make_incident: MakeIncident
) -> None:
    unit, incident = make_unit(), make_incident()
    with store.transaction(person("Dispatcher")) as session:
        assign(session, sending(incident.id, unit.id), now=NOON)
    with (
        store.transaction(person("Setter")) as session,
        pytest.raises(UnitOnAssignmentError) as error,
    ):
        set_status(session, unit.id, UnitStatus.OFF_DUTY)
    assert error.value.details["incident_number"] == incident.number


def test_an_unknown_unit_is_not_found(store: Store) -> None:
    with store.transaction(person("Setter")) as session, pytest.raises(NotFoundError):
        set_status(session, 4711, UnitStatus.OFF_DUTY)
    with store.reading(process_actor("test")) as session, pytest.raises(NotFoundError):
        get_unit(session, 4711)


def test_units_are_paged_by_code_and_come_each_once(store: Store, make_unit: MakeUnit) -> None:
    codes = [f"江岸-{number:02d}" for number in (3, 1, 5, 2, 4)]
    for code in codes:
        make_unit(code)
    seen: list[str] = []
    after: str | None = None
    with store.reading(process_actor("test")) as session:
        for _ in range(3):
            page, after = list_units(session, limit=2, after=after)
            seen += [unit.code for unit in page]
    assert seen == sorted(codes)
    assert after is None


def test_no_ids_give_no_units(store: Store, make_unit: MakeUnit) -> None:
    make_unit()
    with store.reading(process_actor("test")) as session:
        assert unit_views(session, []) == []
        assert len(unit_views(session)) == 1


def test_what_was_closed_for_practice_opens_when_the_city_is_in_training_no_more(
    store: Store,
) -> None:
    write_trial_city(store, training=True)
    with store.transaction(person("Trainer")) as session:
        everywhere = Covered(arcs=1, share=0.0, length_m=1.0, roads=1, names=())
        line = Extent(shape=shapely.LineString([(114.3, 30.6), (114.31, 30.6)]))
        for change in (close_roads, set_speed):
            change(session, NewHold(line, "drill"), lambda _: everywhere, confirmed=False, now=NOON)
        assert len(read_road_state(session, NOON).holds) == 2
    with store.transaction(person("Chief")) as session:
        assert settle_training(session, wanted=None, ends=True, now=NOON)
        assert settle_training(session, wanted=True, ends=True, now=NOON)
        with pytest.raises(CityInTrainingError):
            settle_training(session, wanted=False, ends=False, now=NOON)
        assert not settle_training(session, wanted=False, ends=True, now=NOON)
        assert not settle_training(session, wanted=None, ends=False, now=NOON)
    with store.reading(process_actor("test")) as session:
        state = read_road_state(session, NOON)
    assert (state.change, state.holds) == (4, ())  # who follows the roads hears of it
