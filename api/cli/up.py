"""`muster up`: sets up what is missing, then runs everything until it is told to stop."""

import os
import signal
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

import typer
from rich.console import Console

from api.cli.database import embedded, named_url
from api.cli.errors import INTERRUPTED, CommandError, complain
from api.cli.gateway import Asked, Gateway, introduction, open_gateway
from api.cli.logs import last_line
from api.cli.places import (
    Instance,
    data_folder,
    local_host,
    remove_instance,
    write_instance,
)
from api.cli.ports import answers, check_port
from api.cli.preparation import Prepared, prepared
from api.cli.steps import Steps
from api.cli.supervise import (
    Child,
    Ended,
    Supervisor,
    Told,
    command_child,
    handling,
    signals_as_events,
)
from api.tls.errors import CertificateError
from data.store.embedded import check_external
from data.store.embedded.archive import Archive, Received
from data.store.embedded.folders import make_folder
from data.store.embedded.lock import FileLock
from data.store.embedded.packages import install_on_system
from data.store.embedded.postmaster import stop as stop_postgres

STEPS: Mapping[str, tuple[str, str]] = {
    "environment": ("environment", "运行环境"),
    "postgis": ("PostGIS", "空间数据库"),
    "schema": ("database schema", "数据库结构"),
    "city": ("city", "城市数据"),
    "network": ("road network", "路网"),
    "basemap": ("basemap", "离线底图"),
    "training": ("training units", "训练力量"),
    "server": ("server", "服务"),
}
READY_S = 180.0
ARCHIVED_S = 30.0
ASK_EVERY_S = 0.1


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("up")(up)


def up(  # noqa: PLR0913 (each is an option)
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port of the server.")] = 8600,
    data: Annotated[Path | None, typer.Option(help="Data folder.")] = None,
    *,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    system_postgis: Annotated[
        bool, typer.Option("--system-postgis", help="Install PostGIS with apt (as root).")
    ] = False,
    no_training: Annotated[
        bool, typer.Option("--no-training", help="Do not run the training driver.")
    ] = False,
    lan: Annotated[
        bool,
        typer.Option("--lan", help="Serve the network by HTTPS, with an authority of our own."),
    ] = False,
    tls_cert: Annotated[Path | None, typer.Option(help="Serve HTTPS: certificate (PEM).")] = None,
    tls_key: Annotated[Path | None, typer.Option(help="Key of the certificate (PEM).")] = None,
    http_port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Send HTTP here to HTTPS; 0: none (--lan: port + 1)."),
    ] = None,
) -> None:
    """Set up what is missing and run everything: Ctrl-C stops it · 启动."""
    with _interruptible(), ExitStack() as opened:
        steps = Steps(len(STEPS) - no_training)
        asked = Asked(host, port, tls_cert, tls_key, lan, http_port)
        folder = data_folder(data)
        check_port("0.0.0.0" if lan and host == "127.0.0.1" else host, port)  # noqa: S104
        run = Run(steps, folder, open_gateway(asked, folder), training=not no_training)
        if run.gateway.http_port:
            check_port(run.gateway.host, run.gateway.http_port)
        run.serve(run.set_up(opened, system_postgis=system_postgis))


