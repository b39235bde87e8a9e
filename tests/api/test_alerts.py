"""Alerts over HTTP and in the live feed."""

import httpx

from data.access.commands import allow_training
from data.store import Store
from data.store.actors import process_actor
from dispatch.alerts.commands import NewAlert, clear_alert, raise_alert
from dispatch.alerts.views import AlertView
from tests.api.asking import new_key
from tests.api.reading import feed
from tests.api.small_city import CENTRE


def raised(store: Store, subject: str = "fire") -> AlertView:
    """Raise an alert."""
    with store.transaction(process_actor("test")) as session:
        alert = raise_alert(session, NewAlert("cover_lost", subject, *CENTRE, body={"cells": 7}))
    assert alert is not None
    return alert


def test_alert_is_read_and_acknowledged(person: httpx.Client, store: Store) -> None:
    alert = raised(store)
    (listed,) = person.get("/api/v1/alerts").json()["items"]
    assert (listed["id"], listed["kind"], listed["body"]) == (alert.id, "cover_lost", {"cells": 7})
    assert listed["area_code"] == "420101"
    answer = person.post(f"/api/v1/alerts/{alert.id}/acknowledge", json={}, headers=new_key())
    assert answer.status_code == 200
    assert answer.json()["acknowledged_by"] == "Chen"
    assert person.get(f"/api/v1/alerts/{alert.id}").json() == answer.json()


def test_the_training_driver_acknowledges_nothing(system: httpx.Client, store: Store) -> None:
    alert = raised(store)
    with store.transaction(process_actor("test")) as session:
        allow_training(session, "trackers")
    path = f"/api/v1/alerts/{alert.id}"
    answer = system.post(f"{path}/acknowledge", json={}, headers=new_key())
    assert answer.status_code == 403
    assert system.get(path).json()["acknowledged_at"] is None


def test_alert_that_there_is_not_is_404(person: httpx.Client) -> None:
    assert person.get("/api/v1/alerts/77").status_code == 404
    answer = person.post("/api/v1/alerts/77/acknowledge", json={}, headers=new_key())
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_page_that_there_is_not_is_refused(person: httpx.Client) -> None:
    answer = person.get("/api/v1/alerts", params={"after": "x"})
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "after")


def test_open_alerts_are_in_the_snapshot_and_changes_follow(
    person: httpx.Client, store: Store
) -> None:
    with feed(person) as events:
        assert events.next("snapshot").data["alerts"] == []
        first = raised(store)
        told = events.next("change").data
        assert (told["topic"], told["body"]["alert"]["id"]) == ("alert.raised", first.id)
        with feed(person) as later:
            snapshot = later.next("snapshot").data
        assert [alert["id"] for alert in snapshot["alerts"]] == [first.id]
        with store.transaction(process_actor("test")) as session:
            clear_alert(session, "cover_lost", "fire")
        told = events.next("change").data
        assert (told["topic"], told["body"]["alert"]["id"]) == ("alert.cleared", first.id)
