"""`muster serve`, `worker`, `migrate`: the processes that `muster up` runs, each by itself too."""

import logging
import signal
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from api.app import run_server
from api.cli.children import die_with_supervisor, log_to_standard_error
from api.cli.configuration import read_settings
from api.cli.database import opened_database, running_database
from api.cli.places import data_folder
from api.settings import Settings
from data.store import Store
from data.store.migrate import migrate as migrate_database
from dispatch.tracking.maintenance import maintain

MAINTAIN_EVERY_S = 600.0

log = logging.getLogger("muster.worker")


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("serve")(serve)
    app.command("worker")(worker)
    app.command("migrate")(migrate)


def serve() -> None:
    """Serve screens and interface (settings from the environment) · 仅启动服务."""
    die_with_supervisor()
    log_to_standard_error()
    run_server(_settings())


def worker() -> None:
    """Do the work in the background: keep history in partitions, remove what has expired."""
    die_with_supervisor()
    log_to_standard_error()
    told_to_stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told_to_stop.set())
    store = Store.open(_settings().database_url, pool_size=2)
    try:
        while not told_to_stop.is_set():
            log.info("maintained: %s", maintain(store, datetime.now(UTC)))
            told_to_stop.wait(MAINTAIN_EVERY_S)
    finally:
        store.close()


def migrate(
    data: Annotated[Path | None, typer.Option(help="Data folder.")] = None,
) -> None:
    """Bring the database to the newest schema · 升级数据库结构."""
    with opened_database(data_folder(data), _tell) as url:
        typer.echo(migrate_database(url))


def _settings() -> Settings:
    settings = read_settings()
    if settings.database_url:
        return settings
    data = data_folder(None)
    return settings.model_copy(update={"database_url": running_database(data), "data_dir": data})


def _tell(message: str) -> None:
    typer.echo(message, err=True)
