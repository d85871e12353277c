# Terms with a processor (Art. 28) and the list of sub-processors. "The client"
# is the party that instructs, "the processor" the one that works for it.
# { $text } is what the parties agreed, in the author's words, a period, a way to
# reach somebody, or "not stated yet"; so it stands after a colon.

terms-title = Data protection terms of { $name }
terms-parties-title = Parties
terms-client-is = In these terms, “the client” is { $name }, who decides why and how data is processed.
terms-processor-is = “The processor” is { $name }, who processes the data for the client.
open-parties = the parties
terms-processing-title = What is processed
terms-lasts = Duration: { $period }.
open-lasts = how long these terms last
terms-data = Data: { $text }.
terms-subjects = People: { $text }.
terms-standard-title = Standard clauses
terms-clauses = These standard clauses apply: { $text }.
# After a list that is not complete.
terms-and-more = These are examples; there is more.
# The parties agreed on nothing here.
terms-clause-none = The parties agreed on nothing here.
open-clause = what the parties agreed

# ---- Instructions, Art. 28(3)(a) ---------------------------------------------

terms-instructions-title = Instructions (Art. 28(3)(a) GDPR)
terms-instructions-form = Form of instructions: { $text }.
terms-instructions-only-for = The processor must process the data only for: { $text }.
terms-instructions-warn = If an instruction seems to break the law, the processor must warn the client: { $text }.
terms-instructions-transfers = Transfers to other countries: { $text }.
terms-instructions-transfers-safeguarded = The processor must transfer data to other countries only with a safeguard of Chapter V GDPR.
terms-instructions-transfers-none = The processor must not transfer data to other countries.
terms-instructions-forced-by-law = If a law demands other processing: { $text }.

# ---- Confidentiality and security, Art. 28(3)(b), (c) --------------------------

terms-confidentiality-title = Confidentiality (Art. 28(3)(b) GDPR)
terms-security-title = Security (Art. 28(3)(c) GDPR)

# ---- Sub-processors, Art. 28(2), (3)(d), (4) ----------------------------------

terms-subprocessors-title = Sub-processors (Art. 28(2), (3)(d) and (4) GDPR)
terms-subprocessors-authorisation = Authorisation of sub-processors: { $text }.
terms-subprocessors-authorisation-general = The client authorises the use of sub-processors in general.
terms-subprocessors-authorisation-specific = The processor must ask the client before it uses another sub-processor.
terms-subprocessors-authorisation-none = The processor must not use sub-processors.
terms-subprocessors-must = Requirements for sub-processors: { $text }.
terms-subprocessors-places = Where sub-processors may work: { $text }.
terms-subprocessors-tell-by = How the processor must tell the client of changes: { $text }.
terms-subprocessors-notice = Notice before a change: { $text }.
terms-subprocessors-object-within = Time to object: { $text }.
terms-subprocessors-silence = If the client stays silent: { $text }.
terms-subprocessors-silence-accepts = If the client does not object in time, it authorises the change.
terms-subprocessors-silence-refuses = If the client stays silent, the change is not authorised.
terms-subprocessors-objection = If the client objects: { $text }.
terms-subprocessors-flow-down = What the processor must pass on to sub-processors: { $text }.
terms-subprocessors-list = List of sub-processors: { $text }.

# ---- Requests of people, Art. 28(3)(e) ----------------------------------------

terms-rights-help-title = Requests of people (Art. 28(3)(e) GDPR)
terms-rights-help-of = The processor must help the client with requests about: { $text }.
terms-rights-help-forward-within = Time to forward a request to the client: { $text }.
terms-rights-help-answered-by = Who answers: { $text }.
terms-rights-help-costs = Costs: { $text }.

# ---- Help with other duties, Art. 28(3)(f) -------------------------------------

terms-assistance-title = Help with other duties (Art. 28(3)(f) GDPR)

# ---- When the work ends, Art. 28(3)(g) ------------------------------------------

terms-at-end-title = When the work ends (Art. 28(3)(g) GDPR)
terms-at-end-action = What happens to the data: { $text }.
terms-at-end-action-delete = The processor must delete all the data and its copies.
terms-at-end-action-return = The processor must return all the data and delete its copies.
terms-at-end-action-choice = The processor must delete or return all the data, as the client chooses.
terms-at-end-within = Time for this: { $text }.

# ---- Audits, Art. 28(3)(h) -------------------------------------------------------

