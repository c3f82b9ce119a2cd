"""The parts of a sentence: cue words, clauses, insertions, deeds and what came of them."""
