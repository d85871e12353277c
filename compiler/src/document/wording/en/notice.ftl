# The full privacy notice.

# ---- Notice: title and summary ----------------------------------------------

notice-title = Privacy notice of { $name }
summary-title = At a glance
summary-caption = Each purpose with its data, legal basis, period and recipients
summary-why = Why
summary-data = Which data
summary-basis = Legal basis
summary-period = How long
summary-recipients = Who receives it
summary-nobody = nobody else

# ---- Notice: who ------------------------------------------------------------

who-title = Who decides about your data?
who-decides = { $name } decides why and how your data is used. In this notice, “we” is { $name }.
who-speaks = This is a notice of { $name }. In it, “we” is { $name }.
who-controller = { $name } decides about this: { $activities }.
who-form = Legal form: { $form }.
who-registration = Register: { $number }.
who-seat = Seat: { $seat }.
who-country = We are based in { $country }.
who-country-of = It is based in { $country }.
who-aliases = We also use these names: { $names }.
who-aliases-of = It also uses these names: { $names }.
who-group = Group: { $group }.
who-reach = You can reach us:
who-reach-of = You can reach { $name }:
who-channel = { $channel }
who-channel-for = { $channel }, for { $uses }
officer = You can reach our data protection officer { $ways }.
officer-of = You can reach the data protection officer of { $name } { $ways }.
officer-named = Our data protection officer is { $name }. You can write { $ways }.
officer-exists = We have a data protection officer: { $name }.
officer-provider = { $organisation } provides our data protection officer.
representative = Our representative is { $name }.
representative-in = Our representative in { $country } is { $name }.
representative-some = We have a representative in { $country }.
representative-reach = You can reach our representative { $ways }.
joint-with = We decide together with { $parties } about this: { $activities }.
joint-essence = This is what we agreed: { $essence }
joint-information = Who informs you: { $who }.
joint-requests = Who answers your requests: { $who }.
joint-contact = You can reach all of us { $ways }.
processor-pointer = For this, we only work on behalf of others: { $activities }. Please ask { $clients }.
processor-pointer-some = For this, we only work on behalf of others: { $activities }. Please ask the organisation that uses our services.

# ---- Notice: purposes -------------------------------------------------------

