"""Words that turn a sentence round: no insertion of a writer may stand for one."""

NEGATION = (  # a regular expression for one word, whatever its case
    r"(?i:not|no|nor|never|none|nobody|nothing|neither|without|cannot|\w+n['’]t"
    r"|ne|n['’]\w+|pas|jamais|aucune?|rien|sans|لا|لم|لن|ليس|ليست|غير|دون)(?!\w)"
)
