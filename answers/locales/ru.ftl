# Russian. No HTML, no addresses.

## Countries, languages, topics
country-uz = Узбекистан
country-kz = Казахстан
country-both = Обе страны
language-uz = O‘zbekcha
language-uz-cyrl = Ўзбекча
language-ru = Русский
language-en = English
topic-words = Обидные слова и крик
topic-hitting = Бить ребёнка
topic-removal = Изъятие детей
topic-family-violence = Насилие в семье
topic-orders = Охранный ордер
topic-help = Куда обратиться
topic-school = Школа и детский сад
topic-marriage = Брак и возраст
topic-offences = Преступления против детей
topic-faith = Религия и воспитание
topic-laws = Законы и даты
topic-panic = Тревожные рассылки

## The first line of an answer: sign, country, verdict
verdict-false = ❌ { $country }: это неверно
verdict-misleading = ⚠️ { $country }: это вводит в заблуждение
verdict-needs_context = ℹ️ { $country }: нужны пояснения
verdict-outdated = 🕓 { $country }: это устарело
verdict-true = ✅ { $country }: это правда
verdict-unproven = ❓ { $country }: это не подтверждено

## The first line when the person stated the contrary of the rumour
opposite-false = ✅ { $country }: вы поняли верно. { $fact }
opposite-outdated = ✅ { $country }: вы поняли верно. { $fact }
opposite-misleading = ☑️ { $country }: в основном так, но с оговоркой. { $fact }
opposite-needs_context = ℹ️ { $country }: не всё так просто. { $fact }
opposite-true = ↔️ { $country }: на самом деле иначе. { $fact }
opposite-unproven = ❓ { $country }: не подтверждено ни то, ни обратное. { $fact }

# Where it cannot be told which side the person took
in-fact = ℹ️ { $country }: на самом деле вот как: { $fact }

## The rest of an answer
people-say = Говорят: «{ $claim }»
law-title = Что сказано в законе:
sources-title = { $count ->
    [one] Источник:
    [few] Источники:
    [many] Источники:
   *[other] Источники:
}
kind-law = закон
kind-official = официально
kind-ngo = НКО
kind-media = пресса
checked-on = Проверено: { $date }.
evidence-primary = Основание: текст закона.
evidence-official = Основание: разъяснения государственных органов.
evidence-reported = Основание: сообщения прессы о законе; сам текст закона юрист ещё не проверил.
being-rechecked = Этот ответ перепроверяется: срок проверки истёк { $date }.
retired = Этот ответ снят.
several = { $count ->
    [one] В сообщении { $count } утверждение. Ответ:
    [few] В сообщении { $count } утверждения. Ответ на каждое:
    [many] В сообщении { $count } утверждений. Ответ на каждое:
   *[other] В сообщении { $count } утверждения. Ответ на каждое:
}

## Choosing, not knowing, other countries
choose = О чём из этого вы спрашиваете?
choose-one = Вы об этом спрашиваете?
option = { $number }. { $claim } ({ $country })
unknown = Это мы ещё не проверяли, поэтому гадать не будем.
unknown-ask = Могу передать вопрос модераторам (без вашего имени). Они начинают с того, о чём спрашивают чаще.
unknown-topics = Близкие темы: { $topics }.
kept = Вопрос передан модераторам. Спросите ещё раз через несколько дней.
kept-already = Этот ваш вопрос уже в очереди. Спросите ещё раз через несколько дней.
question-gone = Текст вопроса не найден. Пожалуйста, напишите его ещё раз.
elsewhere = Я отвечаю только о законах Узбекистана и Казахстана. О других странах не знаю.

## Small talk
talk-hello = Здравствуйте! Напишите, что вы слышали о законах про детей и семью, и я скажу, как на самом деле.
talk-thanks = Пожалуйста! Если будет ещё вопрос, пишите.
talk-who = Я программа: отвечаю на слухи о законах, которые защищают детей и семью. Я не юрист и не телефон доверия.
talk-insult = Жаль, что вышло неудачно. Попробуйте спросить другими словами.
talk-empty = Текста не видно. Напишите словами, что вы слышали, или перешлите сообщение.

## Start, settings, commands
start-language = Здравствуйте! Я «Аслида» («на самом деле»): отвечаю на слухи о законах про детей и семью. На каком языке говорим?
start-country = Закон какой страны вам нужен?
start-ready = Готово. Напишите своими словами, что вы слышали, или перешлите мне чужое сообщение.
start-warning = Я не телефон доверия и не юрист. Если есть опасность, нажмите /yordam.
start-sample = Например: { $question }
language-ask = На каком языке отвечать? (Если напишете на другом, отвечу на нём.)
language-set = Теперь отвечаю по-русски.
country-ask = О законах какой страны отвечать?
country-set = Выбрано: { $country }.
topics-ask = Выберите тему ({ $country }):
topics-list = { $topic } ({ $country })
latest-list = Последние проверенные ответы:
nothing-here = Здесь пока нет ответов.
help-text = Напишите, что вы слышали, или перешлите сообщение: я скажу, как на самом деле, что в законе и откуда это известно.

    /topics — темы
    /latest — новые ответы
    /language — язык
    /country — страна
    /privacy — что я храню
    /forget — забыть меня
    /yordam — номера помощи, если есть опасность

    Я не телефон доверия и не юрист.
