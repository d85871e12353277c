//! Made-up policies of any size, for tests and benches of how work grows.
//!
//! Ten activities share a system, two categories of data, a carrier and a host;
//! each has its own period and basis, about as many lines as a record of
//! processing has. The same size gives the same bytes.

use std::fmt::Write;

use priv_compiler::loader::Package;

/// How a policy is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Everything in one file.
    OneFile,
    /// A hundred activities a file.
    ManyFiles,
    /// Copies of copies, and processors of processors.
    Chain,
    /// One activity with many recipients, and one system for many activities.
    FanOut,
    /// Every activity depends on some of ten parameters.
    Parameters,
    /// Most activities lack what rules ask for.
    Faulty,
}

impl Shape {
    /// All of them.
    pub const ALL: [Shape; 6] =
        [Shape::OneFile, Shape::ManyFiles, Shape::Chain, Shape::FanOut, Shape::Parameters, Shape::Faulty];
}

/// The company of every made-up policy.
const COMPANY: &str = include_str!("made_up/company.priv");
/// How many activities share what they use.
const GROUP: usize = 10;
/// How many activities a file has where there are many.
const FILE: usize = 100;

/// The files of a policy with about so many activities.
pub fn files(shape: Shape, activities: usize) -> Vec<(String, String)> {
    let body = match shape {
        Shape::OneFile => plain(0..activities, false),
        Shape::Faulty => plain(0..activities, true),
        Shape::Chain => chain(activities),
        Shape::FanOut => fan_out(activities),
        Shape::Parameters => parameters(activities),
        Shape::ManyFiles => return many(activities),
    };
    vec![("policy.priv".to_owned(), format!("{COMPANY}{body}"))]
}

/// The package of [`files`].
pub fn package(shape: Shape, activities: usize) -> Package {
    let files = files(shape, activities);
    Package::of(files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

fn many(activities: usize) -> Vec<(String, String)> {
    let part = |first: usize| {
        let numbers = first..activities.min(first + FILE);
        let text = format!("use company.{{customer, maker}}\n\n{}", plain(numbers, false));
        (format!("part_{first}.priv"), text)
    };
    let company = ("company.priv".to_owned(), COMPANY.to_owned());
    std::iter::once(company).chain((0..activities).step_by(FILE).map(part)).collect()
}

fn plain(numbers: std::ops::Range<usize>, faulty: bool) -> String {
    let mut text = String::new();
    for number in numbers {
        if number.is_multiple_of(GROUP) {
            text += &group(number / GROUP);
        }
        text += &activity(number, number / GROUP, "", faulty);
    }
    text
}

/// What ten activities share.
fn group(number: usize) -> String {
    let (country, abroad) = [("FR", false), ("DE", false), ("US", true), ("IE", false)][number % 4];
    let shared = include_str!("made_up/group.priv");
    let first = (number * GROUP).to_string();
    let mut text =
        shared.replace("{n}", &number.to_string()).replace("{country}", country).replace("{first}", &first);
    if abroad {
        text += &include_str!("made_up/abroad.priv").replace("{n}", &number.to_string());
    }
    text
}

fn activity(number: usize, group: usize, guard: &str, faulty: bool) -> String {
    let basis = match number % 3 {
        0 => r#"contract("the sale", with: customer)"#.to_owned(),
        1 => r#"legal_obligation(law(FR, "Code de commerce, L123-22", requires))"#.to_owned(),
        _ => format!("consent(consent_{number})"),
    };
    let purpose = ["delivery", "billing", "newsletter"][number % 3];
    let mut text = format!(
        r#"activity activity_{number} "Activity {number}"{guard} {{
  purpose:    {purpose}
  subjects:   customer
  data:       [orders_{group}, accounts_{group}]
  source:     subject when "a customer orders"
  basis:      {basis}
"#
    );
    if !faulty {
        text += r#"  provision:  voluntary(otherwise: "It can't be sent.")
  informed:   at_collection
"#;
        let _ = writeln!(text, "  retention:  {} months after last order then delete", 12 + group % 24);
    }
    let _ = write!(text, "  recipients: carrier_{group}\n  systems:    store_{group}\n}}\n\n");
    if number % 3 == 2 {
        text += &consent(number);
    }
    text
}

fn consent(number: usize) -> String {
    format!(
        r#"consent consent_{number} "Consent {number}" {{
  for:                  activity_{number}
  given:                double_opt_in
  required_for_service: false
  evidence:             "date and text of both steps"
  withdraw:             mail
  refresh:              none
}}

"#
    )
}

/// One activity whose data goes through as many copies and sub-processors as asked for.
fn chain(length: usize) -> String {
    let mut text = plain(0..1, false);
    for number in 1..length.max(1) {
        let before = number - 1;
        let _ = write!(
            text,
            r#"system store_{number} "Copy {number}" {{
  copy_of:   store_{before}
  operator:  host_{number}
  location:  FR
  retention: 30 days after creation then delete
}}

recipient host_{number} "Host {number}" {{
  role:          processor
  country:       FR
  location:      FR
  services:      hosting
  subprocessors: host_{before}
}}

"#
        );
    }
    text
}

/// One activity with many recipients, and many activities with one system.
fn fan_out(width: usize) -> String {
    let mut text = plain(0..1, false);
    let mut names = Vec::new();
    for number in 1..width.max(1) {
        text += &activity(number, 0, "", false);
        names.push(format!("taker_{number}"));
        let _ = write!(
            text,
            r#"recipient taker_{number} "Taker {number}" {{
  role:     controller
  country:  FR
  location: FR
  services: postal
}}

"#
        );
    }
    let _ = write!(
        text,
        r#"activity wide "Sending to many" {{
  purpose:    delivery
  subjects:   customer
  data:       orders_0
  source:     subject when "a customer orders"
  basis:      contract("the sale", with: customer)
  recipients: [{}]
  systems:    store_0
  retention:  3 years after last order then delete
}}
"#,
        names.join(", ")
    );
    text
}

/// Activities that hold for some values of ten parameters.
fn parameters(activities: usize) -> String {
    let mut text = String::new();
    for number in 0..GROUP {
        let _ = write!(
            text,
            "parameter choice_{number} \"Choice {number}\" {{\n  chosen_by: customer\n  values:    [low, middle, high]\n}}\n\n"
        );
    }
    for number in 0..activities {
        let group = number / GROUP;
        if number.is_multiple_of(GROUP) {
            text += &self::group(group);
        }
        let (one, other) = (number % GROUP, (number / GROUP) % GROUP);
        let guard = format!(" when choice_{one} is low and choice_{other} is not high");
        text += &activity(number, group, &guard, false);
    }
    text
}
