"""The operator's pages: sources and how they do, a try-out of extraction, the figures that a monitor collects."""
