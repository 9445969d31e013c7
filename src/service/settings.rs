//! What `guichet serve` is told: flags, then the environment, then a file, then what we think right.

use super::Refused;
use crate::date::Date;
use crate::wire::LONGEST;
use clap::{Args, ValueEnum};
use serde::Deserialize;
use std::fs;
use std::net::{IpAddr, Ipv4Addr};
use std::num::NonZero;
use std::path::PathBuf;
use std::str::FromStr;
use std::thread::available_parallelism;
use std::time::Duration;

/// Declares each setting once: its doc, name, type, variable and default.
macro_rules! settings {
    ($($(#[doc = $doc:literal])+ $name:ident: $type:ty, $variable:literal, $default:expr;)+) => {
        /// What was said, by a flag, by a variable or in a file.
        #[derive(Args, Clone, Default, Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        pub(super) struct Said {
            $($(#[doc = $doc])+ #[arg(long, env = $variable, value_name = stringify!($type))] $name: Option<$type>,)+
        }

        /// What holds.
        pub(super) struct Settings {
            $(pub(super) $name: $type,)+
        }

        impl Said {
            /// A flag or a variable, before the file, before the default.
            fn or(self, file: Self) -> Settings {
                Settings { $($name: self.$name.or(file.$name).unwrap_or_else(|| $default),)+ }
            }
        }
    };
}

settings! {
    /// The port; 0 takes a free one, and the first line of the output names it. [default: 8080]
    port: u16, "GUICHET_PORT", 8080;
    /// The address to listen on. [default: 127.0.0.1, this computer only]
    address: IpAddr, "GUICHET_ADDRESS", IpAddr::V4(Ipv4Addr::LOCALHOST);
    /// The folder of the site's files. [default: www]
    www: PathBuf, "GUICHET_WWW", PathBuf::from("www");
    /// The folder of the npm package, built. [default: pkg]
    pkg: PathBuf, "GUICHET_PKG", PathBuf::from("pkg");
    /// The log on standard error: a JSON object a line, plain text, or nothing. [default: json]
    log: Log, "GUICHET_LOG", Log::Json;
    /// The longest question, in bytes; what is longer gets 413. [default and most: 65536]
    body_limit: usize, "GUICHET_BODY_LIMIT", LONGEST;
    /// The longest photo, in bytes. [default: 10485760]
    photo_limit: usize, "GUICHET_PHOTO_LIMIT", 10 << 20;
    /// Whether the pages of a PDF are drawn to find the code of a bill: a process for each core at most, 512 MB each. [default: false]
    draw_pdf: bool, "GUICHET_DRAW_PDF", false;
    /// How long the headers of a request may take, and how long a connection may be idle. [default: 2s]
    header_timeout: Wait, "GUICHET_HEADER_TIMEOUT", Wait::seconds(2);
    /// How long a question may take to come. [default: 2s]
    body_timeout: Wait, "GUICHET_BODY_TIMEOUT", Wait::seconds(2);
    /// How long a photo may take to come. [default: 30s]
    photo_timeout: Wait, "GUICHET_PHOTO_TIMEOUT", Wait::seconds(30);
    /// How long the next piece of a stream of questions may take. [default: 10s]
    stream_timeout: Wait, "GUICHET_STREAM_TIMEOUT", Wait::seconds(10);
    /// How long an answer may take to be made. [default: 3s]
    handler_timeout: Wait, "GUICHET_HANDLER_TIMEOUT", Wait::seconds(3);
    /// How long a client may leave an answer unread. [default: 10s]
    write_timeout: Wait, "GUICHET_WRITE_TIMEOUT", Wait::seconds(10);
    /// What is left to the requests in flight when the service is asked to stop. [default: 5s]
    stop_timeout: Wait, "GUICHET_STOP_TIMEOUT", Wait::seconds(5);
    /// The most headers of a request. [default: 32]
    max_headers: usize, "GUICHET_MAX_HEADERS", 32;
    /// The most bytes of the headers of a request. [default: 16384]
    max_header_bytes: usize, "GUICHET_MAX_HEADER_BYTES", 16 << 10;
    /// How many threads answer, each with 4 MB or so of its own. [default: one for each core]
    threads: usize, "GUICHET_THREADS", cores();
    /// The most connections; those beyond wait to be taken. [default: 1024]
    max_connections: usize, "GUICHET_MAX_CONNECTIONS", 1024;
    /// The most requests in hand; those beyond get 503 and Retry-After. [default: 64 for each core]
    max_requests: usize, "GUICHET_MAX_REQUESTS", 64 * cores();
}

fn cores() -> usize {
    available_parallelism().map_or(1, NonZero::get)
}

/// Where settings stand, and what is not one of them.
#[derive(Args)]
pub(super) struct Options {
    /// A TOML file of settings: the names of the flags, without their hyphens in front. A flag, or the variable of the
    /// environment, goes before it.
    #[arg(long, env = "GUICHET_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// The civil date to check on; the present day of Europe/Paris without it.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
    pub(super) today: Option<Date>,
    #[command(flatten)]
    said: Said,
    #[command(flatten)]
    pub(super) source: super::rulebook::Source,
}

impl Options {
    pub(super) fn settings(&self) -> Result<Settings, Refused> {
        let file = self.config.as_ref().map(read).transpose()?.unwrap_or_default();
        self.said.clone().or(file).proven()
    }
}

fn read(file: &PathBuf) -> Result<Said, Refused> {
    let wrong = |why: &str| Refused::saying(format!("{}: {why}", file.display()));
    let text = fs::read_to_string(file).map_err(|why| wrong(&why.to_string()))?;
    toml::from_str(&text).map_err(|why| {
        let line =
            why.span().and_then(|span| text.get(..span.start)).map_or(1, |before| before.matches('\n').count() + 1);
        let first = why.message().lines().next().unwrap_or_default();
        wrong(&format!("line {line}: {first}"))
    })
}

impl Default for Settings {
    fn default() -> Self {
        Said::default().or(Said::default())
    }
}

impl Settings {
    /// What cannot work is said before the service opens.
    fn proven(self) -> Result<Self, Refused> {
        let waits = [
            ("header-timeout", self.header_timeout),
            ("body-timeout", self.body_timeout),
            ("photo-timeout", self.photo_timeout),
            ("stream-timeout", self.stream_timeout),
            ("handler-timeout", self.handler_timeout),
            ("write-timeout", self.write_timeout),
        ];
        let counts = [
            ("body-limit", self.body_limit, 1),
            ("photo-limit", self.photo_limit, 1),
            ("max-headers", self.max_headers, 8),
            ("max-header-bytes", self.max_header_bytes, 8192),
            ("threads", self.threads, 1),
            ("max-connections", self.max_connections, 1),
            ("max-requests", self.max_requests, 1),
        ];
        let short = waits.into_iter().find(|(_, wait)| wait.0.is_zero());
        let few = counts.into_iter().find(|(_, count, least)| count < least);
        match (short, few) {
            (Some((name, _)), _) => Err(Refused::saying(format!("{name}: give it some time, as in 2s or 500ms"))),
            (_, Some((name, _, least))) => Err(Refused::saying(format!("{name}: at least {least}"))),
            _ if self.body_limit > LONGEST => {
                Err(Refused::saying(format!("body-limit: at most {LONGEST}, the longest question that is read")))
            }
            _ => Ok(self),
        }
    }
}

/// How the log is written.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(super) enum Log {
    Json,
    Text,
    Off,
}

/// A length of time: `2s`, `500ms`, `1m 30s`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Wait(pub(super) Duration);

impl Wait {
    const fn seconds(seconds: u64) -> Self {
        Self(Duration::from_secs(seconds))
    }
}

impl FromStr for Wait {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wait: Option<jiff::SignedDuration> = text.parse().ok();
        wait.and_then(|wait| wait.try_into().ok()).map(Self).ok_or("a length of time is written as in 2s or 500ms")
    }
}

impl TryFrom<String> for Wait {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(toml: &str) -> Said {
        toml::from_str(toml).unwrap()
    }

    #[test]
    fn a_flag_goes_before_the_file_and_the_file_before_the_default() {
        let flags = Said { port: Some(1), ..Said::default() };
        let settings = flags.or(said("port = 2\nmax-headers = 40\nheader-timeout = \"1500ms\"\nlog = \"off\""));
        assert_eq!((settings.port, settings.max_headers), (1, 40));
        assert_eq!(settings.header_timeout.0, Duration::from_millis(1500));
        assert_eq!(settings.body_timeout.0, Duration::from_secs(2));
    }

    #[test]
    fn what_cannot_work_is_one_clear_line() {
        for (toml, line) in [
            ("body-timeout = \"0s\"", "body-timeout: give it some time, as in 2s or 500ms"),
            ("max-connections = 0", "max-connections: at least 1"),
            ("body-limit = 100000", "body-limit: at most 65536, the longest question that is read"),
        ] {
            let refused = Said::default().or(said(toml)).proven().err().unwrap();
            assert_eq!(refused.0, [line]);
        }
        for (number, toml) in ["port = \"x\"", "\nprot = 1", "\n\nheader-timeout = \"soon\""].into_iter().enumerate() {
            let file = std::env::temp_dir().join(format!("guichet-{}-{number}.toml", std::process::id()));
            fs::write(&file, toml).unwrap();
            let Refused(lines) = read(&file).err().unwrap();
            fs::remove_file(file).unwrap();
            assert!(
                matches!(lines.as_slice(), [line] if line.contains(&format!(".toml: line {}: ", number + 1)) && !line.contains('\n')),
                "{lines:?}"
            );
        }
    }
}
