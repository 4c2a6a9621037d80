"""What a sentence holds, found in one pass: its words, the pack's forms in them, numbers, times and places."""
