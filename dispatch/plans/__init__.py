"""Emergency plans: triggers, roles, tasks and resources as data, and their runs."""
