"""The rooms of build_gazetteer.py: where names come from, how places are joined, what is left out, what is written."""
