"""The server over HTTPS: who trusts it, what it speaks, how a new certificate comes into use."""

import asyncio
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from cryptography import x509

from api.app.doorstep import doorstep_app
from api.app.server import Certificate, make_server
from api.settings import Settings
from api.tls.authority import Authority, ensure_authority, ensure_leaf
from api.tls.contexts import own_server_context
from api.tls.errors import CertificateError
from api.tls.files import fingerprint, read_chain
from tests.api.serving import Serving, serving

NAMES = ["muster.local", "localhost", "127.0.0.1"]


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    made = ensure_authority(tmp_path / "tls", NAMES, datetime.now(UTC))
    ensure_leaf(made, NAMES, datetime.now(UTC))
    return made


@pytest.fixture
def secure(settings: Settings, authority: Authority) -> Settings:
    return settings.model_copy(
        update={
            "tls_cert": authority.server,
            "tls_key": authority.server,
            "ca_cert": authority.certificate,
            "secure_cookies": True,
            "hsts_s": 600,
        }
    )


@pytest.fixture
def served_safely(secure: Settings) -> Iterator[Serving]:
    with serving(secure) as running:
        yield running


def presented(running: Serving) -> x509.Certificate:
    """Return the certificate that the server shows to a new connection."""
    port = urlsplit(running.address).port or 0
    return x509.load_pem_x509_certificate(ssl.get_server_certificate(("127.0.0.1", port)).encode())


def ask(running: Serving, context: ssl.SSLContext, host: str = "127.0.0.1") -> httpx.Response:
    address = f"https://{host}:{urlsplit(running.address).port}/healthz"
    with httpx.Client(verify=context, trust_env=False) as client:
        return client.get(address)


def test_who_has_taken_the_authority_is_answered(
    served_safely: Serving, authority: Authority
) -> None:
    context = ssl.create_default_context(cafile=authority.certificate)
    answer = ask(served_safely, context)
    assert answer.status_code == 200
    assert answer.headers["Strict-Transport-Security"] == "max-age=600"


def test_who_has_not_taken_it_refuses(served_safely: Serving, tmp_path: Path) -> None:
    other = ensure_authority(tmp_path / "other", NAMES, datetime.now(UTC))
    for context in (
        ssl.create_default_context(),
        ssl.create_default_context(cafile=other.certificate),
        own_server_context(other.certificate),
    ):
        with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
            ask(served_safely, context)


def test_our_own_processes_trust_this_certificate_by_whatever_name(
    served_safely: Serving, authority: Authority
) -> None:
    assert ask(served_safely, own_server_context(authority.server)).status_code == 200


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_older_than_tls_1_2_is_not_spoken(served_safely: Serving) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.raises(httpx.ConnectError, match=r"(?i)alert|protocol|closed"):
        ask(served_safely, context)


def test_a_renewed_certificate_is_used_for_connections_to_come(
    secure: Settings, authority: Authority
) -> None:
    with serving(secure) as running:
        before = presented(running)
        ensure_leaf(authority, [*NAMES, "10.1.2.3"], datetime.now(UTC))
        certificate = running.server.certificate
        assert certificate is not None
        certificate.renew()
        after = presented(running)
    assert before != after == read_chain(authority.server)[0]


def test_a_renewed_certificate_that_is_no_good_leaves_the_old_one(
    authority: Authority, caplog: pytest.LogCaptureFixture
) -> None:
    certificate = Certificate(authority.server, authority.server)
    authority.server.write_text("half")
    certificate.renew()
    assert "cannot be used" in caplog.text


def test_no_server_is_made_with_a_certificate_that_has_expired(
    settings: Settings, tmp_path: Path
) -> None:
    then = datetime.now(UTC) - timedelta(days=500)
    old = ensure_authority(tmp_path / "old", NAMES, then)
    ensure_leaf(old, NAMES, then)
    expired = settings.model_copy(update={"tls_cert": old.server, "tls_key": old.server})
    with pytest.raises(CertificateError, match="expired on"):
        make_server(expired, None)  # type: ignore[arg-type]


def at_the_doorstep(secure: Settings, path: str, host: str = "muster.local") -> httpx.Response:
    """Ask the plain HTTP port."""

    async def ask_it() -> httpx.Response:
        transport = httpx.ASGITransport(doorstep_app(secure))
        async with httpx.AsyncClient(transport=transport, base_url="http://door") as client:
            return await client.get(path, headers={"Host": host})

    return asyncio.run(ask_it())


def test_the_doorstep_hands_out_the_authority_and_sends_the_rest_to_https(
    secure: Settings, authority: Authority
) -> None:
    page = at_the_doorstep(secure, "/")
    digits = fingerprint(read_chain(authority.certificate)[0])
    assert digits in page.text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "Strict-Transport-Security" not in page.headers  # or phones could not come back
    taken = at_the_doorstep(secure, "/muster-ca.crt")
    assert taken.headers["content-type"] == "application/x-x509-ca-cert"
    assert b"PRIVATE" not in taken.content
    sent = at_the_doorstep(secure, "/desk?x=1", "muster.local:8601")
    assert sent.status_code == 308
    assert sent.headers["Location"] == f"https://muster.local:{secure.port}/desk?x=1"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "muster.local@evil.example"])
def test_the_doorstep_sends_nobody_to_another_host(secure: Settings, host: str) -> None:
    answer = at_the_doorstep(secure, "/desk", host)
    assert answer.status_code == 421
    assert "Location" not in answer.headers
