# Skeletons of assessments, for the controller and its officer. Noun phrases; the
# questions stay open until somebody answers them.

dpia-title = Analyse d’impact relative à la protection des données – { $name }
lia-title = Évaluation des intérêts légitimes – { $name }
assessment-described-title = Ce qui est fait
assessment-asked-title = Questions
assessment-decided-title = Résultat
record-interest = Intérêt tel qu’énoncé
assessment-signals = Signes connus d’un risque élevé
assessment-necessity = Pourquoi moins de données ne suffiraient-elles pas ?
assessment-less-intrusive = Existe-t-il un moyen moins intrusif ?
assessment-risks = Quels risques y a-t-il, par conception, accident ou attaque ?
assessment-measures = Quelles mesures y répondent ?
assessment-consequences = Que peut-il en résulter pour les personnes ?
assessment-expectations = Les personnes s’y attendent-elles ?
assessment-children = Des enfants sont-ils concernés ?
assessment-safeguards = Qu’est-ce qui protège les personnes au-delà de la loi ?
assessment-objection-before = Les personnes peuvent-elles s’opposer avant le début ?
assessment-dpo-advice = Avis du délégué à la protection des données
assessment-residual-risk = Risque résiduel
assessment-consulted = Autorité consultée
assessment-outcome = Résultat
assessment-on = Date
assessment-reference = Référence
assessment-unanswered = pas encore de réponse
assessment-considered = examiné, sans commentaire
assessment-no-signal = aucun connu d’après ce qui est précisé
word-passed = favorable
word-failed = défavorable
word-not-needed = pas nécessaire
word-low = faible
word-high = élevé
# The nine signs by which authorities ask for an impact assessment (WP248).
signal-evaluation-or-scoring = évaluation ou notation
signal-automated-decisions-with-a-serious-effect = décisions automatisées à effet important
signal-systematic-monitoring = surveillance systématique
signal-sensitive-data = données sensibles
signal-a-large-scale = grande échelle
signal-combined-data-sets = croisement d’ensembles de données
signal-vulnerable-people = personnes vulnérables
signal-new-technology = nouvelle technologie
signal-access-to-a-service-or-contract = accès à un service ou à un contrat
