# Registers for the organisation, its clients and the authority: short phrases,
# no sentences, unless they end in a full stop.

# ---- Records of processing (Art. 30) -------------------------------------------------

record-controller-title = Registre des activités de traitement – { $name }
record-processor-title = Registre des traitements pour des clients, tenu par { $name }
record-holder-title = Qui tient ce registre
record-joint-title = Responsables conjoints du traitement
record-joint-with = Responsabilité conjointe avec { $parties } : { $activities }.
record-joint-essence = Accord : { $essence }
record-joint-information = Information des personnes : { $who }.
record-joint-requests = Réponse aux demandes : { $who }.
record-joint-contact = Point de contact : { $ways }.
record-overview-title = Vue d’ensemble
record-sheets-title = Activités
record-empty = Aucune activité de ce type n’est déclarée.
record-caption = Les activités en bref
record-name = Activité
record-controller = Responsable du traitement
record-clients = Clients
record-operations = Traitement
record-frequency = Fréquence
record-purposes = Finalité
record-people = Personnes concernées
record-data = Données
record-special = Catégories particulières
record-special-kinds = { $kinds }
record-special-criminal = condamnations pénales et infractions
record-basis = Base juridique
record-recipients = Destinataires
record-subprocessors = Sous-traitants ultérieurs et autres destinataires
record-abroad = Pays tiers
record-period = Durée de conservation
record-systems = Systèmes
record-measures = Mesures
# $role: "processor", "controller"
record-recipient = { $name } ({ $role })
record-stays = aucun transfert hors de l’Espace économique européen n’est déclaré
record-stays-known = néant
# $period: "During the contract, then we delete it"
record-period-is = { $period }.
record-period-in = Dans { $system } : { $period }.
record-system = { $name }.
# $detail: who runs it, and where: "OVHcloud, France"
record-system-with = { $name } ({ $detail }).
role-noun-processor = sous-traitant
role-noun-subprocessor = sous-traitant ultérieur
role-noun-controller = responsable du traitement
role-noun-joint = responsable conjoint du traitement
role-noun-authority = autorité publique

# ---- What protects data abroad ---------------------------------------------------------

# $tools: "standard contractual clauses …, decision 2021/914, signed 3 March 2025"
tool-at = { $country } : { $tools }.
tool-of = { $who }, { $country } : { $tools }.
tool-within = { $tools }.
tool-act = décision { $act }
# $date: "3 March 2025" or "March 2025"
tool-signed = date de signature : { $date }
tool-checked = date de vérification : { $date }

# ---- Transfer register --------------------------------------------------------------------

transfer-register-title = Registre des transferts – { $name }
register-title = Voies hors de l’Espace économique européen
register-counts = Hors de l’Espace économique européen : { $ways ->
    [0] aucune voie déclarée
    [one] { $ways } voie
   *[other] { $ways } voies
  }. À l’intérieur, d’après ce qui est déclaré : { $inner ->
    [one] { $inner } étape vers un destinataire
   *[other] { $inner } étapes vers des destinataires
  }.
# The heading of a sheet: who sends, who receives, in which country.
register-way = { $from } → { $to } ({ $country })
register-way-possible = { $from } → { $to } ({ $country }, possible)
register-store = données de « { $activity } »
register-public = tout le monde
register-caption = Les transferts et ce qui protège les données
register-exporter = Exportateur
register-importer = Importateur
register-role = Rôle de l’importateur
register-country = Pays
register-data = Données
register-activities = Pour
register-how = Comment
register-frequency = Fréquence
register-adequacy = Décision d’adéquation
register-tool = Garantie
register-assessment = Évaluation
register-extra = Mesures supplémentaires
register-copy = Copie des garanties
register-status = État
register-how-collection = y collecte les données
register-how-operation = exploite un système qui contient les données
register-how-copy = garde une copie
register-how-access = consulte depuis ce pays
register-how-disclosure = reçoit les données
register-how-flow = les reçoit par une voie déclarée
register-how-subprocessing = les reçoit d’un sous-traitant
register-how-tracking = dépose ou lit quelque chose sur l’appareil du visiteur
register-adequate = oui, décision { $act }
register-partly = pour certains destinataires seulement, décision { $act }
register-inadequate = aucune
register-certain = a lieu
register-possible = possible : seul le siège s’y trouve, ou ce n’est pas certain

# ---- Retention schedule ---------------------------------------------------------------------

retention-schedule-title = Durées de conservation – { $name }
schedule-title = Combien de temps les données sont nécessaires
schedule-caption = Les activités avec leurs durées de conservation et les raisons
schedule-name = Activité
schedule-data = Données
schedule-systems = Conservées dans
schedule-period = Durée
schedule-by-systems = selon ses systèmes (tableau suivant)
schedule-reason = Raison
schedule-then = Ensuite
schedule-owner = Qui en répond
stores-title = Quand les données sont effacées
stores-caption = Les systèmes avec leurs délais d’effacement et la fin de la dernière copie
stores-system = Système
stores-holds = Données
stores-period = Durée
stores-reason = Raison
stores-then = Ensuite
stores-gone = Fin de la dernière copie
stores-operator = Exploité par
stores-gone-unknown = impossible à calculer d’après ce qui est précisé

# ---- Places ------------------------------------------------------------------------------------

places-title = Où sont les données
places-caption = Les lieux pour chaque choix
places-choice = Choix
places-systems = Systèmes
places-copies = Copies
places-through = Passe par
places-access = Qui consulte
places-outside = Hors de l’Espace économique européen
# $name: a system or company; $place: "Australia"
places-at = { $name } : { $place }.
places-strays = Hors du lieu choisi : { $name }.
places-looks-in = { $name } consulte { $system }.
places-access-from = { $name } consulte { $system } ; lieu : { $place }.
places-inside = rien de déclaré
places-inside-known = non
places-all-title = Systèmes
places-rest-title = Dans tous les cas
places-system-caption = Les systèmes, qui les exploite et où
places-system-system = Système
places-system-holds = Données
places-system-operator = Exploité par
places-system-location = Lieu
places-system-access = Qui consulte
places-system-outside = Hors de l’Espace économique européen
