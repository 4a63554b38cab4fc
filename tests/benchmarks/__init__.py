"""The figures: python -m tests.benchmarks.NAME."""
