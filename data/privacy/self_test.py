"""Known answers: before anything is sealed, each cipher proves that it is the published one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives import hashes

from data.privacy.errors import CipherSelfTestError, SealBrokenError
from data.privacy.providers import PROVIDERS, Provider


@dataclass(frozen=True, slots=True)
class KnownAnswer:
    """What a cipher must make of a text, from a publication; all in hexadecimal."""

    source: str
    provider: str
    key: str
    nonce: str
    clear: str
    bound: str
    sealed: str  # the ciphertext with its tag behind


KNOWN_ANSWERS: Final = (
    KnownAnswer(
        source="NIST GCM, McGrew and Viega test case 14",
        provider="aes-256-gcm",
        key="00" * 32,
        nonce="00" * 12,
        clear="00" * 16,
        bound="",
        sealed="cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
    ),
    KnownAnswer(
        source="NIST GCM, McGrew and Viega test case 16",
        provider="aes-256-gcm",
        key="feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
        nonce="cafebabefacedbaddecaf888",
        clear="d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
        bound="feedfacedeadbeeffeedfacedeadbeefabaddad2",
        sealed="522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
        "76fc6ece0f4e1768cddf8853bb2d551b",
    ),
    KnownAnswer(
        source="RFC 8998, appendix A.1",
        provider="sm4-gcm",
        key="0123456789abcdeffedcba9876543210",
        nonce="00001234567800000000abcd",
        clear="aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
        "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
        bound="feedfacedeadbeeffeedfacedeadbeefabaddad2",
        sealed="17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
        "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
        "83de3541e4c2b58177e065a9bf7b62ec",
    ),
)

_SM3_OF_ABC: Final = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
"""GB/T 32905-2016, appendix A.1."""

_SHA256_OF_ABC: Final = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
"""FIPS 180-2, appendix B.1."""


def check_ciphers(providers: Mapping[str, Provider] = PROVIDERS) -> None:
    """Prove every cipher by its known answers, forwards, backwards and against a flipped bit.

    Raises
    ------
    CipherSelfTestError
        Names the cipher and the publication: nothing may be sealed or opened then.
    """
    for answer in KNOWN_ANSWERS:
        _check(providers[answer.provider], answer)
    for algorithm, expected in (
        (hashes.SM3(), _SM3_OF_ABC),
        (hashes.SHA256(), _SHA256_OF_ABC),
    ):
        hasher = hashes.Hash(algorithm)
        hasher.update(b"abc")
        if hasher.finalize().hex() != expected:
            raise CipherSelfTestError(f"{algorithm.name} does not give its published answer")


def _check(provider: Provider, answer: KnownAnswer) -> None:
    key, nonce, clear, bound, expected = (
        bytes.fromhex(each)
        for each in (answer.key, answer.nonce, answer.clear, answer.bound, answer.sealed)
    )
    failed = CipherSelfTestError(
        f"{provider.name} does not give the answer of {answer.source}: nothing is started",
        provider=provider.name,
    )
    try:
        good = (
            provider.seal(key, nonce, clear, bound) == expected
            and provider.unseal(key, nonce, expected, bound) == clear
        )
    except Exception as error:
        raise failed from error
    if not good:
        raise failed
    flipped = expected[:-1] + bytes([expected[-1] ^ 1])
    try:
        provider.unseal(key, nonce, flipped, bound)
    except SealBrokenError:
        return
    raise failed
