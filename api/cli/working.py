"""`muster worker`: the work in the background, and `muster migrate`."""

import logging
import signal
import threading
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from threading import Event
from typing import Annotated
from uuid import uuid4

import typer

from api import tables  # noqa: F401 (retention, erasure and keys name any table)
from api.cli.children import die_with_supervisor, log_to_standard_error
from api.cli.configuration import settings_with_database
from api.cli.database import opened_database
from api.cli.places import data_folder
from api.cli.scenario_runs import start_looking
from api.notice_ports import open_ports
from api.settings import Settings
from api.vaults import open_vault
from data.access.actions import Action
from data.access.dormancy import disable_dormant
from data.access.permission_cache import PermissionCache
from data.access.tables import Account
from data.audit.chain import Algorithm
from data.audit.errors import AuditError
from data.audit.heads import Book
from data.audit.keeping import Keeper
from data.exchange.claims import Importing
from data.exchange.files import prune_pieces
from data.exchange.working import work_once
from data.privacy.erasure import resume
from data.privacy.resealing import reseal
from data.privacy.retention import expire
from data.privacy.vault import Vault
from data.store import Store
from data.store.actors import NOTHING, AccountId, Actor, ActorKind, process_actor
from data.store.migrate import migrate as migrate_database
from data.store.migrate import require_newest
from dispatch.cases.deadlines import fire_all
from dispatch.cases.recounting import recount_all
from dispatch.cases.reminding import remind_of_calendar
from dispatch.cases.targets import TARGETS
from dispatch.messages.delivering import Courier
from dispatch.proofs.commands import sign_proofs
from dispatch.simulation.pruning import prune_practice
from dispatch.tracking.maintenance import maintain
from dispatch.units.aid_loans import loans_in_force
from dispatch.units.shift_commands import tell_of_shifts
from dispatch.workflow.commands import publish_shipped
from layers.hotspots.standing import StandingRounds, pause_s

MAINTAIN_EVERY_S = 600.0
TELL_EVERY_S = 5.0
SEAL_EVERY_S = 1.0
SEND_EVERY_S = 3.0
IMPORT_EVERY_S = 1.0
CHECK_AUDIT_FIRST_S = 60.0
CHECK_AUDIT_EVERY_S = 6 * 3600.0

WORKER = process_actor("worker")
DEADLINES = process_actor("时限 Deadlines")
"""What stands in the story of an incident whose clock ran out."""

log = logging.getLogger("muster.worker")


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("worker")(worker)
    app.command("migrate")(migrate)


def worker() -> None:
    """Keep history, remove what has expired, tell of shifts, until told to stop · 后台任务."""
    die_with_supervisor()
    settings = settings_with_database()
    url = settings.database_url
    require_newest(url)
    log_to_standard_error()
    told_to_stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told_to_stop.set())
    store = Store.open(url, pool_size=3)
    sealing = _start_sealing(audit_keeper(store, settings), told_to_stop)
    playing = start_looking(store, told_to_stop)
    analysing = _start_analysing(StandingRounds(store), told_to_stop)
    importing = _start_importing(store, told_to_stop)
    sending: threading.Thread | None = None
    try:
        vault = open_vault(store, settings)
        sending = _start_sending(
            Courier(store, open_ports(settings), vault, Random()),  # noqa: S311 (spreads attempts)
            told_to_stop,
        )
        while not told_to_stop.is_set():
            _keep_house(store, datetime.now(UTC))
            _disable_dormant(store, settings)
            _keep_private(store, vault, settings.erasures, told_to_stop)
            _tell_until(store, told_to_stop, time.monotonic() + MAINTAIN_EVERY_S)
    finally:
        told_to_stop.set()
        sealing.join()
        playing.join()
        analysing.join()
        importing.join()
        if sending is not None:
            sending.join()
        store.close()


def audit_keeper(store: Store, settings: Settings) -> Keeper:
    """Return what keeps the audit, as the settings say."""
    book = Book(settings.audit_heads, settings.keys)
    return Keeper(store, book, Algorithm(settings.audit_hash), settings.audit_retention_days)


def _start_sealing(keeper: Keeper, told_to_stop: threading.Event) -> threading.Thread:
    """Seal the audit every second in a thread of its own; verify it and drop months in between."""

    def run() -> None:
        next_check_s = time.monotonic() + CHECK_AUDIT_FIRST_S
        while not told_to_stop.wait(SEAL_EVERY_S):
            try:
                keeper.seal()
                sign_proofs(keeper.store, keeper.book, datetime.now(UTC))
                if time.monotonic() >= next_check_s:
                    next_check_s = time.monotonic() + CHECK_AUDIT_EVERY_S
                    now = datetime.now(UTC)
                    keeper.make_months(now.date())
                    keeper.drop_months(now)
                    keeper.check()
            except AuditError as error:
                log.error("the audit: %s", error)  # noqa: TRY400 (its own words say all)
            except Exception:  # the thread's border: the next round tries again
                log.exception("the audit could not be kept")

    thread = threading.Thread(target=run, name="audit", daemon=True)
    thread.start()
    return thread


