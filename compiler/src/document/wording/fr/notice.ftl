# The full privacy notice.

# ---- Notice: title and summary ----------------------------------------------

notice-title = Protection de vos données – { $name }
summary-title = En bref
summary-caption = Chaque finalité avec ses données, sa base juridique, sa durée et ses destinataires
summary-why = Pourquoi
summary-data = Quelles données
summary-basis = Base juridique
summary-period = Combien de temps
summary-recipients = Qui les reçoit
summary-nobody = personne d’autre

# ---- Notice: who ------------------------------------------------------------

who-title = Qui décide de l’usage de vos données ?
who-decides = { $name } décide pourquoi et comment on utilise vos données. Dans ce texte, « nous » désigne { $name }.
who-speaks = Ce texte vient de { $name }. « Nous » désigne { $name }.
who-controller = { $name } décide de ceci : { $activities }.
who-form = Forme juridique : { $form }.
who-registration = Immatriculation : { $number }.
who-seat = Siège : { $seat }.
who-country = Pays : { $country }.
who-country-of = Pays : { $country }.
who-aliases = Nous utilisons aussi ces noms : { $names }.
who-aliases-of = Autres noms : { $names }.
who-group = Groupe : { $group }.
who-reach = Vous pouvez nous joindre :
who-reach-of = Vous pouvez joindre { $name } :
who-channel = { $channel }
who-channel-for = { $channel }, pour : { $uses }
officer = Vous pouvez joindre notre délégué à la protection des données { $ways }.
officer-of = Vous pouvez joindre le délégué à la protection des données de { $name } { $ways }.
officer-named = Notre délégué à la protection des données : { $name }. Contact { $ways }.
officer-exists = Notre délégué à la protection des données : { $name }.
officer-provider = { $organisation } exerce pour nous la fonction de délégué à la protection des données.
representative = Notre représentant : { $name }.
representative-in = Notre représentant : { $name } ({ $country }).
representative-some = Nous avons un représentant dans ce pays : { $country }.
representative-reach = Vous pouvez joindre notre représentant { $ways }.
joint-with = Avec { $parties }, nous décidons ensemble de ceci : { $activities }.
joint-essence = Voici notre accord : { $essence }
joint-information = Qui vous informe : { $who }.
joint-requests = Qui répond à vos demandes : { $who }.
joint-contact = Vous pouvez nous joindre tous { $ways }.
processor-pointer = Ici, nous travaillons seulement pour d’autres : { $activities }. Adressez-vous à { $clients }.
processor-pointer-some = Ici, nous travaillons seulement pour d’autres : { $activities }. Adressez-vous à l’organisme qui utilise nos services.

# ---- Notice: purposes -------------------------------------------------------

