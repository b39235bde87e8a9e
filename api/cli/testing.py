"""`muster test`: sets up what tests need, then runs them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Annotated

import typer

from api.cli.children import run_to_its_end
from api.cli.places import ROOT
from api.cli.scratch_server import URL_VARIABLE, scratch_server
from api.cli.steps import Steps

PASS_ON = {"allow_extra_args": True, "ignore_unknown_options": True}
BROWSER_PACKAGES = ("chromium", "fonts-noto-cjk")


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("test", context_settings=PASS_ON, add_help_option=False)(test)
    app.command("fuzz")(fuzz)


def test(context: typer.Context) -> None:
    """Set up what tests need and run them; options go to pytest · 运行全部测试."""
    steps = Steps(2)
    with steps:
        steps.begin("browser", "浏览器")
        steps.done(ensure_browser(steps))
        steps.begin("PostGIS for tests", "测试数据库")
        with scratch_server(steps.note, in_memory=True) as url:
            steps.done()
            code = run_pytest(context.args, url)
    raise typer.Exit(code)


def fuzz(
    cases: Annotated[int, typer.Option(min=100, help="How many requests to send.")] = 20_000,
    seed: Annotated[int, typer.Option(help="Where chance begins.")] = 20261122,
) -> None:
    """Send the interface what fits it and what does not, as each kind of caller · 模糊测试."""
    steps = Steps(1)
    told = {"MUSTER_FUZZ_CASES": str(cases), "MUSTER_FUZZ_SEED": str(seed)}
    with steps:
        steps.begin("PostGIS for tests", "测试数据库")
        with scratch_server(steps.note, in_memory=True) as url:
            steps.done()
            code = run_pytest(["tests/api/test_fuzzing.py", "-q", "-s", "-n0"], url, told)
    raise typer.Exit(code)


def run_pytest(
    arguments: Sequence[str], server_url: str, told: Mapping[str, str] = MappingProxyType({})
) -> int:
    """Run pytest with `arguments`: in as many workers as there are cores unless they say it."""
    workers = [] if says_workers(arguments) else ["--numprocesses", str(os.cpu_count() or 1)]
    environment = {**os.environ, **told, URL_VARIABLE: server_url, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "pytest", *workers, *arguments]
    return run_to_its_end(command, environment)


def says_workers(arguments: Sequence[str]) -> bool:
    """Tell whether options of pytest say how many workers there are, or need that there be none.

    Examples
    --------
    >>> says_workers(["tests/web", "--durations=100"]), says_workers(["-n0"])
    (False, True)
    """
    alone = ("-n", "--numprocesses", "--pdb", "--trace", "-s", "--capture=no", "--tx")
    return any(argument.startswith(alone) for argument in arguments)


def ensure_browser(steps: Steps) -> str:
    """Install Debian's Chromium when it is missing and we may; return what came of it."""
    if shutil.which("chromium") is not None:
        return ""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return f"no chromium: browser tests are skipped (apt install {' '.join(BROWSER_PACKAGES)})"
    steps.note("installing Debian's Chromium")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "-q", "update"],
        ["apt-get", "-q", "-y", "--no-install-recommends", "install", *BROWSER_PACKAGES],
    ):
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        if done.returncode != 0:
            return "chromium could not be installed: browser tests are skipped"
    return "chromium installed"
