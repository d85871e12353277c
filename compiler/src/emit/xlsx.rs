//! Tables as a workbook: one sheet a table, headings on top that stay in sight.
//! Cells are words, never formulas. The bytes depend on the document alone.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::grid::{Grid, grids};
use crate::document::mark::plain_words;
use crate::document::tree::Document;

/// The widest column, in characters.
const WIDEST: usize = 40;
/// The longest name of a sheet, in characters.
const NAME: usize = 31;
/// The longest text of a cell, in characters.
const CELL: usize = 32_767;

/// The tables of a document as a workbook, dated with the day of the law.
pub fn book(document: &Document, day: Date) -> Vec<u8> {
    written(document, day).expect("names, texts and days are within the limits of workbooks")
}

fn written(document: &Document, day: Date) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let (year, month, day) = (day.year(), day.month(), day.day());
    let created = ExcelDateTime::from_ymd(
        u16::try_from(year).unwrap_or(2000),
        u8::try_from(month).unwrap_or(1),
        u8::try_from(day).unwrap_or(1),
    )?;
    let properties = DocProperties::new()
        .set_title(plain_words(&document.title))
        .set_author(plain_words(&document.speaker))
        .set_creation_datetime(&created);
    book.set_properties(&properties);
    let mut names = BTreeSet::new();
    for grid in grids(document) {
        let sheet = book.add_worksheet();
        sheet.set_name(name(&grid.title, &mut names))?;
        fill(sheet, &grid)?;
    }
    book.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, grid: &Grid<'_>) -> Result<(), XlsxError> {
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let bold = plain.clone().set_bold();
    let headings = grid.headings();
    let first = u32::from(!headings.is_empty());
    let mut widths = vec![0; headings.len()];
    let heading = Some(headings).filter(|headings| !headings.is_empty());
    for (row, cells) in (0..).zip(heading.into_iter().chain(grid.rows())) {
        widths.resize(widths.len().max(cells.len()), 0);
        for (column, cell) in (0..).zip(&cells) {
            let named = row < first || column == 0;
            let said: String = cell.chars().take(CELL).collect();
            sheet.write_string_with_format(row, column, said, if named { &bold } else { &plain })?;
            let width = &mut widths[usize::from(column)];
            *width = (*width).max(cell.chars().count().clamp(8, WIDEST));
        }
    }
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, u32::try_from(width).unwrap_or(8) + 2)?;
    }
    sheet.set_freeze_panes(first, 1)?;
    Ok(())
}

/// A name for a sheet: without the marks that have a meaning, short, and new.
fn name(title: &str, taken: &mut BTreeSet<String>) -> String {
    let allowed = |letter: &char| !"[]:*?/\\'".contains(*letter) && !letter.is_control();
    let kept: String = title.chars().filter(allowed).collect();
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept = if kept.is_empty() { "1".to_owned() } else { kept };
    let short = |room: usize| kept.chars().take(room).collect::<String>().trim_end().to_owned();
    let mut name = short(NAME);
    let mut number = 1;
    while !taken.insert(name.to_lowercase()) {
        number += 1;
        let suffix = format!(" {number}");
        name = format!("{}{suffix}", short(NAME - suffix.len()));
    }
    name
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::name;

    #[test]
    fn sheets_have_short_names_of_their_own() {
        let mut taken = BTreeSet::new();
        let title = "What do we do with your data? All of it/and more";
        assert_eq!(name(title, &mut taken), "What do we do with your data Al");
        assert_eq!(name(title, &mut taken), "What do we do with your data 2");
        assert_eq!(name("[:]", &mut taken), "1");
    }
}
