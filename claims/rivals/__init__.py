"""What somebody could use instead of this matcher, run on the same questions for comparison."""
