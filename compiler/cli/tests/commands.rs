//! The commands as a shell sees them: what they print, where, and how they end.

#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may fail, and lays out folders")]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A folder of its own for one test, removed at the end; commands run in it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("priv-commands-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn with(self, path: &str, text: &str) -> Self {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.0.join(path), text).unwrap();
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }

    fn command(&self, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_priv"));
        command.args(arguments.split_whitespace()).current_dir(&self.0);
        command
    }

    fn run(&self, arguments: &str) -> Ran {
        Ran::from(self.command(arguments).output().unwrap())
    }

    fn run_with(&self, arguments: &str, input: &[u8]) -> Ran {
        let mut command = self.command(arguments);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        Ran::from(child.wait_with_output().unwrap())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What a command did.
#[derive(Debug, PartialEq, Eq)]
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Ran {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// An error of the language, whatever the rules say.
const MISSPELT: &str = "data mail \"Mail\" {\n  elements: email\n  tagss: financial\n}\n";
/// Nothing to find.
const PLAIN: &str = "data mail \"Mail\" {\n  elements: email\n}\n";

#[test]
fn check_ends_with_what_it_found() {
    let folder = Folder::new("check").with("bad.priv", MISSPELT).with("good.priv", PLAIN);
    let good = folder.run("check good.priv");
    assert_eq!((good.code, good.err.as_str()), (0, ""), "{good:?}");
    assert!(good.out.starts_with("nothing found in 1 file (law of "), "{good:?}");
    let bad = folder.run("check bad.priv");
    assert_eq!((bad.code, bad.err.as_str()), (1, ""), "{bad:?}");
    assert!(bad.out.starts_with("error[unknown-field]: "), "{bad:?}");
    assert!(bad.out.contains("╭─[ bad.priv:3:3 ]"), "{bad:?}");
    assert!(!bad.out.contains('\u{1b}'), "no colours where nobody looks: {bad:?}");
    assert!(folder.run("check bad.priv --color always").out.contains('\u{1b}'));
    assert_eq!(folder.run("check").code, 1);
}

#[test]
fn check_speaks_to_machines() {
    let folder = Folder::new("formats").with("a/bad.priv", MISSPELT);
    assert!(folder.run("check a --format json").out.contains("\"file\": \"a/bad.priv\""));
    assert!(folder.run("check a --format sarif").out.contains("\"uri\": \"a/bad.priv\""));
    let github = folder.run("check ./a/ --format github");
    assert!(
        github.out.starts_with("::error file=a/bad.priv,line=3,endLine=3,col=3,endColumn=8,"),
        "{github:?}"
    );
    assert_eq!(github.code, 1);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = Folder::new("same").with("a.priv", MISSPELT).with("b.priv", MISSPELT);
    assert_eq!(folder.run("check --format json"), folder.run("check --format json"));
}

#[test]
fn the_day_can_be_chosen() {
    let folder = Folder::new("day").with("a.priv", PLAIN);
    assert!(folder.run("check --as-of 2024-02-29").out.ends_with("(law of 29 February 2024)\n"));
    assert_eq!(folder.run("check --as-of today").code, 0);
    let odd = folder.run("check --as-of 2023-02-29");
    assert_eq!(odd.code, 2);
    assert!(odd.err.contains("a day, as in `2026-11-22`, or `today`"), "{odd:?}");
}

#[test]
fn parameters_are_known_before_they_are_set() {
    let parameter = "parameter region \"Region\" {\n  chosen_by: product\n  values: [europe, asia]\n}\n";
    let folder = Folder::new("set").with("a.priv", &format!("{PLAIN}{parameter}"));
    assert_eq!(folder.run("check --set region=asia").code, 0);
    let failure = |arguments: &str| folder.run(arguments).err;
    assert_eq!(
        failure("check --set regoin=asia"),
        "priv: there is no parameter called `regoin`; did you mean `region`?\n"
    );
    assert_eq!(
        failure("check --set region=africa"),
        "priv: there is no value `africa` of `region`; known are `europe`, `asia`\n"
    );
    assert!(failure("check --set region").contains("a parameter and its value, as in `region=asia`"));
}

#[test]
fn what_cannot_be_read_ends_with_2() {
    let folder = Folder::new("unreadable");
    let missing = folder.run("check nowhere");
    assert_eq!((missing.code, missing.out.as_str()), (2, ""));
    assert_eq!(missing.err, "priv: there is no `nowhere`\n");
    assert_eq!(folder.run("check").err, "priv: there is no `.priv` file in `.`\n");
    assert_eq!(folder.run("chekc").code, 2);
    assert_eq!(folder.run("").code, 2);
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let folder = Folder::new("pipe").with("a.priv", &MISSPELT.repeat(500));
    let mut child =
        folder.command("check --format json").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ran = child.wait_with_output().unwrap();
    assert_eq!((ran.status.code(), String::from_utf8(ran.stderr).unwrap().as_str()), (Some(1), ""));
}

#[test]
fn a_new_package_passes_and_is_never_written_over() {
    let folder = Folder::new("new");
    assert_eq!(folder.run("new My-Policy").out, "`My-Policy` is ready: `priv check My-Policy`\n");
    assert!(folder.text("My-Policy/priv.toml").contains("name      = \"my_policy\""));
    let checked = folder.run("check My-Policy --deny warnings");
    assert_eq!(checked.code, 0, "{}", checked.out);
    assert_eq!(folder.run("fmt --check My-Policy").out, "");
    let again = folder.run("new My-Policy");
    assert_eq!(again.code, 2);
    assert_eq!(again.err, "priv: `My-Policy` isn't empty; a new package needs a folder of its own\n");
}

#[test]
fn every_rule_can_be_explained() {
    let folder = Folder::new("explain");
    let list = folder.run("explain");
    assert!(list.out.contains("retention-missing"));
    let one = folder.run("explain retention-missing");
    assert!(one.out.starts_with("retention-missing (error)\nGDPR "), "{}", one.out);
    assert!(one.out.contains("Finds fault with:") && one.out.contains("Passes:"));
    let language = folder.run("explain unknown-field");
    assert!(language.out.starts_with("unknown-field (error of the language)\n\n"), "{}", language.out);
    let unknown = folder.run("explain retention-mising");
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.ends_with("did you mean `retention-missing`?\n"));
}

#[test]
fn what_is_denied_counts() {
    let folder = Folder::new("deny").with("a.priv", PLAIN);
    assert_eq!(folder.run("check --deny warnings --deny notes --deny retention-missing").code, 0);
    let misspelt = folder.run("check --deny retention-mising");
    assert_eq!(misspelt.code, 2);
    assert!(misspelt.err.contains("did you mean `retention-missing`?"), "{misspelt:?}");
}

#[test]
fn build_writes_all_or_nothing() {
    let folder = Folder::new("build").with("good.priv", PLAIN).with("bad.priv", MISSPELT);
    let stopped = folder.run("build bad.priv --out out");
    assert_eq!((stopped.code, stopped.err.as_str()), (1, ""));
    assert!(
        stopped.out.ends_with("nothing was built; `--draft` builds nevertheless, and says so\n"),
        "{stopped:?}"
    );
    assert!(!folder.0.join("out").exists());
    let built = folder.run("build good.priv --out out --format json");
    assert_eq!((built.code, built.err.as_str()), (0, ""), "{built:?}");
    assert!(built.out.ends_with("built 1 file in `out`\n"), "{built:?}");
    let json = folder.text("out/policy.json");
    let draft = folder.run("build bad.priv --out out --draft --format json");
    assert!(draft.out.ends_with("marked as drafts; `priv check` shows the errors\n"), "{draft:?}");
    assert_eq!(folder.run("build good.priv --out out --format json").code, 0);
    assert_eq!(folder.text("out/policy.json"), json, "the same input gives the same bytes");
}

#[test]
fn build_knows_what_it_is_asked_for() {
    let folder = Folder::new("asked").with("good.priv", PLAIN);
    let failure = |arguments: &str| folder.run(arguments).err;
    assert_eq!(
        failure("build good.priv --lang fr"),
        "priv: there is no language called `fr`; known are `en`\n"
    );
    assert!(
        failure("build good.priv --document notic").starts_with("priv: there is no document called `notic`")
    );
    assert!(failure("build good.priv --format docx").contains("html, markdown, text, pdf, xlsx, csv, json"));
    assert!(!folder.0.join("out").exists());
}

/// Readable, but not in the one style.
const CROOKED: &str = "data mail \"Mail\" { // kept\n    elements: email\n about:unstated }\n";

#[test]
fn fmt_lays_out_files_and_names_them() {
    let folder = Folder::new("fmt").with("a.priv", CROOKED).with("b.priv", PLAIN).with("sub/c.priv", CROOKED);
    let check = folder.run("fmt . --check");
    assert_eq!((check.code, check.out.as_str(), check.err.as_str()), (1, "a.priv\nsub/c.priv\n", ""));
    assert_eq!(folder.text("a.priv"), CROOKED);
    assert_eq!(folder.run("fmt"), Ran { code: 0, out: String::new(), err: String::new() });
    assert!(folder.text("a.priv").contains("// kept"));
    assert_ne!(folder.text("a.priv"), CROOKED);
    assert_eq!(folder.text("b.priv"), PLAIN);
    assert_eq!(folder.run("fmt --check").code, 0);
}

#[test]
fn fmt_reads_standard_input() {
    let folder = Folder::new("stdin");
    let laid_out = folder.run_with("fmt -", CROOKED.as_bytes());
    assert_eq!((laid_out.code, laid_out.err.as_str()), (0, ""));
    assert!(laid_out.out.starts_with("data mail \"Mail\" {"), "{laid_out:?}");
    assert_eq!(folder.run_with("fmt --check -", laid_out.out.as_bytes()).code, 0);
    assert_eq!(folder.run_with("fmt --check -", CROOKED.as_bytes()).code, 1);
    assert_eq!(folder.run_with("fmt -", b"data \xFF").err, "priv: standard input is not UTF-8\n");
}

#[test]
fn fmt_leaves_alone_what_it_cannot_read() {
    let broken = "data mail {\n  elements: [email\n";
    let folder = Folder::new("broken").with("a.priv", broken).with("b.priv", CROOKED);
    let ran = folder.run("fmt");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.starts_with("priv: `a.priv` stays as it is\n\nerror[syntax-"), "{}", ran.err);
    assert!(ran.err.contains("╭─[ a.priv:"), "{}", ran.err);
    assert_eq!(folder.text("a.priv"), broken);
    assert_ne!(folder.text("b.priv"), CROOKED);
}

