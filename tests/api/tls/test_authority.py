"""Certificates given and made: what is refused, and what a strict verifier says of ours."""

import ipaddress
import stat
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID

from api.tls.authority import (
    LEAF_FOR,
    RENEW_BEFORE,
    Authority,
    authority_fingerprint,
    ensure_authority,
    ensure_leaf,
    load_key,
)
from api.tls.errors import CertificateError
from api.tls.files import check_pair, names_of, read_chain

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
NAMES = ["muster.local", "192.168.1.5", "127.0.0.1"]


@pytest.fixture
def made(tmp_path: Path) -> Authority:
    authority = ensure_authority(tmp_path / "tls", NAMES, NOW)
    assert ensure_leaf(authority, NAMES, NOW)
    return authority


def openssl(*arguments: str | Path) -> str:
    done = subprocess.run(
        ["openssl", *arguments], capture_output=True, text=True, check=False, stdin=None
    )
    return done.stdout + done.stderr


def at(moment: datetime) -> list[str]:
    return ["-attime", str(int(moment.timestamp()))]


def test_openssl_accepts_the_certificate_by_its_strictest_rules(made: Authority) -> None:
    said = openssl("verify", "-x509_strict", *at(NOW), "-CAfile", made.certificate, made.server)
    assert said.strip().endswith("OK")


@pytest.mark.parametrize("host", ["-verify_ip=192.168.1.5", "-verify_hostname=muster.local"])
def test_it_is_for_the_machines_names(made: Authority, host: str) -> None:
    said = openssl("verify", *host.split("="), *at(NOW), "-CAfile", made.certificate, made.server)
    assert said.strip().endswith("OK")


@pytest.mark.parametrize("name", ["bank.example", "8.8.8.8"])
def test_a_stolen_authority_cannot_vouch_for_anybody_else(
    made: Authority, tmp_path: Path, name: str
) -> None:
    forged = tmp_path / "forged.pem"
    issuer = read_chain(made.certificate)[0]
    forged.write_bytes(_leaf(issuer, load_key(made.key), name))
    said = openssl("verify", *at(NOW), "-CAfile", made.certificate, forged)
    assert "permitted subtree violation" in said


def _leaf(issuer: x509.Certificate, key: ec.EllipticCurvePrivateKey, name: str) -> bytes:
    general: x509.GeneralName = x509.DNSName(name)
    if name[0].isdigit():
        general = x509.IPAddress(ipaddress.ip_address(name))
    own = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "forged")])
    return (
        x509.CertificateBuilder(issuer.subject, subject, own.public_key(), 7)
        .not_valid_before(NOW - timedelta(days=1))
        .not_valid_after(NOW + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([general]), critical=False)
        .sign(key, SHA256())
        .public_bytes(Encoding.PEM)
    )


def test_only_the_owner_may_read_keys(made: Authority) -> None:
    for path in (made.key, made.server):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.folder.stat().st_mode) == 0o700


def test_the_certificate_lasts_no_longer_than_browsers_accept(made: Authority) -> None:
    leaf = read_chain(made.server)[0]
    assert leaf.not_valid_after_utc - leaf.not_valid_before_utc <= LEAF_FOR
    assert timedelta(days=397) >= LEAF_FOR


def test_it_is_renewed_by_itself_in_time_and_the_authority_stays(made: Authority) -> None:
    before = authority_fingerprint(made)
    ends = read_chain(made.server)[0].not_valid_after_utc
    assert not ensure_leaf(made, NAMES, ends - RENEW_BEFORE - timedelta(hours=1))
    later = ends - RENEW_BEFORE + timedelta(hours=1)
    assert ensure_leaf(made, NAMES, later)
    assert check_pair(made.server, made.server, later).not_valid_after_utc > ends
    assert authority_fingerprint(ensure_authority(made.folder, NAMES, later)) == before


def test_a_machine_that_has_moved_gets_a_certificate_for_its_new_address(made: Authority) -> None:
    assert ensure_leaf(made, [*NAMES, "10.9.8.7"], NOW)
    assert names_of(read_chain(made.server)[0]) == {*NAMES, "10.9.8.7"}
    assert not ensure_leaf(made, NAMES, NOW)  # what it needs is in it


def test_a_name_that_the_authority_may_not_sign_for_is_left_out(made: Authority) -> None:
    assert not ensure_leaf(made, [*NAMES, "muster.example.org", "8.8.8.8"], NOW)


def test_a_public_address_of_the_machine_itself_is_signed_for(tmp_path: Path) -> None:
    names = ["203.0.113.7", "127.0.0.1"]
    authority = ensure_authority(tmp_path / "tls", names, NOW)
    ensure_leaf(authority, names, NOW)
    assert names_of(read_chain(authority.server)[0]) == set(names)


def test_an_authority_that_others_may_have_read_is_not_used(made: Authority) -> None:
    made.key.chmod(0o640)
    with pytest.raises(CertificateError, match="others may read the authority's key"):
        ensure_authority(made.folder, NAMES, NOW)


def test_half_an_authority_is_not_made_anew_behind_peoples_backs(made: Authority) -> None:
    made.key.unlink()
    with pytest.raises(CertificateError, match="is gone"):
        ensure_authority(made.folder, NAMES, NOW)


def _write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_each_thing_that_is_wrong_with_a_pair_is_said(made: Authority, tmp_path: Path) -> None:
    good = made.server
    other = tmp_path / "other.pem"
    key = ec.generate_private_key(ec.SECP256R1())
    other.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    locked = _write(
        tmp_path / "locked.pem",
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"secret")),
    )
    nothing = _write(tmp_path / "nothing.pem", b"hello")
    wrong_order = _write(
        tmp_path / "order.pem", made.certificate.read_bytes() + made.server.read_bytes()
    )
    leaf = read_chain(good)[0]
    late, early = leaf.not_valid_after_utc, leaf.not_valid_before_utc - timedelta(seconds=1)
    for certificate, of, moment, words in (
        (tmp_path / "absent.pem", good, NOW, "cannot read .*no such file"),
        (good, tmp_path / "absent.pem", NOW, "cannot read .*no such file"),
        (nothing, good, NOW, "no certificate in PEM"),
        (other, good, NOW, "holds a key, but no certificate"),
        (good, nothing, NOW, "no private key in PEM"),
        (good, made.certificate, NOW, "holds a certificate, but no private key"),
        (good, locked, NOW, "is encrypted: decrypt it"),
        (good, other, NOW, "is not the key of"),
        (wrong_order, good, NOW, "own certificate comes first"),
        (good, good, late, "expired on 2027-12-24"),
        (good, good, early, "is valid only from"),
    ):
        with pytest.raises(CertificateError, match=words) as refused:
            check_pair(certificate, of, moment)
        assert "\n" not in str(refused.value)


def test_a_short_rsa_key_is_refused(tmp_path: Path) -> None:
    key = rsa.generate_private_key(65537, 1024)  # noqa: S505 (it is refused)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "weak")])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 7)
        .not_valid_before(NOW - timedelta(days=1))
        .not_valid_after(NOW + timedelta(days=1))
        .sign(key, SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    both = _write(tmp_path / "weak.pem", private + certificate.public_bytes(Encoding.PEM))
    with pytest.raises(CertificateError, match="at least 2048 bits"):
        check_pair(both, both, NOW)
