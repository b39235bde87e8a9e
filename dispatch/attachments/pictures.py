"""Pictures: known by their content, measured before they are decoded, made anew.

What is kept is drawn from the pixels alone: no EXIF, no profile, nothing that was behind the end of
the file.
"""

import io
import struct
import threading
import warnings
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from dispatch.attachments.errors import NotAPictureError, PictureTooLargeError
from dispatch.attachments.exif import CameraWords, camera_words

MOST_PIXELS: Final = 50_000_000
"""Of a picture that is decoded: what phones take in their ordinary mode (48 Mpx); 150 MB as RGB."""

LONGEST_SIDE_PX: Final = 32_000
KEPT_SIDE_PX: Final = 2560
THUMBNAIL_SIDE_PX: Final = 320
QUALITY: Final = 85
MEDIA_TYPE: Final = "image/jpeg"

_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_AT_ONCE: Final = threading.BoundedSemaphore(2)
"""Decoders that work at the same time: each may need 150 MB."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is kept: JPEG bytes, a small one beside, and what the camera said."""

    content: bytes
    thumbnail: bytes
    width_px: int
    height_px: int
    said: CameraWords


def picture_kind(content: bytes) -> str | None:
    """Return `JPEG`, `PNG` or `WEBP` by the first bytes of a file, None for anything else.

    Examples
    --------
    >>> picture_kind(b"PK" + bytes((3, 4)) + b" a ZIP called photo.jpg")
    """
    if content[:3] == b"\xff\xd8\xff":
        return "JPEG"
    if content[:8] == b"\x89PNG\r\n\x1a\n":
        return "PNG"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    return None


def make_picture(content: bytes) -> Picture:
    """Return a picture made anew from the content of a file, upright.

    Raises
    ------
    NotAPictureError
        When the content is none, or breaks off.
    PictureTooLargeError
        When it says that it has more pixels than are decoded; nothing is decoded then.
    """
    kind = picture_kind(content)
    if kind is None:
        raise NotAPictureError("a photo is a JPEG, PNG or WebP by its content", field="body")
    _check_size(*_size_said(kind, content))
    try:
        with _AT_ONCE, warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _made_anew(kind, content)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureTooLargeError("this picture is too large", field="body") from error
    except (
        UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError,
        TypeError, struct.error, OverflowError, ZeroDivisionError,
    ) as error:  # fmt: skip
        raise NotAPictureError("this picture cannot be read", field="body") from error


def _made_anew(kind: str, content: bytes) -> Picture:
    with Image.open(io.BytesIO(content), formats=[kind]) as opened:
        _check_size(*opened.size)
        said = camera_words(opened)
        if kind == "JPEG":
            opened.draft("RGB", (KEPT_SIDE_PX, KEPT_SIDE_PX))
        upright = ImageOps.exif_transpose(opened)
        plain = _on_white(upright)
    plain.thumbnail((KEPT_SIDE_PX, KEPT_SIDE_PX), Image.Resampling.LANCZOS)
    small = plain.copy()
    small.thumbnail((THUMBNAIL_SIDE_PX, THUMBNAIL_SIDE_PX), Image.Resampling.LANCZOS)
    return Picture(_jpeg(plain), _jpeg(small), *plain.size, said)


def _on_white(image: Image.Image) -> Image.Image:
    """Return the pixels of an image and nothing else, what is transparent on white."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        found = image.convert("RGB")
    else:
        clear = image.convert("RGBA")
        found = Image.new("RGB", clear.size, "white")
        found.paste(clear, mask=clear.getchannel("A"))
    plain = Image.new("RGB", found.size)
    plain.paste(found)
    return plain


def _jpeg(image: Image.Image) -> bytes:
    written = io.BytesIO()
    image.save(written, "JPEG", quality=QUALITY, optimize=True)
    return written.getvalue()


def _check_size(width: int, height: int) -> None:
    if width < 1 or height < 1:
        raise NotAPictureError("this picture has no pixels", field="body")
    if max(width, height) > LONGEST_SIDE_PX or width * height > MOST_PIXELS:
        raise PictureTooLargeError(
            f"a picture has at most {MOST_PIXELS} pixels; this one is {width} by {height}",
            field="body",
            width_px=width,
            height_px=height,
            most_pixels=MOST_PIXELS,
        )


def _size_said(kind: str, content: bytes) -> tuple[int, int]:
    """Return width and height as the header of a file has them, before any library reads it.

    Of a JPEG, whose library reads no pixels when it opens it, 1 by 1.

    Raises
    ------
    NotAPictureError
        When the header breaks off.
    """
    try:
        if kind == "PNG":
            width, height = struct.unpack(">II", content[16:24])
            return width, height
        if kind == "WEBP":
            return _webp_size(content)
    except (struct.error, IndexError) as error:
        raise NotAPictureError("this picture breaks off", field="body") from error
    return 1, 1


def _webp_size(content: bytes) -> tuple[int, int]:
    """Return the size of a WebP's canvas (RFC 9649, sections 2.5 to 2.7)."""
    chunk = content[12:16]
    if chunk == b"VP8X":
        width = int.from_bytes(content[24:27], "little") + 1
        return width, int.from_bytes(content[27:30], "little") + 1
    if chunk == b"VP8L":
        (bits,) = struct.unpack("<I", content[21:25])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 ":
        width, height = struct.unpack("<HH", content[26:30])
        return width & 0x3FFF, height & 0x3FFF
    raise NotAPictureError("this WebP holds no picture", field="body")
