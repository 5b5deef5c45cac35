"""What is true about partners: frozen dataclasses and pure functions, nothing else."""
