# The page around a document, and what drafts say about open points.

# ---- The page ---------------------------------------------------------------

frame-colon = :
frame-draft = ENTWURF
frame-skip = Zum Text
frame-contents = Inhalt
frame-languages = Sprachen
frame-findings = Befunde
frame-data = Diese Erklärung als Daten (JSON)
page-number = Seite { $page } von { $pages }
head-date = Datum: { $date }.
head-version = Version { $version }.
head-covers = Gilt für: { $what }.
head-audience = An wen sich dieser Text richtet: { $who }.
head-part-of = Teil von: { $document }.
head-supplements = Ergänzt: { $document }.
# Who keeps the document up to date.
head-owner = Verantwortlich für dieses Dokument: { $who }.
# Where the document is shown, in the author's words.
head-shown = Wo es gezeigt wird: { $text }.
draft-title = Entwurf – nicht zur Veröffentlichung
draft-why = Dieser Text kann unvollständig sein oder dem Recht widersprechen.
draft-law = Geprüft nach dem Recht dieses Tages: { $date }.
draft-counts = Befunde: { $errors } { $errors ->
    [one] Fehler
   *[other] Fehler
  }, { $warnings ->
    [one] { $warnings } Warnung
   *[other] { $warnings } Warnungen
  } und { $notes ->
    [one] { $notes } Hinweis
   *[other] { $notes } Hinweise
  }.
severity-error = Fehler
severity-warning = Warnung
severity-note = Hinweis
severity-hint = Tipp
not-stated = Noch nicht angegeben: { $what }.
pending = Noch nicht entschieden: { $what }. Wer entscheidet: { $who }.
pending-by = Noch nicht entschieden: { $what }. Wer entscheidet: { $who }, bis zum { $by }.

# What is not stated.
open-controller = wer entscheidet
open-contact = wie man uns erreicht
open-officer = wie man den Datenschutzbeauftragten erreicht
open-representative = der Vertreter
open-joint = das Wesentliche der Vereinbarung
open-purpose = der Zweck
open-basis = die Rechtsgrundlage
open-subjects = die betroffenen Personen
open-data = die Daten
open-elements = welche Daten zu „{ $label }“ gehören
open-source = die Quelle der Daten
open-provision = ob die Angabe der Daten Pflicht ist
open-period = die Speicherdauer
open-recipients = die Empfänger der Daten
open-role = die Rolle
open-services = die Aufgabe
open-place = der Ort
open-safeguard = die Garantien im Ausland
open-copy = wo es eine Kopie der Garantien gibt
open-condition = was die Verarbeitung besonderer Kategorien erlaubt
open-interest = das berechtigte Interesse
open-law = das Gesetz, das es verlangt
open-logic = wie die Entscheidung zustande kommt
open-effect = was die Entscheidung für die Menschen bedeutet
open-human = wer eingreifen kann
open-contest = wie man die Entscheidung anficht
open-withdraw = wie man die Einwilligung widerruft
open-via = wohin Anträge gehen
open-date = das Datum
open-lifetime = die Lebensdauer
open-stop = wie man die Nachrichten abstellt
open-start = ab wann diese Dauer läuft
open-address = die Anschrift
open-authority = die Aufsichtsbehörde

# In a table, where a fact is missing.
unknown-cell = noch nicht angegeben
# In a table, where a known length counts from something that is not stated.
unknown-start-cell = noch nicht angegeben: ab wann die Dauer läuft
# What is open after what is stated: "15 days (not stated yet: from when it counts)"
partly-open = ({ $what })
# In a table, where something is still to be decided.
pending-cell = noch nicht entschieden; wer entscheidet: { $who }{ $dated ->
    [yes] { "" }, bis zum { $by }
   *[no] {""}
  }
# In a table, where it is stated that there is none.
none-cell = keine

# ---- Provisions ------------------------------------------------------------------

provision-act = { $provisions } { $act }
provision-and = { $one }, { $other }
provision-article = Art. { $article }
provision-paragraph = Art. { $article } Abs. { $paragraph }
provision-letter = Art. { $article } Abs. { $paragraph } lit. { $letter }
act-gdpr = DSGVO
act-eprivacy = ePrivacy-Richtlinie
