"""Which units to send to a place: eligible ones, nearest along roads, with reasons and proof."""

from dispatch.recommendations.queries import Question, recommend
from dispatch.recommendations.views import RecommendationView

__all__ = ["Question", "RecommendationView", "recommend"]