purposes-title = Que faisons-nous de vos données ?
purposes-shared-title = Ce qui vaut pour toutes les finalités
purposes-shared-intro = Cela vaut pour chaque finalité ci-dessous, sauf indication contraire.
purpose-is = À quoi cela sert : { $purposes }.
purpose-modality-possible = C’est une possibilité, pas une règle.
activity-only = Cela ne vaut que { $cases }.
activity-controller = { $name } en décide.
subjects-are = Qui cela concerne : { $subjects }.
data-is = Nous utilisons ces données : { $data }.
data-are = Nous utilisons ces données :
data-item = { $label }
data-item-elements = { $label } : { $elements }
data-special = La loi protège spécialement une partie d’entre elles : { $kinds }.
data-criminal = Certaines concernent des condamnations pénales et infractions.
source-subject = Vous nous donnez ces données vous-même.
source-subject-some = Vous nous donnez vous-même ces données : { $data }.
source-subject-when = Vous nous donnez ces données vous-même { $cases }.
source-subject-some-when = Vous nous donnez vous-même ces données ({ $data }) { $cases }.
source-subject-cases = Vous nous donnez ces données vous-même dans ces cas :
source-subject-some-cases = Vous nous donnez vous-même ces données ({ $data }) dans ces cas :
source-observed = Nous relevons ces données quand vous utilisez nos services.
source-observed-some = Nous relevons ces données quand vous utilisez nos services : { $data }.
source-observed-when = Nous relevons ces données { $cases }.
source-observed-some-when = Nous relevons ces données ({ $data }) { $cases }.
source-observed-cases = Nous relevons ces données dans ces cas :
source-observed-some-cases = Nous relevons ces données ({ $data }) dans ces cas :
source-inferred = Nous déduisons nous-mêmes ces données.
source-inferred-from = Nous déduisons nous-mêmes ces données de ceci : { $from }.
source-public = Nous trouvons ces données dans des sources publiques.
source-public-text = Nous trouvons ces données dans des sources publiques : { $text }.
source-party = Source des données : { $who }.
source-party-some = Source de certaines données ({ $data }) : { $who }.
source-activity = Nous avons déjà ces données grâce à { $activity }.
source-cases = Cela arrive { $cases }.
basis-consent = Base juridique : votre consentement [art. 6, § 1, a), du RGPD].
basis-contract = Base juridique : un contrat [art. 6, § 1, b), du RGPD].
basis-contract-text = Base juridique : un contrat [art. 6, § 1, b), du RGPD] : { $text }.
basis-contract-with = L’autre partie au contrat : { $who }.
basis-legal-obligation = Base juridique : une obligation légale [art. 6, § 1, c), du RGPD].
basis-legal-obligation-law = Base juridique : une obligation légale [art. 6, § 1, c), du RGPD]. Elle vient de ce texte : { $law }.
basis-vital-interests = Base juridique : des intérêts vitaux, la vie ou la santé d’une personne [art. 6, § 1, d), du RGPD].
basis-public-task = Base juridique : une mission d’intérêt public [art. 6, § 1, e), du RGPD].
basis-public-task-law = Base juridique : une mission d’intérêt public [art. 6, § 1, e), du RGPD]. Elle vient de ce texte : { $law }.
basis-legitimate-interest = Base juridique : un intérêt légitime [art. 6, § 1, f), du RGPD].
basis-legitimate-interest-text = Base juridique : un intérêt légitime [art. 6, § 1, f), du RGPD] : { $text }.
basis-interest-of = C’est l’intérêt de { $who }.
basis-vague = Base juridique : { $words }.
# The author leaves open which of several legal bases holds; they follow.
basis-any = L’une de ces bases juridiques vaut ; le choix n’est pas arrêté.
basis-possible = Cette base peut valoir, mais pas toujours.
basis-cases = Cette base vaut { $cases }.
basis-short-consent = consentement
basis-short-contract = contrat
basis-short-legal-obligation = obligation légale
basis-short-vital-interests = intérêts vitaux
basis-short-public-task = mission d’intérêt public
basis-short-legitimate-interest = intérêt légitime
consent-withdraw = Vous pouvez retirer votre consentement à tout moment { $ways }.
consent-withdraw-some = Vous pouvez retirer votre consentement à tout moment.
# $age: a number of years
consent-parental-below = Si vous avez moins de { $age } ans, nous demandons le consentement de vos parents.
consent-parental = Si vous êtes trop jeune pour consentir seul dans votre pays, nous demandons le consentement de vos parents.
# How we check that a parent consented, in the author's words.
consent-parental-check = Comment nous vérifions leur accord : { $text }.
consent-before = Ce que nous avons fait avant reste licite.
consent-service = Sans votre consentement, nous ne pouvons pas fournir le service.
article-9-explicit-consent = Nous utilisons les données spécialement protégées grâce à votre consentement explicite [art. 9, § 2, a), du RGPD].
article-9-employment-law = Le droit du travail et de la protection sociale permet d’utiliser les données spécialement protégées [art. 9, § 2, b), du RGPD].
article-9-vital-interests = Nous utilisons les données spécialement protégées pour des intérêts vitaux, la vie ou la santé d’une personne [art. 9, § 2, c), du RGPD].
article-9-nonprofit = En tant qu’organisme sans but lucratif, nous utilisons les données spécialement protégées de nos membres et contacts [art. 9, § 2, d), du RGPD].
article-9-made-public = Nous utilisons les données spécialement protégées que vous avez rendues publiques [art. 9, § 2, e), du RGPD].
article-9-legal-claims = Nous utilisons les données spécialement protégées pour faire valoir ou défendre un droit en justice [art. 9, § 2, f), du RGPD].
article-9-public-interest = Nous utilisons les données spécialement protégées pour un intérêt public important [art. 9, § 2, g), du RGPD].
article-9-health-care = Nous utilisons les données spécialement protégées pour des soins de santé [art. 9, § 2, h), du RGPD].
article-9-public-health = Nous utilisons les données spécialement protégées pour la santé publique [art. 9, § 2, i), du RGPD].
article-9-research = Nous utilisons les données spécialement protégées pour des archives, la recherche ou des statistiques [art. 9, § 2, j), du RGPD].
article-9-law = La règle applicable : { $law }.
article-10-law = Ce texte permet d’utiliser les données sur les condamnations pénales et infractions : { $law } (art. 10 du RGPD).
article-10-official-authority = Nous utilisons les données sur les condamnations pénales et infractions sous le contrôle de l’autorité publique (art. 10 du RGPD).
provision-voluntary = Rien ne vous oblige à nous donner ces données.
provision-statutory = La loi vous oblige à nous donner ces données.
provision-statutory-law = La loi vous oblige à nous donner ces données : { $law }.
provision-contractual = Le contrat vous oblige à nous donner ces données.
provision-to-enter-contract = Il nous faut ces données pour conclure le contrat avec vous.
# Follows one of the sentences above.
provision-possible = Cela peut valoir, mais pas toujours.
# $cases: "if the region is Asia", "when you order"
provision-cases = Cela vaut { $cases }.
provision-otherwise = Si vous ne les donnez pas : { $text }.
period-is = Nous les gardons : { $period }.
period-in = Nous les gardons dans { $system } : { $period }.
# Follows one of the sentences above.
period-ends = Ensuite : { $ends }.
marketing-messages = Nous vous envoyons : { $messages }. Par quel moyen : { $channels }.
marketing-stop = Vous pouvez arrêter ces messages à tout moment { $ways }.
measures-are = Mesures qui protègent ces données : { $measures }.

