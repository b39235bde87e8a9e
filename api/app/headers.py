"""What every answer says to browsers: run nothing of others, keep nothing, be in no frame."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "media-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
)
CONTENT_SECURITY_POLICY: Final = "; ".join(_POLICY)
"""Nothing from another host, no script or style in a page; `blob:` workers and images are what
MapLibre makes itself, `blob:` media what a camera gives."""

SECURITY_HEADERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": (
            "geolocation=(self), camera=(self), microphone=(self),"
            " publickey-credentials-get=(self), publickey-credentials-create=(self),"
            " payment=(), usb=()"
        ),
        "X-Robots-Tag": "noindex, nofollow",  # of screens, citizens' pages among them
        "Cache-Control": "no-store",  # of what does not say otherwise: answers are for who asked
    }
)


def security_headers(hsts_s: int) -> Mapping[str, str]:
    """Return the headers of every answer.

    Parameters
    ----------
    hsts_s
        For how many seconds browsers shall come by HTTPS only; 0 says nothing of it.
    """
    if not hsts_s:
        return SECURITY_HEADERS
    return {**SECURITY_HEADERS, "Strict-Transport-Security": f"max-age={hsts_s}"}
