"""What the map shows: read models over data and dispatch."""
