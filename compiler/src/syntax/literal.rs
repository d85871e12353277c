//! What a string literal says.

/// The content of `"…"` or `"""…"""`: quotes taken off, escapes resolved. In a
/// text over several lines the line breaks next to the quotes and the indent of
/// the closing line are left out.
pub fn content(literal: &str) -> String {
    match literal.strip_prefix("\"\"\"") {
        Some(rest) => unescape(&block(rest.strip_suffix("\"\"\"").unwrap_or(rest))),
        None => unescape(line(literal)),
    }
}

/// Without the quotes; those of other scripts are reported elsewhere and pass.
fn line(literal: &str) -> &str {
    let mut inner = literal.chars();
    let open = inner.next();
    let rest = inner.as_str();
    match open {
        Some('"') => rest.strip_suffix('"').filter(|_| !ends_in_escape(rest)).unwrap_or(rest),
        _ => {
            inner.next_back();
            inner.as_str()
        }
    }
}

/// Whether the last character is escaped, as in an unfinished `"a\"`.
fn ends_in_escape(rest: &str) -> bool {
    let before = &rest[..rest.len().saturating_sub(1)];
    before.bytes().rev().take_while(|&byte| byte == b'\\').count() % 2 == 1
}

/// Lines without the indent of the closing line.
fn block(inner: &str) -> String {
    let inner = inner.replace("\r\n", "\n");
    let Some((body, indent)) = inner.rsplit_once('\n').filter(|(_, last)| last.trim().is_empty()) else {
        return inner.strip_prefix('\n').unwrap_or(&inner).to_owned();
    };
    let opening = body.split('\n').next().unwrap_or_default();
    let above = usize::from(opening.trim().is_empty());
    let lines: Vec<&str> = body.split('\n').skip(above).map(|line| without_indent(line, indent)).collect();
    lines.join("\n")
}

fn without_indent<'a>(line: &'a str, indent: &str) -> &'a str {
    match line.strip_prefix(indent) {
        Some(rest) => rest,
        None => line.trim_start(),
    }
}

fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('n') => plain.push('\n'),
                Some(escaped @ ('"' | '\\')) => plain.push(escaped),
                Some(other) => plain.extend(['\\', other]),
                None => plain.push('\\'),
            },
            _ => plain.push(character),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::content;

    #[test]
    fn resolves_escapes() {
        assert_eq!(content(r#""a \"b\" \\ c\nd""#), "a \"b\" \\ c\nd");
        assert_eq!(content("\"\""), "");
    }

    #[test]
    fn cuts_the_indent_of_the_closing_line() {
        assert_eq!(content("\"\"\"\n    one\n      two\n\n    three\n    \"\"\""), "one\n  two\n\nthree");
        assert_eq!(content("\"\"\"one\"\"\""), "one");
        assert_eq!(content("\"\"\"\r\n  one\r\n  \"\"\""), "one");
    }

    #[test]
    fn reads_unfinished_literals() {
        assert_eq!(content("\"abc"), "abc");
        assert_eq!(content("\"ab\\\""), "ab\"");
        assert_eq!(content("\""), "");
        assert_eq!(content("\"\"\"abc"), "abc");
        assert_eq!(content("“abc”"), "abc");
    }
}
