# Terms with a processor (Art. 28) and the list of sub-processors. "The client"
# is the party that instructs, "the processor" the one that works for it.
# { $text } is what the parties agreed, in the author's words, a period, a way to
# reach somebody, or "not stated yet"; so it stands after a colon.

terms-title = Auftragsverarbeitung – { $name }
terms-parties-title = Parteien
terms-client-is = „Der Kunde“ ist in diesem Vertrag { $name }: Er entscheidet, warum und wie die Daten verarbeitet werden.
terms-processor-is = „Der Auftragsverarbeiter“ ist { $name }. Er verarbeitet die Daten für den Kunden.
open-parties = die Parteien
terms-processing-title = Die Verarbeitung
terms-lasts = Dauer: { $period }.
open-lasts = wie lange dieser Vertrag gilt
terms-data = Daten: { $text }.
terms-subjects = Betroffene Personen: { $text }.
terms-standard-title = Standardvertragsklauseln
terms-clauses = Diese Standardvertragsklauseln gelten: { $text }.
# After a list that is not complete.
terms-and-more = Das sind Beispiele; es gibt weitere.
# The parties agreed on nothing here.
terms-clause-none = Die Parteien haben hier nichts vereinbart.
open-clause = was die Parteien vereinbart haben

# ---- Instructions, Art. 28(3)(a) ---------------------------------------------

terms-instructions-title = Dokumentierte Weisung (Art. 28 Abs. 3 lit. a DSGVO)
terms-instructions-form = Form der Weisungen: { $text }.
terms-instructions-only-for = Der Auftragsverarbeiter muss die Daten nur hierfür verarbeiten: { $text }.
terms-instructions-warn = Scheint eine Weisung gegen das Recht zu verstoßen, muss der Auftragsverarbeiter den Kunden warnen: { $text }.
terms-instructions-transfers = Übermittlungen in Drittländer: { $text }.
terms-instructions-transfers-safeguarded = Der Auftragsverarbeiter darf Daten nur mit einer Garantie nach Kapitel V DSGVO in Drittländer übermitteln.
terms-instructions-transfers-none = Der Auftragsverarbeiter darf keine Daten in Drittländer übermitteln.
terms-instructions-forced-by-law = Wenn ein Gesetz eine andere Verarbeitung verlangt: { $text }.

# ---- Confidentiality and security, Art. 28(3)(b), (c) --------------------------

terms-confidentiality-title = Vertraulichkeit (Art. 28 Abs. 3 lit. b DSGVO)
terms-security-title = Sicherheit (Art. 28 Abs. 3 lit. c DSGVO)

# ---- Sub-processors, Art. 28(2), (3)(d), (4) ----------------------------------

terms-subprocessors-title = Unterauftragsverarbeiter (Art. 28 Abs. 2, Abs. 3 lit. d und Abs. 4 DSGVO)
terms-subprocessors-authorisation = Genehmigung von Unterauftragsverarbeitern: { $text }.
terms-subprocessors-authorisation-general = Der Kunde erteilt eine allgemeine schriftliche Genehmigung für Unterauftragsverarbeiter.
terms-subprocessors-authorisation-specific = Der Auftragsverarbeiter muss die schriftliche Genehmigung des Kunden einholen, bevor er einen weiteren Auftragsverarbeiter einsetzt.
terms-subprocessors-authorisation-none = Der Auftragsverarbeiter darf keine Unterauftragsverarbeiter einsetzen.
terms-subprocessors-must = Anforderungen an Unterauftragsverarbeiter: { $text }.
terms-subprocessors-places = Wo Unterauftragsverarbeiter arbeiten dürfen: { $text }.
terms-subprocessors-tell-by = So muss der Auftragsverarbeiter den Kunden über Änderungen informieren: { $text }.
terms-subprocessors-notice = Ankündigung vor einer Änderung: { $text }.
terms-subprocessors-object-within = Frist für den Einspruch: { $text }.
terms-subprocessors-silence = Wenn der Kunde schweigt: { $text }.
terms-subprocessors-silence-accepts = Erhebt der Kunde nicht rechtzeitig Einspruch, genehmigt er die Änderung.
terms-subprocessors-silence-refuses = Schweigt der Kunde, ist die Änderung nicht genehmigt.
terms-subprocessors-objection = Wenn der Kunde Einspruch erhebt: { $text }.
terms-subprocessors-flow-down = Was der Auftragsverarbeiter an Unterauftragsverarbeiter weitergeben muss: { $text }.
terms-subprocessors-list = Liste der Unterauftragsverarbeiter: { $text }.

