//! No rule does more than in proportion to the size of the policy. What is
//! counted is how often it looks at a declaration, which is the same each time.

use priv_compiler::diagnostic::Severity;
use priv_compiler::law::Law;
use priv_compiler::model::looks::looks;
use priv_compiler::rules::{self, Findings, Policy};
use priv_compiler::{Compilation, Options, compile};
use priv_tests::made_up::{self, Shape};

const SMALL: usize = 100;
const FACTOR: usize = 8;
/// Looks that no policy is too small for, and how much more than in proportion
/// is no alarm: sorting, and tables that are made once.
const AT_LEAST: u64 = 1_000;
const SLACK: f64 = 1.6;

/// How often each rule looks at a declaration.
fn looks_by_rule(shape: Shape, activities: usize) -> Vec<(&'static str, u64)> {
    let compilation = compile(&made_up::package(shape, activities), &Options::default());
    let broken = compilation.findings.iter().find(|finding| rules::find(finding.code).is_none());
    assert!(broken.is_none_or(|finding| finding.severity < Severity::Error), "{shape:?}: {broken:#?}");
    let Compilation { model, graph, sources, law_date, .. } = &compilation;
    let policy = Policy { model, graph, law: Law::new(model, *law_date), sources };
    let count = |rule: &rules::Rule| {
        let before = looks();
        (rule.check)(&policy, &mut Findings::default());
        looks() - before
    };
    rules::all().map(|rule| (rule.code, count(rule))).collect()
}

#[test]
fn rules_grow_with_the_policy_and_not_faster() {
    let mut steep = Vec::new();
    for shape in Shape::ALL {
        let small = looks_by_rule(shape, SMALL);
        let large = looks_by_rule(shape, SMALL * FACTOR);
        for ((code, few), (_, many)) in small.into_iter().zip(large) {
            let limit = (few.max(AT_LEAST) * FACTOR as u64) as f64 * SLACK;
            if many as f64 > limit {
                steep.push(format!("{code}, {shape:?}: {few} looks become {many}"));
            }
        }
    }
    assert!(steep.is_empty(), "{}", steep.join("\n"));
}
