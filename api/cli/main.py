"""Which module serves which command, and how errors end.

Only the module of the command asked for is imported, so that each process holds what it needs and
the list of commands comes at once.
"""

import importlib
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import typer

from api.cli.errors import INTERRUPTED, CommandError, complain
from data.store.errors import MusterError
from spatial.errors import SpatialError


class Command(NamedTuple):
    """Where a command is made, and what the list of commands says of it (None: it is not listed).

    The module has `register(app)`, which adds its commands.
    """

    module: str
    summary: str | None


COMMANDS: Mapping[str, Command] = MappingProxyType(
    {
        "up": Command(
            "api.cli.up", "Set up what is missing and run everything: Ctrl-C stops it · 启动."
        ),
        "sign-in": Command(
            "api.cli.sign_in",
            "Print a one-time sign-in link for a person; the account is made when new"
            " · 一次性登录链接.",
        ),
        "accounts": Command(
            "api.cli.accounts", "Free accounts, link them, give systems keys · 账号"
        ),
        "keys": Command("api.cli.keys", "The keys that personal data is sealed with · 数据密钥"),
        "erase": Command(
            "api.cli.erasing",
            "Forget a person: pseudonyms for names, numbers and secrets away · 删除个人信息.",
        ),
        "import": Command("api.cli.importing", "Load data · 导入数据"),
        "codes": Command(
            "api.cli.codes", "Code lists, standards and departments as CSV · 编码与标准"
        ),
        "network": Command(
            "api.cli.network", "Travel times and nearest units on a network of your own · 自有路网"
        ),
        "hot": Command(
            "api.cli.hot", "Hot cells of incidents in a file, judged exactly · 热点分析."
        ),
        "test": Command(
            "api.cli.testing",
            "Set up what tests need and run them; options go to pytest · 运行全部测试.",
        ),
        "fuzz": Command(
            "api.cli.testing",
            "Send the interface what fits it and what does not, as each kind of caller · 模糊测试.",
        ),
        "check": Command(
            "api.cli.checks", "Lint, types, import direction, migrations, web · 静态检查."
        ),
        "bench": Command(
            "api.cli.bench",
            "Run benchmark NAME; with --json it prints machine, sizes and figures · 性能测试.",
        ),
        "screenshots": Command("api.cli.bench", "Take the pictures in docs/screenshots · 截图."),
        "conformance": Command(
            "api.cli.documents", "Make docs/conformance.md from docs/conformance.toml."
        ),
        "backup": Command(
            "api.cli.backup", "Take a base backup of the database and verify it · 备份数据库."
        ),
        "restore": Command(
            "api.cli.backup",
            "Put a backup and the log since into an empty data folder, and check it · 恢复数据库.",
        ),
        "archive": Command("api.cli.archiving", None),
        "version": Command(
            "api.cli.documents", "Print the version of Muster and of Python · 版本."
        ),
        "audit": Command(
            "api.cli.audit", "Verify the audit, change the key that signs it, export it · 审计."
        ),
        "migrate": Command(
            "api.cli.working",
            "Bring the database to the newest schema, with the shipped laws · 升级数据库结构.",
        ),
        "prepare": Command("api.cli.preparing", None),
        "serve": Command(
            "api.cli.serving",
            "Serve screens and interface (settings from the environment) · 仅启动服务.",
        ),
        "worker": Command(
            "api.cli.working",
            "Keep history, remove what has expired, tell of shifts, until told to stop · 后台任务.",
        ),
        "train": Command(
            "api.cli.training",
            "Drive the training units (address and key from the environment) · 运行训练驱动.",
        ),
    }
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; expected errors are one line on standard error and exit code 1.

    A file given to a command that cannot be worked with is exit code 2, as wrong options are.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        build_app(given)(given)
    except CommandError as error:
        complain(str(error))
        raise SystemExit(error.exit_code) from None
    except (MusterError, SpatialError) as error:
        complain(str(error))
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    except Exception as error:
        if not says_the_database_is_away(error):
            raise
        complain(f"the database does not answer: {error.__cause__ or error}")
        raise SystemExit(1) from None


def says_the_database_is_away(error: Exception) -> bool:
    """Tell whether an error means that the database was lost; SQLAlchemy is not imported for it."""
    known = sys.modules.get("sqlalchemy.exc")
    return known is not None and isinstance(error, known.OperationalError | known.InterfaceError)


def build_app(arguments: Sequence[str]) -> typer.Typer:
    """Return the application with the command that `arguments` name, or else with a list of all."""
    app = typer.Typer(
        name="./muster",
        help="Spatial command and dispatch · 时空指挥调度",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback()(_no_options)
    wanted = next((word for word in arguments if not word.startswith("-")), "")
    if wanted in COMMANDS:
        importlib.import_module(COMMANDS[wanted].module).register(app)
        return app
    for name, command in COMMANDS.items():
        app.command(name, help=command.summary, hidden=command.summary is None)(_listed)
    return app


def _no_options() -> None:
    """Spatial command and dispatch · 时空指挥调度."""


def _listed() -> None:
    """Stand for a command in the list of all."""
