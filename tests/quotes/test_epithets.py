"""Descriptions that say again who was named before."""

import pytest

from briefer.model import Person
from briefer.quotes import find_quotes


def speaker(text: str) -> tuple[str, ...]:
    return find_quotes(text)[-1].speakers


ADA = "Ada Vornsson scored twice for Harrow Vale on Saturday.\n\n"
NDIAYE = "Foreign Minister Awa Ndiaye spoke to reporters on Monday.\n\n"
OSTARA = "Ostara sold nine million headphones last year. Its shares rose on Monday.\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "the midfielder",
        "the novelist",
        "the 24-year-old",
        "the 24-year-old former nurse",
        "the Dane",
        "the Norwegian",
        "the Oscar-winner",
        "the Grammy-nominee",
    ],
)
def test_a_description_of_a_person_means_the_one_spoken_of(words: str) -> None:
    assert speaker(f"{ADA}“My legs went at an hour,” said {words}.") == ("Ada Vornsson",)


def test_whoever_was_told_to_come_from_there_is_the_frenchman() -> None:
    text = (
        "The Frenchman Luc Morel watched. Ada Vornsson scored twice on Saturday.\n\n“It is late,” the Frenchman said."
    )

    assert speaker(text) == ("Luc Morel",)


def test_the_republican_governor_is_the_governor() -> None:
    text = "It pleased Marland Gov. Eric Holt on Friday.\n\n“It is a budget,” the Republican governor said."

    assert speaker(text) == ("Eric Holt",)


@pytest.mark.parametrize("words", ["the expert", "the insider", "the researcher"])
def test_whoever_speaks_is_the_expert_whatever_office_is_told(words: str) -> None:
    text = "Tessa Holt, head of sales at Ansel Tours, shared her tips.\n\n“Go in May,” " + f"{words} said."

    assert speaker(text) == ("Tessa Holt",)


def test_the_pair_are_the_two_named_last() -> None:
    text = "Ada Vornsson and her counterpart Mark Oyel signed on Monday.\n\n“We have waited,” the pair said."

    assert speaker(text) == ("Ada Vornsson", "Mark Oyel")


@pytest.mark.parametrize(
    "words", ["the foreign minister", "the minister", "the embattled minister", "the top diplomat"]
)
def test_an_office_means_who_holds_it(words: str) -> None:
    assert speaker(f"{NDIAYE}“We have time,” {words} said.") == ("Awa Ndiaye",)


@pytest.mark.parametrize(
    "words", ["the prime minister", "the president", "the ambassador", "the mayor", "the lawyer", "the novelist"]
)
def test_an_office_or_a_trade_of_another_is_not_the_one_spoken_of(words: str) -> None:
    assert speaker(f"{NDIAYE}“We have time,” {words} said.") == (words,)


def test_a_description_is_less_sure_than_a_name() -> None:
    by_description = find_quotes(f"{ADA}“My legs went,” the novelist said.")[-1]
    by_name = find_quotes(f"{ADA}“My legs went,” Vornsson said.")[-1]

    assert by_description.speakers == by_name.speakers
    assert by_description.confidence < by_name.confidence


def test_the_company_is_the_one_named_before() -> None:
    assert speaker(f"{OSTARA}“We will pay,” the company said.") == ("Ostara",)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Brenne Hydro", "the utility"),
        ("Air Brenne", "the airline"),
        ("Brenne College", "the school"),
        ("Dockers Local", "the union"),
        ("The Brenne Herons", "the team"),
        ("Harbours Canada", "the department"),
        ("HMB", "the agency"),
        ("Ostara", "the tech giant"),
        ("Ostara", "the social media company"),
        ("Brenne Energy", "the energy company"),
        ("Brenne Museum", "the museum"),
        ("The Karsk Police", "the force"),
        ("CNN", "the broadcaster"),
        ("Brenne Medical Center", "the hospital"),
    ],
)
def test_a_body_is_called_again_by_what_its_name_says_it_is(name: str, words: str) -> None:
    text = f"{name} wrote to Velm on Monday.\n\n“We will pay,” {words} said."

    assert speaker(text) == (name.removeprefix("The "),)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Brenne College", "the utility"),
        ("Brenne Hydro", "the union"),
        ("Air Brenne", "the school"),
        ("Ostara", "the department"),
        ("Ostara", "the museum"),
        ("Ostara", "the rival company"),
        ("Brenne Bank", "the broadcaster"),
        ("Brenne Institute", "the think tank"),
        ("Brenne Institute", "the NGO"),
    ],
)
def test_a_body_is_not_called_what_another_is(name: str, words: str) -> None:
    assert speaker(f"{name} wrote on Monday.\n\n“We will pay,” {words} said.") == (words,)


@pytest.mark.parametrize(
    "words", ["the driver", "the court", "the ministry", "the captain’s agent", "the then-president"]
)
def test_others_who_speak_are_not_taken_for_the_one_spoken_of(words: str) -> None:
    assert speaker(f"{ADA}“It was late,” {words} said.") == (words,)


