"""A certificate authority of the installation's own, for phones and desks on its network.

It may only sign for this machine's names and for private addresses (RFC 5280, 4.2.1.10): who
takes it trusts it for nothing else, even if its key were stolen.
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from api.tls.errors import CertificateError
from api.tls.files import fingerprint, names_of, read_chain

AUTHORITY_FOR = timedelta(days=3650)
LEAF_FOR = timedelta(days=397)
"""The longest that browsers accept (CA/Browser Forum, Baseline Requirements 6.3.2)."""

RENEW_BEFORE = timedelta(days=60)
CLOCKS_APART = timedelta(hours=1)
"""A certificate begins so much earlier: clocks of phones go wrong."""

PRIVATE_NETWORKS = (
    "10.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "100.64.0.0/10",
    "169.254.0.0/16",
    "127.0.0.0/8",
    "fc00::/7",
    "fe80::/10",
    "::1/128",
)


@dataclass(frozen=True, slots=True)
class Authority:
    """The files of an authority and of the server's certificate, below one folder (mode 0700)."""

    folder: Path

    @property
    def certificate(self) -> Path:
        """What phones take."""
        return self.folder / "ca.pem"

    @property
    def key(self) -> Path:
        """Of the authority; mode 0600."""
        return self.folder / "ca.key"

    @property
    def server(self) -> Path:
        """The server's key and certificate in one file, so that both change at once; mode 0600."""
        return self.folder / "server.pem"


def ensure_authority(folder: Path, names: Sequence[str], now: datetime) -> Authority:
    """Return the authority in `folder`, made when there is none.

    Parameters
    ----------
    folder
        Made with mode 0700.
    names
        Host names and addresses that it may sign for, beside all private addresses.

    Raises
    ------
    CertificateError
        When half of it is there, it has expired, or others may read its key.
    """
    authority = Authority(folder)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if authority.certificate.exists():
        _check(authority, now)
        return authority
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _self_signed(key, names, now)
    _write(authority.key, _pem(key))
    _write(authority.certificate, certificate.public_bytes(Encoding.PEM), mode=0o644)
    return authority


def ensure_leaf(authority: Authority, names: Sequence[str], now: datetime) -> bool:
    """Make a new server's certificate unless there is one for all `names` that holds for long.

    Returns
    -------
    bool
        Whether it was made: names that the authority may not sign for are left out.
    """
    issuer = read_chain(authority.certificate)[0]
    wanted = [name for name in names if _may_sign(issuer, name)]
    if authority.server.exists() and _serves(authority, issuer, wanted, now):
        return False
    key = ec.generate_private_key(ec.SECP256R1())
    leaf = _signed(key, issuer, load_key(authority.key), wanted, now)
    _write(authority.server, _pem(key) + leaf.public_bytes(Encoding.PEM))
    return True


def authority_fingerprint(authority: Authority) -> str:
    """Return the SHA-256 that people compare before they trust it."""
    return fingerprint(read_chain(authority.certificate)[0])


def load_key(path: Path) -> ec.EllipticCurvePrivateKey:
    """Return the key in a file of ours.

    Raises
    ------
    CertificateError
        When it is no such key.
    """
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as error:
        raise CertificateError(f"cannot read the authority's key {path}: {error}") from None
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise CertificateError(f"{path} is not the key of an authority that Muster made")
    return key


def _check(authority: Authority, now: datetime) -> None:
    issuer = read_chain(authority.certificate)[0]
    again = f"remove {authority.folder} to make a new one, which phones must take anew"
    if not authority.key.exists():
        raise CertificateError(f"the authority's key {authority.key} is gone: {again}")
    if authority.key.stat().st_mode & 0o077:
        raise CertificateError(
            f"others may read the authority's key {authority.key}: chmod 600 it if nobody has,"
            f" else {again}"
        )
    if load_key(authority.key).public_key() != issuer.public_key():
        raise CertificateError(f"{authority.key} is not the key of {authority.certificate}")
    if now + RENEW_BEFORE >= issuer.not_valid_after_utc:
        raise CertificateError(f"the authority {authority.certificate} expires: {again}")


def _serves(
    authority: Authority, issuer: x509.Certificate, wanted: Sequence[str], now: datetime
) -> bool:
    leaf = read_chain(authority.server)[0]
    lasts = leaf.not_valid_before_utc <= now < leaf.not_valid_after_utc - RENEW_BEFORE
    return lasts and leaf.issuer == issuer.subject and set(wanted) <= names_of(leaf)


def _self_signed(
    key: ec.EllipticCurvePrivateKey, names: Iterable[str], now: datetime
) -> x509.Certificate:
    serial = x509.random_serial_number()
    name = _name(f"Muster {serial & 0xFFFFFF:06x}")  # several installations are told apart
    constraints = x509.NameConstraints(_permitted(names), excluded_subtrees=None)
    usage = x509.KeyUsage(
        digital_signature=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        x509.CertificateBuilder(name, name, key.public_key(), serial)
        .not_valid_before(now - CLOCKS_APART)
        .not_valid_after(now + AUTHORITY_FOR)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(constraints, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, SHA256())
    )


def _signed(
    key: ec.EllipticCurvePrivateKey,
    issuer: x509.Certificate,
    issuer_key: ec.EllipticCurvePrivateKey,
    names: Sequence[str],
    now: datetime,
) -> x509.Certificate:
    begins = now - CLOCKS_APART
    ends = min(begins + LEAF_FOR, issuer.not_valid_after_utc)
    alternatives = x509.SubjectAlternativeName([_general(name) for name in names])
    identifier = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    return (
        x509.CertificateBuilder(
            issuer.subject, _name("Muster"), key.public_key(), x509.random_serial_number()
        )
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(alternatives, critical=False)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier),
            critical=False,
        )
        .sign(issuer_key, SHA256())
    )


def _permitted(names: Iterable[str]) -> list[x509.GeneralName]:
    own = sorted({name for name in names if not _is_address(name)} | {"localhost"})
    inside = [ip_network(network) for network in PRIVATE_NETWORKS]
    public = sorted(name for name in names if _is_address(name) and not _is_in(name, inside))
    return [
        *(x509.DNSName(name) for name in own),
        *(x509.IPAddress(network) for network in inside),
        *(x509.IPAddress(ip_network(address)) for address in public),
    ]


def _may_sign(issuer: x509.Certificate, name: str) -> bool:
    constraints = issuer.extensions.get_extension_for_class(x509.NameConstraints).value
    permitted = constraints.permitted_subtrees or []
    if _is_address(name):
        return _is_in(name, [each.value for each in permitted if isinstance(each, x509.IPAddress)])
    trees = [each.value for each in permitted if isinstance(each, x509.DNSName)]
    return any(name == tree or name.endswith(f".{tree}") for tree in trees)


def _is_in(address: str, networks: Iterable[object]) -> bool:
    return any(ip_address(address) in network for network in networks)  # type: ignore[operator]


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _general(name: str) -> x509.GeneralName:
    return x509.IPAddress(ip_address(name)) if _is_address(name) else x509.DNSName(name)


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _write(path: Path, content: bytes, *, mode: int = 0o600) -> None:
    """Write a file whole or not at all; nobody else may read it even for a moment."""
    partial = path.with_name(f"{path.name}.partial")
    partial.unlink(missing_ok=True)
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
