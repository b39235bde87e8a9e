"""HTTP routers, one per area, under `/api/v1`."""
