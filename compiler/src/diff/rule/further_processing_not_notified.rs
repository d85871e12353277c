//! A further purpose that begins before a notice says so.

use super::{Found, Rule, day, notice_dates, uses_known_data};
use crate::diagnostic::Severity;
use crate::diff::change::{Change, Event};
use crate::diff::duty;
use crate::diff::side::Sides;

pub(super) static RULE: Rule = Rule {
    code: "further-processing-not-notified",
    severity: Severity::Error,
    provisions: &["GDPR 13(3)", "GDPR 14(4)"],
    asks: "Before data is used for a further purpose, a notice that names it is dated.",
    why: "People have to be told of a further purpose before it begins, with all that Art. 13(2) lists, so that \
          they can object or withdraw in time.",
    blind: "It knows when the purpose begins only from `since`, and when people are told only from the date of \
            the notice. It is silent where `informed: exempt(…)` names an exemption.",
    check,
};

fn check(sides: &Sides<'_>, changes: &[Change]) -> Vec<Found> {
    let dates = notice_dates(sides.new);
    let further = changes.iter().filter(|change| {
        change.duty == Some(&duty::PURPOSE)
            && matches!(change.event, Event::New | Event::Changed)
            && uses_known_data(sides, &change.about)
            && !sides.new.words(&change.about, "informed").contains(&"exempt")
    });
    let late = further.filter_map(|change| {
        let since = day(sides.new, &change.about, "since")?;
        (!dates.iter().any(|date| *date < since)).then(|| Found {
            about: change.about.clone(),
            message: format!(
                "`{}` begins on {since}, and no notice is dated before",
                sides.label(&change.about)
            ),
            help: "date the notice before the purpose begins, or let it begin later",
        })
    });
    late.collect()
}
