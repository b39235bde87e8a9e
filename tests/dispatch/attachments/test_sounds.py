"""Voice notes: known by content, with their length where the file says it."""

import pytest

from dispatch.attachments.errors import NotAVoiceNoteError
from dispatch.attachments.sounds import read_sound
from tests.dispatch.attachments.shots import jpeg, m4a, ogg_opus, wav

WEBM = (
    b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm"
    + b"\0" * 90
)


@pytest.mark.parametrize(
    ("content", "media_type", "seconds"),
    [
        (wav(2.5), "audio/wav", 2.5),
        (ogg_opus(7.25), "audio/ogg", 7.25),
        (m4a(3.5), "audio/mp4", 3.5),
        (WEBM, "audio/webm", None),
    ],
)
def test_sounds_are_known_by_their_content(
    content: bytes, media_type: str, seconds: float | None
) -> None:
    found = read_sound(content)
    assert found.media_type == media_type
    assert found.duration_s == (None if seconds is None else pytest.approx(seconds, abs=0.001))


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", jpeg(), b"ID3\x04 an MP3", b"OggS vorbis", b"RIFF____WAVE"]
)  # fmt: skip
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(NotAVoiceNoteError):
        read_sound(content)


def test_more_than_ten_minutes_are_refused() -> None:
    with pytest.raises(NotAVoiceNoteError):
        read_sound(ogg_opus(601))
    assert read_sound(ogg_opus(600)).duration_s == 600
