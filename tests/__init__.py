"""The tests mirror the package; acceptance holds the stories, benchmarks the figures."""
