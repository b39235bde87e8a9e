"""`muster codes`: code lists, standards and departments as CSV files, in and out."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from api.cli.database import opened_database
from api.cli.errors import CommandError
from api.cli.places import data_folder
from data.areas.queries import city_timezone
from data.codes.book import entries_now
from data.codes.commands import SheetReport, import_sheet
from data.codes.errors import SheetRefusedError
from data.codes.exporting import as_csv
from data.codes.identifiers import check_identifier, templates
from data.codes.sheets import SHEETS
from data.store import Store
from data.store.actors import process_actor
from data.store.migrate import require_newest
from dispatch.incidents.rules import city_day

Data = Annotated[Path | None, typer.Option(help="Data folder.")]
SheetName = Annotated[str, typer.Argument(help=f"One of {', '.join(SHEETS)}.")]
_CONSOLE = process_actor("console")


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    group = typer.Typer(
        help="Code lists, standards and departments as CSV · 编码与标准", no_args_is_help=True
    )
    group.command("export")(export)
    group.command("import")(take)
    group.command("check")(check)
    app.add_typer(group, name="codes")


def export(
    sheet: SheetName,
    file: Annotated[Path | None, typer.Option(help="Where to; standard output if not.")] = None,
    data: Data = None,
) -> None:
    """Write a sheet as CSV · 导出."""
    _known(sheet)
    with opened_database(data_folder(data), _say) as url:
        require_newest(url)
        store = Store.open(url, pool_size=2)
        try:
            with store.reading(_CONSOLE) as session:
                entries = entries_now(session, sheet)
        finally:
            store.close()
    content = as_csv(SHEETS[sheet], entries)
    if file is None:
        sys.stdout.buffer.write(content)
    else:
        file.write_bytes(content)


def take(
    sheet: SheetName,
    file: Annotated[Path, typer.Argument(help="A CSV file in UTF-8 or GBK.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what it would do.")] = False,
    data: Data = None,
) -> None:
    """Take a CSV file in: whole or, when anything is wrong, not at all · 导入."""
    _known(sheet)
    content = _read(file)
    with opened_database(data_folder(data), _say) as url:
        require_newest(url)
        store = Store.open(url, pool_size=2)
        try:
            report = _take(store, sheet, content, dry_run=dry_run)
        finally:
            store.close()
    _tell(report)


def check(
    template: Annotated[str, typer.Argument(help=f"One of {', '.join(templates())}.")],
    value: Annotated[str, typer.Argument(help="The identifier; - reads it from standard input.")],
) -> None:
    """Check an identifier · 校验标识码."""
    read = sys.stdin.readline().strip() if value == "-" else value
    found = check_identifier(template, read)
    for fault in found.faults:
        typer.echo(f"{fault.part or template}: {fault.message}")
    if not found.valid:
        raise typer.Exit(1)
    typer.echo("sound · 正确")


def _take(store: Store, sheet: str, content: bytes, *, dry_run: bool) -> SheetReport:
    try:
        with store.transaction(_CONSOLE) as session:
            today = city_day(datetime.now(UTC), city_timezone(session))
            return import_sheet(session, sheet, content, today=today, dry_run=dry_run)
    except SheetRefusedError as refused:
        faults = refused.details["faults"]
        for fault in faults if isinstance(faults, list) else []:
            typer.echo(f"row {fault['row']}, {fault['column']}: {fault['message']}", err=True)
        raise


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}") from error


def _tell(report: SheetReport) -> None:
    would = "" if report.applied or not (report.new or report.differing) else " (nothing written)"
    typer.echo(
        f"{report.sheet} ({report.encoding}): {report.new} new, {report.differing} changed,"
        f" {report.same} the same{would}"
    )
    for one in (*report.added, *report.changed):
        fields = f": {', '.join(one.fields)}" if one.fields else ""
        typer.echo(f"  row {one.row}  {' '.join(one.identity)}{fields}")


def _known(sheet: str) -> None:
    if sheet not in SHEETS:
        raise CommandError(f"there is no sheet {sheet!r}; there are {', '.join(SHEETS)}")


def _say(note: str) -> None:
    typer.echo(note, err=True)
