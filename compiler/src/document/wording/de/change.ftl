# Changes between two versions: the list for those who answer for a policy, and
# the notice to the people concerned. The list speaks of the organisation, the
# notice says "we" and "you".

# ---- The list ---------------------------------------------------------------

change-title = Was sich in der Richtlinie ändert
change-title-of = Was sich in der Richtlinie ändert: { $speaker }
class-material = Menschen müssen informiert werden
class-material-stated = Menschen müssen informiert werden: bisher offen
class-internal = Pflichten und Verzeichnisse der Organisation
class-law = Das Recht hat sich geändert
class-editorial = Formulierungen
count-material = { $number ->
    [one] 1 mitzuteilende Änderung
   *[other] { $shown } mitzuteilende Änderungen
  }
count-internal = { $number ->
    [one] 1 Änderung von Pflichten oder Verzeichnissen
   *[other] { $shown } Änderungen von Pflichten oder Verzeichnissen
  }
count-law = { $number ->
    [one] 1 Änderung des Rechts
   *[other] { $shown } Änderungen des Rechts
  }
count-editorial = { $number ->
    [one] 1 Änderung der Formulierung
   *[other] { $shown } Änderungen der Formulierung
  }
change-nothing = inhaltlich ändert sich nichts
change-findings = Befunde zu den beiden Fassungen
change-summary = { $counts }; { $number ->
    [one] 1 Deklaration unverändert
   *[other] { $shown } Deklarationen unverändert
  } ({ $law })
change-law-day = Recht vom { $after }
change-law-days = Recht vom { $before }, danach vom { $after }
list-change = Änderung
list-before = Vorher
list-now = Jetzt
list-concerns = Betrifft
list-effect = Wirkung
list-duty = Zu tun
list-because = Grund
list-show = Zeigen
list-all = Alles
change-duty = { $duty } ({ $law })
change-clients = Kunden
change-everybody = alle betroffenen Personen
direction-wider = weiter
direction-both = weiter und enger
direction-other = anders
direction-stated = jetzt angegeben
direction-narrower = enger

# ---- Headlines --------------------------------------------------------------

change-new = Neu: { $label } ({ $kind })
change-gone = Entfallen: { $label } ({ $kind })
change-new-part = Neu in „{ $around }“: { $label }
change-gone-part = Entfallen in „{ $around }“: { $label }
change-renamed = { $before } heißt jetzt { $after }
change-label = andere Bezeichnung
change-guard = gilt in anderen Fällen
change-circumstance = Ein Umstand ist anders formuliert
change-changed = { $label }: { $what }
change-what = { $field } { $how ->
    [stated] jetzt angegeben
    [longer] länger
    [shorter] kürzer
    [open] nicht mehr angegeben
    [added] ergänzt
    [dropped] entfallen
    [mixed] ergänzt und entfallen
    [reworded] anders formuliert
   *[changed] geändert
  }
change-disclosed = Neuer Empfänger von Daten: { $label }
change-disclosed-more = Daten für weitere Tätigkeiten, Empfänger: { $label }
change-disclosed-sub = Neuer Unterauftragsverarbeiter: { $label }
change-withheld = Keine Daten mehr an diesen Empfänger: { $label }
change-withheld-some = Daten für weniger Tätigkeiten, Empfänger: { $label }
change-exported = Daten gehen in ein weiteres Land: { $country } ({ $label })
change-exported-maybe = Daten gehen vielleicht in ein weiteres Land: { $country } ({ $label })
change-kept = Keine Daten mehr in dieses Land: { $country } ({ $label })
change-sensitive = Jetzt besonders geschützt: { $label } ({ $tags })
change-ordinary = Nicht mehr besonders geschützt: { $label } ({ $tags })
change-law = { $country }: anderer Angemessenheitsbeschluss ({ $label })
change-adequacy = der Angemessenheitsbeschluss { $act }
change-adequacy-partial = Garantie noch nicht angegeben; der Angemessenheitsbeschluss { $act } gilt nur für bestimmte Empfänger
change-no-adequacy = kein Angemessenheitsbeschluss
change-no-safeguard = Garantie noch nicht angegeben
change-for = für: { $activities }
change-for-about = für: { $activities }; { $about }

# ---- Values -----------------------------------------------------------------

