"""Code lists, standards, departments and responsibilities: data of the installation."""

from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Identity,
    Sequence,
    Text,
    UniqueConstraint,
    func,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from data.codes.values import LimitKind, Relation
from data.store.base import Base

code_version = Sequence("code_version", metadata=Base.metadata)
"""Numbers that no change of the lists had before, committed or not."""

IN_ORDER = "starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on"


def _dated() -> CheckConstraint:
    return CheckConstraint(IN_ORDER, name="begins_before_it_ends")


class Numbered:
    """A row with a number: the order of the sheet."""

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)


class ForDays:
    """A row that is in force from one day of the city until another, both included."""

    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]


class CodeState(Base):
    """The version of all these tables together: one row, another number after every change."""

    __tablename__ = "code_state"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    version: Mapped[int]
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())

    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)


class CodeListRow(Numbered, ForDays, Base):
    """An edition of a list of codes."""

    __tablename__ = "code_lists"

    key: Mapped[str] = mapped_column(unique=True)
    family: Mapped[str]
    edition: Mapped[str]
    title_zh: Mapped[str]
    title_en: Mapped[str]
    verified: Mapped[bool]
    note: Mapped[str]

    __table_args__ = (_dated(),)


class CodeRow(Numbered, ForDays, Base):
    """A code of a list."""

    __tablename__ = "codes"

    list_key: Mapped[str]
    key: Mapped[str]
    parent_key: Mapped[str]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    usable: Mapped[bool]
    law: Mapped[str]
    priority: Mapped[int | None]
    skills: Mapped[list[str]] = mapped_column(ARRAY(Text))
    crew: Mapped[int | None]
    limit_s: Mapped[int | None]
    verified: Mapped[bool]

    __table_args__ = (
        _dated(),
        UniqueConstraint("list_key", "key"),
        CheckConstraint("priority BETWEEN 1 AND 3", name="priority_known"),
        CheckConstraint(
            "NOT usable OR (priority IS NOT NULL AND crew >= 1 AND limit_s > 0 AND law <> '')",
            name="usable_is_whole",
        ),
    )


class CrosswalkRow(Numbered, Base):
    """Which code of one list follows a code of another."""

    __tablename__ = "code_crosswalks"

    from_list: Mapped[str]
    from_key: Mapped[str]
    to_list: Mapped[str]
    to_key: Mapped[str]
    relation: Mapped[Relation]
    note: Mapped[str]

    __table_args__ = (UniqueConstraint("from_list", "from_key", "to_list", "to_key"),)


class StandardRow(Numbered, ForDays, Base):
    """A version of an opening and closing standard."""

    __tablename__ = "standards"

    key: Mapped[str]
    version: Mapped[int]
    category: Mapped[str]
    step: Mapped[int]
    opening_zh: Mapped[str]
    opening_en: Mapped[str]
    limit_amount: Mapped[int]
    limit_kind: Mapped[LimitKind]
    closing_zh: Mapped[str]
    closing_en: Mapped[str]
    department_code: Mapped[str]
    basis: Mapped[str]
    verified: Mapped[bool]

    __table_args__ = (
        _dated(),
        UniqueConstraint("key", "version"),
        CheckConstraint("limit_amount > 0", name="limit_positive"),
    )


class DepartmentRow(Numbered, ForDays, Base):
    """A department that incidents are given to."""

    __tablename__ = "departments"

    code: Mapped[str] = mapped_column(unique=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    area_code: Mapped[str]

    __table_args__ = (_dated(),)


class ResponsibilityRow(Numbered, ForDays, Base):
    """A line of the responsibility list."""

    __tablename__ = "responsibilities"

    key: Mapped[str] = mapped_column(unique=True)
    category: Mapped[str]
    standard_key: Mapped[str]
    area_code: Mapped[str]
    department_code: Mapped[str]
    priority: Mapped[int]

    __table_args__ = (_dated(),)


class PriorityRuleRow(Numbered, ForDays, Base):
    """What makes an incident more urgent than its category."""

    __tablename__ = "priority_rules"

    key: Mapped[str] = mapped_column(unique=True)
    category: Mapped[str]
    source: Mapped[str]
    words: Mapped[list[str]] = mapped_column(ARRAY(Text))
    priority: Mapped[int]

    __table_args__ = (
        _dated(),
        CheckConstraint("priority BETWEEN 1 AND 3", name="priority_known"),
    )
