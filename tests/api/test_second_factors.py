"""Second factors over HTTP: authenticator apps, recovery codes, passkeys."""

import base64
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import httpx
import pytest
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from sqlalchemy import select, update

from data.access.commands import issue_sign_in
from data.access.factor_tables import Passkey, PasskeyChallenge, TotpFactor
from data.access.tables import AccountKind, SignInSession
from data.store import Store
from data.store.actors import process_actor
from data.store.trail import AuditRecord, Outcome
from tests.api.authenticator import Authenticator
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving

API = "/api/v1"
TEST = process_actor("test")


def code_of(secret: str, steps: int = 0) -> str:
    """Return the code that an app shows, some steps of thirty seconds from now."""
    app = TOTP(base64.b32decode(secret), 6, SHA1(), 30)  # noqa: S303 (RFC 6238)
    return app.generate(time.time() + 30 * steps).decode()


def take_token(client: httpx.Client, answer: httpx.Response) -> dict[str, Any]:
    """Go on with the token that an answer brings; the cookie is the client's already."""
    answer.raise_for_status()
    found: dict[str, Any] = answer.json()
    session: dict[str, Any] = found.get("session", found)
    client.headers["X-CSRF-Token"] = session["csrf_token"]
    return found


def add_app(client: httpx.Client) -> tuple[str, list[str]]:
    """Set up an authenticator app; return its secret and the recovery codes."""
    secret = client.post(f"{API}/second-factors/totp").json()["secret"]
    confirmed = client.post(
        f"{API}/second-factors/totp/confirm", json={"code": code_of(secret, -1)}
    )
    return secret, take_token(client, confirmed)["recovery_codes"]


def authenticator_of(client: httpx.Client) -> Authenticator:
    address = urlsplit(str(client.base_url))
    return Authenticator(address.hostname or "", f"{address.scheme}://{address.netloc}")


def add_passkey(client: httpx.Client, name: str = "telephone") -> Authenticator:
    """Set up a passkey."""
    options = client.post(f"{API}/second-factors/passkeys/options").json()
    made = authenticator_of(client)
    asked = {"name": name, "credential": made.create(options)}
    take_token(client, client.post(f"{API}/second-factors/passkeys", json=asked))
    return made


@contextmanager
def sign_in_again(served: Serving, store: Store, name: str = "chen") -> Iterator[httpx.Client]:
    """Yield a client that has proved its first factor only."""
    with store.transaction(TEST) as session:
        token = issue_sign_in(session, name, name.title(), timedelta(hours=1))
    with served.client() as client:
        take_token(client, client.post(f"{API}/session", json={"token": token}))
        yield client


def step_up(client: httpx.Client, **asked: object) -> httpx.Response:
    return client.post(f"{API}/session/step-up", json=asked)


def test_an_app_is_set_up_with_a_code_of_it(person: httpx.Client) -> None:
    begun = person.post(f"{API}/second-factors/totp").json()
    uri = urlsplit(begun["uri"])
    assert (uri.scheme, uri.netloc, unquote(uri.path)) == ("otpauth", "totp", "/Muster:chen")
    assert f"secret={begun['secret']}" in uri.query
    assert len(base64.b32decode(begun["secret"])) == 20  # RFC 4226, 4: 160 bits
    kind, _, image = begun["qr"].partition(",")
    assert kind.startswith("data:image/svg+xml")
    assert ET.fromstring(unquote(image)).tag.endswith("svg")  # noqa: S314 (our own)
    assert person.get(f"{API}/session").json()["assurance"]["has_second_factor"] is False
    wrong = person.post(f"{API}/second-factors/totp/confirm", json={"code": "000000"})
    assert (wrong.status_code, wrong.json()["code"]) == (403, "second_factor_refused")
    cookie = person.cookies["muster_session"]
    asked = {"code": code_of(begun["secret"])}
    added = take_token(person, person.post(f"{API}/second-factors/totp/confirm", json=asked))
    assert len(set(added["recovery_codes"])) == 10
    assert added["session"]["assurance"]["need"] is None
    assert added["session"]["assurance"]["stepped_up_until"] is not None
    assert person.cookies["muster_session"] != cookie
    read = person.get(f"{API}/second-factors").json()
    assert read["totp"]["confirmed_at"] is not None
    assert begun["secret"] not in str(read)


def test_the_secret_is_not_in_the_database(person: httpx.Client, store: Store) -> None:
    secret, codes = add_app(person)
    with store.reading(TEST) as session:
        kept = session.scalars(select(TotpFactor.secret)).one()
        records = str(session.scalars(select(AuditRecord.details)).all())
    assert secret not in kept
    assert kept.startswith("m1.")
    assert secret not in records
    assert not any(code in records for code in codes)


