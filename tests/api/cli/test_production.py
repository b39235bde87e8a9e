"""What the production profile refuses, and what the log never says."""

import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from api.cli.errors import CommandError
from api.cli.log_lines import JsonLines, PlainLines
from api.cli.logs import last_line
from api.cli.production import conveniences, refuse_conveniences
from api.settings import Profile, Settings
from data.store.errors import NotFoundError
from tests.api.asking import fire, new_key
from tests.api.serving import Serving

PRODUCTION = {"profile": Profile.PRODUCTION}


def fit(folder: Path) -> dict[str, object]:
    """Return settings with which production may start, but for the disk that all tests share."""
    data = folder / "data"
    data.mkdir(mode=0o711)
    return {
        **PRODUCTION,
        "data_dir": data,
        "host": "0.0.0.0",  # noqa: S104 (it is what production does)
        "tls_cert": folder / "cert.pem",
        "tls_key": folder / "key.pem",
        "secure_cookies": True,
        "interface_page": False,
        "database_url": "postgresql://muster@db.example/muster?sslmode=verify-full",
    }


def test_what_is_fit_for_production_is_not_refused(tmp_path: Path) -> None:
    assert list(conveniences(Settings.model_validate(fit(tmp_path)), {}, training=False)) == []


@pytest.mark.parametrize(
    ("changes", "environment", "training", "words"),
    [
        ({"tls_cert": None, "tls_key": None}, {}, False, "plain HTTP on 0.0.0.0"),
        (
            {"tls_cert": None, "tls_key": None, "host": "127.0.0.1"},
            {},
            False,
            "plain HTTP without a proxy",
        ),
        ({"secure_cookies": False}, {}, False, "MUSTER_SECURE_COOKIES"),
        ({"allowed_origins": {"http://a.example"}}, {}, False, "MUSTER_ALLOWED_ORIGINS"),
        ({"allowed_origins": {"https://localhost:1"}}, {}, False, "MUSTER_ALLOWED_ORIGINS"),
        ({}, {}, True, "--no-training"),
        ({"training_key": "x"}, {}, False, "MUSTER_TRAINING_KEY"),
        ({}, {"MUSTER_LOG_LEVEL": "debug"}, False, "MUSTER_LOG_LEVEL"),
        ({"rate_limits": False}, {}, False, "MUSTER_RATE_LIMITS"),
        ({"interface_page": True}, {}, False, "MUSTER_INTERFACE_PAGE"),
        ({"session_absolute_s": 10**6}, {}, False, "MUSTER_SESSION_ABSOLUTE_S"),
        ({"database_url": "postgresql://a@db.example/m"}, {}, False, "sslmode=verify-full"),
        ({"database_url": ""}, {}, False, "nothing is backed up"),
    ],
)
def test_each_convenience_is_named_with_what_to_do(
    tmp_path: Path,
    changes: dict[str, object],
    environment: dict[str, str],
    training: bool,  # noqa: FBT001 (a parameter of the table)
    words: str,
) -> None:
    settings = Settings.model_validate({**fit(tmp_path), **changes})
    (found,) = conveniences(settings, environment, training=training)
    assert words in found


def test_what_others_may_read_is_named(tmp_path: Path) -> None:
    settings = Settings.model_validate(fit(tmp_path))
    (settings.data_dir / "keys").mkdir(mode=0o755)
    (settings.data_dir / "logs").mkdir(mode=0o700)
    (tmp_path / "key.pem").write_text("")
    (tmp_path / "key.pem").chmod(0o644)
    settings.data_dir.chmod(0o755)
    told = list(conveniences(settings, {}, training=False))
    assert told == [
        f"others may read {settings.data_dir}/keys: chmod 700 it",
        f"others may read {tmp_path}/key.pem: chmod 600 it",
        f"others may list or change {settings.data_dir}: chmod 711 it",
    ]


def test_backups_beside_what_they_are_of_are_refused(tmp_path: Path) -> None:
    settings = Settings.model_validate(fit(tmp_path))
    inside = settings.model_copy(update={"backup_dir": settings.data_dir / "backup"})
    beside = settings.model_copy(update={"backup_dir": tmp_path / "backup"})
    assert "in the data folder" in next(conveniences(inside, {}, training=False))
    assert "on the disk of the data folder" in next(conveniences(beside, {}, training=False))


