# The page around a document, and what drafts say about open points.

# ---- The page ---------------------------------------------------------------

frame-colon = :
frame-draft = DRAFT
frame-skip = Skip to the text
frame-contents = Contents
frame-languages = Languages
frame-findings = Findings
frame-data = This policy as data (JSON)
page-number = Page { $page } of { $pages }
head-date = Date: { $date }.
head-version = Version { $version }.
head-covers = It covers { $what }.
head-audience = It is for { $who }.
head-part-of = It is part of: { $document }.
head-supplements = It adds to: { $document }.
# Who keeps the document up to date.
head-owner = Responsible for this document: { $who }.
# Where the document is shown, in the author's words.
head-shown = Where it is shown: { $text }.
draft-title = Draft – not for publication
draft-why = This text may be incomplete or contradict the law.
draft-law = The compiler checked it against the law of { $date }.
draft-counts = It found { $errors ->
    [one] 1 error
   *[other] { $errors } errors
  }, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
  } and { $notes ->
    [one] 1 note
   *[other] { $notes } notes
  }.
severity-error = Error
severity-warning = Warning
severity-note = Note
severity-hint = Hint
not-stated = Not stated yet: { $what }.
pending = Not decided yet: { $what }. Who decides: { $who }.
pending-by = Not decided yet: { $what }. Who decides: { $who }, by { $by }.

# What is not stated.
open-controller = who decides
open-contact = how people reach us
open-officer = how people reach the data protection officer
open-representative = the representative
open-joint = the essence of the arrangement
open-purpose = the purpose
open-basis = the legal basis
open-subjects = whose data it is
open-data = the data
open-elements = which data belongs to “{ $label }”
open-source = where the data comes from
open-provision = whether people have to give the data
open-period = how long the data is kept
open-recipients = who receives the data
open-role = the role
open-services = the task
open-place = the place
open-safeguard = what protects the data abroad
open-copy = where people get a copy of the safeguards
open-condition = what allows the use of specially protected data
open-interest = the legitimate interest
open-law = the law that demands it
open-logic = how the decision works
open-effect = what the decision means for people
open-human = which person can step in
open-contest = how people contest the decision
open-withdraw = how people withdraw consent
open-via = where requests go
open-date = the date
open-lifetime = how long it stays
open-stop = how people stop the messages
open-start = from when this time runs
open-address = the address
open-authority = the supervisory authority

# In a table, where a fact is missing.
unknown-cell = not stated yet
# In a table, where a known length counts from something that is not stated.
unknown-start-cell = not stated yet: from when it counts
# What is open after what is stated: "15 days (not stated yet: from when it counts)"
partly-open = ({ $what })
# In a table, where something is still to be decided.
pending-cell = not decided yet; { $who } decides{ $dated ->
    [yes] { " " }by { $by }
   *[no] {""}
  }
# In a table, where it is stated that there is none.
none-cell = none

# ---- Provisions ------------------------------------------------------------------

provision-act = { $act } { $provisions }
provision-and = { $one }, { $other }
provision-article = { $article }
provision-paragraph = { $article }({ $paragraph })
provision-letter = { $article }({ $paragraph })({ $letter })
act-gdpr = GDPR
act-eprivacy = ePrivacy
