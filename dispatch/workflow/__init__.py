"""The law of the closed loop: pure decisions over definitions that are data."""
