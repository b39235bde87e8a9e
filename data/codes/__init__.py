"""Code lists."""
