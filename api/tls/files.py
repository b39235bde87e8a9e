"""A certificate and its key in files: read, and refused in clear words before they are used."""

from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
)

from api.tls.errors import CertificateError

LEAST_RSA_BITS = 2048
LEAST_CURVE_BITS = 256


def check_pair(certificate: Path, key: Path, now: datetime) -> x509.Certificate:
    """Return the server's certificate when it can be used with its key now.

    Parameters
    ----------
    certificate
        PEM: the server's certificate first, then those between it and the authority.
    key
        PEM, not encrypted: nobody is there to type a password when the server starts again.

    Raises
    ------
    CertificateError
        One line: unreadable, no PEM, encrypted, of another certificate, expired, too weak.
    """
    chain = read_chain(certificate)
    leaf = chain[0]
    own = _read_key(key)
    if not _fits(leaf, own):
        if any(_fits(other, own) for other in chain[1:]):
            raise CertificateError(f"{certificate}: the server's own certificate comes first")
        raise CertificateError(f"{key} is not the key of {certificate}")
    if now >= leaf.not_valid_after_utc:
        raise CertificateError(f"{certificate} expired on {leaf.not_valid_after_utc:%Y-%m-%d}")
    if now < leaf.not_valid_before_utc:
        begins = leaf.not_valid_before_utc
        raise CertificateError(f"{certificate} is valid only from {begins:%Y-%m-%d %H:%M} UTC on")
    public = leaf.public_key()
    if isinstance(public, RSAPublicKey) and public.key_size < LEAST_RSA_BITS:
        raise CertificateError(f"{certificate}: an RSA key has at least {LEAST_RSA_BITS} bits")
    if isinstance(public, EllipticCurvePublicKey) and public.key_size < LEAST_CURVE_BITS:
        raise CertificateError(f"{certificate}: a curve has at least {LEAST_CURVE_BITS} bits")
    return leaf


def read_chain(certificate: Path) -> list[x509.Certificate]:
    """Return the certificates in a file, the server's own first.

    Raises
    ------
    CertificateError
        When it cannot be read or holds none.
    """
    content = _read(certificate)
    try:
        return x509.load_pem_x509_certificates(content)
    except ValueError:
        held = "a key, but " if b"PRIVATE KEY-----" in content else ""
        raise CertificateError(f"{certificate} holds {held}no certificate in PEM") from None


def names_of(certificate: x509.Certificate) -> frozenset[str]:
    """Return the host names and addresses that a certificate is for."""
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return frozenset()
    addresses = (str(address) for address in names.get_values_for_type(x509.IPAddress))
    return frozenset({*names.get_values_for_type(x509.DNSName), *addresses})


def fingerprint(certificate: x509.Certificate) -> str:
    """Return the SHA-256 of a certificate as people compare it: pairs of digits with colons."""
    return certificate.fingerprint(SHA256()).hex(":").upper()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        cause = (error.strerror or str(error)).lower()
        raise CertificateError(f"cannot read {path}: {cause}") from None


def _read_key(path: Path) -> bytes:
    """Return the public half of the key in a file, as DER."""
    content = _read(path)
    try:
        key = load_pem_private_key(content, password=None)
    except TypeError:
        raise CertificateError(
            f"the key {path} is encrypted: decrypt it (openssl pkey -in … -out …), file mode 0600"
        ) from None
    except Exception as error:
        held = "a certificate, but " if b"BEGIN CERTIFICATE" in content else ""
        raise CertificateError(f"{path} holds {held}no private key in PEM") from error
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def _fits(certificate: x509.Certificate, public: bytes) -> bool:
    held = certificate.public_key()
    return held.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo) == public
