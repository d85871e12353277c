# Registers for the organisation, its clients and the authority: short phrases,
# no sentences, unless they end in a full stop.

# ---- Records of processing (Art. 30) -------------------------------------------------

record-controller-title = Record of processing activities of { $name }
record-processor-title = Record of processing for clients, kept by { $name }
record-holder-title = Who keeps this record
record-joint-title = Joint controllers
record-joint-with = Joint controllership with { $parties }: { $activities }.
record-joint-essence = Arrangement: { $essence }
record-joint-information = Information of people: { $who }.
record-joint-requests = Answers to requests: { $who }.
record-joint-contact = Contact point: { $ways }.
record-overview-title = Overview
record-sheets-title = Activities
record-empty = No activity of this kind is declared.
record-caption = Activities in short
record-name = Activity
record-controller = Controller
record-clients = Clients
record-operations = Processing
record-frequency = How often
record-purposes = Purpose
record-people = People
record-data = Data
record-special = Specially protected
record-special-kinds = { $kinds }
record-special-criminal = criminal convictions and offences
record-basis = Legal basis
record-recipients = Recipients
record-subprocessors = Sub-processors and other recipients
record-abroad = Other countries
record-period = Storage period
record-systems = Systems
record-measures = Measures
# $role: "processor", "controller"
record-recipient = { $name } ({ $role })
record-stays = no transfer out of the European Economic Area is declared
record-stays-known = none
# $period: "During the contract, then we delete it"
record-period-is = { $period }.
record-period-in = In { $system }: { $period }.
record-system = { $name }.
# $detail: who runs it, and where: "OVHcloud, France"
record-system-with = { $name } ({ $detail }).
role-noun-processor = processor
role-noun-subprocessor = sub-processor
role-noun-controller = controller
role-noun-joint = joint controller
role-noun-authority = public authority

# ---- What protects data abroad ---------------------------------------------------------

# $tools: "standard contractual clauses …, decision 2021/914, signed 3 March 2025"
tool-at = { $country }: { $tools }.
tool-of = { $who }, { $country }: { $tools }.
tool-within = { $tools }.
tool-act = decision { $act }
# $date: "3 March 2025" or "March 2025"
tool-signed = signed { $date }
tool-checked = checked { $date }

# ---- Transfer register --------------------------------------------------------------------

transfer-register-title = Transfer register of { $name }
register-title = Ways out of the European Economic Area
register-counts = { $ways ->
    [0] No declared way leads
    [one] 1 way leads
   *[other] { $ways } ways lead
  } out of the European Economic Area. { $inner ->
    [one] 1 step to a recipient stays
   *[other] { $inner } steps to recipients stay
  } inside, as far as declared.
# The heading of a sheet: who sends, who receives, in which country.
register-way = { $from } → { $to } ({ $country })
register-way-possible = { $from } → { $to } ({ $country }, possible)
register-store = data of “{ $activity }”
register-public = everybody
register-caption = Transfers with what protects the data
register-exporter = Exporter
register-importer = Importer
register-role = Role of the importer
register-country = Country
register-data = Data
register-activities = For
register-how = How
register-frequency = How often
register-adequacy = Adequacy decision
register-tool = Safeguard
register-assessment = Assessment
register-extra = Further measures
register-copy = Copy of the safeguards
register-status = Status
register-how-collection = collected there
register-how-operation = runs a system that holds the data
register-how-copy = keeps a copy
register-how-access = looks in from there
register-how-disclosure = receives the data
register-how-flow = receives it on a declared route
register-how-subprocessing = receives it from a processor
register-how-tracking = sets or reads something on the visitor's device
register-adequate = yes, decision { $act }
register-partly = for some recipients only, decision { $act }
register-inadequate = none
register-certain = takes place
register-possible = possible: only the seat lies there, or it is not certain

# ---- Retention schedule ---------------------------------------------------------------------

retention-schedule-title = Retention schedule of { $name }
schedule-title = How long data is needed
schedule-caption = Activities with their storage periods and the reasons for them
schedule-name = Activity
schedule-data = Data
schedule-systems = Held in
schedule-period = Period
schedule-by-systems = as its systems, in the next table
schedule-reason = Reason
schedule-then = Then we
schedule-owner = Answers for it
stores-title = When data is deleted
stores-caption = Systems with their deletion periods and the end of the last copy
stores-system = System
stores-holds = Data
stores-period = Period
stores-reason = Reason
stores-then = Then we
stores-gone = Last copy gone
stores-operator = Run by
stores-gone-unknown = cannot be worked out from what is stated

# ---- Places ------------------------------------------------------------------------------------

places-title = Where the data is
places-caption = Places for each choice
places-choice = Choice
places-systems = Systems
places-copies = Copies
places-through = Passes through
places-access = Who looks in
places-outside = Outside the European Economic Area
# $name: a system or company; $place: "Australia"
places-at = { $name }: { $place }.
# A copy that rests elsewhere than people chose.
places-strays = Not in the chosen place: { $name }.
places-looks-in = { $name } looks into { $system }.
places-access-from = { $name } looks into { $system } from { $place }.
places-inside = nothing declared
places-inside-known = no
places-all-title = Systems
places-rest-title = In every case
places-system-caption = Systems with who runs them and where
places-system-system = System
places-system-holds = Data
places-system-operator = Run by
places-system-location = Place
places-system-access = Who looks in
places-system-outside = Outside the European Economic Area