def test_until_the_second_factor_is_proved_nothing_else_is_done(
    person: httpx.Client, served: Serving, store: Store
) -> None:
    secret, _ = add_app(person)
    with sign_in_again(served, store) as client:
        assert client.get(f"{API}/session").json()["assurance"]["need"] == "second_factor"
        refused = client.get(f"{API}/incidents")
        assert (refused.status_code, refused.json()["code"]) == (403, "second_factor_required")
        assert refused.json()["set_up"] is False
        other = client.post(f"{API}/second-factors/totp")
        assert (other.status_code, other.json()["code"]) == (403, "step_up_required")
        before = client.cookies["muster_session"]
        take_token(client, step_up(client, code=code_of(secret)))
        assert client.get(f"{API}/incidents").status_code == 200
        old = {"Cookie": f"muster_session={before}"}
        with served.client() as stolen:
            assert stolen.get(f"{API}/session", headers=old).status_code == 401


def test_a_code_is_good_once(person: httpx.Client, served: Serving, store: Store) -> None:
    secret, _ = add_app(person)
    code = code_of(secret, 1)
    with sign_in_again(served, store) as one, sign_in_again(served, store) as other:
        assert step_up(one, code=code).status_code == 200
        replayed = step_up(other, code=code)
        assert (replayed.status_code, replayed.json()["code"]) == (403, "second_factor_refused")


def test_a_code_of_long_ago_is_refused(person: httpx.Client) -> None:
    secret, _ = add_app(person)
    for steps in (-10, 10):
        assert step_up(person, code=code_of(secret, steps)).status_code == 403


def test_a_recovery_code_is_good_once_and_in_any_case(person: httpx.Client) -> None:
    _, codes = add_app(person)
    take_token(person, step_up(person, code=codes[0].upper().replace("-", " ")))
    assert step_up(person, code=codes[0]).status_code == 403
    assert person.get(f"{API}/second-factors").json()["recovery_codes_left"] == 9
    new = person.post(f"{API}/second-factors/recovery-codes").json()["recovery_codes"]
    assert step_up(person, code=codes[1]).status_code == 403
    assert step_up(person, code=new[1]).status_code == 200


def test_guessing_codes_must_wait(person: httpx.Client, store: Store) -> None:
    add_app(person)
    statuses = [step_up(person, code=f"{number:06}").status_code for number in range(11)]
    assert statuses == [403] * 10 + [429]
    with store.reading(TEST) as session:
        refused = session.scalars(
            select(AuditRecord).where(AuditRecord.outcome == Outcome.REFUSED)
        ).all()
    assert {one.action for one in refused} == {"session.step_up"}
    assert len(refused) == 10


def test_a_step_up_is_over_after_five_minutes(person: httpx.Client, store: Store) -> None:
    add_app(person)
    with store.transaction(TEST) as session:
        long_ago = datetime.now(UTC) - timedelta(minutes=6)
        session.execute(update(SignInSession).values(second_factor_at=long_ago))
    person.get(f"{API}/session")
    deadline_s = time.monotonic() + 5
    while person.post(f"{API}/second-factors/recovery-codes").status_code == 200:
        assert time.monotonic() < deadline_s  # what is remembered of a session is for a second
    answer = person.post(f"{API}/second-factors/recovery-codes")
    assert answer.json()["code"] == "step_up_required"


def test_an_administrator_without_a_second_factor_can_only_set_one_up(
    served: Serving, store: Store
) -> None:
    give_roles(store, "lin", AccountKind.PERSON, ["system_administrator"])
    with sign_in_again(served, store, "lin") as client:
        assert client.get(f"{API}/session").json()["assurance"]["need"] == "set_up_second_factor"
        refused = client.get(f"{API}/accounts")
        assert (refused.status_code, refused.json()["set_up"]) == (403, True)
        add_app(client)
        assert client.get(f"{API}/accounts").status_code == 200


def test_a_passkey_signs_in_alone_and_proves_both_factors(
    person: httpx.Client, served: Serving
) -> None:
    made = add_passkey(person)
    with served.client() as client:
        options = client.post(f"{API}/session/passkey-options").json()
        assert options.get("allowCredentials", []) == []
        opened = client.post(f"{API}/session", json={"passkey": made.sign(options)})
        found = take_token(client, opened)
        assert found["account"]["id"] == person.get(f"{API}/session").json()["account"]["id"]
        assert found["assurance"]["method"] == "passkey"
        assert found["assurance"]["need"] is None
        assert client.get(f"{API}/incidents").status_code == 200


