"""The rules of practice: content, one step of a run, scores, debriefs. Standard library, attrs and fsrs only."""
