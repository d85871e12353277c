# Further pages for people: cookies, rights, the short notice.

cookie-page-title = Cookies of { $name }
cookies-control-title = You decide
cookies-exempt-title = What needs no consent
cookies-exempt-intro = We store these without asking you:
cookies-none = We store nothing on your device.
cookies-other = Other purposes
# $name: a cookie; $text: in the author's words
cookies-refusal = If you refuse { $name }: { $text }.
rights-page-title = Your rights at { $name }

# ---- The short notice: 150 words in all ------------------------------------------

short-notice-title = Your data at { $name }, in short
short-title = In short
short-who = Who
short-why = Why
short-basis = Legal basis
short-recipients = Who receives it
short-abroad = Outside Europe
short-surprising = Worth knowing
short-special = We use data that the law protects specially: { $kinds }.
short-criminal = We use data on criminal convictions or offences.
short-rights = Your rights
short-more = More
# $ways: "by email: …"
short-who-reach = { $name }. You can reach us { $ways }.
short-abroad-to = Some data goes to { $countries }.
short-automated = A computer decides alone: { $name }.
short-profiling = A computer rates or predicts something about you: { $name }.
short-from = We get data about you from { $names }.
short-independent = These recipients decide for themselves: { $names }.
short-inadequate = There is no adequacy decision for { $countries }.
short-long = We keep some data for more than five years: { $names }.
short-rights-are = You can ask for { $rights }.
short-more-in = { $document }
