# Terms with a processor (Art. 28) and the list of sub-processors. "The client"
# is the party that instructs, "the processor" the one that works for it.
# { $text } is what the parties agreed, in the author's words, a period, a way to
# reach somebody, or "not stated yet"; so it stands after a colon.

terms-title = Clauses de protection des données – { $name }
terms-parties-title = Parties
terms-client-is = Dans ces clauses, « le client » désigne { $name }, qui décide pourquoi et comment traiter les données.
terms-processor-is = « Le sous-traitant » désigne { $name }, qui traite les données pour le client.
open-parties = les parties
terms-processing-title = Le traitement
terms-lasts = Durée : { $period }.
open-lasts = la durée de ces clauses
terms-data = Données : { $text }.
terms-subjects = Personnes concernées : { $text }.
terms-standard-title = Clauses contractuelles types
terms-clauses = Ces clauses contractuelles types s’appliquent : { $text }.
# After a list that is not complete.
terms-and-more = Ce sont des exemples ; il y en a d’autres.
# The parties agreed on nothing here.
terms-clause-none = Les parties n’ont rien convenu ici.
open-clause = ce que les parties ont convenu

# ---- Instructions, Art. 28(3)(a) ---------------------------------------------

terms-instructions-title = Instruction documentée [art. 28, § 3, a), du RGPD]
terms-instructions-form = Forme des instructions : { $text }.
terms-instructions-only-for = Le sous-traitant doit traiter les données seulement pour : { $text }.
terms-instructions-warn = Si une instruction semble contraire au droit, le sous-traitant doit avertir le client : { $text }.
terms-instructions-transfers = Transferts vers des pays tiers : { $text }.
terms-instructions-transfers-safeguarded = Le sous-traitant doit transférer les données vers des pays tiers seulement avec une garantie du chapitre V du RGPD.
terms-instructions-transfers-none = Le sous-traitant ne doit pas transférer les données vers des pays tiers.
terms-instructions-forced-by-law = Si une loi exige un autre traitement : { $text }.

# ---- Confidentiality and security, Art. 28(3)(b), (c) --------------------------

terms-confidentiality-title = Confidentialité [art. 28, § 3, b), du RGPD]
terms-security-title = Sécurité [art. 28, § 3, c), du RGPD]

# ---- Sub-processors, Art. 28(2), (3)(d), (4) ----------------------------------

terms-subprocessors-title = Sous-traitants ultérieurs (art. 28, § 2, § 3, d), et § 4, du RGPD)
terms-subprocessors-authorisation = Autorisation des sous-traitants ultérieurs : { $text }.
terms-subprocessors-authorisation-general = Le client donne une autorisation écrite générale de recourir à des sous-traitants ultérieurs.
terms-subprocessors-authorisation-specific = Le sous-traitant doit demander une autorisation écrite au client avant de recourir à un autre sous-traitant.
terms-subprocessors-authorisation-none = Le sous-traitant ne doit pas recourir à des sous-traitants ultérieurs.
terms-subprocessors-must = Exigences envers les sous-traitants ultérieurs : { $text }.
terms-subprocessors-places = Où les sous-traitants ultérieurs peuvent travailler : { $text }.
terms-subprocessors-tell-by = Comment le sous-traitant doit signaler les changements au client : { $text }.
terms-subprocessors-notice = Préavis avant un changement : { $text }.
terms-subprocessors-object-within = Délai d’opposition : { $text }.
terms-subprocessors-silence = Si le client se tait : { $text }.
terms-subprocessors-silence-accepts = Si le client ne s’oppose pas à temps, il autorise le changement.
terms-subprocessors-silence-refuses = Si le client se tait, il n’autorise pas le changement.
terms-subprocessors-objection = Si le client s’oppose : { $text }.
terms-subprocessors-flow-down = Ce que le sous-traitant doit imposer aux sous-traitants ultérieurs : { $text }.
terms-subprocessors-list = Liste des sous-traitants ultérieurs : { $text }.

# ---- Requests of people, Art. 28(3)(e) ----------------------------------------

terms-rights-help-title = Demandes des personnes concernées [art. 28, § 3, e), du RGPD]
terms-rights-help-of = Le sous-traitant doit aider le client pour les demandes sur : { $text }.
terms-rights-help-forward-within = Délai pour transmettre une demande au client : { $text }.
terms-rights-help-answered-by = Qui répond : { $text }.
terms-rights-help-costs = Coûts : { $text }.

# ---- Help with other duties, Art. 28(3)(f) -------------------------------------

terms-assistance-title = Aide pour d’autres obligations [art. 28, § 3, f), du RGPD]

# ---- When the work ends, Art. 28(3)(g) ------------------------------------------

terms-at-end-title = À la fin de la prestation [art. 28, § 3, g), du RGPD]
terms-at-end-action = Le sort des données : { $text }.
terms-at-end-action-delete = Le sous-traitant doit supprimer toutes les données et leurs copies.
terms-at-end-action-return = Le sous-traitant doit renvoyer toutes les données et supprimer leurs copies.
terms-at-end-action-choice = Le sous-traitant doit supprimer ou renvoyer toutes les données, au choix du client.
terms-at-end-within = Délai : { $text }.

