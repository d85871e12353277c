//! What the diff promises for all policies: nothing changes against itself, the
//! listed changes make one policy out of the other, and neither layout nor order
//! is a change.

use priv_compiler::diff::change::Class;
use priv_compiler::diff::duty::Told;
use priv_compiler::diff::edit::apply;
use priv_compiler::diff::policy::Policy;
use priv_compiler::diff::{Diff, diff, html, human, json, markdown, notice};
use priv_compiler::loader::{self, Package};
use priv_compiler::syntax::format::format;
use priv_compiler::{Options, compile};
use priv_tests::workspace::root;
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn policy(package: &Package) -> Policy {
    Policy::of(&compile(package, &Options::default()))
}

fn written(text: &str) -> Policy {
    policy(&Package::of([("policy.priv", text)]))
}

fn between(old: &str, new: &str) -> Diff {
    diff(&written(old), &written(new), "en")
}

/// A policy of declarations that a test may drop, change and shuffle.
const DECLARATIONS: &[&str] = &[
    "organisation shop \"Shop Ltd\" {\n  ours: true\n  country: FR\n}\n",
    "subject buyer \"Buyers\" { traits: consumer }\n",
    "data address \"Address data\" {\n  elements: [email, first_name]\n  about: buyer\n}\n",
    "data health \"Health data\" {\n  elements: [\"diagnosis\"]\n  tags: special(health)\n}\n",
    "recipient mailer \"Mailer\" {\n  role: processor\n  country: US\n  contract: \"agreement\"\n}\n",
    "system store \"Store\" {\n  holds: address\n  location: FR\n  retention: 30 days after collection then delete\n}\n",
    "consent opt_in \"Newsletter\" {\n  given: double_opt_in\n  withdraw: \"a mail\"\n}\n",
    "activity letters \"Newsletter\" {\n  purpose: marketing\n  basis: consent(opt_in)\n  subjects: buyer\n  \
     data: address\n  source: subject\n  recipients: mailer\n  retention: until withdrawal\n}\n",
    "activity orders \"Orders\" {\n  purpose: service_provision\n  basis: contract(\"the order\")\n  subjects: buyer\n  \
     data: [address]\n  systems: store\n  source: subject when \"you order\"\n  \
     retention: 2 years after last order then delete\n}\n",
    "document notice \"Privacy\" {\n  type: notice\n  audience: buyer\n  date: 2026-01-01\n}\n",
];

/// Small edits of the text: what stands there, and what replaces it.
const EDITS: &[(&str, &str)] = &[
    ("2 years after last order", "3 years after last order"),
    ("2 years after last order", "unstated"),
    ("consent(opt_in)", "legitimate_interest(\"more sales\")"),
    ("country: US", "country: FR"),
    ("recipients: mailer", "recipients: none"),
    ("[email, first_name]", "[email, first_name, phone]"),
    ("\"Newsletter\"", "\"News\""),
    ("data: [address]", "data: [address, health]"),
    ("\"you order\"", "\"you buy\""),
    ("location: FR", "location: IN"),
    ("elements: [\"diagnosis\"]", "elements: [\"diagnosis\", \"therapy\"]"),
    ("purpose: marketing", "purpose: [marketing, analytics]"),
];

fn text(kept: &[bool], edits: &[Index]) -> String {
    let chosen = DECLARATIONS.iter().zip(kept).filter(|(_, kept)| **kept).map(|(text, _)| *text);
    let mut text: String = chosen.collect();
    for edit in edits {
        let (from, to) = EDITS[edit.index(EDITS.len())];
        text = text.replacen(from, to, 1);
    }
    text
}

