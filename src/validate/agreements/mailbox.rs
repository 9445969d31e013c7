//! Whose mailbox an e-mail address seems to be.

use super::super::answer::Answer;
use crate::identifiers::Fact;
use crate::text::sign;

/// What the domains of offices and helpers have in them; none of it is a rule anywhere.
const OFFICES: &[&str] =
    &["aidants-connect", "ccas", "conseiller-numerique", "france-services", "franceservices", "mairie", "ville-"];

/// Whether the address is not one of an office: the State’s, a town’s, a France Services.
pub(super) fn own(email: &Answer) -> Option<bool> {
    let Some(Fact::Text(domain)) = email.fact("domain") else { return None };
    Some(!domain.ends_with(".gouv.fr") && OFFICES.iter().all(|office| sign::cut(domain, office).is_none()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::read;
    use super::*;

    #[test]
    fn the_mailbox_of_an_office_is_not_ones_own() {
        let own = |typed| own(&read("email", typed)) == Some(true);
        for typed in ["nom@exemple.fr", "jeanne@villeneuve-exemple.fr", "a@gouv.fr.exemple.org"] {
            assert!(own(typed), "{typed}");
        }
        for typed in
            ["espace@france-services.gouv.fr", "accueil@mairie-exemple.fr", "x@ville-exemple.fr", "a@ccas.exemple.fr"]
        {
            assert!(!own(typed), "{typed}");
        }
    }
}
