//! What a word takes in its parentheses, while they are being filled.

use super::completion::{field, word};
use crate::schema::Field;
use crate::syntax::cursor;

/// A call that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// `scc(modules, act, signed)`
    pub label: String,
    /// Each parameter: its bytes in the label, and what it means.
    pub parameters: Vec<(std::ops::Range<usize>, String)>,
    /// Which one the cursor is at.
    pub active: Option<usize>,
}

/// The call around an offset.
pub fn signature(text: &str, offset: usize) -> Option<Signature> {
    let call = cursor::call(text, offset)?;
    let (name, details, positional) = match word(&call.kind, &call.path) {
        Some(word) => (word.name, word.details, word.positional),
        None => {
            let (name, before) = call.path.split_last()?;
            (name.as_str(), field(&call.kind, before)?.details, 0)
        }
    };
    if details.is_empty() {
        return None;
    }
    let mut label = format!("{name}(");
    let mut parameters = Vec::new();
    for (number, detail) in details.iter().enumerate() {
        if number > 0 {
            label.push_str(", ");
        }
        let start = label.len();
        label.push_str(&shown(detail, number < positional));
        parameters.push((start..label.len(), detail.says.to_owned()));
    }
    label.push(')');
    let active = match &call.named {
        Some(named) => details.iter().position(|detail| detail.name == named),
        None => Some(call.commas).filter(|&number| number < positional),
    };
    Some(Signature { label, parameters, active })
}

fn shown(detail: &Field, positional: bool) -> String {
    let star = if detail.many { "*" } else { "" };
    if positional { format!("{}{star}", detail.name) } else { format!("{}{star}: …", detail.name) }
}

#[cfg(test)]
mod tests {
    use super::signature;

    fn at(marked: &str) -> Option<(String, Option<usize>)> {
        let offset = marked.find('¦').expect("a cursor");
        let found = signature(&marked.replace('¦', ""), offset)?;
        let active = found.active.map(|number| found.label[found.parameters[number].0.clone()].to_owned());
        Some((active.unwrap_or_default(), found.active))
    }

    #[test]
    fn calls_show_what_they_take() {
        assert_eq!(at("transfer t {\n  safeguard: scc(¦"), Some(("modules*".to_owned(), Some(0))));
        let signed = at("transfer t {\n  safeguard: scc(p2p, signed: ¦").expect("a call");
        assert!(signed.0.starts_with("signed"), "{signed:?}");
        assert_eq!(at("transfer t {\n  safeguard: ¦"), None);
        assert!(at("system s {\n  access: acme(from: ¦").is_some_and(|found| found.0.starts_with("from")));
        assert!(at("activity a {\n  basis: contract(\"terms\", ¦").is_some());
    }
}
