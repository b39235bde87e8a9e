"""Signing in by an outside provider: a real one, in a process of its own."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from pydantic import SecretStr
from sqlalchemy import func, select

from api.routers.oidc import BROWSER
from api.settings import Settings
from data.access.errors import ProviderUnavailableError, SignInRefusedError
from data.access.grant_tables import RoleGrant
from data.access.oidc import Provider
from data.access.oidc_flows import link_subject
from data.access.profiles import FirstSignIn
from data.access.provider_settings import ProviderSettings
from data.access.tables import Account, AccountKind, OidcFlow
from data.store import Store
from data.store.actors import process_actor
from tests.api.conftest import give_roles
from tests.api.provider_process import (
    CLIENT_ID,
    CLIENT_SECRET,
    free_port,
    go_to_provider,
    provider_process,
)
from tests.api.serving import Serving, serving

CALLBACK = "http://127.0.0.1/callback"
TEST = process_actor("test")


@pytest.fixture(scope="module")
def provider_url() -> Iterator[str]:
    """A provider that sends people back to an address where nobody listens."""
    with provider_process(free_port(), CALLBACK) as issuer:
        yield issuer


ProviderAt = Callable[..., Provider]


@pytest.fixture
def provider_at() -> Iterator[ProviderAt]:
    """Return what opens a provider at an address, closed in the end."""
    with ExitStack() as opened:

        def open_one(issuer: str, clock_s: list[float] | None = None) -> Provider:
            elapsed = clock_s if clock_s is not None else [0.0]
            known = ProviderSettings(issuer, CLIENT_ID, CLIENT_SECRET, clock_skew_s=60)
            provider = Provider(known, clock=lambda: elapsed[0])
            opened.callback(provider.close)
            return provider

        yield open_one


def finished(provider: Provider, at: datetime | None = None, **changed: str) -> str:
    """Go through a sign-in and return who it was."""
    begun = provider.begin(CALLBACK)
    brought = go_to_provider(begun.url, "subject-1", **changed).query
    found = provider.finish(
        brought["code"],
        nonce=begun.nonce,
        code_verifier=begun.code_verifier,
        redirect_uri=CALLBACK,
        at=at or datetime.now(UTC),
    )
    return found.subject


def test_who_signs_in_there_is_known_by_subject(provider_url: str, provider_at: ProviderAt) -> None:
    assert finished(provider_at(provider_url)) == "subject-1"


def test_a_token_for_another_nonce_is_refused(provider_url: str, provider_at: ProviderAt) -> None:
    with pytest.raises(SignInRefusedError, match="not for this sign-in"):
        finished(provider_at(provider_url), nonce="of somebody else")


def test_an_expired_token_is_refused_beyond_the_skew(
    provider_url: str, provider_at: ProviderAt
) -> None:
    """The provider's tokens are good for an hour; the clocks may differ by a minute."""
    provider, now = provider_at(provider_url), datetime.now(UTC)
    assert finished(provider, at=now + timedelta(hours=1) - timedelta(seconds=30)) == "subject-1"
    with pytest.raises(SignInRefusedError, match="not for this sign-in"):
        finished(provider, at=now + timedelta(hours=1, minutes=2))


def test_a_token_from_the_future_is_refused_beyond_the_skew(
    provider_url: str, provider_at: ProviderAt
) -> None:
    with pytest.raises(SignInRefusedError, match="not for this sign-in"):
        finished(provider_at(provider_url), at=datetime.now(UTC) - timedelta(minutes=5))


def test_a_code_is_good_once_and_for_who_began(provider_url: str, provider_at: ProviderAt) -> None:
    provider = provider_at(provider_url)
    begun, other = provider.begin(CALLBACK), provider.begin(CALLBACK)
    code = go_to_provider(begun.url, "subject-1").query["code"]
    now = datetime.now(UTC)
    with pytest.raises(SignInRefusedError):
        provider.finish(
            code,
            nonce=begun.nonce,
            code_verifier=other.code_verifier,  # PKCE (RFC 7636): whoever has stolen the code
            redirect_uri=CALLBACK,
            at=now,
        )


def test_keys_that_are_turned_over_are_asked_for_again(provider_at: ProviderAt) -> None:
    port, clock_s = free_port(), [0.0]
    with provider_process(port, CALLBACK) as issuer:
        provider = provider_at(issuer, clock_s)
        assert finished(provider) == "subject-1"
    with provider_process(port, CALLBACK):
        clock_s[0] += 10.0  # its keys are kept for an hour, but this one is not among them
        assert finished(provider) == "subject-1"


def test_a_provider_that_is_down_is_said_to_be(provider_at: ProviderAt) -> None:
    with pytest.raises(ProviderUnavailableError):
        provider_at(f"http://127.0.0.1:{free_port()}").begin(CALLBACK)


def test_a_provider_elsewhere_is_asked_over_https_only() -> None:
    with pytest.raises(ValueError, match="https"):
        Provider(ProviderSettings("http://issuer.example", "muster"))


def test_an_issuer_that_calls_itself_otherwise_is_refused(
    provider_url: str, provider_at: ProviderAt
) -> None:
    named = provider_url.replace("127.0.0.1", "localhost")
    with pytest.raises(ProviderUnavailableError):
        provider_at(named).begin(CALLBACK)


