# Further pages for people: cookies, rights, the short notice.

cookie-page-title = Cookies – { $name }
cookies-control-title = Sie entscheiden
cookies-exempt-title = Was keine Einwilligung braucht
cookies-exempt-intro = Das speichern wir, ohne Sie zu fragen:
cookies-none = Wir speichern nichts auf Ihrem Gerät.
cookies-other = Weitere Zwecke
# $name: a cookie; $text: in the author's words
cookies-refusal = Wenn Sie { $name } ablehnen: { $text }.
rights-page-title = Ihre Rechte – { $name }

# ---- The short notice: 150 words in all ------------------------------------------

short-notice-title = Ihre Daten in Kürze – { $name }
short-title = In Kürze
short-who = Wer
short-why = Warum
short-basis = Rechtsgrundlage
short-recipients = Wer sie erhält
short-abroad = Außerhalb Europas
short-surprising = Gut zu wissen
short-special = Wir nutzen Daten, die das Gesetz besonders schützt: { $kinds }.
short-criminal = Wir nutzen Daten über strafrechtliche Verurteilungen und Straftaten.
short-rights = Ihre Rechte
short-more = Mehr
# $ways: "by email: …"
short-who-reach = { $name }. Sie erreichen uns { $ways }.
short-abroad-to = Einige Daten gehen in diese Länder: { $countries }.
short-automated = Ein Computer entscheidet allein: { $name }.
short-profiling = Ein Computer bewertet Sie oder sagt etwas über Sie vorher: { $name }.
short-from = Wir erhalten Daten über Sie aus dieser Quelle: { $names }.
short-independent = Diese Empfänger entscheiden selbst: { $names }.
short-inadequate = Kein Angemessenheitsbeschluss für: { $countries }.
short-long = Einige Daten behalten wir länger als fünf Jahre: { $names }.
short-rights-are = Das können Sie verlangen: { $rights }.
short-more-in = { $document }
