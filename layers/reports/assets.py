"""What a page needs to draw maps without any other host: Leaflet, as the bundle has it."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from layers.reports.errors import ReportAssetsMissingError

_PICTURES: Final = re.compile(r"url\((?!data:)[^)]*\)")


@dataclass(frozen=True, slots=True)
class Assets:
    """Leaflet's script and styles, as text that a page carries in itself."""

    script: str
    styles: str


def read_assets(folder: Path) -> Assets:
    """Return what the built bundle has in its folder `report`.

    Pictures of styles are taken out: no map of a report has a marker or a control that needs one.

    Raises
    ------
    ReportAssetsMissingError
        When the bundle was built without them.
    """
    try:
        script = (folder / "leaflet.js").read_text(encoding="utf-8")
        styles = (folder / "leaflet.css").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ReportAssetsMissingError(
            "the built screens lack Leaflet: build web anew (npm run build)"
        ) from error
    return Assets(
        script=script.replace("</script", "<\\/script"), styles=_PICTURES.sub("none", styles)
    )
