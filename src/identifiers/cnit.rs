//! The national type code (code national d'identification du type, D.2.1).

use super::{About, Article, English, Facts, French, Identifier, InputMode, Remarks, Spec, Unit};
use crate::date::Date;
use crate::fault::{Alphabet, Code, Fault, Oddity, Part, Severity};
use crate::text::{Entry, Profile, pieces};
use core::fmt;

/// A CNIT of 15 characters (since April 2009), of 12 (1996 to 2009, and some later), or an older free « type mines ».
///
/// The forms are those of some two thousand real certificates, and nobody published them: what fits none is read as
/// a type mines, and only a code of 13 to 15 characters on a vehicle registered since 2009 is refused for it.
#[derive(Clone, PartialEq, Eq)]
pub struct Cnit {
    code: String,
    form: Form,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Since2009,
    From1996,
    Mines,
}

identifier!(Cnit);

const CATEGORY: Part = Part::CNIT_CATEGORY;

/// The letters of a genre (7th and 8th characters), and the genres (J.1) that they go with.
const GENRES: &str = "\
VP VP
CT CTTE
M1 MTT1
M2 MTT2
ML MTL
CL CL
TM TM
4M QM
TC TCP
TA TRA
TR TRR
VS VASP
VA VASP
RM REM RESP RETC
SM SREM SRSP SRTC
RS REM RESP RETC SREM SRSP SRTC
GV REM RESP RETC SREM SRSP SRTC";

impl Identifier for Cnit {
    const SPEC: Spec =
        Spec { id: "cnit", profile: Profile::VEHICLE, layouts: &[], unit: Unit::Characters, max_length: 24 };

    const ABOUT: About = About {
        fr: French {
            article: Article::Le,
            name: "code national d’identification du type (rubrique D.2.1)",
            example: "M10CTRVP0016052",
        },
        en: English { name: "national type code (field D.2.1)", example: "M10CTRVP0016052" },
        example: "M10CTRVP0016052",
        shape: "^[A-Z0-9/]{1,15}$",
        facts: &["form", "category", "genres"],
        input_mode: InputMode::Text,
        autocomplete: None,
        source: "HistoVec, public development data",
    };

    const BEGINS: fn(&Spec, &Entry) -> bool = |_, entry| bare(entry).begins("XXXXXXXXXXXXXXX");

    fn facts(&self, facts: &mut Facts) {
        let form = match self.form {
            Form::Since2009 => "since2009",
            Form::From1996 => "from1996",
            Form::Mines => "mines",
        };
        facts.text("form", form);
        if self.form != Form::Since2009 {
            return;
        }
        facts.text("category", self.code.get(..3).unwrap_or_default());
        let letters = self.code.get(6..8).unwrap_or_default();
        if let Some(genres) = GENRES.lines().find_map(|line| line.strip_prefix(letters)?.strip_prefix(' ')) {
            facts.texts("genres", &pieces(genres, &|c| c == ' '));
        }
    }

    fn remarks(&self, about: &mut Remarks<'_>) {
        let year = about.context().date("firstRegistered").map(Date::year);
        let entry = bare(about.entry());
        if self.form == Form::Since2009 && !matches!(entry.get(2), Some('0' | 'E' | 'G')) {
            about.say(Severity::Warning, entry.fault(Code::Unusual(Oddity::UnusualLetter), 2..3));
        }
        if self.form != Form::Mines || year.is_some_and(|year| year < 1996) {
            return;
        }
        let nearly = (13..=15).contains(&entry.len());
        let severity =
            if nearly && year.is_some_and(|year| year >= 2009) { Severity::Error } else { Severity::Warning };
        let old = || entry.whole(Code::Unusual(Oddity::OldTypeCode));
        let fault = nearly.then(|| since_2009(&entry).err()).flatten().unwrap_or_else(old);
        about.say(severity, fault.proven(str::parse::<Self>));
    }
}

