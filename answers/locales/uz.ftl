# Uzbek in Latin letters; the Cyrillic is made from it by transliteration.
# Letters: o‘ g‘ with U+2018, tutuq ’ with U+2019. No HTML, no addresses.

## Countries, languages, topics
country-uz = O‘zbekiston
country-kz = Qozog‘iston
country-both = Ikkalasi ham
language-uz = O‘zbekcha
language-uz-cyrl = Ўзбекча
language-ru = Русский
language-en = English
topic-words = So‘kish va haqorat
topic-hitting = Bolani urish
topic-removal = Bolani oiladan olish
topic-family-violence = Oiladagi zo‘ravonlik
topic-orders = Himoya orderi
topic-help = Kimga murojaat qilish
topic-school = Maktab va bog‘cha
topic-marriage = Nikoh va yosh
topic-offences = Bolalarga qarshi jinoyatlar
topic-faith = Din va tarbiya
topic-laws = Qonunlar va sanalar
topic-panic = Vahima xabarlari

## The first line of an answer: sign, country, verdict
verdict-false = ❌ { $country }: bu gap noto‘g‘ri
verdict-misleading = ⚠️ { $country }: bu gap chalg‘itadi
verdict-needs_context = ℹ️ { $country }: izoh kerak bo‘lgan gap
verdict-outdated = 🕓 { $country }: bu gap eskirgan
verdict-true = ✅ { $country }: bu gap to‘g‘ri
verdict-unproven = ❓ { $country }: bu gap tasdiqlanmagan

## The first line when the person stated the contrary of the rumour
opposite-false = ✅ { $country }: to‘g‘ri tushungansiz. { $fact }
opposite-outdated = ✅ { $country }: to‘g‘ri tushungansiz. { $fact }
opposite-misleading = ☑️ { $country }: asosan shunday, lekin izohi bor. { $fact }
opposite-needs_context = ℹ️ { $country }: unchalik oddiy emas. { $fact }
opposite-true = ↔️ { $country }: aslida boshqacha. { $fact }
opposite-unproven = ❓ { $country }: buning ham, aksining ham tasdig‘i yo‘q. { $fact }

# Where it cannot be told which side the person took
in-fact = ℹ️ { $country }: aslida mana bunday: { $fact }

## The rest of an answer
people-say = Odamlar aytadi: “{ $claim }”
law-title = Qonunda nima deyilgan:
sources-title = { $count ->
    [one] Manba:
   *[other] Manbalar:
}
kind-law = qonun
kind-official = rasmiy
kind-ngo = jamoat tashkiloti
kind-media = matbuot
checked-on = Tekshirilgan sana: { $date }.
evidence-primary = Asos: qonun matni.
evidence-official = Asos: rasmiy idoralarning tushuntirishi.
evidence-reported = Asos: qonun haqidagi matbuot xabarlari; qonun matnini hali huquqshunos tekshirmagan.
being-rechecked = Bu javob qayta tekshirilmoqda: muddati { $date } kuni tugagan.
retired = Bu javob olib tashlangan.
several = Xabarda { $count } ta gap bor. Har biriga javob:

## Choosing, not knowing, other countries
choose = Qaysi birini so‘rayapsiz?
choose-one = Shuni so‘rayapsizmi?
option = { $number }. { $claim } ({ $country })
unknown = Bu gapni hali tekshirmaganmiz, shuning uchun taxmin aytmaymiz.
unknown-ask = Xohlasangiz, savolni moderatorlarga yuboraman (kimdan ekanini aytmayman). Ular eng ko‘p so‘ralganidan boshlab tekshiradi.
unknown-topics = Yaqin mavzular: { $topics }.
kept = Savolingizni moderatorlarga yubordim. Bir necha kundan keyin yana so‘rab ko‘ring.
kept-already = Bu savolingiz navbatda turibdi. Bir necha kundan keyin yana so‘rab ko‘ring.
question-gone = Savol matni topilmadi. Iltimos, uni qaytadan yozing.
elsewhere = Men faqat O‘zbekiston va Qozog‘iston qonunlari bo‘yicha javob beraman. Boshqa davlatlar haqida bilmayman.

