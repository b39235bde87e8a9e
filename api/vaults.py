"""The vault of an installation: opened once the ciphers are proved and every key is at hand."""

from api.settings import Settings
from data.privacy.known_keys import ready_vault
from data.privacy.vault import Vault
from data.store import Store


def open_vault(store: Store, settings: Settings) -> Vault:
    """Return the vault of these settings, its keys made at the first start.

    Raises
    ------
    CipherSelfTestError
        When a cipher is not what it should be.
    KeysUnusableError
        When a key is missing, is another's, or the keys cannot be read, written or trusted.
    """
    return ready_vault(store, Vault.open(settings.keys, provider=settings.cipher))


def check_keys(settings: Settings) -> None:
    """Refuse to start a process that could not open what is sealed; see `open_vault`."""
    store = Store.open(settings.database_url, pool_size=1)
    try:
        open_vault(store, settings)
    finally:
        store.close()
