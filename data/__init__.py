"""Rows: how they are stored, who may see or change them, how they come and go."""
