"""How it is said: a decision, a language and a surface become words. Pure."""
