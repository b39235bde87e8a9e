"""How `muster up` is reached: by HTTP on this machine, or by HTTPS on the network."""

import io
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import segno

from api.cli.errors import CommandError
from api.cli.places import address_of, shown_host
from api.tls import machine
from api.tls.authority import Authority, authority_fingerprint, ensure_authority, ensure_leaf
from api.tls.contexts import own_server_context
from api.tls.files import check_pair, names_of

HALF_A_YEAR_S = 15_552_000
LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line says of how to be reached."""

    host: str
    port: int
    tls_cert: Path | None = None
    tls_key: Path | None = None
    lan: bool = False
    http_port: int | None = None


@dataclass(frozen=True, slots=True)
class Gateway:
    """How the server is reached.

    Parameters
    ----------
    host, port
        Where it listens.
    shown
        The address for people.
    certificate, key
        Of HTTPS; None: plain HTTP.
    authority
        The installation's own, when it signed the certificate.
    http_port
        Where the authority is handed out and all else is sent to HTTPS; 0: nowhere.
    """

    host: str
    port: int
    shown: str
    certificate: Path | None = None
    key: Path | None = None
    authority: Authority | None = None
    http_port: int = 0

    @property
    def variables(self) -> Mapping[str, str]:
        """The settings of the server that say so."""
        told = {"MUSTER_HOST": self.host, "MUSTER_PORT": str(self.port)}
        if self.certificate is None or self.key is None:
            return told
        told |= {
            "MUSTER_TLS_CERT": str(self.certificate),
            "MUSTER_TLS_KEY": str(self.key),
            "MUSTER_SECURE_COOKIES": "true",
            "MUSTER_HTTP_PORT": str(self.http_port),
        }
        if self.authority is not None:
            return {**told, "MUSTER_CA_CERT": str(self.authority.certificate)}
        return {**told, "MUSTER_HSTS_S": str(HALF_A_YEAR_S)}

    @property
    def trusted(self) -> Mapping[str, str]:
        """What our own clients on this machine need to know beside host and port."""
        if self.certificate is None:
            return MappingProxyType({})
        own = address_of(self.host, self.port, scheme="https")
        return {"MUSTER_URL": own, "MUSTER_TRUST": str(self.certificate)}

    @property
    def context(self) -> ssl.SSLContext | None:
        """How our own clients speak with it; None: without TLS."""
        return None if self.certificate is None else own_server_context(self.certificate)

    @property
    def doorstep(self) -> str:
        """Where phones take the authority."""
        return address_of(self.shown_host, self.http_port)

    @property
    def shown_host(self) -> str:
        """The host that people are shown."""
        return self.shown.partition("://")[2].rpartition(":")[0].strip("[]")

    def renew(self) -> bool:
        """Make a new certificate when the present one ends soon or this machine has moved."""
        return self.authority is not None and ensure_leaf(
            self.authority, _own_names(), datetime.now(UTC)
        )


def open_gateway(asked: Asked, data: Path) -> Gateway:
    """Return how to be reached, with certificates checked, or made in `data`.

    Raises
    ------
    CertificateError
        When a certificate cannot be used.
    CommandError
        When what is asked for does not go together.
    """
    if (asked.tls_cert is None) != (asked.tls_key is None):
        raise CommandError("--tls-cert and --tls-key are given together")
    if asked.lan and asked.tls_cert is not None:
        raise CommandError("--lan makes a certificate of its own: leave out --tls-cert, or --lan")
    if asked.lan:
        return _with_own_authority(asked, data)
    if asked.tls_cert is not None and asked.tls_key is not None:
        return _with_given(asked, asked.tls_cert.absolute(), asked.tls_key.absolute())
    if asked.http_port is not None:
        raise CommandError("--http-port is beside HTTPS: give --lan or --tls-cert with it")
    return Gateway(asked.host, asked.port, address_of(shown_host(asked.host), asked.port))


def _with_given(asked: Asked, certificate: Path, key: Path) -> Gateway:
    names = names_of(check_pair(certificate, key, datetime.now(UTC)))
    plain = sorted(name for name in names if "*" not in name)
    host = plain[0] if asked.host in ("0.0.0.0", "::") and plain else asked.host  # noqa: S104
    named = shown_host(host)
    shown = address_of(named if named in names else host, asked.port, scheme="https")
    return Gateway(asked.host, asked.port, shown, certificate, key, None, asked.http_port or 0)


def _with_own_authority(asked: Asked, data: Path) -> Gateway:
    everywhere = asked.host in LOOPBACK
    host = "0.0.0.0" if everywhere else asked.host  # noqa: S104 (--lan asks for it)
    now = datetime.now(UTC)
    authority = ensure_authority(data / "tls", _own_names(), now)
    ensure_leaf(authority, _own_names(), now)
    reached = (machine.lan_address() if everywhere else host) or "localhost"
    http_port = asked.port + 1 if asked.http_port is None else asked.http_port
    shown = address_of(reached, asked.port, scheme="https")
    return Gateway(
        host, asked.port, shown, authority.server, authority.server, authority, http_port
    )


def _own_names() -> list[str]:
    return [*machine.names(), *machine.addresses()]


def introduction(gateway: Gateway) -> str:
    """Return what to do on a phone, with the fingerprint and a code to scan; empty without one."""
    if gateway.authority is None:
        return ""
    lines = [
        "  Certificate authority of this installation · 本机证书颁发机构",
        f"  SHA-256 {authority_fingerprint(gateway.authority)}",
    ]
    if gateway.http_port:
        code = io.StringIO()
        segno.make(gateway.doorstep, error="m").terminal(code, compact=True)
        lines += [
            "  On each phone or desk, once: open this address, compare the fingerprint, install",
            f"  每台手机或电脑安装一次：打开此地址，核对指纹后安装：  {gateway.doorstep}",
            code.getvalue().rstrip("\n"),
        ]
    return "\n".join(lines)
