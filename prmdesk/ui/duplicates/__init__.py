"""Partners that are there twice: found, compared, merged, or told apart."""
