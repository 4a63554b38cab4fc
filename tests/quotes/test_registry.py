"""Which names, titles and descriptions mean the same person."""

import pytest

from briefer.model import Person
from briefer.quotes import find_quotes
from briefer.quotes.lexicon import lexicon
from briefer.quotes.setting import prepare, register


def meant(text: str, words: str, people: tuple[Person, ...] = ()) -> tuple[str, ...]:
    setting = prepare(text, lexicon("en"))
    registry = register(setting, people)
    mentions = [mention for clauses in setting.clauses for mention in clauses.paragraph.mentions]
    return registry.speakers(next(m.entity for m in reversed(mentions) if words in {m.text, m.long}))


TEXT = (
    "Prime Minister Laurent Castell met Foreign Minister Awa Ndiaye in Karsk.\n\n"
    "On Monday the Harbour Workers’ Union (HWU) met Helen Dorsey, the union’s lawyer.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "words", "name"),
    [
        ("Later Mr Castell left.", "Mr Castell", "Laurent Castell"),
        ("Later Ndiaye left.", "Ndiaye", "Awa Ndiaye"),
        ("Later former Mayor Sir Laurent left.", "former Mayor Sir Laurent", "Laurent Castell"),
        ("Later former Mayor Tan Sri Laurent left.", "former Mayor Tan Sri Laurent", "Laurent Castell"),
        ("Later the prime minister left.", "the prime minister", "Laurent Castell"),
        ("Later the then prime minister left.", "the then prime minister", "Laurent Castell"),
        ("Later the foreign minister left.", "the foreign minister", "Awa Ndiaye"),
        ("Later the lawyer left.", "the lawyer", "Helen Dorsey"),
        ("Later HWU left.", "HWU", "Harbour Workers’ Union"),
        ("Later Mr Sowa left.", "Mr Sowa", "Mr Sowa"),
        ("Later King Karl IV left.", "King Karl IV", "King Karl IV"),
    ],
)
def test_later_words_mean_who_was_named(sentence: str, words: str, name: str) -> None:
    assert meant(TEXT + sentence, words) == (name,)


@pytest.mark.parametrize(
    ("first", "later"),
    [("Ostará", "Ostara"), ("Fianna Málo", "Fianna Malo"), ("J.K. Sommer", "JK Sommer")],
)
def test_a_name_with_its_accents_and_points_or_without_is_the_same(first: str, later: str) -> None:
    assert meant(f"On Monday {first} opened. Then it shut. Later {later} left.", later.removeprefix("the ")) == (
        first.removeprefix("The "),
    )


@pytest.mark.parametrize("words", ["opposition leader Karl", "Karl"])
def test_a_name_that_an_editor_completes_in_brackets_is_printed_in_full(words: str) -> None:
    text = f"“The threat is [{words}] Pike,” Helen Dorsey said.\n\nLater Pike left."

    assert meant(text, "Pike") == ("Karl Pike",)


def test_what_else_stands_in_brackets_completes_no_name() -> None:
    assert meant("“We saw it [in Karsk] Pike said,” Helen Dorsey said.\n\nLater Pike left.", "Pike") == ("Pike",)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Awa Ndiaye, who is a dentist, left.", "the dentist"),
        ("Awa Ndiaye was a dentist. She left.", "the dentist"),
        ("Awa Ndiaye, a GP in Karsk, left.", "the GP"),
        ("Awa Ndiaye, chair of the trust, left.", "the chairwoman"),
    ],
)
def test_what_somebody_is_told_to_be_they_are_called_again(told: str, words: str) -> None:
    assert meant(f"{told}\n\nThen Helen Dorsey came. Later {words} spoke.", words) == ("Awa Ndiaye",)


def test_what_a_firm_is_told_to_be_makes_it_nobody() -> None:
    setting = prepare("Ostara is a champion. Ostara was fined.", lexicon("en"))

    assert not any(entity.evidence for entity in register(setting).entities)


def test_the_mec_is_who_has_that_title() -> None:
    text = "MEC Ndiaye urged calm.\n\nThe MEC for Roads, Awa Ndiaye, said the bridge would open. Later the MEC left."

    assert meant(text, "the MEC") == ("Awa Ndiaye",)


def test_a_surname_in_the_headline_finds_the_full_name_below() -> None:
    assert meant("Ndiaye warns rebels\n\nForeign Minister Awa Ndiaye spoke.", "Ndiaye") == ("Awa Ndiaye",)


