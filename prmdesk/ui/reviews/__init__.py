"""Reviews with partners: planned, held with minutes, and the pack for them."""
