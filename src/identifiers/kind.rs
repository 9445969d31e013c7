//! A kind among the others: the same three questions put to any identifier by its name.

use super::partial::could_become;
use super::{Context, Facts, Identifier, KINDS, Remark, Remarks, Spec};
use crate::fault::Fault;
use crate::text::Entry;

/// A kind of identifier, its type left out.
pub struct Kind {
    /// What it says of itself.
    pub spec: &'static Spec,
    read: fn(&str, &Context) -> Result<Identified, Fault>,
    pub(super) could_become: fn(&str) -> bool,
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
    pub(super) const fn of<I: Identifier>() -> Self {
        Self { spec: &I::SPEC, read: read::<I>, could_become: could_become::<I> }
    }

    /// The kind of that name.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.spec.id == id)
    }

    /// Reads what was typed.
    ///
    /// # Errors
    /// Why it cannot be right.
    pub fn read(&self, typed: &str, context: &Context) -> Result<Identified, Fault> {
        (self.read)(typed, context)
    }
}

fn read<I: Identifier>(typed: &str, context: &Context) -> Result<Identified, Fault> {
    let value: I = typed.parse()?;
    let entry = Entry::read(typed, I::SPEC.profile)?;
    let (mut facts, mut remarks) = (Facts::on(context.today), Remarks::new(&entry, context));
    value.facts(&mut facts);
    value.remarks(&mut remarks);
    Ok(Identified { canonical: value.to_string(), written: value.written(), facts, remarks: remarks.found() })
}

impl core::fmt::Debug for Kind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("Kind").field(&self.spec.id).finish()
    }
}

impl core::fmt::Debug for Identified {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Identified").field("facts", &self.facts).field("remarks", &self.remarks).finish_non_exhaustive()
    }
}
