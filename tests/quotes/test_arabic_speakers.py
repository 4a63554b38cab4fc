"""Arabic: who is no speaker, verbs of no speech, and those who are brought in by what they are called."""

import pytest

from briefer.quotes import find_quotes


def speakers(text: str) -> list[str]:
    return [" and ".join(quote.speakers) for quote in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("هدد السائق جاره بالقتل إذ عرض عليه الصور في هاتفه قائلا: «ستندم على ما فعلت».", "السائق"),
        (
            "الشاعر محمد بن قاسم أبدع صورا جديدة لفتت الحضور، وفي قصيدة أخرى يقول: «أرى الأيام لا تعطي أمانا».",
            "محمد بن قاسم",
        ),
        (
            "الباحثة منى العطار امتازت بأسلوبها الهادئ في العرض، وفي ختام كلمتها قالت: «العلم لا يعرف حدودا».",
            "منى العطار",
        ),
        (
            "أكد سالم الرشيدي أن هذه النتيجة محفز كبير ودافع قوي لبذل المزيد من الجهد، مضيفا: «سنعمل أكثر بعد اليوم».",
            "سالم الرشيدي",
        ),
        ("وقف المدرب حسين الدالي قرب الخط وسدد الكرة ثم قال: «هكذا نلعب نحن هنا».", "حسين الدالي"),
    ],
)
def test_things_and_those_who_only_act_do_not_speak(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قضت المحكمة بحبس الممرض عصام رمزي عشر سنوات. وكان رمزي قد صرح: «كنت أريد إنقاذهم».", "عصام رمزي"),
        ("الفنانة ريما صابر امتازت بهدوئها. وقالت صابر: «أحب المسرح منذ طفولتي».", "ريما صابر"),
        ("وقال ثلاثة شهود إن الحريق «اندلع في الطابق الأول».", "ثلاثة شهود"),
    ],
)
def test_a_name_ends_before_a_verb_or_a_number(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_a_verb_that_is_a_mans_or_of_another_verb_a_womans_fits_both() -> None:
    said = "ووعد ببناء المنازل قائلا للناجين: «لن يبقى أحد في خيمة»."

    assert speakers(f"قال الوالي مراد قايد إنه حزين. وتفقد الرئيس رجب كايا المنطقة {said}") == ["رجب كايا"]
    assert speakers(f"قال الوالي مراد قايد إنه حزين. وتفقد المنطقة {said}") == ["مراد قايد"]


@pytest.mark.parametrize(
    ("brought_in", "speaker"),
    [
        ("قال رجل يدعى عواد الشمري إن الماء انقطع منذ أسبوع.", "عواد الشمري"),
        ("وقالت امرأة تدعى أم ياسين إن الماء انقطع منذ أسبوع.", "أم ياسين"),
        ("وقال شاب اسمه وديع إن الماء انقطع منذ أسبوع.", "وديع"),
    ],
)
def test_somebody_is_named_by_what_they_are_called(brought_in: str, speaker: str) -> None:
    goes_on = "وأضافت" if brought_in.startswith("وقالت") else "وأضاف"

    assert speakers(f"{brought_in} {goes_on}: «لم نجد ما نسقي به الغنم».")[-1] == speaker


def test_a_verb_of_calling_behind_no_description_is_one() -> None:
    assert speakers("وقال الكاتب نديم عبود: «لا يسمى هذا صلحا بأي حال».") == ["نديم عبود"]


def test_whom_a_paper_has_learnt_something_from_speaks() -> None:
    learnt = "علمت «الأفق» من مصادر مطلعة في وزارة التعليم أن الوزارة «تدرس تأجيل الامتحانات»."
    source = "مصادر مطلعة في وزارة التعليم"

    assert speakers(f"{learnt} وأوضحت المصادر أن «القرار لم يصدر بعد».")[-2:] == [source, source]
    assert speakers(f"{learnt} وأفادت ذات المصادر أن «القرار لم يصدر بعد».")[-1] == source


def test_who_learns_of_something_says_nothing() -> None:
    assert speakers("علمت المديرة ليلى حداد بالقرار من الصحف. وقال المفتش نبيل عون: «لم نبلغ أحدا».") == ["نبيل عون"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "وبحسب شهادات لممرضات في مستشفى الساحل، أكدن لـ«الأفق» أن «النقص يشمل كل الأقسام».",
            "ممرضات في مستشفى الساحل",
        ),
        ("قالت معلمات إن الكتب لم تصل، إلا أنهن استدركن بالقول: «الوزارة وعدت بإرسالها».", "معلمات"),
        ("أعلن المجلس البلدي في بيان القرار، واستنكرت نساء الحي ذلك وقلن إن «الأمر لا يحتمل».", "نساء الحي"),
    ],
)
def test_a_verb_of_women_is_of_several(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وكشف الوزير فؤاد الحلبي أن ما حدث «كارثة».", "فؤاد الحلبي"),
        ("وقالت الناشطة رنا عيسى إن القرار متأخر، وإن ما يجري «جريمة».", "رنا عيسى"),
        ("وقالت الناشطة رنا عيسى إن القرار «ظالم»، ثم غادرت.", "رنا عيسى"),
        ("وقال الوزير فؤاد الحلبي إن حركة «أفق» ستشارك في الانتخابات.", ""),
        ("وقال الوزير فؤاد الحلبي إن التنظيم «أفق» سيشارك في الانتخابات.", ""),
    ],
)
def test_one_word_may_be_what_is_said_of_something(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize("while_", ["فيما", "وبينما"])
def test_marks_in_a_clause_of_meanwhile_are_of_who_speaks_in_it(while_: str) -> None:
    said = "أكد رئيس البلدية نادر عون أن الميزانية «متوازنة تماما»، قال سمير الحداد إنها «وهم كبير»."

    assert speakers(f"{while_} {said}") == ["نادر عون", "سمير الحداد"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال المتحدث باسم الوزارة كمال الشيخ إن «الملف أغلق نهائيا».", "كمال الشيخ"),
        ("وقال الشيخ كمال الحلبي إن «الملف أغلق نهائيا».", "كمال الحلبي"),
        ("وقال المدير زياد فرح إن «الوقت نفد».", "زياد فرح"),
        ("وأعلن زياد رفض المقترح قائلا: «لن نوقع على شيء».", "زياد"),
        ("قرأ صياد بن ذروة الهاجري قصائد متنوعة، وقال: «هذا وطني الذي أحب».", "صياد بن ذروة الهاجري"),
        ("وقال صياد إن «البحر هائج منذ أيام».", "صياد"),
    ],
)
def test_titles_nouns_and_trades_are_names_where_nothing_hangs_on_them(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال الأمين العام للاتحاد المحلي للشغل، السمطي البوركي، إن «الإضراب قائم».", "السمطي البوركي"),
        ("قال مدير المهرجان، الجهة المنظمة، إن «الدعوة عامة للجميع».", "مدير المهرجان"),
        ("قال مدرب الاتحاد، التونسي معز الرياحي، إن «الدعوة عامة للجميع».", "معز الرياحي"),
    ],
)
def test_who_stands_between_commas_behind_an_office_holds_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("goes_on", "speaker"),
    [
        ("وكتبت صاحبة أغنية «ليل وناي»: «دعوني وشأني من فضلكم».", "لارا الأيوبي"),
        ("وترى صاحبة «ليل وناي» أن «الشهرة لا تدوم لأحد».", "لارا الأيوبي"),
        ("وكتبت صاحبة المقهى: «دعوني وشأني من فضلكم».", "صاحبة المقهى"),
        ("وقال مخرج مسرحي: «دعوها وشأنها من فضلكم».", "مخرج مسرحي"),
    ],
)
def test_somebody_is_called_by_her_work(goes_on: str, speaker: str) -> None:
    assert speakers(f"نفت الفنانة لارا الأيوبي شائعات زواجها. {goes_on}")[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال رئيس اللجنة نبيل خوري إن العمل انطلق. وأوضح هذا المسؤول أن «الإجراءات اكتملت».", "نبيل خوري"),
        ("قال خبراء إن السبب مجهول. ورجح أحدهم أن «تكون الحرارة هي السبب».", "أحدهم"),
        ("وقد أكد لنا أحد العاملين في المصنع أن «الأجور متأخرة ثلاثة أشهر».", "أحد العاملين في المصنع"),
        ("وقد أكد أحد العاملين في اتصال هاتفي أن «الأجور متأخرة ثلاثة أشهر».", "أحد العاملين"),
        ("وقال مكتب الرئاسة إن الوفدين بحثا الملف مشيرا إلى أن دالاس أيد «العودة إلى الحوار».", "دالاس"),
        ("وقال مكتب الرئاسة إن الوفدين بحثا الملف مشيرا إلى أن الاتفاق أيد «العودة إلى الحوار».", "مكتب الرئاسة"),
        ("أفادت مصادر مؤكدة أن «القرار صدر أمس».", "مصادر مؤكدة"),
        ("وقالت وزيرة الصحة مؤكدةً أن «القرار صدر أمس».", "وزيرة الصحة"),
        ("وحض الائتلاف الوطني الفصائل المقاتلة في الشمال على «ضبط النفس».", "الائتلاف الوطني"),
    ],
)
def test_who_speaks_is_told_as_far_as_the_words_that_tell_it(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker
