"""Which keys the database knows, and whether they are at hand before anything is started."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.codes.elements import elements
from data.privacy.errors import KeyMissingError, KeysUnusableError, SealBrokenError
from data.privacy.key_ring import Key, KeyRing, KeyUse
from data.privacy.tables import DataKey
from data.privacy.vault import Place, Vault
from data.store.actors import process_actor
from data.store.engine import Store
from data.store.trail import record_audit

_ACTOR = process_actor("keys")


def ready_vault(store: Store, vault: Vault) -> Vault:
    """Return `vault` once the database knows its keys and it has all that the database needs.

    Raises
    ------
    KeyMissingError
        When a key is not there: says which, what can be read all the same, and what can be done.
    KeysUnusableError
        When a key has the id of one that is known and is another.
    """
    with store.reading(_ACTOR) as session:
        known = {row.id: row for row in session.scalars(select(DataKey))}
    at_hand = {key.id: key for key in vault.ring.list_keys()}
    missing = sorted(
        row.id for row in known.values() if row.id not in at_hand and row.lost_at is None
    )
    if missing:
        with store.reading(_ACTOR) as session:
            raise _missing(vault.ring, missing, sealed_counts(session))
    for key_id in known.keys() & at_hand.keys():
        if not _proves(vault, at_hand[key_id], known[key_id].proof):
            raise KeysUnusableError(
                f"the key {key_id} in {vault.ring.folder} is not the one that this database was"
                " sealed with: it belongs to another installation",
                keys=[key_id],
            )
    new = [key for key in at_hand.values() if key.id not in known]
    if new:
        with store.transaction(_ACTOR) as session:
            _note(session, vault, new)
    return vault


def note_keys(session: Session, vault: Vault) -> None:
    """Let the database know the keys of a vault that it does not know yet."""
    known = set(session.scalars(select(DataKey.id)))
    _note(session, vault, [key for key in vault.ring.list_keys() if key.id not in known])


def abandon_key(session: Session, ring: KeyRing, key_id: str) -> int:
    """Give up a key that is lost, so that Muster starts without it; return how many values go.

    They stay as they are: when the key is found after all they can be read again.

    Raises
    ------
    KeysUnusableError
        When the key is unknown, or is there.
    """
    row = session.get(DataKey, key_id, with_for_update=True)
    if row is None or ring.find(key_id) is not None:
        raise KeysUnusableError(f"the key {key_id} is unknown, or is there", keys=[key_id])
    row.lost_at = datetime.now(UTC)
    lost = sum(n for (_, key), n in sealed_counts(session).items() if key == key_id)
    record_audit(session, "keys.abandoned", "data_key", key_id, {"values": lost})
    return lost


def sealed_counts(session: Session) -> Counter[tuple[str, str]]:
    """Return how many values are sealed, by element and id of the key; reads every sealed row."""
    counts: Counter[tuple[str, str]] = Counter()
    for element in elements().values():
        if not element.sealed:
            continue
        rows = session.execute(
            text(
                f"SELECT split_part({element.column}, '.', 3) AS key, count(*) AS n"  # noqa: S608 (names of the register)
                f" FROM {element.table} WHERE {element.column} IS NOT NULL GROUP BY 1"
            )
        )
        counts.update({(element.key, row.key): row.n for row in rows})
    return counts


def _note(session: Session, vault: Vault, keys: Iterable[Key]) -> None:
    for key in keys:
        session.execute(
            insert(DataKey)
            .values(
                id=key.id,
                use=key.use,
                provider=key.provider,
                made_at=datetime.fromisoformat(key.made_at),
                proof=_proof(vault, key),
            )
            .on_conflict_do_nothing(index_elements=[DataKey.id])
        )
        record_audit(session, "keys.noted", "data_key", key.id, {"use": key.use.value})


def _proof(vault: Vault, key: Key) -> str:
    if key.use is KeyUse.INDEX:
        return vault.index_with(key, "data_keys", "proof", key.id)
    return vault.seal_with(key, Place("data_keys", "proof", key.id), key.id)


def _proves(vault: Vault, key: Key, proof: str) -> bool:
    if key.use is KeyUse.INDEX:
        return proof == vault.index_with(key, "data_keys", "proof", key.id)
    try:
        return vault.open_sealed(Place("data_keys", "proof", key.id), proof) == key.id
    except SealBrokenError:
        return False


def _missing(
    ring: KeyRing, missing: list[str], counts: Counter[tuple[str, str]]
) -> KeyMissingError:
    lost = {element: n for (element, key), n in sorted(counts.items()) if key in missing}
    told = ", ".join(f"{element} {n}" for element, n in lost.items()) or "none"
    kept = counts.total() - sum(lost.values())
    names = ", ".join(missing)
    return KeyMissingError(
        f"the key {names} is missing from {ring.folder}. Sealed values that cannot be read without"
        f" it: {told}; that can: {kept}; all that is not sealed is unharmed. Put the folder of keys"
        f" back, or give the values up with ./muster keys abandon {missing[0]}",
        keys=missing,
        unreadable=lost,
        readable=kept,
    )
