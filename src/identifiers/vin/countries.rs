//! Where the maker of a vehicle is registered, by the first two characters of its VIN.

/// Five characters a range: the first character, the second from and to, the country (ISO 3166-1). ISO 3780 as
/// Wikipedia had it in 2026; France holds VF to VR and, since the revision, VX to V2, once Yugoslavia's.
const RANGES: &str = "\
     AAHZAAJKCIALMLSANPBWARSNAATUMGAVWMUAXYTNAZ1CYA23ZWA45MZ\
     BABAOBCCETBFGKEBHHRWBLLNGBRRDZBTTSZBUUUGB34LY\
     CABEGCFGMACLMZM\
     EA0RU\
     HA0CN\
     JA0JP\
     KFHILKLRKRKSTJOK13KRK55KG\
     LA0CN\
     MAEINMFKIDMLRTHMSSMMMUUMNMXXKZMY0IN\
     NAEIRNFGPKNJJIQNLRTRNSTUZNUVAZNXXTJNYYAMN15IRN78TR\
     PACPHPFGSGPLRMYPSTBDP50IN\
     RABAERFKTWRLNVNRPPLARSTSAR17HK\
     SAMGBSNTDESUZPLS12LV\
     TAHCHTJPCZTRVHUTW2PTT35RST66ADT78NL\
     UACESUHMDKUNRIEUUXROU12MKU57SKU80BA\
     VAEATVFRFRVSWESVX2FRV35HRV68EE\
     WA0DE\
     XACBGXDERUXFHGRXJKRUXLRNLXSWRUXXYLUXZ0RU\
     YAEBEYFKFIYNNMTYSWSEYX2NOY35BYY69UA\
     ZAUITZXZSIZ11SMZ35LTZ60RU\
     1A0US\
     2A0CA\
     3AXMX344NI355DO366HN377PA389PR\
     4A0US\
     5A0US\
     6AXAU6Y1NZ\
     7A0US\
     8AEAR8FGCL8LNEC8SWPE8XZVE822BO844CR\
     9AEBR9FGCO9SVUY910BR";

/// The order of second characters.
const ORDER: &str = "ABCDEFGHJKLMNPRSTUVWXYZ1234567890";

/// The country (ISO 3166-1 alpha-2) in which the maker of a VIN is registered, from its first two characters; which
/// is neither where the vehicle was built nor where it was first registered.
#[must_use]
pub fn vin_country(start: &str) -> Option<&'static str> {
    let mut chars = start.chars();
    let (first, second) = (chars.next()?, rank(chars.next()?)?);
    (0..RANGES.len()).step_by(5).find_map(|at| {
        let mut range = RANGES.get(at..at + 3)?.chars();
        let within = range.next()? == first && rank(range.next()?)? <= second && second <= rank(range.next()?)?;
        within.then(|| RANGES.get(at + 3..at + 5))?
    })
}

fn rank(second: char) -> Option<usize> {
    ORDER.find(second)
}
