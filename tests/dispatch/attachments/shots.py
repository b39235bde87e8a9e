"""Pictures and sounds for tests, made with libraries of their own."""

import io
import struct
import wave
import zlib
from datetime import datetime

from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

CAMERA = "CanaryCam 金丝雀"


def jpeg(
    size: tuple[int, int] = (64, 48),
    *,
    place: tuple[float, float] | None = None,
    at: datetime | None = None,
    offset: str | None = "+08:00",
    datum: str | None = None,
    orientation: int = 1,
    behind: bytes = b"",
) -> bytes:
    """Return a JPEG, red on its left and blue on its right, with EXIF of a place and a time."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[Base.Make] = "CanaryCam"
    exif[Base.Orientation] = orientation
    if at is not None:
        details: dict[int, object] = {Base.DateTimeOriginal: at.strftime("%Y:%m:%d %H:%M:%S")}
        if offset is not None:
            details[Base.OffsetTimeOriginal] = offset
        exif.get_ifd(IFD.Exif).update(details)
    if place is not None:
        lon, lat = place
        said: dict[int, object] = {
            GPS.GPSLatitudeRef: "N" if lat >= 0 else "S",
            GPS.GPSLatitude: _sexagesimal(lat),
            GPS.GPSLongitudeRef: "E" if lon >= 0 else "W",
            GPS.GPSLongitude: _sexagesimal(lon),
        }
        if datum is not None:
            said[GPS.GPSMapDatum] = datum
        exif.get_ifd(IFD.GPSInfo).update(said)
    written = io.BytesIO()
    image.save(written, "JPEG", exif=exif, comment=b"canary comment", quality=95)
    return written.getvalue() + behind


def _sexagesimal(degrees: float) -> tuple[float, float, float]:
    whole = abs(degrees)
    minutes = (whole - int(whole)) * 60
    return float(int(whole)), float(int(minutes)), (minutes - int(minutes)) * 60


def png_header(width: int, height: int) -> bytes:
    """Return a PNG that says it has so many pixels and holds almost none."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        checked = kind + body
        return struct.pack(">I", len(body)) + checked + struct.pack(">I", zlib.crc32(checked))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 100))
        + chunk(b"IEND", b"")
    )


def webp_header(width: int, height: int) -> bytes:
    """Return an extended WebP that says how large its canvas is."""
    body = b"\0" * 4 + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    chunk = b"VP8X" + struct.pack("<I", len(body)) + body
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


def jpeg_header(width: int, height: int) -> bytes:
    """Return a JPEG whose frame says how large it is."""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    sof = b"\xff\xc0" + struct.pack(">H", 2 + len(frame)) + frame
    scan = b"\xff\xda" + struct.pack(">H", 8) + b"\x01\x01\x00\x00\x3f\x00"
    return b"\xff\xd8" + sof + scan + b"\0" * 64 + b"\xff\xd9"


def wav(seconds: float) -> bytes:
    """Return silence of a length: mono, 8 kHz, 16 bits."""
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\0\0" * round(8000 * seconds))
    return written.getvalue()


def ogg_opus(seconds: float, skipped: int = 312) -> bytes:
    """Return the pages of an Ogg Opus file that say how long it is (RFC 7845)."""

    def page(position: int, body: bytes) -> bytes:
        head = b"OggS\0\0" + struct.pack("<qIII", position, 1, 0, 0)
        return head + bytes((1, len(body))) + body

    opus = b"OpusHead" + bytes((1, 1)) + struct.pack("<HIhB", skipped, 48000, 0, 0)
    return page(0, opus) + page(round(seconds * 48000) + skipped, b"\0" * 40)


def m4a(seconds: float) -> bytes:
    """Return the boxes of an M4A file that say how long it is (ISO/IEC 14496-12)."""

    def box(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", 8 + len(body)) + kind + body

    header = b"\0" * 4 + struct.pack(">IIII", 0, 0, 1000, round(seconds * 1000)) + b"\0" * 80
    return box(b"ftyp", b"M4A \0\0\0\0isom") + box(b"moov", box(b"mvhd", header))