class Run:
    """One `muster up`: its display, data folder, address and supervisor."""

    def __init__(self, steps: Steps, data: Path, gateway: Gateway, *, training: bool) -> None:
        self.steps = steps
        self.training = training
        self.console: Console = steps.console
        self.data = data
        self.logs = data / "logs"
        self.gateway = gateway
        self.address = gateway.shown
        self.supervisor = Supervisor(self._say)
        self._postgres: Child | None = None
        named = os.environ.get("MUSTER_BACKUP_DIR")
        self.backups = Path(named).absolute() if named else None
        self.environment = {
            **os.environ,
            "MUSTER_DATA_DIR": str(data),
            **gateway.variables,
        }
        if self.backups is not None:
            self.environment["MUSTER_BACKUP_DIR"] = str(self.backups)

    def set_up(self, opened: ExitStack, *, system_postgis: bool) -> Prepared:
        """Bring database and data to where they can be served; return the secrets of this run.

        What must be closed at the end goes on `opened`.
        """
        with self.steps:
            with self._step("environment"):
                pass
            with self._step("postgis"):
                url = self._open_database(opened, system_postgis=system_postgis)
                self.environment["MUSTER_DATABASE_URL"] = url
            return prepared(self.environment, self.logs, self._show, training=self.training)

    def serve(self, secrets: Prepared) -> None:
        """Run server, worker and training driver until a signal says to stop, then stop all."""
        with signals_as_events(self.supervisor.events):
            try:
                write_instance(self.data, Instance(os.getpid(), self.address))
                with self.steps, self._step("server"):
                    if self._postgres is not None:
                        self.supervisor.add(self._postgres)
                    if self._postgres is not None and self.backups is not None:
                        self.supervisor.add(self._child("archive"))
                        self._wait_archived(Archive(self.backups))
                    self.supervisor.add(self._child("serve"))
                    stopped = not self._wait_ready()
                if not stopped:
                    self.supervisor.add(self._child("worker"))
                    if self.training:
                        key = {"MUSTER_TRAINING_KEY": secrets.training_key}
                        self.supervisor.add(self._child("train", {**key, **self.gateway.trusted}))
                    self._welcome(secrets.sign_in)
                    self.supervisor.chores.append(self._renew_certificate)
                    self.supervisor.run()
            finally:
                self._say("stopping · 正在停止")
                self.supervisor.stop()
                remove_instance(self.data)
        self._say("stopped · 已停止")

    def _open_database(self, opened: ExitStack, *, system_postgis: bool) -> str:
        make_folder(self.logs)
        if (url := named_url()) is not None:
            lock = FileLock(self.data / "muster.lock")  # one Muster on a data folder all the same
            lock.acquire()
            opened.callback(lock.release)
            check_external(url)
            return url
        if system_postgis:
            install_on_system(self.steps.note)
        cluster = embedded(self.data, self.steps.note)
        cluster.start()
        opened.callback(cluster.stop)
        self._postgres = Child(
            "postgresql", cluster.restart, stop_postgres, cluster.log, cluster.process
        )
        return cluster.ensure_database()

    def _show(self, told: Mapping[str, Any]) -> None:
        match told:
            case {"step": name}:
                self.steps.begin(*STEPS[name])
            case {"note": text}:
                self.steps.note(text)
            case {"done": text}:
                self.steps.done(text)

    @contextmanager
    def _step(self, name: str) -> Iterator[None]:
        with self.steps.step(*STEPS[name]):
            yield

    def _child(self, name: str, more: Mapping[str, str] = MappingProxyType({})) -> Child:
        return command_child(name, [name], {**self.environment, **more}, self.logs)

    def _wait_archived(self, archive: Archive) -> None:
        """Wait until commits wait for the archive, or it is clear that it cannot be had."""
        began, deadline = datetime.now(UTC), time.monotonic() + ARCHIVED_S
        while not _follows(archive.received(), began):
            event = self.supervisor.next_event(ASK_EVERY_S)
            if isinstance(event, Told):
                self.supervisor.events.put(event)  # for who comes next
                return
            if isinstance(event, Ended) or time.monotonic() > deadline:
                log = self.logs / "archive.log"
                raise CommandError(f"nothing is archived in {archive.folder}: {last_line(log)}")

    def _wait_ready(self) -> bool:
        """Wait until the server is ready; False when we were told to stop before."""
        deadline = time.monotonic() + READY_S
        host, context = local_host(self.gateway.host), self.gateway.context
        while not answers(host, self.gateway.port, "/readyz", context):
            event = self.supervisor.next_event(ASK_EVERY_S)
            if isinstance(event, Told):
                return False
            ended = isinstance(event, Ended) and event.name == "serve"
            if ended or time.monotonic() > deadline:
                log = self.logs / "serve.log"
                raise CommandError(f"the server did not start: {last_line(log)} ({log})")
        return True

    def _welcome(self, token: str) -> None:
        if self.environment.get("MUSTER_PROFILE") == "production" and not self.console.is_terminal:
            self._say(f"Muster is running · 已启动  {self.address}  (./muster sign-in)")
            return  # what is written to a journal is read by others
        self.console.print(
            f"\n[bold]Muster is running · 已启动[/bold]  {self.address}\n"
            f"\n  Sign in once, within a day · 一次性登录链接（24 小时内有效）:"
            f"\n  [bold cyan]{self.address}/#sign-in={token}[/bold cyan]\n"
            f"\n  Ctrl-C stops everything · 按 Ctrl-C 停止    logs · 日志： {self.logs}\n"
        )

        if introduced := introduction(self.gateway):
            self.console.print(introduced, markup=False, highlight=False, soft_wrap=True)

    def _renew_certificate(self) -> None:
        try:
            if self.gateway.renew():
                self._say("the certificate was renewed · 证书已更新")
        except (CertificateError, OSError) as error:
            self._say(f"the certificate could not be renewed: {error}")

    def _say(self, text: str) -> None:
        with suppress(OSError):  # the terminal is gone or the disk full: the processes run on
            self.console.print(text, markup=False)


def _follows(received: Received | None, began: datetime) -> bool:
    return (
        received is not None
        and received.synchronous
        and datetime.fromisoformat(received.at) > began
    )


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let SIGINT, SIGTERM and SIGHUP interrupt set-up: all is closed, one line is said."""

    def interrupt(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    with handling((signal.SIGINT, signal.SIGTERM, signal.SIGHUP), interrupt):
        try:
            yield
        except KeyboardInterrupt:
            complain("interrupted; the same command goes on from here · 已中断，重新运行即可继续")
            raise typer.Exit(INTERRUPTED) from None
