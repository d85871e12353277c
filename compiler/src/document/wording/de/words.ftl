# Words that all documents share: lists, quantities, cases, periods, values.

# ---- Quantities -------------------------------------------------------------

# Things that are told one after another, without "and".
apart = { $one }; { $other }
for-example = zum Beispiel { $list }
quoted = „{ $words }“
possibly = gegebenenfalls { $what }
# Something that is promised as an effort only.
best-effort = { $what } (soweit möglich)
range = { $from } bis { $to }
unit-second = { $number ->
    [one] { $shown } Sekunde
   *[other] { $shown } Sekunden
  }
unit-minute = { $number ->
    [one] { $shown } Minute
   *[other] { $shown } Minuten
  }
unit-hour = { $number ->
    [one] { $shown } Stunde
   *[other] { $shown } Stunden
  }
unit-day = { $number ->
    [one] { $shown } Tag
   *[other] { $shown } Tage
  }
unit-working-day = { $number ->
    [one] { $shown } Arbeitstag
   *[other] { $shown } Arbeitstage
  }
unit-week = { $number ->
    [one] { $shown } Woche
   *[other] { $shown } Wochen
  }
unit-month = { $number ->
    [one] { $shown } Monat
   *[other] { $shown } Monate
  }
unit-year = { $number ->
    [one] { $shown } Jahr
   *[other] { $shown } Jahre
  }
unit-per-day = { $shown } pro Tag
unit-per-week = { $shown } pro Woche
unit-per-month = { $shown } pro Monat
unit-per-year = { $shown } pro Jahr

# ---- Cases ------------------------------------------------------------------

in-cases = { $what } ({ $cases })
note-cases = { $what } Das gilt nicht immer, sondern nur { $cases }.
case-parameter = wenn die Auswahl „{ $parameter }“ { $holds ->
    [no] nicht { $values } ist
   *[yes] { $values } ist
  }
case-clause = { $holds ->
    [no] in allen Fällen, außer { $words }
   *[yes] { $words }
  }
case-circumstance = { $holds ->
    [no] in allen Fällen außer diesem: { $words }
   *[yes] in diesem Fall: { $words }
  }
case-foreign = { $holds ->
    [no] in allen Fällen außer diesem: { $words }
   *[yes] in diesem Fall: { $words }
  }
case-residence = { $holds ->
    [no] wenn Sie nicht hier leben: { $places }
   *[yes] wenn Sie hier leben: { $places }
  }
case-destination = { $holds ->
    [no] bei jedem Ziel außer: { $places }
   *[yes] bei diesem Ziel: { $places }
  }
place-eea = Europäischer Wirtschaftsraum
place-eu = Europäische Union
place-adequate = Länder mit Angemessenheitsbeschluss
place-outside-eea = Länder außerhalb des Europäischen Wirtschaftsraums
place-seat = Ort des Sitzes

# ---- Periods ----------------------------------------------------------------

period-after = { $length } nach { $event }
# $events: in the dative, as after "nach".
period-without = { $length } nach { $events } (das letzte Mal zählt)
period-without-open = { $length } nach { $events } oder Ähnlichem (das letzte Mal zählt)
period-during = für die Dauer von { $interval }
period-until = bis zu { $event }
period-or-until = { $period }, spätestens bis zu { $event }
period-or-longer = { $known ->
    [no] { $period }, oder länger
   *[yes] { $period }, oder länger aus diesem Grund: { $reason }
  }
period-because = { $period } (Grund: { $reason })
period-then = { $period }, danach { $ends }
period-by-law = { $period } ({ $law })
period-not-kept = keine Speicherung
period-no-end = ohne zeitliche Grenze
period-session = bis zum Schließen des Browsers
# When the last copy of some data is gone. $event: an event with its article, as "the end of the contract".
latest-at = spätestens mit { $event }
latest-after = höchstens { $length } nach { $event }
event-last = dem letzten Mal: { $event }
event-first = dem ersten Mal: { $event }
event-by = { $event } durch { $who }
event-end-of = dem Ende von { $interval }
event-activity = „{ $label }“
event-date = dem { $date }
end-delete = Löschung
end-anonymise = Anonymisierung
end-return = Rückgabe
end-isolate = getrennte Aufbewahrung
end-archive = Archivierung
end-for = { $end } (Dauer: { $length })
end-automatically = automatische { $end }
reason-with = { $reason }: { $detail }

# ---- Values -----------------------------------------------------------------

law-of = { $law }, { $state }
some-law-of = anwendbares Recht: { $state }
# A part of an activity, with the activity around it.
label-part = { $around }: { $part }
data-with-elements = { $label } ({ $elements })
way-foreign = auf diesem Weg: { $words }
way-text = auf diesem Weg: { $words }
channel-email = { $known ->
    [no] per E-Mail
   *[yes] per E-Mail: { $address }
  }
channel-post = { $known ->
    [no] per Post
   *[yes] per Post: { $address }
  }
channel-phone = { $known ->
    [no] telefonisch
   *[yes] telefonisch: { $address }
  }
channel-form = { $known ->
    [no] über unser Formular
   *[yes] über unser Formular: { $address }
  }
channel-link = { $known ->
    [no] über unseren Link
   *[yes] über diesen Link: { $address }
  }
channel-unsubscribe-link = { $known ->
    [no] über den Link in jeder Nachricht
   *[yes] über den Link in jeder Nachricht: { $address }
  }
