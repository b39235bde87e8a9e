"""Hot cells, trends and forecasts of incidents: computed, stored and told."""
