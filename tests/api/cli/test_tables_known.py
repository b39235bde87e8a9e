"""Commands that work on whatever the register of data elements names know all tables."""

import subprocess
import sys

import pytest

from api.cli.places import ROOT

ASK = """
import {module}
from data.codes.elements import elements
from data.store.base import Base
print(sorted({{one.table for one in elements().values()}} - set(Base.metadata.tables)))
"""


@pytest.mark.parametrize("module", ["api.cli.working", "api.cli.keys", "api.cli.erasing"])
def test_every_table_of_the_register_is_known_to_a_process_of_its_own(module: str) -> None:
    # The tests themselves import every table, so only another process can tell.
    ask = [sys.executable, "-c", ASK.format(module=module)]
    answer = subprocess.run(ask, cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
