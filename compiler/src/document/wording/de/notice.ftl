# The full privacy notice.

# ---- Notice: title and summary ----------------------------------------------

notice-title = Datenschutzerklärung – { $name }
summary-title = Auf einen Blick
summary-caption = Jeder Zweck mit seinen Daten, seiner Rechtsgrundlage, Dauer und seinen Empfängern
summary-why = Warum
summary-data = Welche Daten
summary-basis = Rechtsgrundlage
summary-period = Wie lange
summary-recipients = Wer sie erhält
summary-nobody = sonst niemand

# ---- Notice: who ------------------------------------------------------------

who-title = Wer entscheidet über Ihre Daten?
who-decides = { $name } entscheidet, warum und wie wir Ihre Daten nutzen. „Wir“ heißt in diesem Text: { $name }.
who-speaks = Dieser Text kommt von { $name }. „Wir“ heißt hier: { $name }.
who-controller = { $name } entscheidet über: { $activities }.
who-form = Rechtsform: { $form }.
who-registration = Register: { $number }.
who-seat = Sitz: { $seat }.
who-country = Land: { $country }.
who-country-of = Land: { $country }.
who-aliases = Wir verwenden auch diese Namen: { $names }.
who-aliases-of = Weitere Namen: { $names }.
who-group = Konzern: { $group }.
who-reach = So erreichen Sie uns:
who-reach-of = So erreichen Sie { $name }:
who-channel = { $channel }
who-channel-for = { $channel }, für: { $uses }
officer = Unseren Datenschutzbeauftragten erreichen Sie { $ways }.
officer-of = Den Datenschutzbeauftragten von { $name } erreichen Sie { $ways }.
officer-named = Unser Datenschutzbeauftragter: { $name }, erreichbar { $ways }.
officer-exists = Unser Datenschutzbeauftragter: { $name }.
officer-provider = { $organisation } stellt unseren Datenschutzbeauftragten.
representative = Unser Vertreter: { $name }.
representative-in = Unser Vertreter: { $name } ({ $country }).
representative-some = Wir haben einen Vertreter in diesem Land: { $country }.
representative-reach = Unseren Vertreter erreichen Sie { $ways }.
joint-with = Mit { $parties } entscheiden wir gemeinsam über: { $activities }.
joint-essence = Das haben wir vereinbart: { $essence }
joint-information = Wer Sie informiert: { $who }.
joint-requests = Wer Ihre Anträge beantwortet: { $who }.
joint-contact = Sie erreichen uns alle { $ways }.
processor-pointer = Hier arbeiten wir nur im Auftrag anderer: { $activities }. Bitte fragen Sie dort nach: { $clients }.
processor-pointer-some = Hier arbeiten wir nur im Auftrag anderer: { $activities }. Bitte fragen Sie die Organisation, die unsere Dienste nutzt.

# ---- Notice: purposes -------------------------------------------------------