privacy-text = Храню: выбранные язык и страну и какой ответ вам ушёл (для разговора в течение 10 минут и для исправлений), и ваши оценки ответов.

    Ваши сообщения не храню. Вопрос сохраняю, только если вы сами нажмёте кнопку, без имени, не дольше 90 дней. Просьбы о помощи не сохраняются никогда.

    О членах команды модераторов храню номер, имя и роль и журнал того, что за их столом сделано или отклонено; /forget этого не удаляет.

    Команда /forget удаляет все остальные записи о вас.
forget-ask = Удалить все записи о вас? Язык, страна и ваши оценки тоже исчезнут.
forgotten = Удалено. О вас ничего не осталось.
forgotten-member = Удалено. Место в команде модераторов и её журнал остаются; выйти из команды можно через /team
forget-cancelled = Ничего не удалено.

## Feedback
thanks-feedback = Спасибо, учтём.
why-ask = Что не так?

## Buttons
button-good = 👍 Полезно
button-bad = 👎 Не помогло
button-wrong = Я спрашивал о другом
button-unclear = Непонятно
button-outdated = Устарело
button-other = Другое
button-back = ‹ Назад
button-language = 🌐 Язык
button-none = Ничего из этого
button-ask = ✉️ Передать модераторам
button-topics = 📚 Темы
button-help = 🆘 Номера помощи
button-law = Это был вопрос о законе
button-sample = Попробовать
button-next = Дальше ›
button-previous = ‹ Раньше
button-forget = Да, удалить
button-keep = Нет, оставить

## Trouble
error = Что-то сломалось, извините. Напишите ещё раз через минуту. (Метка: { $reference })
stale-button = Эта кнопка устарела. Пожалуйста, задайте вопрос заново.

## The moderators' desk
role-editor = редактор
role-reviewer = рецензент
role-owner = владелец
team-title = Команда
team-owner = владелец, по настройкам
team-member = { $role }, с { $date }
team-invite = ➕ Пригласить: { $role }
team-invitations = ✉️ Открытые приглашения: { $count }
team-make = Сменить роль на: { $role }
team-changed = Роль изменена.
team-remove = Убрать из команды
team-remove-ask = убрать из команды? Все права исчезнут сразу.
team-remove-yes = Да, убрать
team-removed = Больше не в команде.
team-invited = Приглашение для одного человека: { $role }. Действует один раз, до { $until }. Перешлите это сообщение только ему; сам бот ссылку не хранит.
team-invitations-open = Приглашения, которыми ещё не воспользовались:
team-invitations-none = Открытых приглашений нет.
team-invitation = № { $number }: { $role }, до { $until }
team-revoke = Отозвать № { $number }
team-revoked = Отозвано: ссылка больше не работает.
team-own = Вы в команде модераторов: { $role }, с { $date }.
team-leave = Выйти из команды
team-leave-ask = Выйти из команды? Все права исчезнут сразу; вернуться можно только по новому приглашению.
team-leave-yes = Да, выйти
team-left = Вы вышли из команды. Спасибо за работу.
team-joined = Добро пожаловать! Теперь вы в команде модераторов: { $role }.

    Храню ваш номер в Telegram, сегодняшнее имя и роль и веду журнал того, что делается за столом модераторов. Команда /team покажет ваше место и поможет выйти.
team-in-already = Вы уже в команде. Приглашение не израсходовано. Смотрите /team
audit-title = Что сделано за столом модераторов, новое сверху:
audit-empty = За столом модераторов пока ничего не сделано.
audit-older = Раньше ›
audit-newest = ‹ К новым
audit-invite = приглашение { $number } создано ({ $roles })
audit-revoke = приглашение { $number } отозвано ({ $roles })
audit-join = вход по приглашению { $number } ({ $roles })
audit-change-role = смена роли: { $roles }
audit-remove = исключение из команды: { $roles }
audit-leave = выход из команды: { $roles }
audit-refuse = отказ: «{ $told }»
refusal-stranger = Это для команды модераторов, а вы не в ней.
refusal-role = В вашу роль это не входит.
refusal-stale = Эта кнопка устарела, ничего не сделано. Откройте /team ещё раз.
refusal-link = Это приглашение больше не действует: им уже воспользовались, его отозвали или прошли 24 часа. Попросите новое.
refusal-place = Стол модераторов работает только в личном чате со мной.

## The bot's face in Telegram
bot-short-description = Ответы на слухи о законах про детей и семью: Узбекистан и Казахстан.
bot-description = Напишите, что слышали: «правда, что за обзывательство ребёнка штраф?» Скажу, что в законе на самом деле, с источниками. Я не телефон доверия и не юрист. Если есть опасность: /yordam
command-start = Начать
command-topics = Ответы по темам
command-latest = Последние ответы
command-language = Выбрать язык
command-country = Выбрать страну
command-yordam = Если опасно: номера помощи
command-help = Что умеет бот
command-privacy = Что он хранит
command-forget = Удалить записи обо мне

## The terminal
terminal-welcome = Аслида. Напишите вопрос, кнопку выбирайте номером; выход: Ctrl+D.
terminal-prompt = Вы
terminal-number = Кнопки с таким номером нет.
