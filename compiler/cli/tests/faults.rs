//! What a command does when the system around it fails: it says so, ends with
//! 2, and what was there before is still there.

#![cfg(unix)]
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may fail, and lays out folders")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder of its own for one test, removed at the end.
struct Folder(PathBuf);

impl Folder {
    /// With a small policy, and one whose JSON is larger than [`SMALL_FILES`] allow.
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("priv-faults-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        fs::write(path.join("small.priv"), data(0..1)).unwrap();
        fs::write(path.join("large.priv"), data(0..500)).unwrap();
        Folder(path)
    }

    fn shell(&self, script: &str) -> Output {
        let script = format!("priv() {{ '{}' \"$@\"; }}; {script}", env!("CARGO_BIN_EXE_priv"));
        Command::new("sh").args(["-c", &script]).current_dir(&self.0).output().unwrap()
    }

    /// The files of a folder with their texts, in order.
    fn files(&self, folder: &str) -> Vec<(PathBuf, String)> {
        let entries = fs::read_dir(self.0.join(folder)).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<_> =
            entries.filter(|path| path.is_file()).map(|path| (path.clone(), read(&path))).collect();
        files.sort();
        files
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

fn data(numbers: std::ops::Range<usize>) -> String {
    numbers.map(|number| format!("data d{number} \"Data {number}\" {{\n  elements: email\n}}\n")).collect()
}

/// No file may grow beyond 16 or 32 KiB; whoever tries is killed, or told so.
const SMALL_FILES: &str = "ulimit -f 32";

fn failure(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_full_disk_leaves_the_old_build() {
    let folder = Folder::new("full");
    assert!(folder.shell("priv build small.priv --format json --out out").status.success());
    let before = folder.files("out");
    let full =
        folder.shell(&format!("trap '' XFSZ; {SMALL_FILES}; priv build large.priv --format json --out out"));
    let reason = failure(&full);
    assert!(reason.contains("can't be written"), "{reason}");
    assert_eq!(folder.files("out"), before);
    assert!(!folder.0.join("out/.priv-staging").exists());
}

#[test]
fn a_killed_build_leaves_the_old_one_and_the_next_works() {
    let folder = Folder::new("killed");
    assert!(folder.shell("priv build small.priv --format json --out out").status.success());
    let before = folder.files("out");
    let killed = folder.shell(&format!("{SMALL_FILES}; priv build large.priv --format json --out out"));
    assert!(!killed.status.success());
    assert_eq!(folder.files("out"), before);
    assert!(folder.shell("priv build large.priv --format json --out out").status.success());
    assert_ne!(folder.files("out"), before);
    assert!(!folder.0.join("out/.priv-staging").exists());
}

#[test]
fn what_cannot_be_printed_is_a_failure() {
    if Path::new("/dev/full").exists() {
        let reason = failure(&Folder::new("print").shell("priv check small.priv > /dev/full"));
        assert!(reason.starts_with("priv: standard output can't be written"), "{reason}");
    }
}

#[test]
fn a_file_where_the_folder_belongs_is_named() {
    let folder = Folder::new("way");
    let reason = failure(&folder.shell("echo > out; priv build small.priv --out out"));
    assert!(reason.contains("`out`") && reason.contains("a file stands in the way"), "{reason}");
    let reason = failure(&folder.shell("priv build small.priv --out out/inner"));
    assert!(reason.contains("a file stands in the way"), "{reason}");
}

#[test]
fn links_that_lead_nowhere_or_in_circles_are_named() {
    let folder = Folder::new("links");
    let reason = failure(&folder.shell("ln -s gone.priv link.priv; priv check link.priv"));
    assert!(reason.contains("link.priv"), "{reason}");
    let reason =
        failure(&folder.shell("ln -s one.priv two.priv; ln -s two.priv one.priv; priv check one.priv"));
    assert!(reason.contains("one.priv"), "{reason}");
    let reason = failure(&folder.shell("rm link.priv one.priv two.priv; ln -s . round; priv check ."));
    assert!(reason.contains("round"), "{reason}");
}

#[test]
fn thousands_of_errors_are_counted_and_a_hundred_drawn() {
    let folder = Folder::new("many");
    let wrong: String =
        (0..3000).map(|number| format!("data d{number} \"D\" {{\n  elements: emial\n}}\n")).collect();
    fs::write(folder.0.join("wrong.priv"), wrong).unwrap();
    let checked = folder.shell("priv check wrong.priv");
    let text = String::from_utf8(checked.stdout).unwrap();
    assert_eq!(checked.status.code(), Some(1));
    assert_eq!(text.matches("error[unknown-name]").count(), 100);
    assert!(
        text.contains("more in wrong.priv") && text.contains("3000 errors"),
        "{}",
        text.lines().last().unwrap()
    );
}

#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    let folder = Folder::new("ends");
    let plain = "data mail \"Mail\" {\n  elements: emial\n  about:    nobody\n}\n";
    let windows = format!("\u{FEFF}{}", plain.replace('\n', "\r\n"));
    fs::write(folder.0.join("policy.priv"), plain).unwrap();
    let unix = folder.shell("priv check policy.priv --format github");
    fs::write(folder.0.join("policy.priv"), windows).unwrap();
    assert_eq!(folder.shell("priv check policy.priv --format github"), unix);
}
