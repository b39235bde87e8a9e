"""Every room that the page knows has an address at the server."""

import re
from pathlib import Path

from api.app.static import SCREENS

SOURCE = Path(__file__).parents[2] / "web" / "src"


def test_each_room_can_be_loaded_by_its_address() -> None:
    text = (SOURCE / "screens.ts").read_text(encoding="utf-8")
    named = re.search(r"NAMED = \[(.*?)\]", text)
    assert named is not None
    rooms = re.findall(r'"(\w+)"', named[1])
    assert len(rooms) > 4
    assert [room for room in rooms if f"/{room}" not in SCREENS] == []


def test_each_address_inside_a_room_can_be_loaded_again() -> None:
    sources = [path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.ts")]
    inside = {
        room
        for text in sources
        for room in re.findall(r'["`]/(rules|plans|indicators|duty|tasks|admin)/[a-z$]', text)
    }
    # Of /tasks only the interface has addresses below: a task is named by a query.
    deep = {address.split("/")[1] for address in SCREENS if address.endswith("{rest:path}")}
    assert inside - {"tasks"} <= deep
