//! The strict reader of JSON text, one for every door.
//!
//! Browsers and serde disagree on duplicate keys, on arrays given for objects, on lone surrogates and on the
//! size of numbers; here each is refused, or kept as text, in the same way everywhere. Numbers stay text until
//! a rule reads them. Errors say what and where, never the value.

mod names;
mod of;

pub(crate) use names::Names;
pub use of::{NotJson, of};

use core::fmt::{self, Write};
use std::borrow::Cow;

/// The deepest nesting that is read.
pub const DEEPEST: usize = 32;

/// The most keys that an object may have.
pub const WIDEST: usize = 500;

/// A JSON value. What stands in the text as it is meant is borrowed from it.
#[derive(Clone, PartialEq, Eq)]
pub enum Value<'t> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number, as written.
    Number(Cow<'t, str>),
    /// A string.
    Text(Cow<'t, str>),
    /// An array.
    List(Vec<Self>),
    /// An object: its keys in the order they were written, each once.
    Object(Vec<Member<'t>>),
}

/// A key of an object, and its value.
pub type Member<'t> = (Cow<'t, str>, Value<'t>);

impl<'t> Value<'t> {
    /// The value of a key, in an object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.object()?.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The members, if this is an object.
    #[must_use]
    pub fn object(&self) -> Option<&[Member<'t>]> {
        if let Self::Object(members) = self { Some(members) } else { None }
    }

    /// The items, if this is an array.
    #[must_use]
    pub fn list(&self) -> Option<&[Self]> {
        if let Self::List(items) = self { Some(items) } else { None }
    }

    /// The same value, which borrows nothing any more.
    #[must_use]
    pub fn into_owned(self) -> Value<'static> {
        let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        match self {
            Self::Null => Value::Null,
            Self::Flag(flag) => Value::Flag(flag),
            Self::Number(number) => Value::Number(own(number)),
            Self::Text(text) => Value::Text(own(text)),
            Self::List(items) => Value::List(items.into_iter().map(Self::into_owned).collect()),
            Self::Object(members) => {
                Value::Object(members.into_iter().map(|(key, value)| (own(key), value.into_owned())).collect())
            }
        }
    }

    /// The string, if this is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

/// Compact JSON, members in their order: what is read back is the same value.
impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Flag(flag) => fmt::Display::fmt(flag, f),
            Self::Number(number) => f.write_str(number),
            Self::Text(text) => quoted(text, f),
            Self::List(items) => {
                f.write_char('[')?;
                for (rank, item) in items.iter().enumerate() {
                    f.write_str(if rank == 0 { "" } else { "," })?;
                    fmt::Display::fmt(item, f)?;
                }
                f.write_char(']')
            }
            Self::Object(members) => {
                f.write_char('{')?;
                for (rank, (key, value)) in members.iter().enumerate() {
                    f.write_str(if rank == 0 { "" } else { "," })?;
                    quoted(key, f)?;
                    f.write_char(':')?;
                    fmt::Display::fmt(value, f)?;
                }
                f.write_char('}')
            }
        }
    }
}

/// Adds a text as a string of JSON, with the escapes of `serde_json`.
pub fn quote(text: &str, json: &mut String) {
    json.reserve(text.len() + 2);
    json.push('"');
    if plain(text.as_bytes()) == text.len() {
        json.push_str(text);
    } else {
        text.chars().for_each(|c| escaped(c, json));
    }
    json.push('"');
}

fn escaped(c: char, json: &mut String) {
    let short = match c {
        '\u{8}' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\u{C}' => 'f',
        '\r' => 'r',
        '"' | '\\' => c,
        '\0'..' ' => {
            json.push_str(if c < '\u{10}' { "\\u000" } else { "\\u001" });
            return json.push(char::from_digit(u32::from(c) % 16, 16).unwrap_or_default());
        }
        _ => return json.push(c),
    };
    json.push('\\');
    json.push(short);
}

fn quoted(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(f, "\\{c}")?,
            '\0'..='\x1F' => write!(f, "\\u{:04x}", u32::from(c))?,
            c => f.write_char(c)?,
        }
    }
    f.write_char('"')
}

/// Why a text is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// Not JSON (RFC 8259).
    Syntax,
    /// Nested more than [`DEEPEST`] times.
    TooDeep,
    /// An object has more than [`WIDEST`] keys.
    TooWide,
    /// An object gives a key twice.
    DuplicateKey,
    /// An escape names half a character.
    LoneSurrogate,
}