@pytest.mark.parametrize("words", ["the tech giant", "the museum", "the energy company"])
def test_nobody_is_a_firm_or_a_museum(words: str) -> None:
    assert speaker(f"Ada Vorn spoke on Monday.\n\n“It was late,” {words} said.") == (words,)


def test_a_person_brought_in_without_a_name_keeps_the_description() -> None:
    text = f"{ADA}A novelist watched from the stand. “I saw it all,” the novelist said."

    assert speaker(text) == ("A novelist",)


def test_a_public_body_is_no_company() -> None:
    text = "The Harbour Ministry answered on Monday.\n\n“We will pay,” the company said."

    assert speaker(text) == ("the company",)


def test_who_was_brought_in_is_printed_as_brought_in() -> None:
    text = "A senior Marland official called it a start.\n\n“We have time,” the official said."

    assert speaker(text) == ("A senior Marland official",)


@pytest.mark.parametrize("words", ["the source", "the insider"])
def test_an_insider_is_the_source_who_spoke_before(words: str) -> None:
    text = f"{ADA}“It was late,” a senior Ostara source told the Karsk Echo.\n\n“It was dark,” {words} added."

    assert speaker(text) == ("a senior Ostara source",)


@pytest.mark.parametrize("words", ["the teenager", "the 19-year-old", "the 19-year-old from Brenne"])
def test_an_age_tells_who_is_meant(words: str) -> None:
    text = f"Kelis Okonn, 19, beat Ada Vornsson, 34, on Saturday. Vornsson left.\n\n“My legs went,” {words} said."

    assert speaker(text) == ("Kelis Okonn",)


def test_nobody_of_another_age_is_meant() -> None:
    assert speaker("Ada Vornsson, 34, left.\n\n“My legs went,” the 19-year-old said.") == ("the 19-year-old",)
    assert speaker("19-year-old Kelis Okonn left.\n\n“My legs went,” the teenager said.") == ("Kelis Okonn",)


HASSO = "Brennish Foreign Minister Karim Hasso met others on Monday.\n\n"
VOS = "Senator Karl Vos (D-Tex.) met Senator Jane Roe, R-Ohio, on Monday.\n\n"


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        (HASSO, "the Brennish foreign minister", "Karim Hasso"),
        (HASSO, "the minister", "Karim Hasso"),
        (HASSO, "the French foreign minister", "the French foreign minister"),
        (HASSO, "the foreign minister of France", "the foreign minister of France"),
        (HASSO.replace("Brennish", "French"), "the foreign minister of France", "Karim Hasso"),
        (HASSO, "the top French diplomat", "the top French diplomat"),
        (HASSO, "the top Brennish diplomat", "Karim Hasso"),
        (VOS, "the Ohio Republican", "Jane Roe"),
        (VOS, "the Texas Democrat", "Karl Vos"),
        (VOS, "the Maine Democrat", "the Maine Democrat"),
    ],
)
def test_an_office_is_that_of_its_own_country_or_state(before: str, words: str, name: str) -> None:
    assert speaker(f"{before}“We have time,” {words} said.") == (name,)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Prime Minister", "the premier"),
        ("Chief Executive", "the CEO"),
        ("CEO", "the chief executive"),
        ("Permanent Representative", "the ambassador"),
    ],
)
def test_the_holder_of_an_office_is_called_by_its_other_name_too(title: str, words: str) -> None:
    assert speaker(f"{title} Karim Hasso met Ada Vornsson.\n\n“We have time,” {words} said.") == ("Karim Hasso",)


def test_a_name_beside_the_word_for_a_body_is_that_of_a_body() -> None:
    text = "The firm, Halvor Veid, denied it. Karim Hasso left.\n\n“We will pay,” the company said."

    assert speaker(text) == ("Halvor Veid",)


def test_a_body_whose_name_says_what_it_is_may_be_named_far_above() -> None:
    between = "Ada Vornsson left.\n\n" * 5

    assert speaker(f"Brenne Hydro wrote.\n\n{between}“We will pay,” the utility said.") == ("Brenne Hydro",)


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("Campaign manager Ada Vornsson left.", "the campaign"),
        ("Secretary of State Ada Vornsson left.", "the state"),
        ("Ostara wrote on Monday.", "the website"),
        ("The Brenne Tides Program ended.", "the company"),
        ("The U.S. wrote on Monday.", "the ministry"),
    ],
)
def test_nobody_else_is_called_by_the_word_for_a_body(before: str, words: str) -> None:
    assert speaker(f"{before}\n\n“We will pay,” {words} said.") == (words,)


def test_the_country_of_people_followed_tells_whose_office_it_is() -> None:
    people = (
        Person(name="Karim Hasso", role="Foreign Minister", organisation="Iraq", gender="m"),
        Person(name="Ada Vornsson", role="Secretary of State", organisation="United States", gender="f"),
    )
    before = "Secretary Vornsson spoke of Hasso.\n\n"

    def meant(words: str) -> tuple[str, ...]:
        return find_quotes(f"{before}“We have time,” {words} said.", people)[-1].speakers

    assert meant("the top American diplomat") == ("Ada Vornsson",)
    assert meant("the Iraqi foreign minister") == ("Karim Hasso",)
    assert meant("the French foreign minister") == ("the French foreign minister",)


