"""Voice notes: known by their content, kept as they are, with their length where it is written."""

import struct
from dataclasses import dataclass
from typing import Final

from dispatch.attachments.errors import NotAVoiceNoteError

LONGEST_S: Final = 600.0


@dataclass(frozen=True, slots=True)
class Sound:
    """What a voice note is: its media type, and its length where the file says it."""

    media_type: str
    duration_s: float | None


def read_sound(content: bytes) -> Sound:
    """Return what kind of sound a file holds.

    Raises
    ------
    NotAVoiceNoteError
        When it is none that is taken, or is longer than ten minutes.
    """
    sound = _found(content)
    if sound is None:
        raise NotAVoiceNoteError(
            "a voice note is WebM, Ogg (Opus), M4A or WAV by its content", field="body"
        )
    if sound.duration_s is not None and not 0 <= sound.duration_s <= LONGEST_S:
        raise NotAVoiceNoteError(f"a voice note lasts {LONGEST_S:.0f} s at most", field="body")
    return sound


def _found(content: bytes) -> Sound | None:
    try:
        if content[:4] == b"\x1aE\xdf\xa3" and b"webm" in content[:64]:
            return Sound("audio/webm", None)  # browsers write it without its length
        if content[:4] == b"OggS" and b"OpusHead" in content[:128]:
            return Sound("audio/ogg", _ogg_s(content))
        if content[4:8] == b"ftyp" and content[8:12] in _M4A_BRANDS:
            return Sound("audio/mp4", _m4a_s(content))
        if content[:4] == b"RIFF" and content[8:12] == b"WAVE":
            return Sound("audio/wav", _wav_s(content))
    except (struct.error, IndexError, ValueError):
        return None
    return None


_M4A_BRANDS: Final = frozenset({b"M4A ", b"mp42", b"mp41", b"isom", b"iso5", b"iso6", b"dash"})


def _ogg_s(content: bytes) -> float | None:
    """Return the length by the last page: samples at 48 kHz less what is skipped (RFC 7845, 4)."""
    head = content.index(b"OpusHead")
    (skipped,) = struct.unpack("<H", content[head + 10 : head + 12])
    last = content.rindex(b"OggS")
    (samples,) = struct.unpack("<q", content[last + 6 : last + 14])
    return None if samples < skipped else float((samples - skipped) / 48_000)


def _m4a_s(content: bytes) -> float | None:
    """Return the length by the movie header (ISO/IEC 14496-12, 8.2.2)."""
    found = content.find(b"mvhd")
    if found < 0:
        return None
    body = content[found + 4 :]
    if body[0] == 1:
        scale, length = struct.unpack(">IQ", body[20:32])
    else:
        scale, length = struct.unpack(">II", body[12:20])
    return float(length / scale) if scale else None


def _wav_s(content: bytes) -> float | None:
    """Return the length by the bytes a second of the format and the size of the data."""
    form = content.index(b"fmt ")
    (per_s,) = struct.unpack("<I", content[form + 16 : form + 20])
    data = content.find(b"data", form)
    if data < 0 or per_s == 0:
        return None
    (size,) = struct.unpack("<I", content[data + 4 : data + 8])
    return float(min(size, len(content) - data - 8) / per_s)
