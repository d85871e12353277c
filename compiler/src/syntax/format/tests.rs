use super::format;

/// The text in the one style; the style changes nothing when it is applied again.
fn formatted(text: &str) -> String {
    let once = format(text).expect("a sound text");
    assert_eq!(format(&once).expect("a sound text"), once);
    once
}

#[test]
fn values_of_neighbouring_lines_are_aligned() {
    let text = "data a \"A\"{x:b\nlonger  :c\n\n\n y: d\n@s(\"1\",\"2\") zz: e\n  yyy: f }";
    let expected = "data a \"A\" {
  x:      b
  longer: c

  y: d
  @s(\"1\", \"2\")
  zz:  e
  yyy: f
}
";
    assert_eq!(formatted(text), expected);
}

#[test]
fn what_passes_the_last_column_is_broken() {
    let long = "a_rather_long_word_for_an_item, another_rather_long_word, and_one_more_that_passes_the_edge";
    let text = format!("data a {{\n  x: b\n  wider: [{long}, .. ,]\n  y: c\n}}\n");
    let expected = "data a {
  x:     b
  wider: [
    a_rather_long_word_for_an_item,
    another_rather_long_word,
    and_one_more_that_passes_the_edge,
    ..,
  ]
  y: c
}
";
    assert_eq!(formatted(&text), expected);
}

#[test]
fn calls_and_records_fit_or_are_broken() {
    let text = "data a {
  x: call( \"a text that is so long that it fills most of the line by itself, up to the edge\",for:b,because:c,)
  y: {n:b m:[c,d,]}
  z: by region{FR:{@s n:b} else:c}
}";
    let expected = "data a {
  x: call(
    \"a text that is so long that it fills most of the line by itself, up to the edge\",
    for:     b,
    because: c,
  )
  y: { n: b  m: [c, d] }
  z: by region {
    FR: {
      @s
      n: b
    }
    else: c
  }
}
";
    assert_eq!(formatted(text), expected);
}

#[test]
fn comments_stay_where_they_are() {
    let text = "/// file\n\n\n// group\ndata a { // block\n x: b // field\n\n // above\n // two\n yy: [c, // item\n\n // own\n d // last\n ] // after\n // end\n} // done\n// over\n";
    let expected = "/// file

// group
data a { // block
  x: b // field

  // above
  // two
  yy: [
    c, // item

    // own
    d, // last
  ] // after
  // end
} // done
// over
";
    assert_eq!(formatted(text), expected);
}

#[test]
fn conditions_periods_and_routes_stay_on_their_line() {
    let text = "use a.b\nuse c . { d ,e, }\nflow f when ( a is not b or not (c in [ FR,d ]) ) and \"e\" fr \"f\" {\n  route: a->[b,c]->d\n  kept:   30 days after end of g or until h then archive for 2 years automatically\n}\ndata z { }\n";
    let expected = "use a.b
use c.{d, e}
flow f when (a is not b or not (c in [FR, d])) and \"e\" fr \"f\" {
  route: a -> [b, c] -> d
  kept:  30 days after end of g or until h then archive for 2 years automatically
}
data z {}
";
    assert_eq!(formatted(text), expected);
}

#[test]
fn texts_over_several_lines_keep_them() {
    let text = "prose a {\n  x:  b\n  text: \"\"\"\n    One.\n      Two.\n    \"\"\"\n  y: c\n}\n";
    let expected = "prose a {\n  x:    b\n  text: \"\"\"\n    One.\n      Two.\n    \"\"\"\n  y: c\n}\n";
    assert_eq!(formatted(text), expected);
}

#[test]
fn other_line_ends_become_ours() {
    assert_eq!(formatted("\u{FEFF}data a {\r\n  x: b // c\r\n}\r\n"), "data a {\n  x: b // c\n}\n");
    assert_eq!(formatted(""), "");
    assert_eq!(formatted("\n// only\n\n"), "// only\n");
}

#[test]
fn a_broken_text_is_refused_with_its_findings() {
    let refused = format("data a { x: [b c] }").expect_err("a broken text");
    assert_eq!(refused.findings.len(), 1);
}

#[test]
fn long_imports_and_long_items_are_broken_too() {
    let names = "first_long_name_here, second_long_name_here, third_long_name_here";
    let import = format!("use a_long_module_name.inner_module.{{{names}}}\n\nactivity a \"A\" {{}}\n");
    let expected = "use a_long_module_name.inner_module.{
  first_long_name_here,
  second_long_name_here,
  third_long_name_here,
}

activity a \"A\" {}
";
    assert_eq!(formatted(&import), expected);
    let elements = "first_name, last_name, email, phone_number, postal_address, ip_address, device_id";
    let call = format!("activity a \"A\" {{ recipients: [vendor(data: [{elements}]), other] }}\n");
    let expected = format!(
        "activity a \"A\" {{
  recipients: [
    vendor(
      data: [{elements}],
    ),
    other,
  ]
}}
"
    );
    assert_eq!(formatted(&call), expected);
}

#[test]
fn an_annotated_item_stands_on_a_line_of_its_own() {
    let text = "activity a \"A\" { source: [@source(\"S-1\") witness, subject] languages: [fr, is] }";
    let expected = "activity a \"A\" {
  source: [
    @source(\"S-1\") witness,
    subject,
  ]
  languages: [fr, is]
}
";
    assert_eq!(formatted(text), expected);
}