def test_one_surname_of_two_people_is_told_by_the_title() -> None:
    text = "Mr Karl Vos met Mrs Anneke Vos. Later Mrs Vos left."

    assert meant(text, "Mrs Vos") == ("Anneke Vos",)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Testifying before Justice Karl Otto Weil of the Land Court, Dr Weil wept.", "James Weil"),
        ("His wife, Ada Weil, said in May that Weil had wept.", "James Weil"),
        ("Dr Weil wept beside his brother, Karl Weil.", "James Weil"),
        ("Ada Weil left. Dr Weil wept.", "Ada Weil"),
    ],
)
def test_beside_a_full_name_the_surname_is_that_of_another(sentence: str, name: str) -> None:
    words = "Dr Weil" if "Dr Weil" in sentence else "Weil"

    assert meant(f"The clinic’s chief, James Weil, was questioned.\n\n{sentence}", words) == (name,)


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Ada Roe sued in Karsk High Court.", "the court", "Karsk High Court"),
        ("Ada Roe sued in the Court of Appeal.", "the court", "Court of Appeal"),
        ("Ada Roe sang in the Court Theatre.", "the court", "the court"),
        ("Ada Roe works for the Council Housing Trust.", "the council", "the council"),
        ("Ada Roe works for Ansel Company Ltd now.", "the company", "Ansel Company Ltd"),
    ],
)
def test_a_body_is_called_by_what_its_name_says_it_is(before: str, words: str, name: str) -> None:
    assert meant(f"{before}\n\nOn Monday {words} closed.", words) == (name,)


def test_the_analysts_people_come_first_with_their_aliases() -> None:
    people = (Person(name="Awa Diop Ndiaye", aliases=("A. Ndiaye",), gender="f"),)

    assert meant("On Monday A. Ndiaye left.", "A. Ndiaye", people) == ("Awa Diop Ndiaye",)
    assert meant("On Monday Ms Ndiaye left.", "Ms Ndiaye", people) == ("Awa Diop Ndiaye",)


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ("Judge jails a clerk\n\nA judge spoke on Monday.", "A judge"),
        ("A judge spoke on Monday, and another judge listened.", "A judge"),
    ],
)
def test_an_office_in_the_lead_is_who_has_it_further_down(lead: str, words: str) -> None:
    assert meant(f"{lead}\n\nIt was late.\n\nJudge Helen Dorsey left.", words) == ("Helen Dorsey",)


def test_an_office_in_the_lead_is_nobody_where_two_have_it_or_only_a_deputy() -> None:
    two = "A judge spoke.\n\nJudge Helen Dorsey and Judge Karl Vos left."
    deputy = "The foreign minister spoke.\n\nDeputy Foreign Minister Awa Ndiaye left."

    assert meant(two, "A judge") == ("A judge",)
    assert meant(deputy, "The foreign minister") == ("The foreign minister",)


def test_a_diocese_is_a_body() -> None:
    assert meant("The Diocese of Karsk met. Later the diocese spoke.", "the diocese") == ("Diocese of Karsk",)


@pytest.mark.parametrize(
    ("first", "later", "name"),
    [
        ("Chief executive Qiu Zhaolin met investors.", "Mr Qiu", "Qiu Zhaolin"),
        ("The mayor, Esperanza Villamar Quiroga, came.", "Ms. Villamar", "Esperanza Villamar Quiroga"),
        ("Envoy Hamad bin Saif Al Qurayni came.", "Sheikh Hamad", "Hamad bin Saif Al Qurayni"),
        ("Organizer Dwayne Croft came.", "Croft", "Dwayne Croft"),
        ("Boss Colin Meeks came.", "Meeks", "Colin Meeks"),
        ("Lucinda Farrow KC, defending, spoke.", "Ms Farrow", "Lucinda Farrow"),
        ("A charity, Doctors for Remote Regions, came.", "Doctors for Remote Regions", "Doctors for Remote Regions"),
        ("Senator Achieng’ Odhiambo-Mutua came.", "Mrs Odhiambo-Mutua", "Achieng’ Odhiambo-Mutua"),
        ("The Leader of the Opposition, Lena Vorn, came.", "the Leader of the Opposition", "Lena Vorn"),
        ("State Department staff came.", "the department", "State Department"),
        ("The Ministry of Justice answered.", "Ministry of Justice", "Ministry of Justice"),
        (
            "A letter from Fisheries, Oceans and Harbours Marland came.",
            "FOHM",
            "Fisheries, Oceans and Harbours Marland",
        ),
        ("Tides Canada met in Canada.", "Canada", "Canada"),
        ("Karl Vos came for Jonas Sowa. The Vos-Sowa trade was done.", "Mr Sowa", "Jonas Sowa"),
        ("Jonas Sowa met Ilona Vos-Sowa.", "Ms Vos-Sowa", "Ilona Vos-Sowa"),
        ("Senior Hamra official Ivo Lang came.", "Hamra", "Hamra"),
        ("Former Lang aides came. Minister Ivo Lang stayed.", "Lang", "Ivo Lang"),
        ("The State Department met the Justice Department.", "Justice Department", "Justice Department"),
        ("The US House of Envoys came.", "US House of Envoys", "US House of Envoys"),
        ("Karsk University’s School of Mines came.", "the school", "Karsk University’s School of Mines"),
        ("The US Justice Department’s Office of Mines came.", "the office", "US Justice Department’s Office of Mines"),
        ("Mark French met a Virginia Republican.", "French", "Mark French"),
    ],
)
def test_each_form_of_a_name_is_printed_in_full(first: str, later: str, name: str) -> None:
    assert meant(f"It was late. {first} Later {later} left.", later) == (name,)


