"""Codes of an authenticator app (RFC 6238: SHA-1, six digits, steps of thirty seconds).

These are the values that every app understands; the secret has 160 bits (RFC 4226, 4).
"""

import base64
import re
import secrets
from datetime import datetime
from typing import Final

import segno
from cryptography.hazmat.primitives.constant_time import bytes_eq
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

STEP_S: Final = 30
DIGITS: Final = 6
STEPS_AROUND: Final = 1
"""Steps before and after the present one that are accepted: clocks of telephones differ."""

ISSUER: Final = "Muster"
_SECRET_BYTES: Final = 20
_CODE: Final = re.compile(rf"[0-9]{{{DIGITS}}}")


def new_totp_secret() -> str:
    """Return a fresh secret in base32, as one types it."""
    return base64.b32encode(secrets.token_bytes(_SECRET_BYTES)).decode()


def matching_step(secret: str, code: str, at: datetime) -> int | None:
    """Return the time step whose code this is, None when it is none near `at`.

    Blanks in the code are left out; it takes as long whether and where it matches.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> secret = base64.b32encode(b"12345678901234567890").decode()
    >>> at = datetime.fromtimestamp(1111111109, UTC)  # RFC 6238, appendix B: 07081804
    >>> matching_step(secret, "081 804", at) == 1111111109 // 30
    True
    >>> matching_step(secret, "081805", at) is None
    True
    """
    typed = "".join(code.split())
    if _CODE.fullmatch(typed) is None:
        return None
    totp = _totp(secret)
    now = int(at.timestamp()) // STEP_S
    found = None
    for step in range(now - STEPS_AROUND, now + STEPS_AROUND + 1):
        if bytes_eq(totp.generate(step * STEP_S), typed.encode()):
            found = step
    return found


def totp_uri(secret: str, sign_in_name: str) -> str:
    """Return the `otpauth:` address of a secret, for an authenticator app."""
    return _totp(secret).get_provisioning_uri(sign_in_name, ISSUER)


def qr_code(uri: str) -> str:
    """Return an address as a QR code: a `data:` address of an SVG image, black on white."""
    code = segno.make(uri, error="m", micro=False)
    return code.svg_data_uri(scale=5, border=4, dark="#000", light="#fff")


def _totp(secret: str) -> TOTP:
    return TOTP(base64.b32decode(secret), DIGITS, SHA1(), STEP_S)  # noqa: S303 (RFC 6238)
