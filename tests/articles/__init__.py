"""Tests of briefer.articles."""
