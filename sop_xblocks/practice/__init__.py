"""The rules of practice: content, one step of a run, scores, debriefs. Standard library and attrs only."""