purposes-title = Was machen wir mit Ihren Daten?
purposes-shared-title = Was für alle Zwecke gilt
purposes-shared-intro = Das gilt für jeden Zweck unten, wenn dort nichts anderes steht.
purpose-is = Wozu: { $purposes }.
purpose-modality-possible = Das kann vorkommen, muss aber nicht.
activity-only = Das gilt nicht immer, sondern nur { $cases }.
activity-controller = { $name } entscheidet darüber.
subjects-are = Wen das betrifft: { $subjects }.
data-is = Wir nutzen diese Daten: { $data }.
data-are = Wir nutzen diese Daten:
data-item = { $label }
data-item-elements = { $label }: { $elements }
data-special = Das Gesetz schützt einige davon besonders: { $kinds }.
data-criminal = Einige betreffen strafrechtliche Verurteilungen und Straftaten.
source-subject = Sie geben uns diese Daten selbst.
source-subject-some = Sie geben uns diese Daten selbst: { $data }.
source-subject-when = Sie geben uns diese Daten selbst, { $cases }.
source-subject-some-when = Sie geben uns diese Daten selbst ({ $data }), { $cases }.
source-subject-cases = Sie geben uns diese Daten selbst, und zwar in diesen Fällen:
source-subject-some-cases = Sie geben uns diese Daten selbst ({ $data }), und zwar in diesen Fällen:
source-observed = Wir erfassen diese Daten, wenn Sie unsere Dienste nutzen.
source-observed-some = Wir erfassen diese Daten, wenn Sie unsere Dienste nutzen: { $data }.
source-observed-when = Wir erfassen diese Daten, { $cases }.
source-observed-some-when = Wir erfassen diese Daten ({ $data }), { $cases }.
source-observed-cases = Wir erfassen diese Daten in diesen Fällen:
source-observed-some-cases = Wir erfassen diese Daten ({ $data }) in diesen Fällen:
source-inferred = Wir leiten diese Daten selbst ab.
source-inferred-from = Wir leiten diese Daten selbst ab, und zwar hieraus: { $from }.
source-public = Wir finden diese Daten in öffentlichen Quellen.
source-public-text = Wir finden diese Daten in öffentlichen Quellen: { $text }.
source-party = Quelle der Daten: { $who }.
source-party-some = Quelle einiger Daten ({ $data }): { $who }.
source-activity = Wir haben diese Daten schon: { $activity }.
source-cases = Das geschieht nur { $cases }.
basis-consent = Rechtsgrundlage: Ihre Einwilligung (Art. 6 Abs. 1 lit. a DSGVO).
basis-contract = Rechtsgrundlage: ein Vertrag (Art. 6 Abs. 1 lit. b DSGVO).
basis-contract-text = Rechtsgrundlage: ein Vertrag (Art. 6 Abs. 1 lit. b DSGVO): { $text }.
basis-contract-with = Die andere Vertragspartei: { $who }.
basis-legal-obligation = Rechtsgrundlage: eine rechtliche Verpflichtung (Art. 6 Abs. 1 lit. c DSGVO).
basis-legal-obligation-law = Rechtsgrundlage: eine rechtliche Verpflichtung (Art. 6 Abs. 1 lit. c DSGVO). Sie folgt aus: { $law }.
basis-vital-interests = Rechtsgrundlage: lebenswichtige Interessen, also Leben oder Gesundheit eines Menschen (Art. 6 Abs. 1 lit. d DSGVO).
basis-public-task = Rechtsgrundlage: eine Aufgabe im öffentlichen Interesse (Art. 6 Abs. 1 lit. e DSGVO).
basis-public-task-law = Rechtsgrundlage: eine Aufgabe im öffentlichen Interesse (Art. 6 Abs. 1 lit. e DSGVO). Sie folgt aus: { $law }.
basis-legitimate-interest = Rechtsgrundlage: ein berechtigtes Interesse (Art. 6 Abs. 1 lit. f DSGVO).
basis-legitimate-interest-text = Rechtsgrundlage: ein berechtigtes Interesse (Art. 6 Abs. 1 lit. f DSGVO): { $text }.
basis-interest-of = Wer das Interesse hat: { $who }.
basis-vague = Rechtsgrundlage: { $words }.
# The author leaves open which of several legal bases holds; they follow.
basis-any = Eine dieser Rechtsgrundlagen gilt; welche, ist noch offen.
basis-possible = Diese Grundlage gilt möglicherweise, aber nicht immer.
basis-cases = Diese Grundlage gilt nur { $cases }.
basis-short-consent = Einwilligung
basis-short-contract = Vertrag
basis-short-legal-obligation = rechtliche Verpflichtung
basis-short-vital-interests = lebenswichtige Interessen
basis-short-public-task = öffentliche Aufgabe
basis-short-legitimate-interest = berechtigtes Interesse
consent-withdraw = Sie können Ihre Einwilligung jederzeit widerrufen, und zwar { $ways }.
consent-withdraw-some = Sie können Ihre Einwilligung jederzeit widerrufen.
# $age: a number of years
consent-parental-below = Wenn Sie jünger sind als { $age }, bitten wir Ihre Eltern um Einwilligung.
consent-parental = Wenn Sie in Ihrem Land zu jung sind, um allein einzuwilligen, bitten wir Ihre Eltern um Einwilligung.
# How we check that a parent consented, in the author's words.
consent-parental-check = So prüfen wir, ob sie zustimmen: { $text }.
consent-before = Was wir davor getan haben, bleibt rechtmäßig.
consent-service = Ohne Ihre Einwilligung können wir den Dienst nicht erbringen.
article-9-explicit-consent = Wir nutzen die besonders geschützten Daten mit Ihrer ausdrücklichen Einwilligung (Art. 9 Abs. 2 lit. a DSGVO).
article-9-employment-law = Das Arbeits- und Sozialrecht erlaubt uns, die besonders geschützten Daten zu nutzen (Art. 9 Abs. 2 lit. b DSGVO).
article-9-vital-interests = Wir nutzen die besonders geschützten Daten für lebenswichtige Interessen, also Leben oder Gesundheit eines Menschen (Art. 9 Abs. 2 lit. c DSGVO).
article-9-nonprofit = Ohne Gewinnabsicht nutzen wir die besonders geschützten Daten unserer Mitglieder und Kontakte (Art. 9 Abs. 2 lit. d DSGVO).
article-9-made-public = Wir nutzen besonders geschützte Daten, die Sie selbst öffentlich gemacht haben (Art. 9 Abs. 2 lit. e DSGVO).
article-9-legal-claims = Wir nutzen die besonders geschützten Daten für Rechtsansprüche (Art. 9 Abs. 2 lit. f DSGVO).
article-9-public-interest = Wir nutzen die besonders geschützten Daten aus erheblichem öffentlichem Interesse (Art. 9 Abs. 2 lit. g DSGVO).
article-9-health-care = Wir nutzen die besonders geschützten Daten für die Gesundheitsversorgung (Art. 9 Abs. 2 lit. h DSGVO).
article-9-public-health = Wir nutzen die besonders geschützten Daten für die öffentliche Gesundheit (Art. 9 Abs. 2 lit. i DSGVO).
article-9-research = Wir nutzen die besonders geschützten Daten für Archive, Forschung oder Statistik (Art. 9 Abs. 2 lit. j DSGVO).
article-9-law = Die Regel dazu: { $law }.
article-10-law = Diese Regel erlaubt uns, Daten über strafrechtliche Verurteilungen und Straftaten zu nutzen: { $law } (Art. 10 DSGVO).
article-10-official-authority = Wir nutzen Daten über strafrechtliche Verurteilungen und Straftaten unter behördlicher Aufsicht (Art. 10 DSGVO).
provision-voluntary = Sie müssen uns diese Daten nicht geben.
provision-statutory = Das Gesetz verpflichtet Sie, uns diese Daten zu geben.
provision-statutory-law = Das Gesetz verpflichtet Sie, uns diese Daten zu geben: { $law }.
provision-contractual = Der Vertrag verpflichtet Sie, uns diese Daten zu geben.
provision-to-enter-contract = Wir brauchen diese Daten, um den Vertrag mit Ihnen zu schließen.
# Follows one of the sentences above.
provision-possible = Das gilt möglicherweise, aber nicht immer.
# $cases: "if the region is Asia", "when you order"
provision-cases = Das gilt nur { $cases }.
provision-otherwise = Ohne diese Daten: { $text }.
period-is = Wir speichern sie: { $period }.
period-in = Wir speichern sie in { $system }: { $period }.
# Follows one of the sentences above.
period-ends = Danach: { $ends }.
marketing-messages = Wir senden Ihnen: { $messages }. Wie wir es senden: { $channels }.
marketing-stop = Sie können diese Nachrichten jederzeit abstellen, und zwar { $ways }.
measures-are = So schützen wir diese Daten: { $measures }.

