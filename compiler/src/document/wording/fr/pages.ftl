# Further pages for people: cookies, rights, the short notice.

cookie-page-title = Cookies – { $name }
cookies-control-title = Vous décidez
cookies-exempt-title = Ce qui n’exige pas de consentement
cookies-exempt-intro = Nous déposons ceux-ci sans vous demander :
cookies-none = Nous ne gardons rien sur votre appareil.
cookies-other = Autres finalités
# $name: a cookie; $text: in the author's words
cookies-refusal = Si vous refusez { $name } : { $text }.
rights-page-title = Vos droits – { $name }

# ---- The short notice: 150 words in all ------------------------------------------

short-notice-title = Vos données en bref – { $name }
short-title = En bref
short-who = Qui
short-why = Pourquoi
short-basis = Base juridique
short-recipients = Qui les reçoit
short-abroad = Hors d’Europe
short-surprising = Bon à savoir
short-special = Nous utilisons des données que la loi protège spécialement : { $kinds }.
short-criminal = Nous utilisons des données sur des condamnations pénales et infractions.
short-rights = Vos droits
short-more = En savoir plus
# $ways: "by email: …"
short-who-reach = { $name }. Vous pouvez nous joindre { $ways }.
short-abroad-to = Des données partent vers ces pays : { $countries }.
short-automated = Un ordinateur décide seul : { $name }.
short-profiling = Un ordinateur évalue ou prédit quelque chose sur vous : { $name }.
short-from = Nous recevons des données sur vous de cette source : { $names }.
short-independent = Ces destinataires décident pour eux-mêmes : { $names }.
short-inadequate = Pas de décision d’adéquation pour : { $countries }.
short-long = Nous gardons des données plus de cinq ans : { $names }.
short-rights-are = Vous pouvez demander : { $rights }.
short-more-in = { $document }
