//! Frames that can't be read, held back before they end the session.
//!
//! The decoder under us stops at the first frame that is no message. This filter
//! reads every frame first: sound ones pass as they are, lone surrogates in
//! strings are replaced, and instead of the rest a request called
//! [`UNREADABLE`] passes, which is answered with an error.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use serde_json::{Value, json};
use tokio::io::{AsyncRead, ReadBuf};
use tower_lsp::jsonrpc::{Error, ErrorCode};

/// The method that stands for a frame that cannot be read.
pub const UNREADABLE: &str = "$/unreadable";
/// The longest frame that is taken in: 256 MB.
const LONGEST: usize = 256 << 20;
/// The longest header.
const LONGEST_HEADER: usize = 4096;

/// Why a frame cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Json,
    Message,
}

/// The error that answers for a frame.
pub fn error(parameters: Option<&Value>) -> Error {
    let message = parameters.and_then(|parameters| parameters.get("message")) == Some(&Value::Bool(true));
    if message {
        return Error::invalid_request();
    }
    Error { code: ErrorCode::ParseError, message: "this frame holds no JSON".into(), data: None }
}

/// A reader of whole frames.
pub struct Frames<R> {
    inner: R,
    /// Read, and not yet a whole frame.
    raw: Vec<u8>,
    /// Frames that may pass, from `passed` on.
    ready: Vec<u8>,
    passed: usize,
    ended: bool,
}

impl<R> Frames<R> {
    /// Reads frames from `inner`.
    pub fn new(inner: R) -> Frames<R> {
        Frames { inner, raw: Vec::new(), ready: Vec::new(), passed: 0, ended: false }
    }

    /// Moves whole frames on.
    fn sort(&mut self) {
        while let Some((body, end)) = frame(&self.raw) {
            if !body.is_empty() {
                let text = sound(&self.raw[body]);
                self.ready.extend(format!("Content-Length: {}\r\n\r\n", text.len()).bytes());
                self.ready.extend(text.bytes());
            }
            self.raw.drain(..end);
        }
    }
}

/// The body of the first frame, and where the frame ends; an empty body for what
/// is no frame. Nothing if more has to be read.
fn frame(raw: &[u8]) -> Option<(std::ops::Range<usize>, usize)> {
    const NAME: &[u8] = b"content-length:";
    let Some(at) = find(raw, NAME) else {
        let rest = raw.len().saturating_sub(NAME.len());
        return (rest > LONGEST_HEADER).then_some((0..0, rest));
    };
    let header = &raw[at..];
    let Some(end) = find(header, b"\r\n\r\n") else {
        return (header.len() > LONGEST_HEADER).then_some((0..0, at + NAME.len()));
    };
    let value = header[NAME.len()..end].split(|&byte| byte == b'\r').next().unwrap_or_default();
    let length = std::str::from_utf8(value).ok().and_then(|value| value.trim().parse::<usize>().ok());
    let body = at + end + 4;
    match length {
        Some(length) if length <= LONGEST => {
            (raw.len() >= body + length).then_some((body..body + length, body + length))
        }
        _ => Some((0..0, body)),
    }
}

/// Where `needle`, in lower case, begins.
fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    hay.windows(needle.len()).position(|window| window.eq_ignore_ascii_case(needle))
}

/// A body that the decoder can read: itself, itself repaired, or a request that
/// stands for it.
fn sound(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    let fault = match message(&text) {
        Ok(()) => return text.into_owned(),
        Err(fault) => fault,
    };
    let repaired = without_lone_surrogates(&text);
    if message(&repaired).is_ok() {
        return repaired;
    }
    let parameters = json!({"message": fault == Fault::Message});
    json!({"jsonrpc": "2.0", "id": null, "method": UNREADABLE, "params": parameters}).to_string()
}

/// Whether a text is a message that the decoder takes.
fn message(text: &str) -> Result<(), Fault> {
    let value: Value = serde_json::from_str(text).map_err(|_| Fault::Json)?;
    let version = value.get("jsonrpc").and_then(Value::as_str) == Some("2.0");
    let id = value.get("id").is_none_or(|id| id.is_null() || id.is_string() || id.as_i64().is_some());
    let request = value.get("method").is_some_and(Value::is_string);
    let answer = value.get("id").is_some() && (value.get("result").is_some() ^ value.get("error").is_some());
    if version && id && (request || answer) { Ok(()) } else { Err(Fault::Message) }
}

/// JSON in which `\uD800` to `\uDFFF` stand in pairs only.
fn without_lone_surrogates(json: &str) -> String {
    let unit = |at: usize| {
        let digits = json.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let mut sound = String::with_capacity(json.len());
    let mut at = 0;
    while let Some(letter) = json[at..].chars().next() {
        let escaped = unit(at).filter(|_| letter == '\\');
        let (text, length) = match escaped {
            Some(0xD800..=0xDBFF) if matches!(unit(at + 6), Some(0xDC00..=0xDFFF)) => {
                (&json[at..at + 12], 12)
            }
            Some(0xD800..=0xDFFF) => ("\\uFFFD", 6),
            // A backslash takes the letter after it along, so that `\\u` is no escape.
            _ if letter == '\\' => {
                let length = 1 + json[at + 1..].chars().next().map_or(0, char::len_utf8);
                (&json[at..at + length], length)
            }
            _ => (&json[at..at + letter.len_utf8()], letter.len_utf8()),
        };
        sound.push_str(text);
        at += length;
    }
    sound
}

impl<R: AsyncRead + Unpin> AsyncRead for Frames<R> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let own = &mut *self;
        while own.passed == own.ready.len() && !own.ended {
            own.ready.clear();
            own.passed = 0;
            let mut chunk = [0; 16 * 1024];
            let mut read = ReadBuf::new(&mut chunk);
            match Pin::new(&mut own.inner).poll_read(context, &mut read) {
                Poll::Ready(Ok(())) => {}
                other => return other,
            }
            own.ended = read.filled().is_empty();
            own.raw.extend(read.filled());
            own.sort();
        }
        let length = buffer.remaining().min(own.ready.len() - own.passed);
        buffer.put_slice(&own.ready[own.passed..own.passed + length]);
        own.passed += length;
        Poll::Ready(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn framed(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    fn passed(raw: &str) -> String {
        let mut frames = Frames::new(io::Cursor::new(Vec::<u8>::new()));
        frames.raw = raw.as_bytes().to_vec();
        frames.sort();
        String::from_utf8(frames.ready).expect("text")
    }

    #[test]
    fn sound_frames_pass_as_they_are() {
        let frame = framed(r#"{"jsonrpc":"2.0","method":"é","params":"\\ud800 \ud83d\ude00"}"#);
        assert_eq!(passed(&format!("noise\r\n{frame}{frame}")), format!("{frame}{frame}"));
        assert_eq!(passed(&frame[..frame.len() - 1]), "", "half a frame waits");
        assert_eq!(passed("Content-Length: many\r\n\r\n"), "");
    }

    #[test]
    fn lone_surrogates_are_replaced() {
        let body = r#"{"jsonrpc":"2.0","method":"a","params":"\ud83d x \ude00"}"#;
        assert!(passed(&framed(body)).contains(r#""\uFFFD x \uFFFD""#));
    }

    #[test]
    fn the_rest_is_answered_for() {
        for body in ["{", "[]", "1", r#"{"jsonrpc":"1.0","method":"a"}"#, r#"{"jsonrpc":"2.0","id":{}}"#] {
            assert!(passed(&framed(body)).contains(UNREADABLE), "{body}");
        }
    }
}
