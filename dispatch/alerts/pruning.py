"""Removes alerts that have long been over."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import and_, delete, or_
from sqlalchemy.orm import Session

from dispatch.alerts.tables import Alert

KEEP_ALERTS: Final = timedelta(days=365)
KEEP_TRAINING_ALERTS: Final = timedelta(days=30)


def prune_alerts(session: Session, now: datetime) -> int:
    """Delete alerts that were cleared `KEEP_ALERTS` ago, those of training sooner; return how many.

    Open ones stay.
    """
    gone = delete(Alert).where(
        or_(
            Alert.cleared_at < now - KEEP_ALERTS,
            and_(Alert.training, Alert.cleared_at < now - KEEP_TRAINING_ALERTS),
        )
    )
    return session.connection().execute(gone).rowcount
