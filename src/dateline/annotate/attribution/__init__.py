"""Who says so: phrases that name a voice, the verb of saying that each goes with, and how far its word holds."""
