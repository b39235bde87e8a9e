"""Incidents, from report to archive."""
