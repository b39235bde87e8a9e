"""A planner's report as files: an offline page, and tables with shapes."""
