# English. No HTML, no addresses.

## Countries, languages, topics
country-uz = Uzbekistan
country-kz = Kazakhstan
country-both = Both
language-uz = O‘zbekcha
language-uz-cyrl = Ўзбекча
language-ru = Русский
language-en = English
topic-words = Harsh words and shouting
topic-hitting = Hitting a child
topic-removal = Taking children away
topic-family-violence = Violence in the family
topic-orders = Protection orders
topic-help = Where to turn
topic-school = School and kindergarten
topic-marriage = Marriage and age
topic-offences = Crimes against children
topic-faith = Religion and upbringing
topic-laws = Laws and dates
topic-panic = Alarming chain messages

## The first line of an answer: sign, country, verdict
verdict-false = ❌ { $country }: this is false
verdict-misleading = ⚠️ { $country }: this is misleading
verdict-needs_context = ℹ️ { $country }: this needs context
verdict-outdated = 🕓 { $country }: this is out of date
verdict-true = ✅ { $country }: this is true
verdict-unproven = ❓ { $country }: this is not confirmed

## The first line when the person stated the contrary of the rumour
opposite-false = ✅ { $country }: you have it right. { $fact }
opposite-outdated = ✅ { $country }: you have it right. { $fact }
opposite-misleading = ☑️ { $country }: mostly so, with one caution. { $fact }
opposite-needs_context = ℹ️ { $country }: it is not that simple. { $fact }
opposite-true = ↔️ { $country }: it is the other way round. { $fact }
opposite-unproven = ❓ { $country }: neither this nor the contrary is confirmed. { $fact }

# Where it cannot be told which side the person took
in-fact = ℹ️ { $country }: this is how it is in fact: { $fact }

## The rest of an answer
people-say = People say: “{ $claim }”
law-title = What the law says:
sources-title = { $count ->
    [one] Source:
   *[other] Sources:
}
kind-law = law
kind-official = official
kind-ngo = NGO
kind-media = press
checked-on = Checked on { $date }.
evidence-primary = Based on the text of the law.
evidence-official = Based on explanations by state bodies.
evidence-reported = Based on press reports of the law; the text itself has not yet been checked by a lawyer.
being-rechecked = This answer is being re-checked: it was due on { $date }.
retired = This answer has been withdrawn.
several = { $count ->
    [one] There is { $count } statement in this message. The answer:
   *[other] There are { $count } statements in this message. An answer to each:
}

## Choosing, not knowing, other countries
choose = Which of these do you mean?
choose-one = Is this what you mean?
option = { $number }. { $claim } ({ $country })
unknown = We have not checked this yet, so we will not guess.
unknown-ask = I can pass the question to the moderators (without your name). They begin with what is asked most.
unknown-topics = Topics near it: { $topics }.
kept = Your question is with the moderators. Please ask again in a few days.
kept-already = This question of yours is already waiting. Please ask again in a few days.
question-gone = I cannot find the text of your question. Please write it again.
elsewhere = I answer only about the law of Uzbekistan and Kazakhstan. I do not know about other countries.

## Small talk
talk-hello = Hello! Write what you heard about laws on children and family, and I will say how it is in fact.
talk-thanks = You are welcome! Write again if you have another question.
talk-who = I am a program: I answer rumours about laws that protect children and families. I am not a lawyer and not a help line.
talk-insult = Sorry this did not help. Please try to ask in other words.
talk-empty = I see no text. Write in words what you heard, or forward the message.

## Start, settings, commands
start-language = Hello! I am Aslida (“in fact”): I answer rumours about laws on children and family. Which language shall we speak?
start-country = Which country’s law do you need?
start-ready = Ready. Write in your own words what you heard, or forward somebody’s message to me.
start-warning = This is not a help line and not a lawyer. If there is danger, press /yordam.
start-sample = For example: { $question }
language-ask = Which language shall I answer in? (If you write in another one, I answer in that.)
language-set = I now answer in English.
country-ask = Which country’s law shall I answer about?
country-set = Chosen: { $country }.
topics-ask = Choose a topic ({ $country }):
topics-list = { $topic } ({ $country })
latest-list = Answers checked last:
nothing-here = There are no answers here yet.
help-text = Write what you heard, or forward a message: I say how it is in fact, what the law says, and where that is known from.

    /topics — topics
    /latest — new answers
    /language — language
    /country — country
    /privacy — what I keep
    /forget — forget me
    /yordam — help numbers, if there is danger

    I am not a help line and not a lawyer.