/// Reads one JSON value, and nothing after it.
///
/// # Errors
/// What is wrong first.
pub fn read(text: &str) -> Result<Value<'_>, Malformed> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0)?;
    if reader.next().is_none() { Ok(value) } else { Err(Malformed::Syntax) }
}

struct Reader<'t> {
    text: &'t str,
    /// Where the next byte is.
    at: usize,
}

impl<'t> Reader<'t> {
    /// The next byte that is not blank, on which the reader stands then.
    fn next(&mut self) -> Option<u8> {
        loop {
            match self.peek()? {
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                byte => return Some(byte),
            }
        }
    }

    /// The next byte that is not blank has to be this one.
    fn expect(&mut self, byte: u8) -> Result<(), Malformed> {
        if self.next() == Some(byte) { Ok(()) } else { Err(Malformed::Syntax) }
    }

    fn rest(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, expected: &[u8]) -> bool {
        let taken = self.rest().starts_with(expected);
        self.at += if taken { expected.len() } else { 0 };
        taken
    }

    fn value(&mut self, depth: usize) -> Result<Value<'t>, Malformed> {
        match self.next() {
            Some(b'"') => self.string().map(Value::Text),
            Some(b'{' | b'[') if depth >= DEEPEST => Err(Malformed::TooDeep),
            Some(b'{') => self.object(depth + 1),
            Some(b'[') => self.list(depth + 1),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ if self.take(b"true") => Ok(Value::Flag(true)),
            _ if self.take(b"false") => Ok(Value::Flag(false)),
            _ if self.take(b"null") => Ok(Value::Null),
            _ => Err(Malformed::Syntax),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value<'t>, Malformed> {
        let mut members: Vec<Member<'t>> = Vec::with_capacity(32);
        let mut names = Names::default();
        self.items(b'}', |reader| {
            reader.expect(b'"')?;
            let key = reader.string()?;
            reader.expect(b':')?;
            reader.at += 1;
            if members.len() >= WIDEST {
                return Err(Malformed::TooWide);
            }
            let known = |rank: usize| members.get(rank).map(|(name, _)| &**name);
            if !names.put(&key, &known) {
                return Err(Malformed::DuplicateKey);
            }
            // Most values are texts.
            let value = match reader.next() {
                Some(b'"') => Value::Text(reader.string()?),
                _ => reader.value(depth)?,
            };
            members.push((key, value));
            Ok(())
        })?;
        Ok(Value::Object(members))
    }