channel-in-product = { $known ->
    [no] im Produkt
   *[yes] im Produkt: { $address }
  }
channel-registered-letter = { $known ->
    [no] per Einschreiben
   *[yes] per Einschreiben: { $address }
  }
channel-self-service = { $known ->
    [no] selbst, in Ihren Einstellungen
   *[yes] selbst: { $address }
  }
channel-in-person = { $known ->
    [no] persönlich
   *[yes] persönlich: { $address }
  }
word-questions = Fragen
word-rights = Anträge zu Rechten
# After "where sub-processors may work: the European Union;"
word-safeguarded = andere Länder mit einer Garantie
word-objection = Widersprüche
word-withdrawal = Widerruf der Einwilligung
word-complaints = Beschwerden
word-audit = Prüfungen
word-changes = Änderungen
word-breach = Sicherheitsvorfälle
word-limitation = Verjährung
word-guidance = Empfehlung einer Behörde
word-origin = rassische oder ethnische Herkunft
word-politics = politische Meinungen
word-religion = religiöse oder weltanschauliche Überzeugungen
word-union = Gewerkschaftszugehörigkeit
word-genetic = genetische Daten
word-biometric = biometrische Daten
word-health = Gesundheit
word-sexual = Sexualleben oder sexuelle Orientierung
word-email = E-Mail
word-sms = SMS
word-push = Mitteilung auf Ihrem Gerät
word-message = Nachricht
word-post = Post
word-phone = Telefon
word-automated-call = automatischer Anruf
word-fax = Fax
word-cookie = Cookie
word-pixel = Pixel
word-fingerprint = Fingerabdruck des Geräts
word-beacon = Beacon
word-local-storage = lokaler Speicher
word-sdk = Software-Baustein
word-embed = eingebetteter Inhalt
word-c2c = von Verantwortlichem zu Verantwortlichem
word-c2p = von Verantwortlichem zu Auftragsverarbeiter
word-p2p = von Auftragsverarbeiter zu Auftragsverarbeiter
word-p2c = von Auftragsverarbeiter zu Verantwortlichem

# ---- Roles of a recipient ----------------------------------------------------

role-processor = Auftragsverarbeiter (arbeitet für uns)
role-subprocessor = Unterauftragsverarbeiter (arbeitet für { $who })
role-controller = Verantwortlicher (entscheidet selbst)
role-joint = gemeinsam Verantwortlicher (entscheidet mit uns)
role-authority = Behörde

# ---- Choices of a customer ---------------------------------------------------

via-marked = { $what } (möglicherweise)
choice-by = Möglich bei der Auswahl „{ $parameter }“: { $values }. Wer auswählt: { $who }.
choice-product = Die Auswahl „{ $parameter }“ hängt vom Produkt ab: { $values }.
choice-default = Wenn niemand auswählt, gilt: { $value }.

# ---- What protects data abroad ------------------------------------------------

safeguard-adequacy = Angemessenheitsbeschluss
safeguard-adequacy-act = Angemessenheitsbeschluss { $act }
safeguard-adequacy-partly = Er gilt für diesen Empfänger.
safeguard-adequacy-scope = Er gilt für diesen Empfänger: { $scope }.
safeguard-dpf = Zertifizierung nach dem Datenschutzrahmen EU-USA
safeguard-dpf-listed = Zertifizierung nach dem Datenschutzrahmen EU-USA, gelistet als { $name }
safeguard-scc = Standardvertragsklauseln der Europäischen Kommission
safeguard-scc-modules = Standardvertragsklauseln der Europäischen Kommission ({ $modules })
safeguard-bcr = verbindliche interne Datenschutzvorschriften
safeguard-certification = genehmigter Zertifizierungsmechanismus
safeguard-code = genehmigte Verhaltensregeln
safeguard-authority-clauses = Vertragsklauseln, die eine Aufsichtsbehörde genehmigt hat
safeguard-agreement = Vereinbarung zwischen öffentlichen Stellen
safeguard-uk-addendum = britischer Zusatz zu den Standardvertragsklauseln
safeguard-uk-idta = britischer Vertrag über internationale Datenübermittlungen
safeguard-derogation-a = Ausnahme: Ihre ausdrückliche Einwilligung (Art. 49 Abs. 1 lit. a DSGVO)
safeguard-derogation-b = Ausnahme: für einen Vertrag mit Ihnen erforderlich (Art. 49 Abs. 1 lit. b DSGVO)
safeguard-derogation-c = Ausnahme: für einen Vertrag in Ihrem Interesse erforderlich (Art. 49 Abs. 1 lit. c DSGVO)
safeguard-derogation-d = Ausnahme: wichtige Gründe des öffentlichen Interesses (Art. 49 Abs. 1 lit. d DSGVO)
safeguard-derogation-e = Ausnahme: Rechtsansprüche (Art. 49 Abs. 1 lit. e DSGVO)
safeguard-derogation-f = Ausnahme: lebenswichtige Interessen (Art. 49 Abs. 1 lit. f DSGVO)
safeguard-derogation-g = Ausnahme: öffentliches Register (Art. 49 Abs. 1 lit. g DSGVO)
safeguard-derogation-compelling = Ausnahme: zwingende berechtigte Interessen im Einzelfall (Art. 49 Abs. 1 DSGVO)
safeguard-none = keine Garantien
safeguard-is = { $safeguard }.