@pytest.mark.parametrize(
    ("full", "later"),
    [
        ("Gerd Tönnes", "Toennes"),
        ("Gerd Toennes", "Tonnes"),
        ("Dorlef Müller", "Mueller"),
        ("José Muñoz", "Munoz"),
        ("Recep Yıldırım", "Yildirim"),
        ("Nathan Janzen", "Jensen"),
        ("Anton Zelensky", "Zelenskyy"),
        ("Mateusz Kowalczyk", "Kowalcyzk"),
        ("Gerd Mueller", "Gerd Müller"),
        ("Mateusz Kowalczyk", "Mateusz Kowalczk"),
    ],
)
def test_a_name_spelt_in_two_ways_is_one_persons(full: str, later: str) -> None:
    assert meant(f"It was late. {full} came. Later {later} left.", later) == (full,)


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Pieter Hansen met Olaf Hanson.", "Hanson"),
        ("Minister Anton Ivanov met Ms Ivanova.", "Ivanova"),
        ("Lena Petersen met Mr Peterson.", "Mr Peterson"),
        ("Karl Rome lives in Roma.", "Roma"),
        ("Ali Hassan met Ali Hussein.", "Ali Hussein"),
        ("Ali Mohammed met Mahmoud.", "Mahmoud"),
        ("Marland Hospital closed.", "Marbeck Hospital"),
        ("St. Ada’s Hospital closed.", "St. Karl’s Hospital"),
    ],
)
def test_names_that_are_alike_may_be_two_peoples(first: str, later: str) -> None:
    (name,) = meant(f"It was late. {first} Later {later} left.", later)

    assert name.endswith(later)


def test_a_body_may_be_called_without_a_word_of_its_name() -> None:
    assert meant("The Marland State Senate met. Later the Marland Senate rose.", "Marland Senate") == (
        "Marland State Senate",
    )


def test_a_justice_is_a_judge_but_a_minister_of_justice_is_none() -> None:
    text = "Mr Justice Dingwall sat. Justice Minister Ruth Ames left. “It is over,” the judge said."

    (quote,) = find_quotes(text)

    assert quote.speakers == ("Mr Justice Dingwall",)


@pytest.mark.parametrize(
    ("before", "capitals", "name"),
    [
        ("Prime Minister Helen Dorsey left.", "PM", "Helen Dorsey"),
        ("Chief Minister P. K. Madhavan left.", "CM", "P. K. Madhavan"),
        ("The police commissioner, Haruna Gidado, left.", "CP", "Haruna Gidado"),
        ("The Coastal Miners (CM) met Chief Minister P. K. Madhavan.", "CM", "Coastal Miners"),
    ],
)
def test_capitals_mean_who_has_that_office(before: str, capitals: str, name: str) -> None:
    (quote,) = [q for q in find_quotes(f"{before} “It is over,” the {capitals} said.") if q.kind != "indirect"]

    assert quote.speakers == (name,)


def test_two_offices_without_an_article_are_one_persons() -> None:
    text = "“It works,” wrote Roe Ports founder and Ansel University law professor Shay Corran in an email."

    (quote,) = find_quotes(text)

    assert quote.speakers == ("Shay Corran",)


def test_two_verbs_have_one_subject() -> None:
    text = (
        "Dairy farmer Ross Innis lives south of Ansel, between Port and Bourne, and says it is a hard year.\n\n"
        "“The flood last year did a lot of damage to the crops, and then it hardly rained.”"
    )

    assert find_quotes(text)[-1].speakers == ("Ross Innis",)


