//! `guichet explain`: what a code, a rule or a kind says, and where it comes from.

use super::rulebook::Source;
use super::{Language, Refused};
use crate::date::Date;
use crate::fault::{Alphabet, Code, Oddity, Part, Period};
use crate::identifiers::{KINDS, Kind};
use crate::library::Library;
use crate::messages::{self, Locale};
use crate::rulebook::{Procedure, Sure};
use clap::Args;
use std::fmt::Write;

/// The options of `guichet explain`.
#[derive(Args)]
pub(super) struct Explain {
    /// A code (`checkDigit`), a rule by its name or its reference (`inspection-is-recent`, `X21`), or a kind (`vin`).
    #[arg(required_unless_present_any = ["kinds", "codes"])]
    name: Option<String>,
    /// Lists the kinds.
    #[arg(long)]
    kinds: bool,
    /// Lists the codes, each with its sentence.
    #[arg(long)]
    codes: bool,
    /// The language of the sentences.
    #[arg(long, value_enum, default_value_t = Language::Fr)]
    locale: Language,
    #[command(flatten)]
    pub(super) source: Source,
}

impl Explain {
    pub(super) fn text(&self, library: &Library) -> Result<String, Refused> {
        let locale = self.locale.into();
        let mut text = String::new();
        if self.kinds {
            for kind in KINDS {
                let _memory = writeln!(text, "{:<18} {}", kind.spec.id, noun(kind, locale));
            }
        }
        if self.codes {
            for code in codes() {
                let _memory = writeln!(text, "{:<12} {}", code.name(), messages::sentence(&code, None, locale));
            }
        }
        if let Some(name) = &self.name {
            for code in codes().iter().filter(|code| code.name() == name) {
                let _memory = writeln!(text, "{name}: {}", messages::sentence(code, None, locale));
            }
            if let Some(kind) = Kind::find(name) {
                about(kind, locale, &mut text);
            }
            for procedure in library.procedures() {
                rules(procedure, name, locale, &mut text);
            }
        }
        if text.is_empty() {
            return Err(Refused::saying("there is no such code, rule or kind: try --codes or --kinds"));
        }
        Ok(text)
    }
}

fn noun(kind: &Kind, locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => kind.about().fr.name,
        Locale::En => kind.about().en.name,
    }
}

fn about(kind: &Kind, locale: Locale, text: &mut String) {
    let (spec, about) = (kind.spec, kind.about());
    let _memory = writeln!(text, "{}: {}\n  {}\n  {}", spec.id, noun(kind, locale), about.example, about.shape);
    let _memory = writeln!(text, "  {}", about.source);
}

/// The rules and the ways elsewhere of that name or reference.
fn rules(procedure: &Procedure, name: &str, locale: Locale, text: &mut String) {
    for rule in procedure.rules.iter().filter(|rule| rule.id == name || rule.reference.as_deref() == Some(name)) {
        let reference = rule.reference.as_deref().unwrap_or("-");
        let severity = rule.severity.name();
        let _memory = writeln!(text, "{} {} ({reference}, {severity})", procedure.id, rule.id);
        let _memory = writeln!(text, "  {}", locale.of(&rule.message));
        if let Some(source) = procedure.sources.get(rule.source) {
            let sure = match source.sure {
                Sure::High => "high",
                Sure::Medium => "medium",
                Sure::Low => "low",
            };
            let _memory = writeln!(text, "  {} ({sure}): {}", source.id, source.reference);
        }
    }
    for each in procedure.elsewhere.iter().filter(|each| each.id == name || each.reference.as_deref() == Some(name)) {
        let _memory = writeln!(text, "{} {} (elsewhere)\n  {}", procedure.id, each.id, locale.of(&each.message));
    }
}

const PART: Part = Part::ANY_PART;

/// One of each code, with parameters that stand for any.
fn codes() -> Vec<Code> {
    let mut codes = vec![
        Code::Empty,
        Code::TooLong { most: 20 },
        Code::Length { found: 8, least: 9, most: 9 },
        Code::Character { expected: Alphabet::Digit, position: 3 },
        Code::Shape,
        Code::Part(PART),
        Code::CheckDigit(PART),
        Code::Calendar,
        Code::ShortYear,
        Code::Unlisted,
        Code::LooksLike { kind: "vin" },
        Code::Specimen,
        Code::Unusual(Oddity::Ambiguous),
        Code::Missing,
        Code::Choice,
        Code::NotANumber,
        Code::NotTicked,
        Code::InFuture,
        Code::Order,
        Code::TooSmall { least: 1000 },
        Code::TooLarge { most: 9000 },
        Code::Forbidden,
        Code::Disagree,
        Code::Same,
        Code::Count { least: 1, most: 2 },
    ];
    if let Some(earliest) = Date::new(2026, 1, 1) {
        codes.push(Code::TooEarly { earliest, limit: Period::Months(6) });
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(name: &str) -> Result<String, Refused> {
        let source = Source { folder: None };
        let name = Some(name.to_owned());
        Explain { name, kinds: false, codes: false, locale: Language::En, source }.text(Library::bundled())
    }

    #[test]
    fn codes_rules_and_kinds_are_explained() {
        for code in codes() {
            assert!(explained(code.name()).is_ok_and(|text| text.len() > code.name().len() + 5));
        }
        let rule = explained("X21").unwrap_or_default();
        assert!(rule.contains("vehicle-transfer inspection-is-recent (X21, error)"), "{rule}");
        assert!(explained("inspection-is-recent").unwrap_or_default().contains("(high)"));
        assert!(explained("vin").unwrap_or_default().starts_with("vin: "));
        assert!(explained("nothing").is_err());
    }
}
