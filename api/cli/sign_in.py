"""`muster sign-in`: one more person, or the first one again. The console is the root of trust."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from api.cli.installation import CONSOLE, Data, opened_installation
from api.cli.places import address_of, find_instance, shown_host
from api.settings import Settings
from data.access.commands import ensure_account, issue_sign_in
from data.access.grant_commands import ensure_first_roles, ensure_roles
from data.access.tables import AccountKind
from data.store.actors import Grade
from data.store.errors import RefusedError

FIRST_ACCOUNT = ("admin", "管理员 Admin")
"""Sign-in name and shown name of the person whom `muster up` lets in."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who is let in, with which roles, where and up to which grade."""

    name: str
    roles: tuple[str, ...] = ()
    area: str | None = None
    grade: Grade = Grade.L2

    def issue(self, session: Session, settings: Settings) -> str:
        """Make account and roles where they are not there, and return a one-time sign-in.

        Raises
        ------
        RefusedError
            When a name, a role, the area or the grade is not acceptable; with `field`.
        RolesExcludeError
            When the person has a role that excludes one of these.
        """
        if self.area is not None and not self.roles:
            raise RefusedError("name the role that goes with the area", field="role")
        now = datetime.now(UTC)
        shown = FIRST_ACCOUNT[1] if self.name == FIRST_ACCOUNT[0] else self.name
        token = issue_sign_in(session, self.name, shown, settings.sign_in_ttl, at=now)
        account_id = ensure_account(session, self.name, shown, AccountKind.PERSON)
        if self.roles:
            ensure_roles(
                session, account_id, self.roles, area_code=self.area, grade=self.grade, now=now
            )
        else:
            ensure_first_roles(session, account_id, now=now)
        return token


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("sign-in")(sign_in)


def sign_in(
    given: Annotated[str | None, typer.Argument(metavar="[NAME]", help="The name.")] = None,
    name: Annotated[str | None, typer.Option(help="The person's sign-in name.")] = None,
    role: Annotated[list[str] | None, typer.Option(help="A role to give; may be repeated.")] = None,
    area: Annotated[str | None, typer.Option(help="Code of the area of the roles.")] = None,
    grade: Annotated[int, typer.Option(min=1, max=4, help="Highest grade of the roles.")] = 2,
    data: Data = None,
) -> None:
    """Print a one-time sign-in link for a person; the account is made when new · 一次性登录链接.

    Without a role a new person is operator, dispatcher and planner of the whole city; the roles of
    one who is known stay as they are. An administrator sets up a second factor at first.
    """
    asked = Invitation(_one_name(given, name), tuple(role or ()), area, Grade(grade))
    with opened_installation(data) as (store, settings), store.transaction(CONSOLE) as session:
        token = asked.issue(session, settings)
    instance = find_instance(settings.data_dir)
    address = instance.address if instance else address_of(shown_host(settings.host), settings.port)
    typer.echo(f"{address}/#sign-in={token}")


def _one_name(given: str | None, name: str | None) -> str:
    if given is not None and name is not None and given != name:
        raise RefusedError(f"two names: {given} and {name}", field="name")
    return given or name or FIRST_ACCOUNT[0]
