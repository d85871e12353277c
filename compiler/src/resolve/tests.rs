use crate::diagnostic::Severity;
use crate::loader::Package;
use crate::model::value::Value;
use crate::schema::Kind;
use crate::{Compilation, Options, compile};

fn compiled(text: &str) -> Compilation {
    let compilation = compile(&Package::of([("policy.priv", text)]), &Options::default());
    let broken: Vec<_> = compilation
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error && crate::rules::find(finding.code).is_none())
        .collect();
    assert!(broken.is_empty(), "{broken:#?}");
    compilation
}

const REGION: &str = r#"
organisation customer "Customer" { type: class }
parameter region "Region" { chosen_by: customer  values: [europe("Europe"), asia, oceania] }
"#;

#[test]
fn a_choice_becomes_one_entry_a_case() {
    let text = format!(
        "{REGION} system store \"Store\" {{ holds: email  location: by region {{ europe: any [FR, DE]  else: JP }} }}"
    );
    let compilation = compiled(&text);
    let model = &compilation.model;
    let store = model.of_kind(Kind::System).next().expect("the system");
    let location = model.own(store.id, "location");
    let described: Vec<(String, String)> = location
        .countries()
        .map(|(entry, code)| (code.to_string(), model.describe_cases(&entry.cases)))
        .collect();
    assert_eq!(described[0], ("FR".into(), "`region` is `europe` and the choice is `FR`".into()));
    assert_eq!(described[2], ("JP".into(), "`region` is `asia` or `oceania`".into()));
}

#[test]
fn a_parameter_that_is_set_leaves_no_cases() {
    let text = format!(
        "{REGION} system store \"Store\" {{ holds: email  location: by region {{ europe: FR  asia: JP  oceania: AU }} }}"
    );
    let options = Options { set: vec![("region".into(), "asia".into())], ..Options::default() };
    let compilation = compile(&Package::of([("policy.priv", text.as_str())]), &options);
    let model = &compilation.model;
    let store = model.of_kind(Kind::System).next().expect("the system");
    let entries = &model.own(store.id, "location").entries;
    assert_eq!(entries.len(), 1);
    assert!(entries[0].cases.is_always());
}

#[test]
fn an_activity_does_not_hide_the_purpose_of_its_name() {
    let compilation = compiled(
        "subject user \"Users\"\nactivity support \"Support\" { purpose: support  subjects: user  data: email }",
    );
    let model = &compilation.model;
    let activity = model.of_kind(Kind::Activity).next().expect("the activity");
    assert_eq!(model.path(model.purposes(activity.id)[0]), "std.purpose.support");
}

#[test]
fn parts_inherit_from_their_activity_and_that_from_the_defaults() {
    let compilation = compiled(
        r#"
        organisation shop "Shop" { ours: true  defaults: { retention: 1 year after collection  scale: large } }
        subject user "Users"
        activity sale "Sale" {
          purpose: order  subjects: user  data: email  scale: small
          part delivery "Delivery" { data: postal_address }
        }
        "#,
    );
    let model = &compilation.model;
    let part = model.of_kind(Kind::Part).next().expect("the part");
    assert_eq!(model.path(part.id), "policy.sale.delivery");
    assert!(model.fact(part.id, "scale").has_word("small"));
    assert_eq!(model.fact(part.id, "retention").periods().count(), 1);
    assert_eq!(model.data(part.id).len(), 1);
}

#[test]
fn only_what_is_referred_to_enters_from_another_package() {
    let vendors = Package::of([(
        "mail.priv",
        "recipient sender \"Sender\" { role: processor  subprocessors: cloud }\n\
         recipient cloud \"Cloud\" { role: processor }\nrecipient other \"Other\" { role: processor }\n\
         recipient _secret \"Secret\" { role: processor }",
    )]);
    let mut package = Package::of([(
        "policy.priv",
        "subject user \"Users\"\nactivity sale \"Sale\" { purpose: order  subjects: user  data: email  \
         recipients: [vendors.mail.sender, vendors.mail._secret] }",
    )]);
    package.neighbours.insert("vendors".into(), vendors.into());
    let compilation = compile(&package, &Options::default());
    let names: Vec<&str> =
        compilation.model.of_kind(Kind::Recipient).map(|recipient| recipient.name.as_str()).collect();
    assert_eq!(names, ["sender", "cloud"]);
    let unknown: Vec<_> =
        compilation.findings.iter().filter(|finding| finding.code == "unknown-name").collect();
    assert_eq!(unknown.len(), 1, "a name with an underscore is private");
}

