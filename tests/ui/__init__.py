"""Tests of briefer.ui."""
