"""What can go wrong with messages and notices.

EmptyMessageError      nothing was said
NoticeRulesError       the rules of notices are not what they should be
"""

from data.store.errors import RefusedError


class EmptyMessageError(RefusedError):
    """A message has words, a photo or a voice note."""

    code = "empty_message"


class NoticeRulesError(RefusedError):
    """Rules of notices that cannot be read; `field` is the key of the one at fault."""

    code = "notice_rules"