def test_the_top_diplomat_is_the_foreign_minister_of_the_country_named() -> None:
    text = (
        "Marland Secretary of State Helen Dorsey met Velmoran Foreign Minister Tarek Zahawi. They talked.\n\nRain fell."
        "\n\nNobody came.\n\nNothing was signed.\n\n“It is late,” the top Marland diplomat said."
    )

    assert find_quotes(text)[-1].speakers == ("Helen Dorsey",)


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Israel Varga, the defence minister, resigned. The talks were held in Israel.", "Israel"),
        ("Talks.\n\nToday.\n\nAn attack on Israel failed.\n\nIsrael Varga, the defence minister, resigned.", "Israel"),
        ("Israel’s dog\n\nIsrael Varga, 12, lost his dog. The talks were held in Karsk.", "Israel Varga"),
        ("Asher Israel, 42, lost his dog. The talks were held in Israel.", "Asher Israel"),
    ],
)
def test_a_country_told_of_is_nobodys_given_name(before: str, name: str) -> None:
    assert meant(f"{before}\n\nLater Israel said no.", "Israel") == (name,)


def test_somebody_unnamed_who_is_told_of_otherwise_is_another() -> None:
    text = "“Yes,” said a person close to the talks.\n\n“No,” said a person close to the mayor.\n\n“Never,” the person said."
    speakers = [quote.speakers for quote in find_quotes(text)]

    assert speakers == [
        ("a person close to the talks",),
        ("a person close to the mayor",),
        ("a person close to the mayor",),
    ]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("I met Karl T. Pike there.", "Karl T. Pike"),
        ("I met Karl Pike and Jane Pike there.", "Pike"),
        ("Will Pike win?", "Pike"),
    ],
)
def test_a_full_name_may_stand_only_in_what_somebody_says(said: str, name: str) -> None:
    text = f"“{said}” Ms Ndiaye said.\n\n“It is late,” Pike said."

    assert find_quotes(text)[-1].speakers == (name,)


def test_the_first_of_two_surnames_is_who_has_them() -> None:
    quotes = find_quotes("Esperanza Villamar Quiroga spoke.\n\n“It rained,” Villamar said.")

    assert [quote.speakers for quote in quotes] == [("Esperanza Villamar Quiroga",)]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Oster settled with Ravelin. The Oster-Ravelin row is over. Ravelin smiled.", "Ravelin", ("Ravelin",)),
        ("Ostara Books met Ravelin. The Ostara-Ravelin row is over. Ostara won.", "Ostara", ("Ostara Books",)),
        ("Oster makes phones. Its Oster-Ravelin deal is dead. Ravelin smiled.", "Oster", ("Oster",)),
        ("Karl Vos met Jane Roe. The Vos-Roe row is over.", "Vos-Roe", ("Karl Vos", "Jane Roe")),
        ("Karl Vos met Jane Roe. Ms Vos-Roe was there.", "Ms Vos-Roe", ("Ms Vos-Roe",)),
        ("Hale left Whitcombe with Ada Hale-Whitcombe. Hale-Whitcombe won.", "Hale-Whitcombe", ("Ada Hale-Whitcombe",)),
        ("Whitcombe Motors was sold. Hale-Whitcombe won.", "Hale-Whitcombe", ("Hale-Whitcombe",)),
    ],
)
def test_a_word_with_a_hyphen_is_two_who_are_named_apart(text: str, words: str, names: tuple[str, ...]) -> None:
    assert meant(text, words) == names


_RAIN = "It rained in Karsk.\n\nIt rained in Tarsk.\n\nIt rained in Brenne.\n\n"


