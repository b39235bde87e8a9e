"""The production profile: which conveniences of development are on, all told at once."""

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import closing
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import func, select

from api.cli.errors import CommandError
from api.settings import Profile, Settings
from data.areas.tables import City
from data.pool.tables import DataSet
from data.store import Store
from data.store.actors import process_actor
from dispatch.units.tables import Unit

SAMPLE_PREFIX = "wuhan"
LONGEST_SESSION_S = 24 * 3600
LOOSE_SSL = frozenset({"disable", "allow", "prefer"})
PRODUCTION = process_actor("production check")


def refuse_conveniences(
    settings: Settings, environment: Mapping[str, str] = os.environ, *, training: bool = False
) -> None:
    """Refuse to start in production with a convenience of development on.

    Nothing is looked at in another profile.

    Parameters
    ----------
    training
        Whether the training driver would be run.

    Raises
    ------
    CommandError
        Naming every one of them, and what to do about it.
    """
    if settings.profile is not Profile.PRODUCTION:
        return
    found = [
        *conveniences(settings, environment, training=training),
        *(sample_data(settings.database_url) if settings.database_url else ()),
    ]
    if found:
        listed = "; ".join(f"({number}) {text}" for number, text in enumerate(found, 1))
        raise CommandError(f"not fit for production, nothing was started: {listed}")


def conveniences(
    settings: Settings, environment: Mapping[str, str], *, training: bool
) -> Iterator[str]:
    """Yield what is wrong for production in settings, files and environment."""
    yield from _on_the_network(settings)
    if training:
        yield "the training driver would run: give --no-training"
    if settings.training_key is not None:
        yield "MUSTER_TRAINING_KEY is set: unset it"
    if environment.get("MUSTER_LOG_LEVEL", "INFO").upper() == "DEBUG":
        yield "MUSTER_LOG_LEVEL is DEBUG, which may log what somebody typed: unset it"
    if not settings.rate_limits:
        yield "MUSTER_RATE_LIMITS is off: unset it"
    if settings.interface_page:
        yield "the page of the interface is served: set MUSTER_INTERFACE_PAGE=false"
    if settings.session_absolute_s > LONGEST_SESSION_S:
        yield f"sessions last longer than a day: MUSTER_SESSION_ABSOLUTE_S to {LONGEST_SESSION_S}"
    yield from _on_the_disk(settings)


def _on_the_network(settings: Settings) -> Iterator[str]:
    if settings.tls_cert is None and not _is_loopback(settings.host):
        yield f"plain HTTP on {settings.host}: give --tls-cert and --tls-key, or --lan"
    elif settings.tls_cert is None and not settings.trusted_proxies:
        yield "plain HTTP without a proxy before it: give --tls-cert, or set MUSTER_TRUSTED_PROXIES"
    if not settings.secure_cookies:
        yield "cookies go over plain HTTP too: set MUSTER_SECURE_COOKIES=true"
    for origin in sorted(settings.allowed_origins):
        host = urlsplit(origin).hostname or ""
        if not origin.startswith("https://") or _is_loopback(host):
            yield f"MUSTER_ALLOWED_ORIGINS has {origin}: name https:// origins only"
    if settings.database_url:
        known = conninfo_to_dict(settings.database_url.replace("+psycopg", "", 1))
        host = str(known.get("host") or "")
        remote = host and not host.startswith("/") and not _is_loopback(host)
        if remote and str(known.get("sslmode") or "prefer") in LOOSE_SSL:
            yield "the database is reached without TLS: add sslmode=verify-full to DATABASE_URL"


def _on_the_disk(settings: Settings) -> Iterator[str]:
    backups = settings.backup_dir
    if backups is None and not _is_external(settings):
        yield "nothing is backed up: set MUSTER_BACKUP_DIR to a folder on another disk"
    elif backups is not None and backups.absolute().is_relative_to(settings.data_dir.absolute()):
        yield f"backups lie in the data folder ({backups}): set MUSTER_BACKUP_DIR elsewhere"
    elif backups is not None and _is_on_same_disk(backups, settings.data_dir):
        yield f"backups lie on the disk of the data folder ({backups}): choose another disk"
    private = [settings.keys, settings.data_dir / "tls", settings.data_dir / "logs"]
    private += [path for path in (settings.tls_key, backups) if path is not None]
    for path in private:
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            mode = "600" if path.is_file() else "700"
            yield f"others may read {path}: chmod {mode} it"
    if settings.data_dir.exists() and stat.S_IMODE(settings.data_dir.stat().st_mode) & 0o066:
        yield f"others may list or change {settings.data_dir}: chmod 711 it"


def sample_data(url: str) -> Iterator[str]:
    """Yield what of samples and training a database of the newest schema holds."""
    with closing(Store.open(url, pool_size=1)) as store, store.reading(PRODUCTION) as session:
        names = session.scalars(select(DataSet.name)).all()
        training = session.scalar(select(func.count()).select_from(Unit).where(Unit.training)) or 0
        in_training = any(city.training for city in session.scalars(select(City)))
    if any(name.startswith(SAMPLE_PREFIX) for name in names):
        yield "the sample city is loaded: begin with an empty database and ./muster import"
    elif not names:
        yield "no city is loaded, so the sample would be: ./muster import your own first"
    if training:
        yield f"{training} training units are in the database: begin with an empty one"
    if in_training:
        yield "the city is in training: make its real units first"


def _is_external(settings: Settings) -> bool:
    """Return whether the database is the operator's own, who backs it up."""
    known = conninfo_to_dict(settings.database_url.replace("+psycopg", "", 1))
    return bool(settings.database_url) and not str(known.get("host") or "").startswith("/")


def _is_on_same_disk(one: Path, other: Path) -> bool:
    def device(path: Path) -> int:
        return next(p for p in (path, *path.parents) if p.exists()).stat().st_dev

    return device(one.absolute()) == device(other.absolute())


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
