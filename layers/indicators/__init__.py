"""Indicators of the closed loop: counted from the steps of incidents, each down to its rows."""
