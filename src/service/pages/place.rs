//! Where a page is: behind the service, or a file on any host.

use crate::messages::Locale;

/// A page of the site.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::service) enum Address<'a> {
    /// Where a visit begins.
    Start,
    /// The form of a procedure.
    Form(&'a str),
    /// What its rules are.
    Reference(&'a str),
    /// Try a number of any kind.
    Numbers,
    /// Check an identity photo.
    Photo,
    /// Check a supporting document.
    Document,
    /// Check a file of many rows.
    Batch,
    /// What stays on this computer.
    Traces,
    /// The answers were wiped.
    Ended,
}

/// Who gives the pages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::service) enum Host {
    /// This service, which also reads what they post.
    Service,
    /// Any host of files, in any folder of it: addresses are relative, and nothing can be posted.
    Files,
}

impl Address<'_> {
    /// After the tag of the language.
    fn path(self) -> String {
        match self {
            Self::Start => String::new(),
            Self::Form(id) => id.to_owned(),
            Self::Reference(id) => format!("{id}/reference"),
            Self::Numbers => "numbers".to_owned(),
            Self::Photo => "photo".to_owned(),
            Self::Document => "document".to_owned(),
            Self::Batch => "batch".to_owned(),
            Self::Traces => "computer".to_owned(),
            Self::Ended => "ended".to_owned(),
        }
    }

    /// The file of the page, from the root of the site.
    pub(in crate::service) fn file(self, locale: Locale) -> String {
        let path = self.path();
        let name = if path.is_empty() { "index" } else { &path };
        format!("{}/{name}.html", locale.tag())
    }

    /// What leads from this page to the root of the site.
    fn up(self, host: Host) -> &'static str {
        match (host, self) {
            (Host::Service, _) => "/",
            (Host::Files, Self::Reference(_)) => "../../",
            (Host::Files, _) => "../",
        }
    }

    /// What leads from this page to another.
    pub(in crate::service) fn to(self, host: Host, locale: Locale, page: Address<'_>) -> String {
        let page = match host {
            Host::Service => format!("{}/{}", locale.tag(), page.path()),
            Host::Files => page.file(locale),
        };
        self.up(host).to_owned() + &page
    }

    /// What leads from this page to a file of the site.
    pub(super) fn asset(self, host: Host, name: &str) -> String {
        self.up(host).to_owned() + name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behind_the_service_addresses_are_of_the_service() {
        let here = Address::Reference("passport");
        assert_eq!(here.to(Host::Service, Locale::Fr, Address::Start), "/fr/");
        assert_eq!(here.to(Host::Service, Locale::En, here), "/en/passport/reference");
        assert_eq!(here.asset(Host::Service, "style.css"), "/style.css");
    }

    #[test]
    fn files_lead_to_one_another_wherever_they_are_put() {
        let here = Address::Reference("passport");
        assert_eq!(here.file(Locale::Fr), "fr/passport/reference.html");
        assert_eq!(here.to(Host::Files, Locale::Fr, Address::Start), "../../fr/index.html");
        assert_eq!(here.asset(Host::Files, "style.css"), "../../style.css");
        assert_eq!(Address::Start.to(Host::Files, Locale::En, here), "../en/passport/reference.html");
    }
}
