"""Who or what a number counts, and what happened to them: numbers bound to cues, parts of wholes, counts that no number says."""
