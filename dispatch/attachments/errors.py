"""What can go wrong with photos and voice notes.

NotAPictureError       the content is none of the kinds of pictures that are taken
NotAVoiceNoteError     the content is none of the kinds of sound that are taken
PictureTooLargeError   it has more pixels than are decoded
PhotoElsewhereError    it was taken too far from the incident
PhotoOutOfTimeError    it was taken before the incident, too long ago, or in the future
TooManyPhotosError     who has no account has sent as many as are kept
"""

from data.store.errors import ConflictError, RefusedError


class NotAPictureError(RefusedError):
    """The content is no JPEG, PNG or WebP, whatever its name says."""

    code = "not_a_picture"


class NotAVoiceNoteError(RefusedError):
    """The content is no WebM, Ogg, M4A or WAV, whatever its name says."""

    code = "not_a_voice_note"


class PictureTooLargeError(RefusedError):
    """More pixels than are decoded: `width_px`, `height_px` and `most_pixels` say how many."""

    code = "picture_too_large"


class PhotoElsewhereError(RefusedError):
    """Taken too far from the incident: `distance_m` and `limit_m` say how far."""

    code = "photo_elsewhere"


class PhotoOutOfTimeError(RefusedError):
    """Taken at a time that cannot be: `taken_at` and `cause` say when and why."""

    code = "photo_out_of_time"


class TooManyPhotosError(ConflictError):
    """Citizens have sent `most` photos of the incident: no more are kept."""

    code = "too_many_photos"
