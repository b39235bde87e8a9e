"""`muster erase`: forgets a person who asks for it."""

from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import text

from api import tables  # noqa: F401 (retention, erasure and keys name any table)
from api.cli.errors import CommandError
from api.cli.installation import CONSOLE, Data, opened_installation
from data.privacy.erasure import erase
from data.privacy.known_keys import ready_vault
from data.privacy.normal import normal_phone
from data.privacy.vault import Vault
from data.store import Store

Ids = list[int]
_BY_PHONE = (("members", "phone"), ("incidents", "reporter_phone"))


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("erase")(erase_person)


def erase_person(
    reason: Annotated[str, typer.Option(help="Why: it is kept.")],
    member: Annotated[Ids | None, typer.Option(help="Id of a member.")] = None,
    account: Annotated[Ids | None, typer.Option(help="Id of an account.")] = None,
    incident: Annotated[Ids | None, typer.Option(help="Id of an incident they reported.")] = None,
    phone: Annotated[str | None, typer.Option(help="Every row with their number.")] = None,
    data: Data = None,
) -> None:
    """Forget a person: pseudonyms for names, numbers and secrets away · 删除个人信息.

    It is told in the data folder too, and done again after a restore. The audit stays.
    """
    given = {"members": member, "accounts": account, "incidents": incident}
    rows = {table: [str(key) for key in keys] for table, keys in given.items() if keys}
    with opened_installation(data) as (store, settings):
        if phone is not None:
            for table, keys in _with_number(store, settings.keys, phone).items():
                rows[table] = sorted({*rows.get(table, ()), *keys})
        if not rows:
            raise CommandError("nobody is named, or nobody has this number")
        asked = erase(store, CONSOLE, settings.erasures, rows, reason)
    told = ", ".join(f"{table} {' '.join(keys)}" for table, keys in rows.items())
    typer.echo(f"{asked.id}: {told}")


def _with_number(store: Store, keys: Path, phone: str) -> dict[str, list[str]]:
    """Return the rows that have a telephone number, by table."""
    vault = ready_vault(store, Vault.open(keys))
    normal = normal_phone(phone)
    found: dict[str, list[str]] = {}
    with store.reading(CONSOLE) as session:
        for table, column in _BY_PHONE:
            ids = session.scalars(
                text(f"SELECT id FROM {table} WHERE {column}_index = ANY(:wanted)"),  # noqa: S608
                {"wanted": vault.indexes(table, column, normal)},
            )
            found[table] = [str(key) for key in ids]
    return {table: ids for table, ids in found.items() if ids}
