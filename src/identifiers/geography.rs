//! Departments and collectivities, and what their codes say of one another.
//!
//! Source: INSEE, code officiel géographique 2025.

/// The collectivities overseas that are not departments, by their three digits.
const COLLECTIVITIES: [&str; 8] = ["975", "977", "978", "984", "986", "987", "988", "989"];

/// Whether the code is that of a department today: 01 to 19, 2A, 2B, 21 to 95, 971 to 974, 976.
#[must_use]
pub fn is_department(code: &str) -> bool {
    match code {
        "2A" | "2B" | "971" | "972" | "973" | "974" | "976" => true,
        "20" => false,
        _ => code.len() == 2 && code.parse().is_ok_and(|number: u8| (1..=95).contains(&number)),
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