def test_all_are_told_at_once_those_of_the_database_too(settings: Settings) -> None:
    unfit = settings.model_copy(update={**PRODUCTION, "rate_limits": False})
    with pytest.raises(CommandError) as refused:
        refuse_conveniences(unfit, {"MUSTER_LOG_LEVEL": "DEBUG"}, training=True)
    told = str(refused.value)
    assert told.startswith("not fit for production, nothing was started: (1) ")
    for words in ("plain HTTP", "--no-training", "DEBUG", "MUSTER_RATE_LIMITS", "(5) "):
        assert words in told
    assert "city" in told


def test_development_is_let_be(settings: Settings) -> None:
    refuse_conveniences(settings, {"MUSTER_LOG_LEVEL": "DEBUG"}, training=True)


CANARY = "张三丰13812345678"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Everything that is logged while a test runs, as JSON lines and as text."""
    stream = io.StringIO()
    handlers = [logging.StreamHandler(stream), logging.StreamHandler(stream)]
    for handler, lines in zip(handlers, (JsonLines(), PlainLines()), strict=True):
        handler.setFormatter(lines)
        logging.getLogger().addHandler(handler)
    level = logging.getLogger().level
    logging.getLogger().setLevel(logging.INFO)
    yield stream
    logging.getLogger().setLevel(level)
    for handler in handlers:
        logging.getLogger().removeHandler(handler)


def test_nothing_that_somebody_sends_gets_into_the_log(
    served: Serving, person: httpx.Client, written: io.StringIO
) -> None:
    for logger in ("httpx", "httpcore"):
        logging.getLogger(logger).setLevel(logging.WARNING)  # the test's own client
    typed = {"q": CANARY, "near": CANARY}
    person.get("/api/v1/places", params=typed)
    person.get("/api/v1/places", params={"q": CANARY})
    person.get(f"/api/v1/incidents/{CANARY}")
    person.get(f"/{CANARY}", headers={b"User-Agent": CANARY.encode(), b"Referer": CANARY.encode()})
    person.post("/api/v1/incidents", json=fire(description=CANARY), headers=new_key())
    person.post("/api/v1/incidents", json=fire(lon=CANARY), headers=new_key())
    person.post("/api/v1/incidents", content=CANARY.encode(), headers=new_key())
    person.post("/api/v1/session", json={"name": CANARY, "password": CANARY})
    person.get("/api/v1/session", headers={"X-Request-Id": "13812345678"})
    person.get("/api/v1/session", headers={b"Authorization": f"Bearer {CANARY}".encode()})
    said = written.getvalue()
    assert '"route": "/incidents' in said
    assert "13812345678" not in said
    assert "张三丰" not in said
    assert "%E5%BC%A0" not in said


def test_an_exception_is_told_by_place_and_class_and_not_by_its_words() -> None:
    def fails() -> None:
        try:
            int(CANARY)
        except ValueError as error:
            raise LookupError(CANARY) from error

    with pytest.raises(LookupError) as caught:
        fails()
    exc_info = (caught.type, caught.value, caught.tb)
    record = logging.LogRecord("a", logging.ERROR, "", 0, "went wrong", (), exc_info)
    for line in (JsonLines().format(record), PlainLines().format(record)):
        assert CANARY not in line
        assert "LookupError" in line
        assert "ValueError" in line
        assert f"{__name__}" in line


def test_an_error_of_ours_is_told_by_its_code() -> None:
    error = NotFoundError(f"no {CANARY}")
    exc_info = (type(error), error, None)
    record = logging.LogRecord("a", logging.ERROR, "", 0, "went wrong", (), exc_info)
    told = json.loads(JsonLines().format(record))
    assert (told["message"], told["error"], told["code"]) == (
        "went wrong",
        "NotFoundError",
        "not_found",
    )
    assert CANARY not in json.dumps(told, ensure_ascii=False)


def test_the_last_line_of_a_log_is_told_in_words(tmp_path: Path) -> None:
    log = tmp_path / "serve.log"
    log.write_text('{"at": "x"}\n{"at": "y", "message": "it fell", "error": "OSError"}\n')
    assert last_line(log) == "it fell OSError"
    log.write_text("muster: no such port\n")
    assert last_line(log) == "muster: no such port"
