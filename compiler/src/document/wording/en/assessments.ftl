# Skeletons of assessments, for the controller and its officer. Noun phrases; the
# questions stay open until somebody answers them.

dpia-title = Data protection impact assessment of { $name }
lia-title = Assessment of the legitimate interests of { $name }
assessment-described-title = What is done
assessment-asked-title = Questions
assessment-decided-title = Outcome
record-interest = Interest as stated
assessment-signals = Known signs of a high risk
assessment-necessity = Why would less data not do?
assessment-less-intrusive = Is there a way that intrudes less?
assessment-risks = Which risks are there, by design, accident or attack?
assessment-measures = Which measures meet them?
assessment-consequences = What can it mean for people?
assessment-expectations = Would people expect this?
assessment-children = Are children concerned?
assessment-safeguards = What protects people beyond the law?
assessment-objection-before = Can people object before it starts?
assessment-dpo-advice = Advice of the data protection officer
assessment-residual-risk = Remaining risk
assessment-consulted = Authority consulted
assessment-outcome = Outcome
assessment-on = Date
assessment-reference = Reference
assessment-unanswered = not answered yet
assessment-considered = considered, without words
assessment-no-signal = none known from what is stated
word-passed = passed
word-failed = failed
word-not-needed = not needed
word-low = low
word-high = high
# The nine signs by which authorities ask for an impact assessment (WP248).
signal-evaluation-or-scoring = evaluation or scoring
signal-automated-decisions-with-a-serious-effect = automated decisions with a serious effect
signal-systematic-monitoring = systematic monitoring
signal-sensitive-data = sensitive data
signal-a-large-scale = a large scale
signal-combined-data-sets = combined data sets
signal-vulnerable-people = vulnerable people
signal-new-technology = new technology
signal-access-to-a-service-or-contract = access to a service or contract
