# Deutsch. Ganze Sätze im Aktiv; „wir“ spricht, „Sie“ lesen.

# The language by its own name, and by its English one.
language = Deutsch
language-in-english = German
# Whose dates, numbers and lists of the Unicode CLDR it uses.
locale = de
# The first day of a month in a date.
first-day = 1.
# Whether nouns are written small within a sentence: small, capital.
nouns = capital
# Endings of adjectives, with which a label begins small within a sentence. "-" for none.
adjectives = e er es en
# Words that open a clause; other circumstances follow a colon.
openers = wenn falls sobald solange sofern wo während nach vor bis bei beim auf im in am an für mit per über unter nur nachdem bevor
# Articles that an event loses after "the last".
articles = der dem einer einem den
# Words with which a way to reach somebody may begin; others get an introduction.
way-prepositions = per mit über im in am an auf via durch bei beim unter von telefonisch persönlich schriftlich selbst
# Words that melt into the article that follows: "de le=du, à le=au". "-" for none.
contractions = zu dem=zum, zu der=zur, von dem=vom
# Words that lose their last letter before a vowel.
elisions = -
# What no line parts from the word before it, and from the word after it.
no-break-before = -
no-break-after = Art. Abs. lit. Nr.
# The apostrophe that it prints.
apostrophe = -
# How acts of the European Communities end.
community = EG
# The article that names of countries take within a sentence. "-" for none.
country-article = -
# Words of the names of countries that take it.
country-names = -
