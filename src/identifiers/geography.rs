//! Departments and collectivities, and what their codes say of one another.
//!
//! Source: INSEE, code officiel géographique 2025.

use crate::text::sign::cells;

/// The collectivities overseas that are not departments, by their three digits.
const COLLECTIVITIES: [&str; 8] = ["975", "977", "978", "984", "986", "987", "988", "989"];

/// Whether the code is that of a department today: 01 to 19, 2A, 2B, 21 to 95, 971 to 974, 976.
#[must_use]
pub fn is_department(code: &str) -> bool {
    match code {
        "2A" | "2B" | "971" | "972" | "973" | "974" | "976" => true,
        "20" => false,
        _ => code.len() == 2 && !code.starts_with('+') && matches!(code.parse(), Ok(1_u8..=95)),
    }
}

/// Whether the code is that of a collectivity overseas that is not a department.
#[must_use]
pub fn is_collectivity(code: &str) -> bool {
    COLLECTIVITIES.contains(&code)
}

/// The department or collectivity of a place code of INSEE, today's or not: `49588` is in `49`, `97408` in
/// `974`, `20004` in `20` (Corsica until 1975); `None` for what lies abroad.
#[must_use]
pub fn department_of_place(code: &str) -> Option<&str> {
    let (two, three) = (code.get(..2)?, code.get(..3)?);
    match two {
        "97" | "98" => Some(three).filter(|three| is_department(three) || is_collectivity(three)),
        "20" => Some(two),
        _ => Some(two).filter(|two| is_department(two)),
    }
}

/// The postal codes that also serve communes of a neighbouring department, followed by that department:
/// communes whose mail comes from the other side (La Poste, base des codes postaux; list of Domifa).
const NEIGHBOURS: &str = "0120074 0141039 0159039 0511004 0513004 0516004 0570026 0626004 1378083 2134071 \
                          3322024 3626018 3716086 4262003 4345015 4825007 5210051 7367038 9439091";

/// Whether a postal code is one of a department or collectivity. A postal code never tells the department, nor
/// the department a postal code: what disagrees here calls for a second look and no more.
///
/// Corsica is 200 and 201 for 2A, 202 and 206 for 2B; Saint-Barthélemy (97133) and Saint-Martin (97150) have
/// codes of Guadeloupe; the armies (00) are everywhere.
#[must_use]
pub fn postal_code_agrees(postal_code: &str, department: &str) -> bool {
    let starts = |prefix: &str| postal_code.starts_with(prefix);
    match department {
        _ if starts("00") => true,
        "2A" => starts("200") || starts("201"),
        "2B" => starts("202") || starts("206"),
        "977" => starts("977") || postal_code == "97133",
        "978" => starts("978") || postal_code == "97150",
        "989" => postal_code == "98799",
        _ => {
            starts(department) || cells(NEIGHBOURS, b' ').any(|both| both.strip_prefix(postal_code) == Some(department))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_101_departments_and_8_collectivities() {
        let codes = || (0..1000).flat_map(|number| [format!("{number:02}"), format!("{number:03}")]);
        let mut all: Vec<_> = codes().chain(["2A".to_owned(), "2B".to_owned()]).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.iter().filter(|code| is_department(code)).count(), 101);
        assert_eq!(all.iter().filter(|code| is_collectivity(code)).count(), 8);
    }

    #[test]
    fn a_postal_code_agrees_with_its_departments() {
        for (postal_code, department) in [
            ("75116", "75"),
            ("20090", "2A"),
            ("20600", "2B"),
            ("97133", "977"),
            ("97150", "978"),
            ("97150", "971"),
            ("97400", "974"),
            ("98714", "987"),
            ("01410", "01"),
            ("01410", "39"),
            ("94390", "91"),
            ("00100", "29"),
        ] {
            assert!(postal_code_agrees(postal_code, department), "{postal_code} {department}");
        }
        for (postal_code, department) in [("20200", "2A"), ("75001", "92"), ("01000", "39"), ("97400", "976")] {
            assert!(!postal_code_agrees(postal_code, department), "{postal_code} {department}");
        }
    }

    #[test]
    fn neighbours_are_whole() {
        for both in NEIGHBOURS.split(' ') {
            let (postal_code, department) = both.split_at(5);
            assert!(is_department(department) && !postal_code.starts_with(department), "{both}");
        }
    }

    #[test]
    fn a_place_is_in_its_department() {
        assert_eq!(department_of_place("49588"), Some("49"));
        assert_eq!(department_of_place("2B033"), Some("2B"));
        assert_eq!(department_of_place("97408"), Some("974"));
        assert_eq!(department_of_place("98735"), Some("987"));
        assert_eq!(department_of_place("20004"), Some("20"));
        for abroad in ["99126", "96001", "97901", "00001", "1"] {
            assert_eq!(department_of_place(abroad), None, "{abroad}");
        }
    }
}