# ---- Audits, Art. 28(3)(h) -------------------------------------------------------

terms-audit-title = Audits [art. 28, § 3, h), du RGPD]
terms-audit-allowed = Quand le client peut faire un audit : { $text }.
terms-audit-allowed-yes = Le client peut faire un audit du sous-traitant.
terms-audit-allowed-no = Le client ne peut pas faire lui-même un audit du sous-traitant.
terms-audit-max = Nombre maximal d’audits : { $text }.
terms-audit-notice = Préavis avant un audit : { $text }.
terms-audit-request-by = Comment le client doit demander un audit : { $text }.
terms-audit-request-with = Ce qu’une demande doit contenir : { $text }.
terms-audit-auditor = L’auditeur doit être : { $text }.
terms-audit-scope = Ce que couvre un audit : { $text }.
terms-audit-excludes = Ce qu’un audit laisse de côté : { $text }.
terms-audit-hours = Horaires : { $text }.
terms-audit-conduct = Déroulement : { $text }.
terms-audit-protocol = Protocole avant l’audit : { $text }.
terms-audit-costs = Coûts : { $text }.
terms-audit-report = Rapport : { $text }.
terms-audit-follow-up = Après l’audit : { $text }.
terms-audit-confidentiality = Confidentialité : { $text }.

# ---- Incidents, Art. 33(2) --------------------------------------------------------

terms-breach-title = Violations de données à caractère personnel (art. 33, § 2, du RGPD)
terms-incident-only = Cela ne vaut que { $cases }.
# $who: "client", "administrator"
terms-incident-tell = Après un incident, le sous-traitant doit avertir : { $who }.
terms-incident-within = Délai : { $text }.
# $text: "by email: …"
terms-incident-via = Le message part { $text }.
terms-incident-of = Incidents : { $text }.
terms-incident-concerning = Objet : { $text }.
terms-incident-with = Le message contient : { $text }.
open-within = le délai

# ---- Further duties and annexes ----------------------------------------------------

terms-further-title = Autres obligations
terms-both = Les deux parties :
terms-processor-duties = Le sous-traitant :
terms-client-duties = Le client :
terms-measures-title = Annexe : mesures
terms-list-title = Annexe : sous-traitants ultérieurs
terms-transfers-title = Annexe : transferts hors de l’Espace économique européen

# ---- Parties on a sheet; also in records ---------------------------------------------

party-legal-name = Nom
party-form = Forme juridique
party-registration = Immatriculation
party-address = Adresse
party-country = Pays du siège
party-contact = Contact
party-dpo = Délégué à la protection des données
party-representative = Représentant dans l’Union
party-not-needed = pas nécessaire : { $reason }
# A party that any organisation can become, such as "the client": to be filled in by hand.
party-blank = à remplir à la signature
contact-cell = { $channel }.
# $uses: "questions and requests about your rights"
contact-cell-for = { $channel } (pour : { $uses }).

# ---- Measures ---------------------------------------------------------------------

measure-caption = Mesures techniques et organisationnelles
measure-name = Mesure
measure-type = Type
measure-on = Protège
measure-detail = Comment
measure-keys = Qui détient les clés
measure-everywhere = tout
measure-absent = { $what } (pas en place)
measure-attempted = { $what } (dans la mesure du possible)

# ---- Sub-processors ------------------------------------------------------------------

subprocessor-list-title = Sous-traitants ultérieurs – { $name }
subprocessors-title = Qui d’autre traite les données
subprocessors-none = Aucun sous-traitant ultérieur n’est nommé.
subprocessors-changes-title = Comment cette liste change
subprocessor-caption = Les sous-traitants ultérieurs avec leur tâche, leurs données et leur lieu
subprocessor-who = Société
subprocessor-address = Adresse
subprocessor-contact = Contact
subprocessor-task = Tâche
subprocessor-data = Données
subprocessor-place = Lieu
subprocessor-seat = Siège
subprocessor-safeguard = Garantie
subprocessor-when = S’applique
subprocessor-since = Depuis
subprocessor-always = toujours
# Follows the name of a company in a table.
subprocessor-legal-name = (nom officiel : { $name })

# ---- Annexes des clauses contractuelles types, décision (UE) 2021/914 ----------------

transfer-annex-title = Annexes des clauses contractuelles types de { $name }
annex-none = Aucun transfert ne repose sur des clauses contractuelles types.
annex-with = Clauses avec { $name }
annex-clauses = Ces annexes font partie de : { $clauses }.
annex-countries = Pays de destination : { $country }.
annex-parties-title = Annexe I.A : parties
annex-exporter = Exportateur de données : { $name }. Rôle selon les clauses : { $role }.
annex-importer = Importateur de données : { $name }. Rôle selon les clauses : { $role }.
annex-signature = Signature et date : à remplir à la main.
annex-transfer-title = Annexe I.B : description du transfert
annex-authority-title = Annexe I.C : autorité de contrôle compétente
annex-authority = Autorité de contrôle compétente : { $authority }.
annex-measures-title = Annexe II : mesures techniques et organisationnelles
annex-list-title = Annexe III : sous-traitants ultérieurs
