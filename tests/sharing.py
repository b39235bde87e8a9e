"""How tests are shared out among workers: by module, the longest first, journeys all to one.

What a module prepares (a city, an application, a bare machine) is then prepared by one worker, and
the sample city that journeys work in is built and served once.
"""

from typing import Final

from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

JOURNEYS: Final = "tests/journeys/"

LONG: Final = (
    JOURNEYS,
    "tests/api/cli/test_bare_debian.py",
    "tests/api/test_fuzzing.py",
    "tests/api/test_signing_in.py",
    "tests/data/samples/test_wuhan.py",
    "tests/api/cli/test_launcher.py",
)
"""Work that takes minutes: begun last, it would leave other workers idle."""


class ByModule(LoadScopeScheduling):  # type: ignore[misc]  # xdist has no types
    """Gives each worker whole modules, those of `LONG` first, then those with the most tests."""

    def _split_scope(self, nodeid: str) -> str:
        return JOURNEYS if nodeid.startswith(JOURNEYS) else nodeid.split("::", 1)[0]

    def _assign_work_unit(self, node: WorkerController) -> None:
        for scope in reversed(LONG):
            if scope in self.workqueue:
                self.workqueue.move_to_end(scope, last=False)
        super()._assign_work_unit(node)
