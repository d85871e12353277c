//! A basis that changes under data that stays in use.

use super::{Found, Rule, notice_dates, uses_known_data};
use crate::diagnostic::Severity;
use crate::diff::change::{Change, Direction, Event};
use crate::diff::side::Sides;

pub(super) static RULE: Rule = Rule {
    code: "legal-basis-swapped",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(a)", "GDPR 13(3)", "EDPB 05/2020 §§121-123"],
    asks: "When the legal basis of an activity changes and its data stays in use, the notice gets a new date.",
    why: "People were told one basis when they gave their data, and arranged themselves with it; above all, \
          consent that fails cannot be replaced by another basis behind their backs.",
    blind: "It can't see whether the old data was deleted, or whether people were told in another way. It is \
            silent when the new version's notice has a later date, and when none of the data was used before.",
    check,
};

fn check(sides: &Sides<'_>, changes: &[Change]) -> Vec<Found> {
    let (old, new) = (notice_dates(sides.old), notice_dates(sides.new));
    let is_reissued = new.iter().max() > old.iter().max();
    let swapped = |change: &&Change| {
        change.event == Event::Changed
            && change.field.as_deref() == Some("basis")
            && change.direction == Direction::Other
            && uses_known_data(sides, &change.about)
    };
    if is_reissued {
        return Vec::new();
    }
    let found = |change: &Change| Found {
        about: change.about.clone(),
        message: format!(
            "`{}` rests on another legal basis, and no notice is dated anew",
            sides.label(&change.about)
        ),
        help: "date the notice that says so, or use the new basis for newly collected data only",
    };
    changes.iter().filter(swapped).map(found).collect()
}
