//! Sheets of paper: where on them the next words stand, and when a sheet is
//! full. Lengths are points; the origin is the upper left corner.

use super::line::{Ink, Line, Piece, Setter};
use super::structure::{Leaf, Structure};

/// The margin on all sides: 20 mm.
pub const MARGIN: f32 = 56.7;
/// The short and the long side of A4.
const A4: (f32, f32) = (595.3, 841.9);

/// Something on a sheet.
pub enum Mark {
    /// Words that start at a point of their base line. Those without a leaf are
    /// repeated, and are no part of the structure.
    Words(f32, f32, Piece, Option<Leaf>),
    /// A filled area: its left upper corner, width, height and colour.
    Area(f32, f32, f32, f32, Ink),
    /// Something drawn.
    Shape(Shape),
}

/// A line or a shape.
pub struct Shape {
    /// How it goes.
    pub steps: Vec<Step>,
    /// What fills it.
    pub ground: Option<Ink>,
    /// The colour, width and dashes of its line.
    pub line: Option<(Ink, f32, Vec<f32>)>,
}

/// A step of an outline.
pub enum Step {
    /// Begins at a point.
    Move(f32, f32),
    /// Straight to a point.
    Line(f32, f32),
    /// In a curve past two handles to a point.
    Curve((f32, f32), (f32, f32), (f32, f32)),
    /// Back to where it began.
    Close,
}

impl Mark {
    /// Whether it says something that was not said before.
    pub fn is_said(&self) -> bool {
        matches!(self, Mark::Words(_, _, _, Some(_)))
    }
}

/// A heading on a sheet.
pub struct Heading {
    /// From 1 on.
    pub level: u16,
    /// Its words.
    pub text: String,
    /// Its name within the document.
    pub anchor: String,
    /// The number of its sheet.
    pub sheet: usize,
    /// Its upper edge.
    pub y: f32,
}

/// Sheets that are being filled from top to bottom.
pub struct Flow<'a> {
    /// What lines are made with.
    pub setter: Setter<'a>,
    /// The width and height of a sheet.
    pub size: (f32, f32),
    /// The sheets so far.
    pub sheets: Vec<Vec<Mark>>,
    /// The upper edge of what comes next.
    pub y: f32,
    /// The left edge of the column.
    pub left: f32,
    /// The width of the column.
    pub width: f32,
    /// The structure of what was written.
    pub structure: Structure,
    /// The headings so far.
    pub headings: Vec<Heading>,
}

impl<'a> Flow<'a> {
    /// The first sheet, upright or not.
    pub fn new(setter: Setter<'a>, upright: bool) -> Flow<'a> {
        let size = if upright { A4 } else { (A4.1, A4.0) };
        Flow {
            setter,
            size,
            sheets: vec![Vec::new()],
            y: MARGIN,
            left: MARGIN,
            width: size.0 - 2.0 * MARGIN,
            structure: Structure::default(),
            headings: Vec::new(),
        }
    }

    /// What is left of the sheet.
    pub fn room(&self) -> f32 {
        self.size.1 - MARGIN - self.y
    }

    /// The height of a whole sheet between its margins.
    pub fn whole(&self) -> f32 {
        self.size.1 - 2.0 * MARGIN
    }

    /// Goes on at the top of the next sheet.
    pub fn turn(&mut self) {
        self.sheets.push(Vec::new());
        self.y = MARGIN;
    }

    /// Makes sure that something of a height stands on one sheet.
    pub fn need(&mut self, height: f32) {
        if self.room() < height && self.y > MARGIN {
            self.turn();
        }
    }

    /// Leaves a gap, though not at the top of a sheet.
    pub fn gap(&mut self, height: f32) {
        if self.y > MARGIN {
            self.y += height;
        }
    }

    /// Puts something on the sheet.
    pub fn put(&mut self, mark: Mark) {
        self.sheets.last_mut().expect("there is always a sheet").push(mark);
    }

    /// Puts a filled area on the sheet.
    pub fn area(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        self.put(Mark::Area(x, y, width, height, ink));
    }

    /// Puts a line on the sheet, its upper edge at `y`.
    pub fn line_at(&mut self, line: Line, x: f32, y: f32, leading: f32) {
        for piece in line.pieces {
            let base = y + leading / 2.0 + piece.style.size * 0.33;
            let (start, leaf) = (x + piece.x, piece.leaf);
            if piece.style.marked {
                self.area(start - 1.0, y + 1.0, piece.width + 2.0, leading - 2.0, Ink::Mark);
            }
            self.put(Mark::Words(start, base, piece, Some(leaf)));
        }
    }

    /// Puts a line on the sheet that stands on an earlier one too.
    pub fn repeat(&mut self, line: Line, x: f32, y: f32, leading: f32) {
        for piece in line.pieces {
            let base = y + leading / 2.0 + piece.style.size * 0.33;
            self.put(Mark::Words(x + piece.x, base, piece, None));
        }
    }

    /// Writes lines down the column. The first two and the last two of them stay
    /// together.
    pub fn write(&mut self, lines: Vec<Line>, indent: f32, leading: f32) {
        let mut left = lines.len();
        let mut lines = lines.into_iter();
        while left > 0 {
            let mut fit = (self.room() / leading).max(0.0) as usize;
            if fit < left {
                fit = if left - fit == 1 { fit.saturating_sub(1) } else { fit };
                let short = fit < 2.min(left) && self.y > MARGIN;
                fit = if short { 0 } else { fit.max(1) };
            }
            for line in lines.by_ref().take(fit) {
                self.line_at(line, self.left + indent, self.y, leading);
                self.y += leading;
            }
            left = left.saturating_sub(fit);
            if left > 0 {
                self.turn();
            }
        }
    }
}
