//! Each kind on its example, each procedure on its golden dossiers, a batch, and how they grow:
//! `cargo bench --manifest-path benches/native/Cargo.toml --bench native [-- FILTER]`.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use guichet::identifiers::{Context, KINDS};
use guichet::wire::{Defaults, answer};
use guichet_benches::dossiers;
use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant};

fn kinds(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("kind");
    let context = Context { today: "2026-11-22".parse().ok(), ..Context::default() };
    for kind in KINDS {
        let example = kind.about().example;
        group.bench_function(kind.spec.id, |bencher| bencher.iter(|| kind.read(black_box(example), &context).is_ok()));
    }
}

fn procedures(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("procedure");
    let defaults = Defaults::default();
    for asked in dossiers() {
        group.throughput(Throughput::Elements(asked.questions.len() as u64));
        group.bench_function(&asked.procedure, |bencher| {
            bencher.iter(|| {
                asked.questions.iter().map(|question| answer(question, &defaults).json().len()).sum::<usize>()
            });
        });
    }
}

/// The lines of a batch, to the text of their answers, beside `serde_json` that reads them into a value.
fn batch(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("batch");
    let questions: Vec<String> = dossiers().into_iter().flat_map(|asked| asked.questions).collect();
    let defaults = Defaults::default();
    group.throughput(Throughput::Elements(questions.len() as u64));
    group.bench_function("serde_json reads", |bencher| {
        bencher
            .iter(|| questions.iter().filter(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()).count());
    });
    group.bench_function("guichet reads", |bencher| {
        bencher.iter(|| questions.iter().filter(|line| guichet::json::read(line).is_ok()).count());
    });
    group.bench_function("guichet checks", |bencher| {
        bencher.iter(|| questions.iter().map(|line| answer(line, &defaults).json().len()).sum::<usize>());
    });
}

/// The same work on more threads: a dossier waits for no other.
fn cores(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("threads");
    let questions: Vec<String> = dossiers().into_iter().flat_map(|asked| asked.questions).collect();
    let all = thread::available_parallelism().map_or(1, usize::from);
    for threads in [1, 2, 4, 8, 16, 32].into_iter().filter(|threads| *threads <= all) {
        group.throughput(Throughput::Elements((questions.len() * threads) as u64));
        group.bench_function(BenchmarkId::from_parameter(threads), |bencher| {
            bencher.iter_custom(|times| {
                together(threads, &|| {
                    for _ in 0..times {
                        for question in &questions {
                            black_box(answer(question, &Defaults::default()).json());
                        }
                    }
                })
            });
        });
    }
}

fn together(threads: usize, work: &(dyn Fn() + Sync)) -> Duration {
    let begun = Instant::now();
    thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    begun.elapsed()
}

/// One procedure with more and more co-holders: time follows the answers given.
fn items(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("co-holders");
    let transfer = dossiers().into_iter().find(|asked| asked.procedure == "vehicle-transfer").expect("a procedure");
    let first: serde_json::Value = serde_json::from_str(&transfer.questions[0]).expect("JSON");
    for count in [0, 1, 2, 5, 10, 20, 50] {
        let mut question = first.clone();
        for item in 0..count {
            let name =
                ["Ab", "Bc", "Cd", "De", "Ef", "Fg", "Gh"].map(|pair| pair.repeat(1 + item / 7))[item % 7].clone();
            question["values"][format!("coHolders[{item}].birthName")] = name.into();
            question["values"][format!("coHolders[{item}].firstNames")] = "Camille".into();
        }
        let question = question.to_string();
        group.bench_function(BenchmarkId::from_parameter(count), |bencher| {
            bencher.iter(|| answer(black_box(&question), &Defaults::default()).json());
        });
    }
}

fn quick() -> Criterion {
    Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(600))
        .without_plots()
}

criterion_group! { name = benches; config = quick(); targets = kinds, procedures, batch, cores, items }
criterion_main!(benches);