privacy-text = I keep: your choice of language and country, and which answer was sent to you (for ten minutes of talk and for corrections), and your opinions of answers.

    I do not keep your messages. A question is kept only if you press the button yourself, without your name, for 90 days at most. Calls for help are never kept.

    Of members of the moderators’ team I keep the number, first name and role, and a log of what was done or refused at their desk; /forget does not delete these.

    /forget deletes every other record about you.
forget-ask = Delete every record about you? Language, country and your opinions go too.
forgotten = Deleted. Nothing about you is left.
forgotten-member = Deleted. Your place in the moderators’ team and its log stay; a member can leave by /team
forget-cancelled = Nothing was deleted.

## Feedback
thanks-feedback = Thank you, noted.
why-ask = What was wrong with it?

## Buttons
button-good = 👍 Helpful
button-bad = 👎 Not helpful
button-wrong = I asked something else
button-unclear = Hard to understand
button-outdated = Out of date
button-other = Another reason
button-back = ‹ Back
button-language = 🌐 Language
button-none = None of these
button-ask = ✉️ Ask the moderators
button-topics = 📚 Topics
button-help = 🆘 Help numbers
button-law = It was a question about the law
button-sample = Try it
button-next = Next ›
button-previous = ‹ Back
button-forget = Yes, delete
button-keep = No, keep

## Trouble
error = Something went wrong, sorry. Please write again in a minute. (Reference: { $reference })
stale-button = This button is out of date. Please ask your question again.

## The moderators' desk
role-editor = editor
role-reviewer = reviewer
role-owner = owner
team-title = The team
team-owner = owner, by the settings
team-member = { $role }, since { $date }
team-invite = ➕ Invite: { $role }
team-invitations = ✉️ Open invitations: { $count }
team-make = Make { $role }
team-changed = The role was changed.
team-remove = Remove from the team
team-remove-ask = remove from the team? They lose all rights at once.
team-remove-yes = Yes, remove
team-removed = Removed.
team-invited = An invitation for one person: { $role }. It works once, until { $until }. Forward this message to that person alone; I do not keep the link.
team-invitations-open = Invitations that nobody has used yet:
team-invitations-none = No invitation is open.
team-invitation = No. { $number }: { $role }, until { $until }
team-revoke = Revoke No. { $number }
team-revoked = Revoked: the link no longer works.
team-own = You are in the moderators’ team: { $role }, since { $date }.
team-leave = Leave the team
team-leave-ask = Leave the team? You lose all rights at once; only a new invitation brings you back.
team-leave-yes = Yes, leave
team-left = You have left the team. Thank you for your work.
team-joined = Welcome! You are in the moderators’ team now: { $role }.

    I keep your number in Telegram, the first name you have today and the role, and I log what is done at the desk. /team shows your place and lets you leave.
team-in-already = You are in the team already. The invitation was not used. See /team
audit-title = What was done at the desk, the newest first:
audit-empty = Nothing has been done at the desk yet.
audit-older = Older ›
audit-newest = ‹ Newest
audit-invite = made invitation { $number } ({ $roles })
audit-revoke = revoked invitation { $number } ({ $roles })
audit-join = joined by invitation { $number } ({ $roles })
audit-change-role = changed a role: { $roles }
audit-remove = removed a member: { $roles }
audit-leave = left the team: { $roles }
audit-refuse = was refused: “{ $told }”
refusal-stranger = This is for the moderators’ team, and you are not in it.
refusal-role = Your role in the team does not include this.
refusal-stale = This button is out of date, and nothing was done. Open /team again.
refusal-link = This invitation does not work any more: it was used or revoked, or its 24 hours are over. Ask for a new one.
refusal-place = The moderators’ desk works only in a private chat with me.

## The bot's face in Telegram
bot-short-description = Answers to rumours about laws on children and family: Uzbekistan and Kazakhstan.
bot-description = Write what you heard: “is there a fine for calling your child names?” I say what the law says in fact, with sources. Not a help line, not a lawyer. If there is danger: /yordam
command-start = Begin
command-topics = Answers by topic
command-latest = Latest answers
command-language = Choose the language
command-country = Choose the country
command-yordam = In danger: help numbers
command-help = What the bot can do
command-privacy = What it keeps
command-forget = Delete my records

## The terminal
terminal-welcome = Aslida. Type a question, choose a button by its number; Ctrl+D ends.
terminal-prompt = You
terminal-number = There is no button with this number.
