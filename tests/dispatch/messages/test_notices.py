"""Notices: written with what they tell of, sent at least once, told once, quiet when down."""

import hashlib
import hmac
import json
import logging
import ssl
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from data.privacy.vault import Vault
from data.store import Store
from data.store.actors import AccountId, process_actor
from data.store.errors import RefusedError
from dispatch.incidents.sites import get_site
from dispatch.messages.contacts import list_deliveries, send_again, set_contact
from dispatch.messages.delivering import LEASE, MOST_ATTEMPTS, Courier, Round, wait_after
from dispatch.messages.notices import (
    NewNotice,
    holders_of,
    list_notices,
    notify,
    read_notices,
)
from dispatch.messages.ports import Mail, Port, Webhook
from dispatch.messages.tables import Channel, DeliveryState
from tests.dispatch.messages.outside import HOST, dripping, hook, mail_server
from tests.dispatch.scenes import NOON, MakeIncident, person, write_trial_city
from tests.dispatch.tasks.field import add_account

SETTER = process_actor("test")
SECRET = b"a secret of the installation"
DAY = timedelta(days=1)


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """A vault with keys of its own."""
    return Vault.open(tmp_path / "keys")


def tell(store: Store, incident_id: int, *accounts: int, rule: str = "escalated") -> list[int]:
    """Tell some accounts that an incident was escalated."""
    new = NewNotice(rule, accounts, incident_id, f"{incident_id}/{rule}", {"number": "261122-1"})
    with store.transaction(SETTER) as session:
        return notify(session, new, now=NOON)


def courier(store: Store, vault: Vault, ports: Mapping[Channel, Port]) -> Courier:
    """Return a courier whose chance is the same each time."""
    return Courier(store, ports, vault, Random(7))


def webhook(url: str) -> dict[Channel, Port]:
    """Return the port to a webhook on this machine."""
    return {Channel.WEBHOOK: Webhook(url, SECRET, frozenset({HOST}))}


def states(store: Store) -> list[tuple[str, int, str | None]]:
    """Return state, attempts and fault of every delivery, oldest first."""
    with store.reading(SETTER) as session:
        page = list_deliveries(session, state=None)
    return [(str(one.state), one.attempts, one.fault) for one in reversed(page.items)]


def test_what_did_not_happen_is_told_to_nobody(store: Store, make_incident: MakeIncident) -> None:
    me, incident = add_account(store, "li", None), make_incident()
    new = NewNotice("escalated", [me], incident.id, "k")
    with suppress(ZeroDivisionError), store.transaction(SETTER) as session:
        assert len(notify(session, new, now=NOON)) == 1
        raise ZeroDivisionError
    with store.reading(SETTER) as session:
        assert list_notices(session, me).items == []
    assert states(store) == []


def test_the_same_thing_is_told_and_sent_once(
    store: Store, make_incident: MakeIncident, vault: Vault
) -> None:
    me, other = add_account(store, "li", None), add_account(store, "wu", None)
    incident = make_incident()
    assert len(tell(store, incident.id, me, other)) == 2
    assert tell(store, incident.id, me, other) == []
    with store.reading(person("Li", me)) as session:
        page = list_notices(session, me)
    assert (len(page.items), page.unread) == (1, 1)
    with hook() as posted:
        assert courier(store, vault, webhook(posted.url)).deliver(NOON) == Round(sent=1)
        assert courier(store, vault, webhook(posted.url)).deliver(NOON + DAY) == Round()
        assert len(posted.requests) == 1


def test_what_all_know_is_no_write_however_often_it_is_told(
    store: Store, make_incident: MakeIncident
) -> None:
    # A sequence is logged each 32 numbers, which makes its transaction one that writes.
    me, incident = add_account(store, "li", None), make_incident()
    strict = Store(store.engine)
    assert [len(tell(strict, incident.id, me)) for _ in range(40)] == [1] + [0] * 39


def test_one_reads_one_s_own_and_nobody_else_s(store: Store, make_incident: MakeIncident) -> None:
    me, other = add_account(store, "li", None), add_account(store, "wu", None)
    (mine, theirs) = tell(store, make_incident().id, me, other)
    with store.transaction(person("Li", me)) as session:
        assert read_notices(session, max(mine, theirs), now=NOON) == 1
        assert read_notices(session, max(mine, theirs), now=NOON) == 0
    with store.reading(SETTER) as session:
        assert list_notices(session, other).unread == 1
        assert list_notices(session, me).unread == 0


