# Changes between two versions: the list for those who answer for a policy, and
# the notice to the people concerned. The list speaks of the organisation, the
# notice says "we" and "you".

# ---- The list ---------------------------------------------------------------

change-title = Ce qui change dans la politique
change-title-of = Ce qui change dans la politique de { $speaker }
class-material = Les personnes doivent être informées
class-material-stated = Les personnes doivent être informées : points restés ouverts
class-internal = Obligations et registres de l’organisation
class-law = Le droit a changé
class-editorial = Rédaction
count-material = { $number ->
    [one] 1 modification à annoncer aux personnes
   *[other] { $shown } modifications à annoncer aux personnes
  }
count-internal = { $number ->
    [one] 1 modification d’obligations ou de registres
   *[other] { $shown } modifications d’obligations ou de registres
  }
count-law = { $number ->
    [one] 1 modification du droit
   *[other] { $shown } modifications du droit
  }
count-editorial = { $number ->
    [one] 1 modification rédactionnelle
   *[other] { $shown } modifications rédactionnelles
  }
change-nothing = aucun changement de sens
change-findings = Constats sur les deux versions
change-summary = { $counts } ; { $number ->
    [one] 1 déclaration inchangée
   *[other] { $shown } déclarations inchangées
  } ({ $law })
change-law-day = droit au { $after }
change-law-days = droit au { $before }, puis au { $after }
list-change = Modification
list-before = Avant
list-now = Après
list-concerns = Concerne
list-effect = Effet
list-duty = À faire
list-because = En vertu de
list-show = Afficher
list-all = Tout
change-duty = { $duty } ({ $law })
change-clients = clients
change-everybody = toutes les personnes concernées
direction-wider = élargissement
direction-both = élargissement et restriction
direction-other = autre
direction-stated = précision nouvelle
direction-narrower = restriction

# ---- Headlines --------------------------------------------------------------

change-new = Ajout : { $label } ({ $kind })
change-gone = Suppression : { $label } ({ $kind })
change-new-part = Ajout dans « { $around } » : { $label }
change-gone-part = Suppression dans « { $around } » : { $label }
change-renamed = { $before } s’appelle désormais { $after }
change-label = autre libellé
change-guard = s’applique dans d’autres cas
change-circumstance = Circonstance rédigée autrement
change-changed = { $label } : { $what }
change-what = { $field } ({ $how ->
    [stated] précision nouvelle
    [longer] allongement
    [shorter] réduction
    [open] retrait
    [added] ajout
    [dropped] suppression
    [mixed] ajout et suppression
    [reworded] reformulation
   *[changed] modification
  })
change-disclosed = Nouveau destinataire de données : { $label }
change-disclosed-more = Données pour d’autres activités, destinataire : { $label }
change-disclosed-sub = Nouveau sous-traitant ultérieur : { $label }
change-withheld = Fin des transmissions à ce destinataire : { $label }
change-withheld-some = Données pour moins d’activités, destinataire : { $label }
change-exported = Nouveau pays de destination : { $country } ({ $label })
change-exported-maybe = Nouveau pays de destination possible : { $country } ({ $label })
change-kept = Fin des transferts vers ce pays : { $country } ({ $label })
change-sensitive = Désormais sous protection spéciale : { $label } ({ $tags })
change-ordinary = { $label } : fin de la protection spéciale ({ $tags })
change-law = { $country } : autre décision d’adéquation ({ $label })
change-adequacy = la décision d’adéquation { $act }
change-adequacy-partial = garantie pas encore précisée ; la décision d’adéquation { $act } ne couvre que certains destinataires
change-no-adequacy = aucune décision d’adéquation
change-no-safeguard = garantie pas encore précisée
change-for = pour : { $activities }
change-for-about = pour : { $activities } ; { $about }

# ---- Values -----------------------------------------------------------------

change-unstated = pas encore précisé
change-none = néant
change-yes = oui
change-no = non
change-always = toujours
change-public = le public
change-others = d’autres, sans être nommés
change-and-others = { $list } et d’autres
change-some-law = une loi qui n’est pas nommée
change-pending = { $known ->
    [yes] pas encore décidé (qui décide : { $who }, avant le { $by })
   *[no] pas encore décidé (qui décide : { $who })
  }
