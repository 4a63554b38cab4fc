"""Who said what, from the text to the full name."""

import pytest

from briefer.model import Kind, Person
from briefer.quotes import find_quotes


def who(text: str, people: tuple[Person, ...] = ()) -> list[tuple[str, ...]]:
    return [quote.speakers for quote in find_quotes(text, people) if quote.kind in {Kind.DIRECT, Kind.MIXED}]


def test_a_pronoun_gets_the_full_name_of_the_person_it_stands_for() -> None:
    text = "Foreign Minister Awa Ndiaye met reporters on Monday.\n\n“We are ready,” she said."

    (quote,) = find_quotes(text)

    assert quote.speakers == ("Awa Ndiaye",)
    assert quote.mention is not None
    assert quote.cue is not None
    assert (quote.content.of(text), quote.mention.of(text), quote.cue.of(text)) == ("We are ready,", "she", "said")
    assert quote.reasons == ("“she” → Awa Ndiaye: named in the paragraph before", "cue “said”")


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = "“We are ready.\n\n“We always were,” Ms Ndiaye said."

    first, second = find_quotes(text)

    assert first.speakers == second.speakers == ("Ms Ndiaye",)
    assert (first.content.of(text), second.continues) == ("We are ready.", True)


@pytest.mark.parametrize(
    "text",
    [
        "“The road is open,” Awa Ndiaye said.",
        "“The road is open,” said Awa Ndiaye.",
        "“The road is open,” said Awa Ndiaye, the mayor of Karsk.",
        "“The road is open,” said the mayor of Karsk, Awa Ndiaye.",
        "“The road is open,” Awa Ndiaye, who spoke for the town, told reporters.",
        "Awa Ndiaye said: “The road is open.”",
        "Awa Ndiaye, the mayor of Karsk, told the council on Monday: “The road is open.”",
        "Awa Ndiaye: “The road is open.”",
        "“The road is open” — Awa Ndiaye",
        "According to Awa Ndiaye, “the road is open again”.",
        "Awa Ndiaye called the road a “gift to the valley”.",
        "Awa Ndiaye left, adding that the road was “open at last”.",
        "The road was described by Awa Ndiaye as “open at last”.",
        "“The road,” Awa Ndiaye said, “is open.”",
        "“The road is open,” Awa Ndiaye said. “It was time.”",
        "Awa Ndiaye was tired.\n\n“The road is open,” she said.\n\n“It was time.”",
        "Ndiaye opens road\n\nAwa Ndiaye came on Monday.\n\n“The road is open,” Ms Ndiaye said.",
        "Awa Ndiaye wrote to Karl Vos. “The road is open,” she wrote.",
        "Awa Ndiaye said the road was long. “The road is open,” she added.",
    ],
)
def test_every_way_to_say_who_speaks_leads_to_the_full_name(text: str) -> None:
    assert set(who(text)) == {("Awa Ndiaye",)}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The road is open,” the Harbour Authority said.", "Harbour Authority"),
        ("“The road is open,” a senior official said.", "a senior official"),
        ("“The road is open,” police said.", "police"),
        ("“The road is open,” said a source close to the talks.", "a source close to the talks"),
        ("“The road is open,” Mr Sowa said.", "Mr Sowa"),
    ],
)
def test_bodies_officials_and_people_without_a_given_name_are_printed_as_they_are(text: str, speaker: str) -> None:
    assert who(text) == [(speaker,)]


def test_the_words_are_theirs_who_say_them_not_theirs_who_act_in_them() -> None:
    text = (
        "Anneke Vos and Laurent Castell met on Monday.\n\n"
        "The two leaders discussed “ways to open the road”, spokesman Daniel Okafor said."
    )

    assert who(text) == [("Daniel Okafor",)]


def test_people_who_speak_together_are_both_speakers() -> None:
    assert who("“The road is open,” Anneke Vos and Laurent Castell said.") == [("Anneke Vos", "Laurent Castell")]


def test_the_analysts_people_name_a_surname_and_tell_a_gender() -> None:
    people = (Person(name="Kim Osei", gender="f"), Person(name="Karl Vos", gender="m"))
    text = "Osei met Vos on Monday.\n\n“The road is open,” she said."

    assert who(text, people) == [("Kim Osei",)]


def test_no_text_has_no_quotes() -> None:
    assert find_quotes("") == []


