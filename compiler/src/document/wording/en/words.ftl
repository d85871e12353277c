# Words that all documents share: lists, quantities, cases, periods, values.

# ---- Quantities -------------------------------------------------------------

# Things that are told one after another, without "and".
apart = { $one }; { $other }
for-example = for example { $list }
quoted = “{ $words }”
possibly = possibly { $what }
# Something that is promised as an effort only.
best-effort = { $what } (as far as possible)
range = { $from } to { $to }
unit-second = { $number ->
    [one] { $shown } second
   *[other] { $shown } seconds
  }
unit-minute = { $number ->
    [one] { $shown } minute
   *[other] { $shown } minutes
  }
unit-hour = { $number ->
    [one] { $shown } hour
   *[other] { $shown } hours
  }
unit-day = { $number ->
    [one] { $shown } day
   *[other] { $shown } days
  }
unit-working-day = { $number ->
    [one] { $shown } working day
   *[other] { $shown } working days
  }
unit-week = { $number ->
    [one] { $shown } week
   *[other] { $shown } weeks
  }
unit-month = { $number ->
    [one] { $shown } month
   *[other] { $shown } months
  }
unit-year = { $number ->
    [one] { $shown } year
   *[other] { $shown } years
  }
unit-per-day = { $shown } per day
unit-per-week = { $shown } per week
unit-per-month = { $shown } per month
unit-per-year = { $shown } per year

# ---- Cases ------------------------------------------------------------------

in-cases = { $what } ({ $cases })
note-cases = { $what } This concerns only some cases: { $cases }.
case-parameter = if the { $parameter } { $holds ->
    [no] is not { $values }
   *[yes] is { $values }
  }
case-clause = { $holds ->
    [no] not { $words }
   *[yes] { $words }
  }
case-circumstance = { $holds ->
    [no] unless { $words }
   *[yes] if { $words }
  }
case-foreign = { $holds ->
    [no] not in this case: { $words }
   *[yes] in this case: { $words }
  }
case-residence = if you { $holds ->
    [no] do not live in { $places }
   *[yes] live in { $places }
  }
case-destination = { $holds ->
    [no] outside { $places }
   *[yes] in { $places }
  }
place-eea = the European Economic Area
place-eu = the European Union
place-adequate = countries with an adequacy decision
place-outside-eea = countries outside the European Economic Area
place-seat = the place of its seat

# ---- Periods ----------------------------------------------------------------

period-after = { $length } after { $event }
period-without = { $length } without { $events }
period-without-open = { $length } without { $events } or the like
period-during = during { $interval }
period-until = until { $event }
period-or-until = { $period }, until { $event } at the latest
period-or-longer = { $known ->
    [no] { $period }, or longer
   *[yes] { $period }, or longer because of { $reason }
  }
period-because = { $period } (reason: { $reason })
period-then = { $period }, then we { $ends }
period-by-law = { $period } ({ $law })
period-not-kept = we do not store it
period-no-end = without an end
period-session = until you close the browser
# When the last copy of some data is gone. $event: an event with its article, as "the end of the contract".
latest-at = at the latest with { $event }
latest-after = at most { $length } after { $event }
event-last = the last { $event }
event-first = the first { $event }
event-by = { $event } by { $who }
event-end-of = the end of { $interval }
event-activity = “{ $label }”
event-date = { $date }
end-delete = delete it
end-anonymise = make it anonymous
end-return = return it
end-isolate = keep it apart from current data
end-archive = archive it
end-for = { $end } for { $length }
end-automatically = { $end } automatically
reason-with = { $reason }: { $detail }

# ---- Values -----------------------------------------------------------------

law-of = { $law }, { $state }
some-law-of = the law of { $state }
# A part of an activity, with the activity around it.
label-part = { $around }: { $part }
data-with-elements = { $label } ({ $elements })
way-foreign = this way: { $words }
way-text = with { $words }
channel-email = { $known ->
    [no] by email
   *[yes] by email: { $address }
  }
channel-post = { $known ->
    [no] by post
   *[yes] by post: { $address }
  }
