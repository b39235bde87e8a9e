"""`muster erase`: forgets a person who asks for it."""

from typing import Annotated

import typer

from api import tables  # noqa: F401 (retention, erasure and keys name any table)
from api.cli.errors import CommandError
from api.cli.installation import CONSOLE, Data, opened_installation
from data.codes.elements import erasure_purposes
from data.privacy.erasure import Ground, erase, rows_with_number
from data.privacy.erasure_log import FIRST_PURPOSE
from data.privacy.known_keys import ready_vault
from data.privacy.vault import Vault

Ids = list[int]


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("erase")(erase_person)


def erase_person(  # noqa: PLR0913, PLR0917 (options of a command)
    reason: Annotated[str, typer.Option(help="Why: it is kept.")],
    member: Annotated[Ids | None, typer.Option(help="Id of a member.")] = None,
    account: Annotated[Ids | None, typer.Option(help="Id of an account.")] = None,
    incident: Annotated[Ids | None, typer.Option(help="Id of an incident they reported.")] = None,
    phone: Annotated[str | None, typer.Option(help="Every row with their number.")] = None,
    purpose: Annotated[str, typer.Option(help=f"One of {', '.join(erasure_purposes())}.")] = (
        FIRST_PURPOSE
    ),
    data: Data = None,
) -> None:
    """Forget a person: pseudonyms for names, numbers and secrets away · 删除个人信息.

    It is told in the data folder too, and done again after a restore. The audit stays.
    """
    given = {"members": member, "accounts": account, "incidents": incident}
    rows = {table: [str(key) for key in keys] for table, keys in given.items() if keys}
    with opened_installation(data) as (store, settings):
        if phone is not None:
            vault = ready_vault(store, Vault.open(settings.keys))
            with store.reading(CONSOLE) as session:
                for table, keys in rows_with_number(session, vault, phone).items():
                    rows[table] = sorted({*rows.get(table, ()), *keys})
        if not rows:
            raise CommandError("nobody is named, or nobody has this number")
        asked = erase(store, CONSOLE, settings.erasures, rows, Ground(purpose, reason))
    told = ", ".join(f"{table} {' '.join(keys)}" for table, keys in rows.items())
    typer.echo(f"{asked.id}: {told}")
