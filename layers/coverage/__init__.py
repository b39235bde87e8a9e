"""Cover as the map and the wall show it: totals of groups and districts, cells with bands."""
