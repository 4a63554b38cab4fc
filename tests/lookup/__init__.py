"""Tests of briefer.lookup."""
