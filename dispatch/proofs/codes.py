"""The code with which anybody may look up the proof of one closure."""

import base64
import hashlib
import hmac
from typing import Final

from data.privacy.vault import Vault

SIGNS: Final = 12
"""Of 32 kinds: 60 bits, which at five guesses a second last longer than anybody."""

_ALIKE: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_CROCKFORD: Final = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
)


def proof_code(vault: Vault, number: str) -> str:
    """Return the code of an incident's number: by a key of the vault, so it is kept nowhere."""
    return _code(vault.index("closure_proofs", "number", number))


def is_proof_code(vault: Vault, number: str, code: str) -> bool:
    """Return whether a code is that of a number, under whichever key; in constant time."""
    said = code.upper().replace("-", "").replace(" ", "").translate(_ALIKE)
    known = [_code(index) for index in vault.indexes("closure_proofs", "number", number)]
    return any([hmac.compare_digest(said.encode(), one.encode()) for one in known])  # noqa: C419 (all are compared)


def _code(index: str) -> str:
    digest = hashlib.sha256(index.encode()).digest()
    return base64.b32encode(digest).decode()[:SIGNS].translate(_CROCKFORD)
