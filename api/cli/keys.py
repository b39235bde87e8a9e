"""`muster keys`: which there are, rotation, and what to do when one is lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from api import tables  # noqa: F401 (retention, erasure and keys name any table)
from api.cli.installation import CONSOLE, Data, opened_installation
from data.privacy.key_ring import KeyRing, KeyUse
from data.privacy.known_keys import abandon_key, note_keys, ready_vault, sealed_counts
from data.privacy.resealing import reseal
from data.privacy.vault import Vault
from data.store import Store
from data.store.errors import ConflictError
from data.store.trail import record_audit


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    group = typer.Typer(
        help="The keys that personal data is sealed with · 数据密钥", no_args_is_help=True
    )
    group.command("list")(list_all)
    group.command("rotate")(rotate)
    group.command("reseal")(reseal_all)
    group.command("remove")(remove)
    group.command("abandon")(abandon)
    app.add_typer(group, name="keys")


def list_all(data: Data = None) -> None:
    """List the keys and how many values each has sealed · 列出密钥."""
    with _opened(data) as (store, folder):
        ring = KeyRing(folder)
        present = {ring.present(use).id for use in KeyUse}
        with store.reading(CONSOLE) as session:
            counts = sealed_counts(session)
        for key in ring.list_keys():
            values = sum(n for (_, key_id), n in counts.items() if key_id == key.id)
            note = "in use" if key.id in present else "older"
            sealed = f"  {values} values" if key.use is KeyUse.SEAL else ""
            typer.echo(f"{key.id}  {key.use}  {key.provider}  {key.made_at:.10}  {note}{sealed}")


def rotate(
    data: Data = None,
    cipher: Annotated[
        str | None, typer.Option(help="aes-256-gcm or sm4-gcm; the present one when left out.")
    ] = None,
    index: Annotated[bool, typer.Option("--index", help="The blind index's key too.")] = False,
    later: Annotated[
        bool, typer.Option("--later", help="Leave what is sealed already to the worker.")
    ] = False,
) -> None:
    """Make a new key and seal everything anew with it; may be interrupted · 更换密钥."""
    with _opened(data) as (store, folder):
        vault = ready_vault(store, Vault.open(folder))
        for use in (KeyUse.SEAL, KeyUse.INDEX) if index else (KeyUse.SEAL,):
            key = vault.ring.rotate(use, provider=cipher)
            with store.transaction(CONSOLE) as session:
                note_keys(session, vault)
                record_audit(session, "keys.rotate", "data_key", key.id, {"use": use.value})
            typer.echo(f"{key.id}  {key.use}  {key.provider}")
        if not later:
            done = reseal(store, vault)
            typer.echo(f"{done.values} values sealed anew, {done.unreadable} do not open")


def reseal_all(data: Data = None) -> None:
    """Seal anew what older keys have sealed · 重新加密."""
    with _opened(data) as (store, folder):
        done = reseal(store, ready_vault(store, Vault.open(folder)))
    typer.echo(f"{done.values} values sealed anew, {done.unreadable} do not open")


def remove(
    key: Annotated[str, typer.Argument(help="Id of an older key.")], data: Data = None
) -> None:
    """Destroy an older key that no value is sealed with any more · 销毁旧密钥.

    Backups made before the rotation cannot be read without it: keep its copy as long as them.
    """
    with _opened(data) as (store, folder):
        ring = KeyRing(folder)
        ring.get(key)
        with store.transaction(CONSOLE) as session:
            left = sum(n for (_, key_id), n in sealed_counts(session).items() if key_id == key)
            if left:
                raise ConflictError(f"{left} values are sealed with {key}: ./muster keys reseal")
            ring.remove(key)
            abandon_key(session, ring, key)
    typer.echo(f"{key} is destroyed")


def abandon(
    key: Annotated[str, typer.Argument(help="Id of a key that is lost.")], data: Data = None
) -> None:
    """Go on without a key that is lost for good: what it sealed is lost too · 放弃丢失的密钥."""
    with _opened(data) as (store, folder), store.transaction(CONSOLE) as session:
        lost = abandon_key(session, KeyRing(folder), key)
    typer.echo(f"{lost} values stay unreadable")


@contextmanager
def _opened(data: Path | None) -> Iterator[tuple[Store, Path]]:
    """Yield the database of a data folder and the folder of its keys."""
    with opened_installation(data) as (store, settings):
        yield store, settings.keys
