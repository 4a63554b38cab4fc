"""French: inversion, incises, "selon", guillemets with blanks inside."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.model import Kind, Person, Quote
from briefer.quotes import QUOTING_KINDS, find_quotes
from briefer.quotes.languages import language_of

INTRODUCTION = "La ministre Claire Vidal et le député Marc Renaud se sont opposés mardi sur la loi, selon les députés. "
PARTS = ["« ", " »", " a dit ", "Mme Vidal", ", a-t-il", "selon ", "“", "”", "\n\n", ". ", " : ", "le maire", "et", "'"]


def quotes(sentence: str) -> list[Quote]:
    found = find_quotes(INTRODUCTION + "\n\n" + sentence)
    return [quote for quote in found if quote.content.start > len(INTRODUCTION)]


def speakers(sentence: str) -> list[tuple[str, ...]]:
    return [quote.speakers for quote in quotes(sentence)]


def test_the_language_is_told_by_its_commonest_words() -> None:
    assert language_of(INTRODUCTION) == "fr"


@pytest.mark.parametrize(
    "sentence",
    [
        "« Nous voterons ce texte », a déclaré Mme Vidal.",
        "« Nous voterons ce texte », a déclaré mardi Claire Vidal devant la presse.",
        "« Nous voterons ce texte », insiste la ministre Claire Vidal.",
        "Claire Vidal a dit : « Nous voterons ce texte. »",
        "Selon Mme Vidal, « ce texte sera voté demain ».",
        "Mme Vidal s'est félicitée d'un texte « clair et court ».",
        "« Nous voterons ce texte », a tonné la ministre.",
    ],
)
def test_the_speaker_is_named_in_full(sentence: str) -> None:
    assert speakers(sentence) == [("Claire Vidal",)]


def test_a_pronoun_behind_the_verb_is_the_one_who_spoke() -> None:
    first, second = quotes("« Jamais », a répondu M. Renaud. « Nous avons le temps », a-t-il ajouté.")

    assert first.speakers == second.speakers == ("Marc Renaud",)
    assert second.mention is not None
    assert (
        second.mention.of(INTRODUCTION + "\n\n« Jamais », a répondu M. Renaud. « Nous avons le temps », a-t-il") == "il"
    )


def test_two_in_play_are_told_apart_by_gender() -> None:
    assert speakers("« C'est faux », a-t-elle dit. « C'est vrai », a-t-il répliqué.") == [
        ("Claire Vidal",),
        ("Marc Renaud",),
    ]


def test_two_speak_together() -> None:
    assert speakers("Mme Vidal et M. Renaud ont promis « un débat sans fin ».") == [("Claire Vidal", "Marc Renaud")]


def test_a_split_quotation_has_one_speaker() -> None:
    assert speakers("« Nous verrons », dit Mme Vidal, « ce que le Sénat en fera. »") == [("Claire Vidal",)] * 2


def test_an_unnamed_official_and_a_body_are_printed_as_they_stand() -> None:
    assert speakers("« Rien n'est prêt », glisse un haut responsable du ministère.") == [
        ("un haut responsable du ministère",)
    ]
    assert speakers("Le gouvernement a dénoncé « une manœuvre grossière ».") == [("Le gouvernement",)]


@pytest.mark.parametrize(
    "words", ["le soi-disant « plan secret » du ministère", "son roman « Le Phare blanc » est paru"]
)
def test_marks_that_quote_nobody_are_kept_apart(words: str) -> None:
    (quote,) = quotes(f"Mme Vidal a lu {words}.")

    assert quote.kind in {Kind.SCARE, Kind.TITLE}
    assert quote.speakers == ()


def test_a_headline_has_the_speaker_of_the_same_words_below() -> None:
    text = "Loi sur l'eau : « On ne cédera rien »\n\n" + INTRODUCTION
    headline, *_ = find_quotes(text + "\n\n« On ne cédera rien aux villes », a lancé M. Renaud.")

    assert headline.speakers == ("Marc Renaud",)


@pytest.mark.parametrize(
    ("sentence", "content", "speaker"),
    [
        ("Mme Vidal a affirmé que la loi serait votée avant l'été.", "la loi serait votée avant l'été", "Claire Vidal"),
        ("Selon M. Renaud, la loi ne passera jamais.", "la loi ne passera jamais", "Marc Renaud"),
        ("La loi sera votée avant l'été, a indiqué mardi Mme Vidal.", "La loi sera votée avant l'été", "Claire Vidal"),
        ("La loi ne passera jamais, selon M. Renaud.", "La loi ne passera jamais", "Marc Renaud"),
    ],
)
def test_reported_speech_is_a_layer_of_its_own(sentence: str, content: str, speaker: str) -> None:
    (quote,) = quotes(sentence)

    assert (quote.kind, quote.speakers) == (Kind.INDIRECT, (speaker,))
    assert quote.content.of(INTRODUCTION + "\n\n" + sentence) == content
    assert quote.confidence < 0.7


def test_a_sentence_in_which_nobody_speaks_reports_nothing() -> None:
    assert quotes("La loi que Mme Vidal défend compte douze articles.") == []


def test_the_analysts_own_people_name_the_speaker() -> None:
    (quote,) = find_quotes(
        "« Nous voterons ce texte dans la semaine », a dit M. Ferrand.", [Person(name="Gilles Ferrand", gender="m")]
    )

    assert quote.speakers == ("Gilles Ferrand",)


def test_reasons_say_who_is_meant_and_by_which_cue() -> None:
    (quote,) = quotes("« Nous voterons ce texte », a déclaré Mme Vidal.")

    assert quote.reasons == ("“Mme Vidal” → Claire Vidal", "cue “a déclaré”")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=40))
def test_any_string_of_marks_and_words_is_read(parts: list[str]) -> None:
    text = INTRODUCTION + "".join(parts)

    assert all(0 <= q.content.start < q.content.end <= len(text) for q in find_quotes(text))


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("« C'est non », a répondu à la commission Mme Vidal.", "Claire Vidal"),
        ("« C'est non », lui rétorque Claire Vidal.", "Claire Vidal"),
        ("« C'est non », n'a cessé de répéter Mme Vidal.", "Claire Vidal"),
        ("Le texte, jugé « encore trop flou », sera revu, a précisé mardi M. Renaud.", "Marc Renaud"),
        ("Mme Vidal, citée comme témoin, a décrit « une loi écrite à la main ».", "Claire Vidal"),
        ("M. Renaud (Parti du centre) a pour sa part promis « un débat loyal ».", "Marc Renaud"),
        ("Mme Vidal a condamné « un acte lâche et barbare », selon son cabinet.", "Claire Vidal"),
        ("« C'est non », demande pour la troisième fois la ministre, Claire Vidal.", "Claire Vidal"),
        ("M. Renaud convient que « les délais sont courts ».", "Marc Renaud"),
    ],
)
def test_the_subject_is_found_past_what_stands_between(sentence: str, speaker: str) -> None:
    assert speakers(sentence) == [(speaker,)]


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("« C'est non », martelait Mme Vidal.", "martelait"),
        ("« C'est non », s'est emportée Mme Vidal.", "s'est emportée"),
        ("Les deux ministres se sont félicités « d'un texte clair ».", "se sont félicités"),
        ("« C'est non », n'a pas répondu Mme Vidal.", "a pas répondu"),
    ],
)
def test_a_verb_is_known_in_all_its_forms(sentence: str, verb: str) -> None:
    (quote,) = quotes(sentence)

    assert quote.cue is not None
    assert quote.cue.of(INTRODUCTION + "\n\n" + sentence).endswith(verb)


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        ("Mme Vidal a quitté la salle.\n\n« Je reviendrai demain », a lancé la ministre.", "Claire Vidal"),
        ("Le député a pris la parole.\n\n« Je reviendrai demain », a-t-il lancé.", "Marc Renaud"),
        ("Claire Vidal souriait. Elle avait fini.\n\n« Je reviendrai demain », promet l'élue.", "Claire Vidal"),
        ("« Enfin ! » Marc Renaud n'a pas caché son soulagement.", "Marc Renaud"),
        ("À quoi rêve Claire Vidal ? Elle hésite. « À une loi que l'on comprenne. »", "Claire Vidal"),
    ],
)
def test_a_pronoun_or_description_means_whom_the_sentences_before_were_about(paragraphs: str, speaker: str) -> None:
    assert quotes(paragraphs)[-1].speakers == (speaker,)


def test_an_office_told_apart_by_what_it_is_of() -> None:
    text = (
        "La ministre de la Santé, Anne Morel, et la ministre des Sports, Lise Caron, ont parlé mardi.\n\n"
        "« Nous sommes prêtes », a dit la ministre de la Santé. « Nous aussi », a dit la ministre des Sports."
    )

    assert [quote.speakers for quote in find_quotes(text)] == [("Anne Morel",), ("Lise Caron",)]


def test_a_headline_that_gives_the_office_has_the_name_of_the_lead() -> None:
    text = "Eau : la ministre promet « un choc de sobriété »\n\nClaire Vidal a détaillé jeudi les mesures de sa loi."
    (quote,) = find_quotes(text)

    assert quote.speakers == ("Claire Vidal",)
    assert quote.confidence <= 0.7


def test_a_given_name_alone_is_the_only_one_who_bears_it() -> None:
    text = (
        "Michel et Ghislaine Marceau ferment leur boutique.\n\n« Du bateau », répond Michel à qui lui demande la suite."
    )

    assert [quote.speakers for quote in find_quotes(text)] == [("Michel Marceau",)]


def test_a_title_inside_a_sentence_quotes_nobody() -> None:
    (quote,) = quotes("Celle dont « La Mouette en hiver » avait triomphé a refusé de répondre.")

    assert (quote.kind, quote.speakers) == (Kind.TITLE, ())


def test_the_turns_of_a_dialogue_are_quotations_of_two_who_take_turns() -> None:
    text = (
        "L'infirmière Nadège Fontanel lui prend la main.\n\n« Vous avez mal, madame ?\n\n– Non. J'ai soif.\n\n"
        "– On vous apporte de l'eau tout de suite », promet l'infirmière."
    )
    first, second, third = find_quotes(text)

    assert first.speakers == third.speakers == ("Nadège Fontanel",)
    assert (second.content.of(text), second.speakers) == ("Non. J'ai soif.", ())


def test_a_line_signed_with_a_dash_is_no_turn() -> None:
    (quote,) = quotes("« Nous voterons ce texte avant l'été, c'est certain. »\n\n— Marc Renaud, député du centre")

    assert quote.speakers == ("Marc Renaud",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "La Première ministre Astrid Holm reçoit Selim Aydin. « Bienvenue », dit Mme Holm. « Merci », répond son homologue.",
            "Selim Aydin",
        ),
        (
            "Le juge Alain Dupouy fait entrer Jordan B., un voleur de fromages. Jordan B. sourit. « Pourquoi ? », demande le juge. « J'avais faim », répond le prévenu.",
            "Jordan B.",
        ),
        (
            "La joueuse Petra Vonkova a perdu en trois manches. « Elle a été meilleure », a reconnu la Tchèque.",
            "Petra Vonkova",
        ),
        (
            "Le conseil départemental, propriétaire des murs, « prend la situation très au sérieux ».",
            "Le conseil départemental",
        ),
        ("Marc Renaud a perdu. Aux yeux du maire, la ville a « trop longtemps attendu ».", "Marc Renaud"),
        ("Mme Vidal, responsable de la maison, qui évoque « une dérive inquiétante », a refusé.", "Mme Vidal"),
    ],
)
def test_whom_a_description_means_in_its_setting(text: str, speaker: str) -> None:
    assert find_quotes(text)[-1].speakers == (speaker,)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("« Jamais », dit Paul.", "fr"),
        ("« Super match », lâche Karim.", "fr"),
        ("« The party is over and we are ready for it », a déclaré John Smith.", "fr"),
        ("Le CEO, John Smith, a dit : “We believe in the future of the cloud and of the data.”", "fr"),
        ("The minister said: “Nous ne sommes pas dans une crise de la dette, mais dans une crise.”", "en"),
        ("“Yes,” she said.", "en"),
    ],
)
def test_a_text_is_in_the_language_of_who_writes_it_not_of_whom_it_quotes(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_quotation_split_by_its_attribution_continues() -> None:
    first, second, third = quotes("« Nous verrons », dit Mme Vidal, « ce que le Sénat en fera ». Elle est « sereine ».")

    assert (first.continues, second.continues, third.continues) == (False, True, False)


@pytest.mark.parametrize("named", ["M. Ferrand", "Gilles Ferrand", "le secrétaire d'État Ferrand", "Jill Ferrand"])
def test_the_analysts_own_people_are_known_by_title_and_alias(named: str) -> None:
    people = [Person(name="Gilles Ferrand", aliases=("Jill Ferrand",), gender="m")]
    (quote,) = find_quotes(f"« Nous voterons ce texte dans la semaine », a dit {named}.", people)

    assert quote.speakers == ("Gilles Ferrand",)


def test_how_sure_a_speaker_is_follows_from_the_evidence() -> None:
    named, held, gone_on = quotes(
        "« Nous voterons ce texte », a dit Claire Vidal. « Demain », a précisé la ministre. « Ou après-demain. »"
    )

    assert named.confidence > held.confidence > gone_on.confidence


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("« Enfin », a-t-il lâché. Franck Delahaye, l'entraîneur, n'a pas voulu en dire plus.", "Franck Delahaye"),
        ("« Il n'avait rien » : c'est par ces mots que Mme Vidal a ouvert la séance.", "Claire Vidal"),
        ("« Rien n'est perdu », assure-t-on au cabinet du ministre.", "cabinet du ministre"),
        ("Au cabinet du ministre, on se réjouit de « l'adhésion du milieu ».", "cabinet du ministre"),
        ("« J'ai voté », confiait à Interpresse Aminata Holt, 29 ans, coiffeuse.", "Aminata Holt"),
        ("« On me l'a dit », glisse M. Lopez.", "M. Lopez"),
        ("La section locale, par la voix de Noor Van Acker, a salué « un homme de parole ».", "Noor Van Acker"),
        ("Un préfet m'a dit : « Je passe plus de temps sur l'eau que sur les élections. »", "Un préfet"),
    ],
)
def test_whoever_speaks_is_printed_as_the_article_calls_them(sentence: str, speaker: str) -> None:
    assert speakers(sentence)[-1] == (speaker,)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Une proposition jugée « insultante » par Sophie Armengaud, déléguée Rail-Sud.", "Sophie Armengaud"),
        ("« C'est non », a commenté, beau joueur, Marc Renaud.", "Marc Renaud"),
        ("Marc Renaud a lu le texte. « C'est non », a expliqué celui-ci.", "Marc Renaud"),
        ("Hydrologue à l'université, Omar Zeroual est inquiet. « C'est non », dit-il.", "Omar Zeroual"),
        ("Sa collègue de municipalité Chantal Grognuz salue « un geste de responsabilité ».", "Chantal Grognuz"),
    ],
)
def test_names_are_found_beside_offices_and_bodies(sentence: str, speaker: str) -> None:
    assert speakers(sentence)[-1] == (speaker,)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Mme Vidal a affirmé que son pays souhaitait « une transition ordonnée ».", "Claire Vidal"),
        ("Mme Vidal a rappelé que l'adjoint, Loïc Bihannic, avait promis « de ne rien toucher ».", "Loïc Bihannic"),
        (
            "À Erbane, le président de la région autonome, Nechir Barwani, a prié. « Non », a-t-il dit.",
            "Nechir Barwani",
        ),
        ("« C'est non », a dit M. Renaud. À l'en croire, la ville est « au bord du gouffre ».", "Marc Renaud"),
    ],
)
def test_the_clause_that_holds_the_marks_has_its_own_subject(sentence: str, speaker: str) -> None:
    assert speakers(sentence)[-1] == (speaker,)


def test_of_two_named_together_the_first_and_the_second_are_told_apart() -> None:
    text = (
        "MM. Georges Adwan et Walid Safa se sont vus mardi. « Nous sommes pressés », a dit le premier. "
        "« L'urgence est mère de raison », a opiné le second. « Au travail », ont-ils dit."
    )
    found = [quote.speakers for quote in find_quotes(text)]

    assert found == [("Georges Adwan",), ("Walid Safa",), ("Georges Adwan", "Walid Safa")]


def test_a_saying_is_of_whom_its_wording_is_said_to_be() -> None:
    assert speakers("Ses élèves saluent une femme « têtue comme un névé », selon la formule de M. Renaud.") == [
        ("Marc Renaud",)
    ]


def test_reasons_tell_an_office_from_whom_the_article_is_about() -> None:
    text = "« Non », dit la ministre Claire Vidal. « Si », a répété la ministre. « Bon », a conclu la quinquagénaire."
    reasons = [quote.reasons for quote in find_quotes(text)]

    assert reasons[1][1] == "called so in the article: Claire Vidal"
    assert reasons[2][1] == "whom the article is about here: Claire Vidal"


def test_another_minister_is_not_whom_the_headline_describes() -> None:
    text = (
        "Le ministre des Affaires étrangères, Fouad Nassif, a reçu les journalistes lundi.\n\n"
        "« Nous déciderons en avril », a déclaré le premier ministre.\n\n« C'est tard », a dit le ministre."
    )

    assert [quote.speakers for quote in find_quotes(text)] == [("le premier ministre",), ("Fouad Nassif",)]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("« Le pont tiendra, a assuré Amal Khoury. Nous l'avons fait vérifier deux fois. »", "Amal Khoury"),
        ("« Le pont tiendra, a-t-elle assuré. Nous l'avons fait vérifier deux fois. »", "Amal Khoury"),
        ("« Le pont tiendra », c'est par ces mots que Paul Vidal a réagi.", "Paul Vidal"),
        ("Le pont est « d'une solidité à toute épreuve », relève dans son rapport Paul Vidal.", "Paul Vidal"),
        ("Le chantier, décrit comme en « état de mort clinique » par l'ingénieur Paul Vidal, reprend.", "Paul Vidal"),
    ],
)
def test_the_speaker_may_stand_inside_the_marks_or_far_behind_them(sentence: str, speaker: str) -> None:
    text = f"La maire de Karsk, Amal Khoury, a pris la parole devant la presse.\n\n{sentence}"

    assert [quote.speakers for quote in find_quotes(text) if quote.kind in QUOTING_KINDS] == [(speaker,)]


def test_a_town_is_not_the_manager() -> None:
    text = (
        "Le manager Ugo Salvi savoure le titre. Rappelons que Toulouse, champion en 2019, est leader du championnat.\n\n"
        "« Je leur donne deux jours de repos », conclut le manager."
    )

    assert find_quotes(text)[-1].speakers == ("Ugo Salvi",)


def test_plural_pronouns_mean_those_named_before_in_the_sentence() -> None:
    text = "Les organisations syndicales dénoncent des consignes qu'elles jugent « inacceptables et irresponsables »."

    assert find_quotes(text)[-1].speakers == ("Les organisations syndicales",)


def test_marks_behind_a_conjunction_go_on() -> None:
    text = "« Nous avons perdu », a reconnu Amal Khoury. Mais « rien n'est joué pour la suite »."

    assert [quote.speakers for quote in find_quotes(text)] == [("Amal Khoury",), ("Amal Khoury",)]


def test_marks_above_an_article_are_whose_it_is_about() -> None:
    text = "« Nous reviendrons »\n\nAmal Khoury n'a pas caché sa déception devant ses élus."

    assert [quote.speakers for quote in find_quotes(text)] == [("Amal Khoury",)]


def test_another_thing_is_nobody() -> None:
    text = "Amal Khoury a parlé. Un autre dossier inquiète la maire : « Je suis très inquiète pour l'école »."

    assert find_quotes(text)[-1].speakers == ("Amal Khoury",)


def test_both_halves_of_a_quotation_are_the_same_speaker_s() -> None:
    text = (
        "Claire Vidal a reçu le prix. « Être la deuxième lauréate », après Anne Roussel en 2000, "
        "« c'est flippant et génial à la fois », a-t-elle complété."
    )

    assert [quote.speakers for quote in find_quotes(text)] == [("Claire Vidal",), ("Claire Vidal",)]


def test_the_same_source_is_who_spoke_before() -> None:
    text = "« Nous partons », a indiqué la présidence. « Rien ne presse pour autant », a-t-on ajouté de même source."

    assert [quote.speakers for quote in find_quotes(text)] == [("la présidence",), ("la présidence",)]


def test_a_position_may_be_shared_by_the_speaker() -> None:
    text = "Une position partagée par Paul Vidal, ministre des Ports : « Cela abîme le droit de grève pour tous »."

    assert find_quotes(text)[-1].speakers == ("Paul Vidal",)


def test_a_spokesman_without_a_name_is_not_the_minister_named_below() -> None:
    text = "« Nous condamnons ce meurtre », a déclaré un porte-parole de l'ambassade.\n\nPaul Vidal a salué ces propos mardi."

    assert find_quotes(text)[0].speakers == ("un porte-parole de l'ambassade",)


def test_after_some_sentences_marks_alone_are_whose_they_are_about() -> None:
    text = (
        "« Nous voterons contre », a dit Marc Renaud.\n\nClaire Giraud élève des brebis à Karsk. "
        "Chaque été, Claire Giraud dort près du troupeau. Elle ne quitte plus la montagne.\n\n"
        "« On se lève jusqu'à six fois la nuit pour écouter les chiens. »"
    )

    assert find_quotes(text)[-1].speakers == ("Claire Giraud",)


def test_a_name_ends_before_where_somebody_is() -> None:
    text = "« La paix est possible », affirme le président Paul Vidal à Karsk devant une conférence de maires."

    assert find_quotes(text)[0].speakers == ("Paul Vidal",)


def test_a_participle_of_its_own_does_not_hide_who_says_so() -> None:
    text = (
        "Estimant que le ministre et le préfet se trompent, le secrétaire général du syndicat, Luc Brun, "
        "a regretté qu'aujourd'hui « Bercy décide de tout »."
    )

    assert find_quotes(text)[-1].speakers == ("Luc Brun",)
