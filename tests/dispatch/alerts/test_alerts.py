"""Alerts in the database."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from data.store import Store
from data.store.actors import process_actor
from data.store.errors import NotFoundError, RefusedError
from data.store.outbox import read_changes, sequence_changes
from dispatch.alerts.commands import NewAlert, acknowledge, clear_alert, raise_alert
from dispatch.alerts.queries import AlertState, get_alert, list_alerts, open_alerts
from dispatch.alerts.tables import AlertLevel
from dispatch.alerts.views import AlertView
from spatial.errors import SpatialError
from tests.dispatch.scenes import NOON, person


def lost(subject: str = "fire:north", **body: object) -> NewAlert:
    """Return an alert that cover is lost."""
    return NewAlert("cover_lost", subject, 114.3, 30.6, level=AlertLevel.WARNING, body=body)


def raised(store: Store, new: NewAlert) -> AlertView | None:
    """Raise an alert at noon."""
    with store.transaction(person("Watch")) as session:
        return raise_alert(session, new, now=NOON)


def topics(store: Store) -> list[tuple[str, dict[str, object]]]:
    """Return the topics and bodies of all changes."""
    with store.transaction(person("Feed")) as session:
        sequence_changes(session)
        return [(change.topic, change.body) for change in read_changes(session, after=0)]


def test_alert_is_raised_acknowledged_and_cleared_and_the_feed_says_so(store: Store) -> None:
    alert = raised(store, lost(cells=7))
    assert alert is not None
    assert (alert.kind, alert.subject, alert.level) == ("cover_lost", "fire:north", "warning")
    assert (alert.lon, alert.lat, alert.body, alert.version) == (114.3, 30.6, {"cells": 7}, 1)
    later = NOON + timedelta(minutes=2)
    with store.transaction(person("Wang", 7)) as session:
        seen = acknowledge(session, alert.id, now=later)
    assert (seen.acknowledged_at, seen.acknowledged_by, seen.version) == (later, "Wang", 2)
    with store.transaction(person("Watch")) as session:
        over = clear_alert(session, "cover_lost", "fire:north", now=later)
    assert over is not None
    assert (over.cleared_at, over.version) == (later, 3)
    assert topics(store) == [
        ("alert.raised", {"alert": alert.model_dump(mode="json")}),
        ("alert.acknowledged", {"alert": seen.model_dump(mode="json")}),
        ("alert.cleared", {"alert": over.model_dump(mode="json")}),
    ]


def test_what_is_the_matter_already_is_not_raised_again_until_it_is_over(store: Store) -> None:
    assert raised(store, lost()) is not None
    assert raised(store, lost()) is None
    assert raised(store, lost("fire:south")) is not None
    with store.transaction(person("Watch")) as session:
        assert clear_alert(session, "cover_lost", "fire:north") is not None
        assert clear_alert(session, "cover_lost", "fire:north") is None
    assert raised(store, lost()) is not None
    assert [topic for topic, _ in topics(store)] == [
        "alert.raised", "alert.raised", "alert.cleared", "alert.raised",
    ]  # fmt: skip


def test_of_many_who_raise_the_same_at_once_one_does(store: Store) -> None:
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: raised(store, lost()), range(8)))
    assert len([alert for alert in made if alert is not None]) == 1
    assert [topic for topic, _ in topics(store)] == ["alert.raised"]


def test_first_who_acknowledges_is_kept(store: Store) -> None:
    alert = raised(store, lost())
    assert alert is not None
    with store.transaction(person("Wang")) as session:
        first = acknowledge(session, alert.id, now=NOON)
    with store.transaction(person("Li")) as session:
        assert acknowledge(session, alert.id, now=NOON + timedelta(hours=1)) == first
    assert len(topics(store)) == 2


def test_alert_that_there_is_not_cannot_be_acknowledged(store: Store) -> None:
    with store.transaction(person("Wang")) as session:
        with pytest.raises(NotFoundError):
            acknowledge(session, 5)
        with pytest.raises(NotFoundError):
            get_alert(session, 5)


def test_place_that_is_none_is_refused(store: Store) -> None:
    with pytest.raises(SpatialError):
        raised(store, NewAlert("cover_lost", "x", 114.3, 91.0))


def test_alerts_are_listed_newest_first_page_by_page(store: Store) -> None:
    for subject in ("a", "b", "c"):
        raised(store, lost(subject))
    with store.transaction(person("Watch")) as session:
        clear_alert(session, "cover_lost", "b", now=NOON)
    with store.reading(process_actor("test")) as session:
        assert [alert.subject for alert in open_alerts(session)] == ["c", "a"]
        assert open_alerts(session, "unit_silent") == []
        first = list_alerts(session, state=AlertState.ALL, limit=2)
        assert [alert.subject for alert in first.items] == ["c", "b"]
        second = list_alerts(session, state=AlertState.ALL, limit=2, after=first.next)
        assert ([alert.subject for alert in second.items], second.next) == (["a"], None)
        cleared = list_alerts(session, state=AlertState.CLEARED)
        assert [alert.subject for alert in cleared.items] == ["b"]
        with pytest.raises(RefusedError):
            list_alerts(session, after="not a page")