impl Cnit {
    fn read(entry: &Entry) -> Result<Self, Fault> {
        let bare = bare(entry);
        if since_2009(&bare).is_ok() {
            let code = bare.otherwise(&|rank, c| Some(if rank == 0 && c == 'O' { '0' } else { c }));
            return Ok(Self { code: code.unwrap_or_default(), form: Form::Since2009 });
        }
        if from_1996(&bare) {
            return Ok(Self { code: bare.meant(), form: Form::From1996 });
        }
        let code = entry.keep(&|_, c| !matches!(c, '_' | '·'));
        code.keep(&|_, c| c != '/').all(Alphabet::Alphanumeric)?;
        match code.len() {
            0 => Err(Fault::new(Code::Empty)),
            1..=15 => Ok(Self { code: code.meant(), form: Form::Mines }),
            _ => Err(code.length(15, 15)),
        }
    }
}

/// Without what people put between the groups; a `/` belongs to some types mines.
fn bare(entry: &Entry) -> Entry {
    entry.keep(&|_, c| !matches!(c, '_' | '·' | '/'))
}

/// Category, make, genre, four characters, three digits. The O of trailers is written with a zero, and read so when
/// it comes first.
fn since_2009(entry: &Entry) -> Result<(), Fault> {
    entry.layout("XXXXXXXXXXXX999")?;
    if entry.get(2) == Some('O') {
        let meant = entry.otherwise(&|rank, c| Some(if rank < 3 && c == 'O' { '0' } else { c }));
        return Err(entry.strange(Alphabet::Digit, 2).suggest(meant));
    }
    let category = matches!(entry.get(0), Some('M' | 'N' | 'L' | 'T' | 'R' | 'S' | 'U' | 'C' | 'V' | '0' | 'O'))
        && matches!(entry.get(1), Some('1'..='7'));
    if category { Ok(()) } else { Err(entry.wrong(CATEGORY, 0..3)) }
}

/// A letter, two characters of the make, the energy, and eight more of which the last two are digits.
fn from_1996(entry: &Entry) -> bool {
    let digit_or_a = |rank| entry.get(rank).is_some_and(|c| c == 'A' || c.is_ascii_digit());
    entry.layout("AXX9XXXXXX99").is_ok()
        && matches!(entry.get(0), Some('L' | 'M' | 'V'))
        && digit_or_a(4)
        && digit_or_a(6)
}

impl fmt::Display for Cnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Span;
    use crate::identifiers::Fact;
    use crate::identifiers::{Context, Identified, Kind};

    fn read(typed: &str, registered: Option<&str>) -> Identified {
        let others = registered.map(|date| ("firstRegistered".to_owned(), date.to_owned())).into_iter().collect();
        Kind::find("cnit").unwrap().read(typed, &Context { today: None, others }).unwrap()
    }

    #[test]
    fn facts_tell_the_form_and_the_genres() {
        let facts = read("M10CTRVP0016052", None).facts;
        assert!(facts.get("form") == Some(&Fact::Text("since2009".to_owned())));
        assert!(facts.get("genres") == Some(&Fact::List(vec![Fact::Text("VP".to_owned())])));
        let facts = read("MCT5104CW431", None).facts;
        assert!(facts.get("form") == Some(&Fact::Text("from1996".to_owned())));
        assert!(facts.get("genres").is_none());
    }

    #[test]
    fn a_recent_code_is_refused_with_its_place() {
        let remark = read("M1O-CTR-VP 0016052", Some("2015-01-01")).remarks.remove(0);
        assert_eq!(remark.severity, Severity::Error);
        assert_eq!(remark.fault.span, Some(Span { start: 2, end: 3 }));
        assert_eq!(remark.fault.suggestion.as_deref(), Some("M10CTRVP0016052"));
        let remark = read("M10CTRVP001605Z", Some("2015-01-01")).remarks.remove(0);
        assert_eq!(remark.fault.suggestion.as_deref(), Some("M10CTRVP0016052"));
    }

    #[test]
    fn what_nobody_published_is_only_remarked() {
        for (typed, registered) in [
            ("M1OCTRVP0016052", None),
            ("M1OCTRVP0016052", Some("2008-12-31")),
            ("35J12B43A", Some("2015-01-01")),
            ("M1ACTRVP0016052", Some("2015-01-01")),
        ] {
            let severities: Vec<_> = read(typed, registered).remarks.iter().map(|remark| remark.severity).collect();
            assert_eq!(severities, [Severity::Warning], "{typed} {registered:?}");
        }
        assert_eq!(read("35J12/B43A", Some("1995-12-31")).remarks, []);
        assert_eq!(read("35J12/B43A", Some("1995-12-31")).canonical, "35J12/B43A");
    }
}