@pytest.mark.parametrize("words", ["the ‘Goldrain’ hitmaker", "the “Goldrain” singer"])
def test_a_title_in_marks_belongs_to_the_description(words: str) -> None:
    text = f"Adele’s record is out.\n\nIt is long, but {words} said it was not “right”."

    assert speaker(text) == ("Adele",)


def test_who_is_clearly_she_is_a_person_whatever_the_name() -> None:
    text = "Imbra Soll is making soup.\n\n“It is leeks,” she says.\n\n“I am back,” the singer says."

    assert speaker(text) == ("Imbra Soll",)


@pytest.mark.parametrize("words", ["the St Brendan’s striker", "the St Brendan’s clubman"])
def test_whose_player_somebody_is_belongs_to_the_description(words: str) -> None:
    text = f"Barry Morrisey was happy. “We have learned a lot,” {words} said. “It is a start.”"

    assert [quote.speakers for quote in find_quotes(text)] == [("Barry Morrisey",)] * 2


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Analysts at Brenne Bank", "the analysts"),
        ("Researchers from the University of Karsk", "the researchers"),
        ("Three residents of Mill Lane", "the residents"),
    ],
)
def test_several_who_were_brought_in_are_told_of_again(first: str, again: str) -> None:
    assert speaker(f"{first} said it was late.\n\n“The light keeps us awake,” {again} said.") == (first,)


def test_the_last_ones_brought_in_are_meant() -> None:
    text = "Analysts at Brenne Bank said it rose. Analysts at Ostara said it fell. “It is late,” the analysts said."

    assert speaker(text) == ("Analysts at Ostara",)


@pytest.mark.parametrize("words", ["the San Remo-based startup", "the Karsk-listed firm"])
def test_where_a_firm_sits_keeps_it_the_same(words: str) -> None:
    text = f"Corvid Lane unveiled its model on Tuesday.\n\n“It is the best we have built,” {words} said."

    assert speaker(text) == ("Corvid Lane",)


def test_a_player_is_told_of_by_age() -> None:
    text = (
        "“They all sting,” Deshawn Ivory said.\n\nRookie guard Nivo Faust added 14. Faust said the room was “loose.”"
        "\n\n“It’s a brotherhood,” the 20-year-old said."
    )

    assert speaker(text) == ("Nivo Faust",)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Karsk Rail will cut 300 jobs, “mostly in Tarsk”, the company said.", "Karsk Rail"),
        ("Karsk Rail, with 300 staff, was “confident” in its bid, the company told analysts.", "Karsk Rail"),
        ("While Karsk Rail fell by half, the company said it was “a good year”.", "Karsk Rail"),
        ("Karsk Rail broke “many rules”, the watchdog said.", "the watchdog"),
        ("Karl Vos broke “many rules”, the captain said.", "the captain"),
        ("Critics of Karsk Rail say it is late, but the company says it is “on time”.", "the company"),
    ],
)
def test_a_firm_mostly_tells_of_itself(sentence: str, name: str) -> None:
    assert [quote.speakers for quote in find_quotes(sentence) if quote.kind != "indirect"] == [(name,)]


@pytest.mark.parametrize(
    ("described", "again", "name"),
    [
        ("one Canadian fund manager", "the fund manager", "one Canadian fund manager"),
        ("a retired school teacher", "the school teacher", "a retired school teacher"),
        ("a senior police officer", "the police officer", "a senior police officer"),
        ("a former prime minister", "the prime minister", "the prime minister"),
        ("a young care worker", "the care workers", "the care workers"),
    ],
)
def test_somebody_without_a_name_may_be_called_again_by_fewer_words(described: str, again: str, name: str) -> None:
    assert speaker(f"“It is late,” said {described}. “It is early,” {again} said.") == (name,)


@pytest.mark.parametrize(
    ("introduced", "again", "called"),
    [
        ("a Karsk fund manager said, also on condition of anonymity", "the person", "a Karsk fund manager"),
        ("said a Karsk fund manager on condition of anonymity", "the source", "a Karsk fund manager"),
        ("said a senior diplomat, speaking on condition of anonymity", "the official", "a senior diplomat"),
        ("said a senior diplomat", "the official", "a senior diplomat"),
        ("said a senior official, and a diplomat nodded", "the official", "a senior official"),
        ("said a Karsk company", "the person", "the person"),
        ("said a witness who saw it", "the source", "the source"),
    ],
)
def test_somebody_who_is_not_to_be_named_is_called_so_again(introduced: str, again: str, called: str) -> None:
    text = f"“It is late,” {introduced}.\n\n“It is over for us,” {again} said."

    assert find_quotes(text)[-1].speakers == (called,)


def test_a_past_office_may_be_of_another_country_and_another_trade() -> None:
    text = (
        "“It was a turning point for us,” said Karsk coach Stefan Moss.\n\n“He has been the best of us,” added the "
        "former Marland captain."
    )
    assert [quote.speakers for quote in find_quotes(text)] == [("Stefan Moss",)] * 2