fn any_text() -> impl Strategy<Value = String> {
    let kept = proptest::collection::vec(prop::bool::weighted(0.85), DECLARATIONS.len());
    (kept, proptest::collection::vec(any::<Index>(), 0..4)).prop_map(|(kept, edits)| text(&kept, &edits))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn nothing_changes_against_itself(text in any_text()) {
        let policy = written(&text);
        let same = diff(&policy, &policy, "en");
        prop_assert!(same.is_empty() && same.edits.is_empty() && same.findings.is_empty());
    }

    #[test]
    fn the_changes_make_one_policy_out_of_the_other(old in any_text(), new in any_text()) {
        let (old, new) = (written(&old), written(&new));
        let found = diff(&old, &new, "en");
        let listed: Vec<_> = found.changes.iter().flat_map(|change| change.edits.clone()).collect();
        let made = apply(&old.with(&found.renames), &listed);
        prop_assert_eq!(&made.declarations, &new.declarations);
        prop_assert_eq!(&made.facts, &new.facts);
        prop_assert_eq!(&made.texts, &new.texts);
        let widest = found.changes.first().map(|change| change.class);
        prop_assert_eq!(found.is_material(), widest == Some(Class::Material));
    }

    #[test]
    fn order_and_layout_change_nothing(text in any_text(), order in Just(DECLARATIONS.to_vec()).prop_shuffle()) {
        let shuffled: String = order.iter().filter(|own| text.contains(**own)).copied().collect();
        let straight: String = DECLARATIONS.iter().filter(|own| text.contains(**own)).copied().collect();
        prop_assert!(between(&straight, &shuffled).is_empty());
        let formatted = format(&text).expect("the text can be read");
        prop_assert!(between(&text, &formatted).is_empty());
    }

    #[test]
    fn words_of_other_versions_are_shown_as_they_are(which in any::<Index>(), letter in select(&["q", "Q", "_", "-", " "])) {
        let whole = compile(&Package::of([("policy.priv", DECLARATIONS.concat().as_str())]), &Options::default());
        let tree = priv_compiler::emit::json::tree(&whole, false).to_string();
        let letters: Vec<usize> =
            tree.match_indices(|own: char| own.is_ascii_lowercase()).map(|(at, _)| at).collect();
        let at = *which.get(&letters);
        let strange = format!("{}{letter}{}", &tree[..at], &tree[at + 1..]);
        if let Ok(strange) = Policy::read(&strange) {
            let known = Policy::of(&whole);
            for changes in [diff(&known, &strange, "en"), diff(&strange, &known, "de")] {
                human::text_of(&changes, false);
                html::page(&changes);
            }
        }
    }

    #[test]
    fn no_json_stops_the_reader(cut in 0usize..4000, insert in select(&["{", "}", "\"", "\\", "null", "\u{0}", ",", "[[[["])) {
        let tree = priv_compiler::emit::json::tree(&compile(
            &Package::of([("policy.priv", DECLARATIONS.concat().as_str())]), &Options::default()), false).to_string();
        let at = tree.floor_char_boundary(cut.min(tree.len()));
        let _ = Policy::read(&tree[..at]);
        let _ = Policy::read(&format!("{}{insert}{}", &tree[..at], &tree[at..]));
    }
}

#[test]
fn declarations_may_move_to_other_files() {
    let whole = written(&DECLARATIONS.concat());
    let files: Vec<(String, &str)> =
        DECLARATIONS.iter().enumerate().map(|(at, text)| (format!("part_{at}.priv"), *text)).collect();
    let uses: Vec<(String, String)> = files
        .iter()
        .map(|(path, text)| {
            let all = ["shop", "buyer", "address", "health", "mailer", "store", "opt_in"];
            let homes = [0, 1, 2, 3, 4, 5, 6];
            let uses: String = all
                .iter()
                .zip(homes)
                .filter(|(_, home)| *path != format!("part_{home}.priv"))
                .map(|(name, home)| format!("use part_{home}.{name}\n"))
                .collect();
            (path.clone(), format!("{uses}{text}"))
        })
        .collect();
    let apart = policy(&Package::of(uses.iter().map(|(path, text)| (path.as_str(), text.as_str()))));
    let moved = diff(&whole, &apart, "en");
    assert!(moved.is_empty(), "{}", human::text_of(&moved, false));
    assert_eq!(moved.renames.len(), DECLARATIONS.len());
}

