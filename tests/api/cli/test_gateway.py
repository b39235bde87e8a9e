"""What people are shown to open: a name where browsers have passkeys, never a number for it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.cli.gateway import Asked, open_gateway
from api.cli.places import address_of
from api.tls.authority import ensure_authority, ensure_leaf


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0", "::1", "localhost"])  # noqa: S104
def test_this_machine_is_shown_by_its_name(tmp_path: Path, host: str) -> None:
    assert open_gateway(Asked(host, 8600), tmp_path).shown == "http://localhost:8600"


def test_another_machine_is_shown_as_it_is(tmp_path: Path) -> None:
    assert open_gateway(Asked("10.0.0.8", 8600), tmp_path).shown == "http://10.0.0.8:8600"


def test_programs_keep_the_number(tmp_path: Path) -> None:
    gateway = open_gateway(Asked("127.0.0.1", 8600), tmp_path)
    assert gateway.variables["MUSTER_HOST"] == "127.0.0.1"
    assert address_of("127.0.0.1", 8600) == "http://127.0.0.1:8600"


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["muster.test", "localhost", "127.0.0.1"], "https://localhost:8600"),
        (["muster.test", "127.0.0.1"], "https://127.0.0.1:8600"),
    ],
)
def test_a_given_certificate_says_which_names_there_are(
    tmp_path: Path, names: list[str], shown: str
) -> None:
    now = datetime.now(UTC)
    authority = ensure_authority(tmp_path / "tls", names, now)
    ensure_leaf(authority, names, now)
    asked = Asked("127.0.0.1", 8600, tls_cert=authority.server, tls_key=authority.server)
    assert open_gateway(asked, tmp_path).shown == shown