# ---- Notice: recipients -----------------------------------------------------

recipients-title = Qui reçoit vos données ?
recipients-caption = Les destinataires avec leur rôle, leur tâche et leur lieu
recipients-who = Qui
recipients-role = Rôle
recipients-task = Tâche
recipients-place = Lieu
recipients-for = Pour
recipients-members = { $name } (par exemple { $members })
recipients-members-all = { $name } ({ $members })
recipients-seat = siège : { $country }
recipients-public = Tout le monde peut voir ces données : { $data }.
recipients-policy = Information de { $name } sur la protection des données : { $document }.
recipients-own = { $name } utilise aussi les données pour son propre compte : { $purposes }.
recipients-none = Personne en dehors de notre organisme ne reçoit vos données.
recipients-departments = Dans notre organisme, ces services les voient : { $names }.
recipients-choice = Les destinataires dépendent d’un choix.

# ---- Notice: transfers ------------------------------------------------------

transfers-title = Vos données quittent-elles l’Europe ?
transfers-yes = Oui. Ces destinataires reçoivent vos données hors de l’Espace économique européen :
transfers-no = Non. Vos données restent dans l’Espace économique européen.
transfers-caption = Transferts hors de l’Espace économique européen
transfers-who = Qui
transfers-country = Pays
transfers-protection = Ce qui protège vos données
transfers-copy = Comment obtenir une copie
transfers-adequate = { $country } : la Commission européenne juge la protection des données suffisante (décision d’adéquation { $act }).
transfers-partly = { $country } : la décision d’adéquation { $act } de la Commission européenne ne couvre que certains destinataires.
transfers-inadequate = { $country } : il n’y a pas de décision d’adéquation.
extra-measures = Mesures supplémentaires : { $measures }.
copy-from = Vous obtenez une copie { $ways }.
copy-text = { $text }

# ---- Notice: decisions ------------------------------------------------------