def _start_sending(courier: Courier, told_to_stop: threading.Event) -> threading.Thread:
    """Send what goes outside every few seconds, in a thread of its own: it waits for others."""

    def run() -> None:
        while not told_to_stop.wait(SEND_EVERY_S):
            try:
                courier.deliver(datetime.now(UTC))
            except Exception:  # the thread's border: the next round tries again
                log.exception("notices could not be sent")

    thread = threading.Thread(target=run, name="courier", daemon=True)
    thread.start()
    return thread


def _start_analysing(rounds: StandingRounds, told_to_stop: threading.Event) -> threading.Thread:
    """Compute standing analyses anew as incidents arrive, in a thread of its own."""

    def run() -> None:
        spent_s = 0.0
        while not told_to_stop.wait(pause_s(spent_s)):
            began_s = time.thread_time()
            try:
                made = rounds.look(datetime.now(UTC), time.monotonic(), told_to_stop.is_set)
                if made:
                    log.info("hot cells computed anew: %d", len(made))
            except Exception:  # the thread's border: the next round tries again
                log.exception("analyses could not be kept up")
            spent_s = time.thread_time() - began_s

    thread = threading.Thread(target=run, name="analysis", daemon=True)
    thread.start()
    return thread


def _start_importing(store: Store, told_to_stop: threading.Event) -> threading.Thread:
    """Do what imports wait for, in a thread of its own: a file may take minutes."""
    work = importing_of(store, told_to_stop.is_set)

    def run() -> None:
        while not told_to_stop.wait(IMPORT_EVERY_S):
            try:
                prune_pieces(store, datetime.now(UTC))
                while work_once(work) and not told_to_stop.is_set():
                    pass
            except Exception:  # the thread's border: the next round tries again
                log.exception("an import could not go on")

    thread = threading.Thread(target=run, name="imports", daemon=True)
    thread.start()
    return thread


def importing_of(store: Store, stop: Callable[[], bool]) -> Importing:
    """Return what the work of imports needs in this process."""
    permissions = PermissionCache(loans_in_force)

    def actor_of(account_id: AccountId, at: datetime) -> Actor | None:
        scope = permissions.find(store, account_id, at=at).scope(Action.ANALYSIS_IMPORT)
        with store.reading(WORKER) as session:
            account = session.get(Account, account_id)
        if scope == NOTHING or account is None or account.disabled_at is not None:
            return None
        return Actor(account_id, account.display_name, ActorKind(account.kind.value), scope)

    return Importing(
        store=store,
        targets=TARGETS,
        actor_of=actor_of,
        process=f"{uuid4()}",
        clock=lambda: datetime.now(UTC),
        stop=stop,
    )


def _keep_house(store: Store, now: datetime) -> None:
    log.info("maintained: %s", maintain(store, now))
    with store.transaction(WORKER) as session:
        log.info("training incidents deleted: %d", prune_practice(session, now))
    with store.transaction(WORKER) as session:
        log.info("told of a missing calendar: %d", remind_of_calendar(session, now))


def _disable_dormant(store: Store, settings: Settings) -> None:
    after = settings.dormant_after
    if after is not None:
        with store.transaction(WORKER) as session:
            disabled = disable_dormant(session, after, now=datetime.now(UTC))
        log.info("dormant accounts disabled: %d", len(disabled))


def _keep_private(store: Store, vault: Vault, erasures: Path, told_to_stop: Event) -> None:
    """Empty what has been kept long enough, end erasures, seal anew what older keys have sealed."""
    log.info("forgotten: %s", resume(store, erasures))
    log.info("expired: %s", expire(store, datetime.now(UTC), stop=told_to_stop.is_set))
    log.info("resealed: %s", reseal(store, vault, stop=told_to_stop.is_set))


def _tell_until(store: Store, told_to_stop: threading.Event, end_s: float) -> None:
    """Tell of shifts that begin and end, and of deadlines, until it is time for something else."""
    while time.monotonic() < end_s and not told_to_stop.wait(TELL_EVERY_S):
        moved = recount_all(store, DEADLINES, datetime.now(UTC))
        if moved:
            log.info("deadlines counted anew by the calendar: %d", moved)
        fire_all(store, DEADLINES, datetime.now(UTC))
        with store.transaction(WORKER) as session:
            tell_of_shifts(session, datetime.now(UTC))


def migrate(
    data: Annotated[Path | None, typer.Option(help="Data folder.")] = None,
) -> None:
    """Bring the database to the newest schema, with the shipped laws · 升级数据库结构."""
    with opened_database(data_folder(data), lambda text: typer.echo(text, err=True)) as url:
        revision = migrate_database(url)
        publish_laws(url)
        typer.echo(revision)


def publish_laws(url: str) -> int:
    """Publish the shipped laws and calendar where there are none; return how many were new.

    Whatever the profile: an instance serves under laws that its database has, with their versions.
    """
    with (
        closing(Store.open(url, pool_size=1)) as store,
        store.transaction(process_actor("set-up")) as session,
    ):
        return publish_shipped(session, now=datetime.now(UTC))