# ---- Notice: recipients -----------------------------------------------------

recipients-title = Wer erhält Ihre Daten?
recipients-caption = Empfänger mit Rolle, Aufgabe und Ort
recipients-who = Wer
recipients-role = Rolle
recipients-task = Aufgabe
recipients-place = Ort
recipients-for = Für
recipients-members = { $name } (zum Beispiel { $members })
recipients-members-all = { $name } ({ $members })
recipients-seat = Sitz: { $country }
recipients-public = Alle können diese Daten sehen: { $data }.
recipients-policy = Datenschutzerklärung von { $name }: { $document }.
recipients-own = { $name } nutzt die Daten auch für sich selbst: { $purposes }.
recipients-none = Niemand außerhalb unserer Organisation erhält Ihre Daten.
recipients-departments = In unserer Organisation sehen diese Stellen die Daten: { $names }.
recipients-choice = Wer die Daten erhält, hängt von einer Auswahl ab.

# ---- Notice: transfers ------------------------------------------------------

transfers-title = Verlassen Ihre Daten Europa?
transfers-yes = Ja. Diese Empfänger erhalten Ihre Daten außerhalb des Europäischen Wirtschaftsraums:
transfers-no = Nein. Ihre Daten bleiben im Europäischen Wirtschaftsraum.
transfers-caption = Übermittlungen aus dem Europäischen Wirtschaftsraum
transfers-who = Wer
transfers-country = Land
transfers-protection = Was Ihre Daten schützt
transfers-copy = So erhalten Sie eine Kopie
transfers-adequate = { $country }: Die Europäische Kommission hält den Schutz personenbezogener Daten für angemessen (Angemessenheitsbeschluss { $act }).
transfers-partly = { $country }: Der Angemessenheitsbeschluss { $act } der Europäischen Kommission gilt nur für bestimmte Empfänger.
transfers-inadequate = { $country }: Es gibt keinen Angemessenheitsbeschluss.
extra-measures = Zusätzliche Maßnahmen: { $measures }.
copy-from = Eine Kopie erhalten Sie { $ways }.
copy-text = { $text }

