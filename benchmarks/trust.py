"""What trust costs: `muster bench trust [--json] [--rows N]`, each on its own database."""

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from api.cli.scratch_server import scratch_database, scratch_server
from benchmarks import audit
from benchmarks.figures import Figure, report
from benchmarks.reveal import reveal_figures
from benchmarks.row_security import row_security_figures
from benchmarks.sign_in import SIZES, sign_in_figures
from data.store.migrate import migrate

ROWS: Final = 1_000_000


def main(arguments: Sequence[str]) -> int:
    """Measure all parts and report them; return the exit code."""
    parser = argparse.ArgumentParser(prog="muster bench trust", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--rows", type=int, default=ROWS, help="of incidents and of the audit")
    asked = parser.parse_args(arguments)
    figures = [
        *_on_own_database(partial(row_security_figures, incidents=asked.rows)),
        *_on_own_database(partial(_audit_figures, records=asked.rows)),
        *reveal_figures(),
        *sign_in_figures(),
    ]
    return report(figures, {"rows": asked.rows, **SIZES}, as_json=asked.json)


def _on_own_database(measure: Callable[[str], list[Figure]]) -> list[Figure]:
    with scratch_server() as server, scratch_database(server) as url:
        migrate(url)
        return measure(url)


def _audit_figures(url: str, records: int) -> list[Figure]:
    timing = audit.measure(url, records)
    note = f"{timing.records:,} records, sealed in {timing.seal_s:.1f} s"
    return [Figure("audit_verify_s", timing.verify_s, "s", 60, note=note)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
