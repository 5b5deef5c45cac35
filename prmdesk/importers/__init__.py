"""A file from outside becomes rows with a verdict per cell; read in a child process (R9)."""
