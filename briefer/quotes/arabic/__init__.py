"""The rules of Arabic: the forms of its words, names, titles, verbs alone."""
