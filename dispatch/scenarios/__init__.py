"""What if: changed stations, units, shifts and roads, played against the calls of the past."""
