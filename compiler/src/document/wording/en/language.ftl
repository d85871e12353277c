# English. Whole sentences in active voice; "we" is who speaks, "you" who reads.

# The language by its own name, and by its English one.
language = English
language-in-english = English
# Whose dates, numbers and lists of the Unicode CLDR it uses.
locale = en-GB
# The first day of a month in a date.
first-day = 1
# Whether nouns are written small within a sentence: small, capital.
nouns = small
# Endings of adjectives, with which a label begins small within a sentence. "-" for none.
adjectives = -
# Words that open a clause; other circumstances follow "if".
openers = when while if where whenever as after before until unless once during for on in at upon by with only
# Articles that an event loses after "the last".
articles = the a an
# Words with which a way to reach somebody may begin; others get "with" before them.
way-prepositions = by with in on at via through from over using
# Words that melt into the article that follows: "de le=du, à le=au". "-" for none.
contractions = -
# Words that lose their last letter before a vowel.
elisions = -
# What no line parts from the word before it, and from the word after it.
no-break-before = -
no-break-after = -
# The apostrophe that it prints.
apostrophe = -
# How acts of the European Communities end.
community = EC
# The article that names of countries take within a sentence. "-" for none.
country-article = the
# Words of the names of countries that take it.
country-names = United Republic Isle Netherlands Islands States Emirates Philippines Maldives Bahamas Gambia Comoros
