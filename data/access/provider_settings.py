"""Which outside provider of sign-ins there is; apart, so that settings are read quickly."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProviderSettings:
    """Which provider, and who we are there.

    `clock_skew_s` is by how much its clock may differ from ours.
    """

    issuer: str
    client_id: str
    client_secret: str | None = None
    clock_skew_s: int = 60
