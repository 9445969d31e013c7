//! What a host takes: no public text gives the sizes, so that a host says its own.

use crate::fault::{Formats, Severity};
use crate::json::Value;

/// JPG, PNG, PDF, TIFF and BMP: the formats of the French service (service-public F1050).
const SERVICE: Formats = Formats(0b1_1111);

/// What a host takes. What it does not say is our proposal, which may only warn: none of its numbers is published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// The formats.
    pub formats: Option<Formats>,
    /// The bytes of a file.
    pub most_bytes: Option<u32>,
    /// The files of a slot.
    pub most_files: Option<u32>,
    /// The bytes of all of them.
    pub most_together: Option<u32>,
    /// The pixels of the shorter side of a picture, below which it may be hard to read.
    pub short_side: Option<u32>,
    /// The pages of a document.
    pub most_pages: Option<u32>,
}

impl Profile {
    /// A profile of the wire: `{"formats","mostBytes","mostFiles","mostTogether","shortSide","mostPages"}`, each of which
    /// may be left out; none when it does not read, or has something else.
    #[must_use]
    pub fn read(tree: &Value) -> Option<Self> {
        let mut profile = Self::default();
        for (key, value) in tree.object()? {
            let place = match key.as_ref() {
                "formats" => {
                    let mut formats = value.list()?.iter();
                    let union = |all, name: &Value| Some(Formats(all | Formats::find(name.text()?)?.0));
                    profile.formats = Some(formats.try_fold(Formats(0), |Formats(all), name| union(all, name))?);
                    continue;
                }
                "mostBytes" => &mut profile.most_bytes,
                "mostFiles" => &mut profile.most_files,
                "mostTogether" => &mut profile.most_together,
                "shortSide" => &mut profile.short_side,
                "mostPages" => &mut profile.most_pages,
                _ => return None,
            };
            let Value::Number(number) = value else { return None };
            *place = Some(number.parse().ok()?);
        }
        Some(profile)
    }

    /// The formats that are taken.
    #[must_use]
    pub fn formats(&self) -> Formats {
        self.formats.unwrap_or(SERVICE)
    }

    /// 5 MB: what a photograph of 12 million pixels weighs.
    pub(super) fn bytes(&self) -> Limit {
        Limit::of(self.most_bytes, 5_000_000)
    }

    pub(super) fn files(&self) -> Limit {
        Limit::of(self.most_files, 10)
    }

    pub(super) fn together(&self) -> Limit {
        Limit::of(self.most_together, 25_000_000)
    }

    pub(super) fn side(&self) -> u32 {
        self.short_side.unwrap_or(800)
    }

    pub(super) fn pages(&self) -> u32 {
        self.most_pages.unwrap_or(20)
    }
}

/// A limit, and how loud it is: the host's own refuses, ours warns.
#[derive(Clone, Copy)]
pub(super) struct Limit {
    pub(super) most: u32,
    pub(super) severity: Severity,
}

impl Limit {
    fn of(host: Option<u32>, ours: u32) -> Self {
        match host {
            Some(most) => Self { most, severity: Severity::Error },
            None => Self { most: ours, severity: Severity::Warning },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Profile> {
        Profile::read(&crate::json::read(text).unwrap())
    }

    #[test]
    fn a_host_says_what_it_takes() {
        let profile = read(r#"{"formats":["jpeg","pdf"],"mostBytes":2000000}"#).unwrap();
        assert_eq!(profile.formats().named(), "JPG, PDF");
        assert_eq!((profile.bytes().most, profile.bytes().severity), (2_000_000, Severity::Error));
        assert_eq!((profile.files().most, profile.files().severity), (10, Severity::Warning), "ours");
        assert_eq!(read("{}"), Some(Profile::default()));
    }

    #[test]
    fn a_misprint_in_a_profile_is_no_profile() {
        for text in
            ["[]", "{\"formats\":[\"jpg\"]}", "{\"mostbytes\":1}", "{\"mostBytes\":\"1\"}", "{\"mostBytes\":-1}"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
