//! The files of this project, as the tests about it read them.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold nothing written by hand.
const SKIPPED: [&str; 4] = ["target", "out", "node_modules", ".git"];

/// The folder that holds the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate has a folder above it").to_owned()
}

/// A file: its path from the root, with forward slashes, and its text.
pub struct File {
    /// Path from the root of the workspace.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// All text files below `folder` (seen from the root; `""` for all of them)
/// whose names end in one of `ends`, by path.
pub fn files(folder: &str, ends: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    collect(&root(), &root().join(folder), ends, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(root: &Path, folder: &Path, ends: &[&str], found: &mut Vec<File>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the folder can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_symlink() || SKIPPED.contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, ends, found);
        } else if ends.iter().any(|end| name.ends_with(end))
            && let Ok(text) = fs::read_to_string(&path)
        {
            let inner = path.strip_prefix(root).expect("the walk began at the root");
            found.push(File { path: inner.to_string_lossy().replace('\\', "/"), text });
        }
    }
}

/// A Rust file without the tests at its foot.
pub fn before_tests(text: &str) -> &str {
    text.find("\n#[cfg(test)]\nmod tests {").map_or(text, |at| &text[..at])
}

/// Rust code with the contents of comments and literals blanked out: the lines
/// stay where they are.
pub fn code(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = blank_length(rest);
        if length == 0 {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        } else {
            code.extend(rest[..length].chars().map(|letter| if letter == '\n' { '\n' } else { ' ' }));
            rest = &rest[length..];
        }
    }
    code
}

/// How many bytes a comment or literal takes that begins here; 0 where none does.
fn blank_length(text: &str) -> usize {
    let until =
        |end: &str, from: usize| text[from..].find(end).map_or(text.len(), |at| from + at + end.len());
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    if text.starts_with("/*") {
        return until("*/", 2);
    }
    if let Some(after) = text.strip_prefix('r') {
        let hashes = after.chars().take_while(|&letter| letter == '#').count();
        if after[hashes..].starts_with('"') {
            return until(&format!("\"{}", "#".repeat(hashes)), hashes + 2);
        }
    }
    if text.starts_with('"') {
        return quoted_length(text);
    }
    if text.starts_with('\'') {
        return char_length(text);
    }
    0
}

fn quoted_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// A character literal, but no lifetime.
fn char_length(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    match letters.next() {
        Some((_, '\\')) => text[3..].find('\'').map_or(0, |at| at + 4),
        Some(_) => match letters.next() {
            Some((at, '\'')) => at + 1,
            _ => 0,
        },
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn comments_and_literals_are_blank() {
        let text = "a // b\nlet c = \"d \\\" e\"; /* f\n g */ h('\\'', '{', 'i, r#\"j\"#, r)";
        let blanked = code(text);
        assert_eq!(blanked.lines().count(), text.lines().count());
        let words: String = blanked.chars().filter(|letter| letter.is_alphabetic()).collect();
        assert_eq!(words, "aletchir");
    }
}
