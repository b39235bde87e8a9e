"""Hot cells, trends and forecasts over incidents: judged, kept, and kept up as they arrive."""
