"""The two propositions, their proof, and what to say and not to say."""
