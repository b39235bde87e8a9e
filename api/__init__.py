"""The border: HTTP, streams, command line, settings; the one place where all is put together."""
