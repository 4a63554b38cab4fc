"""What a form of an Arabic word tells, as bits: those of the lexicon, and above them those of its forms."""

from briefer.quotes.lexicon import BIT

_LOWEST = max(BIT.values()).bit_length()
FINITE, PARTICIPLE, GIVEN, DEFINITE, AND, PREFIX, FEMININE, PLURAL, DUAL, OWNED, MASCULINE, CALLING, ACTING, WEAK = (
    1 << place for place in range(_LOWEST, _LOWEST + 14)
)  # what a form tells; CALLING of a verb that names or judges, ACTING of one of no speech, WEAK of one that may be either
HONORIFIC = BIT["names.honorifics_m"] | BIT["names.honorifics_f"] | BIT["names.honorifics"]
RANK = BIT["names.ranks"]
OFFICE = BIT["names.titles"]
PARTICLE = BIT["names.particles"]
SUFFIX = BIT["names.suffixes"]
ROLE = OFFICE | RANK | BIT["roles.heads_m"] | BIT["roles.heads_f"] | BIT["roles.heads"] | BIT["roles.heads_plural"]
MODIFIER = BIT["roles.modifiers"]
BODY = BIT["organisations.words"] | BIT["organisations.heads"]
PAPER = BIT["cue_words.nouns"]  # a statement, a report
NOUN = BIT["words.nouns"]
WORKS = BIT["marks.works"]
ACCORDING = BIT["cue_words.prepositions"]
COMPLEMENTIZER = BIT["cue_words.complementizers"]
PREPOSITION = BIT["words.prepositions"]
