"""One invented story told in three languages: a ferry line between two ports, as papers here and there report it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from briefer.articles import read_text
from briefer.model import Article, Kind, Note, Person, Quote, Section, Status
from briefer.model.checks import Sources
from briefer.notes import NoteFormat, load_format, start_note
from briefer.quotes import find_quotes

TODAY = date(2024, 5, 17)
PEOPLE = (
    Person(name="Salma Renko", role="Minister of Harbours", organisation="Velland"),
    Person(name="Odile Marchand", role="ministre des Transports"),
    Person(name="هالة السروي", role="وزيرة الموانئ"),
)
_RECORD = """Velland puts a date on the ferry

By Ivo Castellan
Source: The Harbour Record
Date: May 14, 2024
URL: https://record.example/velland-ferry

Velland's harbours minister said on Tuesday that the ferry to Sarrow would sail before the autumn storms.

“We will open the line on the first of September, and we will open it with two ships,” Salma Renko told reporters on the quay. “A line with one ship is a promise that breaks in the first gale.”

Ms Renko had until now spoken only of “patience”. Asked who would pay, she did not hesitate. “The port pays for the piers, the state pays for the ships, and nobody pays twice,” she said.

Her adviser on safety, Tobin Ashgrove, was more careful. “The second ship has no certificate yet,” Mr Ashgrove said. “I would not print the timetable.”

A senior official of the harbour board, who was not authorised to speak, said the piers “will not be ready before October”.
"""
_WIRE = """Sarrow's fishermen want a seat at the table

By Lena Dworak
Source: Northern Wire
Date: May 15, 2024

The fishermen of Sarrow said on Wednesday that they would block the harbour if the ferry took their moorings.

“Nobody has asked us where the nets go when the ship comes in,” said Piet Hollander, who speaks for the cooperative. “We read about our own harbour in the newspaper.”

Ms Renko answered through a spokesman that she would “meet the cooperative before the month is out”.
"""
_MATIN = """Sarrow demande des garanties avant l’ouverture de la ligne

Par Camille Duvernois
Source : Le Matin de Sarrow
Date : 15 mai 2024
URL : https://matin.example/ligne-ferry

La ministre des Transports de Sarrow a posé ses conditions mercredi, à trois mois de l’ouverture annoncée.

« Nous voulons cette ligne, mais nous ne signerons rien sans un plan de secours en mer », a déclaré Odile Marchand devant le parlement.

Interrogée sur la date du premier septembre, Mme Marchand a répondu : « Une date n’est pas un plan. »

« Les pêcheurs seront entendus avant la signature, et non après », a-t-elle ajouté.
"""
_SABAH = """وزيرة الموانئ تدعو إلى اتفاق واضح قبل تشغيل خط العبارات

المصدر: صحيفة الميناء الجديد
16 مايو 2024

دعت وزيرة الموانئ هالة السروي يوم الخميس إلى اتفاق مكتوب قبل تشغيل خط العبارات بين الميناءين.

وقالت السروي في مؤتمر صحفي: «لن نسمح بإبحار أي سفينة من دون خطة إنقاذ مشتركة بين الميناءين».