change-unstated = noch nicht angegeben
change-none = keine
change-yes = ja
change-no = nein
change-always = immer
change-public = die Öffentlichkeit
change-others = andere, die nicht genannt sind
change-and-others = { $list } und andere
change-some-law = ein Gesetz, das nicht genannt ist
change-pending = { $known ->
    [yes] noch nicht entschieden (wer entscheidet: { $who }, bis { $by })
   *[no] noch nicht entschieden (wer entscheidet: { $who })
  }
change-detail = { $name }: { $value }
change-period-then = { $period }, danach { $ends }
change-end-delete = Löschung
change-end-anonymise = Anonymisierung
change-end-return = Rückgabe
change-end-isolate = gesonderte Aufbewahrung
change-end-archive = Archivierung

# ---- Duties, in the list ----------------------------------------------------

duty-new-purpose = Menschen informieren, bevor die Nutzung beginnt
duty-stated-purpose = den Zweck mitteilen
duty-changed-basis = die Rechtsgrundlage mitteilen
duty-changed-condition = Menschen informieren und zuvor die Bedingung erfüllen
duty-controller = mitteilen, wer entscheidet
duty-changed-role = mitteilen, wer entscheidet, und den Vertrag regeln
duty-officer = mitteilen, wie der Datenschutzbeauftragte erreichbar ist
duty-new-recipient = mitteilen, wer Daten erhält
duty-new-sub-processor = Kunden so früh informieren, dass sie widersprechen können
duty-new-third-country = das Land und die Garantie mitteilen
duty-changed-safeguard = die Garantie mitteilen
duty-changed-period = die Dauer mitteilen
duty-new-data = mitteilen, welche Daten genutzt werden
duty-special-data = Menschen informieren und zuvor eine Bedingung des Art. 9 oder 10 erfüllen
duty-new-source = die Quelle mitteilen
duty-duty-to-give = mitteilen, ob die Angabe Pflicht ist
duty-automated-decision = Logik und Wirkung mitteilen
duty-withdrawal = mitteilen, wie der Widerruf geht
duty-marketing = Menschen informieren, auch über ihr Widerspruchsrecht
duty-tracker = Menschen informieren und fragen, wo eine Einwilligung nötig ist
duty-rights = mitteilen, was Menschen verlangen können
duty-complaint = mitteilen, wo man sich beschweren kann
duty-promise = mitteilen, dass die Zusage endet

# ---- The notice to those concerned ------------------------------------------

notice-change-title = { $audience ->
    [clients] Was sich an unserer Arbeit für Sie ändert
   *[people] Was sich an der Nutzung Ihrer Daten ändert
  }
notice-change-date = Datum der neuen Fassung: { $date }.
notice-change-intro = { $number ->
    [one] Eine Sache ändert sich. Wir sagen Ihnen, welche, und was Sie tun können.
   *[other] { $shown } Dinge ändern sich. Wir sagen Ihnen, welche, und was Sie tun können. Was anderen mehr von Ihren Daten gibt oder sie länger speichert, steht zuerst.
  }
notice-change-none = Es ändert sich nichts, was wir Ihnen mitteilen müssen.
notice-change-table = Die Änderungen im Überblick
notice-change-what = Was sich ändert
notice-change-before = Vorher
notice-change-now = Jetzt
notice-change-when = Ab wann
notice-change-from = Ab { $date }.
notice-change-all-from = Das alles gilt ab { $date }.
notice-change-unset = Das Datum ist noch nicht angegeben.
notice-change-was = Vorher: { $before }.
notice-change-is = Jetzt: { $after }.
notice-change-concerns = Für wen das gilt: { $who }.
notice-change-stated = Was unser früherer Text offen ließ
notice-change-stated-intro = Das Folgende stand nicht in unserem früheren Text. Jetzt geben wir es an.
notice-change-stated-table = Was wir jetzt angeben
notice-change-about = Thema
notice-change-fact = { $field }: { $value }.
notice-change-means = Was das für Sie heißt
notice-change-do = Was Sie tun können
notice-change-ask = Fragen und Beschwerden
notice-change-contact = Sie können uns fragen, und zwar { $contact }.
notice-change-complain = Sie können jederzeit bei einer Aufsichtsbehörde Beschwerde einlegen.

