"""Likelihood and confidence are never said in one sentence: a reader would take one for the other."""

import re

from briefer.model.spans import Span
from briefer.notes.problems import Problem

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]?")
_LIKELIHOOD = re.compile(
    r"\b(?:almost no chance|remote chance|(?:very |highly )?(?:un)?likely|(?:highly )?(?:im)?probabl[ey]"
    r"|roughly even (?:chance|odds)|(?:almost|nearly) certain(?:ly)?)\b",
    re.IGNORECASE,
)
_CONFIDENCE = re.compile(r"\b(?:high|moderate|medium|low) confidence\b", re.IGNORECASE)


def mixed_sentences(body: str) -> list[Problem]:
    """The sentences of a body that say both, each as a warning with its place."""
    return [
        Problem(
            message=f"Likelihood and confidence stand in one sentence: “{match[0].strip()}”",
            severity="warning",
            line=body.count("\n", 0, match.start()) + 1,
            span=Span(*match.span()),
        )
        for match in _SENTENCE.finditer(body)
        if _LIKELIHOOD.search(match[0]) and _CONFIDENCE.search(match[0])
    ]
