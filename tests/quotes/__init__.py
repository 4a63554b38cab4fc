"""Tests of briefer.quotes."""
