"""Incidents in the database."""

from datetime import timedelta

import pytest

from data.store import Store
from data.store.actors import process_actor
from data.store.errors import NotFoundError, RefusedError, VersionConflictError
from data.store.outbox import read_changes, sequence_changes
from dispatch.assignments.commands import assign
from dispatch.incidents.commands import NewIncident, close, edit, report
from dispatch.incidents.errors import IncidentClosedError, IncidentHasUnitsError
from dispatch.incidents.queries import (
    IncidentState,
    Wanted,
    get_incident,
    incident_views,
    list_incidents,
)
from dispatch.incidents.tables import Stage
from spatial.errors import SpatialError
from tests.dispatch.scenes import NOON, MakeIncident, MakeUnit, person, sending


def test_a_report_gets_number_clock_cell_and_is_in_the_feed(
    store: Store, make_incident: MakeIncident
) -> None:
    incident = make_incident("emergency:fire", by="Wang")
    assert incident.number == "261122-0001"
    assert (incident.priority, incident.stage) == (1, Stage.REPORT)
    assert incident.due_at == NOON + timedelta(seconds=60)
    assert len(incident.cell) == 15
    assert incident.cell.startswith("8b")  # resolution 11
    assert incident.reported_by == "Wang"
    with store.transaction(person("Feed")) as session:
        sequence_changes(session)
        (change,) = read_changes(session, after=0)
    assert change.topic == "incident.reported"
    assert change.body == {"incident": incident.model_dump(mode="json")}


def test_numbers_of_a_day_follow_each_other(make_incident: MakeIncident) -> None:
    numbers = [make_incident().number for _ in range(3)]
    assert numbers == ["261122-0001", "261122-0002", "261122-0003"]


@pytest.mark.parametrize(
    ("category", "priority", "description", "field"),
    [
        ("item:99999", None, "x", "category"),
        ("item:06010", 4, "x", "priority"),
        ("item:06010", None, "x" * 4001, "description"),
        ("item:06010", None, "a\0b", "description"),
    ],
)
def test_a_report_that_cannot_be_taken_names_the_field_and_leaves_nothing(
    store: Store, category: str, priority: int | None, description: str, field: str
) -> None:
    new = NewIncident(category, description, 114.3, 30.6, priority=priority)
    with pytest.raises(RefusedError) as error, store.transaction(person("R")) as session:
        report(session, new)
    assert error.value.field == field
    with store.reading(process_actor("test")) as session:
        assert list_incidents(session, Wanted(IncidentState.ALL)).items == []


@pytest.mark.parametrize(
    ("lon", "lat"),
    [(float("nan"), 30.6), (float("inf"), 30.6), (540.0, 30.6), (114.3, 91.0)],
)
def test_a_place_that_is_nowhere_on_earth_is_refused(store: Store, lon: float, lat: float) -> None:
    with pytest.raises(SpatialError), store.transaction(person("R")) as session:
        report(session, NewIncident("item:06010", "x", lon, lat))


def test_a_closed_incident_is_archived_and_cannot_be_closed_again(
    store: Store, make_incident: MakeIncident
) -> None:
    incident = make_incident()
    with store.transaction(person("Dispatcher")) as session:
        closed = close(session, incident.id, reason="误报", now=NOON)
    assert (closed.stage, closed.closed_reason) == (Stage.ARCHIVE, "误报")
    with pytest.raises(IncidentClosedError), store.transaction(person("D")) as session:
        close(session, incident.id, reason="again")


def test_an_incident_with_units_on_it_cannot_be_closed(
    store: Store, make_incident: MakeIncident, make_unit: MakeUnit
) -> None:
    incident, unit = make_incident(), make_unit("江岸-07")
    with store.transaction(person("Dispatcher")) as session:
        assign(session, sending(incident.id, unit.id))
    with pytest.raises(IncidentHasUnitsError) as error, store.transaction(person("D")) as session:
        close(session, incident.id, reason="too early")
    assert error.value.details["units"] == ["江岸-07"]


def test_closing_needs_a_reason(store: Store, make_incident: MakeIncident) -> None:
    incident = make_incident()
    with pytest.raises(RefusedError) as error, store.transaction(person("D")) as session:
        close(session, incident.id, reason="  ")
    assert error.value.field == "reason"