purposes-title = What do we do with your data?
purposes-shared-title = What holds for every purpose
purposes-shared-intro = This holds for each purpose below, unless we say otherwise there.
purpose-is = What it is for: { $purposes }.
purpose-modality-possible = This may happen; it does not always happen.
activity-only = This applies only in this case: { $cases }.
activity-controller = { $name } decides about this.
subjects-are = Who this is about: { $subjects }.
data-is = We use this data: { $data }.
data-are = We use this data:
data-item = { $label }
data-item-elements = { $label }: { $elements }
data-special = The law protects some of it specially: { $kinds }.
data-criminal = Some of it is about criminal convictions or offences.
source-subject = You give us this data yourself.
source-subject-some = You give us { $data } yourself.
source-subject-when = You give us this data yourself { $cases }.
source-subject-some-when = You give us { $data } yourself { $cases }.
source-subject-cases = You give us this data yourself in these cases:
source-subject-some-cases = You give us { $data } yourself in these cases:
source-observed = We record this data when you use our services.
source-observed-some = We record { $data } when you use our services.
source-observed-when = We record this data { $cases }.
source-observed-some-when = We record { $data } { $cases }.
source-observed-cases = We record this data in these cases:
source-observed-some-cases = We record { $data } in these cases:
source-inferred = We work out this data ourselves.
source-inferred-from = We work out this data from { $from }.
source-public = We take this data from public sources.
source-public-text = We take this data from public sources: { $text }.
source-party = We receive this data from { $who }.
source-party-some = We receive { $data } from { $who }.
source-activity = We already have this data from { $activity }.
source-cases = This happens { $cases }.
basis-consent = Legal basis: your consent (Art. 6(1)(a) GDPR).
basis-contract = Legal basis: a contract (Art. 6(1)(b) GDPR).
basis-contract-text = Legal basis: a contract (Art. 6(1)(b) GDPR): { $text }.
basis-contract-with = The other party to the contract: { $who }.
basis-legal-obligation = Legal basis: a legal duty (Art. 6(1)(c) GDPR).
basis-legal-obligation-law = Legal basis: a legal duty (Art. 6(1)(c) GDPR), set by { $law }.
basis-vital-interests = Legal basis: to protect somebody's life or health (Art. 6(1)(d) GDPR).
basis-public-task = Legal basis: a task in the public interest (Art. 6(1)(e) GDPR).
basis-public-task-law = Legal basis: a task in the public interest (Art. 6(1)(e) GDPR), set by { $law }.
basis-legitimate-interest = Legal basis: a legitimate interest (Art. 6(1)(f) GDPR).
basis-legitimate-interest-text = Legal basis: a legitimate interest (Art. 6(1)(f) GDPR): { $text }.
basis-interest-of = It is the interest of { $who }.
basis-vague = Legal basis: { $words }.
# The author leaves open which of several legal bases holds; they follow.
basis-any = One of these legal bases applies; it is not settled which.
basis-possible = This basis may apply; it does not always apply.
basis-cases = This basis applies { $cases }.
basis-short-consent = consent
basis-short-contract = contract
basis-short-legal-obligation = legal duty
basis-short-vital-interests = vital interests
basis-short-public-task = public task
basis-short-legitimate-interest = legitimate interest
consent-withdraw = You can withdraw your consent at any time { $ways }.
consent-withdraw-some = You can withdraw your consent at any time.
# $age: a number of years
consent-parental-below = If you are younger than { $age }, we ask your parents for consent.
consent-parental = If you are too young to consent alone in your country, we ask your parents for consent.
# How we check that a parent consented, in the author's words.
consent-parental-check = This is how we check that they agreed: { $text }.
consent-before = What we did before stays lawful.
consent-service = Without your consent, we cannot provide the service.
article-9-explicit-consent = We may use the specially protected data because you explicitly agreed (Art. 9(2)(a) GDPR).
article-9-employment-law = We may use the specially protected data under employment and social law (Art. 9(2)(b) GDPR).
article-9-vital-interests = We may use the specially protected data to protect somebody's life or health (Art. 9(2)(c) GDPR).
article-9-nonprofit = We may use the specially protected data of our members and contacts as a non-profit body (Art. 9(2)(d) GDPR).
article-9-made-public = We may use the specially protected data because you made it public yourself (Art. 9(2)(e) GDPR).
article-9-legal-claims = We may use the specially protected data for legal claims (Art. 9(2)(f) GDPR).
article-9-public-interest = We may use the specially protected data for a substantial public interest (Art. 9(2)(g) GDPR).
article-9-health-care = We may use the specially protected data for health care (Art. 9(2)(h) GDPR).
article-9-public-health = We may use the specially protected data for public health (Art. 9(2)(i) GDPR).
article-9-research = We may use the specially protected data for archives, research or statistics (Art. 9(2)(j) GDPR).
article-9-law = The rule behind this: { $law }.
article-10-law = We may use the data on convictions and offences under { $law } (Art. 10 GDPR).
article-10-official-authority = We use the data on convictions and offences under the control of official authority (Art. 10 GDPR).
provision-voluntary = You are free to give us this data.
provision-statutory = The law requires you to give us this data.
provision-statutory-law = The law requires you to give us this data: { $law }.
provision-contractual = The contract requires you to give us this data.
provision-to-enter-contract = We need this data to enter into the contract with you.
# Follows one of the sentences above.
provision-possible = This may apply; it does not always apply.
# $cases: "if the region is Asia", "when you order"
provision-cases = This applies { $cases }.
provision-otherwise = If you do not give it: { $text }.
period-is = We keep it: { $period }.
period-in = We keep it in { $system }: { $period }.
# Follows one of the sentences above.
period-ends = Then we { $ends }.
marketing-messages = We send you: { $messages }. How we send it: { $channels }.
marketing-stop = You can stop these messages at any time { $ways }.
measures-are = We protect this data with { $measures }.