/// A policy with a period that the other one changes.
const KEPT: &str = "organisation shop \"Shop\" { ours: true country: FR }\n\
subject buyer \"Buyers\" { }\n\
activity orders \"Orders\" { purpose: service_provision basis: contract(\"the order\") subjects: buyer data: email\n\
  source: subject retention: 2 years after last order then delete }\n";

#[test]
fn diff_ends_with_who_has_to_be_told() {
    let longer = KEPT.replace("2 years", "3 years");
    let worded = KEPT.replace("\"Orders\"", "\"Your orders\"");
    let folder = Folder::new("diff").with("a.priv", KEPT).with("b/a.priv", &longer).with("c/a.priv", &worded);
    assert_eq!(folder.run("diff a.priv a.priv").code, 0);
    let told = folder.run("diff a.priv b/a.priv");
    assert_eq!((told.code, told.err.as_str()), (3, ""), "{told:?}");
    assert!(told.out.contains("storage period longer") && told.out.contains("13(2)(a)"), "{told:?}");
    assert_eq!(folder.run("diff a.priv c/a.priv").code, 1);
    assert_eq!(folder.run("build a.priv --draft --format json --out old").code, 0);
    assert_eq!(folder.run("diff old/policy.DRAFT.json a.priv").code, 0, "compiled or not is no difference");
    for format in ["json", "markdown", "html"] {
        let shown = folder.run(&format!("diff a.priv b/a.priv --format {format}"));
        assert!(shown.code == 3 && shown.out.contains("storage period longer"), "{shown:?}");
    }
    let notice = folder.run("diff a.priv b/a.priv --notice");
    assert!(notice.out.contains("Changes in how we use your data"), "{notice:?}");
}

