"""Gives memory back that building has used and freed."""

import ctypes


def give_back() -> None:
    """Return what is freed to the system, where the C library can.

    The allocator of glibc keeps freed pieces for later ones. A network of a million nodes leaves
    250 MB of them behind that nothing of that size ever asks for again; giving them back takes a
    tenth of a second.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