def test_who_edits_an_old_version_is_told_who_changed_it_and_when(
    store: Store, make_incident: MakeIncident
) -> None:
    incident = make_incident()
    later = NOON + timedelta(minutes=1)
    with store.transaction(person("Li")) as session:
        edit(session, incident.id, version=incident.version, description="new", now=later)
    with pytest.raises(VersionConflictError) as error, store.transaction(person("W")) as session:
        edit(session, incident.id, version=incident.version, description="mine")
    assert error.value.details == {
        "changed_by": "Li",
        "changed_at": later.isoformat(),
        "version": incident.version + 1,
    }


def test_a_higher_priority_shortens_the_clock_of_a_report(
    store: Store, make_incident: MakeIncident
) -> None:
    incident = make_incident(priority=3)
    with store.transaction(person("Li")) as session:
        edited = edit(session, incident.id, version=incident.version, priority=1)
    assert edited.due_at == NOON + timedelta(seconds=60)


def test_an_edit_that_changes_nothing_is_in_no_feed(
    store: Store, make_incident: MakeIncident
) -> None:
    incident = make_incident(priority=2)
    with store.transaction(person("Li")) as session:
        same = edit(
            session,
            incident.id,
            version=incident.version,
            description=incident.description,
            priority=incident.priority,
        )
    assert same == incident
    with store.transaction(person("Feed")) as session:
        sequence_changes(session)
        assert [change.topic for change in read_changes(session, after=0)] == ["incident.reported"]


def test_an_unknown_incident_is_not_found(store: Store) -> None:
    with store.reading(process_actor("test")) as session, pytest.raises(NotFoundError):
        get_incident(session, 4711)
    with pytest.raises(NotFoundError), store.transaction(person("D")) as session:
        close(session, 4711, reason="x")


def test_open_incidents_are_paged_by_due_time_and_come_each_once(
    store: Store, make_incident: MakeIncident
) -> None:
    for minutes in (4, 1, 3, 1, 2):  # two with the same due time
        make_incident(at=NOON + timedelta(minutes=minutes))
    with store.reading(process_actor("test")) as session:
        expected = [view.id for view in incident_views(session)]
        first = list_incidents(session, limit=2)
        second = list_incidents(session, limit=2, after=first.next)
        third = list_incidents(session, limit=2, after=second.next)
    assert [v.id for page in (first, second, third) for v in page.items] == expected
    assert third.next is None
    dues = [v.due_at for page in (first, second, third) for v in page.items]
    assert dues == sorted(dues)


def test_a_row_that_leaves_between_two_pages_shifts_nothing(
    store: Store, make_incident: MakeIncident
) -> None:
    made = [make_incident(at=NOON + timedelta(minutes=minutes)) for minutes in range(4)]
    with store.reading(process_actor("test")) as session:
        first = list_incidents(session, limit=2)
    with store.transaction(person("D")) as session:
        close(session, made[0].id, reason="gone")
    with store.reading(process_actor("test")) as session:
        second = list_incidents(session, limit=2, after=first.next)
    assert [view.id for view in second.items] == [made[2].id, made[3].id]


def test_closed_ones_and_all_come_newest_first(store: Store, make_incident: MakeIncident) -> None:
    made = [make_incident(at=NOON + timedelta(minutes=minutes)) for minutes in range(3)]
    with store.transaction(person("D")) as session:
        for incident in made[:2]:
            close(session, incident.id, reason="done")
    with store.reading(process_actor("test")) as session:
        closed = list_incidents(session, Wanted(IncidentState.CLOSED))
        everything = list_incidents(session, Wanted(IncidentState.ALL))
    assert [view.id for view in closed.items] == [made[1].id, made[0].id]
    assert [view.id for view in everything.items] == [made[2].id, made[1].id, made[0].id]


@pytest.mark.parametrize("after", ["", "x", "1-", "9" * 40 + "-1", "-"])
def test_a_page_key_that_is_none_is_refused(store: Store, after: str) -> None:
    with store.reading(process_actor("test")) as session, pytest.raises(RefusedError) as error:
        list_incidents(session, after=after)
    assert error.value.field == "after"
