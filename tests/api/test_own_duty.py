"""One's own duty over HTTP: the unit and shifts of who is a member, and nobody else's."""

from datetime import UTC, datetime, timedelta

import httpx

from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import Grade
from tests.api.asking import new_key
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving
from tests.api.small_city import SmallCity

DUTY = "/api/v1/duty"


def join(person: httpx.Client, unit_id: int, account_id: int) -> None:
    """Make an account a member of a unit."""
    member = {"name": "赵铁柱", "phone": "13912345678", "account_id": account_id}
    path = f"/api/v1/units/{unit_id}/members"
    person.post(path, json=member, headers=new_key()).raise_for_status()


def test_a_member_sees_their_unit_and_its_shifts_in_their_order(
    served: Serving, store: Store, person: httpx.Client, small_city: SmallCity
) -> None:
    mine, other = small_city.unit_ids[:2]
    join(person, mine, give_roles(store, "zhao", AccountKind.PERSON, ("member",), None, Grade.L2))
    now = datetime.now(UTC)
    for unit, start_h, note in ((mine, 24, "晚班"), (mine, -1, None), (other, 1, None)):
        starts = now + timedelta(hours=start_h)
        shift = {
            "starts_at": starts.isoformat(),
            "ends_at": (starts + timedelta(hours=8)).isoformat(),
        }
        body = shift if note is None else {**shift, "note": note}
        path = f"/api/v1/units/{unit}/shifts"
        person.post(path, json=body, headers=new_key()).raise_for_status()
    with sign_in(served, store, "zhao", ()) as member:
        duty = member.get(DUTY).json()
    assert duty["unit"]["id"] == mine
    assert duty["unit"]["on_duty"] is True
    assert duty["member"]["name"] == "赵铁柱"
    assert duty["member"]["phone"] == "139****5678"
    assert [one["note"] for one in duty["shifts"]] == [None, "晚班"]
    assert all("planned_by" not in one for one in duty["shifts"])


def test_who_is_no_member_has_no_duty(person: httpx.Client) -> None:
    answer = person.get(DUTY)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_who_left_the_unit_has_no_duty(
    served: Serving, store: Store, person: httpx.Client, small_city: SmallCity
) -> None:
    unit_id = small_city.unit_ids[0]
    account_id = give_roles(store, "qian", AccountKind.PERSON, ("member",), None, Grade.L2)
    join(person, unit_id, account_id)
    path = f"/api/v1/units/{unit_id}/members"
    (member,) = [one for one in person.get(path).json()["items"] if one["account_id"] == account_id]
    with sign_in(served, store, "qian", ()) as left:
        assert left.get(DUTY).status_code == 200
        person.delete(f"{path}/{member['id']}", headers=new_key()).raise_for_status()
        assert left.get(DUTY).status_code == 404


def test_nobody_known_has_no_duty(served: Serving) -> None:
    assert httpx.get(f"{served.address}{DUTY}", timeout=30).status_code == 401
