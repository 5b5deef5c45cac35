"""Where the resources go."""
