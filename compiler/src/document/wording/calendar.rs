//! Days and numbers as a language writes them, after the Unicode CLDR.

use fixed_decimal::{Decimal, FloatPrecision};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::input::Date as Day;
use icu_decimal::DecimalFormatter;
use jiff::civil::Date;

use super::Wording;

impl Wording {
    /// "31 January 2027". The catalogue says how the first of a month is
    /// written, since the CLDR does not know "1er janvier".
    pub fn date(&self, date: Date) -> String {
        let formatter = DateTimeFormatter::try_new((&self.locale).into(), YMD::long());
        let written = formatter.expect("days of every language are known").format(&day(date)).to_string();
        match written.strip_prefix("1 ") {
            Some(rest) if date.day() == 1 => format!("{} {rest}", self.word("first-day")),
            _ => written,
        }
    }

    /// "January 2027"
    pub fn month(&self, date: Date) -> String {
        let formatter = DateTimeFormatter::try_new((&self.locale).into(), YM::long());
        formatter.expect("months of every language are known").format(&day(date)).to_string()
    }

    /// A number without a needless fraction: "30", "1.5".
    pub fn digits(&self, number: f64) -> String {
        let formatter = DecimalFormatter::try_new((&self.locale).into(), Default::default());
        let decimal = Decimal::try_from_f64(number, FloatPrecision::RoundTrip);
        let formatter = formatter.expect("numbers of every language are known");
        decimal.map_or_else(|_| number.to_string(), |decimal| formatter.format(&decimal).to_string())
    }
}

/// The same day in the terms of the formatter.
fn day(date: Date) -> Day<icu_calendar::Iso> {
    let month = u8::try_from(date.month()).unwrap_or(1);
    let day = u8::try_from(date.day()).unwrap_or(1);
    Day::try_new_iso(i32::from(date.year()), month, day).expect("a day of one calendar is a day of the other")
}
