"""A file becomes an Article: one format a module; limits; isolation."""
