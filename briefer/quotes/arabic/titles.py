"""Marks that quote nobody in Arabic: names of newspapers, parties and works, and so-called terms."""

from collections.abc import Sequence

from briefer.model import Kind
from briefer.quotes.arabic.bits import (
    ACCORDING,
    ACTING,
    BODY,
    COMPLEMENTIZER,
    DEFINITE,
    FINITE,
    NOUN,
    OFFICE,
    OWNED,
    PREFIX,
    PREPOSITION,
    ROLE,
    WORKS,
)
from briefer.quotes.arabic.cues import COMMAS, cues
from briefer.quotes.arabic.forms import arabic_lexicon, stem
from briefer.quotes.arabic.spelling import fold
from briefer.quotes.grammar import Said, Word, announced, quotes_nobody
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.word_sets import word_set

_PLATFORMS = word_set("ar", "nouns.platforms")
_LATEST = word_set("ar", "adjectives.latest")
_CREATIVE = word_set("ar", "nouns.works")
_SUCH_AS = word_set("ar", "pronouns.such_as")
_MAKERS = word_set("ar", "nouns.makers")
_HAS = word_set("ar", "verbs.obtaining")
_UPON = frozenset({"عليها", "عليه"})
_TALK = word_set("ar", "nouns.talks")
_TOWARDS = frozenset({"مع", "إلى", "الى", "ل", "على", "عبر", "في", "لدى"})
_INSIDE = frozenset({"في", "لدى"})
_DASHES = frozenset("-–—")
_WORK = 7  # words of a title
_OUTLET = 3  # words of a newspaper's name
_THIS = frozenset({"هذا", "هذه", "ذلك", "تلك"})
_SUBJECT = 6  # words between إن and what is said of them
_EARLY = 3  # words before a sentence's subject
_TOLD = 10  # words between a verb and whom something is told
_NAME = 4  # words of a party's name
_BACK = 5
_PLACES = BIT["words.places"]
_SCARE = BIT["marks.scare"]


def names_nobody(words: Sequence[Word], at: int, known: Lexicon) -> Said | None:
    """What the words before marks say of them, if they announce a name, a title or a term."""
    inside = words[at].text.strip("\"“”„«»‹›' \u00a0")
    count = len(inside.split())
    bits = announced(words, at, known)
    if at > 1 and at == len(words) - 1 and words[at - 1].text == ":" and words[at - 2].bits & _PLACES:
        return Said(None, None, 0.0, Kind.TITLE) if count <= _OUTLET else None  # القاهرة: «المنارة»
    if fold(inside) in _PLATFORMS or (_is_name(words, at, count) if at else _is_byline(words, count)):
        return Said(None, None, 0.0, Kind.TITLE)
    named = bits & (WORKS | BODY) and not bits & (PREPOSITION | DEFINITE | OWNED)
    if bits & _SCARE or (named and count <= _WORK):
        return quotes_nobody(bits) or Said(None, None, 0.0, Kind.TITLE)
    single = (
        at
        and count == 1
        and not _is_verdict(words, at)
        and (not _leads_to_a_word(words[at - 1]) or _is_subject(words, at))
    )
    return Said(None, None, 0.0, Kind.SCARE) if single or _is_written(words, at) else None


def _is_name(words: Sequence[Word], at: int, count: int) -> bool:
    """Whether marks hold a newspaper, a party, a ship."""
    before = words[at - 1].bits
    if count <= _NAME and before & OFFICE and not before & (DEFINITE | OWNED):
        return True  # رئيس «حزب الحوار»
    if (count <= _OUTLET and before & ACCORDING) or (count <= _WORK and _is_one_of(words, at - 1)):
        return True  # بحسب «المنارة», قصائد منها «حياة القلوب»
    if count <= _NAME and stem(words[at - 1].key) in _MAKERS and not before & (DEFINITE | OWNED):
        return True  # صاحبة «حارة الزعفران»
    if 1 < count <= _NAME and before & NOUN and not before & (DEFINITE | OWNED | PREFIX) and _is_body(words[at]):
        return True  # سيطرة «قوات التدخل»
    two = words[at - 2].bits if at > 1 else 0
    ship = two & WORKS and not two & (DEFINITE | OWNED) and before & DEFINITE  # "سفينة الإنقاذ «نورس»"
    work = words[at - 2] if at > 1 and words[at - 1].key in _LATEST else words[at - 1]
    if count <= _WORK and stem(work.key) in _CREATIVE and (work.bits & OWNED or work.key.endswith(("ه", "ها"))):
        return True  # "روايتها الأخيرة «غرفة بلا نافذة»"
    body = two & BODY and before & DEFINITE and count > 1 and not cues(words, at)  # "المجلس الإقليمي «تل الزهر»"
    return count <= _OUTLET and bool(body or ship or _is_outlet(words, at) or _acts(words, at))


def _is_one_of(words: Sequence[Word], at: int) -> bool:
    """Whether works are told by one of them: "قصائد، منها «حياة القلوب»"; not "تطلب منها «حذف كل شيء»"."""
    if words[at].key not in _SUCH_AS:
        return False
    return words[at].key[0] == "و" or (at > 0 and (words[at - 1].text in COMMAS or words[at - 1].key in {"من", "ومن"}))


