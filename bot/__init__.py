"""When, where, to whom: Telegram, the terminal, the database."""
