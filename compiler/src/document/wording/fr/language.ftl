# Français. Phrases entières à la voix active ; « nous » parle, « vous » lisez.

# The language by its own name, and by its English one.
language = Français
language-in-english = French
# Whose dates, numbers and lists of the Unicode CLDR it uses.
locale = fr
# The first day of a month in a date.
first-day = 1er
# Whether nouns are written small within a sentence: small, capital.
nouns = small
# Endings of adjectives, with which a label begins small within a sentence. "-" for none.
adjectives = -
# Words that open a clause; other circumstances follow "si".
openers = quand lorsque lorsqu’il lorsqu'il lorsqu’elle lorsqu'elle si s’il s'il s’ils s'ils où dès après avant jusqu’à tant pendant durant lors pour sur dans à en par avec uniquement seulement
# Articles that an event loses after "the last".
articles = le la les un une
# Words with which a way to reach somebody may begin; others get an introduction.
way-prepositions = par avec dans sur à au aux via en depuis auprès vous-même
# Words that melt into the article that follows: "de le=du, à le=au". "-" for none.
contractions = de le=du, de les=des, à le=au, à les=aux, si il=s’il, si ils=s’ils
# Words that lose their last letter before a vowel.
elisions = de que jusque
# What no line parts from the word before it, and from the word after it.
no-break-before = : ; ! ? »
no-break-after = « art. § n°
# The apostrophe that it prints.
apostrophe = ’
# How acts of the European Communities end.
community = CE
# The article that names of countries take within a sentence. "-" for none.
country-article = -
# Words of the names of countries that take it.
country-names = -