def _is_byline(words: Sequence[Word], count: int) -> bool:
    """Whether a line is an outlet and who wrote for it: "«المنارة» - سليم الراوندي:"."""
    return count <= _OUTLET and len(words) > 1 and words[1].text in _DASHES and words[-1].text == ":"


def _is_body(marked: Word) -> bool:
    first = marked.text.strip("\"“”„«»‹›' \u00a0").split(maxsplit=1)[0]
    bits = arabic_lexicon().bits.get(fold(first), 0)
    return bool(bits & BODY) and not bits & DEFINITE


def _is_written(words: Sequence[Word], at: int) -> bool:
    """What a banner says, and who saw a statement: "لافتات كتب عليها «…»", "بيان اطلعت عليه «المنارة»"."""
    upon = any(word.key in _UPON for word in words[max(0, at - 2) : at])
    return upon and any(verb in word.key for word in words[max(0, at - 4) : at] for verb in _HAS)


def _acts(words: Sequence[Word], at: int) -> bool:
    """Whether marks hold the subject of a verb: أعلن «التيار الوطني» في العاصمة."""
    following = words[at + 1].text[0].isalpha() if at + 1 < len(words) and words[at + 1].stretch < 0 else False
    return bool(words[at - 1].bits & FINITE) and following and at <= _EARLY


def _leads_to_a_word(before: Word) -> bool:
    """Whether a single word in marks may be somebody's: behind ب, من, إن or a colon, not behind a verb or noun."""
    if before.key in _UPON:
        return False
    return bool(before.bits & (PREPOSITION | COMPLEMENTIZER)) or not before.text[0].isalpha() or before.stretch >= 0


def _is_verdict(words: Sequence[Word], at: int) -> bool:
    """Whether a word is what somebody says of something: "قالت X إن القرار «ظالم»", "أن ما حدث «كارثة»"."""
    following = words[at + 1] if at + 1 < len(words) else None
    if following is not None and following.stretch < 0 and following.text[0].isalpha() and following.text[0] != "و":
        return False
    for place in range(at - 1, max(0, at - _SUBJECT - 1), -1):
        if words[place].bits & COMPLEMENTIZER or words[place].key == "وان":
            about = words[place + 1 : at]
            what = len(about) > 1 and about[0].key == "ما"
            return what or (bool(about) and _is_what_is_judged(words[at], about[-1]))
        if words[place].stretch >= 0 or words[place].bits & (FINITE | ACTING):
            that = words[place - 2].bits & COMPLEMENTIZER or words[place - 2].key == "وان"
            return words[place - 1].key == "ما" and bool(that)
    return False


def _is_what_is_judged(marked: Word, last: Word) -> bool:
    """Whether an adjective without ال follows what it is said of: "أن تصرفات الشركة في الساحل «مقلقة»"."""
    inside = fold(marked.text.strip("\"“”„«»‹›' \u00a0"))
    adjective = not inside.startswith("ال") and not arabic_lexicon().bits.get(inside, 0) & (BODY | ROLE)
    return adjective and (bool(last.bits & (DEFINITE | OWNED | _PLACES)) or last.key in _THIS)


def _is_subject(words: Sequence[Word], at: int) -> bool:
    """Whether a word in marks is whom the clause behind إن is about: "أن «نورس» أبحرت"."""
    following = words[at + 1] if at + 1 < len(words) else None
    goes_on = following is not None and following.stretch < 0 and following.text[0].isalpha()
    return bool(words[at - 1].bits & COMPLEMENTIZER and goes_on)


def _is_outlet(words: Sequence[Word], at: int) -> bool:
    """قال لـ«المنارة», في حديث إلى «المنارة»."""
    if not at or words[at - 1].key not in _TOWARDS:
        return False
    if words[at - 1].key in _INSIDE:
        return any(word.bits & ROLE for word in words[max(0, at - _BACK) : at - 1]) and words[at - 2].stretch < 0
    before = words[max(0, at - _BACK) : at - 1]
    told = words[at - 1].key == "ل" and _speaks(words, at - 1)
    return told or any(_is_talk(word) for word in before)


def _is_talk(word: Word) -> bool:
    """حديث إلى, حوارها مع."""
    key = stem(word.key)
    return key in _TALK or (bool(word.bits & OWNED) and key.removesuffix("ها").removesuffix("ه") in _TALK)


def _speaks(words: Sequence[Word], at: int) -> bool:
    """Whether what stands before "ل" is said to somebody: not "إن السجناء يتعرضون ل"."""
    for place in range(at - 1, max(-1, at - _TOLD), -1):
        if words[place].bits & COMPLEMENTIZER:
            return False
        if words[place].bits & FINITE or stem(words[place].key) in _TALK:
            return True
    alone = all(word.text[0].isalpha() and not word.bits & PREPOSITION for word in words[:at])
    return 0 < at <= _NAME and alone  # "لونا فلوريس ل«قناة الأفق»"