def test_the_same_text_gives_the_same_quotes() -> None:
    text = "Awa Ndiaye met Karl Vos. “The road is open,” she said. He called it “a gift”."

    assert find_quotes(text) == find_quotes(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mr Femi Adisa spoke in Karsk on Monday.\n\nAccording to him, “the people are ready.”", "Femi Adisa"),
        (
            "The Chairman of the Reform Party (RP) here, Chief Rasheed Olabayo, called it “a figment.”",
            "Rasheed Olabayo",
        ),
        ("The Prime Minister’s Office said it was “ready”.", "Prime Minister’s Office"),
        ("The Karsk District Attorney's Office said it was “ready”.", "Karsk District Attorney's Office"),
        ("King’s College said it was “ready”.", "King’s College"),
        ("A lawyer for R&B singer Ms Ventura, Douglas Roe, said in a statement: “It is true.”", "Douglas Roe"),
        ("“She should go,” said one of her own MPs.", "one of her own MPs"),
        (
            "In his ruling, Judge Kofi Bonsu wrote that it was over.\n\n“The law is the law,” the ruling says.",
            "Kofi Bonsu",
        ),
        ("“I have never seen it,” said Baroness Hale-Whitcombe.", "Baroness Hale-Whitcombe"),
        ("Senior counsel Milind Joshi, appearing for the town, submitted that work was “going on”.", "Milind Joshi"),
    ],
)
def test_speakers_in_the_ways_of_many_newsrooms(text: str, speaker: str) -> None:
    assert [quote.speakers for quote in find_quotes(text) if quote.kind != Kind.INDIRECT] == [(speaker,)]


def test_a_quotation_split_by_its_attribution_goes_on() -> None:
    text = "“We cannot accept that,” Awa Ndiaye said, “and we will not.” She called it “odd” and “new”."

    assert [quote.continues for quote in find_quotes(text)] == [False, True, False, False]


def test_another_is_not_the_one_before() -> None:
    assert who("“She should go,” said one teacher. “And she knows it,” said another.") == [
        ("one teacher",),
        ("another",),
    ]


def test_the_country_of_a_town_beside_a_name_does_not_speak() -> None:
    text = (
        "“It is only a model,” Dana Nelson, a fellow at the Observatory in Karsk, Germany, and co-author, said in a note. "
        "“It is a good one.”"
    )

    assert who(text) == [("Dana Nelson",), ("Dana Nelson",)]


def test_a_family_name_that_stands_first_is_known_again_and_the_given_name_tells_the_gender() -> None:
    text = "Kim Jong-soo met Yoon Mi-so.\n\n“It is late,” she said.\n\n“We shall see,” Mr Kim said."

    assert who(text) == [("Yoon Mi-so",), ("Kim Jong-soo",)]


def test_whom_people_tell_is_an_outlet_unless_something_says_a_person() -> None:
    text = "“It is late,” Aidan Roe told Karsk Vision on Monday.\n\n“We shall see,” he added."

    assert who(text) == [("Aidan Roe",), ("Aidan Roe",)]


def test_who_has_no_name_is_called_alike_in_both_halves_of_what_is_said() -> None:
    text = "The officers rammed the door.\n\n“We have her!” officers announced on Monday. “He is here as well.”"

    assert [quote.speakers for quote in find_quotes(text)] == [("officers",), ("officers",)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It pays,” said Will Doyle, a professor of tides. Vos left.", "Will Doyle"),
        ("“It holds,” said Al From, who helped Vos.", "Al From"),
        ("“It pays,” said Karsk food-processing executive Jane Roe, who had backed Vos.", "Jane Roe"),
        ("Entrusting Jane Roe with it is risky. “It is so,” Roe said.", "Jane Roe"),
        ("“It pays,” said Dock Workers Secretary-Treasurer Gary Moss.", "Gary Moss"),
        ("Democrats Jane Roe and Ivo Pike spoke. “It pays,” Roe said.", "Jane Roe"),
    ],
)
def test_names_of_words_that_are_others_too(text: str, speaker: str) -> None:
    assert next(quote for quote in find_quotes(text) if quote.kind is not Kind.INDIRECT).speakers == (speaker,)


def test_who_acts_in_a_passive_is_meant_by_the_pronoun_behind() -> None:
    text = (
        "Ivo Pike praised the plan, he said.\n\nHis remarks were echoed by Karl Vos, a professor. “It grows,” he said."
    )
    assert who(text) == [("Karl Vos",)]


def test_capitals_for_an_office_speak_for_who_has_it() -> None:
    text = (
        "MP Jon Vale spoke.\n\n“How is it going?” Vale asked Prime Minister Ivo Pike in the House.\n\n"
        "The PM laughed in response, but insisted he wants savings.\n\n“What I said to him is what I say to all.”"
    )
    assert find_quotes(text)[-1].speakers == ("Ivo Pike",)


def test_an_adjective_that_opens_a_sentence_is_nobody() -> None:
    assert who("New rules came. New research says “so”.") == [("New research",)]


def test_a_name_behind_called_says_nothing() -> None:
    text = "“They pay,” Jane Roe said, naming a fund called Clean Tide. “So they think it holds.”"
    assert who(text) == [("Jane Roe",), ("Jane Roe",)]


@pytest.mark.parametrize(
    "where", ["in a note published Monday", "in a speech broadcast live", "in a letter to the port published later"]
)
def test_what_tells_where_words_are_found_does_not_speak(where: str) -> None:
    quotes = find_quotes(f"“We keep our view,” Jane Roe said {where}. “The change could help the port.”")

    assert [quote.speakers for quote in quotes] == [("Jane Roe",), ("Jane Roe",)]


def test_a_paper_may_speak_behind_a_conjunction() -> None:
    assert find_quotes("It rained, and in Karsk the report read: “The road is open now.”")[0].speakers == (
        "the report",
    )


