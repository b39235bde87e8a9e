"""The incidents that the closed loop is measured with are as the application makes them."""

from datetime import UTC, datetime

from sqlalchemy import text

from benchmarks.loop_data import fill
from data.store import Store
from data.store.actors import process_actor
from dispatch.cases.deadlines import fire_all
from dispatch.incidents.queries import list_incidents

NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
TEST = process_actor("test")


def test_incidents_have_numbers_of_areas_clocks_and_steps_as_the_triggers_would_write_them(
    store: Store, database_url: str
) -> None:
    fill(database_url, open_count=200, archived=300, steps=True, now=NOW)
    with store.reading(TEST) as session:

        def count(sql: str) -> int:
            return int(session.execute(text(sql)).scalar_one())

        assert count("SELECT count(*) FROM incidents WHERE closed_at IS NULL") == 200
        assert count("SELECT count(*) FROM incidents WHERE closed_at IS NOT NULL") == 300
        assert count("SELECT count(*) FROM incident_clocks") == 200
        assert count("SELECT count(*) FROM incident_steps") == 7 * 300
        wrong = (
            "SELECT count(*) FROM {} x WHERE leaf <> (SELECT leaf_from FROM areas a, incidents i"
        )
        of_incident = " WHERE i.id = x.incident_id AND a.code = i.area_code)"
        assert count(wrong.format("incident_steps") + of_incident) == 0
        assert count(wrong.format("incident_clocks") + of_incident) == 0
        late = count("SELECT count(*) FROM incident_steps WHERE NOT on_time")
        steps = count("SELECT count(*) FROM incident_steps WHERE on_time IS NOT NULL")
        assert late * 10 == steps
        listed = list_incidents(session, limit=10, now=NOW)
    assert len(listed.items) == 10
    # What was late already when it was made has been said; nothing else is due.
    assert fire_all(store, TEST, NOW) == 0