## Small talk
talk-hello = Salom! Bolalar va oila haqidagi qonunlar bo‘yicha eshitgan gapingizni yozing, aslida qanday ekanini aytaman.
talk-thanks = Marhamat! Yana savol bo‘lsa, yozing.
talk-who = Men dasturman: bolalarni va oilani himoya qilish qonunlari haqidagi mish-mishlarga javob beraman. Advokat ham, ishonch telefoni ham emasman.
talk-insult = Xafa bo‘lgan bo‘lsangiz, uzr. Savolingizni boshqacha so‘z bilan yozib ko‘ring.
talk-empty = Matn topilmadi. Eshitgan gapingizni so‘z bilan yozing yoki xabarni ulashing.

## Start, settings, commands
start-language = Assalomu alaykum! Men Aslidaman: bolalar va oila haqidagi qonunlar bo‘yicha mish-mishlarga javob beraman. Qaysi tilda gaplashamiz?
start-country = Qaysi davlat qonuni sizga kerak?
start-ready = Tayyor. Eshitgan gapingizni o‘z so‘zingiz bilan yozing yoki birovning xabarini menga uzating.
start-warning = Men ishonch telefoni ham, advokat ham emasman. Xavf bo‘lsa, /yordam ni bosing.
start-sample = Masalan: { $question }
language-ask = Qaysi tilda javob beray? (Boshqa tilda yozsangiz, o‘sha tilda javob beraman.)
language-set = Bundan buyon o‘zbekcha javob beraman.
country-ask = Qaysi davlat qonuni bo‘yicha javob beray?
country-set = Tanlandi: { $country }.
topics-ask = Mavzuni tanlang ({ $country }):
topics-list = { $topic } ({ $country })
latest-list = Oxirgi tekshirilgan javoblar:
nothing-here = Bu yerda hali javob yo‘q.
help-text = Eshitgan gapingizni yozing yoki xabarni uzating, men aslida qanday ekanini, qonunni va manbalarni ko‘rsataman.

    /topics — mavzular
    /latest — yangi javoblar
    /language — til
    /country — davlat
    /privacy — nimani saqlayman
    /forget — meni unut
    /yordam — xavf bo‘lsa, raqamlar

    Men ishonch telefoni ham, advokat ham emasman.
privacy-text = Saqlayman: tanlagan tilingiz, davlatingiz va qaysi javob sizga kelgani (10 daqiqalik suhbat va tuzatishlar uchun) va javoblarga bergan bahongiz.

    Xabarlaringizni saqlamayman. Savolni faqat o‘zingiz tugmani bossangiz, ismsiz, ko‘pi bilan 90 kun saqlayman. Yordam so‘ralgan xabarlar hech qachon saqlanmaydi.

    Moderatorlar jamoasi a’zolarining raqami, ismi va vazifasini, jamoada qilingan va rad etilgan ishlar jurnalini saqlayman; ularni /forget o‘chirmaydi.

    /forget buyrug‘i sizga oid qolgan hamma yozuvni o‘chiradi.
forget-ask = Sizga oid hamma yozuvni o‘chiraymi? Til, davlat va baholaringiz ham o‘chadi.
forgotten = O‘chirildi. Sizga oid hech narsa qolmadi.
forgotten-member = O‘chirildi. Moderatorlar jamoasidagi o‘rningiz va jamoa jurnali qoladi; jamoadan /team orqali chiqiladi.
forget-cancelled = Hech narsa o‘chirilmadi.

## Feedback
thanks-feedback = Rahmat, e’tiborga olamiz.
why-ask = Nimasi yoqmadi?

## Buttons
button-good = 👍 Foydali
button-bad = 👎 Foydasiz
button-wrong = Savolim boshqa edi
button-unclear = Tushunarsiz
button-outdated = Eskirgan
button-other = Boshqa sabab
button-back = ‹ Orqaga
button-language = 🌐 Til
button-none = Hech qaysi
button-ask = ✉️ Moderatorlarga yuborish
button-topics = 📚 Mavzular
button-help = 🆘 Yordam raqamlari
button-law = Qonun haqida savol edi
button-sample = Sinab ko‘rish
button-next = Keyingi ›
button-previous = ‹ Oldingi
button-forget = Ha, o‘chiring
button-keep = Yo‘q, qolsin

## Trouble
error = Nimadir ishlamay qoldi, uzr. Bir daqiqadan keyin qayta yozing. (Belgi: { $reference })
stale-button = Bu tugma eskirgan. Iltimos, savolni qaytadan yozing.