# ---- Requests of people, Art. 28(3)(e) ----------------------------------------

terms-rights-help-title = Anträge betroffener Personen (Art. 28 Abs. 3 lit. e DSGVO)
terms-rights-help-of = Der Auftragsverarbeiter muss den Kunden bei Anträgen hierzu unterstützen: { $text }.
terms-rights-help-forward-within = Frist, um einen Antrag an den Kunden weiterzuleiten: { $text }.
terms-rights-help-answered-by = Wer antwortet: { $text }.
terms-rights-help-costs = Kosten: { $text }.

# ---- Help with other duties, Art. 28(3)(f) -------------------------------------

terms-assistance-title = Hilfe bei anderen Pflichten (Art. 28 Abs. 3 lit. f DSGVO)

# ---- When the work ends, Art. 28(3)(g) ------------------------------------------

terms-at-end-title = Wenn die Arbeit endet (Art. 28 Abs. 3 lit. g DSGVO)
terms-at-end-action = Was mit den Daten geschieht: { $text }.
terms-at-end-action-delete = Der Auftragsverarbeiter muss alle Daten und ihre Kopien löschen.
terms-at-end-action-return = Der Auftragsverarbeiter muss alle Daten zurückgeben und ihre Kopien löschen.
terms-at-end-action-choice = Der Auftragsverarbeiter muss alle Daten löschen oder zurückgeben, wie es der Kunde wählt.
terms-at-end-within = Frist dafür: { $text }.

# ---- Audits, Art. 28(3)(h) -------------------------------------------------------

terms-audit-title = Prüfungen (Art. 28 Abs. 3 lit. h DSGVO)
terms-audit-allowed = Wann der Kunde prüfen darf: { $text }.
terms-audit-allowed-yes = Der Kunde darf den Auftragsverarbeiter prüfen.
terms-audit-allowed-no = Der Kunde darf den Auftragsverarbeiter nicht selbst prüfen.
terms-audit-max = Höchstzahl der Prüfungen: { $text }.
terms-audit-notice = Ankündigung vor einer Prüfung: { $text }.
terms-audit-request-by = So muss der Kunde eine Prüfung verlangen: { $text }.
terms-audit-request-with = Was ein Antrag enthalten muss: { $text }.
terms-audit-auditor = Anforderungen an die prüfende Person: { $text }.
terms-audit-scope = Was eine Prüfung umfasst: { $text }.
terms-audit-excludes = Was eine Prüfung auslässt: { $text }.
terms-audit-hours = Zeiten: { $text }.
terms-audit-conduct = Verhalten: { $text }.
terms-audit-protocol = Protokoll vor der Prüfung: { $text }.
terms-audit-costs = Kosten: { $text }.
terms-audit-report = Bericht: { $text }.
terms-audit-follow-up = Nach der Prüfung: { $text }.
terms-audit-confidentiality = Vertraulichkeit: { $text }.

# ---- Incidents, Art. 33(2) --------------------------------------------------------

