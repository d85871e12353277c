//! From sheets to the bytes of a PDF file: ink, links, bookmarks and structure.
//!
//! The file says that it is PDF/A-2a and PDF/UA-1 only if it keeps to both; what
//! an author wrote can be so odd that it doesn't.

use std::collections::BTreeMap;

use jiff::civil::Date;
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaResult;
use krilla::geom::{Path, PathBuilder, Point, Quadrilateral, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{Page, PageSettings};
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::{Document as File, SerializeSettings};

use super::face::{Faces, printable};
use super::line::{Ink, Piece};
use super::sheet::{Heading, Mark, Shape, Step};
use super::structure::{self, Leaf, Link, Node};
use crate::document::mark::plain_words;
use crate::document::tree::Document;

/// What is drawn.
pub struct Drawing<'a> {
    /// The faces.
    pub faces: &'a Faces,
    /// The document, for what is said about the file.
    pub document: &'a Document,
    /// The day of the file.
    pub day: Date,
    /// The width and height of a sheet.
    pub size: (f32, f32),
    /// What stands on each sheet.
    pub sheets: &'a [Vec<Mark>],
    /// The headings.
    pub headings: &'a [Heading],
    /// The leaves that lead somewhere.
    pub links: &'a BTreeMap<Leaf, Link>,
    /// The structure.
    pub nodes: &'a [Node],
}

/// What was drawn for each leaf so far.
type Drawn = BTreeMap<Leaf, Vec<Identifier>>;

impl Drawing<'_> {
    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        let strict = ConfigurationBuilder::new()
            .with_archival_validator(Archival::A2_A)
            .with_accessibility_validator(Accessibility::UA1)
            .finish();
        let strict = strict.ok().and_then(|strict| self.file(strict).ok());
        strict.unwrap_or_else(|| {
            self.file(Configuration::default()).expect("only conformance depends on what is written")
        })
    }

    fn file(&self, configuration: Configuration) -> KrillaResult<Vec<u8>> {
        let settings = SerializeSettings { configuration, enable_tagging: true, ..Default::default() };
        let mut file = File::new_with(settings);
        let mut drawn = Drawn::new();
        for sheet in self.sheets {
            let paper = PageSettings::from_wh(self.size.0, self.size.1).expect("sheets have a size");
            let mut page = file.start_page_with(paper);
            self.ink(&mut page, sheet, &mut drawn);
            self.annotate(&mut page, sheet, &mut drawn);
            page.finish();
        }
        file.set_metadata(self.metadata());
        file.set_outline(self.outline());
        file.set_tag_tree(structure::tree(self.nodes, &drawn, &self.document.language));
        file.finish()
    }

    /// The marks of a sheet; what a screen reader hears is tagged.
    fn ink(&self, page: &mut Page<'_>, sheet: &[Mark], drawn: &mut Drawn) {
        let mut surface = page.surface();
        for mark in sheet {
            match mark {
                Mark::Area(x, y, width, height, ink) => {
                    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
                    fill(&mut surface, (*x, *y, *width, *height), *ink);
                    surface.end_tagged();
                }
                Mark::Shape(shape) => {
                    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
                    draw(&mut surface, shape);
                    surface.end_tagged();
                }
                Mark::Words(x, y, piece, None) => {
                    let kind = ArtifactType::PaginationOther;
                    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
                    self.words(&mut surface, (*x, *y), piece, false);
                    surface.end_tagged();
                }
                Mark::Words(x, y, piece, Some(leaf)) => {
                    let span = SpanTag::empty()
                        .with_lang(piece.language.as_deref())
                        .with_actual_text(piece.setting.said.as_deref());
                    let id = surface.start_tagged(ContentTag::Span(span));
                    self.words(&mut surface, (*x, *y), piece, self.links.contains_key(leaf));
                    surface.end_tagged();
                    drawn.entry(*leaf).or_default().push(id);
                }
            }
        }
        surface.finish();
    }

    fn words(&self, surface: &mut Surface<'_>, (x, y): (f32, f32), piece: &Piece, underlined: bool) {
        let style = piece.style;
        surface.set_fill(Some(paint(style.ink)));
        let (font, setting) = (self.faces.font(style.strong), &piece.setting);
        surface.draw_glyphs(Point::from_xy(x, y), &setting.glyphs, font, &setting.text, style.size, false);
        if underlined {
            fill(surface, (x, y + style.size * 0.13, piece.width, style.size * 0.05), style.ink);
        }
    }

    /// The links of a sheet.
    fn annotate(&self, page: &mut Page<'_>, sheet: &[Mark], drawn: &mut Drawn) {
        let mut areas: BTreeMap<Leaf, Vec<Quadrilateral>> = BTreeMap::new();
        for mark in sheet {
            let Mark::Words(x, y, piece, Some(leaf)) = mark else { continue };
            if self.links.contains_key(leaf) && piece.width > 0.0 {
                areas.entry(*leaf).or_default().push(around(*x, *y, piece));
            }
        }
        for (leaf, areas) in areas {
            let link = &self.links[&leaf];
            let Some(target) = self.target(&link.target) else { continue };
            let own = LinkAnnotation::new_with_quad_points(areas, target);
            let words = format!("{} ({})", link.words, printable(&link.target));
            let id = page.add_tagged_annotation(Annotation::new_link(own, Some(words)));
            drawn.entry(leaf).or_default().push(id);
        }
    }

    /// Where a link leads: to an address, or to a heading of the document.
    fn target(&self, target: &str) -> Option<Target> {
        let Some(anchor) = target.strip_prefix('#') else {
            return Some(Target::Action(LinkAction::new(ascii(target)).into()));
        };
        let heading = self.headings.iter().find(|heading| heading.anchor == anchor)?;
        Some(Target::Destination(place(heading).into()))
    }

    fn metadata(&self) -> Metadata {
        let number = |number: i8| u8::try_from(number).unwrap_or(1);
        let day = DateTime::new(u16::try_from(self.day.year()).unwrap_or(2000))
            .month(number(self.day.month()))
            .day(number(self.day.day()))
            .hour(0)
            .minute(0)
            .second(0)
            .utc_offset_hour(0)
            .utc_offset_minute(0);
        let said = |wording: &str| printable(&plain_words(wording));
        let metadata = Metadata::new()
            .title(said(&self.document.title))
            .language(self.document.language.clone())
            .creator("Priv".to_owned())
            .creation_date(day);
        match said(&self.document.speaker) {
            speaker if speaker.is_empty() => metadata,
            speaker => metadata.authors(vec![speaker]),
        }
    }

    /// The bookmarks: the headings, each below the last one of a higher level.
    fn outline(&self) -> Outline {
        let mut outline = Outline::new();
        let mut rest = self.headings;
        while let Some((first, after)) = rest.split_first() {
            let inner =
                after.iter().take_while(|own| own.level > first.level.max(1) && first.level > 1).count();
            outline.push_child(bookmark(first, &after[..inner]));
            rest = &after[inner..];
        }
        outline
    }
}

