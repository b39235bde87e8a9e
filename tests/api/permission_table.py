"""The permission matrix: what each role gets from each route, by where a row lies and its grade.

`python -m tests.api.permission_table` writes `tests/golden/permissions.csv` anew, for review.
"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Final

from api.app.assembly import create_app, declared_routes
from api.settings import Settings
from data.access.actions import Action, Reach, action_rows
from data.access.permissions import HeldRole, Permissions, holds
from data.access.roles import roles
from data.store.actors import NumberRange
from tests.api.declared import Access, access_of

TABLE: Final = Path(__file__).resolve().parents[1] / "golden" / "permissions.csv"

DISTRICT: Final[NumberRange] = (2, 5)
"""Whose numbers one answers for, in a city 1 … 9 with districts 2 … 5 and 6 … 9."""

RELATIONS: Final = MappingProxyType({"own": 2, "inside": 4, "outside": 7, "above": 1, "none": 0})
"""The number of a row's area: the district itself, a street in it, the other district, the city
above, no area at all."""

NOBODY, NO_ROLE = "nobody", "no_role"
COLUMNS: Final = ("method", "path", "needs", "role", *RELATIONS)


def routes() -> list[tuple[str, str, Access]]:
    """Return method, path and what is needed of every route, by path and method.

    The few that are open to everybody are listed by `tests/api/test_routes.py`.
    """
    found = {
        (str(route.path), method, access_of(dependant))
        for route, dependant in declared_routes(create_app(Settings()))
        for method in (route.methods or set()) - {"HEAD"}
        if access_of(dependant) is not None
    }
    return sorted(((method, path, needs) for path, method, needs in found), key=lambda r: r[1::-1])


def askers() -> list[str]:
    """Return who may ask: nobody known, an account without a role, and every role."""
    return [NOBODY, NO_ROLE, *roles()]


def verdict(asker: str, needs: Access, relation: str) -> str:
    """Return what an asker gets of a row: `refused`, `hidden`, `open`, or up to which grade.

    `own` is what whoever is signed in does with their own things. A row of a higher grade than said
    is hidden, which is to say as if it did not exist.
    """
    if not isinstance(needs, Action):
        return "refused" if asker == NOBODY else "own"
    if asker in (NOBODY, NO_ROLE):
        return "refused"
    held = HeldRole(asker, "district", DISTRICT, roles()[asker].highest_grade)
    permissions = Permissions((held,))
    if not permissions.may(needs):
        return "refused"
    if action_rows()[needs].reach is not Reach.PLACED:
        return "open"
    scope, number = permissions.scope(needs), RELATIONS[relation]
    assert scope.grade is not None
    return scope.grade.name if holds(scope.areas, (number, number)) else "hidden"


def rows() -> Iterator[dict[str, str]]:
    """Yield the whole table: every route, for everybody who may ask, in every relation."""
    for method, path, needs in routes():
        for asker in askers():
            yield {
                "method": method,
                "path": path,
                "needs": str(needs),
                "role": asker,
                **{relation: verdict(asker, needs, relation) for relation in RELATIONS},
            }


def table() -> str:
    """Return the table as CSV."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows())
    return text.getvalue()


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
