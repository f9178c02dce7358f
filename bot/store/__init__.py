"""The database behind a few protocols: SQLite or PostgreSQL by SQLAlchemy."""
