"""The tables, as the newest migration leaves them (a test compares the two).

Chats are numbers given by the edge. No message text stands here but that of questions whose
asker pressed the consent button, and it stands without the asker. `audit` is append-only:
triggers of its migration refuse to change or delete a row.
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

# Of numbers that buttons carry: forged ones of any size must not break a query.
Number = BigInteger().with_variant(Integer, "sqlite")

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

members = Table(
    "members",
    metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("role", String(8), nullable=False),
    Column("name", String(64), nullable=False),
    Column("since", DateTime(timezone=True), nullable=False),
)

invitations = Table(
    "invitations",
    metadata,
    Column("id", Number, primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("role", String(8), nullable=False),
    Column("made_by", BigInteger, nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False),
    sqlite_autoincrement=True,  # an old button must never name a newer invitation
)

audit = Table(
    "audit",
    metadata,
    Column("id", Number, primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("who", BigInteger, nullable=False, index=True),
    Column("event", String(16), nullable=False),
    Column("subject", String(32), nullable=False),
    Column("detail", String(32), nullable=False),
)