#[test]
fn renamed_declarations_are_followed() {
    let old = DECLARATIONS.concat();
    let new = old.replace("mailer", "post_office").replace("\"Mailer\"", "\"Post office\"");
    let declared = new.replace("recipient post_office", "@was(mailer)\nrecipient post_office");
    let found = between(&old, &declared);
    assert!(
        found.changes.iter().all(|change| change.class == Class::Editorial),
        "{}",
        human::text_of(&found, false)
    );
    assert!(between(&old, &new).is_material(), "without `@was`, another name and label is another recipient");
}

/// The headlines of a class between two policies that differ in one place.
fn headlines(class: Class, (from, to): (&str, &str)) -> Vec<String> {
    let old = DECLARATIONS.concat();
    let new = old.replacen(from, to, 1);
    assert_ne!(old, new, "{from}");
    between(&old, &new).of(class).map(|change| change.headline.clone()).collect()
}

#[test]
fn what_people_must_be_told_is_told_from_the_rest() {
    let material = |edit| headlines(Class::Material, edit);
    assert_eq!(material(("2 years after last", "3 years after last")), ["Orders: storage period longer"]);
    assert_eq!(
        material(("systems: store\n", "systems: store\n  recipients: mailer\n")),
        ["Data for more activities goes to Mailer"]
    );
    assert_eq!(
        material(("location: FR", "location: FR\n  operator: mailer")),
        ["Data for more activities goes to Mailer"]
    );
    assert_eq!(material(("country: US", "country: IN")), ["Data goes to India (Mailer)"]);
    assert_eq!(
        material(("consent(opt_in)", "legitimate_interest(\"sales\")")),
        ["Newsletter: legal basis changed"]
    );
    assert_eq!(
        material((
            "elements: [email, first_name]",
            "elements: [email, \"blood type\"]\n  tags: special(health)"
        )),
        ["Now specially protected: Address data (health)", "Address data: elements added and dropped"]
    );
    let internal = |edit| headlines(Class::Internal, edit);
    assert_eq!(internal(("2 years after last", "1 year after last")), ["Orders: storage period shorter"]);
    assert_eq!(
        internal(("recipients: mailer", "recipients: none")),
        ["Data no longer goes to Mailer", "Data no longer goes to the United States (Mailer)"]
    );
    assert_eq!(
        internal(("contract: \"agreement\"", "contract: \"new agreement\"")),
        ["Mailer: contract reworded"]
    );
    let editorial = |edit| headlines(Class::Editorial, edit);
    assert_eq!(editorial(("\"Orders\"", "\"Your orders\"")), ["Your orders: another label"]);
}

#[test]
fn a_change_list_reads_aloud() {
    let old = DECLARATIONS.concat();
    let new = old
        .replace("2 years after last order then delete", "3 years after last order then anonymise")
        .replace("consent(opt_in)", "legitimate_interest(\"more sales\")")
        .replace("systems: store", "systems: store\n  recipients: mailer")
        .replace("\"Shop Ltd\"", "\"The Shop Ltd\"")
        .replace("elements: [email, first_name]", "elements: [email]");
    insta::assert_snapshot!("change_list", human::text_of(&between(&old, &new), false));
}

#[test]
fn a_notice_tells_what_was_left_open_apart_from_what_changes() {
    let ways = "country: FR\n  contacts: { desk: email(\"a@shop.example\", for: questions) }\n";
    let new = DECLARATIONS.concat().replacen("country: FR\n", ways, 1);
    let old = new.replace("2 years after last order then delete", "unstated");
    let new = new.replace("systems: store\n", "systems: store\n  recipients: mailer\n");
    let told = notice::notice(&between(&old, &new), Told::Subjects);
    let titles: Vec<&str> = told.sections.iter().map(|section| section.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Data for more activities goes to Mailer",
            "What our earlier text left open",
            "Questions and complaints"
        ]
    );
    let open: Vec<String> = told.sections[1].all_sentences().iter().map(|said| said.text()).collect();
    assert!(
        open.contains(&"Storage period: 2 years after the last order, then deleted.".to_owned()),
        "{open:?}"
    );
    let asked: Vec<String> = told.sections[2].all_sentences().iter().map(|said| said.text()).collect();
    assert_eq!(asked.len(), 2, "how to ask, and where to complain: {asked:?}");
}

