"""`muster prepare`: makes the database ready to serve: schema, sample city, road network, basemap.

It runs as a process of its own, so that the memory it takes goes back, and tells how far it is as
JSON lines on standard output.
"""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import typer
from sqlalchemy import select

from api.cli.children import die_with_supervisor
from api.cli.configuration import read_settings
from api.cli.errors import CommandError
from api.cli.production import refuse_conveniences
from api.cli.sign_in import FIRST_ACCOUNT
from api.settings import Settings
from api.vaults import open_vault
from data.access.commands import (
    allow_training,
    ensure_account,
    issue_key,
    issue_sign_in,
    revoke_keys,
)
from data.access.grant_commands import ensure_first_roles, ensure_roles
from data.access.roles import TRAINING_DRIVER
from data.access.tables import AccountKind
from data.areas.tables import City
from data.codes.commands import ensure_codes
from data.pool.tables import DataSet
from data.samples import wuhan
from data.store import Store
from data.store.actors import process_actor
from data.store.errors import MusterError
from data.store.migrate import migrate
from data.store.progress import Progress
from dispatch.roads import open_roads
from dispatch.simulation.commands import ensure_fleet, seed_history
from dispatch.workflow.commands import publish_shipped
from layers import basemap
from spatial.errors import SpatialError

TRAINING_ACCOUNT = ("training-driver", "训练 Training")
KEY_LABEL = "muster up"
SAMPLE_PREFIX = "wuhan"

Tell = Callable[..., None]


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("prepare", hidden=True)(prepare)


def prepare(*, training: bool = True) -> None:
    """Make the database ready to serve, telling the steps as JSON lines."""
    die_with_supervisor()
    try:
        run_steps(read_settings(), tell, training=training)
    except (CommandError, MusterError, SpatialError) as error:
        tell(error=str(error))
        raise typer.Exit(1) from None


def tell(**members: Any) -> None:
    """Write one line of JSON on standard output."""
    sys.stdout.write(json.dumps(members, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def run_steps(settings: Settings, tell: Tell, *, training: bool) -> None:
    """Run every step that is not done yet, each told as it begins and ends.

    With `training` the city gets the training fleet and its past, and the driver a key.
    """
    tell(step="schema")
    tell(done=f"revision {migrate(settings.database_url)}")
    refuse_conveniences(settings, training=training)
    store = Store.open(settings.database_url, pool_size=4)
    try:
        open_vault(store, settings)
        with store.transaction(process_actor("set-up")) as session:
            publish_shipped(session, now=datetime.now(UTC))
        tell(step="city")
        tell(done=load_city(store, settings, tell))
        load_codes(store)
        tell(step="network")
        tell(done=build_network(store, settings))
        tell(step="basemap")
        tell(done=build_basemap(store, settings, tell))
        if training:
            tell(step="training")
            tell(done=f"{ensure_fleet(store)} units, {seed_history(store)} past incidents added")
        tell_secrets(store, settings, tell, training=training)
    finally:
        store.close()


def tell_secrets(store: Store, settings: Settings, tell: Tell, *, training: bool) -> None:
    """Tell a new one-time sign-in, and with `training` the driver's key; older keys are void."""
    now = datetime.now(UTC)
    with store.transaction(process_actor("set-up")) as session:
        tell(sign_in=issue_sign_in(session, *FIRST_ACCOUNT, settings.sign_in_ttl))
        first = ensure_account(session, *FIRST_ACCOUNT, AccountKind.PERSON)
        ensure_first_roles(session, first, now=now)
        revoke_keys(session, TRAINING_ACCOUNT[0], KEY_LABEL, at=now)
        if training:
            given = settings.training_key
            secret = given.get_secret_value() if given else None
            tell(training_key=issue_key(session, *TRAINING_ACCOUNT, KEY_LABEL, secret=secret))
            allow_training(session, TRAINING_ACCOUNT[0])
            driver = ensure_account(session, *TRAINING_ACCOUNT, AccountKind.SYSTEM)
            ensure_roles(session, driver, [TRAINING_DRIVER], now=now)


def load_city(store: Store, settings: Settings, tell: Tell) -> str:
    """Load the sample city unless a city of the operator's own is there; return its name."""
    if not has_own_city(store):
        wuhan.fetch(settings.data_dir, _noted(tell))
        wuhan.load(store, settings.data_dir, _noted(tell))
    with store.reading(process_actor("set-up")) as session:
        city = session.scalars(select(City)).one()
        return f"{city.name_zh} {city.name_en}"


def load_codes(store: Store) -> None:
    """Write the shipped code lists where there are none; departments for the sample city alone."""
    samples = not has_own_city(store)
    with store.transaction(process_actor("set-up")) as session:
        ensure_codes(session, samples=samples)


def build_network(store: Store, settings: Settings) -> str:
    """Build the road networks and their orders into the cache unless there; return their size."""
    roads = open_roads(store, settings.network_cache, threads=1)
    try:
        return f"{roads.network().arcs:,} arcs"
    finally:
        roads.close()


def build_basemap(store: Store, settings: Settings, tell: Tell) -> str:
    """Build the basemap unless it is up to date; return its size."""
    report = basemap.build(store, settings.basemap, _noted(tell))
    return f"{report.size_bytes / 1e6:.1f} MB"


def has_own_city(store: Store) -> bool:
    """Tell whether a city is loaded that is not the sample."""
    with store.reading(process_actor("set-up")) as session:
        loaded = session.scalars(select(DataSet.name)).all()
        return any(not name.startswith(SAMPLE_PREFIX) for name in loaded)


def _noted(tell: Tell) -> Progress:
    def progress(step: str, done: int, total: int) -> None:
        tell(note=f"{step} {done}/{total}")

    return progress
