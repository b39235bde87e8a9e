"""`muster backup` and `muster restore`: the database, verified, and put back up to a moment."""

import time
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from api import tables  # noqa: F401 (erasures name any table)
from api.cli.configuration import read_settings
from api.cli.database import embedded, named_url, opened_database
from api.cli.documents import release
from api.cli.errors import CommandError
from api.cli.places import data_folder
from api.settings import Settings
from data.privacy import erasure
from data.store import Store
from data.store.actors import process_actor
from data.store.embedded import EmbeddedPostGIS
from data.store.embedded.account import server_account
from data.store.embedded.archive import About, Archive
from data.store.embedded.backups import take_backup
from data.store.embedded.restoring import Restored, choose_backup
from data.store.embedded.restoring import restore as put_back
from data.store.migrate import migrate
from dispatch.assignments.invariants import find_violations

RESTORING = process_actor("restore")


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("backup")(backup)
    app.command("restore")(restore)


def backup(
    to: Annotated[Path | None, typer.Option(help="Where backups lie (MUSTER_BACKUP_DIR).")] = None,
    data: Annotated[Path | None, typer.Option(help="Data folder.")] = None,
) -> None:
    """Take a base backup of the database and verify it · 备份数据库."""
    began = time.monotonic()
    settings = read_settings()
    folder = data_folder(data)
    archive = _archive(to, settings)
    if archive.folder.is_relative_to(folder.absolute()):
        raise CommandError(f"{archive.folder} lies in the data folder: what loses one loses both")
    own = settings.model_copy(update={"data_dir": folder})
    with opened_database(folder, _say) as url:
        made = base_backup(url, archive, embedded(folder), about_this(own))
    typer.echo(
        f"{archive.bases / made.name}: {made.size_bytes >> 20} MB of database, verified,"
        f" {time.monotonic() - began:.1f} s"
    )
    apart = ", ".join(made.not_inside)
    typer.echo(f"not inside, keep them apart · 不在备份内，须另行保管: {apart}")


def restore(
    source: Annotated[
        Path | None, typer.Option("--from", help="Where backups lie (MUSTER_BACKUP_DIR).")
    ] = None,
    data: Annotated[Path | None, typer.Option(help="Data folder, without a database.")] = None,
    to: Annotated[
        str | None, typer.Option(help="Up to this moment, as 2026-11-22T04:00:00+08:00.")
    ] = None,
    name: Annotated[str | None, typer.Option(help="Begin with this base backup.")] = None,
) -> None:
    """Put a backup and the log since into an empty data folder, and check it · 恢复数据库."""
    if named_url() is not None:
        raise CommandError("a backup is put back into a data folder: unset DATABASE_URL")
    began = time.monotonic()
    settings = read_settings()
    folder = data_folder(data)
    archive = _archive(source, settings)
    until = _moment(to)
    about = choose_backup(archive, until, name)
    cluster = embedded(folder, _say)
    try:
        done = put_back(archive, about, cluster, until=until, report=_say)
        own = settings.model_copy(update={"data_dir": folder})
        _say("bringing it to this release, erasing again, checking")
        _check(cluster.url(), own, archive)
    finally:
        cluster.stop()
    _tell(done, folder, time.monotonic() - began)


def base_backup(
    url: str, archive: Archive, cluster: EmbeddedPostGIS, about: Mapping[str, object]
) -> About:
    """Take a base backup of the database at `url` with the programs of `cluster`."""
    return take_backup(
        url,
        archive,
        binaries=cluster.programs(),
        account=server_account(cluster.cluster),
        now=datetime.now(UTC),
        about=about,
    )


def about_this(settings: Settings) -> dict[str, object]:
    """Return what a backup says of the installation: its version, and what is not inside."""
    apart = (settings.keys, settings.data_dir / "tls", settings.erasures, settings.audit_heads)
    return {"version": release(), "not_inside": tuple(str(path) for path in apart)}


def _check(url: str, settings: Settings, archive: Archive) -> None:
    """Bring it to this release's schema, erase again what was erased since, check what must hold.

    Raises
    ------
    CommandError
        When something that must always hold does not.
    """
    migrate(url)
    with closing(Store.open(url, pool_size=2)) as store:
        for log in (settings.erasures, archive.folder / "erasures.jsonl"):
            if log.exists():
                _say(f"erased again: {erasure.reapply(store, log)}")
        with store.reading(RESTORING) as session:
            broken = find_violations(session, pruned=True)
    if broken:
        first = broken[0]
        raise CommandError(
            f"restored, but {len(broken)} rules do not hold, the first: {first.rule}"
            f" ({first.entity} {first.id}): {first.message}"
        )


def _tell(done: Restored, folder: Path, took_s: float) -> None:
    last = "" if done.last_commit is None else f", last change {done.last_commit:%Y-%m-%d %T %Z}"
    typer.echo(
        f"restored {done.backup.name} and {done.segments} files of the log into {folder},"
        f" up to {done.position}{last}; all rules hold; {took_s:.1f} s"
    )
    if done.unread_bytes:
        typer.echo(f"{done.unread_bytes} bytes at the end were of no finished transaction")
    apart = ", ".join(done.backup.not_inside)
    typer.echo(f"not inside, put them back yourself · 须自行放回: {apart}")


def _archive(given: Path | None, settings: Settings) -> Archive:
    folder = given or settings.backup_dir
    if folder is None:
        raise CommandError("say where backups lie: --to or --from FOLDER, or MUSTER_BACKUP_DIR")
    return Archive(folder.expanduser().absolute())


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise CommandError(f"--to: {text} is no moment, as 2026-11-22T04:00:00+08:00") from None
    if moment.tzinfo is None:
        raise CommandError(f"--to: say of which zone {text} is, as {text}+08:00")
    return moment


def _say(text: str) -> None:
    typer.echo(text, err=True)
