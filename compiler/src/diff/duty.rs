//! The duties that a change triggers: who has to be told, and why.
//!
//! The table is the whole of it; each row cites its provisions. Arts. 13(3) and
//! 14(4) ask for information before data is used for a new purpose. That other
//! changes of what a notice has to say are told too follows from the items of
//! Arts. 13 and 14 together with Arts. 5(1)(a) and 12(1); the guidelines on
//! transparency (WP260 rev.01, points 29 to 31) read them so.

use crate::document::wording::{Wording, text};

/// Who has to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The people whose data it is.
    Subjects,
    /// The clients for whom a processor works.
    Clients,
}

/// A duty.
#[derive(Debug, PartialEq, Eq)]
pub struct Duty {
    /// Its name in machine output, and of its words in the catalogue.
    pub name: &'static str,
    /// Who has to be told.
    pub told: Told,
    /// The provisions, the one that asks most directly first.
    pub provisions: &'static [&'static str],
}

impl Duty {
    /// What has to be done, and the provisions that ask for it, in words.
    pub fn said(&self, wording: &Wording) -> String {
        let what = wording.word(&format!("duty-{}", self.name));
        let law = wording.provisions(self.provisions);
        wording.say("change-duty", [text("duty", &what), text("law", &law)])
    }
}

macro_rules! duties {
    ($($(#[$doc:meta])* $id:ident = $name:literal, $told:ident, [$($provision:literal),+];)+) => {
        $($(#[$doc])* pub static $id: Duty =
            Duty { name: $name, told: Told::$told, provisions: &[$($provision),+] };)+

        /// All duties, in the order of the table.
        pub static ALL: &[&Duty] = &[$(&$id),+];
    };
}

duties! {
    /// Data is used for a purpose that people were not told of.
    PURPOSE = "new-purpose", Subjects, ["GDPR 13(3)", "GDPR 14(4)", "GDPR 6(4)"];
    /// A purpose that the notice left open is stated.
    STATED_PURPOSE = "stated-purpose", Subjects, ["GDPR 13(1)(c)", "GDPR 14(1)(c)"];
    /// The legal basis, or the interest behind it, is another one.
    BASIS = "changed-basis", Subjects, ["GDPR 13(1)(c)", "GDPR 14(1)(c)", "GDPR 6(1)"];
    /// The condition for special or criminal data is another one.
    CONDITION = "changed-condition", Subjects, ["GDPR 9(2)", "GDPR 13(1)(c)"];
    /// The controller, or how to reach it, is another one.
    CONTROLLER = "controller", Subjects, ["GDPR 13(1)(a)", "GDPR 14(1)(a)"];
    /// Who decides, alone or with others, is another question now.
    ROLE = "changed-role", Subjects, ["GDPR 13(1)(a)", "GDPR 26(2)", "GDPR 28(3)"];
    /// The data protection officer is reached otherwise.
    OFFICER = "officer", Subjects, ["GDPR 13(1)(b)", "GDPR 14(1)(b)"];
    /// Somebody receives data who did not, or of whom people were not told.
    RECIPIENT = "new-recipient", Subjects, ["GDPR 13(1)(e)", "GDPR 14(1)(e)"];
    /// A processor engages another one.
    SUBPROCESSOR = "new-sub-processor", Clients, ["GDPR 28(2)", "GDPR 28(4)"];
    /// Data goes to a country outside the EEA.
    COUNTRY = "new-third-country", Subjects, ["GDPR 13(1)(f)", "GDPR 14(1)(f)", "GDPR 44"];
    /// What protects data outside the EEA is another thing.
    SAFEGUARD = "changed-safeguard", Subjects, ["GDPR 13(1)(f)", "GDPR 14(1)(f)", "GDPR 46(1)"];
    /// Data is kept longer, or for a time that was not stated.
    PERIOD = "changed-period", Subjects, ["GDPR 13(2)(a)", "GDPR 14(2)(a)", "GDPR 5(1)(e)"];
    /// More data, or data on other people.
    DATA = "new-data", Subjects, ["GDPR 14(1)(d)", "GDPR 5(1)(a)", "GDPR 5(1)(c)"];
    /// Data that Art. 9 or 10 protects.
    SPECIAL = "special-data", Subjects, ["GDPR 9(1)", "GDPR 9(2)", "GDPR 13(1)(c)"];
    /// Data comes from somewhere else.
    SOURCE = "new-source", Subjects, ["GDPR 14(2)(f)", "GDPR 13(1)"];
    /// Whether data has to be given.
    PROVISION = "duty-to-give", Subjects, ["GDPR 13(2)(e)"];
    /// Profiling, or a decision without a person.
    DECISION = "automated-decision", Subjects, ["GDPR 13(2)(f)", "GDPR 14(2)(g)", "GDPR 22(1)"];
    /// How consent is taken back.
    WITHDRAWAL = "withdrawal", Subjects, ["GDPR 7(3)", "GDPR 13(2)(c)", "GDPR 14(2)(d)"];
    /// Messages that people may object to.
    MARKETING = "marketing", Subjects, ["GDPR 21(2)", "GDPR 21(4)", "ePrivacy 13"];
    /// Storage on, or reading of, a device.
    TRACKER = "tracker", Subjects, ["ePrivacy 5(3)", "GDPR 13(2)(a)"];
    /// What people can ask for, and how.
    RIGHTS = "rights", Subjects, ["GDPR 12(2)", "GDPR 13(2)(b)", "GDPR 14(2)(c)"];
    /// Where people can complain.
    COMPLAINT = "complaint", Subjects, ["GDPR 13(2)(d)", "GDPR 14(2)(e)"];
    /// A promise that was made in public is withdrawn.
    PROMISE = "promise", Subjects, ["GDPR 5(1)(a)", "GDPR 12(1)"];
}
