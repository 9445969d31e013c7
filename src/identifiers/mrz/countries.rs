//! The three-letter codes of States, organisations and persons without a nationality (ICAO Doc 9303-3 §5).

/// ISO 3166-1 alpha-3, `DEU` included, in the order of letters.
const ISO: &str = "\
ABWAFGAGOAIAALAALBANDAREARGARMASMATAATFATGAUSAUTAZEBDIBELBENBESBFABGDBGRBHRBHSBIHBLMBLRBLZBMUBOLBRABRBBRNBTNBVTBWA\
CAFCANCCKCHECHLCHNCIVCMRCODCOGCOKCOLCOMCPVCRICUBCUWCXRCYMCYPCZEDEUDJIDMADNKDOMDZAECUEGYERIESHESPESTETHFINFJIFLKFRAFRO\
FSMGABGBRGEOGGYGHAGIBGINGLPGMBGNBGNQGRCGRDGRLGTMGUFGUMGUYHKGHMDHNDHRVHTIHUNIDNIMNINDIOTIRLIRNIRQISLISRITAJAMJEYJORJPN\
KAZKENKGZKHMKIRKNAKORKWTLAOLBNLBRLBYLCALIELKALSOLTULUXLVAMACMAFMARMCOMDAMDGMDVMEXMHLMKDMLIMLTMMRMNEMNGMNPMOZMRTMSRMTQ\
MUSMWIMYSMYTNAMNCLNERNFKNGANICNIUNLDNORNPLNRUNZLOMNPAKPANPCNPERPHLPLWPNGPOLPRIPRKPRTPRYPSEPYFQATREUROURUSRWASAUSDNSEN\
SGPSGSSHNSJMSLBSLESLVSMRSOMSPMSRBSSDSTPSURSVKSVNSWESWZSXMSYCSYRTCATCDTGOTHATJKTKLTKMTLSTONTTOTUNTURTUVTWNTZAUGAUKRUMI\
URYUSAUZBVATVCTVENVGBVIRVNMVUTWLFWSMYEMZAFZMBZWE";

/// Doc 9303-3 §5, parts A to H: British classes and Kosovo, the European laissez-passer, the United Nations,
/// other organisations, persons without a nationality, two withdrawn codes, the specimen, civil aviation.
const ICAO: &str = "\
GBDGBNGBOGBPGBSRKSEUEUNOUNAUNKXBAXIMXCCXCEXCOXECXPOXESXMPXOMXDCXXAXXBXXCXXXANTNTZUTOIAO";

/// The code printed on specimens.
pub(in crate::identifiers) const SPECIMEN: &str = "UTO";
/// Germany as ISO writes it; a zone writes `D`.
pub(in crate::identifiers) const GERMANY_ISO: &str = "DEU";
/// Germany as a zone writes it.
pub(in crate::identifiers) const GERMANY: &str = "D";

/// Whether a code, without its fillers, is one of the list. `DEU` is read leniently.
pub(in crate::identifiers) fn is_listed(code: &str) -> bool {
    let Ok(letters) = code.as_bytes().try_into() else { return code == GERMANY };
    let (iso, icao) = (ISO.as_bytes().as_chunks().0, ICAO.as_bytes().as_chunks().0);
    iso.binary_search_by_key(&order(letters), |&listed| order(listed)).is_ok() || icao.contains(&letters)
}

fn order([first, second, third]: [u8; 3]) -> u32 {
    u32::from_be_bytes([0, first, second, third])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole() {
        assert_eq!(ISO.len(), 249 * 3);
        assert_eq!(ICAO.len(), 29 * 3);
        assert!(ISO.as_bytes().as_chunks::<3>().0.is_sorted());
        assert!(is_listed("D") && is_listed("DEU") && is_listed("XXB") && is_listed("FRA"));
    }

    #[test]
    fn codes_are_read_whole() {
        for code in ["", "F", "FR", "BWA C", "BWC", "WAF", "FRAF", "fra", "D<"] {
            assert!(!is_listed(code), "{code}");
        }
    }
}