change-detail = { $name } : { $value }
change-period-then = { $period }, puis { $ends }
change-end-delete = suppression
change-end-anonymise = anonymisation
change-end-return = restitution
change-end-isolate = archivage intermédiaire
change-end-archive = archivage

# ---- Duties, in the list ----------------------------------------------------

duty-new-purpose = informer les personnes avant le début de l’utilisation
duty-stated-purpose = informer les personnes de la finalité
duty-changed-basis = informer les personnes de la base juridique
duty-changed-condition = informer les personnes, et remplir d’abord la condition
duty-controller = informer les personnes de qui décide
duty-changed-role = informer les personnes de qui décide, et régler le contrat
duty-officer = dire aux personnes comment joindre le délégué
duty-new-recipient = dire aux personnes qui reçoit les données
duty-new-sub-processor = informer les clients à temps pour qu’ils puissent s’opposer
duty-new-third-country = informer les personnes du pays et de la garantie
duty-changed-safeguard = informer les personnes de la garantie
duty-changed-period = informer les personnes de la durée
duty-new-data = dire aux personnes quelles données sont utilisées
duty-special-data = informer les personnes, et remplir d’abord une condition de l’art. 9 ou 10
duty-new-source = informer les personnes de la source
duty-duty-to-give = dire aux personnes si elles doivent fournir les données
duty-automated-decision = expliquer aux personnes le fonctionnement et l’effet
duty-withdrawal = dire aux personnes comment retirer leur consentement
duty-marketing = informer les personnes, et de leur droit d’opposition
duty-tracker = informer les personnes, et demander leur accord si le consentement est requis
duty-rights = dire aux personnes ce qu’elles peuvent demander
duty-complaint = dire aux personnes où introduire une réclamation
duty-promise = dire aux personnes que la promesse prend fin

# ---- The notice to those concerned ------------------------------------------

notice-change-title = { $audience ->
    [clients] Ce qui change dans notre travail pour vous
   *[people] Ce qui change dans l’utilisation de vos données
  }
notice-change-date = Date de la nouvelle version : { $date }.
notice-change-intro = { $number ->
    [one] Une chose change. Nous vous disons laquelle, et ce que vous pouvez faire.
   *[other] { $shown } choses changent. Nous vous disons lesquelles, et ce que vous pouvez faire. Ce qui donne plus de données à d’autres, ou les conserve plus longtemps, vient en premier.
  }
notice-change-none = Nous n’avons aucun changement à vous annoncer.
notice-change-table = Les changements en bref
notice-change-what = Ce qui change
notice-change-before = Avant
notice-change-now = Désormais
notice-change-when = À partir de quand
notice-change-from = Date d’effet : { $date }.
notice-change-all-from = Date d’effet de tous les changements : { $date }.
notice-change-unset = La date n’est pas encore précisée.
notice-change-was = Avant : { $before }.
notice-change-is = Désormais : { $after }.
notice-change-concerns = Personnes concernées : { $who }.
notice-change-stated = Ce que notre texte précédent laissait ouvert
notice-change-stated-intro = Notre texte précédent ne disait pas ce qui suit. Nous le précisons maintenant.
notice-change-stated-table = Ce que nous précisons
notice-change-about = Sujet
notice-change-fact = { $field } : { $value }.
notice-change-means = Ce que cela signifie pour vous
notice-change-do = Ce que vous pouvez faire
notice-change-ask = Questions et réclamations
notice-change-contact = Vous pouvez nous interroger { $contact }.
notice-change-complain = Vous pouvez introduire une réclamation auprès d’une autorité de contrôle à tout moment.

