"""Certificates: given ones checked before they are used, and an authority of one's own."""
