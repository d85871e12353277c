use super::{Completion, completions};
use crate::loader::Package;
use crate::{Options, compile};

fn complete(files: &[(&str, &str)]) -> Vec<Completion> {
    let (path, marked) = files[files.len() - 1];
    let offset = marked.find('¦').expect("a cursor");
    let text = marked.replace('¦', "");
    let mut files = files.to_vec();
    files.pop();
    files.push((path, &text));
    let compilation = compile(&Package::of(files), &Options::default());
    let source = compilation.sources.files().find(|(_, file)| file.path == path).expect("the file").0;
    let (_, mut all) = completions((&compilation.sources, &compilation.model), source, offset);
    all.sort_by(|one, other| (one.rank, &one.text).cmp(&(other.rank, &other.text)));
    all
}

fn at(marked: &str) -> Vec<String> {
    complete(&[("policy.priv", marked)]).into_iter().map(|completion| completion.text).collect()
}

#[test]
fn missing_fields_come_first_and_written_ones_not_at_all() {
    let fields = at("activity a \"A\" {\n  purpose: marketing\n  ¦\n}\n");
    assert_eq!(fields[..2], ["data: ", "subjects: "]);
    assert!(!fields.contains(&"purpose: ".to_owned()));
}

#[test]
fn names_fit_the_field_and_own_ones_come_first() {
    let names = at("subject reader \"Readers\"\ndata address { elements: email }\n\
                    activity a {\n  data: ¦\n}\n");
    assert_eq!(names[0], "address");
    assert!(names.contains(&"postal_address".to_owned()));
    assert!(!names.contains(&"reader".to_owned()));
    let consents = at("consent yes { given: tick }\nactivity a {\n  basis: consent(¦\n}\n");
    assert!(consents.contains(&"yes".to_owned()), "{consents:?}");
}

#[test]
fn kinds_are_snippets_with_what_is_needed() {
    let kinds = at("¦");
    assert!(kinds.iter().any(|kind| kind.starts_with("subject ${1:name}")));
    assert!(kinds.iter().any(|kind| kind.contains("elements: ${3:unstated}")), "{kinds:?}");
}

#[test]
fn names_of_other_modules_bring_their_use_along() {
    let mail =
        ("mail.priv", "recipient acme \"Acme\" { role: processor }\nrecipient _own { role: processor }\n");
    let of = |text: &str| {
        let all = complete(&[mail, ("policy.priv", text)]);
        all.into_iter().find(|one| one.text.ends_with("acme")).expect("a name of another module")
    };
    let text = "// Ours.\n\nactivity a {\n  recipients: ¦\n}\n";
    let bare = of(text);
    assert_eq!(bare.import, Some((10..10, "use mail.{acme}\n\n".to_owned())));
    let known = of("use mail.{acme}\nactivity a {\n  recipients: ¦\n}\n");
    assert_eq!((known.rank, known.import), (0, None));
    let whole = of("use mail\nactivity a {\n  recipients: ¦\n}\n");
    assert_eq!((whole.text.as_str(), whole.import), ("mail.acme", None));
    let dotted = of("activity a {\n  recipients: mail.¦\n}\n");
    assert_eq!((dotted.text.as_str(), dotted.import), ("mail.acme", None));
    assert!(complete(&[mail, ("policy.priv", text)]).iter().all(|one| !one.text.contains("_own")));
}

#[test]
fn every_place_has_its_words() {
    let parameter = "parameter region { chosen_by: customer values: [asia(\"Asia\"), europe] }\n";
    let within = |text: &str| at(&format!("{parameter}{text}"));
    assert!(
        within("system s {\n  location: by region {\n    asia: JP\n    ¦\n").contains(&"europe: ".to_owned())
    );
    assert!(
        !within("system s {\n  location: by region {\n    asia: JP\n    ¦\n").contains(&"asia: ".to_owned())
    );
    assert!(within("system s when ¦").contains(&"region is ".to_owned()));
    assert!(within("system s when region is ¦").contains(&"europe".to_owned()));
    assert!(within("system s {\n  retention: 30 ¦\n}\n").contains(&"days".to_owned()));
    assert!(within("system s {\n  retention: 30 days after ¦\n}\n").contains(&"collection".to_owned()));
    assert!(
        within("system s {\n  retention: 30 days after contact then ¦\n}\n").contains(&"delete".to_owned())
    );
    assert!(within("system s {\n  location: ¦\n}\n").contains(&"FR".to_owned()));
    assert!(within("transfer t {\n  safeguard: scc(p2p, ¦\n}\n").contains(&"signed: ".to_owned()));
    assert!(within("@¦").iter().any(|text| text.starts_with("accept(")));
}

#[test]
fn imports_are_completed() {
    let mail = ("mail.priv", "recipient acme { role: processor }\n");
    let modules = complete(&[mail, ("policy.priv", "use ¦\n")]);
    assert!(modules.iter().any(|one| one.label == "mail"), "{modules:?}");
    let members = complete(&[mail, ("policy.priv", "use mail.{¦}\n")]);
    assert!(members.iter().any(|one| one.text == "acme"), "{members:?}");
}

#[test]
fn braces_in_a_text_take_names_and_other_words_nothing() {
    let policy = "organisation acme \"Acme\" {\n  contacts: { desk: email(\"a@acme.example\") }\n}\n\
                  prose thanks {\n  text: \"Write to {¦} soon.\"\n}\n";
    let names = at(policy);
    assert!(names.contains(&"acme".to_owned()), "{names:?}");
    assert!(names.iter().any(|name| name.ends_with("desk")), "{names:?}");
    assert_eq!(at(&policy.replace("{¦}", "¦us")), Vec::<String>::new());
    assert_eq!(at(&policy.replace("{¦}", "{{¦")), Vec::<String>::new());
}