class Outside:
    """A served application with a provider beside it."""

    def __init__(self, running: Serving, issuer: str) -> None:
        self.running = running
        self.issuer = issuer

    def come_back(self, client: httpx.Client, subject: str, **changed: str) -> httpx.Response:
        """Sign in as `subject`; return what the application answers to the browser at last."""
        begun = client.post("/api/v1/session/oidc")
        assert begun.status_code == 200, begun.text
        back = go_to_provider(begun.json()["url"], subject, **changed)
        return client.get(back.url)


@pytest.fixture
def first_sign_in() -> FirstSignIn:
    """What a first sign-in does."""
    return FirstSignIn.REFUSE


@pytest.fixture
def outside(settings: Settings, first_sign_in: FirstSignIn) -> Iterator[Outside]:
    """The application on a port that the provider knows."""
    own, there = free_port(), free_port()
    redirect_uri = f"http://127.0.0.1:{own}/api/v1/session/oidc/callback"
    with ExitStack() as opened:
        issuer = opened.enter_context(provider_process(there, redirect_uri))
        changed = {
            "oidc_issuer": issuer,
            "oidc_client_id": CLIENT_ID,
            "oidc_client_secret": SecretStr(CLIENT_SECRET),
            "oidc_first_sign_in": first_sign_in,
        }
        running = opened.enter_context(serving(settings.model_copy(update=changed), own))
        yield Outside(running, issuer)


def failed(answer: httpx.Response, code: str) -> bool:
    return (
        answer.status_code == 303
        and answer.headers["location"] == f"/#sign-in-failed={code}"
        and "muster_session" not in answer.headers.get("set-cookie", "")
    )


def test_a_linked_subject_signs_in_and_its_state_is_good_once(
    outside: Outside, store: Store
) -> None:
    account_id = give_roles(store, "chen", AccountKind.PERSON, ["dispatcher"])
    with store.transaction(TEST) as session:
        link_subject(session, account_id, outside.issuer, "chen@home", at=datetime.now(UTC))
    with outside.running.client() as client:
        begun = client.post("/api/v1/session/oidc")
        browser = client.cookies[BROWSER]
        back = go_to_provider(begun.json()["url"], "chen@home")
        signed_in = client.get(back.url)
        assert (signed_in.status_code, signed_in.headers["location"]) == (303, "/")
        read = client.get("/api/v1/session").json()
        assert read["account"]["id"] == account_id
        assert read["assurance"]["method"] == "oidc"
        replayed = client.get(back.url, headers={"Cookie": f"{BROWSER}={browser}"})
    assert failed(replayed, "sign_in_refused")


def test_a_subject_that_nobody_linked_is_refused_and_no_account_is_made(
    outside: Outside, store: Store
) -> None:
    with outside.running.client() as client:
        assert failed(outside.come_back(client, "stranger"), "sign_in_refused")
        assert client.get("/api/v1/session").status_code == 401
    with store.reading(TEST) as session:
        assert session.scalar(select(func.count()).select_from(Account)) == 0


def test_another_browser_cannot_finish_what_one_began(outside: Outside, store: Store) -> None:
    """Or whoever signs in could be made to use somebody else's account."""
    with outside.running.client() as one, outside.running.client() as other:
        begun = one.post("/api/v1/session/oidc").json()["url"]
        back = go_to_provider(begun, "chen@home")
        assert failed(other.get(back.url), "sign_in_refused")
        assert failed(one.get(back.url), "sign_in_refused")  # it was taken out
    with store.reading(TEST) as session:
        assert session.scalar(select(func.count()).select_from(OidcFlow)) == 0


@pytest.mark.parametrize(
    "query",
    ["", "?state=x", "?code=x", "?code=x&state=y", "?error=access_denied&state=x", "?code=&state="],
)
def test_what_was_not_begun_here_is_refused(outside: Outside, query: str) -> None:
    with outside.running.client() as client:
        assert failed(client.get(f"/api/v1/session/oidc/callback{query}"), "sign_in_refused")


def test_a_wrong_nonce_signs_nobody_in(outside: Outside) -> None:
    with outside.running.client() as client:
        assert failed(outside.come_back(client, "chen@home", nonce="another"), "sign_in_refused")


@pytest.mark.parametrize("first_sign_in", [FirstSignIn.CREATE])
def test_a_first_sign_in_makes_an_account_without_any_role_where_that_is_set(
    outside: Outside, store: Store
) -> None:
    ids = []
    for _ in range(2):
        with outside.running.client() as client:
            assert outside.come_back(client, "new@home").headers["location"] == "/"
            read = client.get("/api/v1/session").json()
            ids.append(read["account"]["id"])
            assert read["account"]["name"] == "Name of new@home"
            assert client.get("/api/v1/incidents").status_code == 403
    assert ids[0] == ids[1]
    with store.reading(TEST) as session:
        assert session.scalar(select(func.count()).select_from(RoleGrant)) == 0


def test_a_provider_that_went_down_is_said_to_be(settings: Settings) -> None:
    gone = settings.model_copy(
        update={"oidc_issuer": f"http://127.0.0.1:{free_port()}", "oidc_client_id": CLIENT_ID}
    )
    with serving(gone) as running, running.client() as client:
        answer = client.post("/api/v1/session/oidc")
    assert answer.status_code == 503
    assert answer.json()["code"] == "provider_unavailable"


def test_without_a_provider_none_is_offered(served: Serving) -> None:
    with served.client() as client:
        assert client.get("/api/v1/session/oidc").json() == {"name": None}
        assert client.post("/api/v1/session/oidc").status_code == 404
