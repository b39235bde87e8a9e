"""Rows: how they are stored, who may see or change them, whether they are sound, how they come and go."""