    fn list(&mut self, depth: usize) -> Result<Value<'t>, Malformed> {
        let mut items = Vec::new();
        self.items(b']', |reader| {
            items.push(reader.value(depth)?);
            Ok(())
        })?;
        Ok(Value::List(items))
    }

    /// What stands between a bracket, where the reader is, and the one that closes it, separated by commas.
    fn items(&mut self, close: u8, mut item: impl FnMut(&mut Self) -> Result<(), Malformed>) -> Result<(), Malformed> {
        self.at += 1;
        if self.next() == Some(close) {
            self.at += 1;
            return Ok(());
        }
        loop {
            item(self)?;
            let next = self.next().ok_or(Malformed::Syntax)?;
            self.at += 1;
            match next {
                b',' => {}
                end if end == close => return Ok(()),
                _ => return Err(Malformed::Syntax),
            }
        }
    }

    /// A string, whose first mark the reader is on; borrowed where it has no escape.
    #[inline]
    fn string(&mut self) -> Result<Cow<'t, str>, Malformed> {
        let plain = self.run().ok_or(Malformed::Syntax)?;
        if self.peek() == Some(b'"') {
            self.at += 1;
            return Ok(Cow::Borrowed(plain));
        }
        self.mended(plain).map(Cow::Owned)
    }

    /// A string that begins so and goes on with an escape.
    #[inline(never)]
    fn mended(&mut self, begun: &str) -> Result<String, Malformed> {
        let mut text = begun.to_owned();
        while self.peek() == Some(b'\\') {
            text.push(self.escape()?);
            text.push_str(self.run().ok_or(Malformed::Syntax)?);
        }
        if self.take(b"\"") { Ok(text) } else { Err(Malformed::Syntax) }
    }

    /// What stands as it is after the byte that the reader is on.
    #[inline(never)]
    fn run(&mut self) -> Option<&'t str> {
        let start = self.at + 1;
        self.at = start + plain(self.text.as_bytes().get(start..)?);
        self.text.get(start..self.at)
    }

    /// What follows a backslash; the reader ends on its last byte.
    fn escape(&mut self) -> Result<char, Malformed> {
        self.at += 1;
        Ok(match self.peek() {
            Some(c @ (b'"' | b'\\' | b'/')) => char::from(c),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => return Err(Malformed::Syntax),
        })
    }

    /// `\uXXXX`, or the two of a character beyond U+FFFF.
    fn unicode(&mut self) -> Result<char, Malformed> {
        let first = self.hex()?;
        if !(0xD800..0xE000).contains(&first) {
            return char::from_u32(first).ok_or(Malformed::LoneSurrogate);
        }
        if first >= 0xDC00 || !self.rest().get(1..).is_some_and(|rest| rest.starts_with(b"\\u")) {
            return Err(Malformed::LoneSurrogate);
        }
        self.at += 2;
        let second = self.hex()?;
        if !(0xDC00..0xE000).contains(&second) {
            return Err(Malformed::LoneSurrogate);
        }
        let c = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
        char::from_u32(c).ok_or(Malformed::LoneSurrogate)
    }

    /// The four digits after a `u`.
    fn hex(&mut self) -> Result<u32, Malformed> {
        let digits = self.text.get(self.at + 1..self.at + 5).ok_or(Malformed::Syntax)?;
        self.at += 4;
        if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            u32::from_str_radix(digits, 16).map_err(|_| Malformed::Syntax)
        } else {
            Err(Malformed::Syntax)
        }
    }

    /// A number of RFC 8259, kept as it is written.
    fn number(&mut self) -> Result<Value<'t>, Malformed> {
        let start = self.at;
        self.take(b"-");
        if !self.take(b"0") {
            self.digits()?;
        }
        if self.take(b".") {
            self.digits()?;
        }
        if self.take(b"e") || self.take(b"E") {
            let _signed = self.take(b"+") || self.take(b"-");
            self.digits()?;
        }
        let written = self.text.get(start..self.at).ok_or(Malformed::Syntax)?;
        Ok(Value::Number(Cow::Borrowed(written)))
    }

    fn digits(&mut self) -> Result<(), Malformed> {
        let digits = self.rest().iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += digits;
        if digits == 0 { Err(Malformed::Syntax) } else { Ok(()) }
    }
}

/// How many bytes stand in a string as they are: those before the first quotation mark, backslash or control
/// character. Eight bytes are looked at together, as most are plain.
fn plain(bytes: &[u8]) -> usize {
    let (eights, rest) = bytes.as_chunks();
    let mut passed = 0;
    for eight in eights {
        let found = signs(*eight);
        if found != 0 {
            return passed + usize::try_from(found.trailing_zeros() / 8).unwrap_or(0);
        }
        passed += eight.len();
    }
    passed + rest.iter().position(|byte| is_sign(*byte)).unwrap_or(rest.len())
}

fn is_sign(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..0x20)
}

