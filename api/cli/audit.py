"""`muster audit`: verify the audit, change the key that signs it, hand it over, accept a loss."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from api.cli.errors import CommandError
from api.cli.installation import Data, opened_installation
from data.audit.chain import Algorithm, sealed_rows
from data.audit.heads import Book
from data.audit.keeping import Keeper, keep_check
from data.audit.sealing import SEALER
from data.audit.signing import read_public
from data.audit.verification import Span, trusted_key, verify
from data.store.trail import record_audit


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    group = typer.Typer(
        no_args_is_help=True,
        help="Verify the audit, change the key that signs it, export it · 审计.",
    )
    group.command("verify")(verify_audit)
    group.command("seal")(seal)
    group.command("rotate-key")(rotate_key)
    group.command("accept-loss")(accept_loss)
    group.command("export")(export)
    app.add_typer(group, name="audit")


def verify_audit(
    since: Annotated[str | None, typer.Option("--from", help="From this time (ISO 8601).")] = None,
    until: Annotated[str | None, typer.Option(help="Until this time (ISO 8601).")] = None,
    heads: Annotated[Path | None, typer.Option(help="Folder of the signed heads.")] = None,
    key: Annotated[Path | None, typer.Option(help="File with the first public key.")] = None,
    data: Data = None,
) -> None:
    """Verify records, chain and heads; the first bad record is named, exit code 1 · 校验审计链."""
    span = Span(_moment(since, "--from"), _moment(until, "--until"))
    with _kept(data) as keeper:
        trusted = trusted_key(keeper.book.keys) if key is None else read_public(key)
        with keeper.store.reading(SEALER) as session:
            report = verify(session, heads or keeper.book.heads, trusted, span, _tell)
        keep_check(keeper.store, report)
    for note in report.notes:
        typer.echo(f"note: {note}")
    if report.finding is not None:
        typer.echo(f"BROKEN · 已被破坏: {report.finding.message}")
        raise typer.Exit(1)
    typer.echo(
        f"sound · 完好: {report.records} records, up to place {report.until_seq},"
        f" signed up to {report.headed_until}"
    )


def seal(data: Data = None) -> None:
    """Seal and sign what waits now · 立即封存."""
    with _kept(data) as keeper:
        typer.echo(f"{keeper.seal()} records sealed")


def rotate_key(data: Data = None) -> None:
    """Make a new key that signs; the old one names it · 更换签名密钥."""
    with _kept(data) as keeper:
        keeper.seal()
        new = keeper.book.rotate()
        with keeper.store.transaction(SEALER) as session:
            record_audit(session, "audit.rotate_key", "audit", new.name)
    typer.echo(f"heads are signed by {new.name} now; keep its public key elsewhere too")


def accept_loss(
    reason: Annotated[str, typer.Argument(help="Why: for whoever verifies.")],
    data: Data = None,
) -> None:
    """Declare that a restore lost the end of the audit; it stays said · 登记恢复造成的丢失."""
    with _kept(data) as keeper:
        after, until = keeper.accept_loss(reason)
        keeper.seal()
    typer.echo(f"places {after + 1} to {until} are declared lost")


def export(
    file: Annotated[Path, typer.Argument(help="File to write; it must not exist.")],
    data: Data = None,
) -> None:
    """Write every record with its place and digests, one a line, for whoever verifies · 导出."""
    with _new_file(file) as out, _kept(data) as keeper:
        keeper.seal()
        with keeper.store.transaction(SEALER) as session:
            record_audit(session, "audit.export", "audit", "all")
        with keeper.store.reading(SEALER) as session:
            count = 0
            for row in sealed_rows(session, 0):
                place = f"{row.seq}\t{row.algorithm}\t{row.leaf.hex()}\t{row.chain.hex()}\t"
                out.write(place.encode() + (row.line or b"") + b"\n")
                count += 1
    typer.echo(f"{count} records")


def _new_file(path: Path) -> BinaryIO:
    try:
        return path.open("xb")
    except OSError as error:
        raise CommandError(f"cannot write {path}: {error.strerror}") from None


@contextmanager
def _kept(data: Path | None) -> Iterator[Keeper]:
    """Yield what keeps the audit of an installation."""
    with opened_installation(data, connections=2) as (store, settings):
        book = Book(settings.audit_heads, settings.keys)
        algorithm = Algorithm(settings.audit_hash)
        yield Keeper(store, book, algorithm, settings.audit_retention_days)


def _moment(said: str | None, option: str) -> datetime | None:
    """Return a time; one without an offset is in UTC."""
    if said is None:
        return None
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        raise CommandError(f"{option} takes a time like 2026-11-22T08:00:00Z") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _tell(done: int) -> None:
    if sys.stderr.isatty():
        typer.echo(f"\r{done} records", nl=False, err=True)
