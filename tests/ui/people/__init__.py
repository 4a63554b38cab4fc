"""Tests of the people one follows."""