def test_who_speaks_in_a_clause_of_time_does_not_speak_last() -> None:
    text = "Ada Roe was late.\n\n“I am satisfied,” Roe said after Pike spoke. “My biggest concern is getting there.”"
    assert who(text) == [("Ada Roe",), ("Ada Roe",)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("As an alternative to the sale, Karsk Rail offers a stub to “roll their holding into the firm”", "Karsk Rail"),
        ("With no money for the works, the mayor fears a “very long and very cold winter”", "the mayor"),
        ("During the trial, Ivo Pike painted Vos as “a man without any hope”", "Ivo Pike"),
        ("In the report, the port is “a place without any hope at all”", "the report"),
    ],
)
def test_what_opens_a_sentence_in_passing_does_not_speak(sentence: str, name: str) -> None:
    (quote,) = find_quotes(f"{sentence}.")

    assert quote.speakers == (name,)
    assert quote.confidence > 0.5


@pytest.mark.parametrize(
    "words",
    [
        "The teachers’ union",
        "The teachers' union",
        "A harbour workers’ group",
        "The boys’ mother",
        "His parents’ lawyer",
        "The United Ports’ top official",
    ],
)
def test_many_who_have_somebody_belong_to_what_they_are_called(words: str) -> None:
    (quote,) = find_quotes(f"{words} said it was “unfair to the port”.")

    assert quote.speakers == (words,)


def test_an_age_may_stand_before_what_somebody_does() -> None:
    text = (
        "Vos passed to the 19-year-old substitute Jomo Pike. The Rovers’ goalkeeper, Petr Hale, did not move.\n\n"
        "“I didn’t think at all,” said the teenager."
    )

    assert find_quotes(text)[-1].speakers == ("Jomo Pike",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("McDonald’s said it was “ready”. Jane Roe left.", "McDonald’s"),
        ("It was hailed by Sotheby's at the time as “a sign of the times”.", "Sotheby's"),
        ("A friend of Roe’s said it was “sad”.", "A friend of Roe"),
        ("A move called “reckless” by Jane Roe failed.", "Jane Roe"),
        ("The Russian and Syrian ministries accused Marland of “banditry”.", "The Russian and Syrian ministries"),
        (
            "A member of the club said so.\n\nAnother motorcycle rider said they leave.\n\n“We are victims,” he added.",
            "Another motorcycle rider",
        ),
        ("A resident listed the spots, such as Bola Junction.\n\n“There is nobody to call,” he said.", "A resident"),
    ],
)
def test_bodies_and_people_are_called_by_their_whole_names(text: str, speaker: str) -> None:
    assert who(text) == [(speaker,)]


@pytest.mark.parametrize(
    "text",
    [
        "He owns a fully functioning gold toilet called “America” that he had made.",
        "The illness has earned the nickname of “bird lung”, Jane Roe knows.",
        "She wrote a book, “The Long Way Round the Coast by Boat and Ferry in Winter”, that sold well.",
    ],
)
def test_what_things_are_called_is_nobodys_words(text: str) -> None:
    assert who(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A spokesman for parent company Ostara said it was “late”.", "A spokesman for parent company Ostara"),
        ("A lawyer for rights group Clean Tide said it was “late”.", "A lawyer for rights group Clean Tide"),
        ("“It is late,” the head of Karsk’s border service Ada Roe told the group.", "Ada Roe"),
    ],
)
def test_whose_people_somebody_is_of_is_told_by_kind_and_name(text: str, speaker: str) -> None:
    assert who(text) == [(speaker,)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The head of the border service Ada Roe said it was “late”.", "Ada Roe"),
        ("The leader of the opposition Karl Vos said it was “late”.", "Karl Vos"),
        ("The director of the museum Karl Vos said it was “late”.", "Karl Vos"),
        ("The mayor of Karsk Ada Roe said it was “late”.", "Ada Roe"),
        ("A lawyer for jailed Ada Roe said it was “late”.", "A lawyer for jailed Ada Roe"),
        ("A friend of the actor Karl Vos said it was “late”.", "A friend of the actor Karl Vos"),
        ("A spokesman for Karsk mayor Ada Roe said it was “late”.", "A spokesman for Karsk mayor Ada Roe"),
    ],
)
def test_who_is_named_behind_an_office_and_its_body_holds_it(text: str, speaker: str) -> None:
    assert who(text) == [(speaker,)]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The piece goes on to say that it was “over” for them.", "The piece"),
        ("The auto industry remains calm and says it is “over” for them.", "The auto industry"),
    ],
)
def test_what_comes_goes_or_remains_is_described_without_its_verb(sentence: str, speaker: str) -> None:
    assert find_quotes(sentence)[0].speakers == (speaker,)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("One said it was “far too late”; another enthused, “Your work is wonderful!”", "another"),
        ("One resident left, while another wrote: “Your work is wonderful!”", "another"),
        ("Another report said: “Your work is wonderful!”", "Another report"),
    ],
)
def test_another_speaks_but_another_report_is_a_report(sentence: str, name: str) -> None:
    assert find_quotes(f"Ada Roe writes. She has had many letters. {sentence}")[-1].speakers == (name,)
