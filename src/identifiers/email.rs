//! An e-mail address.

mod domains;

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::fault::{Alphabet, Code, Fault, Oddity, Part, Severity};
use crate::text::{Entry, Profile, accent, is_invisible, pieces, plain, sign};
use core::fmt;
use domains::{completed, parted, slipped};

/// An e-mail address in the grammar of HTML `type=email`, which browsers and mail servers share, with a dot in
/// its domain. The domain is kept in lower case, the rest as typed.
///
/// Refused: quoted local parts, domains in other scripts (write them as `xn--…`), more than 254 characters (64
/// before the `@`), two dots running. A domain one slip away from one that many people have is offered, and
/// never refused: only a letter sent there can tell.
#[derive(Clone, PartialEq, Eq)]
pub struct Email {
    local: String,
    domain: String,
}

identifier!(Email);

const LOCAL: Part = Part::EMAIL_LOCAL;
const DOMAIN: Part = Part::EMAIL_DOMAIN;
const DOTS: Part = Part::EMAIL_DOTS;

impl Identifier for Email {
    const SPEC: Spec =
        Spec { id: "email", profile: Profile::TRIMMED, layouts: &[], unit: Unit::Characters, max_length: 254 };

    const ABOUT: About = About {
        fr: French { article: Article::L, name: "adresse électronique", example: "prenom.nom@exemple.fr" },
        en: English { name: "e-mail address", example: "first.last@example.com" },
        example: "prenom.nom@exemple.fr",
        shape: "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~\\-]{1,64}@[a-z0-9](\\.?[a-z0-9\\-])*\\.(xn--[a-z0-9\\-]+|[a-z]{2,63})$",
        facts: &["domain"],
        input_mode: InputMode::Email,
        autocomplete: Some("email"),
        source: "HTML Living Standard, valid e-mail address; RFC 5321 §4.5.3.1",
    };

    fn facts(&self, facts: &mut Facts) {
        facts.text("domain", self.domain.as_str());
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        if let Some(domain) = slipped(&self.domain) {
            let entry = about.entry();
            let start = self.local.chars().count() + 1;
            let fault = entry.fault(Code::Unusual(Oddity::MistypedDomain), start..entry.len());
            about.say(Severity::Warning, fault.suggest(Some([&self.local, "@", domain].concat())));
        }
    }
}

impl Email {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let text = entry.text();
        if entry.len() > 254 {
            return Err(Fault::new(Code::TooLong { most: 254 }));
        }
        characters(entry)?;
        let Some((local, domain)) = text.split_once('@') else {
            return Err(entry.whole(Code::Shape).suggest(parted(text)));
        };
        let at = local.chars().count();
        let doubled = |part: &str| part.starts_with('.') || part.ends_with('.') || sign::has(part, "..");
        if local.is_empty() || local.len() > 64 {
            return Err(entry.wrong(LOCAL, 0..at));
        }
        if doubled(local) {
            let meant = [&undoubled(local), "@", domain].concat();
            return Err(entry.wrong(DOTS, 0..at).suggest(Some(meant)));
        }
        let domain = domain.to_ascii_lowercase();
        if !is_domain(&domain) {
            let meant = completed(&domain).map(|meant| [local, "@", meant].concat());
            return Err(entry.wrong(DOMAIN, at + 1..entry.len()).suggest(meant));
        }
        Ok(Self { local: local.to_owned(), domain })
    }
}

/// Every character has its place: one `@`, and on each side of it the characters of its own.
fn characters(entry: &Entry) -> Result<(), Fault> {
    let at = entry.chars().position(|c| c == '@').unwrap_or(entry.len());
    let fits = |rank: usize, c: char| {
        c.is_ascii_alphanumeric() || sign::among(if rank > at { ".-" } else { ".!#$%&'*+/=?^_`{|}~-@" }, c)
    };
    let Some(strange) = entry.chars().enumerate().position(|(rank, c)| !fits(rank, c)) else { return Ok(()) };
    let read = |(rank, c)| match c {
        _ if fits(rank, c) => Some(c),
        ',' | ';' => Some('.'),
        _ => Some(latin(c)).filter(|c| c.is_ascii_alphanumeric() || *c == '@'),
    };
    let meant = entry.chars().enumerate().filter(|(_, c)| !c.is_whitespace() && !is_invisible(*c)).map(read).collect();
    Err(entry.strange(Alphabet::Email, strange).suggest(meant))
}

