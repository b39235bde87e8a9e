"""`muster import osm FILE`: a city of one's own, taken up by a Muster that runs."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.configuration import read_settings
from api.cli.database import opened_database
from api.cli.places import data_folder, find_instance
from api.cli.steps import Steps
from data.exchange.osm import ImportReport, import_osm
from data.store import Store
from data.store.migrate import migrate
from layers import basemap

SHOWN = (
    ("roads", "道路"),
    ("restrictions", "转向限制"),
    ("facilities", "设施"),
    ("buildings", "建筑"),
    ("addresses", "地址"),
    ("place_names", "地名"),
    ("areas", "辖区"),
    ("ways_cut", "残缺道路（缺少节点）"),
    ("ways_dropped", "舍弃道路"),
    ("nodes_missing", "缺少的节点"),
    ("outlines_broken", "无效轮廓"),
    ("roads_replaced", "被替换的道路"),
)


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    group = typer.Typer(help="Load data · 导入数据", no_args_is_help=True)
    group.callback()(_no_options)
    group.command("osm")(osm)
    app.add_typer(group, name="import")


def osm(
    file: Annotated[Path, typer.Argument(help=".osm, .osm.gz, .osm.bz2 or .pbf")],
    data: Annotated[Path | None, typer.Option(help="Data folder.")] = None,
    name: Annotated[str | None, typer.Option(help="Name of the data set.")] = None,
    timezone: Annotated[str | None, typer.Option(help="Zone, as Asia/Shanghai.")] = None,
) -> None:
    """Load an OpenStreetMap extract as the city · 导入 OpenStreetMap 数据."""
    folder = data_folder(data)
    runs = find_instance(folder) is not None
    with Steps(2 + runs) as steps:
        steps.begin("database", "数据库")
        with opened_database(folder, steps.note) as url:
            migrate(url)
            steps.begin("import", "导入")
            store = Store.open(url, pool_size=2)
            try:
                report = import_osm(
                    store,
                    file,
                    name=name,
                    timezone=timezone,
                    progress=steps.note_progress,
                )
                steps.done(f"{report.data_set}: {report.city}")
                if runs:
                    steps.begin("basemap", "离线底图")
                    basemap.build(store, basemap_of(folder), steps.note_progress)
            finally:
                store.close()
    _show(report)
    if runs:
        typer.echo("the running muster takes it up: reload its pages · 刷新页面即可")


def basemap_of(folder: Path) -> Path:
    """Return where a Muster that runs on data folder `folder` has its basemap."""
    return read_settings().model_copy(update={"data_dir": folder}).basemap


def _show(report: ImportReport) -> None:
    for name, name_zh in SHOWN:
        count = getattr(report, name)
        typer.echo(f"{count:>10,}  {name.replace('_', ' ')} · {name_zh}")
    for cause, count in report.restrictions_left_out.items():
        typer.echo(f"{count:>10,}  restrictions left out: {cause}")


def _no_options() -> None:
    """Load data · 导入数据."""
