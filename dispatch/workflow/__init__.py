"""The law of the closed loop: pure decisions over definitions that are data.

`words` holds the closed sets, `definitions` what a law is, `values` what is decided from, `effects`
what a decision brings about.

- `deciding.decide(definition, facts, command, at)` gives a `Decision` or a `Refused`;
  `deciding.allowed(definition, facts, at)` what the present account can do;
  `deciding.opening(definition, facts)` the effects of an incident's first moment.
- `clocks` moves the clocks of an incident: `started`, `paused`, `resumed`, `extended`,
  `minutes_left`; `calendars.deadline(start, limit, calendar)` counts the four kinds of time.
- `queries.law_in_force(session, key, at)` and `queries.law_of(session, key, version)` give the
  published definitions, `queries.working_calendar(session)` the city's calendar.
"""
