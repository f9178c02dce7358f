"""The quality report, shown: as tables, as data for scripts, as a page with pictures."""