# ---- Notice: decisions ------------------------------------------------------

decisions-title = Entscheidet ein Computer über Sie?
decision-automated = { $name }: Ein Computer entscheidet allein.
decision-profiling = { $name }: Profiling. Ein Computer bewertet Sie oder sagt etwas über Sie vorher; Menschen entscheiden.
decision-taken-by = Wer die Entscheidung trifft: { $who }.
decision-uses = Sie beruht auf diesen Daten: { $data }.
decision-logic = So funktioniert es: { $text }.
decision-effect-legal = Was das für Sie bedeutet: Es hat rechtliche Wirkung.
decision-effect-legal-text = Was das für Sie bedeutet: { $text }.
decision-effect-similar = Was das für Sie bedeutet: Es beeinträchtigt Sie erheblich.
decision-effect-similar-text = Was das für Sie bedeutet: { $text }.
decision-effect-none = Es hat keine rechtliche oder ähnliche Wirkung für Sie.
decision-human = Sie können das Eingreifen einer Person verlangen: { $text }.
decision-contest = Sie können Ihren Standpunkt darlegen und die Entscheidung anfechten, und zwar { $ways }.
decision-gateway-contract = Das ist erlaubt, weil der Vertrag es erfordert (Art. 22 Abs. 2 lit. a DSGVO).
decision-gateway-law = Ein Gesetz erlaubt das (Art. 22 Abs. 2 lit. b DSGVO): { $law }.
decision-gateway-explicit-consent = Das ist erlaubt, weil Sie ausdrücklich eingewilligt haben (Art. 22 Abs. 2 lit. c DSGVO).

# ---- Notice: trackers -------------------------------------------------------

