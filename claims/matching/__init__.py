"""How a question finds its claim: candidates, features, fusion."""