terms-audit-title = Audits (Art. 28(3)(h) GDPR)
terms-audit-allowed = When the client may audit: { $text }.
terms-audit-allowed-yes = The client may audit the processor.
terms-audit-allowed-no = The client may not audit the processor itself.
terms-audit-max = Most audits: { $text }.
terms-audit-notice = Notice before an audit: { $text }.
terms-audit-request-by = How the client must ask for an audit: { $text }.
terms-audit-request-with = What a request must contain: { $text }.
terms-audit-auditor = The auditor must be: { $text }.
terms-audit-scope = What an audit covers: { $text }.
terms-audit-excludes = What an audit leaves out: { $text }.
terms-audit-hours = Hours: { $text }.
terms-audit-conduct = Conduct: { $text }.
terms-audit-protocol = Protocol before the audit: { $text }.
terms-audit-costs = Costs: { $text }.
terms-audit-report = Report: { $text }.
terms-audit-follow-up = After the audit: { $text }.
terms-audit-confidentiality = Confidentiality: { $text }.

# ---- Incidents, Art. 33(2) --------------------------------------------------------

terms-breach-title = Incidents (Art. 33(2) GDPR)
terms-incident-only = In this case only: { $cases }.
# $who: "client", "administrator"
terms-incident-tell = After an incident, the processor must tell this party: { $who }.
terms-incident-within = Time: { $text }.
# $text: "by email: …"
terms-incident-via = The message goes { $text }.
terms-incident-of = Incidents: { $text }.
terms-incident-concerning = What it concerns: { $text }.
terms-incident-with = The message contains: { $text }.
open-within = how soon

# ---- Further duties and annexes ----------------------------------------------------

terms-further-title = Further duties
terms-both = Both parties:
terms-processor-duties = The processor:
terms-client-duties = The client:
terms-measures-title = Annex: measures
terms-list-title = Annex: sub-processors
terms-transfers-title = Annex: transfers out of the European Economic Area

# ---- Parties on a sheet; also in records ---------------------------------------------

party-legal-name = Name
party-form = Legal form
party-registration = Register
party-address = Address
party-country = Country of the seat
party-contact = Contact
party-dpo = Data protection officer
party-representative = Representative in the Union
party-not-needed = not needed: { $reason }
# A party that any organisation can become, such as "the client": to be filled in by hand.
party-blank = to be filled in when it signs
contact-cell = { $channel }.
# $uses: "questions and requests about your rights"
contact-cell-for = { $channel } (for { $uses }).

# ---- Measures ---------------------------------------------------------------------

measure-caption = Technical and organisational measures
measure-name = Measure
measure-type = Kind
measure-on = Protects
measure-detail = How
measure-keys = Who holds the keys
measure-everywhere = everything
measure-absent = { $what } (not in place)
measure-attempted = { $what } (attempted)

# ---- Sub-processors ------------------------------------------------------------------

subprocessor-list-title = Sub-processors of { $name }
subprocessors-title = Who else processes the data
subprocessors-none = No sub-processor is named.
subprocessors-changes-title = How this list changes
subprocessor-caption = Sub-processors with their task, data and place
subprocessor-who = Company
subprocessor-address = Address
subprocessor-contact = Contact
subprocessor-task = Task
subprocessor-data = Data
subprocessor-place = Place
subprocessor-seat = Seat
subprocessor-safeguard = Safeguard
subprocessor-when = Applies
subprocessor-since = Since
subprocessor-always = always
# Follows the name of a company in a table.
subprocessor-legal-name = (registered name: { $name })

# ---- Annexes of the standard contractual clauses, Decision (EU) 2021/914 ------------

transfer-annex-title = Annexes to the standard contractual clauses of { $name }
annex-none = No transfer rests on standard contractual clauses.
# The heading of a set; $name: who receives the data.
annex-with = Clauses with { $name }
# $clauses: "standard contractual clauses … (from controller to processor), decision 2021/914"
annex-clauses = These annexes belong to: { $clauses }.
annex-countries = Country of destination: { $country }.
annex-parties-title = Annex I.A: parties
# $role: "controller", "processor"
annex-exporter = Data exporter: { $name }. Role under the clauses: { $role }.
annex-importer = Data importer: { $name }. Role under the clauses: { $role }.
annex-signature = Signature and date: to be filled in by hand.
annex-transfer-title = Annex I.B: description of the transfer
annex-authority-title = Annex I.C: competent supervisory authority
annex-authority = Competent supervisory authority: { $authority }.
annex-measures-title = Annex II: technical and organisational measures
annex-list-title = Annex III: sub-processors