trackers-title = Was speichern wir auf Ihrem Gerät?
trackers-caption = Cookies und ähnliche Techniken
trackers-name = Name
trackers-does = Wozu
trackers-set-by = Gesetzt von
trackers-read-by = Gelesen von
trackers-lifetime = Lebensdauer
trackers-consent = Einwilligung
trackers-kind = { $name } ({ $technology })
trackers-asks = wir fragen Sie zuerst
trackers-exempt = nicht nötig
trackers-exempt-reason = nicht nötig ({ $reason })
trackers-contract = Vertrag
trackers-legitimate-interest = berechtigtes Interesse

# ---- Notice: objection and rights -------------------------------------------

objection-title = Sie können widersprechen
objection-marketing = Sie können der Direktwerbung jederzeit widersprechen, ohne einen Grund zu nennen. Dann nutzen wir Ihre Daten nicht mehr dafür. Das betrifft: { $activities }.
# The same for so many activities that the table on top names them.
objection-marketing-many = Sie können der Direktwerbung jederzeit widersprechen, ohne einen Grund zu nennen. Dann nutzen wir Ihre Daten nicht mehr dafür.
objection-interest = Aus Gründen Ihrer besonderen Situation können Sie dem widersprechen, was wir aus berechtigtem oder öffentlichem Interesse tun. Das betrifft: { $activities }. Dann hören wir auf, außer bei zwingenden schutzwürdigen Gründen oder für Rechtsansprüche.
objection-interest-many = Aus Gründen Ihrer besonderen Situation können Sie dem widersprechen, was wir aus berechtigtem oder öffentlichem Interesse tun. Dann hören wir auf, außer bei zwingenden schutzwürdigen Gründen oder für Rechtsansprüche.
objection-reach = Widersprechen können Sie { $ways }.
rights-title = Welche Rechte haben Sie?
rights-intro = Das können Sie von uns verlangen:
right-access = Auskunftsrecht: Sie können fragen, welche Daten wir über Sie haben, und eine Kopie verlangen (Art. 15 DSGVO).
right-rectification = Recht auf Berichtigung: Sie können verlangen, dass wir falsche Daten berichtigen und fehlende ergänzen (Art. 16 DSGVO).
right-erasure = Recht auf Löschung: Sie können verlangen, dass wir Ihre Daten löschen (Art. 17 DSGVO).
right-erasure-limited = Recht auf Löschung: Sie können verlangen, dass wir Ihre Daten löschen (Art. 17 DSGVO). Solange eine rechtliche Verpflichtung oder eine öffentliche Aufgabe die Daten erfordert, können wir sie nicht löschen: { $activities }.
right-erasure-limited-many = Recht auf Löschung: Sie können verlangen, dass wir Ihre Daten löschen (Art. 17 DSGVO). Solange eine rechtliche Verpflichtung oder eine öffentliche Aufgabe die Daten erfordert, können wir sie nicht löschen.
right-restriction = Recht auf Einschränkung der Verarbeitung: Sie können verlangen, dass wir Ihre Daten eine Zeit lang nicht nutzen (Art. 18 DSGVO).
right-portability = Recht auf Datenübertragbarkeit: Sie können die Daten, die Sie uns gegeben haben, in einem gängigen, maschinenlesbaren Format verlangen. Wir können sie auch an andere senden (Art. 20 DSGVO). Das betrifft: { $activities }.
right-portability-many = Recht auf Datenübertragbarkeit: Sie können die Daten, die Sie uns gegeben haben, in einem gängigen, maschinenlesbaren Format verlangen. Wir können sie auch an andere senden (Art. 20 DSGVO). Das gilt, wo wir uns auf Ihre Einwilligung oder einen Vertrag stützen.
right-objection = Widerspruchsrecht: Sie können widersprechen (Art. 21 DSGVO). Der Kasten „Sie können widersprechen“ sagt, wie.
right-withdrawal = Widerruf der Einwilligung: Sie können sie jederzeit widerrufen (Art. 7 Abs. 3 DSGVO). Das betrifft: { $activities }. Was wir davor getan haben, bleibt rechtmäßig.
right-withdrawal-many = Widerruf der Einwilligung: Sie können sie jederzeit widerrufen (Art. 7 Abs. 3 DSGVO). Was wir davor getan haben, bleibt rechtmäßig.
right-human-review = Automatisierte Entscheidungen im Einzelfall: Sie können das Eingreifen einer Person verlangen, Ihren Standpunkt darlegen und die Entscheidung anfechten (Art. 22 DSGVO).
right-more = { $right } { $text }
right-limited = { $right } Es gibt eine Grenze: { $text }.
right-none = Das bieten wir nicht an: { $right }.
name-information = Information
name-access = Auskunft
name-rectification = Berichtigung
name-erasure = Löschung
name-restriction = Einschränkung der Verarbeitung
name-portability = Datenübertragbarkeit
name-objection = Widerspruch
name-withdrawal = Widerruf der Einwilligung
name-human-review = Eingreifen einer Person
rights-via = Ihren Antrag können Sie so an uns richten: { $ways }.
rights-answer = Wir antworten innerhalb eines Monats (Art. 12 Abs. 3 DSGVO).
rights-answer-within = Wir antworten innerhalb dieser Frist: { $time }.
rights-extension = Bei schwierigen Anträgen kann es länger dauern, und zwar um { $time }. Dann sagen wir Ihnen, warum.
rights-free = Das kostet Sie nichts (Art. 12 Abs. 5 DSGVO).
rights-fee = Kosten: { $fee }.
rights-identity-doubt = Wir verlangen nur im Zweifel einen Nachweis, wer Sie sind.
rights-identity-always = Wir verlangen immer einen Nachweis, wer Sie sind: { $text }.
rights-identity-always-plain = Wir verlangen immer einen Nachweis, wer Sie sind.
rights-refusal = Wenn wir einen Antrag ablehnen: { $text }.
rights-answered-by = Wer Ihren Antrag beantwortet: { $who }.
rights-cannot-identify = Wenn wir nicht erkennen, welche Daten Ihre sind: { $text }.
rights-passed-on = Berichtigungen, Löschungen und Einschränkungen teilen wir denen mit, die Ihre Daten erhalten haben.
rights-passed-on-within = Berichtigungen, Löschungen und Einschränkungen teilen wir denen mit, die Ihre Daten erhalten haben. Frist: { $time }.
rights-passed-on-text = So erfahren andere von Berichtigungen, Löschungen und Einschränkungen: { $text }.

