"""What a verification can find."""

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """What was done to the audit."""

    CHANGED = "changed"
    DELETED = "deleted"
    INSERTED = "inserted"
    REORDERED = "reordered"
    TRUNCATED = "truncated"
    HEADS = "heads"  # the heads are missing, or are not what was signed


@dataclass(frozen=True, slots=True)
class Finding:
    """The first thing that is wrong.

    Parameters
    ----------
    seq
        The place in the chain; None for a record that has none.
    record_id
        The record; None when it cannot be told.
    """

    fault: Fault
    seq: int | None
    record_id: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """How a verification ended.

    Parameters
    ----------
    records
        How many records were found to be what was sealed.
    until_seq
        The last place that was looked at.
    headed_until
        The last place that a signed head confirms, 0 without heads.
    notes
        What is no fault and should be known: declared losses of a restore, places not signed yet.
    """

    records: int
    until_seq: int
    headed_until: int
    finding: Finding | None
    notes: tuple[str, ...] = ()
