# Words that all documents share: lists, quantities, cases, periods, values.

# ---- Quantities -------------------------------------------------------------

# Things that are told one after another, without "and".
apart = { $one } ; { $other }
for-example = par exemple { $list }
quoted = « { $words } »
possibly = éventuellement { $what }
# Something that is promised as an effort only.
best-effort = { $what } (dans la mesure du possible)
range = { $from } à { $to }
unit-second = { $number ->
    [one] { $shown } seconde
   *[other] { $shown } secondes
  }
unit-minute = { $number ->
    [one] { $shown } minute
   *[other] { $shown } minutes
  }
unit-hour = { $number ->
    [one] { $shown } heure
   *[other] { $shown } heures
  }
unit-day = { $number ->
    [one] { $shown } jour
   *[other] { $shown } jours
  }
unit-working-day = { $number ->
    [one] { $shown } jour ouvré
   *[other] { $shown } jours ouvrés
  }
unit-week = { $number ->
    [one] { $shown } semaine
   *[other] { $shown } semaines
  }
unit-month = { $number ->
    [one] { $shown } mois
   *[other] { $shown } mois
  }
unit-year = { $number ->
    [one] { $shown } an
   *[other] { $shown } ans
  }
unit-per-day = { $shown } par jour
unit-per-week = { $shown } par semaine
unit-per-month = { $shown } par mois
unit-per-year = { $shown } par an

# ---- Cases ------------------------------------------------------------------

in-cases = { $what } ({ $cases })
note-cases = { $what } Cela ne vaut que { $cases }.
case-parameter = si le choix « { $parameter } » { $holds ->
    [no] n’est pas { $values }
   *[yes] est { $values }
  }
case-clause = { $holds ->
    [no] sauf { $words }
   *[yes] { $words }
  }
case-circumstance = { $holds ->
    [no] sauf si { $words }
   *[yes] si { $words }
  }
case-foreign = { $holds ->
    [no] sauf dans ce cas : { $words }
   *[yes] dans ce cas : { $words }
  }
case-residence = { $holds ->
    [no] si vous ne vivez pas ici : { $places }
   *[yes] si vous vivez ici : { $places }
  }
case-destination = { $holds ->
    [no] sauf pour cette destination : { $places }
   *[yes] pour cette destination : { $places }
  }
place-eea = Espace économique européen
place-eu = Union européenne
place-adequate = pays couverts par une décision d’adéquation
place-outside-eea = pays hors de l’Espace économique européen
place-seat = lieu du siège

# ---- Periods ----------------------------------------------------------------

period-after = { $length } après { $event }
period-without = { $length } sans { $events }
period-without-open = { $length } sans { $events } ou un événement semblable
period-during = pendant { $interval }
period-until = jusqu’à { $event }
period-or-until = { $period }, jusqu’à { $event } au plus tard
period-or-longer = { $known ->
    [no] { $period }, ou plus longtemps
   *[yes] { $period }, ou plus longtemps pour cette raison : { $reason }
  }
period-because = { $period } (raison : { $reason })
period-then = { $period }, puis { $ends }
period-by-law = { $period } ({ $law })
period-not-kept = aucune conservation
period-no-end = sans limite de durée
period-session = jusqu’à la fermeture du navigateur
# When the last copy of some data is gone. $event: an event with its article, as "the end of the contract".
latest-at = au plus tard au moment suivant : { $event }
latest-after = au plus { $length } après { $event }
event-last = la dernière fois : { $event }
event-first = la première fois : { $event }
event-by = { $event } par { $who }
event-end-of = la fin de { $interval }
event-activity = « { $label } »
event-date = le { $date }
end-delete = suppression
end-anonymise = anonymisation
end-return = restitution
end-isolate = conservation séparée
end-archive = archivage
end-for = { $end } pendant { $length }
end-automatically = { $end } automatique
reason-with = { $reason } : { $detail }

# ---- Values -----------------------------------------------------------------

law-of = { $law }, { $state }
some-law-of = droit applicable : { $state }
# A part of an activity, with the activity around it.
label-part = { $around } : { $part }
data-with-elements = { $label } ({ $elements })
way-foreign = par ce moyen : { $words }
way-text = par ce moyen : { $words }
channel-email = { $known ->
    [no] par e-mail
   *[yes] par e-mail : { $address }
  }
channel-post = { $known ->
    [no] par courrier
   *[yes] par courrier : { $address }
  }
channel-phone = { $known ->
    [no] par téléphone
   *[yes] par téléphone : { $address }
  }
channel-form = { $known ->
    [no] avec notre formulaire
   *[yes] avec notre formulaire : { $address }
  }
channel-link = { $known ->
    [no] avec notre lien
   *[yes] avec ce lien : { $address }
  }
