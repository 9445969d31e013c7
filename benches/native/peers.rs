//! Ours beside others on the same texts, in turn, in one process:
//! `cargo bench --manifest-path benches/native/Cargo.toml --bench peers`. Prints one JSON line a comparison, nanoseconds
//! of the best round; `benches/native/keep.mjs` keeps them.
//!
//! A peer that answers otherwise than expected is no peer: the program stops.

use guichet::identifiers::{Context, Identifier, Kind, MrzTd1, MrzTd3, Nir, Siren, Siret, Vat};
use guichet_benches::least;
use std::hint::black_box;

const ROUNDS: usize = 60;
const TIMES: usize = 2_000;

/// ICAO Doc 9303, specimens.
const TD3: [&str; 2] = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];
const TD1: [&str; 3] =
    ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"];

fn main() {
    zones();
    identifiers();
    #[cfg(feature = "schema")]
    schema();
}

/// The best round of each, taken in turn.
fn compare(subject: &str, contenders: &mut [(&str, &mut dyn FnMut())]) {
    let mut best = vec![f64::INFINITY; contenders.len()];
    for _ in 0..ROUNDS {
        for (best, (_, work)) in best.iter_mut().zip(contenders.iter_mut()) {
            *best = best.min(least(1, TIMES, || (0..TIMES).for_each(|_| work())));
        }
    }
    let told = contenders.iter().zip(best).map(|((name, _), best)| (name.to_string(), best.into()));
    println!("{}", serde_json::json!({ "subject": subject, "ns": told.collect::<serde_json::Map<_, _>>() }));
}

fn zones() {
    let (td3, td1) = (TD3.join("\n"), TD1.join("\n"));
    let (td3_joined, td1_joined) = (TD3.concat(), TD1.concat());
    assert!(mrz::parse_td3(TD3[0], TD3[1]).unwrap().valid() && mrz::parse_td1(TD1[0], TD1[1], TD1[2]).unwrap().valid());
    assert!(mrtd::parse(&td3_joined).is_ok() && mrtd::parse(&td1_joined).is_ok());
    assert!(td3.parse::<MrzTd3>().is_ok() && td1.parse::<MrzTd1>().is_ok());
    compare(
        "mrz-td3",
        &mut [
            ("guichet", &mut || drop(black_box(black_box(&td3).parse::<MrzTd3>()))),
            ("mrz", &mut || drop(black_box(mrz::parse_td3(black_box(TD3[0]), TD3[1])))),
            ("mrtd", &mut || drop(black_box(mrtd::parse(black_box(&td3_joined))))),
        ],
    );
    compare(
        "mrz-td1",
        &mut [
            ("guichet", &mut || drop(black_box(black_box(&td1).parse::<MrzTd1>()))),
            ("mrz", &mut || drop(black_box(mrz::parse_td1(black_box(TD1[0]), TD1[1], TD1[2])))),
            ("mrtd", &mut || drop(black_box(mrtd::parse(black_box(&td1_joined))))),
        ],
    );
}

/// The numbers that python-stdnum reads too: `numbers.py` times its yes or no there.
fn identifiers() {
    number::<Siren>("siren", "732 829 320");
    number::<Siret>("siret", "732 829 320 00074");
    number::<Nir>("nir", "2 55 08 14 168 025 38");
    number::<Vat>("vat", "FR 40 303 265 045");
}

fn number<I: Identifier>(id: &str, typed: &str) {
    let (kind, context) = (Kind::find(id).unwrap(), Context::default());
    assert!(kind.read(typed, &context).is_ok() && typed.parse::<I>().is_ok(), "{id}");
    compare(
        id,
        &mut [
            ("guichet", &mut || drop(black_box(black_box(typed).parse::<I>()))),
            ("guichet, with facts and remarks", &mut || drop(black_box(kind.read(black_box(typed), &context)))),
        ],
    );
}

#[cfg(feature = "schema")]
/// The crate `jsonschema` with the schema of the same procedure, nested as it wants them: it says less than a check does.
fn schema() {
    use guichet::messages::Locale;
    use guichet::wire::{Defaults, answer};
    use guichet::{handbook, library::Library};
    use guichet_benches::dossiers;
    let procedure = Library::bundled().find("vehicle-transfer").unwrap();
    let schema = serde_json::from_str(&handbook::schema(procedure, Locale::Fr).to_string()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let transfer = dossiers().into_iter().find(|asked| asked.procedure == "vehicle-transfer").unwrap();
    let question = &transfer.questions[0];
    let asked: serde_json::Value = serde_json::from_str(question).unwrap();
    let mut values = nested(&asked["values"]);
    values["contact"]["phone"] = "+33639984512".into(); // a schema describes what is kept, not what is typed
    assert!(validator.is_valid(&values), "{:?}", validator.iter_errors(&values).next().map(|error| error.to_string()));
    let (text, defaults) = (values.to_string(), Defaults::default());
    compare(
        "vehicle-transfer",
        &mut [
            ("guichet", &mut || drop(black_box(answer(black_box(question), &defaults).json()))),
            ("jsonschema, reading and judging", &mut || {
                let values: serde_json::Value = serde_json::from_str(black_box(&text)).unwrap();
                black_box(validator.is_valid(&values));
            }),
            ("serde_json, reading alone", &mut || {
                black_box(serde_json::from_str::<serde_json::Value>(black_box(question)).is_ok());
            }),
        ],
    );
}

#[cfg(feature = "schema")]
/// `{"holder.birthDate": …}` as `{"holder": {"birthDate": …}}`.
fn nested(values: &serde_json::Value) -> serde_json::Value {
    let mut tree = serde_json::json!({});
    for (path, value) in values.as_object().unwrap() {
        let place = path.split('.').fold(&mut tree, |place, name| &mut place[name]);
        *place = value.clone();
    }
    tree
}
