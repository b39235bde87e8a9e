"""Alerts: what people must notice; raised once, acknowledged, cleared when it is over."""
