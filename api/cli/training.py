"""`muster train`: the training driver, a client of the public interface with its own key."""

import asyncio
import logging
import os
import signal
from dataclasses import dataclass
from pathlib import Path

import typer

from api.cli.children import die_with_supervisor, log_to_standard_error
from api.cli.places import address_of
from api.cli.training_client import CallRefusedError, ServerAwayError, TrainingClient
from api.cli.training_driver import BackOff, Driver
from api.tls.contexts import own_server_context
from data.store.errors import RefusedError
from dispatch.simulation.drill import City, Drill

SEED = 20261122

log = logging.getLogger("muster.train")


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """Where the server is, with which key, and which chance."""

    base_url: str
    key: str
    seed: int = SEED
    trusted: Path | None = None
    """The server's certificate, when it is trusted for itself."""


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("train")(train)


def train() -> None:
    """Drive the training units (address and key from the environment) · 运行训练驱动."""
    die_with_supervisor()
    log_to_standard_error()
    logging.getLogger("httpx").setLevel(logging.WARNING)
    run_training(settings_from_environment())


def settings_from_environment() -> TrainingSettings:
    """Return the settings of `MUSTER_TRAINING_KEY`, `MUSTER_URL` or host and port, and the seed.

    Raises
    ------
    RefusedError
        When there is no key, or the seed is no whole number.
    """
    key = os.environ.get("MUSTER_TRAINING_KEY", "")
    if not key:
        raise RefusedError("MUSTER_TRAINING_KEY is not set", field="MUSTER_TRAINING_KEY")
    host, port = os.environ.get("MUSTER_HOST", ""), _number("MUSTER_PORT", 8600)
    return TrainingSettings(
        base_url=os.environ.get("MUSTER_URL", address_of(host, port)),
        key=key,
        seed=_number("MUSTER_TRAINING_SEED", SEED),
        trusted=Path(trusted) if (trusted := os.environ.get("MUSTER_TRUST")) else None,
    )


def _number(variable: str, default: int) -> int:
    text = os.environ.get(variable, str(default))
    try:
        return int(text)
    except ValueError:
        raise RefusedError(f"{variable} is no whole number: {text}", field=variable) from None


def run_training(settings: TrainingSettings) -> None:
    """Drive until SIGTERM or SIGINT."""
    asyncio.run(_until_told(settings))


async def _until_told(settings: TrainingSettings) -> None:
    driving = asyncio.create_task(drive(settings))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, driving.cancel)
    try:
        await driving
    except asyncio.CancelledError:
        log.info("stopped")


async def drive(settings: TrainingSettings) -> None:
    """Drive the city that the server has, until cancelled."""
    context = own_server_context(settings.trusted) if settings.trusted else None
    client = TrainingClient(settings.base_url, settings.key, context)
    try:
        city = await _known_city(client)
        log.info("driving: %d places, seed %d", len(city.places), settings.seed)
        await Driver(client, Drill(settings.seed, city)).run()
    finally:
        await client.close()


async def _known_city(client: TrainingClient) -> City:
    back_off = BackOff()
    while True:
        try:
            return await client.city()
        except (ServerAwayError, CallRefusedError) as error:
            log.warning("no city yet: %s", error)
            await back_off.wait()
