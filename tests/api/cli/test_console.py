"""`muster accounts`, `keys`, `erase` and `audit` as processes on a real database."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from sqlalchemy import select, text

from data.access.commands import ensure_account
from data.access.lockout import attempt_keys, begin_attempt
from data.access.profiles import ProfileName, get_profile
from data.access.secrets import digest
from data.access.tables import Account, AccountKind, ApiKey
from data.privacy.vault import Vault
from data.store import Store
from data.store.actors import process_actor
from data.store.trail import record_audit
from dispatch.units.member_commands import NewMember, add_member
from dispatch.units.tables import Member, Unit
from tests.api.cli.console import complaint, run
from tests.owner import as_owner

TEST = process_actor("test")

Muster = Callable[..., "CompletedProcess[str]"]


@pytest.fixture
def muster(store: Store, tmp_path: Path) -> Muster:
    """Run a command on the test's own database and data folder."""
    url = store.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)

    def call(*arguments: str, **environment: str) -> "CompletedProcess[str]":
        return run(
            *arguments,
            **{"MUSTER_DATABASE_URL": url, "MUSTER_DATA_DIR": str(tmp_path), **environment},
        )

    return call


def done(answer: "CompletedProcess[str]") -> str:
    """Return what a command that did its work printed."""
    assert answer.returncode == 0, answer
    assert not answer.stderr, answer.stderr
    return answer.stdout


def recorded(store: Store) -> list[tuple[str, str]]:
    """Return who did what, as the audit has it, oldest first."""
    with store.reading(TEST) as session:
        rows = session.execute(text("SELECT actor_name, action FROM audit_records ORDER BY id"))
        return [(name, action) for name, action in rows if name == "console"]


def test_a_system_gets_a_key_which_is_listed_without_its_secret_and_revoked(
    muster: Muster, store: Store
) -> None:
    secret = done(muster("accounts", "make-key", "sensors", "--label", "gate", "--days", "30"))
    listed = done(muster("accounts", "list-keys", "sensors"))
    assert "gate" in listed
    assert secret.strip() not in listed
    assert (
        done(muster("accounts", "revoke-key", "sensors", "--label", "gate")) == "1 keys revoked\n"
    )
    with store.reading(TEST) as session:
        kept = session.scalars(select(ApiKey)).one()
        assert kept.key_sha256 == digest(secret.strip())
        assert kept.revoked_at is not None
    actions = [action for _, action in recorded(store)]
    assert actions[0] == "accounts.make"
    assert len(actions) == len(set(actions)) == 3