channel-unsubscribe-link = { $known ->
    [no] avec le lien présent dans chaque message
   *[yes] avec le lien présent dans chaque message : { $address }
  }
channel-in-product = { $known ->
    [no] dans le produit
   *[yes] dans le produit : { $address }
  }
channel-registered-letter = { $known ->
    [no] par lettre recommandée
   *[yes] par lettre recommandée : { $address }
  }
channel-self-service = { $known ->
    [no] vous-même, dans vos paramètres
   *[yes] vous-même : { $address }
  }
channel-in-person = { $known ->
    [no] en personne
   *[yes] en personne : { $address }
  }
word-questions = questions
word-rights = demandes sur les droits
# After "where sub-processors may work: the European Union;"
word-safeguarded = autres pays avec une garantie
word-objection = oppositions
word-withdrawal = retrait du consentement
word-complaints = réclamations
word-audit = audits
word-changes = modifications
word-breach = incidents de sécurité
word-limitation = délai de prescription
word-guidance = recommandation d’une autorité
word-origin = origine raciale ou ethnique
word-politics = opinions politiques
word-religion = convictions religieuses ou philosophiques
word-union = appartenance syndicale
word-genetic = données génétiques
word-biometric = données biométriques
word-health = santé
word-sexual = vie sexuelle ou orientation sexuelle
word-email = e-mail
word-sms = SMS
word-push = notification sur votre appareil
word-message = message
word-post = courrier
word-phone = téléphone
word-automated-call = appel automatique
word-fax = télécopie
word-cookie = cookie
word-pixel = pixel
word-fingerprint = empreinte de l’appareil
word-beacon = balise
word-local-storage = stockage local
word-sdk = composant logiciel
word-embed = contenu intégré
word-c2c = de responsable du traitement à responsable du traitement
word-c2p = de responsable du traitement à sous-traitant
word-p2p = de sous-traitant à sous-traitant
word-p2c = de sous-traitant à responsable du traitement

# ---- Roles of a recipient ----------------------------------------------------

role-processor = sous-traitant (travaille pour nous)
role-subprocessor = sous-traitant ultérieur (travaille pour { $who })
role-controller = responsable du traitement (décide pour son propre compte)
role-joint = responsable conjoint du traitement (décide avec nous)
role-authority = autorité publique

# ---- Choices of a customer ---------------------------------------------------

via-marked = { $what } (éventuellement)
choice-by = Valeurs possibles du choix « { $parameter } » : { $values }. Qui choisit : { $who }.
choice-product = Le choix « { $parameter } » dépend du produit : { $values }.
choice-default = Sans choix, c’est { $value }.

# ---- What protects data abroad ------------------------------------------------

safeguard-adequacy = décision d’adéquation
safeguard-adequacy-act = décision d’adéquation { $act }
safeguard-adequacy-partly = Elle couvre ce destinataire.
safeguard-adequacy-scope = Elle couvre ce destinataire : { $scope }.
safeguard-dpf = certification selon le cadre de protection des données UE–États-Unis
safeguard-dpf-listed = certification selon le cadre de protection des données UE–États-Unis, sous le nom { $name }
safeguard-scc = clauses contractuelles types de la Commission européenne
safeguard-scc-modules = clauses contractuelles types de la Commission européenne ({ $modules })
safeguard-bcr = règles d’entreprise contraignantes
safeguard-certification = mécanisme de certification approuvé
safeguard-code = code de conduite approuvé
safeguard-authority-clauses = clauses contractuelles autorisées par une autorité de contrôle
safeguard-agreement = accord entre autorités publiques
safeguard-uk-addendum = addendum britannique
safeguard-uk-idta = accord britannique sur les transferts internationaux de données
safeguard-derogation-a = dérogation : votre consentement explicite [art. 49, § 1, a), du RGPD]
safeguard-derogation-b = dérogation : nécessité pour un contrat avec vous [art. 49, § 1, b), du RGPD]
safeguard-derogation-c = dérogation : nécessité pour un contrat dans votre intérêt [art. 49, § 1, c), du RGPD]
safeguard-derogation-d = dérogation : motifs importants d’intérêt public [art. 49, § 1, d), du RGPD]
safeguard-derogation-e = dérogation : droits en justice [art. 49, § 1, e), du RGPD]
safeguard-derogation-f = dérogation : intérêts vitaux [art. 49, § 1, f), du RGPD]
safeguard-derogation-g = dérogation : registre public [art. 49, § 1, g), du RGPD]
safeguard-derogation-compelling = dérogation : intérêts légitimes impérieux dans un cas isolé (art. 49, § 1, du RGPD)
safeguard-none = aucune garantie
safeguard-is = { $safeguard }.
