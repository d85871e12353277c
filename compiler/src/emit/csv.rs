//! Tables as CSV (RFC 4180), in UTF-8 with a mark that spreadsheets look for.
//!
//! A program that opens the file would calculate cells that begin like a
//! formula; they get an apostrophe, which shows that they are words.

use csv::WriterBuilder;

use super::grid::Grid;

/// The byte order mark, without which spreadsheets guess another encoding.
const MARK: &str = "\u{feff}";
/// What formulas begin with.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A grid as CSV.
pub fn text(grid: &Grid<'_>) -> String {
    let mut writer = WriterBuilder::new().flexible(true).from_writer(Vec::new());
    let headings = Some(grid.headings()).filter(|headings| !headings.is_empty());
    for row in headings.into_iter().chain(grid.rows()) {
        let cells = row.iter().map(|cell| harmless(cell));
        writer.write_record(cells).expect("memory takes every row");
    }
    let bytes = writer.into_inner().expect("memory takes every row");
    format!("{MARK}{}", String::from_utf8(bytes).expect("cells are text"))
}

/// Words that no spreadsheet calculates.
fn harmless(cell: &str) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn formulas_are_words() {
        for formula in ["=1+1", "+1", "-1", "@sum(a1)", "\t=1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        assert_eq!(harmless("a = b"), "a = b");
    }
}
