"""Sealed fields of rows: written with their blind index, read as values that mask themselves."""

import logging
from datetime import datetime

from data.codes.elements import Mask, elements
from data.privacy.clearance import Personal
from data.privacy.errors import KeyMissingError, SealBrokenError
from data.privacy.normal import normal_citizen_id, normal_phone
from data.privacy.resealing import index_column
from data.privacy.vault import Place, Vault

log = logging.getLogger("muster.privacy")


def normal_value(element: str, value: str, at: datetime, *, field: str) -> str:
    """Return a value in the one way of writing of its element (`table.column`).

    Raises
    ------
    RefusedError
        When it is none of its kind; `field` as the caller named it.
    """
    mask = elements()[element].mask
    if mask is Mask.PHONE:
        return normal_phone(value, field=field)
    if mask is Mask.CITIZEN_ID:
        return normal_citizen_id(value, at.date(), field=field)
    return value.strip()


def sealed_columns(
    vault: Vault, element: str, row: int, value: str | None
) -> dict[str, str | None]:
    """Return what to write for a normal value: its column, and its index where it has one.

    None empties both.
    """
    found = elements()[element]
    index = index_column(found)
    columns: dict[str, str | None] = {found.column: None}
    if index:
        columns[index] = None
    if value is not None:
        place = Place(found.table, found.column, row)
        columns[found.column] = vault.seal(place, value)
        if index:
            columns[index] = vault.index(found.table, found.column, value)
    return columns


def masked_field(
    vault: Vault | None, element: str, row: int, sealed: str | None
) -> Personal | None:
    """Return a sealed field as a value that masks itself, None where there is none.

    One that does not open (it was changed or swapped, its key is lost) is nothing but stars: it is
    told in the log by its place, and a reveal says why. Without a vault it is stars too.
    """
    if sealed is None:
        return None
    found = elements()[element]
    clear = ""
    if vault is not None:
        try:
            clear = vault.open_sealed(Place(found.table, found.column, row), sealed)
        except (SealBrokenError, KeyMissingError) as error:
            log.warning("%s of row %s is not shown: %s", element, row, error.code)
    return Personal(element, clear)
