//! What a code means, as a page of Markdown.

use crate::check::codes;
use crate::rules::{self, Rule};

/// What there is to say about a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The question that the rule asks, or what the error of the language means.
    pub title: &'static str,
    /// The highest severity: `error`, `warning`, `note` or `hint`.
    pub severity: &'static str,
    /// The chapter of the catalogue, or `language`.
    pub group: &'static str,
    /// What it rests on.
    pub provisions: &'static [&'static str],
    /// All of it, with a failing and a passing policy.
    pub markdown: String,
}

/// What a code means; nothing for a code that does not exist.
pub fn explain(code: &str) -> Option<Explanation> {
    if let Some((group, rule)) = rules::find(code) {
        return Some(Explanation {
            title: rule.explanation.asks,
            severity: rule.severity.word(),
            group,
            provisions: rule.provisions,
            markdown: page(group, rule),
        });
    }
    let known = codes::find(code)?;
    Some(Explanation {
        title: known.means,
        severity: "error",
        group: "language",
        provisions: &[],
        markdown: format!("# `{}`\n\nerror of the language\n\n{}\n", known.code, known.means),
    })
}

fn page(group: &str, rule: &Rule) -> String {
    let explanation = &rule.explanation;
    let mut page = format!(
        "# `{}`\n\n{} · {group} · {}\n\n{}\n\n**Why.** {}\n\n**What it can't see.** {}\n",
        rule.code,
        rule.severity.word(),
        rule.provisions.join(", "),
        explanation.asks,
        explanation.why,
        explanation.blind,
    );
    if !explanation.related.is_empty() {
        let related: Vec<String> =
            explanation.related.iter().map(|code| format!("[`{code}`]({code}.md)")).collect();
        page.push_str(&format!("\nRelated: {}.\n", related.join(", ")));
    }
    page.push_str(&format!(
        "\nFinds fault with:\n\n```priv\n{}```\n\nPasses:\n\n```priv\n{}```\n",
        explanation.fails, explanation.passes
    ));
    page
}

#[cfg(test)]
mod tests {
    use super::explain;

    #[test]
    fn rules_and_errors_are_explained() {
        let rule = explain("retention-missing").expect("a rule");
        assert!(rule.markdown.contains("```priv"), "{}", rule.markdown);
        assert_eq!(explain("unknown-name").map(|known| known.group), Some("language"));
        assert_eq!(explain("nonsense"), None);
    }
}
