# Changes between two versions: the list for those who answer for a policy, and
# the notice to the people concerned. The list speaks of the organisation, the
# notice says "we" and "you".

# ---- The list ---------------------------------------------------------------

change-title = What changes in the policy
change-title-of = What changes in the policy of { $speaker }
class-material = People have to be told
class-material-stated = People have to be told: left open until now
class-internal = Duties and records of the organisation
class-law = The law moved
class-editorial = Wording
count-material = { $number ->
    [one] 1 change to tell people of
   *[other] { $shown } changes to tell people of
  }
count-internal = { $number ->
    [one] 1 change of duties or records
   *[other] { $shown } changes of duties or records
  }
count-law = { $number ->
    [one] 1 change of the law
   *[other] { $shown } changes of the law
  }
count-editorial = { $number ->
    [one] 1 change of wording
   *[other] { $shown } changes of wording
  }
change-nothing = nothing changes in meaning
change-findings = Findings on the two versions
change-summary = { $counts }; { $number ->
    [one] 1 declaration as before
   *[other] { $shown } declarations as before
  } ({ $law })
change-law-day = law of { $after }
change-law-days = law of { $before }, then of { $after }
list-change = Change
list-before = Before
list-now = Now
list-concerns = Concerns
list-effect = Effect
list-duty = To do
list-because = Because of
list-show = Show
list-all = All
change-duty = { $duty } ({ $law })
change-clients = clients
change-everybody = everybody concerned
direction-wider = wider
direction-both = wider and narrower
direction-other = other
direction-stated = now stated
direction-narrower = narrower

# ---- Headlines --------------------------------------------------------------

change-new = New { $kind }: { $label }
change-gone = Removed { $kind }: { $label }
change-new-part = New part of { $around }: { $label }
change-gone-part = Removed part of { $around }: { $label }
change-renamed = { $before } is now called { $after }
change-label = another label
change-guard = applies in other cases
change-circumstance = A circumstance is worded otherwise
change-changed = { $label }: { $what }
change-what = { $field } { $how ->
    [stated] now stated
    [longer] longer
    [shorter] shorter
    [open] no longer stated
    [added] added
    [dropped] dropped
    [mixed] added and dropped
    [reworded] reworded
   *[changed] changed
  }
change-disclosed = New recipient of data: { $label }
change-disclosed-more = Data for more activities goes to { $label }
change-disclosed-sub = New sub-processor: { $label }
change-withheld = Data no longer goes to { $label }
change-withheld-some = Data for fewer activities goes to { $label }
change-exported = Data goes to { $country } ({ $label })
change-exported-maybe = Data may go to { $country } ({ $label })
change-kept = Data no longer goes to { $country } ({ $label })
change-sensitive = Now specially protected: { $label } ({ $tags })
change-ordinary = No longer specially protected: { $label } ({ $tags })
change-law = { $country }: the adequacy decision is another one ({ $label })
change-adequacy = the adequacy decision { $act }
change-adequacy-partial = no safeguard stated; the adequacy decision { $act } covers certain recipients only
change-no-adequacy = no adequacy decision
change-no-safeguard = no safeguard stated
change-for = for { $activities }
change-for-about = for { $activities }; { $about }

# ---- Values -----------------------------------------------------------------

change-unstated = not stated
change-none = none
change-yes = yes
change-no = no
change-always = always
change-public = the public
change-others = others that are not named
change-and-others = { $list }, and others
change-some-law = a law that is not named
change-pending = { $known ->
    [yes] not decided yet ({ $who }, by { $by })
   *[no] not decided yet ({ $who })
  }
change-detail = { $name }: { $value }
change-period-then = { $period }, then { $ends }
change-end-delete = deleted
change-end-anonymise = made anonymous
change-end-return = returned
change-end-isolate = kept apart
change-end-archive = archived

# ---- Duties, in the list ----------------------------------------------------

duty-new-purpose = tell people before the use begins
duty-stated-purpose = tell people the purpose
duty-changed-basis = tell people the basis
duty-changed-condition = tell people, and meet the condition first
duty-controller = tell people who decides
duty-changed-role = tell people who decides, and settle the contract
duty-officer = tell people how to reach the officer
duty-new-recipient = tell people who receives
duty-new-sub-processor = tell clients in time to object
duty-new-third-country = tell people the country and the safeguard
duty-changed-safeguard = tell people the safeguard
duty-changed-period = tell people the period
duty-new-data = tell people which data
duty-special-data = tell people, and meet a condition of Art. 9 or 10 first
duty-new-source = tell people the source
duty-duty-to-give = tell people whether they have to give it
duty-automated-decision = tell people the logic and the effect
duty-withdrawal = tell people how to withdraw
duty-marketing = tell people, with their right to object
duty-tracker = tell people, and ask where consent is needed
duty-rights = tell people what they can ask for
duty-complaint = tell people where to complain
duty-promise = tell people that the promise ends

