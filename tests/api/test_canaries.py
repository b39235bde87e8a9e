"""Planted values of every grade appear in no answer above the reader's grade.

Every GET call of the OpenAPI document is asked as every role, with the ids of the rows that carry
the plants; so are the stream, the metrics and the log. A new call is walked by itself.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

import httpx
import pytest

from api.settings import Settings
from api.tables import metadata
from data.access.roles import Role, roles
from data.access.tables import AccountKind
from data.privacy.normal import check_digit
from data.store import Store
from data.store.actors import Grade
from tests.api.asking import file_incident, new_key
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving, serving
from tests.api.small_city import SmallCity
from tests.api.test_personal_data import ask, cleared, run, step_up

PLACE = (114.3123457, 30.5912347)
TRACK = (114.3098761, 30.5887653)
FIRST_17 = "42010619770707771"

NOBODYS = {
    "incidents.reporter_name": "司马金丝雀",
    "incidents.reporter_phone": "13977770001",
    "members.phone": "13977770002",
    "members.citizen_id": FIRST_17 + check_digit(FIRST_17),
    "accounts.password_hash": "$argon2id$canary$hash",
    "totp_factors.secret": "CANARYSECRETCANARYSECRET",
    "unit_tracks.geom": "114.30987",
}
"""Of L3 and above: in no answer, whoever reads, but for a reveal or a look-up."""

DAILY = {
    "incidents.description": "三楼金丝雀起火",
    "incidents.address": "金丝雀路77号7栋",
    "incidents.geom": "114.31234",
    "members.name": "金丝雀队员",
    "reveals.note": "金丝雀理由",
}
"""Of L2: in no answer to a reader of L1."""

VALUES = {
    "category": "fire_station",
    "q": "金丝雀",
    "lon": str(PLACE[0]),
    "lat": str(PLACE[1]),
    "level": "street",
    "resolution": "8",
    "group": "fire",
    "z": "14",
    "x": "13394",
    "y": "6726",
    "bbox": "114.2,30.5,114.4,30.7",
    "state": "all",
    "limit": "200",
    "zone": "Asia/Shanghai",
}
STREAM = "/api/v1/stream"
SHOWING = {
    f"/api/v1/{path}"
    for path in (
        "incidents",
        "incidents/{incident_id}",
        "units",
        "units/{unit_id}",
        "units/{unit_id}/members",
        "layers/{layer_id}/features",
        "elements",
        "reveals/sweeps",
        "reveals/purposes",
        "tracks/lookups",
        "session",
    )
}
"""Calls that must have answered somebody, or the walk would prove nothing."""


@dataclass(frozen=True)
class Planted:
    """Where the plants are."""

    incident_id: int
    unit_id: int
    account_id: int


@pytest.fixture
def unlimited(settings: Settings) -> Iterator[Serving]:
    """The application without limits of how often one asks: the walk is thousands of calls."""
    with serving(settings.model_copy(update={"rate_limits": False})) as running:
        yield running


@pytest.fixture
def planted(unlimited: Serving, store: Store, small_city: SmallCity) -> Planted:
    """Plant a value in every personal element that a call could show."""
    unit_id = small_city.unit_ids[0]
    with sign_in(unlimited, store, "planter") as client:
        filed = file_incident(
            client,
            description=DAILY["incidents.description"],
            address=DAILY["incidents.address"],
            lon=PLACE[0],
            lat=PLACE[1],
            reporter_name=NOBODYS["incidents.reporter_name"],
            reporter_phone=NOBODYS["incidents.reporter_phone"],
        )
        member = {
            "name": DAILY["members.name"],
            "phone": NOBODYS["members.phone"],
            "citizen_id": NOBODYS["members.citizen_id"],
        }
        where = f"/api/v1/units/{unit_id}/members"
        client.post(where, json=member, headers=new_key()).raise_for_status()
        client.post(
            f"/api/v1/incidents/{filed['id']}/assignments",
            json={"unit_id": unit_id, "override_reason": "canary"},
            headers=new_key(),
        )
    with cleared(unlimited, store, "revealer") as client:
        assert ask(client, filed["id"], note=DAILY["reveals.note"]).status_code == 200
        now = datetime.now(UTC)
        asked = {
            "unit_id": unit_id,
            "since": (now - timedelta(hours=1)).isoformat(),
            "until": now.isoformat(),
            "purpose": "review",
            "note": DAILY["reveals.note"],
        }
        client.post("/api/v1/tracks/lookups", json=asked).raise_for_status()
    hashed = NOBODYS["accounts.password_hash"]
    secret = NOBODYS["totp_factors.secret"]
    run(store, "UPDATE accounts SET password_hash = :hash", hash=hashed)
    run(store, "UPDATE totp_factors SET secret = :secret", secret=secret)
    run(
        store,
        "INSERT INTO unit_tracks (unit_id, fix_at, geom, cell, training) VALUES"
        " (:unit, now(), ST_SetSRID(ST_MakePoint(:lon, :lat), 4326), 0, false)",
        unit=unit_id,
        lon=TRACK[0],
        lat=TRACK[1],
    )
    ((account_id,),) = run(store, "SELECT id FROM accounts WHERE sign_in_name = 'planter'")
    return Planted(filed["id"], unit_id, account_id)


def calls(document: dict[str, Any], planted: Planted) -> Iterator[tuple[str, str]]:
    """Yield every GET call of the document, as a template and as an address that can be asked."""
    for template, methods in sorted(document["paths"].items()):
        if "get" not in methods or template == STREAM:
            continue
        asked = methods["get"].get("parameters", [])
        query = {
            one["name"]: VALUES[one["name"]]
            for one in asked
            if one["in"] == "query" and one["name"] in VALUES
        }
        for layer in ("incidents", "units") if "{layer_id}" in template else ("",):
            path = template.replace("{layer_id}", layer)
            path = re.sub(r"\{(x|y|z)\}", lambda found: VALUES[found[1]], path)
            path = path.replace("{account_id}", str(planted.account_id))
            path = path.replace("{incident_id}", str(planted.incident_id))
            path = path.replace("{unit_id}", str(planted.unit_id))
            path = re.sub(r"\{\w+\}", "1", path)
            yield template, str(httpx.URL(path, params=query))


def first_of_stream(client: httpx.Client, wanted: int = 5) -> bytes:
    """Return the beginning of the live feed, with its snapshot; nothing where it is refused."""
    with client.stream("GET", STREAM, timeout=20) as answer:
        if answer.status_code != 200:
            return b""
        return "\n".join(islice(answer.iter_lines(), wanted)).encode()


def found_in(body: bytes, plants: dict[str, str]) -> list[str]:
    """Return the elements whose plants are in an answer, as text or escaped."""
    return [
        element
        for element, value in plants.items()
        if value.encode() in body or value.encode("unicode_escape") in body
    ]


@contextmanager
def as_role(
    served: Serving, store: Store, role: Role, grade: Grade
) -> Iterator[tuple[str, httpx.Client]]:
    """Yield a client of one role in the whole city, whose second factor is fresh."""
    name = f"{role.key}-{grade.name}".lower()
    give_roles(store, name, AccountKind.PERSON, (role.key,), None, grade)
    with sign_in(served, store, name, ()) as client:
        step_up(served, store, name)
        yield name, client


def askers() -> Sequence[tuple[Role, Grade]]:
    """Return every role a person can have with its highest grade, and those that can with L1."""
    people = [role for role in roles().values() if AccountKind.PERSON in role.kinds]
    low = {role.key: (role, Grade.L1) for role in people if not role.alone}
    high = [(role, role.highest_grade) for role in people if role.highest_grade > Grade.L1]
    return [*high, *low.values()]


def test_no_plant_is_in_any_answer_above_its_readers_grade(
    unlimited: Serving, store: Store, planted: Planted, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    leaks: list[str] = []
    answered: set[str] = set()
    with unlimited.client() as nobody:
        document = nobody.get("/api/v1/openapi.json").json()
    walk = list(calls(document, planted))
    for role, grade in askers():
        forbidden = NOBODYS if grade > Grade.L1 else {**NOBODYS, **DAILY}
        with as_role(unlimited, store, role, grade) as (name, client):
            for template, address in walk:
                answer = client.get(address)
                if answer.is_success:
                    answered.add(template)
                leaks += [f"{name} {template} {one}" for one in _leaks(answer, forbidden)]
            body = first_of_stream(client)
            leaks += [f"{name} {STREAM} {one}" for one in found_in(body, forbidden)]
    assert not leaks, "\n".join(leaks)
    assert answered >= SHOWING
    assert found_in(_own_log(caplog), {**NOBODYS, **DAILY}) == []


def _own_log(caplog: pytest.LogCaptureFixture) -> bytes:
    """Return what the application logged.

    Without what the client of the test says, and without uvicorn's own log of requests, which the
    product switches off (`make_server`).
    """
    others = ("httpx", "httpcore", "uvicorn.access")
    own = [record for record in caplog.records if not record.name.startswith(others)]
    return "\n".join(f"{record.name} {record.getMessage()}" for record in own).encode()


def _leaks(answer: httpx.Response, forbidden: dict[str, str]) -> list[str]:
    asked = str(answer.request.url)
    if "lon=" in asked:  # who names a place is told of it
        forbidden = {k: v for k, v in forbidden.items() if k != "incidents.geom"}
    if "q=" in asked and not answer.is_success:
        return []
    told = found_in(answer.content, forbidden)
    return told + found_in(str(answer.headers).encode(), forbidden)


def test_the_walk_finds_a_plant_where_it_may_be_seen(
    unlimited: Serving, store: Store, planted: Planted
) -> None:
    """So an empty result of the walk means something."""
    with as_role(unlimited, store, roles()["dispatcher"], Grade.L2) as (_, client):
        body = client.get(f"/api/v1/incidents/{planted.incident_id}").content
        assert found_in(body, DAILY) == [
            "incidents.description",
            "incidents.address",
            "incidents.geom",
        ]
        assert "incidents.description" in found_in(first_of_stream(client), DAILY)
        members = client.get(f"/api/v1/units/{planted.unit_id}/members").content
        assert found_in(members, DAILY) == ["members.name"]
    with cleared(unlimited, store, "clear") as client:
        assert found_in(ask(client, planted.incident_id).content, NOBODYS) == [
            "incidents.reporter_phone"
        ]


def test_no_plant_is_in_the_metrics_or_a_table_that_is_not_its_own(
    unlimited: Serving, store: Store, planted: Planted
) -> None:
    sealed = {name: value for name, value in NOBODYS.items() if name.split(".")[0] != "accounts"}
    sealed = {
        name: value
        for name, value in sealed.items()
        if name not in {"totp_factors.secret", "unit_tracks.geom"}
    }
    tables = sorted(set(metadata.tables) - {"place_names", "roads"})
    dump = "".join(str(run(store, f"SELECT row_to_json(t)::text FROM {one} t")) for one in tables)
    assert DAILY["incidents.description"] in dump
    assert found_in(dump.encode(), sealed) == []
    with unlimited.client() as nobody:
        assert found_in(nobody.get("/metrics").content, {**NOBODYS, **DAILY}) == []