@pytest.mark.parametrize(
    ("before", "behind", "name"),
    [
        (
            f"{_RAIN}Ostara Sachs expects higher prices.\n\n",
            "Karl Vos, an analyst at Tide Bank, agreed.",
            "Ostara Sachs",
        ),
        (_RAIN, "Karl Vos, an analyst at Tide Bank, agreed.", "the bank"),
        (f"{_RAIN}Tide Bank expects higher prices.\n\n", "Karl Vos, an analyst at Karsk Bank, agreed.", "Tide Bank"),
        ("", "Tide Bank expects higher prices.", "Tide Bank"),
    ],
)
def test_a_body_first_named_below_is_not_the_one_spoken_of_but_in_a_lead(before: str, behind: str, name: str) -> None:
    quotes = find_quotes(f"{before}“We maintain our view of it,” the bank said.\n\n{behind}")

    assert quotes[0].speakers == (name,)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Karsk Pacific Trains", "Karsk National Trains", False),
        ("Jane Ann Hollis", "Jane Mary Hollis", False),
        ("Jane A. Hollis", "Jane Ann Hollis", True),
        ("Jane Hollis", "Jane Mary Hollis", True),
    ],
)
def test_names_with_other_words_in_the_middle_are_of_two(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    first, second = find_quotes(f"“It is late,” {one} said.\n\n“It is early,” {other} said.")

    assert (first.speakers == second.speakers) is same


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        (f"Karsk School was open.\n\n{_RAIN}A school in Tarsk was shut.", "the school", "A school in Tarsk"),
        ("Jane Roe, mayor of Karsk, left.\n\nA mayor in Tarsk was out.", "the mayor", "A mayor in Tarsk"),
        ("A bank was robbed in Karsk.\n\nTide Bank said so.", "the bank", "Tide Bank"),
        ("Karsk School is a school in Karsk.", "the school", "Karsk School"),
        ("Jane Roe, mayor of Karsk, left.\n\nA mayor must be fair.", "the mayor", "Jane Roe"),
    ],
)
def test_who_is_brought_in_later_is_meant_by_the_same_word(before: str, words: str, name: str) -> None:
    assert find_quotes(f"{before} “We regret all of it,” {words} said.")[-1].speakers == (name,)


def test_who_has_died_is_also_who_was_born_by_another_name() -> None:
    text = (
        "Jane Varga, who taught a city to swim, has died at 94.\n\nJane Mary Pell was born in 1932 in Karsk.\n\n"
        "“People were shouting,” she said."
    )
    assert find_quotes(text)[-1].speakers == ("Jane Varga",)


def test_who_was_born_is_nobody_else_where_several_have_the_first_name() -> None:
    text = "Jane Varga and Jane Moss met.\n\nJane Pell was born in 1932.\n\n“I was loud,” Jane Pell said."
    assert find_quotes(text)[-1].speakers == ("Jane Pell",)


def test_the_first_part_of_a_name_with_small_words_in_it_means_its_bearer_even_in_a_headline() -> None:
    text = "Sadiq regrets the defeat\n\nCoach Sadiq-ul-Nasir spoke in Karsk on Monday.\n\n“We lost,” said Sadiq."
    assert meant(text, "Sadiq") == ("Sadiq-ul-Nasir",)


def test_a_party_that_begins_with_a_given_name_is_no_person() -> None:
    text = (
        "Martin Vanguard’s deputy slams rival\n\nThe Martin Vanguard MP Awa Ndiaye spoke. The Martin Vanguard was "
        "founded in Karsk. Voters of the Martin Vanguard met.\n\n“It is natural,” he said."
    )
    assert "Martin Vanguard" not in [name for quote in find_quotes(text) for name in quote.speakers]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("“It is late,” Ada Moss and her colleagues concluded.", ("Ada Moss", "her colleagues")),
        ("“It is late,” Ada Moss and co-authors wrote.", ("Ada Moss", "co-authors")),
        ("“It is late,” Ada Moss said, and her colleagues left.", ("Ada Moss",)),
    ],
)
def test_somebody_speaks_with_those_who_work_with_them(sentence: str, names: tuple[str, ...]) -> None:
    assert find_quotes(sentence)[0].speakers == names


def test_a_sentence_is_about_its_subject_and_not_about_whose_work_it_puts_aside() -> None:
    text = (
        "Apart from Karl Vos’s (70 pages long) report, Ada Moss was struck by two letters. “I thought it was a turning "
        "point for all of us.”"
    )
    assert find_quotes(text)[-1].speakers == ("Ada Moss",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ostara told of it at its annual Camp Ostara event on Monday.", "Ostara"),
        ("DONALD K. MOSS\n\nDonald Moss said so, and Donald Moss meant it.", "Donald Moss"),
        ("JANIS Moss was glad.\n\nThe road was open, and Moss knew it.", "Janis Moss"),
        ("AFM Moss was glad.\n\nThe road was open, and Moss knew it.", "AFM Moss"),
    ],
)
def test_a_body_is_not_a_longer_name_beside_it_and_nobody_is_printed_in_capitals(text: str, name: str) -> None:
    said = name.rpartition(" ")[2]
    assert find_quotes(f"{text}\n\n“It was late for all of us,” {said} said.")[-1].speakers == (name,)
