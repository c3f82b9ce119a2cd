"""Units: from the forms in the text to their names, and what converts into what."""
