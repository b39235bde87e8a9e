"""Closure that proves itself: somebody was there, photos show it, another person looked."""
