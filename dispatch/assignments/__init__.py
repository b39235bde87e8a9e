"""One unit sent to one incident."""
