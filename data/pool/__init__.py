"""The pool of things that stand somewhere: facilities, roads, buildings, addresses."""
