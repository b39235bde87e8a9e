"""The plain HTTP port beside HTTPS: hands out the authority's certificate, and nothing else.

A phone cannot take the authority over a connection that it does not trust yet; so people compare
its fingerprint with the one on the machine's console. Everything else is sent to HTTPS.
"""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

import uvicorn
from cryptography.hazmat.primitives.serialization import Encoding
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from api.app.border import Border
from api.app.connections import GuardedProtocol
from api.settings import Settings
from api.tls.files import fingerprint, names_of, read_chain

CERTIFICATE_ADDRESS = "/muster-ca.crt"
_STYLE = """\
body { font: 17px/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 1rem; }
code { overflow-wrap: anywhere; font-size: 1.1em; }
a.take { display: block; padding: .8rem; margin: 1rem 0; text-align: center; background: #0b5cad;
  color: #fff; border-radius: .5rem; text-decoration: none; }
"""
_PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Muster</title><link rel="stylesheet" href="/style.css">
<h1>信任本机的证书 · Trust this Muster</h1>
<p>请先核对指纹，与管理员在服务器控制台上看到的一致才安装：<br>
Compare the fingerprint with the one on the server's console before you install:</p>
<p><code>{fingerprint}</code></p>
<a class="take" href="{address}">下载证书 · Download the certificate</a>
<p><b>iPhone / iPad</b>：设置 › 已下载描述文件 › 安装；再到 通用 › 关于本机 › 证书信任设置
中启用。<br>
Settings › Profile Downloaded › Install; then General › About › Certificate Trust Settings.</p>
<p><b>Android</b>：设置 › 安全 › 加密与凭据 › 安装证书 › CA 证书。<br>
Settings › Security › Encryption &amp; credentials › Install a certificate › CA certificate.</p>
<p>此证书只能为本机名称与内网地址作证。 · It can vouch for this machine's names and private
addresses only.</p>
<p><a href="{https}">{https}</a></p></html>"""

log = logging.getLogger("muster.doorstep")


@contextmanager
def doorstep(settings: Settings) -> Iterator[None]:
    """Serve the plain HTTP port, where one is set, while the block runs."""
    if not settings.http_port or settings.tls_cert is None:
        yield
        return
    config = uvicorn.Config(
        doorstep_app(settings),
        host=settings.host,
        port=settings.http_port,
        http=GuardedProtocol,
        log_config=None,
        access_log=False,
        server_header=False,
        lifespan="off",
        limit_concurrency=200,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, name="doorstep", daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.should_exit = True
        thread.join()


def doorstep_app(settings: Settings) -> Starlette:
    """Return what the plain HTTP port serves."""
    assert settings.tls_cert is not None  # noqa: S101 (doorstep looked)
    names = names_of(read_chain(settings.tls_cert)[0])

    def to_https(request: Request) -> Response:
        """Send to the same host, when the certificate is for it and the name is no other's."""
        host = _host(request.headers)
        if host.strip("[]") not in names:
            return Response("Muster is served over HTTPS only.\n", 421, media_type="text/plain")
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"https://{host}:{settings.port}{request.url.path}{query}", 308)

    routes = [Route("/{rest:path}", to_https, methods=["GET", "HEAD", "POST"])]
    if settings.ca_cert is not None:
        routes = [*_hand_out(settings.ca_cert, settings.port), *routes]
    return Starlette(routes=routes, middleware=[Middleware(Border)])


def _hand_out(certificate: Path, port: int) -> list[Route]:
    authority = read_chain(certificate)[0]
    der, digits = authority.public_bytes(Encoding.DER), fingerprint(authority)

    def page(request: Request) -> Response:
        https = f"https://{_host(request.headers)}:{port}/"
        shown = _PAGE.format(
            fingerprint=digits, address=CERTIFICATE_ADDRESS, https=escape(https, quote=True)
        )
        return HTMLResponse(shown)

    def certificate_file(_request: Request) -> Response:
        return Response(der, media_type="application/x-x509-ca-cert")

    def style(_request: Request) -> Response:
        return Response(_STYLE, media_type="text/css")

    return [
        Route("/", page),
        Route(CERTIFICATE_ADDRESS, certificate_file),
        Route("/style.css", style),
    ]


def _host(headers: Headers) -> str:
    """Return the host that was asked for, without its port; brackets of an address stay."""
    host = headers.get("host", "")
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0]