decisions-title = Un ordinateur décide-t-il pour vous ?
decision-automated = { $name } : un ordinateur décide seul.
decision-profiling = { $name } : profilage. Un ordinateur évalue ou prédit quelque chose sur vous ; ce sont des personnes qui décident.
decision-taken-by = Qui prend la décision : { $who }.
decision-uses = Elle repose sur ces données : { $data }.
decision-logic = Comment cela marche : { $text }.
decision-effect-legal = Ce que cela change pour vous : un effet juridique.
decision-effect-legal-text = Ce que cela change pour vous : { $text }.
decision-effect-similar = Ce que cela change pour vous : un effet important.
decision-effect-similar-text = Ce que cela change pour vous : { $text }.
decision-effect-none = Cela n’a pas d’effet juridique ou semblable pour vous.
decision-human = Vous pouvez demander une intervention humaine : { $text }.
decision-contest = Vous pouvez donner votre avis et contester la décision { $ways }.
decision-gateway-contract = C’est permis, car le contrat l’exige [art. 22, § 2, a), du RGPD].
decision-gateway-law = La loi le permet [art. 22, § 2, b), du RGPD] : { $law }.
decision-gateway-explicit-consent = C’est permis grâce à votre consentement explicite [art. 22, § 2, c), du RGPD].

# ---- Notice: trackers -------------------------------------------------------

trackers-title = Que gardons-nous sur votre appareil ?
trackers-caption = Cookies et techniques semblables
trackers-name = Nom
trackers-does = À quoi il sert
trackers-set-by = Déposé par
trackers-read-by = Lu par
trackers-lifetime = Durée de vie
trackers-consent = Consentement
trackers-kind = { $name } ({ $technology })
trackers-asks = nous vous demandons d’abord
trackers-exempt = pas nécessaire
trackers-exempt-reason = pas nécessaire ({ $reason })
trackers-contract = contrat
trackers-legitimate-interest = intérêt légitime

# ---- Notice: objection and rights -------------------------------------------

objection-title = Vous pouvez vous opposer
objection-marketing = Vous pouvez vous opposer à la prospection à tout moment, sans donner de raison. Nous cessons alors d’utiliser vos données pour cela. Cela concerne : { $activities }.
# The same for so many activities that the table on top names them.
objection-marketing-many = Vous pouvez vous opposer à la prospection à tout moment, sans donner de raison. Nous cessons alors d’utiliser vos données pour cela.
objection-interest = Vous pouvez vous opposer, pour des raisons tenant à votre situation, à ce que nous faisons pour un intérêt légitime ou une mission d’intérêt public. Cela concerne : { $activities }. Nous cessons alors, sauf motifs légitimes impérieux ou droits en justice.
objection-interest-many = Vous pouvez vous opposer, pour des raisons tenant à votre situation, à ce que nous faisons pour un intérêt légitime ou une mission d’intérêt public. Nous cessons alors, sauf motifs légitimes impérieux ou droits en justice.
objection-reach = Vous pouvez vous opposer { $ways }.
rights-title = Quels sont vos droits ?
rights-intro = Vous pouvez nous demander ceci :
right-access = Droit d’accès : vous pouvez demander quelles données nous avons sur vous, et en recevoir une copie (art. 15 du RGPD).
right-rectification = Droit de rectification : vous pouvez nous demander de corriger ou de compléter des données (art. 16 du RGPD).
right-erasure = Droit à l’effacement : vous pouvez nous demander d’effacer vos données (art. 17 du RGPD).
right-erasure-limited = Droit à l’effacement : vous pouvez nous demander d’effacer vos données (art. 17 du RGPD). Tant qu’une obligation légale ou une mission d’intérêt public exige les données, nous ne pouvons pas les effacer : { $activities }.
right-erasure-limited-many = Droit à l’effacement : vous pouvez nous demander d’effacer vos données (art. 17 du RGPD). Tant qu’une obligation légale ou une mission d’intérêt public exige les données, nous ne pouvons pas les effacer.
right-restriction = Droit à la limitation du traitement : vous pouvez nous demander de mettre vos données de côté pour un temps (art. 18 du RGPD).
right-portability = Droit à la portabilité des données : vous pouvez demander les données que vous nous avez fournies (art. 20 du RGPD). Vous les recevez dans un format courant, lisible par une machine. Nous pouvons aussi les envoyer à quelqu’un d’autre. Cela concerne : { $activities }.
right-portability-many = Droit à la portabilité des données : vous pouvez demander les données que vous nous avez fournies (art. 20 du RGPD). Vous les recevez dans un format courant, lisible par une machine. Nous pouvons aussi les envoyer à quelqu’un d’autre. Cela vaut si nous nous fondons sur votre consentement ou sur un contrat.
right-objection = Droit d’opposition : vous pouvez vous opposer (art. 21 du RGPD). L’encadré « Vous pouvez vous opposer » explique comment.
right-withdrawal = Retrait du consentement : vous pouvez le retirer à tout moment (art. 7, § 3, du RGPD). Cela concerne : { $activities }. Ce que nous avons fait avant reste licite.
right-withdrawal-many = Retrait du consentement : vous pouvez le retirer à tout moment (art. 7, § 3, du RGPD). Ce que nous avons fait avant reste licite.
right-human-review = Décision individuelle automatisée : vous pouvez demander une intervention humaine, donner votre avis et contester la décision (art. 22 du RGPD).
right-more = { $right } { $text }
right-limited = { $right } Il y a une limite : { $text }.
right-none = Nous n’offrons pas ceci : { $right }.
name-information = information
name-access = accès
name-rectification = rectification
name-erasure = effacement
name-restriction = limitation du traitement
name-portability = portabilité des données
name-objection = opposition
name-withdrawal = retrait du consentement
name-human-review = intervention humaine
rights-via = Vous pouvez nous envoyer votre demande { $ways }.
rights-answer = Nous répondons dans un délai d’un mois (art. 12, § 3, du RGPD).
rights-answer-within = Nous répondons dans ce délai : { $time }.
rights-extension = Si votre demande est complexe, nous pouvons prendre plus de temps : { $time }. Nous vous disons alors pourquoi.
rights-free = Cela ne vous coûte rien (art. 12, § 5, du RGPD).
rights-fee = Coût : { $fee }.
rights-identity-doubt = Nous ne demandons une preuve d’identité qu’en cas de doute.
rights-identity-always = Nous demandons toujours une preuve d’identité : { $text }.
rights-identity-always-plain = Nous demandons toujours une preuve d’identité.
rights-refusal = Quand nous refusons une demande : { $text }.
rights-answered-by = Qui répond à votre demande : { $who }.
rights-cannot-identify = Si nous ne pouvons pas savoir quelles données sont les vôtres : { $text }.
rights-passed-on = Nous signalons les rectifications, effacements et limitations à ceux qui ont reçu vos données.
rights-passed-on-within = Nous signalons les rectifications, effacements et limitations à ceux qui ont reçu vos données, dans ce délai : { $time }.
rights-passed-on-text = Comment les autres apprennent les rectifications, effacements et limitations : { $text }.

