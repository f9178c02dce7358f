"""What is known, and how a question finds it: plain functions on frozen data.

No async, no network, no Telegram, no database, no environment, no clock.
"""
