"""Numbers that are no figures: identifiers, names, scores, ages."""
