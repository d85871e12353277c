#![expect(clippy::disallowed_methods, reason = "the tests lay out folders")]

use std::fs;
use std::path::PathBuf;

use super::{BUILT, replace, write_all, write_build};

/// A folder of its own for one test, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("priv-files-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(fs::canonicalize(path).unwrap())
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }

    fn names(&self, path: &str) -> Vec<String> {
        let entries = fs::read_dir(self.0.join(path)).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn file(path: &str, text: &str) -> (String, Vec<u8>) {
    (path.to_owned(), text.as_bytes().to_vec())
}

#[test]
fn a_build_is_written_and_leaves_no_trace_of_staging() {
    let folder = Folder::new("build");
    let out = folder.0.join("new/out");
    write_all(&out, &[file("a.html", "a"), file("sub/b.html", "b")]).unwrap();
    write_all(&out, &[file("a.html", "newer")]).unwrap();
    assert_eq!(folder.names("new/out"), ["a.html", "sub"]);
    assert_eq!(
        (folder.text("new/out/a.html"), folder.text("new/out/sub/b.html")),
        ("newer".into(), "b".into())
    );
}

#[test]
fn a_whole_build_removes_what_an_earlier_one_left() {
    let folder = Folder::new("stale");
    let out = folder.0.join("out");
    let build = |files: &[(String, Vec<u8>)], whole| write_build(&out, files, whole).unwrap();
    build(&[file("a.html", "a"), file("b.html", "b"), file("c.html", "c")], true);
    fs::write(out.join("c.html"), "changed by hand").unwrap();
    fs::write(out.join("own.css"), "not ours").unwrap();
    build(&[file("d.json", "d")], false);
    assert_eq!(folder.names("out"), [BUILT, "a.html", "b.html", "c.html", "d.json", "own.css"]);
    build(&[file("a.html", "newer")], true);
    assert_eq!(folder.names("out"), [BUILT, "a.html", "c.html", "own.css"]);
    assert_eq!(folder.text("out/a.html"), "newer");
}

#[test]
fn a_failed_build_leaves_the_old_files() {
    let folder = Folder::new("failed");
    let out = folder.0.join("out");
    write_all(&out, &[file("a.html", "old")]).unwrap();
    fs::create_dir(out.join("b.html")).unwrap();
    let failure = write_all(&out, &[file("a.html", "new"), file("b.html", "b")]).unwrap_err();
    assert!(format!("{failure:?}").contains("is a folder; a file belongs there"));
    assert_eq!(folder.text("out/a.html"), "old");
    assert_eq!(folder.names("out"), ["a.html", "b.html"]);
}

#[test]
fn nothing_is_written_outside() {
    let folder = Folder::new("outside");
    for path in ["../escaped", "/escaped", "a/../../escaped", "", "."] {
        let failure = write_all(&folder.0.join("out"), &[file("ok", "ok"), file(path, "x")]).unwrap_err();
        assert!(format!("{failure:?}").contains("leads out of"), "{path}: {failure:?}");
    }
    assert_eq!(folder.names(""), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn no_link_leads_outside() {
    let folder = Folder::new("links");
    fs::create_dir_all(folder.0.join("out")).unwrap();
    fs::create_dir_all(folder.0.join("elsewhere")).unwrap();
    std::os::unix::fs::symlink(folder.0.join("elsewhere"), folder.0.join("out/docs")).unwrap();
    assert!(write_all(&folder.0.join("out"), &[file("docs/a.html", "a")]).is_err());
    assert!(write_all(&folder.0.join("out"), &[file("docs/new/a.html", "a")]).is_err());
    assert_eq!(folder.names("elsewhere"), Vec::<String>::new());
}

#[test]
fn a_file_in_the_way_is_named() {
    let folder = Folder::new("in-the-way");
    fs::write(folder.0.join("out"), "").unwrap();
    let failure = write_all(&folder.0.join("out"), &[file("a", "a")]).unwrap_err();
    assert!(format!("{failure:?}").contains("a file stands in the way"), "{failure:?}");
}

#[cfg(unix)]
#[test]
fn replacing_follows_links_and_keeps_permissions() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new("replace");
    let target = folder.0.join("a.priv");
    fs::write(&target, "old").unwrap();
    fs::set_permissions(&target, fs::Permissions::from_mode(0o600)).unwrap();
    symlink(&target, folder.0.join("link.priv")).unwrap();
    replace(&folder.0.join("link.priv"), "new").unwrap();
    assert_eq!(folder.text("a.priv"), "new");
    assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(folder.0.join("link.priv").is_symlink());
    assert_eq!(folder.names(""), ["a.priv", "link.priv"]);
}

#[cfg(unix)]
#[test]
fn devices_are_written_to_and_not_replaced() {
    use std::os::unix::fs::FileTypeExt;
    let full = PathBuf::from("/dev/full");
    let Ok(known) = fs::metadata(&full) else { return };
    assert!(known.file_type().is_char_device());
    assert!(replace(&full, "text").is_err(), "no room is left on it");
    assert!(fs::metadata(&full).unwrap().file_type().is_char_device());
}