terms-breach-title = Verletzungen des Schutzes personenbezogener Daten (Art. 33 Abs. 2 DSGVO)
terms-incident-only = Das gilt nicht immer, sondern nur { $cases }.
# $who: "client", "administrator"
terms-incident-tell = Nach einem Vorfall muss der Auftragsverarbeiter diese Partei informieren: { $who }.
terms-incident-within = Frist: { $text }.
# $text: "by email: …"
terms-incident-via = Die Meldung erfolgt { $text }.
terms-incident-of = Vorfälle: { $text }.
terms-incident-concerning = Worum es geht: { $text }.
terms-incident-with = Die Meldung enthält: { $text }.
open-within = die Frist

# ---- Further duties and annexes ----------------------------------------------------

terms-further-title = Weitere Pflichten
terms-both = Beide Parteien:
terms-processor-duties = Der Auftragsverarbeiter:
terms-client-duties = Der Kunde:
terms-measures-title = Anhang: Maßnahmen
terms-list-title = Anhang: Unterauftragsverarbeiter
terms-transfers-title = Anhang: Übermittlungen aus dem Europäischen Wirtschaftsraum

# ---- Parties on a sheet; also in records ---------------------------------------------

party-legal-name = Name
party-form = Rechtsform
party-registration = Register
party-address = Anschrift
party-country = Land des Sitzes
party-contact = Kontakt
party-dpo = Datenschutzbeauftragter
party-representative = Vertreter in der Union
party-not-needed = nicht nötig: { $reason }
# A party that any organisation can become, such as "the client": to be filled in by hand.
party-blank = bei Unterzeichnung auszufüllen
contact-cell = { $channel }.
# $uses: "questions and requests about your rights"
contact-cell-for = { $channel } (für: { $uses }).

# ---- Measures ---------------------------------------------------------------------

measure-caption = Technische und organisatorische Maßnahmen
measure-name = Maßnahme
measure-type = Art
measure-on = Schützt
measure-detail = Wie
measure-keys = Wer die Schlüssel hat
measure-everywhere = alles
measure-absent = { $what } (nicht vorhanden)
measure-attempted = { $what } (soweit möglich)

# ---- Sub-processors ------------------------------------------------------------------

subprocessor-list-title = Unterauftragsverarbeiter – { $name }
subprocessors-title = Wer die Daten noch verarbeitet
subprocessors-none = Es ist kein Unterauftragsverarbeiter genannt.
subprocessors-changes-title = Wie sich diese Liste ändert
subprocessor-caption = Unterauftragsverarbeiter mit Aufgabe, Daten und Ort
subprocessor-who = Unternehmen
subprocessor-address = Anschrift
subprocessor-contact = Kontakt
subprocessor-task = Aufgabe
subprocessor-data = Daten
subprocessor-place = Ort
subprocessor-seat = Sitz
subprocessor-safeguard = Garantie
subprocessor-when = Gilt
subprocessor-since = Seit
subprocessor-always = immer
# Follows the name of a company in a table.
subprocessor-legal-name = (eingetragener Name: { $name })

# ---- Anhänge der Standardvertragsklauseln, Beschluss (EU) 2021/914 ---------------------

transfer-annex-title = Anhänge zu den Standardvertragsklauseln von { $name }
annex-none = Keine Übermittlung beruht auf Standardvertragsklauseln.
annex-with = Klauseln mit { $name }
annex-clauses = Diese Anhänge gehören zu: { $clauses }.
annex-countries = Bestimmungsland: { $country }.
annex-parties-title = Anhang I.A: Parteien
annex-exporter = Datenexporteur: { $name }. Rolle nach den Klauseln: { $role }.
annex-importer = Datenimporteur: { $name }. Rolle nach den Klauseln: { $role }.
annex-signature = Unterschrift und Datum: von Hand auszufüllen.
annex-transfer-title = Anhang I.B: Beschreibung der Übermittlung
annex-authority-title = Anhang I.C: zuständige Aufsichtsbehörde
annex-authority = Zuständige Aufsichtsbehörde: { $authority }.
annex-measures-title = Anhang II: technische und organisatorische Maßnahmen
annex-list-title = Anhang III: Unterauftragsverarbeiter
