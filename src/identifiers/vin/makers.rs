//! Who makes a vehicle, by the first three characters of its VIN.

use crate::text::{folded, pieces, sign};

/// One maker a line: the codes that two lists or more agree on, then after `?` those found in one list only.
///
/// Compiled in 2025 from public lists that share ancestors (Wikipedia, Wikibooks, vininfo, vehiclj): hints, never
/// reasons to refuse. Badges travel: `UU1` is Dacia and was sold as Renault.
const MAKERS: &str = "\
CHRYSLER/DODGE=1B31C31C41C81D32A42C33C4
JEEP=1C41J41J8ZAC
HARLEY-DAVIDSON=1HD5HD?MEGMLY
VOLKSWAGEN=1VW3VW9BWLFVLSVMEXVWVWV1WV2WV3WVGWVWXW8
MERCEDES-BENZ=4JGLE4NMBVSAW1KW1NW1VWDAWDBWDCWDDWDFWMX?VSCW1T
BMW=4US5UX5YMWB5WBAWBSWBXWBYX4X?NC0
POLARIS=?4XATAP
INDIAN=56K
TESLA=5YJ7SALRWSFZXP7
TOYOTA=AHTJT2JT3JT4JTDJTEJTKJTLJTMJTNMHFMR0NMTSB1TW1VNKYAR?JT1JTFJTGWZ1XW7
MITSUBISHI=JA3JA4JMAJMBJMYMMAMMBMMCMMTXMCXNC?JE4JMFMMD
ISUZU=JAAJACJAMMP1MPANNA?JABJAL
DAIHATSU=JDA?JD1JD2JD4
SUBARU=JF1JF2?JF3MMR
HONDA MOTO=JH2LALMLHZDC?LWBME4NMHVTDVTM
HONDA=JHMLUCNLASAHSHHSHS?JHL
KAWASAKI=JKA?JKBMH4ML5RGS
MITSUBISHI FUSO=JL5TYATYB?JL6JLF
MAZDA=JM1JMZMM0MM8YCM?JM2JM3JM6JM7MM6MM7
NISSAN=JN1MBHMDHMNTSJNVNVVSKVWA?JN3JN6JN8Z8N
INFINITI=JNKJNRJNXSJK
SUZUKI MOTO=JS1MB8VTT
SUZUKI=JS2JS3MA3MLCMMSTSMVSE?JSAMHY
LEXUS=JT6JT8JTHJTJ
MBK/YAMAHA=JYALBPLPRVG5VTLZD0?LYMMH3MLERLC
DAEWOO/CHEVROLET=KL1KLASULSUPUU6?KL3
HYOSUNG=?KM1KM4
HYUNDAI=KMHMALNLHNLJTMA?KM8KMFKMJTMCZ94ZK5
GENESIS=KMT?KMU
DAELIM=KMY
KIA=KNAKNDU5YU6YXWE?KNCKNEMZB
SSANGYONG/KGM=KPAKPT?KPB
GEELY/LYNK & CO=L6T?LB3
BYD=LC0LGX?LA9LPE
BENELLI=LBBZBN?MER
KEEWAY/QJ=LBB
PIAGGIO/VESPA/GILERA=ZAP?LBMMBXMETRP8
KYMCO=RFB?LC2
CFMOTO=LCE
ZONTES/LONCIN/LIFAN=?LF3LLC
GREAT WALL/ORA=LGW?XBB
POLESTAR=LPS?YSMYSRYVV
MG (SAIC)/MAXUS=LSJSDP?LSFLSHLSK
ROVER/AUSTIN/MG/TRIUMPH (BL)=LSJSARSATSAXSDP?SAASAMTW7
VOLVO CARS=LVYLYVXLBYV1YV4
DFSK/SERES=LVZ
SHINERAY=?LXY
ROYAL ENFIELD=?MBFME3
BAJAJ=MD2
TVS=?MD6
DUCATI=ZDM?ML0
PEUGEOT=NAASDBVF3VR3VS8
TEMSA/OTOKAR/BMC=NLRNLTNMC
FORD=NM0SFAVS6WF0?X9FZ6F
RENAULT=VF1VF2VNVVS5X7L?NM1TW3
FIAT=NM4SUFZFAZFBZFC
MAN/NEOPLAN=VANWAGWMA?NMA
SYM=RFG
JAGUAR=SADSAJ
LAND ROVER=SAL
NORTON=?SAY
IVECO/UNIC/IRISBUS/HEULIEZ=VF5VNEVS1WJMZCFZGA?SBCVJ1
MCLAREN=SBM
INEOS=?SC6
ROLLS-ROYCE=SCASLA
BENTLEY=SCBSJA
LOTUS=SCC
ASTON MARTIN=SCF?SD7
TRIUMPH MOTO=SMT?SCG
IFOR WILLIAMS=SCK
RENAULT TRUCKS=VF6?SDGVG6VG8
CATERHAM=?SDK
TVR=?SDL
OPEL=SEDVN1VSXVXEVXKW0LW0SW0VXUF?TW8
VAUXHALL/BEDFORD=SKASKF
TATRA/KAROSA/SOR=TK9TMKTMT?SL5TNTTNU
JCB=SLP
WIELTON=?SUD
SOLARIS=SUU
SCANIA=VLUXLEYS2YS4?SZA
SMART=TCCW1AWME
SKODA=TMB
AUDI=TRUWA1WAUWUA?WACWU1
DACIA=UU1
KTM=VBK
TALBOT/SIMCA/MATRA=VF4VF8
CITROEN=VF7VR7VS7
BUGATTI/VENTURI/petits constructeurs FR=VF9?VK8
ALPINE=VFA
PEUGEOT MOTOCYCLES=?VGA
MICROCAR=?VH8
BLUECAR=?VL4
AIXAM=?VLG
DS=VR1
SEAT/CUPRA=VSS
DERBI=VTH
GAS GAS=?VTR
BMW MOTORRAD=WB1?WB3WB4
EVOBUS/SETRA=WEBWKK
FLIEGL=?WFD
KRONE=?WKE
MINI=WMWWMZ
PORSCHE=WP0WP1
SCHMITZ CARGOBULL=?WSM
DAF=XLR
LADA=XTA
VOLVO TRUCKS/BUSES=YV2YV3?YB1YB3YV5
VAN HOOL=YE2
SAAB=YK1YS3YTN
HUSABERG=YU7
LANCIA/AUTOBIANCHI=ZAAZLA
MASERATI=ZAMZN6
ALFA ROMEO=ZARZAS
MV AGUSTA/CAGIVA=ZCG
BETA=ZD3
APRILIA=ZD4
FERRARI=ZDFZFF
BIMOTA=?ZES
FANTIC=?ZFM
MOTO GUZZI=ZGU
HUSQVARNA=ZHUZKH
LAMBORGHINI=ZHWZPB
MALAGUTI=ZJM
MOTO MORINI=?ZLM
LAVERDA=?ZLV
ENERGICA=?ZNN";