وأضافت السروي: «نريد خطا يدوم عشرين عاما، لا صورة ليوم واحد».
"""
_ARTICLES: dict[str, tuple[str, ...]] = {
    "en": (_RECORD, _WIRE),
    "fr": (_MATIN, _RECORD),
    "ar": (_SABAH, _RECORD),
    "mixed": (_RECORD, _WIRE, _MATIN, _SABAH),
}
LANGUAGES = ("en", "fr", "ar", "mixed")


def sources_in(story: str) -> Sources:
    """The articles of a story with their quotations accepted."""
    articles: dict[int, Article] = {}
    quotes: dict[int, Quote] = {}
    for number, text in enumerate(_ARTICLES[story], 1):
        articles[number] = replace(read_text(text), id=number, marking="")
        for quote in find_quotes(articles[number].text, PEOPLE):
            if quote.kind in {Kind.DIRECT, Kind.MIXED}:
                at = len(quotes) + 1
                quotes[at] = replace(quote, id=at, article_id=number, status=Status.ACCEPTED)
    roles = {person.name: ", ".join(filter(None, (person.role, person.organisation))) for person in PEOPLE}
    return Sources(quotes=quotes, articles=articles, roles=roles)


_TITLES = {
    "en": "The ferry between Velland and Sarrow: who has promised what",
    "fr": "La ligne de ferry entre Velland et Sarrow : qui a promis quoi",
    "ar": "خط العبارات بين فيلاند وسارو: من وعد بماذا",
}
_FIELDS: Mapping[str, Mapping[str, str]] = {
    "en": {"to": "THE DEPUTY MINISTER", "from": "Office of Northern Affairs – T. Brandvold", "office": "NAD-SE"},
    "fr": {"to": "LA MINISTRE DÉLÉGUÉE", "from": "Bureau du Nord – T. Brandvold", "office": "NAD-SE"},
    "ar": {"to": "معالي نائبة الوزير", "from": "مكتب شؤون الشمال", "office": "ش-ش-7"},
}
_OTHER_FIELDS = {
    "number": "2024-118",
    "phone": "555 0142",
    "deadline": "2024-05-24",
    "critical_date": "2024-05-24",
    "product": "NA-2024-31",
    "producer": "T. Brandvold",
    "prepared": "T. Brandvold, 555 0142",
    "approved": "K. Osei",
    "contact": "T. Brandvold, 555 0142",
    "clearing_officer": "K. Osei, 555 0100",
    "clearances": "NAD – K. Osei: ok\nLEG – M. Tarn: info",
    "approvals": "K. Osei\nM. Tarn",
    "copy": "K. Osei\nM. Tarn",
}
_BLUF = {
    "en": "{u}Velland has named 1 September as the day the ferry opens; Sarrow will not sign without a rescue plan. "
    "The second ship has no certificate, and the fishermen threaten to block the harbour.",
    "fr": "{u}Velland annonce l’ouverture de la ligne pour le 1er septembre ; Sarrow ne signera pas sans plan de secours. "
    "Le second navire n’a pas encore de certificat.",
    "ar": "{u}أعلنت فيلاند افتتاح الخط في الأول من سبتمبر، وسارو لن توقع من دون خطة إنقاذ مشتركة. "
    "والسفينة الثانية لم تحصل بعد على شهادة السلامة.",
}
_ASKS = {
    "en": "1. That you offer Sarrow a joint rescue exercise in July.\n2. That you note the fishermen’s request.",
    "fr": "1. Que vous proposiez un exercice commun de secours en juillet.\n2. Que vous preniez note de la demande "
    "des pêcheurs.",
    "ar": "1. أن تعرضوا على سارو تمرينا مشتركا للإنقاذ في يوليو.\n2. أن تأخذوا علما بطلب الصيادين.",
}
_POINTS = {
    "en": "{u}The date is Velland’s alone; Sarrow has not confirmed it.[@a1]\n\n{u}Three questions are open:\n\n"
    "- the certificate of the second ship\n- the moorings of the fishermen\n    - where the nets go\n"
    "- who pays for rescue at sea[^1]\n\n{u}Table: Dates named in public\n\n| Step | Day | Said by |\n|:--|--:|:--|\n"
    "| Piers | October | harbour board |\n| First crossing | 1 September | minister |\n\n"
    "[^1]: Neither side has put a figure on it.",
    "fr": "{u}La date n’engage que Velland.[@a2]\n\n{u}Trois questions restent ouvertes :\n\n- le certificat du second "
    "navire\n- les mouillages des pêcheurs\n    - la place des filets\n- le coût du secours en mer[^1]\n\n"
    "{u}Table: Dates annoncées\n\n| Étape | Jour | Annoncée par |\n|:--|--:|:--|\n| Quais | octobre | autorité du port |\n"
    "| Première traversée | 1er septembre | ministre |\n\n[^1]: Aucun chiffre n’a été avancé.",
    "ar": "{u}الموعد يخص فيلاند وحدها ولم تؤكده سارو.[@a2]\n\n{u}ثلاث مسائل مفتوحة:\n\n- شهادة السفينة الثانية\n"
    "- مراسي الصيادين\n    - مكان الشباك\n- من يدفع ثمن الإنقاذ في البحر[^1]\n\n{u}Table: المواعيد المعلنة\n\n"
    "| المرحلة | اليوم | المصدر |\n|:--|--:|:--|\n| الأرصفة | أكتوبر | إدارة الميناء |\n| أول رحلة | 1 سبتمبر | الوزيرة |\n\n"
    "[^1]: لم يذكر أي طرف رقما.",
}
_CONTEXT = {
    "en": "{u}The ferry stopped in 2011 after a collision off Sarrow. A first attempt to reopen it failed in 2019.",
    "fr": "{u}La ligne a fermé en 2011 après une collision au large de Sarrow. Une première relance a échoué en 2019.",
    "ar": "{u}توقف الخط عام 2011 بعد حادث تصادم قبالة سارو، وفشلت محاولة أولى لإعادة تشغيله عام 2019.",
}
_NEXT = {
    "en": "{u}Ministers meet in Sarrow on 24 May.",
    "fr": "{u}Les ministres se réunissent à Sarrow le 24 mai.",
    "ar": "{u}يجتمع الوزراء في سارو يوم 24 مايو.",
}
_BY_KIND: Mapping[str, Mapping[str, str]] = {"bottom-line": _BLUF, "recommendation": _ASKS, "context": _CONTEXT}
_BY_ID: Mapping[str, Mapping[str, str]] = {
    "key-points": _POINTS, "issue": _NEXT, "purpose": _NEXT, "whats-next": _NEXT, "next-steps": _NEXT,
    "considerations": _POINTS, "argument": _POINTS, "timing": _NEXT, "outlook": _POINTS, "scope-note": _NEXT,
}  # fmt: skip


def note_in(story: str, format_id: str, material: Sources) -> Note:
    """A note with all its fields and parts filled, in the language of the story; a mixed one is in English."""
    language = "en" if story == "mixed" else story
    note_format = load_format(format_id)
    note = start_note(note_format, material, title=_TITLES[language], today=TODAY, people=PEOPLE, language=language)
    filled = {
        spec.id: {**_FIELDS[language], **_OTHER_FIELDS, "title_fr": _TITLES["en" if language == "fr" else "fr"]}.get(
            spec.id, ""
        )
        for spec in note_format.fields
    }
    fields = dict(note.fields) | {key: value for key, value in filled.items() if value}
    sections = tuple(_filled(section, note_format, language) for section in note.sections)
    return replace(note, fields=fields, sections=sections)


def _filled(section: Section, note_format: NoteFormat, language: str) -> Section:
    spec = note_format.part(section.part)
    texts = _BY_ID.get(section.part) or _BY_KIND.get(spec.kind if spec else "")
    if not texts:
        return section
    if section.body and texts is not _POINTS:
        return section
    mark = "(U) " if note_format.scheme == "us-capco" else ""
    body = texts[language].replace("{u}", mark)
    return replace(section, body=f"{body}\n\n{section.body}".strip())
