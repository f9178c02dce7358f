"""The tables, as the newest migration leaves them (a test compares the two).

Chats are numbers given by the edge. No message text stands here but that of questions whose
asker pressed the consent button, and it stands without the asker.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

chats = Table(
    "chats",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("style", String(8), nullable=False),
    Column("country", String(2)),
    Column("last_claim", String(64)),
    Column("last_answered_at", DateTime(timezone=True)),
)

replies = Table(
    "replies",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("question", BigInteger, primary_key=True, autoincrement=False),
    Column("reply", BigInteger, nullable=False),
    Column("sent_at", DateTime(timezone=True), nullable=False, index=True),
)

questions = Table(
    "questions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("words", String(64), nullable=False, unique=True),  # digest of the folded text
    Column("text", Text, nullable=False),
    Column("style", String(8), nullable=False),
    Column("country", String(2)),
    Column("asked_on", Date, nullable=False, index=True),
    Column("times", Integer, nullable=False),
)

promises = Table(
    "promises",
    metadata,
    Column("question", ForeignKey("questions.id", ondelete="CASCADE"), primary_key=True),
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
)

feedback = Table(
    "feedback",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("claim", String(64), primary_key=True),
    Column("reason", String(16), nullable=False),
    Column("given_on", Date, nullable=False),
)

counters = Table(
    "counters",
    metadata,
    Column("event", String(32), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("times", Integer, nullable=False),
)
