"""Ranked units for an incident, with reasons and proof."""
