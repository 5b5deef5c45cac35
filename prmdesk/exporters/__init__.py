"""Domain objects to a file. No database, no Qt."""
