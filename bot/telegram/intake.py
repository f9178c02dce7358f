"""What a Telegram update says: who, and which words.

Must not decide anything.
"""

from telegram import CallbackQuery, Message, Update, User

from answers.say import style_of_code
from bot.talk import Person


def person(update: Update) -> Person:
    """The private chat that an update comes from, with a guess at the style."""
    chat, user = update.effective_chat, update.effective_user
    if chat is None:
        raise ValueError("an update without a chat reached a handler of chats")
    return Person(chat.id, style_of_code(_code(user)))


def _code(user: User | None) -> str | None:
    return user.language_code if user else None


def message(update: Update) -> Message:
    """The message of an update that a handler of messages was given."""
    if update.effective_message is None:
        raise ValueError("an update without a message reached a handler of messages")
    return update.effective_message


def query(update: Update) -> CallbackQuery:
    """The press of an update that a handler of buttons was given."""
    if update.callback_query is None:
        raise ValueError("an update without a button reached the handler of buttons")
    return update.callback_query


def words(message: Message) -> str:
    """The message's text, or the caption of a picture; a quoted part counts when alone."""
    own = message.text or message.caption
    if own:
        return own
    return message.quote.text if message.quote else ""


def argument(message: Message) -> str:
    """What stands behind a command: `claim-id` in `/start claim-id`."""
    return (message.text or "").partition(" ")[2].strip()


def asked(query: CallbackQuery) -> tuple[int | None, str | None]:
    """The message that the button's message answers: its id and its words."""
    shown = query.message
    question = shown.reply_to_message if isinstance(shown, Message) else None
    return (question.message_id, words(question)) if question else (None, None)