def test_a_role_is_told_where_it_is_held(store: Store, make_incident: MakeIncident) -> None:
    write_trial_city(store, training=False)
    whole = add_account(store, "all", "dispatcher")
    west = add_account(store, "west", "dispatcher", "420101")
    east = add_account(store, "east", "dispatcher", "420102")
    incident = make_incident()
    with store.reading(SETTER) as session:
        found = holders_of(session, "dispatcher", get_site(session, incident.id), NOON)
    assert whole in found
    here = incident.areas[-1].code
    assert (west in found, east in found) == (here.startswith("420101"), here.startswith("420102"))


def test_a_webhook_is_signed_so_that_its_receiver_can_tell(
    store: Store, make_incident: MakeIncident, vault: Vault
) -> None:
    tell(store, make_incident().id)
    with hook() as posted:
        courier(store, vault, webhook(posted.url)).deliver(NOON)
        ((headers, body),) = posted.requests
    stamp = headers["x-muster-timestamp"]
    expected = hmac.new(SECRET, f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()
    assert headers["x-muster-signature"] == f"sha256={expected}"
    said = json.loads(body)
    assert said["title_en"] == "Incident escalated"
    assert "261122-1" in said["body_zh"]


def test_redirects_are_not_followed_and_only_allowed_hosts_are_posted_to(
    store: Store, make_incident: MakeIncident, vault: Vault
) -> None:
    tell(store, make_incident().id)
    with hook([302]) as posted:
        assert courier(store, vault, webhook(posted.url)).deliver(NOON).dead == 1
        assert len(posted.requests) == 1
    assert states(store) == [("dead", 1, "http_302")]
    for url in ("http://example.org/x", f"ftp://{HOST}/", "nowhere", f"http://u:p@{HOST}/"):
        with pytest.raises(RefusedError):
            Webhook(url, SECRET, frozenset({HOST}))
    with pytest.raises(RefusedError):
        Webhook(f"http://{HOST}/", b"", frozenset({HOST}))


def test_a_target_that_is_down_is_said_once_and_tried_again_until_it_works(
    store: Store, make_incident: MakeIncident, vault: Vault, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        tell(store, make_incident().id)
    with hook([503, 503, 200]) as posted, caplog.at_level(logging.INFO, "muster.courier"):
        mine = courier(store, vault, webhook(posted.url))
        assert mine.deliver(NOON) == Round(failed=1, put_off=2)
        assert mine.deliver(NOON) == Round()  # nothing is due yet
        assert mine.deliver(NOON + DAY) == Round(failed=1, put_off=2)
        assert mine.deliver(NOON + 2 * DAY) == Round(sent=3)
        assert len(posted.requests) == 5
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO"]


def test_nobody_listening_is_a_fault_of_the_way_and_not_of_the_parcel(
    store: Store, make_incident: MakeIncident, vault: Vault
) -> None:
    tell(store, make_incident().id)
    with hook() as posted:
        gone = webhook(posted.url)
    assert courier(store, vault, gone).deliver(NOON).failed == 1
    assert states(store) == [("waiting", 1, "ConnectError")]


def test_who_answers_sign_by_sign_is_not_waited_for(
    store: Store, make_incident: MakeIncident, vault: Vault
) -> None:
    me = add_account(store, "li", None)
    with store.transaction(person("Li", me)) as session:
        set_contact(session, me, Channel.EMAIL, "li@example.org", vault)
    tell(store, make_incident().id, me)
    with dripping(b"HTTP/1.1 200 OK\r\nX-Slow: ") as slow, dripping(b"220-wait ") as mail:
        url = f"http://{HOST}:{slow}/hook"
        ports: dict[Channel, Port] = {
            Channel.WEBHOOK: Webhook(url, SECRET, frozenset({HOST}), patience_s=0.4),
            Channel.EMAIL: Mail(HOST, mail, "muster@example.org", patience_s=0.4),
        }
        assert courier(store, vault, ports).deliver(NOON) == Round(failed=2)
    assert [(state, attempts) for state, attempts, _ in states(store)] == [("waiting", 1)] * 2


def test_what_slow_receivers_leave_no_time_for_is_the_next_round_s(
    store: Store, make_incident: MakeIncident, vault: Vault
) -> None:
    for _ in range(3):
        tell(store, make_incident().id)
    with hook() as posted:
        seconds = iter([0.0, 1.0, 59.0, 61.0, *([100.0] * 9)])
        slow = Courier(store, webhook(posted.url), vault, Random(7), lambda: next(seconds))
        assert slow.deliver(NOON) == Round(sent=2, put_off=1)
        assert states(store)[-1] == ("waiting", 0, None)
        assert slow.deliver(NOON) == Round(sent=1)
        assert len(posted.requests) == 3


def test_administrators_are_told_of_a_way_that_is_down_once_a_day(
    store: Store, make_incident: MakeIncident, vault: Vault
) -> None:
    write_trial_city(store, training=False)
    administrator = add_account(store, "ops", "system_administrator")
    other = add_account(store, "li", "dispatcher")
    tell(store, make_incident().id)
    with hook([500, 401]) as posted:
        for hours in (0, 1):  # two couriers: one that was started anew does not know of the first
            mine = courier(store, vault, webhook(posted.url))
            mine.deliver(NOON + timedelta(hours=hours))
    assert states(store) == [("dead", 2, "http_401")]
    with store.reading(SETTER) as session:
        told = list_notices(session, administrator).items
        assert [one.rule for one in told] == ["way_down"]
        assert "http_500" in told[0].body_zh
        assert "the webhook" in told[0].body_en
        assert list_notices(session, other).items == []


def test_a_letter_that_was_taken_is_not_sent_again_for_a_rude_good_bye(
    store: Store, make_incident: MakeIncident, vault: Vault, tmp_path: Path
) -> None:
    me = add_account(store, "li", None)
    with store.transaction(person("Li", me)) as session:
        set_contact(session, me, Channel.EMAIL, "li@example.org", vault)
    new = NewNotice("calendar_missing", [me], None, "calendar/2027", {"year": "2027"})
    with store.transaction(SETTER) as session:
        notify(session, new, now=NOON)
    with mail_server(tmp_path, rude=True) as (letters, port, authority):
        context = ssl.create_default_context(cafile=str(authority))
        mail = Mail(HOST, port, "muster@example.org", context=context)
        assert courier(store, vault, {Channel.EMAIL: mail}).deliver(NOON).sent == 1
        assert courier(store, vault, {Channel.EMAIL: mail}).deliver(NOON + DAY) == Round()
        (letter,) = letters.taken
    assert letter["Subject"] == "工作日历缺少年份 A year of the working calendar is missing"


def test_who_is_killed_before_saying_so_sends_it_again_with_the_same_key(
    store: Store, make_incident: MakeIncident, vault: Vault
) -> None:
    tell(store, make_incident().id)
    with hook() as posted:
        first = courier(store, vault, webhook(posted.url))
        (claimed,) = first._claim(NOON)
        first._try(claimed)  # and here it is killed
        second = courier(store, vault, webhook(posted.url))
        assert second.deliver(NOON + LEASE - timedelta(seconds=1)) == Round()
        assert second.deliver(NOON + LEASE).sent == 1
        keys = [headers["x-muster-delivery"] for headers, _ in posted.requests]
    assert len(keys) == 2
    assert len(set(keys)) == 1


def test_two_couriers_at_once_send_each_parcel_once(
    store: Store, make_incident: MakeIncident, vault: Vault
) -> None:
    for _ in range(12):
        tell(store, make_incident().id)
    with hook() as posted, ThreadPoolExecutor(2) as pool:
        both = [courier(store, vault, webhook(posted.url)) for _ in range(2)]
        rounds = list(pool.map(lambda one: one.deliver(NOON), both))
        assert sum(one.sent for one in rounds) == 12
        assert len({headers["x-muster-delivery"] for headers, _ in posted.requests}) == 12
        assert len(posted.requests) == 12


def test_what_was_tried_as_often_as_it_is_is_dead_and_can_be_sent_again(
    store: Store, make_incident: MakeIncident, vault: Vault
) -> None:
    tell(store, make_incident().id)
    at: datetime = NOON
    with hook([500] * MOST_ATTEMPTS + [200]) as posted:
        mine = courier(store, vault, webhook(posted.url))
        for _ in range(MOST_ATTEMPTS):
            mine.deliver(at)
            at += DAY
        assert states(store) == [("dead", MOST_ATTEMPTS, "http_500")]
        with store.transaction(SETTER) as session:
            (dead,) = list_deliveries(session, state=DeliveryState.DEAD).items
            send_again(session, dead.id, now=at)
        assert mine.deliver(at).sent == 1
    assert states(store) == [("sent", 1, None)]


def test_a_way_that_is_not_set_up_leaves_a_dead_letter_that_says_so(
    store: Store, make_incident: MakeIncident, vault: Vault
) -> None:
    tell(store, make_incident().id)
    assert courier(store, vault, {}).deliver(NOON).dead == 1
    assert states(store) == [("dead", 1, "not_configured")]


def test_e_mail_goes_over_tls_to_the_sealed_address_of_an_account(
    store: Store, make_incident: MakeIncident, vault: Vault, tmp_path: Path
) -> None:
    me = add_account(store, "li", None)
    with store.transaction(person("Li", me)) as session:
        shown = set_contact(session, me, Channel.EMAIL, "li@example.org", vault)
        kept = session.scalar(text("SELECT address FROM notice_contacts"))
    assert "li@" not in str(shown.address)
    assert "li@" not in kept
    tell(store, make_incident().id, me, rule="task")
    with mail_server(tmp_path) as (letters, port, authority):
        context = ssl.create_default_context(cafile=str(authority))
        wary = Mail(HOST, port, "muster@example.org")  # believes the system's authorities only
        assert courier(store, vault, {Channel.EMAIL: wary}).deliver(NOON).failed == 1
        mail = Mail(HOST, port, "muster@example.org", context=context)
        assert courier(store, vault, {Channel.EMAIL: mail}).deliver(NOON + DAY).sent == 1
        (letter,) = letters.taken
    assert letter["To"] == "li@example.org"
    assert "新任务" in letter["Subject"]
    assert letter["Message-ID"].endswith("@example.org>")


def test_an_address_that_the_mail_server_does_not_know_is_given_up_at_once(
    store: Store, make_incident: MakeIncident, vault: Vault, tmp_path: Path
) -> None:
    me = add_account(store, "li", None)
    with store.transaction(person("Li", me)) as session:
        set_contact(session, me, Channel.EMAIL, "nobody@example.org", vault)
    tell(store, make_incident().id, me, rule="task")
    with mail_server(tmp_path) as (letters, port, authority):
        context = ssl.create_default_context(cafile=str(authority))
        mail = Mail(HOST, port, "muster@example.org", context=context)
        assert courier(store, vault, {Channel.EMAIL: mail}).deliver(NOON).dead == 1
        assert letters.taken == []
    assert states(store) == [("dead", 1, "smtp_550")]


@pytest.mark.parametrize(
    ("channel", "address"),
    [
        (Channel.EMAIL, "li"),
        (Channel.EMAIL, "li@example.org\nBcc: all@example.org"),
        (Channel.EMAIL, "a@b, c@d.org"),
        (Channel.SMS, "not a number"),
        (Channel.WEBHOOK, "http://example.org"),
    ],
)
def test_what_is_no_address_is_refused(
    store: Store, vault: Vault, channel: Channel, address: str
) -> None:
    me = add_account(store, "li", None)
    with pytest.raises(RefusedError), store.transaction(person("Li", me)) as session:
        set_contact(session, me, channel, address, vault)


def test_waits_double_up_to_an_hour_and_are_spread() -> None:
    for attempts in range(1, 30):
        middle = min(30 * 2 ** (attempts - 1), 3600)
        waits = [wait_after(attempts, Random(seed)).total_seconds() for seed in range(50)]
        assert all(0.5 * middle <= wait <= 1.5 * middle for wait in waits)
        assert max(waits) > 1.2 * min(waits)


def test_an_unknown_rule_is_refused(store: Store, make_incident: MakeIncident) -> None:
    incident = make_incident()
    with pytest.raises(RefusedError), store.transaction(SETTER) as session:
        notify(session, NewNotice("no such", [AccountId(1)], incident.id, "k"))