## The moderators' desk
role-editor = muharrir
role-reviewer = taqrizchi
role-owner = ega
team-title = Jamoa
team-owner = ega, sozlamalar bo‘yicha
team-member = { $role }, { $date } dan beri
team-invite = ➕ Taklif qilish: { $role }
team-invitations = ✉️ Ochiq takliflar: { $count }
team-make = Vazifasi bo‘lsin: { $role }
team-changed = Vazifasi o‘zgartirildi.
team-remove = Jamoadan chiqarish
team-remove-ask = jamoadan chiqarilsinmi? Barcha huquqlari darhol tugaydi.
team-remove-yes = Ha, chiqarilsin
team-removed = Jamoadan chiqarildi.
team-invited = Bir kishi uchun taklif: { $role }. Bir marta, { $until } gacha ishlaydi. Bu xabarni faqat o‘sha kishiga uzating; havolani o‘zim saqlamayman.
team-invitations-open = Hali ishlatilmagan takliflar:
team-invitations-none = Ochiq taklif yo‘q.
team-invitation = { $number }-taklif: { $role }, { $until } gacha
team-revoke = { $number }-taklifni bekor qilish
team-revoked = Bekor qilindi: havola endi ishlamaydi.
team-own = Siz moderatorlar jamoasidasiz: { $role }, { $date } dan beri.
team-leave = Jamoadan chiqish
team-leave-ask = Jamoadan chiqasizmi? Barcha huquqlaringiz darhol tugaydi; faqat yangi taklif bilan qaytasiz.
team-leave-yes = Ha, chiqaman
team-left = Jamoadan chiqdingiz. Mehnatingiz uchun rahmat.
team-joined = Xush kelibsiz! Endi siz moderatorlar jamoasidasiz: { $role }.

    Telegramdagi raqamingizni, bugungi ismingizni va vazifangizni saqlayman, jamoada qilingan ishlarni jurnalga yozaman. /team o‘rningizni ko‘rsatadi, jamoadan ham shu yerda chiqiladi.
team-in-already = Siz allaqachon jamoadasiz. Taklif ishlatilmadi. Qarang: /team
audit-title = Jamoada qilingan ishlar, yangisi yuqorida:
audit-empty = Jamoada hali hech narsa qilinmagan.
audit-older = Oldingilari ›
audit-newest = ‹ Yangilari
audit-invite = { $number }-taklif berildi ({ $roles })
audit-revoke = { $number }-taklif bekor qilindi ({ $roles })
audit-join = { $number }-taklif bilan qo‘shildi ({ $roles })
audit-change-role = vazifa o‘zgartirildi: { $roles }
audit-remove = jamoadan chiqarildi: { $roles }
audit-leave = jamoadan chiqdi: { $roles }
audit-refuse = rad etildi: “{ $told }”
refusal-stranger = Bu moderatorlar jamoasi uchun, siz esa jamoada emassiz.
refusal-role = Bu ish sizning vazifangizga kirmaydi.
refusal-stale = Bu tugma eskirgan, hech narsa qilinmadi. Qaytadan /team ni oching.
refusal-link = Bu taklif endi ishlamaydi: u ishlatilgan, bekor qilingan yoki 24 soati o‘tgan. Yangisini so‘rang.
refusal-place = Moderatorlar bo‘limi faqat men bilan shaxsiy suhbatda ishlaydi.

## The bot's face in Telegram
bot-short-description = Bolalar va oila haqidagi qonunlar bo‘yicha mish-mishlarga javob: O‘zbekiston va Qozog‘iston.
bot-description = Eshitgan gapingizni yozing: “bolani so‘ksa jarima bormi?” Aslida qonunda nima deyilganini manbalari bilan aytaman. Ishonch telefoni ham, advokat ham emasman. Xavf bo‘lsa: /yordam
command-start = Boshlash
command-topics = Mavzular bo‘yicha javoblar
command-latest = Oxirgi javoblar
command-language = Tilni tanlash
command-country = Davlatni tanlash
command-yordam = Xavf bo‘lsa: yordam raqamlari
command-help = Bot nima qila oladi
command-privacy = Nimani saqlaydi
command-forget = Men haqimdagi yozuvlarni o‘chirish

## The terminal
terminal-welcome = Aslida. Savol yozing, raqam bilan tugma tanlang; chiqish: Ctrl+D.
terminal-prompt = Siz
terminal-number = Bunday raqamli tugma yo‘q.
