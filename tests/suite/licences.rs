//! Every dependency may be used under a licence that `deny.toml` allows.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie in the workspace")
}

/// The licences that `deny.toml` lists.
fn allowed() -> Vec<String> {
    let text = std::fs::read_to_string(root().join("deny.toml")).expect("a readable deny.toml");
    let (_, list) = text.split_once("allow = [").expect("a list of licences");
    let (list, _) = list.split_once(']').expect("the end of the list");
    list.split(',')
        .map(|item| item.trim().trim_matches('"').to_owned())
        .filter(|item| !item.is_empty())
        .collect()
}

/// Whether an expression such as `(MIT OR Apache-2.0) AND Unicode-3.0` can be met.
/// Groups stand only around alternatives, as in every licence seen so far.
fn is_met(expression: &str, allowed: &[String]) -> bool {
    let one = |name: &str| allowed.iter().any(|own| own == name.trim());
    let alternatives = |group: &str| {
        let group = group.replace('/', " OR ");
        group.trim().trim_matches(['(', ')']).split(" OR ").any(one)
    };
    expression.split(" AND ").all(alternatives)
}

#[test]
fn fonts_ship_with_their_licence() {
    let folder = root().join("compiler/fonts");
    let licence = std::fs::read_to_string(folder.join("OFL.txt")).expect("the licence is beside the fonts");
    assert!(licence.contains("SIL OPEN FONT LICENSE Version 1.1"));
    let names =
        std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    for name in names.map(|name| name.to_string_lossy().into_owned()).filter(|name| name != "OFL.txt") {
        assert!(name.starts_with("SourceSans3-"), "{name} has no licence in `compiler/fonts`");
    }
}

#[test]
fn every_dependency_has_a_licence_that_is_allowed() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let allowed = allowed();
    let packages = metadata["packages"].as_array().expect("packages");
    let refused: Vec<String> = packages
        .iter()
        .filter(|package| !package["license"].as_str().is_some_and(|licence| is_met(licence, &allowed)))
        .map(|package| format!("{} {}: {}", package["name"], package["version"], package["license"]))
        .collect();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}