#[test]
fn diff_says_what_it_cannot_read() {
    let folder = Folder::new("diff-unreadable")
        .with("a.priv", KEPT)
        .with("bad.priv", MISSPELT)
        .with("twice.json", "{\n  \"meta\": {},\n  \"meta\": {}\n}")
        .with("other.json", "{}");
    let failure = |arguments: &str| {
        let ran = folder.run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{ran:?}");
        ran.err
    };
    assert!(failure("diff a.priv twice.json").contains("`twice.json` line 3, column "));
    assert_eq!(
        failure("diff a.priv other.json"),
        "priv: `other.json` is no compiled policy: `meta` is missing\n"
    );
    assert!(failure("diff a.priv bad.priv").contains("[unknown-field]; `priv check` shows where"));
    assert!(failure("diff nowhere a.priv").contains("there is no `nowhere`"));
    let without = folder.command("diff HEAD:a.priv a.priv").env("PATH", "").output().map(Ran::from).unwrap();
    assert!(
        without.code == 2 && without.err.contains("the `git` program, which isn't installed"),
        "{without:?}"
    );
}

#[test]
fn diff_reads_revisions_of_git() {
    let folder = Folder::new("diff-git").with("policy/a.priv", KEPT);
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=x", "-c", "user.email=x@y.example"])
            .args(arguments)
            .current_dir(&folder.0);
        git.output().is_ok_and(|output| output.status.success())
    };
    if !git(&["init", "-q"]) {
        return;
    }
    assert!(git(&["add", "."]) && git(&["commit", "-q", "-m", "one"]));
    fs::write(folder.0.join("policy/a.priv"), KEPT.replace("2 years", "3 years")).unwrap();
    assert_eq!(folder.run("diff HEAD:policy HEAD:policy/a.priv").code, 0);
    assert_eq!(folder.run("diff HEAD:policy policy").code, 3);
    let unknown = folder.run("diff nowhere:policy policy");
    assert!(unknown.code == 2 && unknown.err.starts_with("priv: git says: "), "{unknown:?}");
    let missing = folder.run("diff HEAD:elsewhere policy");
    assert_eq!(missing.err, "priv: in `HEAD`: there is no `elsewhere`\n");
}

