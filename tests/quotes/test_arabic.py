"""Arabic: verb before subject, no capitals, clitics, vowel signs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.model import Kind, Person, Quote
from briefer.quotes import QUOTING_KINDS, find_quotes
from briefer.quotes.languages import language_of

INTRODUCTION = "التقت وزيرة الخارجية سلمى الراوي مدير المصرف المركزي كريم البستاني في العاصمة."
PARTS = ["«", "»", "قال ", "وأضاف ", "سلمى الراوي", "الوزير", "إن ", ": ", '"', "\n\n", ". ", "بحسب ", "و", "،"]


def quotes(sentence: str) -> list[Quote]:
    return find_quotes(INTRODUCTION + "\n\n" + sentence)


def speakers(sentence: str) -> list[tuple[str, ...]]:
    return [quote.speakers for quote in quotes(sentence)]


def test_the_language_is_told_by_its_script() -> None:
    assert language_of(INTRODUCTION) == "ar"
    assert language_of("The minister, سلمى, said nothing of the kind to the press.") == "en"


@pytest.mark.parametrize(
    "sentence",
    [
        "وقالت الراوي: «سنفتح المعبر قبل الشتاء».",
        "وقالت وزيرة الخارجية سلمى الراوي إن بلادها «ستفتح المعبر قبل الشتاء».",
        "واكدت الراوي ان المعبر «سيفتح قبل الشتاء».",
        "وأكّدت الراويّ أن المعبر «سيفتح قبل الشتاء».",
        "من جهتها، أوضحت الوزيرة سلمى الراوي أن بلادها «ستفتح المعبر».",
        "وبحسب الراوي، فإن المعبر «سيفتح قبل الشتاء».",
        "لكن سلمى الراوي قالت لصحيفة محلية: «سنفتح المعبر قبل الشتاء».",
        "«سنفتح المعبر قبل الشتاء»، تقول الراوي.",
    ],
)
def test_the_speaker_is_named_in_full(sentence: str) -> None:
    assert speakers(sentence) == [("سلمى الراوي",)]


def test_a_verb_alone_goes_on_with_who_agrees_with_it() -> None:
    found = speakers(
        "قال البستاني: «الخزائن ممتلئة تماما».\n\nوأضاف: «ولن تفرغ هذا العام».\n\nوقالت: «سنرى ذلك قريبا»."
    )

    assert found == [("كريم البستاني",), ("كريم البستاني",), ("سلمى الراوي",)]


def test_a_participle_hangs_on_the_subject_of_the_sentence() -> None:
    assert speakers("وأشارت الراوي إلى «تقدم كبير»، مضيفةً أن «الطريق طويل».") == [("سلمى الراوي",)] * 2


def test_an_unnamed_source_and_a_body_are_printed_as_they_stand() -> None:
    assert speakers("ونقلت الوكالة عن مصدر حكومي قوله: «لا شيء جاهز».") == [("مصدر حكومي",)]
    assert speakers("واعتبرت وزارة الداخلية أن ما حدث «خطأ فردي».") == [("وزارة الداخلية",)]


def test_an_office_is_the_one_who_holds_it() -> None:
    assert speakers("وقالت الوزيرة: «سنفتح المعبر قبل الشتاء».") == [("سلمى الراوي",)]


@pytest.mark.parametrize("words", ["ما يسمى «المنطقة الآمنة»", "رواية «مدن الملح»"])
def test_marks_that_quote_nobody_are_kept_apart(words: str) -> None:
    (quote,) = quotes(f"وتحدث التقرير عن {words} مرارا.")

    assert quote.kind in {Kind.SCARE, Kind.TITLE}
    assert quote.speakers == ()


def test_reported_speech_is_a_layer_of_its_own() -> None:
    sentence = "وقالت الراوي إن المعبر سيفتح قبل الشتاء."

    (quote,) = quotes(sentence)

    assert (quote.kind, quote.speakers) == (Kind.INDIRECT, ("سلمى الراوي",))
    assert quote.content.of(INTRODUCTION + "\n\n" + sentence) == "المعبر سيفتح قبل الشتاء"


def test_the_analysts_own_people_name_the_speaker_in_their_own_script() -> None:
    person = Person(name="Salma Al Rawi", aliases=("سلمى الراوي",), gender="f")

    (full,) = find_quotes("وقالت الوزيرة سلمى الراوي: «سنفتح المعبر قبل الشتاء».", [person])
    (surname,) = find_quotes("وقالت الراوي: «سنفتح المعبر قبل الشتاء».", [person])

    assert full.speakers == surname.speakers == ("Salma Al Rawi",)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=40))
def test_any_string_of_marks_and_words_is_read(parts: list[str]) -> None:
    text = INTRODUCTION + "".join(parts)

    assert all(0 <= q.content.start < q.content.end <= len(text) for q in find_quotes(text))


def test_a_given_name_is_no_verb_in_the_future() -> None:
    text = (
        "وأكد المبعوث الخاص يوناس ليندكفيست أن «المسودة جاهزة».\n\n"
        "وقال المتحدث باسم الوزارة سامر النجار: «نحن لا نتحدث عن أرقام على ورق».\n\n"
        "وتابع النجار أن «الباب ما زال مفتوحا» أمام جميع الأطراف."
    )

    quoted = [quote for quote in find_quotes(text) if quote.kind in QUOTING_KINDS]

    assert [quote.speakers for quote in quoted] == [("يوناس ليندكفيست",), ("سامر النجار",), ("سامر النجار",)]


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("قال وزير الموارد المائية الفيلموري المهندس عبد الحكيم الصافي إن", "عبد الحكيم الصافي"),
        ("قال حاكم ولاية الشمال هنريك دال إن", "هنريك دال"),
        ("قال مدير التربية لولاية الزيتون، السيد لخضر بن قرينة، إن", "لخضر بن قرينة"),
        ("قالت عضو مجلس النواب عن كتلة الجبل، شيلان قادر ئاغا، إن", "شيلان قادر ئاغا"),
        ("قال رئيس حزب «الوحدة والعمل» النائب جوزف كرم إن", "جوزف كرم"),
        ("قال منسق غرفة الطوارئ بالمخيم آدم إسحق هارون إن", "آدم إسحق هارون"),
        ("قال الأمير تركي بن عبد الله آل مشاري إن", "تركي بن عبد الله آل مشاري"),
        ("قال المتحدث باسم الحكومة باسم الدلفي إن", "باسم الدلفي"),
        ("قال مدرب برين ستيفان لاكومب إن", "ستيفان لاكومب"),
        ("قالت الناشرة سحر الأمين إن", "سحر الأمين"),
        ("قالت أم ياسين إن", "أم ياسين"),
    ],
)
def test_a_name_is_found_behind_any_office(lead: str, name: str) -> None:
    found = find_quotes(f"{lead} «الطريق إلى الجبل لم يعد آمنا بعد اليوم».")

    assert [quote.speakers for quote in found if quote.kind in QUOTING_KINDS] == [(name,)]


@pytest.mark.parametrize(
    ("lead", "body"),
    [
        ("وحذرت هيئة الأرصاد من أن الحرارة", "هيئة الأرصاد"),
        ("وأكد مصدر مسؤول في وزارة الخارجية أن الوفد", "مصدر مسؤول في وزارة الخارجية"),
        ("وقال مسؤول مارلاندي رفيع طلب عدم كشف اسمه إن الوفد", "مسؤول مارلاندي رفيع"),
        ("وتقول منظمات غير حكومية إن الحصار", "منظمات غير حكومية"),
        ("غير أن نقابة عمال المناجم اتهمت الشركة المشغلة بأنها", "نقابة عمال المناجم"),
    ],
)
def test_who_has_no_name_is_printed_as_the_text_calls_them(lead: str, body: str) -> None:
    assert speakers(f"{lead} «لم تعد تحتمل المزيد من التأخير».") == [(body,)]


def test_a_verb_in_what_is_said_announces_nothing() -> None:
    assert speakers("وأكدت الراوي أن الوزيرين بحثا «عودة النازحين إلى الوادي».") == [("سلمى الراوي",)]


def test_two_who_speak_together_are_both_named() -> None:
    found = find_quotes(
        "وقال المبعوثان، بيتر هالفورسن وأميناتا ديالو، إن «ما دخل قطرة في محيط».\n\nوأضافا: «نريد الطريق مفتوحا اليوم»."
    )

    assert [quote.speakers for quote in found] == [("بيتر هالفورسن", "أميناتا ديالو")] * 2


def test_a_colon_announces_the_paragraphs_below_it() -> None:
    found = find_quotes("وقال المحلل السياسي إريك ستينسون:\n\n- «انتهت بالتعادل.»\n\n- «لم يفز أحد.»")

    assert [quote.speakers for quote in found] == [("إريك ستينسون",)] * 2


def test_a_given_name_and_the_word_the_same_mean_whoever_spoke() -> None:
    found = speakers(
        "وقالت سلمى: «الباب مفتوح للجميع».\n\nوأكدت المتحدثة نفسها أن «الوقت ضيق».\n\nوتابعت الوزيرة: «لكنه يكفي»."
    )

    assert found == [("سلمى الراوي",)] * 3


def test_what_is_quoted_from_somebody_is_theirs_and_not_the_papers() -> None:
    sentence = "ونقل موقع «صدى الصحراء» عن دبلوماسي غربي أن «العواصم الكبرى تعبت من الملف»."

    assert speakers(sentence) == [(), ("دبلوماسي غربي",)]


def test_the_newspaper_that_is_told_something_says_nothing() -> None:
    outlet, quote = quotes("وقالت الراوي لـ«المنارة»: «سنفتح المعبر قبل الشتاء».")

    assert (outlet.kind, outlet.speakers) == (Kind.TITLE, ())
    assert quote.speakers == ("سلمى الراوي",)


def test_vowel_signs_and_stretched_lines_are_not_printed_in_a_name() -> None:
    (quote,) = find_quotes("وقالَ قائدُ الشرطةِ اللواءُ جَعفر صالـحي: «الطرق كلها مؤمنة اليوم».")

    assert quote.speakers == ("جعفر صالحي",)


@pytest.mark.parametrize(
    "text",
    [
        "وزیر امور خارجه گفت: «ما آماده گفت‌وگو هستیم و از هیچ تهدیدی نمی‌ترسیم».",
        "وزیر خارجہ نے کہا: «ہم بات چیت کے لیے تیار ہیں اور کسی دھمکی سے نہیں ڈرتے»۔",
        "وەزیری دەرەوە وتی: «ئێمە ئامادەین بۆ گفتوگۆ و لە هیچ هەڕەشەیەک ناترسین».",
    ],
)
def test_marks_are_found_in_the_neighbouring_languages_too(text: str) -> None:
    (quote,) = (quote for quote in find_quotes(text) if quote.kind in QUOTING_KINDS)

    assert len(quote.content.of(text)) > 40


def test_the_list_of_people_prints_its_own_spelling() -> None:
    person = Person(name="Salma Al Rawi", aliases=("سلمى الراوي",), gender="f")

    found = find_quotes("وقالت الوزيرة سلمى الراوي: «نعم».\n\nوأضافت الراوي: «سنفتح المعبر قبل الشتاء».", [person])

    assert [quote.speakers for quote in found] == [("Salma Al Rawi",)] * 2


def test_a_quotation_split_by_who_says_it_goes_on() -> None:
    first, second = quotes("«بعت خاتم زواجي لأشتري الدقيق»، قالت الراوي، «ولا أعرف ماذا سأبيع غدا».")

    assert (first.continues, second.continues) == (False, True)
    assert first.speakers == second.speakers == ("سلمى الراوي",)


def test_a_name_known_in_part_only_is_less_sure() -> None:
    (known,) = quotes("وقالت الراوي: «سنفتح المعبر قبل الشتاء».")
    (unknown,) = quotes("وقال فيلدستروم: «سنفتح المعبر قبل الشتاء».")

    assert known.speakers == ("سلمى الراوي",)
    assert unknown.speakers == ("فيلدستروم",)
    assert known.confidence > 0.8 > unknown.confidence


LOOSE_ENDS = [
    "و",
    "ف",
    "ل",
    "ب",
    "ـ",
    "د.",
    "لـ",
    "الوزير",
    "،",
    ":",
    "(",
    "قال",
    "وهي",
    "رئيس",
    "أن",
    "من جهته",
    "أما",
    "«",
    "»",
]


@settings(max_examples=80)
@given(st.lists(st.sampled_from(LOOSE_ENDS), max_size=30), st.sampled_from(["", " "]))
def test_loose_ends_of_sentences_are_read(parts: list[str], between: str) -> None:
    text = INTRODUCTION + " " + between.join(parts)

    assert all(0 <= q.content.start < q.content.end <= len(text) for q in find_quotes(text))


def test_a_trade_behind_a_given_name_is_a_family_name() -> None:
    assert [quote.speakers for quote in find_quotes("قالت وزيرة المياه في أطلنتس ليلى حداد إن بلادها لن توقع.")] == [
        ("ليلى حداد",)
    ]


@pytest.mark.parametrize(
    "sentence",
    ["وبحسب الراوي، فإن المعبر سيفتح قبل الشتاء.", "ووفقا للوزيرة سلمى الراوي، سيفتح المعبر قبل الشتاء."],
)
def test_what_is_said_according_to_somebody_is_reported(sentence: str) -> None:
    (quote,) = quotes(sentence)

    assert (quote.kind, quote.speakers) == (Kind.INDIRECT, ("سلمى الراوي",))
    assert quote.content.of(INTRODUCTION + "\n\n" + sentence).endswith("قبل الشتاء")


def test_the_neighbouring_languages_are_told_by_their_script_too() -> None:
    assert [language_of(text) for text in ("ئێمە ئامادەین", "ہم تیار ہیں", "ما آماده‌ایم")] == ["ar"] * 3


def test_the_two_ministers_are_the_two_named_together() -> None:
    (quote,) = find_quotes(
        "التقى وزيرا خارجية مارلاند وكورفان، ستيفان هولم وإيلدار باشاييف، أمس.\n\nوقال الوزيران: «القنوات ستبقى مفتوحة بيننا»."
    )

    assert quote.speakers == ("ستيفان هولم", "إيلدار باشاييف")


def test_a_mans_title_may_be_a_womans() -> None:
    assert speakers("ودعت عضو لجنة الثقافة سميعة غلاب الزيدي إلى «تشديد العقوبات فورا».") == [("سميعة غلاب الزيدي",)]


def test_a_person_followed_is_known_in_another_newsrooms_spelling() -> None:
    person = Person(name="Mathias Millen", aliases=("ماثياس ميلن",), gender="m")

    (same,) = find_quotes("وقال ماتياس ميللن: «سنفتح المعبر قبل الشتاء».", [person])
    (another,) = find_quotes("وقال حسين كريم: «سنفتح المعبر».", [Person(name="Hassan Karim", aliases=("حسن كريم",))])

    assert same.speakers == ("Mathias Millen",)
    assert another.speakers == ("حسين كريم",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال السفير كمال البيطار إن الرحلة بدأت.\n\nوأضاف «البيطار»، في حديث إذاعي، أن «البحر كان هائجا طوال الليل».", "كمال البيطار"),
        ("يعتقد مدرب منتخب مصر «كمال البيطار»، أن الفوز ممكن. وقال البيطار: «لعبنا جيدا في الشوط الأول».", "كمال البيطار"),
        ("قالت الفنانة الفلسطينية «سيرين البيطار» بطلة المسلسل: «أتمنى العودة إلى البيت قريبا».", "سيرين البيطار"),
    ],
)  # fmt: skip
def test_a_name_in_marks_is_a_name(text: str, speaker: str) -> None:
    assert [quote.speakers for quote in find_quotes(text) if quote.kind in QUOTING_KINDS] == [(speaker,)]


@pytest.mark.parametrize(
    "sentence",
    [
        'وقالت الراوي :" سنفتح المعبر قبل الشتاء ".',
        "وقالت الراوي ” سنفتح المعبر قبل الشتاء ”.",
        "وقالت الراوي ” سنفتح المعبر قبل الشتاء “.",
        'وقالت الراوي: "سنفتح المعبر قبل الشتاء"، وغادرت.',
    ],
)
def test_marks_with_blanks_inside_and_turned_round(sentence: str) -> None:
    text = f"{INTRODUCTION}\n\n{sentence}"
    (quote,) = (quote for quote in find_quotes(text) if quote.kind in QUOTING_KINDS)

    assert (quote.content.of(text), quote.speakers) == ("سنفتح المعبر قبل الشتاء", ("سلمى الراوي",))


def test_a_name_no_list_has_is_told_by_the_office_behind_it() -> None:
    text = "قال سترينكو أوفلاكيتش مدرب المنتخب إن المباراة صعبة.\n\nوأضاف: «سنقاتل على كل كرة فيها»."

    assert find_quotes(text)[-1].speakers == ("سترينكو أوفلاكيتش",)


def test_an_answer_behind_marks_announces_the_next_ones() -> None:
    found = speakers("وقالت الراوي: «سنفتح المعبر»، ليرد عليها البستاني: «بل سنغلقه قريبا».")

    assert found == [("سلمى الراوي",), ("كريم البستاني",)]


def test_what_stands_between_dashes_names_no_speaker() -> None:
    assert speakers("وأضافت الراوي - حسبما ذكرت قناة محلية - أن «المعبر سيفتح غدا».") == [("سلمى الراوي",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "وطالب البستاني بوصف ما جرى، وعقب ذلك تدخل رئيس المحكمة ووجه حديثه للدفاع قائلا: «اجلس مكانك أيها المحامي».",
        "وقاطعها البستاني، وهنا عنف رئيس المحكمة الدفاع قائلا: «اجلس مكانك أيها المحامي».",
    ],
)
def test_a_participle_hangs_on_who_acts_in_its_own_clause(sentence: str) -> None:
    assert speakers(sentence)[-1] == ("رئيس المحكمة",)


def test_whoever_denies_something_goes_on() -> None:
    found = speakers(
        "وقالت الراوي: «سنفتح المعبر قبل الشتاء».\n\nنفى الوزير نبيل العاصي وجود أي تفاهم. وأضاف: «لا علم لنا بشيء»."
    )

    assert found[-1] == ("نبيل العاصي",)


def test_the_technical_director_is_the_coach() -> None:
    found = speakers("خسر مدرب الفريق البرتغالي كارلوس بينتو.\n\nوقال المدير الفني: «كانت مباراة جيدة من الطرفين».")

    assert found == [("كارلوس بينتو",)]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("الوزيرة سلمى الراوي في حكومة الساحل، غير المعترف بها، قالت إن العرض «خدعة كبيرة جدا».", "سلمى الراوي"),
        ("بيان الوزيرة قال: «سنفتح المعبر قبل الشتاء».", "سلمى الراوي"),
        ("وبعد تصريح للبستاني قال فيه: «سنفتح الخزائن قبل الشتاء».", "كريم البستاني"),
        ("فيما قالت الراوي ردا على ما صرح به البستاني: «لا علم لي بشيء من هذا».", "سلمى الراوي"),
        ("وانتقدت الوزيرة مدير المصرف كريم البستاني بإصدار تصريحات «غير مبررة إطلاقا».", "سلمى الراوي"),
        ("ودون أن تدين الهجوم، أضافت الراوي: «سنفتح المعبر قبل الشتاء».", "سلمى الراوي"),
        ("ورفضت الجماعة انتقادات هانس، مؤكدة أن القرار «يحمي الاقتصاد كله».", "الجماعة"),
        ("وصرح الناطق باسم جماعة النهر ورئيس وفدها المفاوض، محمد السلامي، أن القرار «لا يعني شيئا».", "محمد السلامي"),
        ("قال الدكتور سيد محمد عبد الهادي إن ما جرى «يدمي القلب حقا».", "سيد محمد عبد الهادي"),
        ("وقال وزير الصناعة حسين الحاج حسن: «لا أعرف هذه المعادلة».", "حسين الحاج حسن"),
    ],
)
def test_who_speaks_is_found_past_asides_objects_and_statements(sentence: str, speaker: str) -> None:
    assert speakers(sentence) == [(speaker,)]


def test_a_country_is_no_ambassador_s_name() -> None:
    (quote,) = find_quotes("وقالت السفيرة الفلسطينية: «نشكر كل من وقف معنا».")

    assert quote.speakers == ("السفيرة الفلسطينية",)


@pytest.mark.parametrize(
    "sentence",
    [
        "وقالت الراوي في بيان اطلعت عليه «المنارة برس» إنها ستعود.",
        "جاء ذلك بعد سيطرة «قوات التدخل السريع» على المدينة.",
        "وأكدت الراوي أن «نورس+» أبحرت إلى الميناء صباحا.",
    ],
)
def test_outlets_forces_and_ships_in_marks_are_no_quotations(sentence: str) -> None:
    assert [quote for quote in quotes(sentence) if quote.kind in QUOTING_KINDS] == []