/// A bookmark with those below it.
fn bookmark(heading: &Heading, below: &[Heading]) -> OutlineNode {
    let mut node = OutlineNode::new(heading.text.clone(), place(heading));
    let mut rest = below;
    while let Some((first, after)) = rest.split_first() {
        let inner = after.iter().take_while(|own| own.level > first.level).count();
        node.push_child(bookmark(first, &after[..inner]));
        rest = &after[inner..];
    }
    node
}

fn place(heading: &Heading) -> XyzDestination {
    XyzDestination::new(heading.sheet, Point::from_xy(0.0, (heading.y - 8.0).max(0.0)))
}

/// The area of words that lead somewhere, from the lower left corner on.
fn around(x: f32, y: f32, piece: &Piece) -> Quadrilateral {
    let (right, top, bottom) = (x + piece.width, y - piece.style.size * 0.8, y + piece.style.size * 0.25);
    let point = Point::from_xy;
    Quadrilateral([point(x, bottom), point(right, bottom), point(right, top), point(x, top)])
}

fn fill(surface: &mut Surface<'_>, area: (f32, f32, f32, f32), ink: Ink) {
    if let Some(path) = rectangle(area) {
        surface.set_fill(Some(paint(ink)));
        surface.draw_path(&path);
    }
}

fn draw(surface: &mut Surface<'_>, shape: &Shape) {
    let mut builder = PathBuilder::new();
    for step in &shape.steps {
        match *step {
            Step::Move(x, y) => builder.move_to(x, y),
            Step::Line(x, y) => builder.line_to(x, y),
            Step::Curve(near, far, end) => builder.cubic_to(near.0, near.1, far.0, far.1, end.0, end.1),
            Step::Close => builder.close(),
        }
    }
    let Some(path) = builder.finish() else { return };
    surface.set_fill(shape.ground.map(paint));
    surface.set_stroke(shape.line.as_ref().map(|(ink, width, dash)| Stroke {
        paint: paint(*ink).paint,
        width: *width,
        dash: (!dash.is_empty()).then(|| StrokeDash { array: dash.clone(), offset: 0.0 }),
        ..Stroke::default()
    }));
    surface.draw_path(&path);
    surface.set_stroke(None);
}

/// The outline of an area; nothing if it has no extent.
fn rectangle((x, y, width, height): (f32, f32, f32, f32)) -> Option<Path> {
    let mut builder = PathBuilder::new();
    builder.push_rect(Rect::from_xywh(x, y, width, height)?);
    builder.finish()
}

fn paint(ink: Ink) -> Fill {
    let (red, green, blue) = match ink {
        Ink::Text => (0x1C, 0x20, 0x24),
        Ink::Quiet => (0x4A, 0x51, 0x58),
        Ink::Accent => (0x0B, 0x4A, 0x8F),
        Ink::Line => (0xB4, 0xBA, 0xC0),
        Ink::Soft => (0xF4, 0xF6, 0xF7),
        Ink::Mark => (0xFF, 0xF1, 0xB8),
        Ink::Way => (0x5C, 0x66, 0x70),
        Ink::Decided => (0x14, 0x53, 0x2D),
        Ink::Covered => (0x1D, 0x4F, 0x8C),
        Ink::Open => (0xA3, 0x32, 0x0F),
    };
    Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}

/// An address in the characters that addresses may have.
fn ascii(target: &str) -> String {
    let mut out = String::with_capacity(target.len());
    for byte in target.bytes() {
        match byte {
            b'!'..=b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