# ---- Notice: complaint, promises, changes, words ----------------------------

complaint-title = Wo können Sie Beschwerde einlegen?
complaint-authority = Sie können bei einer Aufsichtsbehörde Beschwerde einlegen (Art. 77 DSGVO).
complaint-named = Sie können bei unserer Aufsichtsbehörde Beschwerde einlegen: { $authority } (Art. 77 DSGVO).
complaint-choice = Sie können sich auch an die Behörde wenden, die dort zuständig ist, wo Sie leben, arbeiten oder einen Verstoß vermuten.
complaint-text = Sie können sich auch hier beschweren: { $text }.
promises-title = Was versprechen wir?
promise = { $text }.
promise-except = { $text }, mit dieser Ausnahme: { $except }.
changes-title = Wann ändert sich dieser Text?
changes-date = Stand: { $date }.
changes-first = Erste Fassung: { $date }.
changes-causes = Wir ändern den Text in diesen Fällen: { $causes }.
changes-tell = Wen wir über Änderungen informieren: { $who }.
changes-via = Über Änderungen informieren wir Sie { $ways }.
changes-within = Ankündigungsfrist: { $time }.
changes-effective = Eine Änderung gilt ab: { $time }.
changes-duty = Worum wir Sie bitten: { $text }.
changes-shows = Was die Seite zeigt: { $text }.
changes-material = Wichtige Änderungen: { $text }.
changes-new-purpose = Neue Zwecke: { $text }.
words-title = Was bedeuten diese Wörter?
word-means = { $term }: { $meaning }.
word-defined = { $term }: siehe { $document }.
word-means-defined = { $term }: { $meaning }. Siehe auch { $document }.
also-called = Auch genannt: { $names }.
