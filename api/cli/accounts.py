"""`muster accounts`: what the console can do when nobody can sign in any more."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.cli.configuration import read_settings
from api.cli.errors import CommandError
from api.cli.installation import CONSOLE, Data, opened_installation
from data.access.actions import Action
from data.access.changes import record_ends
from data.access.commands import ensure_account, revoke_keys
from data.access.key_commands import NewKey, list_keys, make_key
from data.access.lockout import unlock as end_waits
from data.access.oidc_flows import link_subject
from data.access.second_factors import remove_all_factors
from data.access.tables import Account, AccountKind
from data.store.actors import AccountId
from data.store.trail import record_audit

Name = Annotated[str, typer.Argument(help="The sign-in name.")]


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    group = typer.Typer(
        help="Free accounts, link them, give systems keys · 账号", no_args_is_help=True
    )
    group.command("unlock")(unlock)
    group.command("reset")(reset)
    group.command("link")(link)
    group.command("make-key")(make_a_key)
    group.command("list-keys")(list_all_keys)
    group.command("revoke-key")(revoke_a_key)
    app.add_typer(group, name="accounts")


def unlock(name: Annotated[str | None, typer.Argument()] = None, data: Data = None) -> None:
    """End the waits after failed sign-ins: of one name, or of all names and addresses · 解锁."""
    with _session(data) as session:
        ended = end_waits(session, name)
        record_audit(session, "accounts.unlock", "account", "", {"waits": ended})
    typer.echo(f"{ended} waits ended")


def reset(name: Name, data: Data = None) -> None:
    """Enable an account again and take its second factors away: who has lost them sets up new."""
    with _session(data) as session:
        account = _account(session, name)
        account.disabled_at = None
        account.last_signed_in_at = datetime.now(UTC)
        session.flush()
        remove_all_factors(session, AccountId(account.id))
        end_waits(session, name)
        record_ends(session, {account.id})
        record_audit(session, "accounts.reset", "account", account.id)
    typer.echo(f"{name}: enabled, without second factors; now ./muster sign-in --name {name}")


def link(name: Name, subject: Annotated[str, typer.Argument()], data: Data = None) -> None:
    """Let a subject of the outside provider sign in to an account · 关联外部账号."""
    issuer = read_settings().oidc_issuer
    if not issuer:
        raise CommandError("MUSTER_OIDC_ISSUER: no outside provider is set")
    with _session(data) as session:
        account = _account(session, name)
        link_subject(session, AccountId(account.id), issuer, subject, at=datetime.now(UTC))
    typer.echo(f"{name} is {subject} at {issuer}")


def make_a_key(  # noqa: PLR0913, PLR0917 (the options of a command)
    name: Name,
    label: Annotated[str, typer.Option(help="What for.")],
    days: Annotated[int, typer.Option(min=1, help="How long it is good.")] = 90,
    action: Annotated[list[Action] | None, typer.Option(help="For these actions only.")] = None,
    per_minute: Annotated[int | None, typer.Option(min=1)] = None,
    per_day: Annotated[int | None, typer.Option(min=1)] = None,
    data: Data = None,
) -> None:
    """Give a system a key and print it, this once; the account is made when new · 新密钥."""
    now, longest = datetime.now(UTC), timedelta(days=read_settings().key_longest_days)
    new = NewKey(label, now + timedelta(days=days), action, per_minute, per_day)
    with _session(data) as session:
        account_id = ensure_account(session, name, name, AccountKind.SYSTEM)
        _, secret = make_key(session, account_id, new, longest=longest, at=now)
    typer.echo(secret)


def list_all_keys(name: Name, data: Data = None) -> None:
    """Print the keys of a system, never with their secret · 密钥列表."""
    with _session(data) as session:
        found = list_keys(session, AccountId(_account(session, name).id))
    for one in found:
        state = "revoked" if one.revoked_at else f"until {one.expires_at}"
        typer.echo(f"{one.id}  {one.label}  {state}  last used {one.last_used_at}")


def revoke_a_key(name: Name, label: Annotated[str, typer.Option()], data: Data = None) -> None:
    """Revoke the keys of a system that carry a label · 撤销密钥."""
    with _session(data) as session:
        typer.echo(f"{revoke_keys(session, name, label, at=datetime.now(UTC))} keys revoked")


@contextmanager
def _session(data: Path | None) -> Iterator[Session]:
    with opened_installation(data) as (store, _), store.transaction(CONSOLE) as session:
        yield session


def _account(session: Session, name: str) -> Account:
    found = session.scalars(select(Account).where(Account.sign_in_name == name)).first()
    if found is None:
        raise CommandError(f"there is no account {name!r}")
    return found
