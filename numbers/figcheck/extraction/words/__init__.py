"""Words and their forms: closed classes, hedges, lemmas, parts of speech."""
