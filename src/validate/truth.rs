//! Three-valued logic (Kleene).

/// True, false, or not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Truth {
    /// It does not hold.
    False,
    /// An operand is missing.
    Unknown,
    /// It holds.
    True,
}

impl Truth {
    /// The opposite.
    #[must_use]
    pub const fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::Unknown => Self::Unknown,
            Self::False => Self::True,
        }
    }

    /// Whether all hold; what comes after one that does not is not looked at.
    #[must_use]
    pub fn all(mut each: impl Iterator<Item = Self>) -> Self {
        let least =
            each.try_fold(Self::True, |least, one| if one == Self::False { Err(one) } else { Ok(least.min(one)) });
        least.unwrap_or_else(|one| one)
    }

    /// Whether any holds; what comes after one that does is not looked at.
    #[must_use]
    pub fn any(mut each: impl Iterator<Item = Self>) -> Self {
        let most = each.try_fold(Self::False, |most, one| if one == Self::True { Err(one) } else { Ok(most.max(one)) });
        most.unwrap_or_else(|one| one)
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

impl From<Option<bool>> for Truth {
    fn from(holds: Option<bool>) -> Self {
        holds.map_or(Self::Unknown, Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, False, True, Unknown};

    #[test]
    fn unknown_spreads_only_where_it_matters() {
        assert_eq!(Truth::all([True, Unknown].into_iter()), Unknown);
        assert_eq!(Truth::all([False, Unknown].into_iter()), False);
        assert_eq!(Truth::any([True, Unknown].into_iter()), True);
        assert_eq!(Truth::any([False, Unknown].into_iter()), Unknown);
        assert_eq!(Unknown.not(), Unknown);
        assert_eq!(True.not(), False);
        assert_eq!(Truth::from(None), Unknown);
    }
}
