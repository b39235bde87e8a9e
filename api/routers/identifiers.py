"""Identifiers: how they are put together, and whether one is sound."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from api.deps import requires
from api.routers.fields import Asked, ShortText
from data.access.actions import Action
from data.codes.identifiers import check_identifier, division_chain, templates

router = APIRouter(prefix="/codes/identifiers", tags=["codes"])


class TemplatePartView(BaseModel):
    """A part of a template."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    name: str
    kind: str
    length: int


class TemplateView(BaseModel):
    """How an identifier is put together."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    key: str
    name_zh: str
    name_en: str
    length: int
    parts: list[TemplatePartView]
    basis: str


class TemplateList(BaseModel):
    """All templates."""

    model_config = ConfigDict(frozen=True)

    items: list[TemplateView]


class AskedIdentifier(Asked):
    """An identifier to check; it is kept nowhere."""

    template: ShortText
    value: ShortText


class PartFaultView(BaseModel):
    """What is wrong with a part: a sentence, a code and what it is about.

    `part` is empty where the whole is wrong.
    """

    model_config = ConfigDict(frozen=True, from_attributes=True)

    part: str
    message: str
    fault: str
    parameters: dict[str, str | int | list[str]]


class CheckedIdentifier(BaseModel):
    """Whether an identifier is sound; `division` names the divisions it begins with, widest first.

    Neither the value nor its parts are repeated: it may be a person's.
    """

    model_config = ConfigDict(frozen=True)

    valid: bool
    faults: list[PartFaultView]
    division: list[str]


@router.get("", summary="Templates of identifiers", dependencies=[requires(Action.CODES_READ)])
def read_templates() -> TemplateList:
    """Return how identifiers are put together."""
    return TemplateList(items=[TemplateView.model_validate(one) for one in templates().values()])


@router.post("", summary="Check an identifier", dependencies=[requires(Action.CODES_READ)])
def check_one(asked: AskedIdentifier) -> CheckedIdentifier:
    """Return whether an identifier is sound, and which of its parts is not."""
    found = check_identifier(asked.template, asked.value)
    division = found.parts.get("division", "")
    return CheckedIdentifier(
        valid=found.valid,
        faults=[PartFaultView.model_validate(one) for one in found.faults],
        division=[one.name_zh for one in division_chain(division)] if division else [],
    )