channel-phone = { $known ->
    [no] by phone
   *[yes] by phone: { $address }
  }
channel-form = { $known ->
    [no] with our form
   *[yes] with our form: { $address }
  }
channel-link = { $known ->
    [no] with our link
   *[yes] with this link: { $address }
  }
channel-unsubscribe-link = { $known ->
    [no] with the link in each message
   *[yes] with the link in each message: { $address }
  }
channel-in-product = { $known ->
    [no] in the product
   *[yes] in the product: { $address }
  }
channel-registered-letter = { $known ->
    [no] by registered letter
   *[yes] by registered letter: { $address }
  }
channel-self-service = { $known ->
    [no] by yourself, in your settings
   *[yes] by yourself: { $address }
  }
channel-in-person = { $known ->
    [no] in person
   *[yes] in person: { $address }
  }
word-questions = questions
word-rights = requests about rights
# After "where sub-processors may work: the European Union;"
word-safeguarded = other countries with a safeguard
word-objection = objections
word-withdrawal = withdrawing consent
word-complaints = complaints
word-audit = audits
word-changes = changes
word-breach = security incidents
word-limitation = limitation of claims
word-guidance = guidance of an authority
word-origin = racial or ethnic origin
word-politics = political opinions
word-religion = religious or philosophical beliefs
word-union = trade union membership
word-genetic = genetic data
word-biometric = biometric data
word-health = health
word-sexual = sex life or sexual orientation
word-email = email
word-sms = text message
word-push = notification on your device
word-message = message
word-post = post
word-phone = phone
word-automated-call = automated call
word-fax = fax
word-cookie = cookie
word-pixel = pixel
word-fingerprint = fingerprint of the device
word-beacon = beacon
word-local-storage = local storage
word-sdk = software component
word-embed = embedded content
word-c2c = from controller to controller
word-c2p = from controller to processor
word-p2p = from processor to processor
word-p2c = from processor to controller

# ---- Roles of a recipient ----------------------------------------------------

role-processor = works for us
role-subprocessor = works for { $who }
role-controller = decides for itself
role-joint = decides together with us
role-authority = public authority

# ---- Choices of a customer ---------------------------------------------------

via-marked = { $what } (possible)
choice-by = The { $parameter } can be { $values }. The choice lies with { $who }.
choice-product = The { $parameter } depends on the product: { $values }.
choice-default = If nobody chooses, it is { $value }.

# ---- What protects data abroad ------------------------------------------------

safeguard-adequacy = adequacy decision
safeguard-adequacy-act = adequacy decision { $act }
safeguard-adequacy-partly = It covers this recipient.
safeguard-adequacy-scope = It covers this recipient: { $scope }.
safeguard-dpf = certification under the EU-US Data Privacy Framework
safeguard-dpf-listed = certification under the EU-US Data Privacy Framework, listed as { $name }
safeguard-scc = standard contractual clauses of the European Commission
safeguard-scc-modules = standard contractual clauses of the European Commission ({ $modules })
safeguard-bcr = binding corporate rules
safeguard-certification = an approved certification
safeguard-code = an approved code of conduct
safeguard-authority-clauses = contract clauses that an authority approved
safeguard-agreement = an agreement between public bodies
safeguard-uk-addendum = the UK Addendum
safeguard-uk-idta = the UK International Data Transfer Agreement
safeguard-derogation-a = your explicit consent (Art. 49(1)(a) GDPR)
safeguard-derogation-b = it is necessary for a contract with you (Art. 49(1)(b) GDPR)
safeguard-derogation-c = it is necessary for a contract in your interest (Art. 49(1)(c) GDPR)
safeguard-derogation-d = important reasons of public interest (Art. 49(1)(d) GDPR)
safeguard-derogation-e = legal claims (Art. 49(1)(e) GDPR)
safeguard-derogation-f = protection of vital interests (Art. 49(1)(f) GDPR)
safeguard-derogation-g = a public register (Art. 49(1)(g) GDPR)
safeguard-derogation-compelling = compelling legitimate interests in a single case (Art. 49(1) GDPR)
safeguard-none = no safeguard
safeguard-is = { $safeguard }.
