//! What people get wrong most, never who: counts by code, rule and field of the rulebook, and how the service does.
//!
//! Every label comes from a closed list of ours: routes, statuses, kinds, procedures, codes, rules.

use crate::wire::Answer;
use prometheus_client::encoding::{EncodeLabelSet, text::encode};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use std::time::Duration;

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Served {
    route: &'static str,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    subject: String,
    verdict: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Said {
    subject: String,
    severity: String,
    code: String,
    rule: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Claimed {
    subject: String,
    rules: &'static str,
    agrees: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcome {
    outcome: &'static str,
}

/// The counters of a service.
pub(super) struct Metrics {
    registry: Registry,
    requests: Family<Served, Counter>,
    seconds: Histogram,
    answers: Family<Answered, Counter>,
    said: Family<Said, Counter>,
    verdicts: Family<Claimed, Counter>,
    reloads: Family<Outcome, Counter>,
    pub(super) connections: Gauge,
}

/// From a tenth of a millisecond to the handler's limit.
const SECONDS: [f64; 10] = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0];

impl Metrics {
    pub(super) fn new() -> Self {
        let mut all = Self {
            registry: Registry::with_prefix("guichet"),
            requests: Family::default(),
            seconds: Histogram::new(SECONDS),
            answers: Family::default(),
            said: Family::default(),
            verdicts: Family::default(),
            reloads: Family::default(),
            connections: Gauge::default(),
        };
        let registry = &mut all.registry;
        registry.register("requests", "Requests by route and status", all.requests.clone());
        registry.register("request_seconds", "Time to answer a request", all.seconds.clone());
        registry.register("answers", "Answers by kind or procedure", all.answers.clone());
        registry.register("said", "What was said of answers, by code and rule", all.said.clone());
        registry.register("verdicts", "Verdicts of pages, held against ours", all.verdicts.clone());
        registry.register("reloads", "Times the rulebook was read again", all.reloads.clone());
        registry.register("connections", "Connections open", all.connections.clone());
        all
    }

    /// The text that Prometheus reads.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let _memory = encode(&mut text, &self.registry);
        text
    }

    pub(super) fn served(&self, route: &'static str, status: u16, took: Duration) {
        self.requests.get_or_create(&Served { route, status }).inc();
        self.seconds.observe(took.as_secs_f64());
    }

    pub(super) fn reloaded(&self, outcome: &'static str) {
        self.reloads.get_or_create(&Outcome { outcome }).inc();
    }

    /// Counts an answer, and each thing that it says.
    pub(super) fn answered(&self, answer: &Answer) {
        let verdict = match (answer.subject(), answer.is_acceptable()) {
            (None, _) => "refused",
            (_, true) => "acceptable",
            (_, false) => "unacceptable",
        };
        let subject = answer.subject().unwrap_or_default();
        self.answers.get_or_create(&Answered { subject: subject.to_owned(), verdict }).inc();
        for it in answer.findings() {
            let said = Said {
                subject: subject.to_owned(),
                severity: it.severity.to_owned(),
                code: it.code.to_owned(),
                rule: it.rule.unwrap_or_default().to_owned(),
            };
            self.said.get_or_create(&said).inc();
        }
    }

    /// Counts whether a page had concluded what we conclude. It often disagrees: a bug, or a form that was tampered with.
    pub(super) fn claimed(&self, subject: &str, rules_changed: bool, agrees: bool) {
        let claimed = Claimed {
            subject: subject.to_owned(),
            rules: if rules_changed { "changed" } else { "same" },
            agrees: if agrees { "yes" } else { "no" },
        };
        self.verdicts.get_or_create(&claimed).inc();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{self, Defaults};

    #[test]
    fn answers_are_counted_by_code_and_never_by_what_was_typed() {
        let metrics = Metrics::new();
        for typed in ["CANARY-1", "AB-123-CD"] {
            let question = format!("{{\"kind\":\"plate\",\"input\":\"{typed}\"}}");
            let answer = wire::answer(&question, &Defaults::default());
            metrics.answered(&answer);
            metrics.claimed("plate", false, answer.is_acceptable());
        }
        metrics.answered(&wire::answer("CANARY", &Defaults::default()));
        let text = metrics.text();
        assert!(!text.contains("CANARY"));
        for line in [
            "guichet_answers_total{subject=\"plate\",verdict=\"acceptable\"} 1",
            "guichet_answers_total{subject=\"plate\",verdict=\"unacceptable\"} 1",
            "guichet_answers_total{subject=\"\",verdict=\"refused\"} 1",
            "guichet_verdicts_total{subject=\"plate\",rules=\"same\",agrees=\"no\"} 1",
        ] {
            assert!(text.contains(line), "{line}\n{text}");
        }
    }
}
