"""`muster check`: everything that can be said of the code without running its tests."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from api import tables
from api.app import openapi_document
from api.cli.node import WEB, bundle_digest, ensure_packages, run_npm
from api.cli.places import ROOT
from api.cli.scratch_server import scratch_database, scratch_server
from api.cli.steps import Steps
from data.codes.elements import check_elements
from data.store.migrate import migrate, schema_differences

INTERFACE_TYPES = WEB / "src" / "shared" / "api" / "openapi.d.ts"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a check ended; `output` says why it failed."""

    passed: bool
    output: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name in both languages and how it is done."""

    name_en: str
    name_zh: str
    run: Callable[[], Outcome]


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("check")(check)


def check() -> None:
    """Lint, types, import direction, migrations, web · 静态检查."""
    steps = Steps(len(CHECKS))
    failed = []
    with steps:
        for item in CHECKS:
            steps.begin(item.name_en, item.name_zh)
            outcome = item.run()
            if outcome.passed:
                steps.done()
                continue
            steps.fail()
            failed.append(item.name_en)
            steps.console.print(outcome.output.rstrip(), markup=False)
    if failed:
        typer.echo(f"muster: failed: {', '.join(failed)}", err=True)
        raise typer.Exit(1)


def tool(*command: str) -> Outcome:
    """Run a tool of our environment at the root of the checkout."""
    done = subprocess.run(
        [str(Path(sys.executable).parent / command[0]), *command[1:]],
        cwd=ROOT,
        text=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return Outcome(done.returncode == 0, done.stdout)


def migrations() -> Outcome:
    """Migrate an empty database and compare it with the models."""
    if not tables.metadata.tables:
        return Outcome(passed=False, output="no table is imported")
    with scratch_server(in_memory=True) as server, scratch_database(server) as url:
        migrate(url)
        differences = schema_differences(url)
    return Outcome(not differences, "\n".join(map(str, differences)))


def registered_elements() -> Outcome:
    """Hold the register of data elements against the columns of every table."""
    faults = check_elements(tables.metadata)
    return Outcome(not faults, "\n".join(faults))


def web_packages() -> Outcome:
    """Install what the web build needs."""
    done = ensure_packages()
    return Outcome(passed=True) if done is None else _npm_outcome(done)


def web_script(name: str) -> Outcome:
    """Run a script of `web/package.json`."""
    return _npm_outcome(run_npm("run", name))


def interface_types() -> Outcome:
    """Make the types of the interface and see whether they are those that are committed."""
    before = INTERFACE_TYPES.read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "openapi.json"
        document.write_text(json.dumps(openapi_document()), encoding="utf-8")
        made = _npm_outcome(run_npm("run", "types", "--", str(document)))
    if not made.passed or INTERFACE_TYPES.read_bytes() == before:
        return made
    where = INTERFACE_TYPES.relative_to(ROOT)
    return Outcome(passed=False, output=f"{where} was not what the interface is; now it is")


def web_bundle() -> Outcome:
    """Build the bundle and see whether it is the one that is committed."""
    before = bundle_digest()
    built = _npm_outcome(run_npm("run", "build"))
    if not built.passed or bundle_digest() == before:
        return built
    return Outcome(passed=False, output="web/dist was not what the source builds; now it is")


def _npm_outcome(done: "subprocess.CompletedProcess[str]") -> Outcome:
    return Outcome(done.returncode == 0, done.stdout)


CHECKS: Sequence[Check] = (
    Check("lint", "代码规范", lambda: tool("ruff", "check", ".")),
    Check("format", "代码格式", lambda: tool("ruff", "format", "--check", ".")),
    Check("types", "类型", lambda: tool("mypy")),
    Check("import direction", "依赖方向", lambda: tool("lint-imports")),
    Check("migrations", "数据库迁移", migrations),
    Check("register of data elements", "数据元素登记", registered_elements),
    Check("web packages", "前端依赖", web_packages),
    Check("web types of the interface", "前端接口类型", interface_types),
    Check("web lint and types", "前端规范与类型", lambda: web_script("check")),
    Check("web tests", "前端测试", lambda: web_script("test")),
    Check("web bundle", "前端构建", web_bundle),
)
