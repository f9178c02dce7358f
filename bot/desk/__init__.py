"""The moderators' desk: who may do what, the team, and the log of what was done."""