means-new-purpose = Nous utilisons des données pour une finalité que nous n’avions pas annoncée.
means-stated-purpose = Nous précisons à quoi servent vos données.
means-new-purpose-wider = Nous utilisons vos données pour quelque chose que nous ne vous avions pas annoncé.
means-changed-basis = Nous indiquons autrement la raison juridique qui nous permet d’utiliser vos données. Vos droits en dépendent.
means-changed-condition = La loi protège ces données plus que d’autres. Nous indiquons autrement la condition qui nous permet de les utiliser.
means-controller = Nous indiquons autrement qui répond de vos données, ou comment nous joindre.
means-changed-role = Nous indiquons autrement qui répond de vos données.
means-officer = Vous joignez autrement notre délégué à la protection des données.
means-new-recipient = D’autres reçoivent des données sur vous.
means-new-sub-processor = Une autre entreprise traite les données que vous nous confiez.
means-new-third-country = Vos données partent vers un pays hors de l’Espace économique européen.
means-changed-safeguard = Nous indiquons autrement ce qui protège vos données hors de l’Espace économique européen.
means-changed-period = Nous indiquons autrement combien de temps nous conservons vos données.
means-changed-period-wider = Nous conservons vos données plus longtemps que ce que nous vous avions dit.
means-new-data = Nous utilisons d’autres données sur vous qu’auparavant.
means-special-data = Nous utilisons des données que la loi protège plus que d’autres.
means-new-source = Vos données viennent d’une autre source.
means-duty-to-give = Nous indiquons autrement si vous devez nous fournir les données, et ce qui se passe sinon.
means-automated-decision = Un ordinateur vous évalue ou décide pour vous, ou le fait autrement.
means-withdrawal = Vous retirez votre consentement d’une autre manière.
means-marketing = Les messages que nous vous envoyons changent.
means-tracker = Nous déposons ou lisons quelque chose sur votre appareil, ou le faisons autrement.
means-rights = Nous indiquons autrement ce que vous pouvez nous demander, ou comment.
means-complaint = Nous indiquons autrement où introduire une réclamation.
means-promise = Nous ne promettons plus ce que nous avions promis.

do-new-purpose = Vous pouvez nous demander de ne pas utiliser vos données ainsi. Si la finalité repose sur votre consentement, rien ne se fait sans lui.
do-stated-purpose = Vous pouvez nous interroger à ce sujet.
do-changed-basis = Si nous nous fondons sur un intérêt légitime, vous pouvez vous opposer. Si nous nous fondons sur votre consentement, vous pouvez le retirer à tout moment.
do-changed-condition = Si nous nous fondons sur votre consentement, vous pouvez le retirer à tout moment.
do-controller = Vous n’avez rien à faire.
do-changed-role = Vous pouvez vous adresser à chacun de ceux qui décident.
do-officer = Vous n’avez rien à faire.
do-new-recipient = Vous pouvez nous demander ce que nous avons transmis et à qui. Si nous nous fondons sur un intérêt légitime, vous pouvez vous opposer.
do-new-sub-processor = Vous pouvez vous opposer dans le délai que notre contrat vous donne.
do-new-third-country = Vous pouvez nous demander une copie des garanties. Si nous nous fondons sur un intérêt légitime, vous pouvez vous opposer.
do-changed-safeguard = Vous pouvez nous demander une copie des garanties.
do-changed-period = Vous pouvez nous demander d’effacer vos données plus tôt si nous n’en avons plus besoin.
do-new-data = Vous pouvez nous demander quelles données nous détenons sur vous.
do-special-data = Si nous nous fondons sur votre consentement, vous pouvez le retirer à tout moment.
do-new-source = Vous pouvez nous demander d’où viennent vos données.
do-duty-to-give = Vous n’avez rien à faire.
do-automated-decision = Vous pouvez demander qu’une personne examine la décision, donner votre avis et la contester.
do-withdrawal = Vous pouvez retirer votre consentement à tout moment.
do-marketing = Vous pouvez refuser ces messages à tout moment, sans donner de raison.
do-tracker = Vous pouvez refuser, et changer d’avis à tout moment.
do-rights = Vous pouvez exercer ces droits à tout moment.
do-complaint = Vous pouvez introduire une réclamation à tout moment.
do-promise = Vous pouvez nous demander ce que cela signifie pour vos données.
