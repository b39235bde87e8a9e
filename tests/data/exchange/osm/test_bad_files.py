"""Files that are refused, each with one clear line, and nothing written."""

import bz2
import gzip
from collections.abc import Callable
from pathlib import Path

import osmium
import pytest
from sqlalchemy import func, select

from data.exchange.errors import ImportRefusedError
from data.exchange.osm import import_osm
from data.pool.tables import DataSet, Road
from data.store import Store
from data.store.actors import process_actor

ROADS_TOO_FAR = (
    '<?xml version="1.0"?><osm version="0.6"><node id="1" lat="1" lon="540"/>'
    '<way id="1"><nd ref="1"/><tag k="highway" v="primary"/></way></osm>'
)
HALVES: dict[str, Callable[[bytes], bytes]] = {
    "osm": lambda whole: whole[: len(whole) // 2],
    "osm.gz": lambda whole: gzip.compress(whole)[: len(gzip.compress(whole)) // 2],
    "osm.bz2": lambda whole: bz2.compress(whole)[: len(bz2.compress(whole)) // 2],
}
REFUSED: list[tuple[str, bytes, str]] = [
    ("empty.osm", b"", "is empty"),
    ("text.osm", b"just some words", "is not OpenStreetMap data"),
    ("noise.osm.pbf", bytes(range(256)) * 20, "is not OpenStreetMap data"),
    ("page.osm", b'<?xml version="1.0"?><html><body/></html>', "is not OpenStreetMap data"),
    ("rows.osm.gz", gzip.compress(b"a,b,c\n1,2,3\n"), "damaged or cut off"),
    ("none.osm", b'<?xml version="1.0"?><osm version="0.6"></osm>', "holds no roads"),
    ("far.osm", ROADS_TOO_FAR.encode(), "wrong format for coordinate"),
    ("number.osm", ROADS_TOO_FAR.replace('id="1"', 'id="x"').encode(), "damaged or cut off"),
]


def assert_nothing_written(store: Store) -> None:
    with store.reading(process_actor("test")) as session:
        for table in (Road, DataSet):
            assert session.scalar(select(func.count()).select_from(table)) == 0


@pytest.mark.parametrize(("name", "content", "says"), REFUSED, ids=[row[0] for row in REFUSED])
def test_a_file_that_is_not_what_it_should_be_is_refused(
    store: Store, tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ImportRefusedError, match=says) as refused:
        import_osm(store, path)
    assert "\n" not in refused.value.message
    assert name in refused.value.message
    assert_nothing_written(store)


@pytest.mark.parametrize("ending", HALVES)
def test_a_file_cut_in_half_is_refused(
    store: Store, tmp_path: Path, town_xml: str, ending: str
) -> None:
    path = tmp_path / f"half.{ending}"
    path.write_bytes(HALVES[ending](town_xml.encode()))
    with pytest.raises(ImportRefusedError, match="damaged or cut off"):
        import_osm(store, path)
    assert_nothing_written(store)


def test_a_pbf_cut_in_half_is_refused(store: Store, tmp_path: Path, town_file: Path) -> None:
    whole, half = tmp_path / "town.osm.pbf", tmp_path / "half.osm.pbf"
    with osmium.SimpleWriter(str(whole)) as writer:
        for thing in osmium.FileProcessor(str(town_file)):
            writer.add(thing)
    assert import_osm(store, whole).roads == 4
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    with pytest.raises(ImportRefusedError, match="damaged or cut off"):
        import_osm(store, half)


def test_the_format_is_told_from_the_content_not_from_the_name(
    store: Store, tmp_path: Path, town_xml: str
) -> None:
    path = tmp_path / "town.dat"
    path.write_bytes(gzip.compress(town_xml.encode()))
    assert import_osm(store, path).roads == 4


def test_an_unknown_time_zone_is_refused(store: Store, town_file: Path) -> None:
    for zone in ("Nowhere/City", "../etc", ""):
        with pytest.raises(ImportRefusedError, match="is not a time zone"):
            import_osm(store, town_file, timezone=zone)
    assert_nothing_written(store)


def test_a_missing_file_and_a_folder_are_refused(store: Store, tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.osm", tmp_path):
        with pytest.raises(ImportRefusedError, match="cannot read"):
            import_osm(store, path)


@pytest.mark.parametrize("tag", ['<way id="10">', '<node id="20"'])
def test_a_file_that_holds_a_thing_twice_is_refused_by_its_id(
    store: Store, tmp_path: Path, town_xml: str, tag: str
) -> None:
    kind = tag[1:].split(maxsplit=1)[0]
    start = town_xml.index(tag)
    end = town_xml.index(f"</{kind}>", start) + len(f"</{kind}>")
    path = tmp_path / "joined.osm"
    path.write_text(town_xml[:end] + town_xml[start:end] + town_xml[end:], encoding="utf-8")
    with pytest.raises(ImportRefusedError, match=r"joined\.osm"):
        import_osm(store, path)
    assert_nothing_written(store)
