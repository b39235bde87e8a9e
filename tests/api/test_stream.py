"""The live feed over HTTP."""

from datetime import UTC, datetime

import httpx
import pytest
from sqlalchemy import text, update

from api.settings import Settings
from api.streams import sessions
from data.access.commands import end_other_sessions, revoke_keys
from data.access.secrets import digest
from data.access.tables import SignInSession
from data.store import Store
from data.store.actors import AccountId, process_actor
from tests.api.asking import file_incident
from tests.api.conftest import sign_in
from tests.api.reading import feed
from tests.api.serving import Serving, serving
from tests.api.small_city import CENTRE, SmallCity
from tests.owner import as_owner


def _report(system: httpx.Client, unit_id: int, lon: float) -> datetime:
    at = datetime.now(UTC)
    fix = {"unit_id": unit_id, "lon": lon, "lat": CENTRE[1], "fix_at": at.isoformat()}
    answer = system.post("/api/v1/positions", json={"fixes": [fix]})
    assert answer.json() == {"accepted": 1, "stale": 0, "refused": []}
    return at


def test_a_feed_begins_with_everything(person: httpx.Client, small_city: SmallCity) -> None:
    with feed(person) as reader:
        reader.next("snapshot")
        incident = file_incident(person)
        reader.next("change")
    with feed(person) as reader:
        assert reader.response.headers["content-type"].startswith("text/event-stream")
        begun = reader.next()
    assert begun.name == "snapshot"
    assert begun.id == begun.data["seq"]
    assert [unit["id"] for unit in begun.data["units"]] == list(small_city.unit_ids)
    assert begun.data["incidents"] == [incident]


def test_a_change_reaches_an_open_feed(person: httpx.Client) -> None:
    with feed(person) as reader:
        begun = reader.next("snapshot")
        incident = file_incident(person)
        change = reader.next("change")
    assert change.data["topic"] == "incident.reported"
    assert change.data["body"]["incident"] == incident
    assert change.id is not None
    assert change.id > begun.data["seq"]


def test_a_position_reaches_an_open_feed(
    person: httpx.Client, system: httpx.Client, small_city: SmallCity
) -> None:
    unit_id = small_city.unit_ids[0]
    with feed(person) as reader:
        reader.next("snapshot")
        at = _report(system, unit_id, 114.31)
        moved = reader.next("positions")
    expected = [unit_id, 114.31, CENTRE[1], None, None, int(at.timestamp() * 1000)]
    assert moved.data["units"] == [expected]
    assert moved.id is None


def test_a_later_snapshot_has_the_position(
    person: httpx.Client, system: httpx.Client, small_city: SmallCity
) -> None:
    unit_id = small_city.unit_ids[0]
    with feed(person) as reader:
        reader.next("snapshot")
        _report(system, unit_id, 114.32)
        reader.next("positions")
    with feed(person) as reader:
        units = reader.next("snapshot").data["units"]
    assert {unit["id"]: unit["position"] for unit in units}[unit_id]["lon"] == 114.32


def test_a_reader_that_comes_back_gets_what_it_missed(person: httpx.Client) -> None:
    with feed(person) as reader:
        seen = reader.next("snapshot").data["seq"]
        file_incident(person)
        reader.next("change")
        missed = [file_incident(person)["id"] for _ in range(3)]
        last = reader.next("change").id
    with feed(person, last) as reader:
        got = [reader.next("change").data["body"]["incident"]["id"] for _ in range(2)]
    assert got == missed[1:]
    assert seen < (last or 0)


@pytest.mark.parametrize("last", [10**12, 0])
def test_a_reader_with_an_id_that_is_not_kept_gets_a_snapshot(
    person: httpx.Client, last: int
) -> None:
    with feed(person, last) as reader:
        assert reader.next().name == "snapshot"


