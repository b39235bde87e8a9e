"""Pictures: known by content, bounded before they are decoded, stripped; what cameras say."""

import io
import zipfile
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from dispatch.attachments.errors import NotAPictureError, PictureTooLargeError
from dispatch.attachments.pictures import KEPT_SIDE_PX, make_picture
from spatial.crs import CoordinateSystem, from_wgs84
from tests.dispatch.attachments.shots import jpeg, jpeg_header, png_header, webp_header
from tests.dispatch.scenes import local

WUHAN = ZoneInfo("Asia/Shanghai")


def test_a_zip_called_jpg_is_refused() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("photo.jpg", jpeg())
    with pytest.raises(NotAPictureError):
        make_picture(written.getvalue())


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a" + b"\0" * 50, b"%PDF-1.7", b"<svg onload='x'/>", b"\xff\xd8\xff", b"\0" * 99],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPictureError):
        make_picture(content)


@pytest.mark.parametrize("make", [png_header, webp_header, jpeg_header])
def test_fifty_thousand_pixels_squared_are_refused_before_they_are_decoded(make) -> None:  # type: ignore[no-untyped-def]
    side = 16_384 if make is webp_header else 50_000  # a WebP can say no more
    with pytest.raises(PictureTooLargeError) as refused:
        make_picture(make(side, side))
    assert refused.value.details.get("width_px", side) == side


def test_a_file_that_breaks_off_is_refused() -> None:
    whole = jpeg((640, 480))
    for length in (4, 30, 200, len(whole) // 2):
        with pytest.raises(NotAPictureError):
            make_picture(whole[:length])


def test_nothing_of_the_file_but_its_pixels_is_kept() -> None:
    secret = b"PK\x03\x04 hidden behind the end"
    source = jpeg(place=(114.3, 30.6), at=local(2026, 11, 22, 12), behind=secret)
    made = make_picture(source)
    for kept in (made.content, made.thumbnail):
        assert secret not in kept
        assert b"Canary" not in kept
        assert b"canary" not in kept
        with Image.open(io.BytesIO(kept)) as opened:
            assert opened.format == "JPEG"
            assert not opened.getexif()
            assert "comment" not in opened.info


def test_a_picture_is_turned_upright_and_made_no_larger_than_it_is_kept() -> None:
    # orientation 6: the camera was turned; what was left in the file is the top of the scene
    made = make_picture(jpeg((4000, 3000), orientation=6))
    assert (made.width_px, made.height_px) == (KEPT_SIDE_PX * 3 // 4, KEPT_SIDE_PX)
    with Image.open(io.BytesIO(made.content)) as opened:
        top = opened.getpixel((made.width_px // 2, 50))
    assert isinstance(top, tuple)
    assert top[0] > 200
    assert top[2] < 60


def test_transparent_pixels_become_white() -> None:
    written = io.BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(written, "PNG")
    with Image.open(io.BytesIO(make_picture(written.getvalue()).content)) as opened:
        assert opened.getpixel((4, 4)) == (255, 255, 255)


def test_place_and_time_are_read_first() -> None:
    said = make_picture(jpeg(place=(114.305, 30.593), at=local(2026, 11, 22, 12, 30))).said
    assert said.lon == pytest.approx(114.305, abs=1e-6)
    assert said.lat == pytest.approx(30.593, abs=1e-6)
    assert said.moment(WUHAN) == datetime(2026, 11, 22, 4, 30, tzinfo=UTC)


def test_a_clock_without_its_offset_is_the_city_s() -> None:
    said = make_picture(jpeg(at=local(2026, 11, 22, 12, 30), offset=None)).said
    assert said.moment(WUHAN) == datetime(2026, 11, 22, 4, 30, tzinfo=UTC)
    assert said.moment(ZoneInfo("UTC")) == datetime(2026, 11, 22, 12, 30, tzinfo=UTC)


def test_a_place_in_another_system_that_the_file_names_is_converted() -> None:
    shifted = from_wgs84(114.305, 30.593, CoordinateSystem.GCJ02)
    said = make_picture(jpeg(place=shifted, datum="GCJ-02")).said
    assert said.lon == pytest.approx(114.305, abs=1e-5)
    unknown = make_picture(jpeg(place=shifted, datum="TOKYO")).said
    assert (unknown.lon, unknown.lat) == (None, None)


def test_places_that_are_none_are_not_believed() -> None:
    for place in ((0.0, 0.0), (190.0, 30.0), (114.0, 95.0)):
        said = make_picture(jpeg(place=place)).said
        assert (said.lon, said.lat) == (None, None)