#[test]
fn law_alone_is_told_from_facts() {
    let text = DECLARATIONS.concat().replace("country: US", "country: GB");
    let on = |day: &str| {
        let options = Options { as_of: Some(day.parse().expect("a day")), ..Options::default() };
        Policy::of(&compile(&Package::of([("policy.priv", text.as_str())]), &options))
    };
    let found = diff(&on("2021-01-10"), &on("2024-01-10"), "en");
    assert!(!found.is_material(), "{}", human::text_of(&found, false));
    assert_eq!(found.of(Class::Law).count(), found.changes.len());
    assert!(!found.is_empty(), "the adequacy decision of June 2021 is between them");
}

#[test]
fn compiled_policies_are_read_or_refused_with_a_place() {
    let package = Package::of([("policy.priv", "data mail { elements: email }")]);
    let json = priv_compiler::emit::json::policy(&compile(&package, &Options::default()), Default::default());
    let error = |text: &str| Policy::read(text).expect_err("it is broken").to_string();
    assert_eq!(Policy::read(&json).expect("it is sound"), policy(&package));
    let unknown = json.replacen("{\n", "{\n  \"more\": [1.5, {\"a\": null}],\n", 1);
    assert_eq!(Policy::read(&unknown).expect("unknown keys are passed over"), policy(&package));
    assert_eq!(
        error(&json.replace("\"version\": \"1.0\"", "\"version\": \"9.0\"")),
        "was compiled in format 9.0; this `priv` reads up to 1.x: a newer one can compare it"
    );
    assert!(
        error("{\"meta\": 1,\n \"meta\": 2}").starts_with("line 2, column "),
        "{}",
        error("{\"meta\": 1,\n \"meta\": 2}")
    );
    assert!(error("{\"meta\": 1,\n \"meta\": 2}").contains("the key `meta` stands twice in one object"));
    assert!(error("").starts_with("line 1, column 0: "));
    assert!(error(&"[".repeat(100_000)).contains("recursion limit"));
    assert_eq!(error("[]"), "is no compiled policy: an object belongs at the top");
    assert_eq!(error("{}"), "is no compiled policy: `meta` is missing");
    assert_eq!(
        error(&json.replace("\"value\"", "\"valu\"")),
        "has no `value` with its `when` in `facts` at `policy.mail#elements/std.data.email`"
    );
}

#[test]
fn repaired_examples_read_as_change_lists() {
    for name in ["cockpit-itsm", "cloudockit", "cososys", "itmatters", "septeo"] {
        let side = |side: &str| {
            let folder = root().join("examples").join(name).join(side);
            policy(&loader::load(&folder).unwrap_or_else(|error| panic!("{name}: {error}")))
        };
        let found = diff(&side("as-published"), &side("repaired"), "en");
        let texts = [
            human::text_of(&found, false),
            markdown::text_of(&found),
            html::page(&found),
            json::text(&found),
        ];
        for text in &texts[..3] {
            for clumsy in ["std.", "policy.", "()", ": ;", "null", "  now     \n", "{ $", "Some("] {
                let shown =
                    if text.starts_with('<') { text.split("</style>").nth(1).unwrap_or(text) } else { text };
                assert!(!shown.contains(clumsy), "{name}: {clumsy:?} in\n{shown}");
            }
        }
        serde_json::from_str::<serde_json::Value>(&texts[3]).expect("JSON");
    }
}
