//! A kind among the others: the same three questions put to any identifier by its name.

use super::{About, Context, Facts, Identifier, KINDS, Remark, Remarks, Spec, Zone, within};
use crate::date::Date;
use crate::fault::{Code, Fault};
use crate::text::Entry;
use core::fmt;

/// A kind of identifier, its type left out.
pub struct Kind {
    /// What it says of itself.
    pub spec: &'static Spec,
    read: fn(&Entry) -> Result<Box<dyn Told>, Fault>,
    begins: fn(&Spec, &Entry) -> bool,
}

/// A value that was read. It holds what the citizen meant: `Debug` hides it.
pub struct Identified {
    /// What we keep.
    pub canonical: String,
    /// The same in the form people write.
    pub written: String,
    /// What it tells by itself.
    pub facts: Facts,
    /// What is worth a second look.
    pub remarks: Vec<Remark>,
}

impl Kind {
    pub(super) const fn of<I: Identifier + 'static>() -> Self {
        Self { spec: &I::SPEC, read: |entry| Ok(Box::new(I::read_entry(entry)?)), begins: I::BEGINS }
    }

    /// The kind of that name.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.spec.id == id)
    }

    /// Its example, shape, facts and sources.
    #[must_use]
    pub fn about(&self) -> &'static About {
        self.spec.about()
    }

    /// Reads what was typed.
    ///
    /// # Errors
    /// Why it cannot be right.
    pub fn read(&self, typed: &str, context: &Context) -> Result<Identified, Fault> {
        let (value, remarks) = self.take(typed, context)?;
        let (canonical, written, facts) = (value.canonical(), value.0.as_written(), value.facts(context.today));
        Ok(Identified { canonical, written, facts, remarks })
    }

    /// Reads what was typed into a value that is asked later for what is wanted of it.
    pub(crate) fn take(&self, typed: &str, context: &Context) -> Result<(Held, Vec<Remark>), Fault> {
        let entry = Entry::read(typed, self.spec.profile)?;
        let value = (self.read)(&entry).map_err(|fault| {
            let fault = fault.proven(|meant| self.canonical(meant));
            within::offer(fault, typed, &|part| self.canonical(part).ok())
        })?;
        let mut remarks = Remarks::new(&entry, context);
        value.remark(&mut remarks);
        Ok((Held(value), remarks.found()))
    }

    /// Whether what is typed so far can still become right by typing on, so that a page guides without crying
    /// wolf. A `false` is certain; a `true` is not: checksums, dates and lists are for [`Kind::read`], once the
    /// person leaves the field.
    ///
    /// ```
    /// # use guichet::identifiers::Kind;
    /// let plate = Kind::find("plate").unwrap();
    /// assert!(plate.could_become("AB-1"));
    /// assert!(!plate.could_become("AB-1C"));
    /// ```
    #[must_use]
    pub fn could_become(&self, typed: &str) -> bool {
        match Entry::read(typed, self.spec.profile) {
            Ok(entry) => (self.begins)(self.spec, &entry) || (self.read)(&entry).is_ok(),
            Err(fault) => fault.code == Code::Empty,
        }
    }

    /// The canonical form of what was meant.
    fn canonical(&self, meant: &str) -> Result<String, Fault> {
        Entry::read(meant, self.spec.profile).and_then(|entry| (self.read)(&entry)).map(|value| value.canonical())
    }
}

/// A value that was read, its type left out.
pub(crate) struct Held(Box<dyn Told>);

impl Held {
    /// What we keep.
    pub(crate) fn canonical(&self) -> String {
        self.0.canonical()
    }

    /// The first and the last day that it may mean, for a kind of dates.
    pub(crate) fn days(&self) -> Option<(Date, Date)> {
        self.0.as_days()
    }

    /// The machine-readable zone that it is.
    pub(crate) fn zone(&self) -> Option<&Zone> {
        self.0.zone()
    }

    /// What it tells by itself, on a day.
    pub(crate) fn facts(&self, today: Option<Date>) -> Facts {
        let mut facts = Facts::on(today);
        self.0.tell(&mut facts);
        facts
    }
}

/// What any value tells, its type left out: one small table a kind instead of a copy of this file.
trait Told {
    fn canonical(&self) -> String;
    fn as_written(&self) -> String;
    fn as_days(&self) -> Option<(Date, Date)>;
    fn zone(&self) -> Option<&Zone>;
    fn tell(&self, facts: &mut Facts);
    fn remark(&self, about: &mut Remarks<'_>);
}

/// What a value displays, in one copy for every kind.
#[inline(never)]
pub(super) fn shown(value: &dyn fmt::Display) -> String {
    let mut text = String::with_capacity(24);
    // Writing to a text does not fail.
    let _ = fmt::Write::write_fmt(&mut text, format_args!("{value}"));
    text
}

impl<I: Identifier> Told for I {
    fn canonical(&self) -> String {
        shown(self)
    }

    fn as_written(&self) -> String {
        self.written()
    }

    fn as_days(&self) -> Option<(Date, Date)> {
        self.days()
    }

    fn zone(&self) -> Option<&Zone> {
        self.as_zone()
    }

    fn tell(&self, facts: &mut Facts) {
        self.facts(facts);
    }

    fn remark(&self, about: &mut Remarks<'_>) {
        self.remarks(about);
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Kind").field(&self.spec.id).finish()
    }
}

impl fmt::Debug for Identified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identified").field("facts", &self.facts).field("remarks", &self.remarks).finish_non_exhaustive()
    }
}
