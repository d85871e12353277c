//! Every question, at every stage of typing.

use super::tree::Tree;
use super::{
    actions, calls, completion, folding, hints, hover, kinship, layout, links, selection, signature, symbol,
    tokens,
};
use crate::loader::Package;
use crate::{Options, compile};

const TYPED: &str = "use mail.{acme}\n// Ours é😀.\n@accept(retention-missing, because: \"w\", owner: \"o\", until: 2027-01-31)\n\
    activity news \"News 😀\" when region is asia {\n  role: processor(for: acme)\n  basis: consent(yes)\n  \
    data: may [email, \"other é\", ..]\n  retention: 2 years after end of contract or until objection then delete\n  \
    part p \"P\" { purpose: marketing }\n}\nsystem s {\n  location: by region { asia: any [JP, SG] else: FR }\n}\n\
    parameter region { chosen_by: customer values: [asia(\"Asia\")] }\nflow f { route: s -> public data: email for: news }\n";

/// Asks everything about a text at an offset; nothing may panic.
fn ask(text: &str, offset: usize) {
    let mail = ("mail.priv", "recipient acme \"Acme\" { role: processor country: US }\n");
    let compilation = compile(&Package::of([mail, ("typed.priv", text)]), &Options::default());
    let source = compilation.sources.files().find(|(_, file)| file.path == "typed.priv").expect("the file").0;
    let (names, tree) = (symbol::Names::of(&compilation), Tree::of(text));
    let covered = tokens::tokens(&compilation.model, &names, source, text);
    assert!(covered.windows(2).all(|two| two[0].end <= two[1].start), "tokens overlap: {text}");
    hints::hints(&compilation, source);
    links::links(&compilation, source, &tree);
    folding::folds(text);
    completion::completions((&compilation.sources, &compilation.model), source, offset);
    hover::hover(&compilation, &names, source, offset);
    signature::signature(text, offset);
    actions::actions(&compilation, source, 0..offset);
    for letter in ["}", "\n"] {
        for (range, _) in layout::typed(text, offset, letter) {
            assert!(text.get(range).is_some());
        }
    }
    let around = selection::around(text, &tree, offset);
    assert!(around.windows(2).all(|two| two[1].start <= two[0].start && two[0].end <= two[1].end));
    if let Some(symbol::Symbol::Declaration(id)) = names.at(source, offset).map(|name| name.symbol.clone()) {
        calls::incoming(&compilation, id);
        calls::outgoing(&compilation, id);
        kinship::narrower(&compilation.model, id);
    }
}

#[test]
fn half_typed_texts_are_answered() {
    for (at, _) in TYPED.char_indices().step_by(5) {
        ask(&TYPED[..at], at);
    }
}

#[test]
fn gaps_are_answered() {
    for (at, _) in TYPED.char_indices().step_by(11) {
        let end = TYPED.ceil_char_boundary((at + 9).min(TYPED.len()));
        ask(&format!("{}{}", &TYPED[..at], &TYPED[end..]), at);
    }
}
