//! The reference in `docs/reference` is what the compiler's tables say. Run with
//! `INSTA_UPDATE=always` to write it anew.

use std::fs;
use std::path::Path;

use priv_compiler::{reference, rules};

#[test]
fn the_reference_is_what_the_tables_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/reference");
    let mut pages =
        vec![("kinds.md".to_owned(), reference::kinds()), ("library.md".to_owned(), reference::vocabulary())];
    for (group, of_group) in rules::GROUPS {
        pages.push((format!("rules/{group}.md"), reference::group(group, of_group)));
    }
    let update = std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always");
    let mut stale = Vec::new();
    for (name, page) in pages {
        let path = folder.join(&name);
        if update {
            fs::create_dir_all(path.parent().expect("a folder")).expect("a writable folder");
            fs::write(&path, &page).expect("a writable page");
        }
        if fs::read_to_string(&path).ok().as_deref() != Some(&page) {
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "write these anew with INSTA_UPDATE=always: {}", stale.join(", "));
}