#[test]
fn contacts_are_found_by_their_names() {
    let compilation = compiled(
        r#"
        organisation shop "Shop" { ours: true  contacts: { desk: email("a@b.example") }  dpo: { reached_by: [desk, phone("1")] } }
        "#,
    );
    let model = &compilation.model;
    let shop = model.of_kind(Kind::Organisation).next().expect("the shop");
    let (_, dpo) = model.own(shop.id, "dpo").records().next().expect("an officer");
    let reached = crate::model::value::fact(dpo, "reached_by");
    let Value::Contact(contact) = &reached.entries[0].value else { panic!("{reached:?}") };
    assert_eq!(model.channel(contact).expect("a channel").name, "email");
    assert!(reached.has_word("phone"));
}

#[test]
fn guards_of_negations_are_written_out() {
    let text = format!(
        "{REGION} recipient r \"R\" when not (region is asia or region is europe) {{ role: processor }}"
    );
    let compilation = compiled(&text);
    let recipient = compilation.model.of_kind(Kind::Recipient).next().expect("the recipient");
    assert_eq!(compilation.model.describe_cases(&recipient.cases), "`region` is `oceania`");
}

#[test]
fn rules_of_the_organisation_are_asked_of_every_declaration() {
    let text = r#"
        organisation shop "Shop" { ours: true  country: FR }
        subject patient "Patients"
        data file "File" { elements: "diagnosis"  tags: special(health)  about: patient }
        recipient lab "Laboratory" { role: processor  country: US  location: US }
        recipient desk "Desk" { role: processor  country: DE  location: DE  contract: "signed" }
        activity care "Care" { purpose: care  subjects: patient  data: file }
        flow abroad "Abroad" { route: shop -> lab  data: file  for: care }
        flow near "Near" { route: shop -> desk  data: file  for: care }
        rule health_stays { forbid: flow when data is special and destination not in eea  because: "board decision 12" }
        consent yes "Yes" { given: tick  evidence: "logged"  withdraw: "a letter" }
        activity study "Study" { purpose: research  subjects: patient  data: file  basis: consent(yes) }
        rule no_consent { forbid: activity when basis is consent  severity: note }
        rule paper { forbid: recipient when role is processor and contract is not stated  severity: warning }
    "#;
    let compilation = compile(&Package::of([("policy.priv", text)]), &Options::default());
    let found: Vec<String> = compilation
        .findings
        .iter()
        .filter(|finding| finding.code == "organisation-rule")
        .map(|finding| format!("{} {}", finding.severity.word(), finding.message))
        .collect();
    assert_eq!(
        found,
        [
            "error `abroad` is what the rule `health_stays` forbids",
            "note `study` is what the rule `no_consent` forbids",
            "warning `lab` is what the rule `paper` forbids"
        ]
    );
}

#[test]
fn items_of_a_list_carry_their_places_in_the_original() {
    let text = r#"
        organisation shop "Shop" { ours: true  country: FR }
        subject customer "Customers"
        subject witness "Witnesses"
        data file "File" { elements: email  about: customer }
        system store "Store" { operator: keeper  location: outside_eea  holds: file }
        recipient keeper "Keeper" { role: processor }
        activity found "Lost and found" {
            purpose: support  subjects: customer  data: file  systems: store
            source: [@source("S-1") witness, @source("S-2") subject]
        }
        transfer away "Away" { covers: store  safeguard: by destination { US: scc(c2p) } }
        document page "Page" { type: notice  languages: [is, en] }
    "#;
    let compilation = compiled(text);
    let model = &compilation.model;
    let activity = model.of_kind(Kind::Activity).next().expect("the activity");
    let sources: Vec<String> =
        model.own(activity.id, "source").entries.iter().flat_map(|entry| entry.sources.to_vec()).collect();
    assert_eq!(sources, ["S-1", "S-2"]);
    assert!(model.collects_directly(activity.id) && model.collects_elsewhere(activity.id));
    let destinations: Vec<&str> =
        compilation.graph.transfers.iter().map(|transfer| transfer.destination.as_str()).collect();
    assert_eq!(destinations, ["ZZ"], "a country that is not named is one outside the EEA");
}
