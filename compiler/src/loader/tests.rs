#![expect(clippy::disallowed_methods, reason = "the tests lay out folders to load")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Package, load, load_over};

/// A folder of its own for one test, emptied first and removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("priv-loader-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn with(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// The message when `inner` is loaded, without the path of this folder.
    fn message(&self, inner: &str) -> String {
        let error = load(&self.0.join(inner)).expect_err("loading fails");
        error.to_string().replace(&format!("{}/", self.0.display()), "")
    }

    fn load(&self, inner: &str) -> Package {
        load(&self.0.join(inner)).expect("loading works")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn paths(package: &Package) -> Vec<&str> {
    package.files.iter().map(|file| file.path.as_str()).collect()
}

#[test]
fn modules_follow_paths_in_sorted_order() {
    let folder = Folder::new("modules")
        .with("sub/mail.priv", "")
        .with("a.priv", "\u{FEFF}data x {}")
        .with("b.priv", "")
        .with("readme.md", "")
        .with("target/t.priv", "")
        .with("out/o.priv", "")
        .with(".git/g.priv", "")
        .with("node_modules/n.priv", "");
    let package = folder.load("");
    assert_eq!(paths(&package), ["a.priv", "b.priv", "sub/mail.priv"]);
    assert_eq!(package.files[2].module, "sub.mail");
    assert_eq!(&*package.files[0].text, "data x {}");
}

#[test]
fn a_file_is_a_package() {
    let folder = Folder::new("file").with("my-policy.priv", "x").with("notes.txt", "");
    let package = folder.load("my-policy.priv");
    assert_eq!(
        (package.files[0].path.as_str(), package.files[0].module.as_str()),
        ("my-policy.priv", "my_policy")
    );
    assert_eq!(folder.message("notes.txt"), "`notes.txt` is not a `.priv` file");
    assert_eq!(folder.message("nothing"), "there is no `nothing`");
}

#[test]
fn names_of_files_are_names() {
    let folder = Folder::new("names").with("ok.priv", "").with("Data-Flows.PRIV", "");
    assert_eq!(
        folder.message("."),
        "`./Data-Flows.PRIV`: `Data-Flows.PRIV` can't name a module: that takes lower-case letters, digits and \
         `_`, and no reserved word; call it `data_flows.priv`"
    );
    let folder = Folder::new("names-folder").with("my-sub/x.priv", "");
    assert!(folder.message("").ends_with("call it `my_sub`"), "{}", folder.message(""));
    let folder = Folder::new("names-std").with("std/x.priv", "");
    assert!(folder.message("").ends_with("call it `std_`"), "{}", folder.message(""));
    let folder = Folder::new("names-reserved").with("none.priv", "");
    assert!(folder.message("").ends_with("call it `none_.priv`"), "{}", folder.message(""));
    let folder = Folder::new("names-dir").with("x.priv/y.priv", "");
    assert_eq!(folder.message(""), "`x.priv` is a folder; only a file ends in `.priv`");
}

#[test]
fn only_text_is_read() {
    let folder = Folder::new("text")
        .with("latin.priv", b"data\n  \xE9t\xE9")
        .with("wide.priv", b"\xFF\xFEd\0")
        .with("binary.priv", b"a\0b");
    assert_eq!(folder.message("latin.priv"), "latin.priv:2: the byte at 7 is not UTF-8");
    assert_eq!(folder.message("wide.priv"), "wide.priv:1: the byte at 0 is UTF-16, not UTF-8");
    assert_eq!(
        folder.message("binary.priv"),
        "binary.priv:1: the byte at 1 is a zero byte, so the file is not a text"
    );
    let large = fs::File::create(folder.0.join("large.priv")).unwrap();
    large.set_len(65 * 1024 * 1024).unwrap();
    assert_eq!(folder.message("large.priv"), "`large.priv` has 65 MB; a policy has at most 64");
}

#[test]
fn an_empty_folder_says_what_it_holds_instead() {
    let folder = Folder::new("empty").with("one/priv.toml", "").with("one/a.priv", "");
    assert!(folder.message("").ends_with("name one of its packages: `one`"), "{}", folder.message(""));
}

#[test]
fn faults_of_the_manifest_have_a_place() {
    let folder = Folder::new("manifest").with("a.priv", "").with("priv.toml", "[package]\nnam = \"a\"\n");
    assert_eq!(folder.message(""), "priv.toml:2:1: there is no key called `nam`; did you mean `name`?");
}

#[test]
fn neighbours_are_loaded_once() {
    let folder = Folder::new("neighbours")
        .with("a/priv.toml", "package.name = \"a\"\n[packages]\nb = \"../b\"\nc = \"c\"")
        .with("a/a.priv", "")
        .with("a/c/c.priv", "")
        .with("b/priv.toml", "package.name = \"b\"\n[packages]\nc = \"../a/c\"")
        .with("b/sub/b.priv", "");
    let package = folder.load("a");
    assert_eq!(paths(&package), ["a.priv"]);
    assert_eq!(paths(&package.neighbours["b"]), ["../b/sub/b.priv"]);
    assert_eq!(package.neighbours["b"].files[0].module, "sub.b");
    assert!(Arc::ptr_eq(&package.neighbours["c"], &package.neighbours["b"].neighbours["c"]));
}

#[test]
fn cycles_of_packages_are_named() {
    let folder = Folder::new("cycle")
        .with("a/priv.toml", "package.name = \"a\"\n[packages]\nb = \"../b\"")
        .with("a/a.priv", "")
        .with("b/priv.toml", "package.name = \"b\"\n[packages]\na = \"../a\"")
        .with("b/b.priv", "");
    assert_eq!(folder.message("a"), "packages need each other: `a` -> `a/../b` -> `a/../b/../a`");
    let folder = Folder::new("nowhere")
        .with("priv.toml", "package.name = \"a\"\n[packages]\nb = \"../nowhere-b\"")
        .with("a.priv", "");
    assert!(folder.message("").starts_with("the package `b` should be in `../nowhere-b`"));
}

#[cfg(unix)]
#[test]
fn links_are_followed_but_not_in_circles() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new("links").with("a.priv", "").with("sub/b.priv", "");
    symlink(folder.0.join("a.priv"), folder.0.join("linked.priv")).unwrap();
    assert_eq!(paths(&folder.load("")), ["a.priv", "linked.priv", "sub/b.priv"]);
    symlink(&folder.0, folder.0.join("sub/up")).unwrap();
    assert_eq!(folder.message(""), "`sub/up` leads back into itself");
    fs::remove_file(folder.0.join("sub/up")).unwrap();
    symlink("gone", folder.0.join("sub/gone.priv")).unwrap();
    assert_eq!(folder.message(""), "`sub/gone.priv` is a link that leads nowhere");
}

#[test]
fn buffers_win_over_files() {
    let folder = Folder::new("buffers").with("a.priv", "disk").with("b.priv", "disk");
    let open = folder.0.join("a.priv");
    let buffers = |path: &Path| (path == open).then(|| Arc::from("editor"));
    let package = load_over(&folder.0, &buffers).unwrap();
    assert_eq!((&*package.files[0].text, &*package.files[1].text), ("editor", "disk"));
}

#[test]
fn reserved_words_are_those_of_the_grammar() {
    use crate::source::Sources;
    let words = ["use", "when", "none", "best_effort", "else", "is"];
    for word in words {
        assert!(!crate::manifest::is_name(word), "{word}");
        let mut sources = Sources::default();
        let source = sources.add("a.priv", format!("data {word} \"A\" {{ elements: email }}"));
        let mut findings = Vec::new();
        crate::syntax::parse(&mut sources, source, &mut findings);
        assert!(!findings.is_empty(), "{word} can be a name");
    }
}
