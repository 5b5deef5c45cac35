"""The people at partners, who knows whom, and the brief."""
