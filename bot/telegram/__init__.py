"""The edge to Telegram; nothing outside this package imports python-telegram-bot."""