# ---- Notice: recipients -----------------------------------------------------

recipients-title = Who receives your data?
recipients-caption = Recipients with their role, task and place
recipients-who = Who
recipients-role = Role
recipients-task = Task
recipients-place = Place
recipients-for = For
recipients-members = { $name } (for example { $members })
recipients-members-all = { $name } ({ $members })
recipients-seat = seat in { $country }
recipients-public = Everybody can see this data: { $data }.
recipients-policy = The privacy notice of { $name }: { $document }.
recipients-own = { $name } also uses the data for itself: { $purposes }.
recipients-none = Nobody outside our organisation receives your data.
recipients-departments = Within our organisation, these people see it: { $names }.
recipients-choice = Who receives it depends on a choice.

# ---- Notice: transfers ------------------------------------------------------

transfers-title = Does your data leave Europe?
transfers-yes = Yes. These recipients get your data outside the European Economic Area:
transfers-no = No. Your data stays in the European Economic Area.
transfers-caption = Transfers out of the European Economic Area
transfers-who = Who
transfers-country = Country
transfers-protection = What protects your data
transfers-copy = How to get a copy
transfers-adequate = The European Commission decided that { $country } protects personal data well enough (decision { $act }).
transfers-partly = The European Commission's decision { $act } on { $country } covers only some recipients.
transfers-inadequate = There is no adequacy decision for { $country }.
extra-measures = We add { $measures }.
copy-from = You get a copy { $ways }.
copy-text = { $text }

# ---- Notice: decisions ------------------------------------------------------

decisions-title = Does a computer decide about you?
decision-automated = { $name }: a computer decides alone.
decision-profiling = { $name }: a computer rates or predicts something about you; people decide.
decision-taken-by = Who takes the decision: { $who }.
decision-uses = It rests on { $data }.
decision-logic = How it works: { $text }.
decision-effect-legal = What it means for you: it has legal effect.
decision-effect-legal-text = What it means for you: { $text }.
decision-effect-similar = What it means for you: it affects you strongly.
decision-effect-similar-text = What it means for you: { $text }.
decision-effect-none = It has no legal or similar effect on you.
decision-human = You can ask for a person to look at it: { $text }.
decision-contest = You can give your view and contest the decision { $ways }.
decision-gateway-contract = This is allowed because the contract needs it (Art. 22(2)(a) GDPR).
decision-gateway-law = This is allowed by law (Art. 22(2)(b) GDPR): { $law }.
decision-gateway-explicit-consent = This is allowed because you explicitly agreed (Art. 22(2)(c) GDPR).

# ---- Notice: trackers -------------------------------------------------------

trackers-title = What do we store on your device?
trackers-caption = Cookies and similar technologies
trackers-name = Name
trackers-does = What it is for
trackers-set-by = Set by
trackers-read-by = Read by
trackers-lifetime = Lifetime
trackers-consent = Consent
trackers-kind = { $name } ({ $technology })
trackers-asks = we ask you first
trackers-exempt = not needed
trackers-exempt-reason = not needed: { $reason }
trackers-contract = contract
trackers-legitimate-interest = legitimate interest

# ---- Notice: objection and rights -------------------------------------------

