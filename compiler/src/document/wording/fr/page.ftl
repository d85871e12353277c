# The page around a document, and what drafts say about open points.

# ---- The page ---------------------------------------------------------------

frame-colon = { "\u00A0" }:
frame-draft = PROJET
frame-skip = Aller au texte
frame-contents = Sommaire
frame-languages = Langues
frame-findings = Constats
frame-data = Cette politique sous forme de données (JSON)
page-number = Page { $page } sur { $pages }
head-date = Date : { $date }.
head-version = Version { $version }.
head-covers = Champ : { $what }.
head-audience = À qui s’adresse ce texte : { $who }.
head-part-of = Fait partie de : { $document }.
head-supplements = Complète : { $document }.
# Who keeps the document up to date.
head-owner = Responsable de ce document : { $who }.
# Where the document is shown, in the author's words.
head-shown = Où il est affiché : { $text }.
draft-title = Projet – ne pas publier
draft-why = Ce texte peut être incomplet ou contraire au droit.
draft-law = Droit applicable lors du contrôle : { $date }.
draft-counts = Constats : { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
  }, { $warnings ->
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
  } et { $notes ->
    [one] { $notes } remarque
   *[other] { $notes } remarques
  }.
severity-error = Erreur
severity-warning = Avertissement
severity-note = Remarque
severity-hint = Conseil
not-stated = Pas encore précisé : { $what }.
pending = Pas encore décidé : { $what }. Qui décide : { $who }.
pending-by = Pas encore décidé : { $what }. Qui décide : { $who }, avant le { $by }.

# What is not stated.
open-controller = qui décide
open-contact = comment nous joindre
open-officer = comment joindre le délégué à la protection des données
open-representative = le représentant
open-joint = les grandes lignes de l’accord
open-purpose = la finalité
open-basis = la base juridique
open-subjects = les personnes concernées
open-data = les données
open-elements = les données comprises dans « { $label } »
open-source = la source des données
open-provision = si la fourniture des données est obligatoire
open-period = la durée de conservation
open-recipients = les destinataires des données
open-role = le rôle
open-services = la tâche
open-place = le lieu
open-safeguard = les garanties à l’étranger
open-copy = où obtenir une copie des garanties
open-condition = ce qui permet de traiter des catégories particulières de données
open-interest = l’intérêt légitime
open-law = la loi qui l’exige
open-logic = le fonctionnement de la décision
open-effect = les conséquences de la décision pour les personnes
open-human = la personne qui peut intervenir
open-contest = comment contester la décision
open-withdraw = comment retirer le consentement
open-via = où adresser les demandes
open-date = la date
open-lifetime = la durée de vie
open-stop = comment arrêter les messages
open-start = le point de départ de cette durée
open-address = l’adresse
open-authority = l’autorité de contrôle

# In a table, where a fact is missing.
unknown-cell = pas encore précisé
# In a table, where a known length counts from something that is not stated.
unknown-start-cell = pas encore précisé : point de départ
# What is open after what is stated: "15 days (not stated yet: from when it counts)"
partly-open = ({ $what })
# In a table, where something is still to be decided.
pending-cell = pas encore décidé ; qui décide : { $who }{ $dated ->
    [yes] { "" }, avant le { $by }
   *[no] {""}
  }
# In a table, where it is stated that there is none.
none-cell = néant

# ---- Provisions ------------------------------------------------------------------

provision-act = { $provisions } de { $act }
provision-and = { $one } ; { $other }
provision-article = art. { $article }
provision-paragraph = art. { $article }, § { $paragraph }
provision-letter = art. { $article }, § { $paragraph }, { $letter })
act-gdpr = le RGPD
act-eprivacy = la directive « vie privée »
