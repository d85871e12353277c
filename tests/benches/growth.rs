//! How the work of every phase and every rule grows with the policy.
//!
//! `cargo bench -p priv-tests --bench growth [-- SHAPE [SMALL LARGE]]` prints, for
//! each, the processor time of one thread at both sizes and the exponent between them: 1.00 is linear.
//! Below stands which share of a check the rules take, all of them together.

#![allow(clippy::print_stdout, reason = "a bench prints")]

use std::time::Duration;

use priv_compiler::diff::diff;
use priv_compiler::diff::policy::Policy as Compared;
use priv_compiler::graph::{self, Graph};
use priv_compiler::law::{Law, TABLES_DATE};
use priv_compiler::loader::Package;
use priv_compiler::model::Model;
use priv_compiler::report::{Report, human, json};
use priv_compiler::rules::{self, Findings, Policy};
use priv_compiler::source::Sources;
use priv_compiler::syntax::format::format;
use priv_compiler::{Compilation, Options, check, compile, document, emit, resolve, syntax};
use priv_tests::made_up::{self, Shape};

/// What takes less than this in a large policy is not listed.
const WORTH_LISTING: Duration = Duration::from_millis(2);

/// What a check does beside the rules.
const CHECK: [&str; 5] = ["syntax", "resolve", "graph", "check", "report, for people"];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let size =
        |place: usize, default| arguments.get(place).and_then(|word| word.parse().ok()).unwrap_or(default);
    let (small, large) = (size(1, 1_000), size(2, 4_000));
    let (start, _) = timed(priv_compiler::library::read);
    println!("cold start: the library is read in {:.2} ms", ms(start));
    for shape in Shape::ALL {
        let name = format!("{shape:?}").to_lowercase();
        if arguments.first().is_none_or(|wanted| *wanted == name) {
            println!("\n{name}: {small} and {large} activities");
            let (few, many) = (measured(shape, small), measured(shape, large));
            table(&few, &many, large as f64 / small as f64);
            println!("rules: {:.0} % and {:.0} % of a check", share(&few), share(&many));
        }
    }
}

type Times = Vec<(String, Duration)>;

fn table(small: &Times, large: &Times, factor: f64) {
    for ((name, less), (_, more)) in small.iter().zip(large) {
        if *more >= WORTH_LISTING {
            let exponent = (more.as_secs_f64() / less.as_secs_f64()).ln() / factor.ln();
            println!("{name:44} {:>9.2} ms {:>9.2} ms  n^{exponent:.2}", ms(*less), ms(*more));
        }
    }
}

/// Which part of a check the rules take, in percent.
fn share(times: &Times) -> f64 {
    let sum = |counts: &dyn Fn(&str) -> bool| -> f64 {
        times.iter().filter(|(name, _)| counts(name)).map(|(_, time)| time.as_secs_f64()).sum()
    };
    let rules = sum(&|name| rules::find(name).is_some());
    let others = sum(&|name| CHECK.contains(&name));
    100.0 * rules / (rules + others)
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// The time of every phase, then of every rule.
fn measured(shape: Shape, activities: usize) -> Times {
    let package = made_up::package(shape, activities);
    let mut times = Times::new();
    phases(&package, &mut times);
    let (time, compilation) = timed(|| compile(&package, &Options::default()));
    times.push(("compile".to_owned(), time));
    outputs(&compilation, &mut times);
    let Compilation { model, graph, sources, law_date, .. } = &compilation;
    let policy = Policy { model, graph, law: Law::new(model, *law_date), sources };
    for rule in rules::all() {
        let (time, _) = timed(|| {
            let mut findings = Findings::default();
            (rule.check)(&policy, &mut findings);
        });
        times.push((rule.code.to_owned(), time));
    }
    times
}

fn phases(package: &Package, times: &mut Times) {
    let library = priv_compiler::library::read();
    let (mut sources, mut findings) = (library.sources.clone(), Vec::new());
    let (time, files) = timed(|| {
        let file = |file: &priv_compiler::loader::File| {
            let source = sources.add(&*file.path, file.text.clone());
            let chunks = syntax::parse(&mut sources, source, &mut findings);
            let module =
                priv_compiler::model::Module { name: file.module.clone(), package: String::new(), source };
            resolve::File { module, chunks }
        };
        package.files.iter().map(file).collect::<Vec<_>>()
    });
    times.push(("syntax".to_owned(), time));
    let setting = resolve::Setting::new(&package.manifest, TABLES_DATE, &[]);
    let (time, resolved) =
        timed(|| resolve::resolve(&library.foundation, &files, &sources, setting, &mut findings));
    times.push(("resolve".to_owned(), time));
    later_phases(&resolved.model, &sources, times);
}

fn later_phases(model: &Model, sources: &Sources, times: &mut Times) {
    let law = Law::new(model, TABLES_DATE);
    let (time, graph): (_, Graph) = timed(|| graph::build(model, law, &|| true).expect("it is wanted"));
    times.push(("graph".to_owned(), time));
    let mut findings = Vec::new();
    let (time, ()) = timed(|| {
        check::each((model, sources), model.all(), &mut findings);
        check::cycles(model, &mut findings);
    });
    times.push(("check".to_owned(), time));
    let policy = Policy { model, graph: &graph, law, sources };
    let (time, ()) = timed(|| rules::run(&policy, &|| true, &mut findings));
    times.push(("rules".to_owned(), time));
}

fn outputs(compilation: &Compilation, times: &mut Times) {
    let report = |times: &mut Times, name: &str, write: fn(&Report<'_>) -> String| {
        let (time, _) = timed(|| {
            write(&Report::new(&compilation.findings, &compilation.sources, compilation.law_date)).len()
        });
        times.push((name.to_owned(), time));
    };
    report(times, "report, for people", |report| human::text(report, false));
    report(times, "report, as JSON", json::text);
    let layout = emit::json::Layout { compact: true, ..Default::default() };
    let (time, _) = timed(|| emit::json::policy(compilation, layout).len());
    times.push(("policy as JSON".to_owned(), time));
    let (time, read) = timed(|| Compared::of(compilation));
    times.push(("policy, to compare".to_owned(), time));
    let (time, _) = timed(|| diff(&read, &read, "en").is_empty());
    times.push(("diff".to_owned(), time));
    let (time, built) = timed(|| document::documents(compilation, &document::Request::default()));
    times.push(("documents".to_owned(), time));
    let (time, _) = timed(|| built.iter().map(|document| emit::html::page(document).len()).sum::<usize>());
    times.push(("documents as HTML".to_owned(), time));
    let (time, _) = timed(|| {
        compilation
            .sources
            .files()
            .map(|(_, file)| format(&file.text).map_or(0, |text| text.len()))
            .sum::<usize>()
    });
    times.push(("format".to_owned(), time));
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = cpu_time::ThreadTime::now();
    let made = work();
    (start.elapsed(), made)
}