/// What is known of a world manufacturer identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wmi {
    /// The makes it stands for, as the lists name them; more than one where makers share it.
    pub makes: Vec<&'static str>,
    /// Whether two lists or more agree.
    pub sure: bool,
}

impl Wmi {
    /// Whether one of the makes is this one, as a certificate writes it (D.1): `MERCEDES` for `MERCEDES-BENZ`.
    #[must_use]
    pub fn is_of(&self, make: &str) -> bool {
        let make = folded(make.trim());
        let known = self.makes.join("/");
        make.len() > 2 && pieces(&known, &|c| c == '/').iter().any(|known| folded(known).starts_with(&make))
    }
}

/// The makes of a world manufacturer identifier, three characters of which the last may say "small maker"; `None`
/// where no list has it.
#[must_use]
pub fn wmi(code: &str) -> Option<Wmi> {
    let code = code.as_bytes().try_into().ok()?;
    let (mut found, mut from) = (Wmi { makes: Vec::new(), sure: true }, 0);
    while let Some(at) = sign::three(MAKERS.as_bytes(), from, code) {
        from = at + 1;
        if let Some((make, sure)) = maker(at).filter(|(make, _)| found.makes.last() != Some(make)) {
            found.makes.push(make);
            found.sure = sure;
        }
    }
    (!found.makes.is_empty()).then_some(found)
}

/// Whose code stands at a place of the list, and whether two lists agree on it; nothing where no code begins.
fn maker(at: usize) -> Option<(&'static str, bool)> {
    let line = MAKERS.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let (make, codes) = MAKERS.get(line..)?.split_once('=')?;
    let before = codes.get(..at.checked_sub(line + make.len() + 1)?)?;
    let (codes, sure) = before.split_once('?').map_or((before, true), |(_, unsure)| (unsure, false));
    codes.len().is_multiple_of(3).then_some((make, sure))
}