# ---- The notice to those concerned ------------------------------------------

notice-change-title = { $audience ->
    [clients] Changes in how we work for you
   *[people] Changes in how we use your data
  }
notice-change-date = Date of the new version: { $date }.
notice-change-intro = { $number ->
    [one] One thing changes. We tell you what, and what you can do.
   *[other] { $shown } things change. We tell you what, and what you can do. What gives others more of your data, or keeps it longer, comes first.
  }
notice-change-none = Nothing changes that we have to tell you.
notice-change-table = The changes at a glance
notice-change-what = What changes
notice-change-before = Before
notice-change-now = Now
notice-change-when = From when
notice-change-from = From { $date }.
notice-change-all-from = All of this holds from { $date }.
notice-change-unset = The date is not stated yet.
notice-change-was = Before: { $before }.
notice-change-is = Now: { $after }.
notice-change-concerns = This concerns { $who }.
notice-change-stated = What our earlier text left open
notice-change-stated-intro = Our earlier text did not say the following. Now it does.
notice-change-stated-table = What we now say
notice-change-about = About
notice-change-fact = { $field }: { $value }.
notice-change-means = What it means for you
notice-change-do = What you can do
notice-change-ask = Questions and complaints
notice-change-contact = You can ask us { $contact }.
notice-change-complain = You can complain to a supervisory authority at any time.

means-new-purpose = We use data for a purpose that we did not name before.
means-stated-purpose = What we use your data for is stated now.
means-new-purpose-wider = We use your data for something that we did not tell you of before.
means-changed-basis = The legal reason for which we may use your data is stated anew. It decides which rights you have.
means-changed-condition = The law protects this data more than other data. The condition that lets us use it is stated anew.
means-controller = Who answers for your data, or how you reach us, is stated anew.
means-changed-role = Who answers for your data is stated anew.
means-officer = You reach our data protection officer in another way.
means-new-recipient = Others receive data about you.
means-new-sub-processor = Another company works on the data that you entrust to us.
means-new-third-country = Your data goes to a country outside the European Economic Area.
means-changed-safeguard = What protects your data outside the European Economic Area is stated anew.
means-changed-period = How long we keep your data is stated anew.
means-changed-period-wider = We keep your data longer than we told you before.
means-new-data = We use other data about you than before.
means-special-data = We use data that the law protects more than other data.
means-new-source = Your data comes from another source.
means-duty-to-give = Whether you have to give us the data, and what follows if you do not, is stated anew.
means-automated-decision = A computer judges or decides about you, or does so in another way.
means-withdrawal = You take back your consent in another way.
means-marketing = The messages that you get from us change.
means-tracker = We store or read something on your device, or do so in another way.
means-rights = What you can ask us for, or how, is stated anew.
means-complaint = Where you can complain is stated anew.
means-promise = We no longer promise what we promised before.

do-new-purpose = You can ask us not to use your data in this way. Where the purpose rests on your consent, nothing happens without it.
do-stated-purpose = You can ask us about it.
do-changed-basis = Where we rest on a legitimate interest, you can object. Where we rest on your consent, you can withdraw it at any time.
do-changed-condition = Where we rest on your consent, you can withdraw it at any time.
do-controller = You need not do anything.
do-changed-role = You can ask each of those who decide.
do-officer = You need not do anything.
do-new-recipient = You can ask us what we gave to whom, and you can object where we rest on a legitimate interest.
do-new-sub-processor = You can object in the time that our contract gives you.
do-new-third-country = You can ask us for a copy of the safeguards, and you can object where we rest on a legitimate interest.
do-changed-safeguard = You can ask us for a copy of the safeguards.
do-changed-period = You can ask us to erase your data earlier where we no longer need it.
do-new-data = You can ask us which data we hold about you.
do-special-data = Where we rest on your consent, you can withdraw it at any time.
do-new-source = You can ask us where your data comes from.
do-duty-to-give = You need not do anything.
do-automated-decision = You can ask for a person to look at the decision, say what you think of it, and contest it.
do-withdrawal = You can withdraw your consent at any time.
do-marketing = You can say no to such messages at any time, without a reason.
do-tracker = You can say no, and change your choice at any time.
do-rights = You can use these rights at any time.
do-complaint = You can complain at any time.
do-promise = You can ask us what that means for your data.