def test_the_feed_says_every_two_seconds_that_it_lives(person: httpx.Client) -> None:
    with feed(person) as reader:
        reader.next("snapshot")
        first = reader.next("tick")
        second = reader.next("tick")
    between_s = (
        datetime.fromisoformat(second.data["at"]) - datetime.fromisoformat(first.data["at"])
    ).total_seconds()
    assert 1.5 < between_s < 3.5


def test_a_feed_ends_when_its_session_does(person: httpx.Client, store: Store) -> None:
    with feed(person) as reader:
        reader.next("snapshot")
        with store.transaction(process_actor("test")) as session:
            session.execute(update(SignInSession).values(ended_at=datetime.now(UTC)))
        reader.until_end()
    assert person.get("/api/v1/stream").status_code == 401


def test_a_feed_ends_at_once_when_another_process_ends_its_session(
    monkeypatch: pytest.MonkeyPatch, served: Serving, store: Store, person: httpx.Client
) -> None:
    monkeypatch.setattr(sessions, "CHECK_EVERY_S", 3600.0)  # it is not looked again by itself
    account_id = AccountId(person.get("/api/v1/session").json()["account"]["id"])
    with sign_in(served, store) as other, feed(other) as theirs, feed(person) as reader:
        theirs.next("snapshot")
        reader.next("snapshot")
        kept = digest(other.cookies["muster_session"])
        with store.transaction(process_actor("test")) as session:
            end_other_sessions(session, account_id, kept, at=datetime.now(UTC))
        reader.until_end()
        assert person.get("/api/v1/session").status_code == 401
        incident = file_incident(other)
        told = theirs.next("change")
    assert told.data["body"]["incident"] == incident  # of the session nothing is told


def test_a_feed_ends_at_once_when_its_key_is_revoked(
    monkeypatch: pytest.MonkeyPatch, store: Store, system: httpx.Client
) -> None:
    monkeypatch.setattr(sessions, "CHECK_EVERY_S", 3600.0)
    with feed(system) as reader:
        reader.next("snapshot")
        with store.transaction(process_actor("test")) as session:
            assert revoke_keys(session, "trackers", "test", at=datetime.now(UTC)) == 1
        reader.until_end()
    assert system.get("/api/v1/units").status_code == 401


def test_no_feed_opens_on_a_session_that_is_only_remembered(
    person: httpx.Client, store: Store
) -> None:
    assert person.get("/api/v1/session").status_code == 200
    with store.transaction(process_actor("test")) as session:
        session.execute(update(SignInSession).values(ended_at=datetime.now(UTC)))
    assert person.get("/api/v1/stream").status_code == 401


def test_a_server_that_is_told_to_stop_ends_its_feeds_properly(
    settings: Settings, store: Store
) -> None:
    """A feed cut off by force would be an incomplete answer, which the client reports."""
    with serving(settings) as running, sign_in(running, store) as client, feed(client) as reader:
        reader.next("snapshot")
        running.stop()
        reader.until_end()


def test_two_processes_tell_the_same_changes_in_the_same_order(
    served: Serving, settings: Settings, store: Store, person: httpx.Client
) -> None:
    with (
        serving(settings) as other,
        sign_in(other, store, "lin") as elsewhere,
        feed(person) as here,
        feed(elsewhere) as there,
    ):
        here.next("snapshot")
        there.next("snapshot")
        for client in (person, elsewhere) * 3:
            file_incident(client)
        told_here = [here.next("change") for _ in range(6)]
        told_there = [there.next("change") for _ in range(6)]
    assert told_here == told_there
    assert [event.id for event in told_here] == sorted(event.id or 0 for event in told_here)


def test_the_feed_goes_on_after_the_database_cut_its_connections(
    person: httpx.Client, store: Store
) -> None:
    with feed(person) as reader:
        reader.next("snapshot")
        with as_owner(store) as connection:
            connection.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            )
        again = reader.next("snapshot")
        incident = file_incident(person)
        change = reader.next("change")
    assert again.data["units"]
    assert change.data["body"]["incident"] == incident