# ---- Notice: complaint, promises, changes, words ----------------------------

complaint-title = Où introduire une réclamation ?
complaint-authority = Vous pouvez introduire une réclamation auprès d’une autorité de contrôle (art. 77 du RGPD).
complaint-named = Vous pouvez introduire une réclamation auprès de notre autorité de contrôle : { $authority } (art. 77 du RGPD).
complaint-choice = Vous pouvez aussi vous adresser à l’autorité du lieu où vous vivez, où vous travaillez ou où, selon vous, une règle n’a pas été respectée.
complaint-text = Vous pouvez aussi réclamer ici : { $text }.
promises-title = Que promettons-nous ?
promise = { $text }.
promise-except = { $text }, avec cette exception : { $except }.
changes-title = Quand ce texte change-t-il ?
changes-date = Date de cette version : { $date }.
changes-first = Date de la première version : { $date }.
changes-causes = Nous modifions ce texte dans ces cas : { $causes }.
changes-tell = Qui nous informons des modifications : { $who }.
changes-via = Nous vous informons des modifications { $ways }.
changes-within = Délai d’information : { $time }.
changes-effective = Une modification prend effet : { $time }.
changes-duty = Ce que nous vous demandons : { $text }.
changes-shows = Ce que montre la page : { $text }.
changes-material = Modifications importantes : { $text }.
changes-new-purpose = Nouvelles finalités : { $text }.
words-title = Que veulent dire ces mots ?
word-means = { $term } : { $meaning }.
word-defined = { $term } : voir { $document }.
word-means-defined = { $term } : { $meaning }. Voir aussi { $document }.
also-called = Aussi appelé : { $names }.
