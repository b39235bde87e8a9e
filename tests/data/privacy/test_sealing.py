"""Fields are sealed for one place, with published ciphers, under keys outside the database."""

import base64
import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from data.privacy.errors import (
    CipherSelfTestError,
    KeyExhaustedError,
    KeyMissingError,
    KeysUnusableError,
    SealBrokenError,
)
from data.privacy.key_ring import MOST_SEALS, RING_FILE, KeyRing, KeyUse
from data.privacy.providers import PROVIDERS, AesGcm, Sm4Gcm
from data.privacy.self_test import check_ciphers
from data.privacy.vault import Place, Vault, key_id_of

HERE = Place("incidents", "reporter_phone", 7)
CIPHERS = pytest.mark.parametrize("provider", sorted(PROVIDERS))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where keys are to be."""
    return tmp_path / "keys"


@CIPHERS
@pytest.mark.parametrize("value", ["", "13812345678", "欧阳娜娜", "x" * 4000])
def test_what_is_sealed_opens_at_its_place(folder: Path, provider: str, value: str) -> None:
    vault = Vault.open(folder, provider=provider)
    sealed = vault.seal(HERE, value)
    assert vault.open_sealed(HERE, sealed) == value
    assert sealed.startswith(f"m1.{provider}.")
    assert not value or value not in sealed


@CIPHERS
@pytest.mark.parametrize(
    "elsewhere",
    [
        Place("incidents", "reporter_phone", 8),
        Place("incidents", "reporter_name", 7),
        Place("members", "reporter_phone", 7),
        Place("incident", "sreporter_phone", 7),
    ],
)
def test_a_swapped_ciphertext_is_refused_and_its_text_not_told(
    folder: Path, provider: str, elsewhere: Place
) -> None:
    vault = Vault.open(folder, provider=provider)
    sealed = vault.seal(elsewhere, "13812345678")
    with pytest.raises(SealBrokenError) as caught:
        vault.open_sealed(HERE, sealed)
    assert "13812345678" not in str(caught.value)
    assert caught.value.details == {
        "table": "incidents",
        "column": "reporter_phone",
        "row": "7",
    }


@CIPHERS
def test_any_flipped_bit_of_a_sealed_value_is_found(folder: Path, provider: str) -> None:
    vault = Vault.open(folder, provider=provider)
    sealed = vault.seal(HERE, "11010519491231002X")
    for at in range(len(sealed)):
        for bit in range(7):
            changed = sealed[:at] + chr(ord(sealed[at]) ^ (1 << bit)) + sealed[at + 1 :]
            with pytest.raises((SealBrokenError, KeyMissingError)):
                vault.open_sealed(HERE, changed)


@given(text=st.text(max_size=200))
def test_text_that_is_no_sealed_value_is_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    vault = Vault.open(tmp_path_factory.getbasetemp() / "keys")
    with pytest.raises((SealBrokenError, KeyMissingError)):
        vault.open_sealed(HERE, text)


def test_the_same_value_is_sealed_differently_each_time(folder: Path) -> None:
    vault = Vault.open(folder)
    assert len({vault.seal(HERE, "same") for _ in range(100)}) == 100


def test_a_value_sealed_with_the_library_alone_opens(folder: Path) -> None:
    vault = Vault.open(folder)
    key = vault.ring.present(KeyUse.SEAL)
    nonce = bytes(range(12))
    bound = b"".join(
        len(part).to_bytes(4) + part
        for part in (b"aes-256-gcm", key.id.encode(), b"incidents", b"reporter_phone", b"7")
    )
    body = nonce + AESGCM(key.secret).encrypt(nonce, "张三".encode(), bound)
    sealed = f"m1.aes-256-gcm.{key.id}.{base64.urlsafe_b64encode(body).decode()}"
    assert vault.open_sealed(HERE, sealed) == "张三"


@dataclass(frozen=True, slots=True)
class _Liar(AesGcm):
    """A cipher whose tag is wrong."""

    def seal(self, key: bytes, nonce: bytes, clear: bytes, bound: bytes) -> bytes:
        return super(_Liar, self).seal(key, nonce, clear, bound)[:-1] + b"\0"


class _Trusting(Sm4Gcm):
    """A cipher that does not look at the tag."""

    def unseal(self, key: bytes, nonce: bytes, sealed: bytes, bound: bytes) -> bytes:
        try:
            return super().unseal(key, nonce, sealed, bound)
        except SealBrokenError:
            return b""


def test_ciphers_that_give_the_published_answers_pass() -> None:
    check_ciphers()


@pytest.mark.parametrize("mutant", [_Liar(), _Trusting()])
def test_a_cipher_that_fails_its_known_answers_stops_the_start(mutant: AesGcm | Sm4Gcm) -> None:
    with pytest.raises(CipherSelfTestError, match=mutant.name):
        check_ciphers({**PROVIDERS, mutant.name: mutant})


def test_keys_are_for_their_owner_alone(folder: Path) -> None:
    KeyRing.open(folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / RING_FILE).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("opened", [".", RING_FILE])
def test_keys_that_others_could_read_are_refused(folder: Path, opened: str) -> None:
    KeyRing.open(folder)
    (folder / opened).chmod(0o755)
    with pytest.raises(KeysUnusableError, match="open to others"):
        KeyRing.open(folder)


@pytest.mark.parametrize("text", ["", "{}", '{"version":2,"keys":[]}', '{"version":1,"keys":[1]}'])
def test_a_file_that_is_no_file_of_keys_is_refused(folder: Path, text: str) -> None:
    KeyRing.open(folder)
    (folder / RING_FILE).write_text(text)
    with pytest.raises(KeysUnusableError):
        Vault.open(folder).seal(HERE, "x")


def test_after_a_rotation_other_processes_seal_with_the_new_key_and_open_both(
    folder: Path,
) -> None:
    first, other = Vault.open(folder), Vault.open(folder)
    before = other.seal(HERE, "old")
    key = first.ring.rotate(KeyUse.SEAL, provider="sm4-gcm")
    after = other.seal(HERE, "new")
    assert key_id_of(before) != key.id
    assert key_id_of(after) == key.id
    assert after.startswith("m1.sm4-gcm.")
    assert [first.open_sealed(HERE, each) for each in (before, after)] == ["old", "new"]


def test_a_value_whose_key_is_gone_names_the_key(folder: Path) -> None:
    vault = Vault.open(folder)
    sealed = vault.seal(HERE, "lost")
    old = key_id_of(sealed)
    vault.ring.rotate(KeyUse.SEAL)
    assert old is not None
    vault.ring.remove(old)
    with pytest.raises(KeyMissingError, match=old):
        vault.open_sealed(HERE, sealed)


def test_the_present_key_cannot_be_removed(folder: Path) -> None:
    ring = KeyRing.open(folder)
    with pytest.raises(KeysUnusableError, match="rotate"):
        ring.remove(ring.present(KeyUse.SEAL).id)


def test_a_key_seals_no_more_than_is_safe_with_random_nonces(folder: Path) -> None:
    ring = KeyRing.open(folder)
    document = json.loads((folder / RING_FILE).read_text())
    for key in document["keys"]:
        key["reserved"] = MOST_SEALS
    (folder / RING_FILE).write_text(json.dumps(document))
    with pytest.raises(KeyExhaustedError, match="rotate"):
        Vault(ring).seal(HERE, "one too many")
    ring.rotate(KeyUse.SEAL)
    Vault(ring).seal(HERE, "with a new key")


def test_a_key_says_nothing_of_itself(folder: Path) -> None:
    key = KeyRing.open(folder).present(KeyUse.SEAL)
    assert key.material not in repr(key)
    assert key.material not in f"{key}"


def test_equal_values_of_a_column_have_one_index_and_those_of_others_another(
    folder: Path, tmp_path: Path
) -> None:
    vault = Vault.open(folder)
    index = vault.index("members", "phone", "13812345678")
    assert index == vault.index("members", "phone", "13812345678")
    assert "13812345678" not in index
    assert len(index.partition(".")[2]) == 32
    different = {
        vault.index("members", "phone", "13812345679"),
        vault.index("incidents", "phone", "13812345678"),
        vault.index("members", "citizen_id", "13812345678"),
        Vault.open(tmp_path / "others").index("members", "phone", "13812345678"),
    }
    assert index not in different
    assert len(different) == 4
    vault.ring.rotate(KeyUse.INDEX)
    assert index in vault.indexes("members", "phone", "13812345678")
    assert index != vault.index("members", "phone", "13812345678")
