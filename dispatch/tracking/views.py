"""What a batch of positions is answered."""

from pydantic import BaseModel, ConfigDict


class RefusedFix(BaseModel):
    """A fix that was not taken: its place in the batch (from 0), the field at fault and why."""

    model_config = ConfigDict(frozen=True)

    index: int
    field: str
    message: str


class FixReport(BaseModel):
    """How many fixes were taken, how many were older than what is known, and which were refused."""

    model_config = ConfigDict(frozen=True)

    accepted: int
    stale: int
    refused: list[RefusedFix]
