//! The two faces of the letter, and how words are set in them.
//!
//! Characters that the font lacks are drawn as a white square, keep their own
//! text for those who copy or listen, and are remembered.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, UnicodeBuffer};

const REGULAR: &[u8] = include_bytes!("../../../fonts/SourceSans3-Regular.ttf");
const STRONG: &[u8] = include_bytes!("../../../fonts/SourceSans3-SemiBold.ttf");

/// Drawn for what the font lacks.
const SUBSTITUTE: char = '\u{25A1}';
/// A hyphen that is no part of the word.
pub const SOFT_HYPHEN: char = '\u{AD}';

/// The faces of a document.
pub struct Faces {
    regular: Face,
    strong: Face,
    lacking: RefCell<BTreeSet<char>>,
}

/// One face.
struct Face {
    font: Font,
    shaper: rustybuzz::Face<'static>,
    /// What was set before; words come again and again.
    known: RefCell<HashMap<String, Rc<Setting>>>,
}

/// Words as glyphs. All measures are fractions of the size of the type.
pub struct Setting {
    /// The words, letter for letter.
    pub text: String,
    /// The words as they are copied and read aloud, where these are others: a
    /// hyphen at the end of a line is no part of its word.
    pub said: Option<String>,
    /// The glyphs, from left to right.
    pub glyphs: Vec<KrillaGlyph>,
    /// How far they reach.
    pub width: f32,
}

impl Faces {
    /// The faces that Priv brings along.
    pub fn new() -> Faces {
        Faces { regular: Face::new(REGULAR), strong: Face::new(STRONG), lacking: RefCell::default() }
    }

    /// The font of a face.
    pub fn font(&self, strong: bool) -> Font {
        self.face(strong).font.clone()
    }

    /// Words in a face.
    pub fn set(&self, words: &str, strong: bool) -> Rc<Setting> {
        let face = self.face(strong);
        if let Some(known) = face.known.borrow().get(words) {
            return known.clone();
        }
        let setting = Rc::new(face.set(words, &mut self.lacking.borrow_mut()));
        face.known.borrow_mut().insert(words.to_owned(), setting.clone());
        setting
    }

    /// How far words reach in a size.
    pub fn width(&self, words: &str, strong: bool, size: f32) -> f32 {
        self.set(words, strong).width * size
    }

    /// The characters so far that the font lacks.
    pub fn lacking(self) -> BTreeSet<char> {
        self.lacking.into_inner()
    }

    fn face(&self, strong: bool) -> &Face {
        if strong { &self.strong } else { &self.regular }
    }
}

impl Face {
    fn new(bytes: &'static [u8]) -> Face {
        Face {
            font: Font::new(bytes.into(), 0).expect("the font that is embedded can be read"),
            shaper: rustybuzz::Face::from_slice(bytes, 0).expect("the font that is embedded can be read"),
            known: RefCell::default(),
        }
    }

    fn set(&self, words: &str, lacking: &mut BTreeSet<char>) -> Setting {
        let Some(stem) = words.strip_suffix(SOFT_HYPHEN) else {
            return self.shape(words, lacking);
        };
        let setting = self.shape(&format!("{stem}-"), lacking);
        Setting { said: Some(words.to_owned()), ..setting }
    }

    fn shape(&self, words: &str, lacking: &mut BTreeSet<char>) -> Setting {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(words);
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
        let shaped = rustybuzz::shape(&self.shaper, &[], buffer);
        let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
        let em = self.shaper.units_per_em() as f32;
        let mut setting = Setting { text: words.to_owned(), said: None, glyphs: Vec::new(), width: 0.0 };
        for (number, (info, position)) in infos.iter().zip(positions).enumerate() {
            let start = info.cluster as usize;
            let next = infos[number..].iter().map(|own| own.cluster as usize).find(|own| *own > start);
            let range = start..next.unwrap_or(words.len());
            let (mut id, mut advance) = (info.glyph_id, position.x_advance as f32 / em);
            if id == 0 {
                lacking.extend(words[range.clone()].chars());
                (id, advance) = self.substitute();
            }
            let (x, y) = (position.x_offset as f32 / em, position.y_offset as f32 / em);
            setting.glyphs.push(KrillaGlyph::new(GlyphId::new(id), advance, x, y, 0.0, range, None));
            setting.width += advance;
        }
        setting
    }

    /// The white square and its width.
    fn substitute(&self) -> (u32, f32) {
        let id = self.shaper.glyph_index(SUBSTITUTE).expect("the font has a white square");
        let advance = self.shaper.glyph_hor_advance(id).unwrap_or_default();
        (u32::from(id.0), f32::from(advance) / self.shaper.units_per_em() as f32)
    }
}

/// Words that a page can show: no marks that control lines, directions or
/// devices, and a white square for what no reader could name.
pub fn printable(words: &str) -> String {
    let shown = |letter: char| match letter {
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}' => None,
        '\u{2028}' | '\u{2029}' => Some(' '),
        _ if letter.is_whitespace() && letter != '\u{A0}' && letter != '\u{202F}' => Some(' '),
        _ if letter.is_control() || is_private(letter) => Some(SUBSTITUTE),
        _ => Some(letter),
    };
    words.chars().filter_map(shown).collect()
}

/// Whether a character means nothing outside its own place.
fn is_private(letter: char) -> bool {
    let code = u32::from(letter);
    matches!(code, 0xE000..=0xF8FF | 0xFDD0..=0xFDEF | 0xF_0000..) || code & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::{Faces, printable};

    #[test]
    fn what_the_font_lacks_is_seen_and_remembered() {
        let faces = Faces::new();
        let setting = faces.set("a\u{6F22}b", false);
        assert_eq!(setting.text, "a\u{6F22}b");
        assert!(setting.glyphs.iter().all(|glyph| glyph.glyph_id.to_u32() != 0));
        assert_eq!(faces.lacking().into_iter().collect::<String>(), "\u{6F22}");
    }

    #[test]
    fn a_soft_hyphen_at_the_end_is_drawn() {
        let faces = Faces::new();
        assert!(faces.width("Daten\u{AD}", false, 1.0) > faces.width("Daten", false, 1.0));
        let setting = faces.set("Daten\u{AD}", false);
        assert_eq!((setting.text.as_str(), setting.said.as_deref()), ("Daten-", Some("Daten\u{AD}")));
    }

    #[test]
    fn controls_and_private_characters_are_taken_out() {
        assert_eq!(printable("a\u{202E}b\u{0}c\u{E001}d\ne"), "ab\u{25A1}c\u{25A1}d e");
    }
}