def test_a_passkey_is_a_second_factor(person: httpx.Client, served: Serving, store: Store) -> None:
    made = add_passkey(person)
    with sign_in_again(served, store) as client:
        options = client.post(f"{API}/session/step-up/options").json()
        assert [one["id"] for one in options["allowCredentials"]] == [made.create(options)["id"]]
        take_token(client, step_up(client, passkey=made.sign(options)))
        assert client.get(f"{API}/incidents").status_code == 200


def test_what_was_signed_is_good_once(person: httpx.Client, served: Serving) -> None:
    made = add_passkey(person)
    with served.client() as one, served.client() as other:
        signed = {"passkey": made.sign(one.post(f"{API}/session/passkey-options").json())}
        assert one.post(f"{API}/session", json=signed).status_code == 200
        replayed = other.post(f"{API}/session", json=signed)
    assert (replayed.status_code, replayed.json()["code"]) == (401, "sign_in_refused")


def test_an_old_challenge_is_refused(person: httpx.Client, served: Serving, store: Store) -> None:
    made = add_passkey(person)
    with served.client() as client:
        options = client.post(f"{API}/session/passkey-options").json()
        with store.transaction(TEST) as session:
            session.execute(update(PasskeyChallenge).values(expires_at=datetime.now(UTC)))
        answer = client.post(f"{API}/session", json={"passkey": made.sign(options)})
    assert answer.status_code == 401


@pytest.mark.parametrize(
    "wrong", ["origin", "host", "not verified", "other key", "unknown", "other purpose"]
)
def test_what_is_not_signed_for_us_is_refused(
    person: httpx.Client, served: Serving, wrong: str
) -> None:
    made = add_passkey(person)
    with served.client() as client:
        options = client.post(f"{API}/session/passkey-options").json()
        if wrong == "origin":
            made.origin = "https://elsewhere.example"
        elif wrong == "host":
            made.rp_id = "elsewhere.example"
        elif wrong == "not verified":
            made.verified = False
        elif wrong in ("other key", "unknown"):
            known, made = made, authenticator_of(client)
            if wrong == "other key":
                made.credential_id = known.credential_id
        else:
            options = person.post(f"{API}/session/step-up/options").json()
        answer = client.post(f"{API}/session", json={"passkey": made.sign(options)})
    assert (answer.status_code, answer.json()["code"]) == (401, "sign_in_refused")
    assert answer.json()["detail"] == "this passkey is not accepted"


@pytest.mark.parametrize(
    "passkey",
    [{}, {"response": 1}, {"response": {"clientDataJSON": "%"}}, {"id": [], "response": {}}],
)
def test_what_is_no_passkey_is_refused(served: Serving, passkey: dict[str, object]) -> None:
    with served.client() as client:
        assert client.post(f"{API}/session", json={"passkey": passkey}).status_code == 401


def test_a_counter_that_goes_back_is_noticed(
    person: httpx.Client, served: Serving, store: Store
) -> None:
    made = add_passkey(person)
    with served.client() as client:
        for count, status in ((5, 200), (5, 200), (2, 401)):
            made.count = count if status == 401 else max(made.count, count)
            options = client.post(f"{API}/session/passkey-options").json()
            signed = {"passkey": made.sign(options)}
            assert client.post(f"{API}/session", json=signed).status_code == status
    with store.reading(TEST) as session:
        assert session.scalars(select(Passkey.regressed_at)).one() is not None


def test_anothers_passkey_proves_nothing(
    person: httpx.Client, served: Serving, store: Store
) -> None:
    add_passkey(person)
    with sign_in(served, store, "lin") as other:
        theirs = add_passkey(other)
    options = person.post(f"{API}/session/step-up/options").json()
    assert step_up(person, passkey=theirs.sign(options)).status_code == 403


def test_passkeys_are_named_and_removed_and_anothers_are_not_there(
    person: httpx.Client, served: Serving, store: Store
) -> None:
    add_passkey(person, "telephone")
    add_passkey(person, "钥匙")
    listed = person.get(f"{API}/second-factors").json()["passkeys"]
    assert [one["name"] for one in listed] == ["telephone", "钥匙"]
    with sign_in(served, store, "lin") as other:
        foreign = other.delete(f"{API}/second-factors/passkeys/{listed[0]['id']}")
        assert foreign.status_code == 404
    for one in listed:
        gone = person.delete(f"{API}/second-factors/passkeys/{one['id']}")
        assert gone.status_code == 204, gone.text
        if one is listed[0]:
            assert len(person.get(f"{API}/second-factors").json()["passkeys"]) == 1
    assert person.get(f"{API}/second-factors").json() == {
        "totp": None,
        "recovery_codes_left": 0,
        "passkeys": [],
    }
