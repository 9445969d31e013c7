//! The answer on the code of a document: what its signature proves, and whether it is of the person of the form.
//!
//! Advice, at the native doors: a browser cannot fetch the keys. Neither a name nor an address of the document is in the
//! answer, and nothing is refused for a code that does not read: the document is attached as usual.

use super::answer::{About, said};
use super::tree::{Members, Tree};
use super::{Answer, Refusal, text};
use crate::date::Date;
use crate::fault::{Code, Fault, Flaw, Severity};
use crate::files;
use crate::files::two_d_doc::{Key, Person, Proof, TwoDDoc, verify};
use crate::json::Value;
use crate::messages::{self, Advice, Locale};

/// The slot of a code that names none.
const PROOF: &str = "proof-of-address";

/// A code, the keys that the host trusts, and the form.
pub(super) struct Barcode<'t> {
    typed: &'t str,
    keys: Vec<Key>,
    person: Person<'t>,
    slot: &'t str,
    procedure: Option<&'t str>,
}

impl<'t> Barcode<'t> {
    /// `{"barcode","keys"?,"values"?,"slot"?,"procedure"?}`.
    pub(super) fn read(tree: &'t Value) -> Result<Self, Refusal> {
        Self::of(tree, text(tree.get("barcode").ok_or(Refusal::Malformed)?)?)
    }

    /// The same of a text that was read elsewhere.
    pub(super) fn of(tree: &'t Value, typed: &'t str) -> Result<Self, Refusal> {
        let keys = match tree.get("keys") {
            None => Vec::new(),
            Some(keys) => {
                let keys = keys.list().ok_or(Refusal::Malformed)?.iter().map(Key::read);
                keys.collect::<Option<_>>().ok_or(Refusal::Malformed)?
            }
        };
        let mut person = Person::default();
        match tree.get("values") {
            None => {}
            Some(values @ Value::Object(_)) => gather(values, &mut person),
            Some(_) => return Err(Refusal::Malformed),
        }
        Ok(Self {
            typed,
            keys,
            person,
            slot: tree.get("slot").map(text).transpose()?.unwrap_or(PROOF),
            procedure: tree.get("procedure").map(text).transpose()?,
        })
    }

    pub(super) fn answer<'l>(&self, today: Option<Date>, locale: Locale) -> Answer<'l> {
        let mut answer = Members::default();
        answer.text("barcode", "2d-doc");
        let Some(code) = TwoDDoc::read(self.typed) else {
            answer.text("status", "unread");
            let issue = advice(Advice::Unread, Code::Shape, locale);
            answer.flag("acceptable", true);
            answer.give("issues", Tree::List(vec![issue]));
            return Answer::written(answer, true);
        };
        let proof = code.proof(&self.keys, today, &verify);
        let verified = proof == Proof::Verified;
        answer.text("status", proof.name());
        answer.said("authority", code.authority.clone());
        answer.said("certificate", code.certificate.clone());
        answer.said("document", code.document.clone());
        for (name, day) in [("emitted", code.emitted), ("signed", code.signed)] {
            if let Some(day) = day {
                answer.said(name, day.to_string());
            }
        }
        let mut issues = Vec::new();
        if proof == Proof::Altered {
            issues.push(advice(Advice::Altered, Code::File(Flaw::Damaged), locale));
        }
        // What nobody signed is compared with nothing.
        let agreement = if verified { code.agreement(&self.person) } else { files::two_d_doc::Agreement::default() };
        for (name, agrees, other) in
            [("name", agreement.name, Advice::OtherName), ("address", agreement.address, Advice::OtherAddress)]
        {
            answer.give(name, agrees.map_or(Tree::Null, Tree::Flag));
            if agrees == Some(false) {
                issues.push(advice(other, Code::Disagree, locale));
            }
        }
        let stale = self.stale(code.emitted.or(code.signed).filter(|_| verified), today, locale);
        let acceptable = stale.is_none();
        issues.extend(stale);
        answer.flag("acceptable", acceptable);
        answer.give("issues", Tree::List(issues));
        Answer::written(answer, acceptable)
    }

    /// U09: the day that was read, not the one that was typed.
    fn stale<'l>(&self, made: Option<Date>, today: Option<Date>, locale: Locale) -> Option<Tree<'l>> {
        let limit = files::freshness(self.slot, self.procedure)?;
        let earliest = files::stale(made?, limit, today?)?;
        let code = Code::TooEarly { earliest, limit };
        let message = messages::sentence(&code, None, locale);
        Some(said(
            About { reference: Some("U09"), ..About::default() },
            Severity::Error,
            Fault::new(code),
            message.into(),
        ))
    }
}

/// U11: warns at most.
fn advice<'l>(advice: Advice, code: Code, locale: Locale) -> Tree<'l> {
    let about = About { reference: Some("U11"), ..About::default() };
    said(about, Severity::Warning, Fault::new(code), messages::barcode(advice, locale).into())
}

/// The names and the addresses of a form, by the last words of their paths.
fn gather<'t>(values: &'t Value, person: &mut Person<'t>) {
    for item in values.list().unwrap_or_default() {
        gather(item, person);
    }
    for (path, value) in values.object().unwrap_or_default() {
        gather(value, person);
        let (Value::Text(answer) | Value::Number(answer)) = value else { continue };
        let known = match path.rsplit('.').next().unwrap_or_default() {
            "birthName" | "usageName" | "companyName" | "hostName" => &mut person.names,
            "firstNames" => &mut person.first_names,
            "line" => &mut person.lines,
            "postalCode" => &mut person.postal_codes,
            "city" => &mut person.cities,
            _ => continue,
        };
        known.push(answer);
    }
}
