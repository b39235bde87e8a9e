"""Which level of area a kind of unit serves, told to the database.

Dispatch judges by `dispatch.units.rules.home_area`, the policies of rows by the columns
`serves_from` and `serves_to`, which a trigger works out with the function that is made here. Both
read the one list of kinds; it is made again, and every unit with it, when the list changes.
"""

import csv
from collections.abc import Iterator
from importlib.resources import files
from typing import Final

WHOLE_CITY: Final = "city"
"""What a kind serves that is not in the list."""


def served_statements() -> Iterator[str]:
    """Yield the SQL that makes what units serve that of this release's list of kinds."""
    levels = "".join(f" WHEN '{kind}' THEN '{level}'" for kind, level in kind_levels().items())
    yield (
        "CREATE OR REPLACE FUNCTION muster_kind_level(kind text) RETURNS text LANGUAGE sql"
        f" IMMUTABLE AS $$ SELECT CASE kind{levels} ELSE '{WHOLE_CITY}' END $$"
    )
    yield "UPDATE units SET serves_from = 0"  # a trigger says what it is


def kind_levels() -> dict[str, str]:
    """Return the level of area that each kind of unit serves, of those that serve not the city."""
    text = files("data").joinpath("codes/files/unit_kinds.csv").read_text(encoding="utf-8")
    return {
        row["key"]: row["responsibility"]
        for row in csv.DictReader(text.splitlines())
        if row["responsibility"] != WHOLE_CITY
    }