/// The highest bit of each byte that is a sign, found as what is less than another without it: `"` and what is less than a
/// space are what is less than `!` once a bit is turned. Borrowing only begins at such a byte, so that the lowest bit is right.
fn signs(eight: [u8; 8]) -> u64 {
    const ONES: u64 = u64::MAX / 0xFF;
    let eight = u64::from_le_bytes(eight);
    let turned = |bits: u8, less: u8| (eight ^ (ONES * u64::from(bits))).wrapping_sub(ONES * u64::from(less));
    (turned(2, b'!') | turned(b'\\', 1)) & !eight & (ONES << 7)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object<'t>(members: &[(&'t str, Value<'t>)]) -> Value<'t> {
        Value::Object(members.iter().map(|(key, value)| ((*key).into(), value.clone())).collect())
    }

    #[test]
    fn what_is_plain_is_told_byte_by_byte() {
        for length in 0..40 {
            assert_eq!(plain("é".repeat(length).as_bytes()), 2 * length);
            for sign in ['"', '\\', '\u{1F}', '\0', ' ', '\u{7F}', '\u{80}', '!', '#', '[', ']'] {
                let text = "~".repeat(length) + &sign.to_string() + "\"aé\\aaaaaaaaaa";
                let told = text.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20));
                assert_eq!(Some(plain(text.as_bytes())), told, "{text:?}");
            }
        }
    }

    #[test]
    fn values_are_read_whole() {
        let text = " {\"a\":[1,-0.5e+3,true,null],\"b\":\"\\u00e9\\ud83d\\ude00\\n\",\"\":{}} ";
        let list = ["1", "-0.5e+3"].map(|number| Value::Number(number.into()));
        let [one, half] = list;
        let expected = object(&[
            ("a", Value::List(vec![one, half, Value::Flag(true), Value::Null])),
            ("b", Value::Text("é😀\n".into())),
            ("", object(&[])),
        ]);
        assert!(read(text) == Ok(expected));
    }

    #[test]
    fn a_text_is_quoted_as_serde_json_does() {
        let all: String = (0..0x300).filter_map(char::from_u32).chain("😀\u{2028}".chars()).collect();
        for text in [all.as_str(), "", "\"", "\\", "plain", "a\u{7F}b", "12345678\"12345678\n"] {
            let mut json = String::new();
            quote(text, &mut json);
            assert_eq!(json, serde_json::to_string(text).unwrap());
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        for text in [r#"{"a":[1,-0.5e+3,true,null],"b":"é😀\n\u0000\"\\","":{},"c":[]}"#, "[]", "\"\"", "false"] {
            let value = read(text).ok().unwrap();
            assert!(read(&value.to_string()) == Ok(value), "{text}");
        }
    }

    #[test]
    fn what_parsers_disagree_on_is_refused() {
        assert!(read(r#"{"a":1,"a":2}"#) == Err(Malformed::DuplicateKey));
        assert!(read(r#"{"a":1,"\u0061":2}"#) == Err(Malformed::DuplicateKey));
        assert!(read(r#""\ud800""#) == Err(Malformed::LoneSurrogate));
        assert!(read(r#""\udc00\ud800""#) == Err(Malformed::LoneSurrogate));
        assert!(read(&"[".repeat(33)) == Err(Malformed::TooDeep));
        assert!(read(&format!("{}{}", "[".repeat(32), "]".repeat(32))).is_ok());
        let wide = |keys: usize| (0..keys).map(|key| format!("\"{key}\":0")).collect::<Vec<_>>().join(",");
        assert!(read(&format!("{{{}}}", wide(500))).is_ok());
        assert!(read(&format!("{{{}}}", wide(501))) == Err(Malformed::TooWide));
    }

    #[test]
    fn what_is_not_json_is_refused() {
        for text in [
            "",
            " ",
            "{",
            "[1,]",
            "{\"a\"}",
            "{a:1}",
            "'a'",
            "01",
            "1.",
            ".5",
            "+1",
            "1e",
            "NaN",
            "Infinity",
            "tru",
            "\"\t\"",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"a",
            "1 2",
            "\u{FEFF}1",
            "[1 2]",
            "{\"a\":1,}",
            "//",
            "\"\0\"",
        ] {
            assert!(read(text) == Err(Malformed::Syntax), "{text:?}");
        }
    }

    #[test]
    fn serde_json_reads_what_is_read_here() {
        for text in ["{\"a\":[1,2,{\"b\":\"\\\\\\/\\b\\f\\r\\t\"}]}", "-0", "1e2", "[[],{}]", "\"é\"", "false"] {
            let theirs: serde_json::Value = serde_json::from_str(text).unwrap();
            assert!(same(&read(text).ok().unwrap(), &theirs), "{text}");
        }
    }

    fn same(ours: &Value, theirs: &serde_json::Value) -> bool {
        match (ours, theirs) {
            (Value::Null, serde_json::Value::Null) => true,
            (Value::Flag(a), serde_json::Value::Bool(b)) => a == b,
            (Value::Number(a), serde_json::Value::Number(b)) => a.parse::<f64>().ok() == b.as_f64(),
            (Value::Text(a), serde_json::Value::String(b)) => a == b,
            (Value::List(a), serde_json::Value::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
            }
            (Value::Object(a), serde_json::Value::Object(b)) => {
                a.len() == b.len() && a.iter().all(|(key, value)| b.get(&**key).is_some_and(|b| same(value, b)))
            }
            _ => false,
        }
    }
}
