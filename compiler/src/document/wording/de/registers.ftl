# Registers for the organisation, its clients and the authority: short phrases,
# no sentences, unless they end in a full stop.

# ---- Records of processing (Art. 30) -------------------------------------------------

record-controller-title = Verzeichnis von Verarbeitungstätigkeiten – { $name }
record-processor-title = Verzeichnis der Verarbeitungen für Kunden, geführt von { $name }
record-holder-title = Wer dieses Verzeichnis führt
record-joint-title = Gemeinsam Verantwortliche
record-joint-with = Gemeinsame Verantwortung mit { $parties }: { $activities }.
record-joint-essence = Vereinbarung: { $essence }
record-joint-information = Information der betroffenen Personen: { $who }.
record-joint-requests = Beantwortung der Anträge: { $who }.
record-joint-contact = Anlaufstelle: { $ways }.
record-overview-title = Übersicht
record-sheets-title = Tätigkeiten
record-empty = Es ist keine solche Tätigkeit angegeben.
record-caption = Die Tätigkeiten in Kürze
record-name = Tätigkeit
record-controller = Verantwortlicher
record-clients = Kunden
record-operations = Verarbeitung
record-frequency = Häufigkeit
record-purposes = Zweck
record-people = Betroffene Personen
record-data = Daten
record-special = Besondere Kategorien
record-special-kinds = { $kinds }
record-special-criminal = strafrechtliche Verurteilungen und Straftaten
record-basis = Rechtsgrundlage
record-recipients = Empfänger
record-subprocessors = Unterauftragsverarbeiter und andere Empfänger
record-abroad = Drittländer
record-period = Speicherdauer
record-systems = Systeme
record-measures = Maßnahmen
# $role: "processor", "controller"
record-recipient = { $name } ({ $role })
record-stays = keine Übermittlung aus dem Europäischen Wirtschaftsraum angegeben
record-stays-known = keine
# $period: "During the contract, then we delete it"
record-period-is = { $period }.
record-period-in = In { $system }: { $period }.
record-system = { $name }.
# $detail: who runs it, and where: "OVHcloud, France"
record-system-with = { $name } ({ $detail }).
role-noun-processor = Auftragsverarbeiter
role-noun-subprocessor = Unterauftragsverarbeiter
role-noun-controller = Verantwortlicher
role-noun-joint = gemeinsam Verantwortlicher
role-noun-authority = Behörde

# ---- What protects data abroad ---------------------------------------------------------

# $tools: "standard contractual clauses …, decision 2021/914, signed 3 March 2025"
tool-at = { $country }: { $tools }.
tool-of = { $who }, { $country }: { $tools }.
tool-within = { $tools }.
tool-act = Beschluss { $act }
# $date: "3 March 2025" or "March 2025"
tool-signed = unterzeichnet: { $date }
tool-checked = geprüft: { $date }

# ---- Transfer register --------------------------------------------------------------------

transfer-register-title = Verzeichnis der Übermittlungen – { $name }
register-title = Wege aus dem Europäischen Wirtschaftsraum
register-counts = Aus dem Europäischen Wirtschaftsraum: { $ways ->
    [0] kein angegebener Weg
    [one] { $ways } Weg
   *[other] { $ways } Wege
  }. Innerhalb, soweit angegeben: { $inner ->
    [one] { $inner } Schritt zu einem Empfänger
   *[other] { $inner } Schritte zu Empfängern
  }.
# The heading of a sheet: who sends, who receives, in which country.
register-way = { $from } → { $to } ({ $country })
register-way-possible = { $from } → { $to } ({ $country }, möglich)
register-store = Daten von „{ $activity }“
register-public = alle
register-caption = Übermittlungen und was die Daten schützt
register-exporter = Exporteur
register-importer = Importeur
register-role = Rolle des Importeurs
register-country = Land
register-data = Daten
register-activities = Für
register-how = Wie
register-frequency = Wie oft
register-adequacy = Angemessenheitsbeschluss
register-tool = Garantie
register-assessment = Bewertung
register-extra = Weitere Maßnahmen
register-copy = Kopie der Garantien
register-status = Stand
register-how-collection = erhebt die Daten dort
register-how-operation = betreibt ein System mit den Daten
register-how-copy = hält eine Kopie
register-how-access = greift von dort zu
register-how-disclosure = erhält die Daten
register-how-flow = erhält sie auf einem angegebenen Weg
register-how-subprocessing = erhält sie von einem Auftragsverarbeiter
register-how-tracking = setzt oder liest etwas auf dem Gerät des Besuchers
register-adequate = ja, Beschluss { $act }
register-partly = nur für bestimmte Empfänger, Beschluss { $act }
register-inadequate = keiner
register-certain = findet statt
register-possible = möglich: nur der Sitz liegt dort, oder es ist nicht sicher

# ---- Retention schedule ---------------------------------------------------------------------

retention-schedule-title = Löschkonzept – { $name }
schedule-title = Wie lange die Daten nötig sind
schedule-caption = Tätigkeiten mit Speicherdauer und Gründen
schedule-name = Tätigkeit
schedule-data = Daten
schedule-systems = Gespeichert in
schedule-period = Dauer
schedule-by-systems = wie ihre Systeme (nächste Tabelle)
schedule-reason = Grund
schedule-then = Danach
schedule-owner = Wer dafür einsteht
stores-title = Wann die Daten gelöscht werden
stores-caption = Systeme mit Löschfristen und dem Ende der letzten Kopie
stores-system = System
stores-holds = Daten
stores-period = Dauer
stores-reason = Grund
stores-then = Danach
stores-gone = Ende der letzten Kopie
stores-operator = Betrieben von
stores-gone-unknown = aus den Angaben nicht zu berechnen

# ---- Places ------------------------------------------------------------------------------------

places-title = Wo die Daten sind
places-caption = Orte für jede Auswahl
places-choice = Auswahl
places-systems = Systeme
places-copies = Kopien
places-through = Läuft über
places-access = Wer zugreift
places-outside = Außerhalb des Europäischen Wirtschaftsraums
# $name: a system or company; $place: "Australia"
places-at = { $name }: { $place }.
places-strays = Nicht am gewählten Ort: { $name }.
places-looks-in = { $name } greift zu auf: { $system }.
places-access-from = { $name } greift zu auf: { $system }. Ort: { $place }.
places-inside = nichts angegeben
places-inside-known = nein
places-all-title = Systeme
places-rest-title = In jedem Fall
places-system-caption = Systeme, wer sie betreibt und wo
places-system-system = System
places-system-holds = Daten
places-system-operator = Betrieben von
places-system-location = Ort
places-system-access = Wer zugreift
places-system-outside = Außerhalb des Europäischen Wirtschaftsraums
