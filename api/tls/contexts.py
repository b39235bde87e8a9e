"""How TLS is spoken: by the server, and by our own processes with it."""

import ssl
from pathlib import Path

CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"
"""Of TLS 1.2: forward secrecy, authenticated encryption (RFC 9325, 4.2); 1.3 has no others."""


def server_context(certificate: Path, key: Path) -> ssl.SSLContext:
    """Return how the server speaks TLS: 1.2 or newer, HTTP/1.1."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers(CIPHERS)
    context.options |= ssl.OP_NO_COMPRESSION | ssl.OP_NO_RENEGOTIATION
    context.set_alpn_protocols(["http/1.1"])
    context.load_cert_chain(certificate, key)
    return context


def own_server_context(certificate: Path) -> ssl.SSLContext:
    """Return how our own processes speak with the server that has `certificate`.

    They come by the loopback address, which the certificate need not name: they trust this very
    certificate and no other.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.check_hostname = False
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    context.load_verify_locations(certificate)
    return context
