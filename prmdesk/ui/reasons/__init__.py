"""Why we partner, and the questions of the partner types."""
