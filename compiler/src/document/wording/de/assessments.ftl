# Skeletons of assessments, for the controller and its officer. Noun phrases; the
# questions stay open until somebody answers them.

dpia-title = Datenschutz-Folgenabschätzung – { $name }
lia-title = Bewertung der berechtigten Interessen – { $name }
assessment-described-title = Was geschieht
assessment-asked-title = Fragen
assessment-decided-title = Ergebnis
record-interest = Interesse im Wortlaut
assessment-signals = Bekannte Anzeichen eines hohen Risikos
assessment-necessity = Warum reichen weniger Daten nicht aus?
assessment-less-intrusive = Gibt es einen schonenderen Weg?
assessment-risks = Welche Risiken gibt es, durch Gestaltung, Unfall oder Angriff?
assessment-measures = Welche Maßnahmen helfen dagegen?
assessment-consequences = Was kann es für Menschen bedeuten?
assessment-expectations = Rechnen Menschen damit?
assessment-children = Sind Kinder betroffen?
assessment-safeguards = Was schützt Menschen über das Gesetz hinaus?
assessment-objection-before = Können Menschen vorher widersprechen?
assessment-dpo-advice = Rat des Datenschutzbeauftragten
assessment-residual-risk = Verbleibendes Risiko
assessment-consulted = Konsultierte Behörde
assessment-outcome = Ergebnis
assessment-on = Datum
assessment-reference = Aktenzeichen
assessment-unanswered = noch nicht beantwortet
assessment-considered = geprüft, ohne Worte
assessment-no-signal = aus den Angaben keine bekannt
word-passed = bestanden
word-failed = nicht bestanden
word-not-needed = nicht nötig
word-low = gering
word-high = hoch
# The nine signs by which authorities ask for an impact assessment (WP248).
signal-evaluation-or-scoring = Bewertung oder Scoring
signal-automated-decisions-with-a-serious-effect = automatisierte Entscheidungen mit erheblicher Wirkung
signal-systematic-monitoring = systematische Überwachung
signal-sensitive-data = sensible Daten
signal-a-large-scale = großer Umfang
signal-combined-data-sets = verknüpfte Datensätze
signal-vulnerable-people = schutzbedürftige Menschen
signal-new-technology = neue Technik
signal-access-to-a-service-or-contract = Zugang zu einer Leistung oder einem Vertrag
