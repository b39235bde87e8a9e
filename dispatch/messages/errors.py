"""What can go wrong with messages and notices.

EmptyMessageError      nothing was said
NoticeRulesError       the rules of notices are not what they should be
"""

from data.store.errors import RefusedError


class EmptyMessageError(RefusedError):
    """A message has words, a photo or a voice note."""

    code = "empty_message"


class NoticeRulesError(ValueError):
    """The shipped rules of notices cannot be read: nothing starts with them."""
