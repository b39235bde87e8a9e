"""A newcomer's machine: Debian 12 with Python and git and nothing else, in a scratch root.

The first launch there makes the environment without `ensurepip`, as root and as an ordinary user.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.cli.places import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]

PACKAGES = "python3,git,ca-certificates"
COPIED = ("/etc/apt", "/etc/pip.conf", "/etc/resolv.conf", "/etc/ssl/certs/ca-certificates.crt")
PRIVATE_NAMES = ("unshare", "--mount", "--pid", "--fork", "--kill-child")


def debootstrap_command(folder: Path) -> list[str]:
    """Return how to run debootstrap: the machine's, else one unpacked in `folder`."""
    if (found := shutil.which("debootstrap")) is not None:
        return [found]
    done = subprocess.run(
        ["apt-get", "download", "debootstrap"], cwd=folder, capture_output=True, check=False
    )
    archive = next(folder.glob("debootstrap_*.deb"), None)
    if done.returncode != 0 or archive is None:
        pytest.skip("debootstrap is not installed and cannot be downloaded")
    subprocess.run(["dpkg-deb", "-x", archive, folder / "tool"], check=True)
    return [
        "env",
        f"DEBOOTSTRAP_DIR={folder}/tool/usr/share/debootstrap",
        "sh",
        f"{folder}/tool/usr/sbin/debootstrap",
    ]


@pytest.fixture(scope="module")
def machine() -> Iterator[Path]:
    """Return the root folder of a bare Debian 12 with this repository in two homes."""
    if os.geteuid() != 0:
        pytest.skip("only root can make a root folder of its own")
    with tempfile.TemporaryDirectory(prefix="muster-bare-") as name:
        folder = Path(name)
        root = folder / "root"
        command = debootstrap_command(folder)
        made = subprocess.run(
            [*command, "--variant=minbase", f"--include={PACKAGES}", "bookworm", str(root)],
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode != 0:
            pytest.skip(f"no bare Debian could be made: {made.stdout[-200:]}")
        for source in map(Path, COPIED):
            copy_in(source, root)
        subprocess.run(["chroot", root, "useradd", "-m", "newcomer"], check=True)
        for home, owner in (("root", "root"), ("home/newcomer", "newcomer")):
            subprocess.run(["git", "clone", "-q", str(ROOT), f"{root}/{home}/muster"], check=True)
            chown = ["chroot", str(root), "chown", "-R", f"{owner}:", f"/{home}/muster"]
            subprocess.run(chown, check=True)
        yield root


def copy_in(source: Path, root: Path) -> None:
    target = root / source.relative_to("/")
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True, symlinks=False)
    elif source.exists():
        target.unlink(missing_ok=True)
        shutil.copy(source, target)


def launch(machine: Path, account: str, command: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the checkout in the machine, with process and mount names of its own."""
    home = "/root" if account == "root" else f"/home/{account}"
    inside = (
        'mount -t proc proc "$1/proc" && mount --bind /dev "$1/dev" &&'
        ' exec chroot --userspec="$2" "$1" env -i HOME="$3" LANG=C.UTF-8'
        ' PATH=/usr/bin:/bin:/usr/sbin:/sbin sh -c "cd ~/muster && $4"'
    )
    return subprocess.run(
        [*PRIVATE_NAMES, "sh", "-c", inside, "sh", machine, account, home, command],
        text=True,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("account", ["newcomer", "root"])
def test_first_launch_on_bare_debian_makes_the_environment_and_a_database(
    machine: Path, account: str
) -> None:
    bare = launch(machine, account, "python3 -c 'import ensurepip'")
    assert bare.returncode != 0  # what makes it bare
    installed_before = launch(machine, account, "dpkg-query -W").stdout
    first = launch(machine, account, "./muster migrate")
    assert first.returncode == 0, first.stderr
    assert "taking it from the system's packages" in first.stderr
    revision = first.stdout.strip()
    second = launch(machine, account, "./muster migrate")
    assert (second.returncode, second.stdout.strip()) == (0, revision)
    assert "1/3" not in second.stderr
    assert launch(machine, account, "dpkg-query -W").stdout == installed_before


@pytest.fixture
def machine_with_postgis(machine: Path) -> Iterator[Path]:
    """Return a copy of the machine on which PostGIS was installed the usual way."""
    with tempfile.TemporaryDirectory(prefix="muster-postgis-") as name:
        root = Path(name) / "root"
        subprocess.run(["cp", "-a", str(machine), str(root)], check=True)
        config = root / "etc" / "postgresql-common"
        config.mkdir(parents=True)
        (config / "createcluster.conf").write_text("create_main_cluster = false\n")
        installed = launch(
            root,
            "root",
            "apt-get -q update && DEBIAN_FRONTEND=noninteractive"
            " apt-get -q -y install --no-install-recommends postgresql-15-postgis-3",
        )
        assert installed.returncode == 0, installed.stderr
        yield root


def test_postgis_that_the_machine_has_is_used_and_none_is_fetched(
    machine_with_postgis: Path,
) -> None:
    account = "newcomer"
    launch(machine_with_postgis, account, "rm -rf .muster/postgis .muster/data")
    done = launch(machine_with_postgis, account, "./muster migrate")
    assert done.returncode == 0, done.stderr
    assert launch(machine_with_postgis, account, "test -e .muster/postgis").returncode == 1
    assert launch(machine_with_postgis, account, "test -d .muster/data").returncode == 0