/// An accented letter without its accent, a letter of another script as the Latin one it looks like.
fn latin(c: char) -> char {
    let base = accent::unaccented(c);
    if base == c && !c.is_ascii() { plain(c).to_ascii_lowercase() } else { base }
}

/// Labels of letters, digits and inner hyphens, the last one of letters; a dot at least.
fn is_domain(domain: &str) -> bool {
    let label = |label: &str| matches!(label.len(), 1..=63) && !label.starts_with('-') && !label.ends_with('-');
    let top = |top: &str| top.len() >= 2 && (top.starts_with("xn--") || top.bytes().all(|c| c.is_ascii_lowercase()));
    domain.split('.').all(label) && domain.contains('.') && domain.split('.').next_back().is_some_and(top)
}

fn undoubled(local: &str) -> String {
    pieces(local, &|c| c == '.').join(".")
}

/// `prenom.nom@exemple.fr`.
impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&[self.local.as_str(), "@", &self.domain].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifiers::{Context, Kind};

    fn refused(typed: &str) -> Fault {
        typed.parse::<Email>().unwrap_err()
    }

    fn offered(typed: &str) -> Option<String> {
        let read = Kind::find("email").unwrap().read(typed, &Context::default()).unwrap();
        read.remarks.into_iter().find_map(|remark| remark.fault.into_suggestion())
    }

    #[test]
    fn a_slip_in_a_known_domain_is_offered() {
        for typed in ["a@gmial.com", "a@gmail.co", "a@gmai.com", "a@gamil.com", "a@gmaill.com", "a@gmail.fr"] {
            assert_eq!(offered(typed).as_deref(), Some("a@gmail.com"), "{typed}");
        }
        assert_eq!(offered("a@hotmial.fr").as_deref(), Some("a@hotmail.fr"));
        assert_eq!(offered("a@wanado.fr").as_deref(), Some("a@wanadoo.fr"));
        assert_eq!(offered("a@irange.fr").as_deref(), Some("a@orange.fr"));
        for typed in ["a@gmail.com", "a@mail.com", "a@ymail.com", "a@yahoo.es", "a@fre.fr", "a@exemple.fr"] {
            assert_eq!(offered(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_cut_domain_is_completed() {
        assert_eq!(refused("a@orange.f").suggestion.as_deref(), Some("a@orange.fr"));
        assert_eq!(refused("a@orange").suggestion.as_deref(), Some("a@orange.fr"));
        assert_eq!(refused("a@yahoo").suggestion, None, "of France or not");
        assert_eq!(refused("jean.martingmail.com").suggestion.as_deref(), Some("jean.martin@gmail.com"));
        assert_eq!(refused("a@localhost").code, Code::Part(DOMAIN));
    }

    #[test]
    fn characters_are_shown_and_mended() {
        let fault = refused("rené@exemple.fr");
        assert_eq!(fault.code, Code::Character { expected: Alphabet::Email, position: 4 });
        assert_eq!(fault.suggestion.as_deref(), Some("rene@exemple.fr"));
        assert_eq!(refused("jean dupont@example.fr").suggestion.as_deref(), Some("jeandupont@example.fr"));
        assert_eq!(refused("jean@exаmple.fr").suggestion.as_deref(), Some("jean@example.fr"));
        assert_eq!(refused("jean@example,fr").suggestion.as_deref(), Some("jean@example.fr"));
        assert_eq!(refused("jean@@example.fr").suggestion, None);
        assert_eq!(refused(".jean..m@example.fr").suggestion.as_deref(), Some("jean.m@example.fr"));
    }

    #[test]
    fn lengths_have_bounds() {
        let local = "a".repeat(64);
        assert!(format!("{local}@example.fr").parse::<Email>().is_ok());
        assert_eq!(refused(&format!("a{local}@example.fr")).code, Code::Part(LOCAL));
        let domain = "abcdefgh.".repeat(28);
        assert_eq!(refused(&format!("a@{domain}fr")).code, Code::TooLong { most: 254 });
    }

    #[test]
    fn only_the_domain_is_lowered() {
        assert_eq!("Jean.M@EXAMPLE.FR".parse::<Email>().unwrap().to_string(), "Jean.M@example.fr");
        assert!("a@xn--caf-dma.xn--p1ai".parse::<Email>().is_ok());
        for typed in ["a@-b.fr", "a@b-.fr", "a@b..fr", "a@b.f", "a@b.12", "@b.fr", "a@"] {
            assert!(typed.parse::<Email>().is_err(), "{typed}");
        }
    }
}