objection-title = You can object
objection-marketing = You can object to advertising at any time and without giving a reason. Then we stop using your data for it. This concerns: { $activities }.
# The same for so many activities that the table on top names them.
objection-marketing-many = You can object to advertising at any time and without giving a reason. Then we stop using your data for it.
objection-interest = You can object, for reasons of your own situation, to what we do on the basis of a legitimate interest or a public task. This concerns: { $activities }. Then we stop, unless we show compelling reasons or need the data for legal claims.
objection-interest-many = You can object, for reasons of your own situation, to what we do on the basis of a legitimate interest or a public task. Then we stop, unless we show compelling reasons or need the data for legal claims.
objection-reach = You can object { $ways }.
rights-title = What are your rights?
rights-intro = You can ask us the following:
right-access = You can ask which data we have about you, and get a copy (Art. 15 GDPR).
right-rectification = You can ask us to correct wrong data and complete missing data (Art. 16 GDPR).
right-erasure = You can ask us to delete your data (Art. 17 GDPR).
right-erasure-limited = You can ask us to delete your data (Art. 17 GDPR). Where a legal duty or a public task needs the data, we cannot delete it yet: { $activities }.
right-erasure-limited-many = You can ask us to delete your data (Art. 17 GDPR). Where a legal duty or a public task needs the data, we cannot delete it yet.
right-restriction = You can ask us to set your data aside and not use it for a time (Art. 18 GDPR).
right-portability = You can ask for the data that you gave us, in a common, machine-readable format. We can also send it to somebody else (Art. 20 GDPR). This concerns: { $activities }.
right-portability-many = You can ask for the data that you gave us, in a common, machine-readable format. We can also send it to somebody else (Art. 20 GDPR). This is so where we rest on your consent or on a contract.
right-objection = You can object (Art. 21 GDPR). The box “You can object” says how this works.
right-withdrawal = You can withdraw your consent at any time (Art. 7(3) GDPR). This concerns: { $activities }. What we did before stays lawful.
right-withdrawal-many = You can withdraw your consent at any time (Art. 7(3) GDPR). What we did before stays lawful.
right-human-review = You can ask for a person to look at a decision that a computer takes alone, give your view and contest it (Art. 22 GDPR).
right-more = { $right } { $text }
right-limited = { $right } There is a limit: { $text }.
right-none = We do not offer this: { $right }.
name-information = information
name-access = access
name-rectification = correction
name-erasure = deletion
name-restriction = restriction
name-portability = data portability
name-objection = objection
name-withdrawal = withdrawal of consent
name-human-review = review by a person
rights-via = You can send us your request { $ways }.
rights-answer = We answer within one month (Art. 12(3) GDPR).
rights-answer-within = We answer within { $time }.
rights-extension = If your request is complex, we can take more time: { $time }. Then we tell you why.
rights-free = It costs you nothing (Art. 12(5) GDPR).
rights-fee = Cost: { $fee }.
rights-identity-doubt = We ask for proof of identity only if we doubt who you are.
rights-identity-always = We always ask for proof of identity: { $text }.
rights-identity-always-plain = We always ask for proof of identity.
rights-refusal = When we refuse a request: { $text }.
rights-answered-by = Who answers your request: { $who }.
rights-cannot-identify = If we cannot tell which data is yours: { $text }.
rights-passed-on = We tell those who received your data about corrections, deletions and restrictions.
rights-passed-on-within = We tell those who received your data about corrections, deletions and restrictions within { $time }.
rights-passed-on-text = How others learn about corrections, deletions and restrictions: { $text }.

# ---- Notice: complaint, promises, changes, words ----------------------------

complaint-title = Where can you complain?
complaint-authority = You can complain to a supervisory authority (Art. 77 GDPR).
complaint-named = You can complain to our supervisory authority: { $authority } (Art. 77 GDPR).
complaint-choice = You can also turn to the authority where you live, where you work, or where you think that a rule was broken.
complaint-text = You can also complain here: { $text }.
promises-title = What do we promise?
promise = { $text }.
promise-except = { $text }, with this exception: { $except }.
changes-title = When does this page change?
changes-date = This version is of { $date }.
changes-first = The first version was of { $date }.
changes-causes = We change it in these cases: { $causes }.
changes-tell = We tell { $who } about changes.
changes-via = We tell you about changes { $ways }.
changes-within = Notice period: { $time }.
changes-effective = A change takes effect: { $time }.
changes-duty = What we ask of you: { $text }.
changes-shows = What the page shows: { $text }.
changes-material = Important changes: { $text }.
changes-new-purpose = New purposes: { $text }.
words-title = What do these words mean?
word-means = { $term }: { $meaning }.
word-defined = { $term }: see { $document }.
word-means-defined = { $term }: { $meaning }. See also { $document }.
also-called = Also called { $names }.
