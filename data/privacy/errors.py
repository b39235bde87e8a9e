"""What can go wrong with personal data.

PrivacyError
├── CipherSelfTestError      a cipher does not give the published answers: nothing is started
├── KeysUnusableError        the folder of keys cannot be read, written or trusted
│   ├── KeyMissingError          a key that values were sealed with is not there
│   └── KeyExhaustedError        a key has sealed as much as is safe; rotate
├── SealBrokenError          a sealed value is not of the place it was found at, or was changed
└── RevealRefusedError       a look behind a mask that may not be had
    └── TooManyRevealsError      too many of them in a short time
"""

from data.store.errors import MusterError, StoreUnavailableError


class PrivacyError(MusterError):
    """Something about personal data."""

    code = "privacy"


class CipherSelfTestError(PrivacyError):
    """A cipher does not give the published answers."""

    code = "cipher_self_test"


class KeysUnusableError(StoreUnavailableError):
    """The folder of keys cannot be read, written or trusted."""

    code = "keys_unusable"


class KeyMissingError(KeysUnusableError):
    """A key that values were sealed with is not there: `keys` names it."""

    code = "key_missing"


class KeyExhaustedError(KeysUnusableError):
    """A key has sealed as many values as is safe with random nonces."""

    code = "key_exhausted"


class SealBrokenError(PrivacyError):
    """A sealed value is not of the place it was found at, or was changed."""

    code = "seal_broken"


class RevealRefusedError(PrivacyError):
    """A look behind a mask that may not be had."""

    code = "reveal_refused"


class TooManyRevealsError(RevealRefusedError):
    """Too many looks behind masks in a short time."""

    code = "too_many_reveals"
