"""`muster network` from the outside: files in, CSV out, faults by file and line."""

import csv
import io
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import networkx as nx
import pytest

from api.cli import main

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = ROOT / "docs" / "examples" / "network"
KAISERSLAUTERN = ROOT.parent / "shared" / "data" / "kaiserslautern.osm.gz"

NODES = "node,lon,lat\na,114.00,30.0\nb,114.01,30.0\nc,114.02,30.0\nisland,114.05,30.0\n"
ARCS = "tail,head,travel_time_s,length_m\na,b,10,900\nb,a,11.5,900\nb,c,20,900\nc,b,20,900\n"
PAIRS = "origin,destination\na,c\nc,a\na,island\na,a\n"
UNITS = "unit,node\nu1,a\nu2,b\nu3,island\n"
INCIDENTS = "incident,node\ni1,c\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sound files, in the folder that commands are run from."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MUSTER_NETWORK_CACHE_DIR", str(tmp_path / "network"))
    for name, text in (
        ("nodes.csv", NODES),
        ("arcs.csv", ARCS),
        ("pairs.csv", PAIRS),
        ("units.csv", UNITS),
        ("incidents.csv", INCIDENTS),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


GRAPH = ("--nodes", "nodes.csv", "--arcs", "arcs.csv")
TIMES = ("network", "times", *GRAPH, "--pairs", "pairs.csv")
NEAREST = ("network", "nearest", *GRAPH, "--units", "units.csv", "--incidents", "incidents.csv")


def run(arguments: Sequence[str]) -> int:
    """Return the exit code of a command."""
    try:
        main([*arguments])
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def printed(arguments: Sequence[str], capsys: pytest.CaptureFixture[str]) -> list[list[str]]:
    """Return what a command that succeeds writes, as records."""
    assert run(arguments) == 0
    return list(csv.reader(io.StringIO(capsys.readouterr().out)))


def refused(arguments: Sequence[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Return what a command that fails says; it writes nothing on standard output."""
    assert run(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    return said.err


def test_times_of_pairs_in_their_order(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(TIMES, capsys) == [
        ["origin", "destination", "travel_time_s"],
        ["a", "c", "30.000"],
        ["c", "a", "31.500"],
        ["a", "island", "inf"],
        ["a", "a", "0.000"],
    ]


def test_nearest_units_that_can_arrive(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed((*NEAREST, "-k", "5"), capsys) == [
        ["incident", "rank", "unit", "travel_time_s"],
        ["i1", "1", "u2", "20.000"],
        ["i1", "2", "u1", "30.000"],
    ]
    assert run(NEAREST) == 0
    assert "1 incidents can be reached by fewer than 5 units" in capsys.readouterr().err


def test_equal_times_are_in_the_order_of_the_units_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "units.csv").write_text("unit,node\nz,a\nx,b\ny,b\na,b\n")
    found = printed((*NEAREST, "-k", "3"), capsys)[1:]
    assert [row[2] for row in found] == ["x", "y", "a"]


def test_units_and_incidents_by_degrees_go_to_the_nearest_node(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "units.csv").write_text("unit,lon,lat\nu1,114.0001,30.001\nu2,114.012,29.999\n")
    (folder / "incidents.csv").write_text("incident,lon,lat\ni1,114.019,30.002\n")
    assert printed(NEAREST, capsys)[1:] == [
        ["i1", "1", "u2", "20.000"],
        ["i1", "2", "u1", "30.000"],
    ]


def test_pairs_by_degrees_keep_their_names(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "pairs.csv").write_text(
        "origin,origin_lon,origin_lat,destination,destination_lon,destination_lat\n"
        "home,114.0001,30.0,work,114.0199,30.0\n"
    )
    assert printed(TIMES, capsys)[1:] == [["home", "work", "30.000"]]


def test_fastest_of_repeated_arcs_counts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (folder / "arcs.csv").open("a") as file:
        file.write("a,b,4,900\na,b,12,900\n")
    assert printed(TIMES, capsys)[1] == ["a", "c", "24.000"]


def test_files_of_spreadsheets_are_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # A byte order mark, CRLF, quotes, spaces, columns in another order, an unknown one, an empty
    # line and a name with a comma.
    (folder / "arcs.csv").write_bytes(
        b"\xef\xbb\xbflength_m,travel_time_s, tail ,head,remark\r\n"
        b'900,"10",a,"b, west",slow\r\n\r\n900, 20 ,"b, west",c,"two\r\nlines"\r\n'
    )
    (folder / "nodes.csv").write_text(NODES.replace("\nb,", '\n"b, west",'))
    assert printed(TIMES, capsys)[1] == ["a", "c", "30.000"]


def test_many_pairs_are_answered_as_few_are(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    side = 12
    names = [f"{x}-{y}" for x in range(side) for y in range(side)]
    place = {name: divmod(number, side) for number, name in enumerate(names)}
    graph: nx.DiGraph[str] = nx.DiGraph()
    for a, (x, y) in place.items():
        for b in (f"{x + 1}-{y}", f"{x}-{y + 1}", f"{x - 1}-{y}"):
            if b in place:
                graph.add_edge(a, b, weight=1000 + (7919 * x + 104_729 * y + len(b)) % 5000)
    nodes = [f"{name},{114 + x / 100},{30 + y / 100}" for name, (x, y) in place.items()]
    (folder / "nodes.csv").write_text("\n".join(["node,lon,lat", *nodes]))
    arcs = [f"{a},{b},{data['weight'] / 1000},900" for a, b, data in graph.edges(data=True)]
    (folder / "arcs.csv").write_text("\n".join(["tail,head,travel_time_s,length_m", *arcs]))
    pairs = list(zip(names, names[5:] + names[:5], strict=True))
    (folder / "pairs.csv").write_text("origin,destination\n" + "\n".join(map(",".join, pairs)))
    expected = [
        nx.dijkstra_path_length(graph, a, b) / 1000 if nx.has_path(graph, a, b) else float("inf")
        for a, b in pairs
    ]
    assert [float(row[2]) for row in printed(TIMES, capsys)[1:]] == expected
    assert list((folder / "network").glob("order-*.arrays"))


BAD = [
    ("arcs.csv", "b,c,20,900", "b,c,-20,900", "arcs.csv line 4: a travel time of -20 s"),
    ("arcs.csv", "b,c,20,900", "b,c,0,900", "arcs.csv line 4: a travel time of 0 s"),
    ("arcs.csv", "b,c,20,900", "b,c,NaN,900", "arcs.csv line 4: a travel time of nan s"),
    ("arcs.csv", "b,c,20,900", "b,c,inf,900", "arcs.csv line 4: a travel time of inf s"),
    ("arcs.csv", "b,c,20,900", "b,c,,900", "arcs.csv line 4: travel_time_s '' is not a number"),
    ("arcs.csv", "b,c,20,900", "b,c,fast,900", "line 4: travel_time_s 'fast' is not a number"),
    ("arcs.csv", "b,c,20,900", "b,c,3000000,900", "arcs.csv line 4: a travel time of 3e+06 s"),
    ("arcs.csv", "b,c,20,900", "b,gone,20,900", "arcs.csv line 4: head 'gone' is not a node"),
    ("arcs.csv", "b,c,20,900", "b,c,20", "arcs.csv line 4: 3 values, not 4"),
    ("arcs.csv", "b,c,20,900", "b,c,20,-1", "arcs.csv line 4: a length of -1 m"),
    ("arcs.csv", "travel_time_s", "seconds", "arcs.csv: no column travel_time_s"),
    ("nodes.csv", "c,114.02", "a,114.02", "nodes.csv line 4: node 'a' is there twice"),
    ("nodes.csv", "c,114.02", "c,214.02", "nodes.csv line 4: lon is 214.02"),
    ("nodes.csv", "c,114.02", ",114.02", "nodes.csv line 4: node is empty"),
    ("nodes.csv", "lon,lat", "lon,lon", "nodes.csv: no column lat"),
    ("nodes.csv", "node,lon,lat", "node,lon,lat,lat", "nodes.csv: column lat is there twice"),
    ("pairs.csv", "c,a", "c,nowhere", "pairs.csv line 3: destination 'nowhere'"),
]


@pytest.mark.parametrize(("name", "sound", "broken", "said"), BAD)
def test_fault_is_named_by_file_and_line(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    sound: str,
    broken: str,
    said: str,
) -> None:
    text = (folder / name).read_text()
    assert sound in text
    (folder / name).write_text(text.replace(sound, broken, 1))
    assert said in refused(TIMES, capsys)


def test_line_is_counted_over_empty_and_broken_lines(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "arcs.csv").write_text(
        'tail,head,travel_time_s,length_m,remark\na,b,10,900,"over\ntwo lines"\n\nb,c,-1,900,\n'
    )
    assert "arcs.csv line 5: a travel time of -1 s" in refused(TIMES, capsys)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the first line is empty"),
        (b"node,lon,lat\na,1,2\nb\xff,1,2\n", "line 3: not UTF-8"),
        (b"node,lon,lat", "there are no nodes"),
        (b"\xff\xfen\x00o\x00d\x00e\x00", "line 1: not UTF-8"),
    ],
)
def test_file_that_is_no_table_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], content: bytes, said: str
) -> None:
    (folder / "arcs.csv").write_text("tail,head,travel_time_s,length_m\n")
    (folder / "nodes.csv").write_bytes(content)
    assert said in refused(TIMES, capsys)


def test_one_bad_row_in_a_long_file_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = ["a,b,10,900"] * 200_000
    rows[123_456] = "a,b,ten,900"
    (folder / "arcs.csv").write_text("\n".join(["tail,head,travel_time_s,length_m", *rows]))
    # The header is line 1, so the row with index 123,456 is line 123,458.
    assert "arcs.csv line 123458: travel_time_s 'ten'" in refused(TIMES, capsys)


def test_file_may_be_a_pipe(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "pairs.csv").unlink()
    os.mkfifo(folder / "pairs.csv")
    writer = threading.Thread(target=(folder / "pairs.csv").write_text, args=(PAIRS,))
    writer.start()
    assert printed(TIMES, capsys)[1] == ["a", "c", "30.000"]
    writer.join()


def test_file_that_is_not_there_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "arcs.csv").unlink()
    assert "cannot read arcs.csv: No such file" in refused(TIMES, capsys)


@pytest.mark.parametrize(
    "options",
    [
        ("--pairs", "pairs.csv"),
        ("--nodes", "nodes.csv", "--pairs", "pairs.csv"),
        (*GRAPH, "--osm", "x.osm", "--pairs", "pairs.csv"),
    ],
)
def test_network_must_be_given_one_way(
    folder: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...]
) -> None:
    assert "give --nodes and --arcs, or --osm alone" in refused(
        ("network", "times", *options), capsys
    )


def test_units_without_a_place_are_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "units.csv").write_text("unit,lon\nu1,114\n")
    assert "units.csv: no column node, nor lon and lat" in refused(NEAREST, capsys)
    (folder / "units.csv").write_text("unit,lon,lat\nu1,114,\n")
    assert "units.csv line 2: lat '' is not a number" in refused(NEAREST, capsys)
    (folder / "units.csv").write_text("unit,node\nu1,a\nu1,b\n")
    assert "units.csv line 3: unit 'u1' is there twice" in refused(NEAREST, capsys)


def test_example_of_the_documents_runs(capsys: pytest.CaptureFixture[str]) -> None:
    files = {name: str(EXAMPLES / f"{name}.csv") for name in ("nodes", "arcs", "pairs")}
    options = [word for name, path in files.items() for word in (f"--{name}", path)]
    # E → D → A: 40.5 + 90 s; nothing leads out of F.
    assert printed(["network", "times", *options], capsys)[1:] == [
        ["A", "E", "130.500"],
        ["E", "A", "130.500"],
        ["F", "A", "inf"],
    ]


OSM = """<osm version="0.6">
<node id="1" lon="114.00" lat="30.00"/><node id="2" lon="114.01" lat="30.00"/>
<node id="3" lon="114.02" lat="30.00"/><node id="4" lon="114.01" lat="30.01"/>
<way id="11"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/></way>
<way id="12"><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/>
 <tag k="oneway" v="yes"/></way>
<way id="13"><nd ref="2"/><nd ref="4"/><tag k="highway" v="residential"/></way>
<way id="14"><nd ref="4"/><nd ref="3"/><tag k="highway" v="residential"/></way>
<relation id="21"><member type="way" ref="11" role="from"/><member type="node" ref="2" role="via"/>
 <member type="way" ref="12" role="to"/><tag k="type" v="restriction"/>
 <tag k="restriction" v="no_straight_on"/></relation>
</osm>
"""


def test_osm_file_is_driven_as_its_turn_bans_say(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "pairs.csv").write_text("origin,destination\n1,3\n2,3\n3,2\n")
    times = ("network", "times", "--osm", "town.osm", "--pairs", "pairs.csv")
    (folder / "town.osm").write_text(OSM)
    banned = [float(row[2]) for row in printed(times, capsys)[1:]]
    # From 1 the way on to 3 is forbidden at 2: the detour over 4 is far longer. From 2 itself it
    # is free, and against the one-way street there is only the way over 4.
    assert banned[0] > 3 * banned[1]
    assert banned[2] > 2 * banned[1]
    (folder / "town.osm").write_text(OSM.replace("no_straight_on", "no_left_turn"))
    assert [float(row[2]) for row in printed(times, capsys)[1:]] == banned
    (folder / "town.osm").write_text(OSM[: OSM.index("<relation")] + "</osm>\n")
    free = [float(row[2]) for row in printed(times, capsys)[1:]]
    assert free[0] < banned[0]
    assert free[1:] == banned[1:]


def test_osm_file_that_is_none_and_junction_that_is_none_are_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    times = ("network", "times", "--osm", "town.osm", "--pairs", "pairs.csv")
    (folder / "town.osm").write_text("node,lon,lat\n")
    assert "town.osm is not OpenStreetMap data" in refused(times, capsys)
    (folder / "town.osm").write_text(OSM)
    for key in ("99", "3.5", "nan", "inf", "1e300"):
        (folder / "pairs.csv").write_text(f"origin,destination\n1,3\n1,{key}\n")
        said = refused(times, capsys)
        assert f"pairs.csv line 3: destination '{key}' is no junction of its roads" in said


@pytest.mark.skipif(not KAISERSLAUTERN.exists(), reason="Kaiserslautern's extract is not here")
def test_nearest_units_of_a_real_city_are_the_first_by_time(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = [(f"u{x}{y}", 7.74 + x / 100, 49.43 + y / 200) for x in range(6) for y in range(6)]
    to = ("i", 7.7689, 49.4447)
    (folder / "units.csv").write_text(
        "unit,lon,lat\n" + "".join(f"{name},{lon},{lat}\n" for name, lon, lat in places)
    )
    (folder / "incidents.csv").write_text(f"incident,lon,lat\ni,{to[1]},{to[2]}\n")
    (folder / "pairs.csv").write_text(
        "origin,origin_lon,origin_lat,destination,destination_lon,destination_lat\n"
        + "".join(f"{name},{lon},{lat},i,{to[1]},{to[2]}\n" for name, lon, lat in places)
    )
    osm = ("--osm", str(KAISERSLAUTERN))
    where = ("--units", "units.csv", "--incidents", "incidents.csv")
    every = printed(("network", "times", *osm, "--pairs", "pairs.csv"), capsys)[1:]
    ranked = sorted((float(seconds), name) for name, _, seconds in every)[:5]
    found = printed(("network", "nearest", *osm, *where), capsys)[1:]
    assert [(float(row[3]), row[2]) for row in found] == ranked


def run_apart(folder: Path, stdout: int | IO[bytes]) -> subprocess.CompletedProcess[bytes]:
    """Run a command in a process of its own."""
    command = [sys.executable, "-m", "api.cli", *TIMES]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, cwd=folder, env=environment, stdout=stdout, stderr=subprocess.PIPE, check=False
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_answer_that_finds_no_room_is_one_line_and_no_success(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = run_apart(folder, full)
    assert ended.returncode == 1
    said = ended.stderr.decode().splitlines()
    assert said == ["muster: cannot write the answer: No space left on device"]


def test_name_of_any_length_is_refused_in_a_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Longer than what Python's reader of CSV takes for one value unless it is told: 131,072.
    (folder / "pairs.csv").write_text("origin,destination\na,c\n" + "n" * 200_000 + ",a\n")
    said = refused(TIMES, capsys)
    assert said.startswith("muster: pairs.csv line 3: origin 'nnnn")
    assert said.endswith("is not one of the nodes\n")
    assert len(said) < 200


def test_what_a_terminal_would_obey_is_written_out(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "arcs.csv").write_text("tail,head\x1b[2J,x\na,b,1\n")
    assert refused(TIMES, capsys) == (
        "muster: arcs.csv: no column head; it has tail, head\\x1b[2J, x\n"
    )
