"""A real OpenID Connect provider in a process of its own, and a browser that goes there."""

import hashlib
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import httpx
import pytest

from api.cli.node import node_environment

SOURCE = Path(__file__).parent / "oidc_provider"
CACHE = Path(__file__).resolve().parents[2] / ".muster" / "test"
CLIENT_ID, CLIENT_SECRET = "muster", "a secret of the test"


def installed_packages() -> Path:
    """Return the folder of the provider's packages, installed by their lock when they are not.

    Skips when npm cannot get them.
    """
    lock = hashlib.sha256((SOURCE / "package-lock.json").read_bytes()).hexdigest()[:16]
    folder = CACHE / f"oidc-provider-{lock}"
    if (folder / "ready").exists():
        return folder / "node_modules"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(SOURCE / name, folder)
    environment = node_environment()
    programs = Path(environment["PATH"].partition(":")[0])
    npm = programs.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    done = subprocess.run(
        [programs / "node", npm, "ci"],
        cwd=folder,
        env=environment,
        capture_output=True,
        timeout=240,
        check=False,
    )
    if done.returncode != 0:
        pytest.skip("npm cannot get the packages of the provider")
    (folder / "ready").touch()
    return folder / "node_modules"


def free_port() -> int:
    """Return a port that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def provider_process(port: int, redirect_uri: str) -> Iterator[str]:
    """Run a provider with keys of its own until the block ends; yield its issuer."""
    packages = installed_packages()
    environment = node_environment()
    process = subprocess.Popen(
        ["node", SOURCE / "provider.mjs", str(port), redirect_uri, packages],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        lines = iter(process.stdout.readline, "")
        assert any(line.strip() == "ready" for line in lines), "the provider did not start"
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)
        if process.stdout is not None:
            process.stdout.close()


@dataclass(frozen=True)
class WayBack:
    """Where the provider sends the browser, and the query it brings."""

    url: str

    @property
    def query(self) -> dict[str, str]:
        """What it brings."""
        return dict(httpx.QueryParams(urlsplit(self.url).query))


def go_to_provider(url: str, subject: str, **changed: str) -> WayBack:
    """Sign in as `subject` at the provider's page `url`; return where it sends the browser."""
    there = httpx.URL(url).copy_merge_params({"login_hint": subject, **changed})
    issuer = f"{there.scheme}://{there.netloc.decode()}"
    with httpx.Client(timeout=20) as browser:
        at = str(there)
        for _ in range(20):
            answer = browser.get(at)
            assert answer.is_redirect, answer.text
            at = urljoin(at, answer.headers["location"])
            if not at.startswith(issuer):
                return WayBack(at)
    raise AssertionError("the provider sends in circles")
