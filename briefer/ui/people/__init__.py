"""The people one follows, edited in a sheet over the window."""
