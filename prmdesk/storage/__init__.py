"""The data file. The only place that knows SQL."""