means-new-purpose = Wir nutzen Daten für einen Zweck, den wir bisher nicht genannt haben.
means-stated-purpose = Wir geben jetzt an, wofür wir Ihre Daten nutzen.
means-new-purpose-wider = Wir nutzen Ihre Daten für etwas, von dem wir Ihnen bisher nichts gesagt haben.
means-changed-basis = Wir geben die Rechtsgrundlage, nach der wir Ihre Daten nutzen dürfen, neu an. Davon hängen Ihre Rechte ab.
means-changed-condition = Das Gesetz schützt diese Daten mehr als andere. Wir geben die Bedingung, unter der wir sie nutzen dürfen, neu an.
means-controller = Wir geben neu an, wer für Ihre Daten einsteht oder wie Sie uns erreichen.
means-changed-role = Wir geben neu an, wer für Ihre Daten einsteht.
means-officer = Sie erreichen unseren Datenschutzbeauftragten auf einem anderen Weg.
means-new-recipient = Andere erhalten Daten über Sie.
means-new-sub-processor = Ein weiteres Unternehmen verarbeitet die Daten, die Sie uns anvertrauen.
means-new-third-country = Ihre Daten gehen in ein Land außerhalb des Europäischen Wirtschaftsraums.
means-changed-safeguard = Wir geben neu an, was Ihre Daten außerhalb des Europäischen Wirtschaftsraums schützt.
means-changed-period = Wir geben neu an, wie lange wir Ihre Daten speichern.
means-changed-period-wider = Wir speichern Ihre Daten länger, als wir Ihnen gesagt haben.
means-new-data = Wir nutzen andere Daten über Sie als bisher.
means-special-data = Wir nutzen Daten, die das Gesetz mehr schützt als andere.
means-new-source = Ihre Daten kommen aus einer anderen Quelle.
means-duty-to-give = Wir geben neu an, ob Sie uns die Daten geben müssen und was sonst folgt.
means-automated-decision = Ein Computer bewertet Sie oder entscheidet über Sie, oder er tut dies anders als bisher.
means-withdrawal = Sie widerrufen Ihre Einwilligung auf einem anderen Weg.
means-marketing = Die Nachrichten, die Sie von uns erhalten, ändern sich.
means-tracker = Wir speichern oder lesen etwas auf Ihrem Gerät, oder wir tun dies anders als bisher.
means-rights = Wir geben neu an, was Sie von uns verlangen können oder wie.
means-complaint = Wir geben neu an, wo Sie sich beschweren können.
means-promise = Wir sagen nicht mehr zu, was wir bisher zugesagt haben.

do-new-purpose = Sie können verlangen, dass wir Ihre Daten nicht so nutzen. Beruht der Zweck auf Ihrer Einwilligung, geschieht ohne sie nichts.
do-stated-purpose = Sie können uns danach fragen.
do-changed-basis = Stützen wir uns auf ein berechtigtes Interesse, können Sie widersprechen. Stützen wir uns auf Ihre Einwilligung, können Sie sie jederzeit widerrufen.
do-changed-condition = Stützen wir uns auf Ihre Einwilligung, können Sie sie jederzeit widerrufen.
do-controller = Sie müssen nichts tun.
do-changed-role = Sie können sich an jeden wenden, der mitentscheidet.
do-officer = Sie müssen nichts tun.
do-new-recipient = Sie können uns fragen, wem wir was gegeben haben. Stützen wir uns auf ein berechtigtes Interesse, können Sie widersprechen.
do-new-sub-processor = Sie können in der Frist widersprechen, die unser Vertrag Ihnen gibt.
do-new-third-country = Sie können von uns eine Kopie der Garantien verlangen. Stützen wir uns auf ein berechtigtes Interesse, können Sie widersprechen.
do-changed-safeguard = Sie können von uns eine Kopie der Garantien verlangen.
do-changed-period = Sie können verlangen, dass wir Ihre Daten früher löschen, wenn wir sie nicht mehr brauchen.
do-new-data = Sie können uns fragen, welche Daten wir über Sie haben.
do-special-data = Stützen wir uns auf Ihre Einwilligung, können Sie sie jederzeit widerrufen.
do-new-source = Sie können uns fragen, woher Ihre Daten kommen.
do-duty-to-give = Sie müssen nichts tun.
do-automated-decision = Sie können verlangen, dass eine Person die Entscheidung prüft, Ihre Sicht darlegen und die Entscheidung anfechten.
do-withdrawal = Sie können Ihre Einwilligung jederzeit widerrufen.
do-marketing = Sie können solche Nachrichten jederzeit ablehnen, ohne einen Grund zu nennen.
do-tracker = Sie können ablehnen und Ihre Wahl jederzeit ändern.
do-rights = Sie können diese Rechte jederzeit ausüben.
do-complaint = Sie können sich jederzeit beschweren.
do-promise = Sie können uns fragen, was das für Ihre Daten heißt.
