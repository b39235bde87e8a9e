"""What the tests of the interface start from: a small city, served, and who asks."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import make_url, update
from sqlalchemy.dialects.postgresql import insert

from api.cli.scratch_server import scratch_database
from api.settings import Settings
from data.access.commands import ensure_account, issue_key, issue_sign_in
from data.access.factor_tables import TotpFactor
from data.access.grant_commands import ensure_roles
from data.access.roles import DAILY_ROLES, administrators
from data.access.tables import AccountKind, SignInSession
from data.store import Store
from data.store.actors import AccountId, Grade, process_actor
from data.store.trail import record_audit
from tests.api.serving import Serving, serving
from tests.api.small_city import SmallCity, build_small_city

SYSTEM_ROLES = ("position_source", "operator", "dispatcher")
"""Of the system with a key: it reports positions, files incidents and sends units."""


@dataclass(frozen=True)
class CityTemplate:
    """A database with the small city, to be cloned."""

    database: str
    city: SmallCity


@pytest.fixture(scope="session")
def city_template(admin_url: str, template_database: str) -> Iterator[CityTemplate]:
    """Build the small city once; nobody is connected to it when it is cloned."""
    with scratch_database(admin_url, template=template_database) as url:
        opened = Store.open(url)
        city = build_small_city(opened)
        opened.close()
        yield CityTemplate(make_url(url).database or "", city)


@pytest.fixture
def database_url(admin_url: str, city_template: CityTemplate) -> Iterator[str]:
    """URL of this test's own database, with the small city in it."""
    with scratch_database(admin_url, template=city_template.database) as url:
        yield url


@pytest.fixture
def small_city(city_template: CityTemplate) -> SmallCity:
    """What is in the city of sixteen crossings."""
    return city_template.city


@pytest.fixture(scope="session")
def network_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the city's road network is kept between tests."""
    return tmp_path_factory.mktemp("network")


@pytest.fixture
def settings(database_url: str, tmp_path: Path, network_cache: Path) -> Settings:
    """Settings of an application on this test's database."""
    return small_settings(database_url, tmp_path, network_cache)


def small_settings(database_url: str, data_dir: Path, network_cache: Path) -> Settings:
    """Return settings with small pools."""
    return Settings(
        database_url=database_url,
        data_dir=data_dir,
        network_cache_dir=network_cache,
        database_pool=8,
        threads=8,
    )


@pytest.fixture
def served(settings: Settings) -> Iterator[Serving]:
    """The application, serving the small city."""
    with serving(settings) as running:
        yield running


def give_roles(
    store: Store,
    name: str,
    kind: AccountKind,
    keys: Sequence[str],
    area: str | None = None,
    grade: Grade = Grade.L2,
) -> AccountId:
    """Give an account roles in an area, the whole city where none is named; return its id."""
    with store.transaction(process_actor("test")) as session:
        account_id = ensure_account(session, name, name.title(), kind)
        ensure_roles(session, account_id, keys, area_code=area, grade=grade, now=datetime.now(UTC))
        return account_id


@contextmanager
def sign_in(
    running: Serving,
    store: Store,
    name: str = "chen",
    roles: Sequence[str] = DAILY_ROLES,
    area: str | None = None,
) -> Iterator[httpx.Client]:
    """Yield a client signed in as a person with roles in an area, ready to write.

    An administrator has proved a second factor.
    """
    account_id = give_roles(store, name, AccountKind.PERSON, roles, area)
    with store.transaction(process_actor("test")) as session:
        token = issue_sign_in(session, name, name.title(), timedelta(hours=1))
    with running.client() as client:
        answer = client.post("/api/v1/session", json={"token": token})
        answer.raise_for_status()
        client.headers["X-CSRF-Token"] = answer.json()["csrf_token"]
        if administrators() & set(roles):
            prove_second_factor(store, account_id)
            running.app.state.services.sessions.forget(account_id)
        yield client


def prove_second_factor(store: Store, account_id: AccountId) -> None:
    """Give an account a second factor, proved a moment ago in all its sessions."""
    now = datetime.now(UTC)
    with store.transaction(process_actor("test")) as session:
        session.execute(
            insert(TotpFactor)
            .values(account_id=account_id, secret="none", created_at=now, confirmed_at=now)
            .on_conflict_do_nothing()  # signed in once more
        )
        session.execute(
            update(SignInSession)
            .where(SignInSession.account_id == account_id)
            .values(second_factor_at=now)
        )
        record_audit(session, "session.step_up", "account", account_id)


@pytest.fixture
def person(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A person, signed in with a cookie."""
    with sign_in(served, store) as client:
        yield client


@contextmanager
def with_key(
    running: Serving,
    store: Store,
    roles: Sequence[str] = SYSTEM_ROLES,
    name: str = "trackers",
) -> Iterator[httpx.Client]:
    """Yield a client that is a system with a key and roles in the whole city."""
    give_roles(store, name, AccountKind.SYSTEM, roles)
    with store.transaction(process_actor("test")) as session:
        key = issue_key(session, name, name.title(), "test")
    with running.client() as client:
        client.headers["Authorization"] = f"Bearer {key}"
        yield client


@pytest.fixture
def system(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A system with a key."""
    with with_key(served, store) as client:
        yield client