def test_an_account_is_freed_and_enabled_again(muster: Muster, store: Store) -> None:
    now = datetime.now(UTC)
    with store.transaction(TEST) as session:
        account_id = ensure_account(session, "li", "Li", AccountKind.PERSON)
        session.get_one(Account, account_id).disabled_at = now
        profile = get_profile(ProfileName.STANDARD)
        begin_attempt(session, attempt_keys("li", None, profile), profile, at=now)
        record_audit(session, "test", "test", "")
    assert done(muster("accounts", "unlock", "li")) == "1 waits ended\n"
    assert "enabled" in done(muster("accounts", "reset", "li"))
    with store.reading(TEST) as session:
        assert session.get_one(Account, account_id).disabled_at is None
    assert [action for _, action in recorded(store)] == [
        "accounts.unlock",
        "second_factors.remove",
        "accounts.reset",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("accounts", "reset", "nobody"), "there is no account 'nobody'"),
        (("accounts", "link", "nobody", "x"), "MUSTER_OIDC_ISSUER"),
        (("accounts", "make-key", "li", "--label", "x"), "'li' is the name of a person"),
        (("accounts", "make-key", "s", "--label", "x", "--days", "9999"), "days"),
        (("keys", "remove", "k-0"), "there are no keys"),
        (("keys", "rotate", "--cipher", "rot13"), "rot13"),
        (("erase", "--reason", "asked to"), "nobody is named"),
        (("erase", "--reason", "asked to", "--member", "9"), "9"),
        (("erase", "--reason", "asked to", "--phone", "12"), "phone"),
        (("audit", "verify", "--from", "yesterday"), "--from takes a time"),
        (("audit", "verify", "--key", "nowhere.pub"), "nowhere.pub"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_code_1(
    muster: Muster, store: Store, arguments: tuple[str, ...], said: str
) -> None:
    with store.transaction(TEST) as session:
        ensure_account(session, "li", "Li", AccountKind.PERSON)
    assert said in complaint(muster(*arguments))


@pytest.mark.parametrize(
    "arguments",
    [
        ("accounts", "reset"),
        ("accounts", "make-key", "s", "--label", "x", "--action", "fly"),
        ("keys", "remove"),
        ("erase", "--member", "1"),
        ("erase", "--reason", "x", "--member", "one"),
        ("audit", "burn"),
    ],
)
def test_wrong_arguments_are_exit_code_2_with_the_usage(
    muster: Muster, arguments: tuple[str, ...]
) -> None:
    answer = muster(*arguments)
    assert answer.returncode == 2
    assert "Usage: " in answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.mark.parametrize("command", [("accounts", "unlock"), ("audit", "seal")])
def test_a_database_that_is_away_or_not_migrated_is_one_line(
    muster: Muster, blank_database_url: str, command: tuple[str, ...]
) -> None:
    away = "postgresql://muster@127.0.0.1:1/none"
    assert "cannot reach" in complaint(muster(*command, MUSTER_DATABASE_URL=away))
    assert "./muster migrate" in complaint(muster(*command, MUSTER_DATABASE_URL=blank_database_url))


def add_person(store: Store, folder: Path) -> int:
    """Add a member with sealed numbers, and return their id."""
    vault = Vault.open(folder / "keys")
    with store.transaction(TEST) as session:
        unit = Unit(
            code="u", name_zh="u", name_en="u", kind="grid_patrol", skills=[], crew=1,
            status="available",
        )  # fmt: skip
        session.add(unit)
        session.flush()
        made = add_member(session, unit.id, NewMember("王小明", phone="13800138000"), vault)
        return made.id


def test_keys_are_rotated_and_what_was_sealed_is_sealed_anew(
    muster: Muster, store: Store, tmp_path: Path
) -> None:
    member = add_person(store, tmp_path)
    before = done(muster("keys", "list")).split()[0]
    rotated = done(muster("keys", "rotate", "--cipher", "sm4-gcm"))
    assert "sm4-gcm" in rotated
    assert "1 values sealed anew, 0 do not open" in rotated
    assert "0 do not open" in done(muster("keys", "reseal"))
    used = rotated.split()[0]
    assert "values are sealed with" in complaint(muster("keys", "remove", used))
    assert "is destroyed" in done(muster("keys", "remove", before))
    assert before not in done(muster("keys", "list"))
    with store.reading(TEST) as session:
        sealed = session.get_one(Member, member).phone
    assert sealed is not None
    assert used in sealed


def test_a_person_is_erased_by_their_number(muster: Muster, store: Store, tmp_path: Path) -> None:
    member = add_person(store, tmp_path)
    told = done(muster("erase", "--reason", "asked to", "--phone", "138 0013 8000"))
    assert f"members {member}" in told
    with store.reading(TEST) as session:
        row = session.get_one(Member, member)
        assert (row.phone, row.phone_index) == (None, None)
        assert row.name != "王小明"
    again = complaint(muster("erase", "--reason", "asked to", "--phone", "13800138000"))
    assert "nobody has this number" in again


def test_the_audit_is_sealed_verified_exported_and_its_break_is_named(
    muster: Muster, store: Store, tmp_path: Path
) -> None:
    with store.transaction(TEST) as session:
        ensure_account(session, "li", "Li", AccountKind.PERSON)
    assert "records sealed" in done(muster("audit", "seal"))
    assert "sound" in done(muster("audit", "verify"))
    file = tmp_path / "audit.tsv"
    assert "records" in done(muster("audit", "export", str(file)))
    assert "li" not in file.read_text(encoding="utf-8").split()
    assert str(file) in complaint(muster("audit", "export", str(file)))
    assert "signed by" in done(muster("audit", "rotate-key"))
    with as_owner(store) as owner:
        owner.execute(text("ALTER TABLE audit_records DISABLE TRIGGER ALL"))
        owner.execute(text("UPDATE audit_records SET action = 'other' WHERE action LIKE 'acc%'"))
    broken = muster("audit", "verify")
    assert broken.returncode == 1
    assert "BROKEN" in broken.stdout
    assert "Traceback" not in broken.stderr
