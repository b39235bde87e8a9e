"""`muster sign-in`: one more person, or the first one again."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.configuration import read_settings
from api.cli.database import opened_database
from api.cli.places import address_of, data_folder, find_instance
from data.access.commands import issue_sign_in
from data.store import Store
from data.store.actors import process_actor
from data.store.migrate import require_newest

FIRST_ACCOUNT = ("admin", "管理员 Admin")
"""Sign-in name and shown name of the person whom `muster up` lets in."""


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("sign-in")(sign_in)


def sign_in(
    name: Annotated[str, typer.Argument(help="The person's name.")] = FIRST_ACCOUNT[0],
    data: Annotated[Path | None, typer.Option(help="Data folder.")] = None,
) -> None:
    """Print a one-time sign-in link for a person; the account is made when new · 一次性登录链接."""
    settings = read_settings()
    folder = data_folder(data)
    shown = FIRST_ACCOUNT[1] if name == FIRST_ACCOUNT[0] else name
    with opened_database(folder, lambda message: typer.echo(message, err=True)) as url:
        require_newest(url)
        store = Store.open(url, pool_size=1)
        try:
            with store.transaction(process_actor("command line")) as session:
                token = issue_sign_in(session, name, shown, settings.sign_in_ttl)
        finally:
            store.close()
    instance = find_instance(folder)
    address = instance.address if instance else address_of(settings.host, settings.port)
    typer.echo(f"{address}/#sign-in={token}")