#[test]
fn maps_are_drawn_in_three_languages() {
    let folder = Folder::new("graph").with("a.priv", KEPT);
    let svg = folder.run("graph a.priv");
    assert!(svg.out.starts_with("<svg xmlns=") && svg.out.contains("Buyers"), "{svg:?}");
    assert!(folder.run("graph a.priv --format dot").out.starts_with("digraph"));
    assert!(folder.run("graph a.priv --format mermaid --map transfer").out.starts_with("flowchart LR"));
    assert_eq!(folder.run("schema").out, folder.run("schema").out);
}

#[test]
fn watching_builds_again_whenever_the_package_changes() {
    let folder = Folder::new("watch").with("p/a.priv", KEPT);
    let mut command = folder.command("build p --watch --draft --out p/out");
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let page = folder.0.join("p/out/notice.en.DRAFT.html");
    let shows = |word: &str| fs::read_to_string(&page).is_ok_and(|page| page.to_lowercase().contains(word));
    eventually(|| shows("buyers"));
    folder.write("p/a.priv", &KEPT.replace("Buyers", "Clients"));
    eventually(|| shows("clients"));
    fs::remove_file(folder.0.join("p/a.priv")).unwrap();
    folder.write("p/b.priv", &KEPT.replace("Buyers", "Guests"));
    eventually(|| shows("guests"));
    folder.write("p/b.priv", "activity {");
    eventually(|| !page.exists());
    folder.write("p/b.priv", KEPT);
    eventually(|| shows("buyers"));
    child.kill().unwrap();
    let said = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    assert!(said.contains("waiting for changes; Ctrl-C ends\n"), "{said}");
}

/// Waits until something is so, for three minutes at most.
fn eventually(is_so: impl Fn() -> bool) {
    let start = std::time::Instant::now();
    while !is_so() {
        assert!(start.elapsed().as_secs() < 180, "it never came");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

/// The subcommands, in the order of `priv --help`.
const COMMANDS: [&str; 9] = ["new", "check", "build", "diff", "fmt", "graph", "explain", "schema", "lsp"];

#[test]
fn the_reference_of_the_commands_is_what_they_say() {
    let folder = Folder::new("reference");
    let mut page =
        "# Commands\n\nWhat `priv COMMAND --help` says. Written anew with `INSTA_UPDATE=always`.\n"
            .to_owned();
    for command in COMMANDS {
        let help = folder.run(&format!("{command} --help")).out;
        let lines: Vec<&str> = help.lines().map(str::trim_end).collect();
        page += &format!("\n## priv {command}\n\n```text\n{}\n```\n", lines.join("\n").trim_end());
    }
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/commands.md");
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::write(&path, &page).unwrap();
    }
    let listed = folder.run("--help").out;
    assert!(COMMANDS.iter().all(|command| listed.contains(&format!("\n  {command} "))), "{listed}");
    assert!(fs::read_to_string(path).unwrap_or_default() == page, "write it anew with INSTA_UPDATE=always");
}

#[test]
fn change_notices_compare_with_an_older_version() {
    let text = |period: &str| {
        format!(
            "organisation shop \"Shop\" {{ ours: true  country: FR }}\nsubject reader \"Readers\"\n\
             data mail \"Mail\" {{ elements: email  about: reader }}\n\
             activity news \"News\" {{ purpose: marketing  subjects: reader  data: mail  source: subject\n\
             basis: consent(opt_in)  retention: {period} after collection then delete }}\n\
             consent opt_in \"News\" {{ given: tick }}\n\
             document news_of_us \"What changes\" {{ type: change_notice  audience: reader }}\n"
        )
    };
    let folder = Folder::new("since").with("old.priv", &text("1 year")).with("new.priv", &text("2 years"));
    let ran = folder.run("build new.priv --draft --format text");
    assert!(ran.out.contains("left out `news_of_us`: `--since OLD`"), "{}", ran.out);
    let ran = folder.run("build new.priv --draft --format text,pdf --since old.priv --document news_of_us");
    assert!(ran.out.contains("built 2 files"), "{}{}", ran.out, ran.err);
    let notice = folder.text("out/news_of_us.en.DRAFT.txt");
    assert!(notice.contains("What changes") && notice.contains("2 years"), "{notice}");
}
