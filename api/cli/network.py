"""`muster network`: travel times and nearest units on a network of one's own; no database."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Protocol

import numpy as np
import typer
from numpy.typing import NDArray

from api.cli.csv_columns import BadFileError, CsvFile, read_columns, to_csv
from api.cli.errors import CommandError, complain
from api.cli.network_nodes import open_nodes
from api.cli.network_osm import open_osm
from api.cli.places import HOME

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

Nodes = Annotated[Path | None, typer.Option(help="CSV: node,lon,lat")]
Arcs = Annotated[Path | None, typer.Option(help="CSV: tail,head,travel_time_s,length_m; directed")]
Osm = Annotated[Path | None, typer.Option(help="OpenStreetMap file in place of nodes and arcs")]


class Network(Protocol):
    """A network that answers; places are whatever it makes of them."""

    def at_nodes(self, file: CsvFile, column: str) -> IntArray:
        """Return a number for the place of each node that a column names."""

    def at_degrees(self, file: CsvFile, lon: str, lat: str) -> IntArray:
        """Return a number for each place that two columns give in EPSG:4326 degrees."""

    def times_s(self, origins: IntArray, destinations: IntArray) -> FloatArray:
        """Return seconds from origins to destinations, pair by pair, infinite without a way."""

    def nearest(
        self, units: IntArray, incidents: IntArray, k: int
    ) -> Sequence[tuple[IntArray, FloatArray]]:
        """Return for each incident the rows of its nearest units and their seconds."""


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    group = typer.Typer(help=_no_options.__doc__, no_args_is_help=True)
    group.callback()(_no_options)
    group.command("times")(times)
    group.command("nearest")(nearest)
    app.add_typer(group, name="network")


def times(
    pairs: Annotated[Path, typer.Option(help="CSV: origin,destination")],
    nodes: Nodes = None,
    arcs: Arcs = None,
    osm: Osm = None,
) -> None:
    """Write origin,destination,travel_time_s as CSV; `inf` where there is no way · 行程时间."""
    places = ("origin_lon", "origin_lat", "destination_lon", "destination_lat")
    asked = read_columns(pairs, ("origin", "destination"), places)
    network = _open(nodes, arcs, osm)
    if asked.has(*places):
        origins = network.at_degrees(asked, *places[:2])
        destinations = network.at_degrees(asked, *places[2:])
    else:
        origins = network.at_nodes(asked, "origin")
        destinations = network.at_nodes(asked, "destination")
    seconds = network.times_s(origins, destinations)
    names = (asked.columns[name].to_pylist() for name in ("origin", "destination"))
    rows = zip(*names, map(shown, seconds.tolist()), strict=True)
    _write(to_csv(("origin", "destination", "travel_time_s"), rows))


def nearest(
    units: Annotated[Path, typer.Option(help="CSV: unit,node or unit,lon,lat")],
    incidents: Annotated[Path, typer.Option(help="CSV: incident,node or incident,lon,lat")],
    nodes: Nodes = None,
    arcs: Arcs = None,
    osm: Osm = None,
    k: Annotated[int, typer.Option("-k", min=1, help="How many for each incident.")] = 5,
) -> None:
    """Write incident,rank,unit,travel_time_s as CSV: the k nearest that can arrive · 最近力量."""
    fleet = _read_places(units, "unit")
    asked = _read_places(incidents, "incident")
    network = _open(nodes, arcs, osm)
    unit_names = fleet.distinct("unit").to_pylist()
    incident_names = asked.distinct("incident").to_pylist()
    found = network.nearest(_places(network, fleet), _places(network, asked), k)
    rows = [
        (incident, rank, unit_names[row], shown(seconds))
        for incident, (best, times_s) in zip(incident_names, found, strict=True)
        for rank, (row, seconds) in enumerate(
            zip(best.tolist(), times_s.tolist(), strict=True), start=1
        )
    ]
    few = [len(best) for best, _ in found if len(best) < min(k, len(unit_names))]
    if few:
        complain(f"{len(few)} incidents can be reached by fewer than {k} units")
    _write(to_csv(("incident", "rank", "unit", "travel_time_s"), rows))


def shown(seconds: float) -> str:
    """Return a travel time as it is written: whole milliseconds, or `inf`.

    >>> shown(12.3), shown(float("inf"))
    ('12.300', 'inf')
    """
    return f"{seconds:.3f}"


def _read_places(path: Path, name: str) -> CsvFile:
    file = read_columns(path, (name,), ("node", "lon", "lat"))
    if not file.has("node") and not file.has("lon", "lat"):
        raise BadFileError(f"{path}: no column node, nor lon and lat, to say where a {name} is")
    return file


def _places(network: Network, file: CsvFile) -> IntArray:
    if file.has("node"):
        return network.at_nodes(file, "node")
    return network.at_degrees(file, "lon", "lat")


def _open(nodes: Path | None, arcs: Path | None, osm: Path | None) -> Network:
    if osm is not None and nodes is None and arcs is None:
        return open_osm(osm, cache_folder())
    if nodes is not None and arcs is not None and osm is None:
        return open_nodes(nodes, arcs, cache_folder())
    raise typer.BadParameter("give --nodes and --arcs, or --osm alone")


def cache_folder() -> Path:
    """Return where contraction orders of such networks are kept."""
    named = os.environ.get("MUSTER_NETWORK_CACHE_DIR")
    return Path(named) if named else HOME / "network"


def _write(text: str) -> None:
    """Write to standard output; a reader who stops early is no fault.

    Raises
    ------
    CommandError
        When it is closed, or the disk it goes to is full.
    """
    if sys.stdout is None:
        raise CommandError("cannot write the answer: standard output is closed")
    try:
        typer.echo(text, nl=False)
    except BrokenPipeError:
        raise typer.Exit(0) from None
    except OSError as cause:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is left of it
        raise CommandError(f"cannot write the answer: {cause.strerror}") from cause


def _no_options() -> None:
    """Travel times and nearest units on a network of your own · 自有路网"""
