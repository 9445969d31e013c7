//! `guichet serve`: connections, how long each may take and how many there may be.
//!
//! Not `axum::serve`, which lets a silent connection stay for ever.

use super::desk::Desk;
use super::router::router;
use super::rulebook::{Shelf, Source, complain};
use crate::date::Date;
use axum::Router;
use clap::Args;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulConnection, GracefulShutdown};
use hyper_util::service::TowerToHyperService;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// From the first byte of a request, or since the last answer, to the end of the headers.
const HEADERS: Duration = Duration::from_secs(5);
/// What is left to the requests in flight when the service is asked to stop.
const FAREWELL: Duration = Duration::from_secs(5);
/// Browsers send twenty, proxies a few more.
const MOST_HEADERS: usize = 64;
const MOST_HEADER_BYTES: usize = 16 * 1024;
const MOST_CONNECTIONS: usize = 1024;

/// The options of `guichet serve`.
#[derive(Args)]
pub(super) struct Serve {
    /// The port; 0 takes a free one, and the first line of the output names it.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The address to listen on.
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    address: IpAddr,
    /// The folder of the site's files.
    #[arg(long, default_value = "www")]
    pub(super) www: PathBuf,
    /// The folder of the npm package, built.
    #[arg(long, default_value = "pkg")]
    pub(super) pkg: PathBuf,
    /// The civil date to check on; the present day of Europe/Paris without it.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
    today: Option<Date>,
    #[command(flatten)]
    pub(super) source: Source,
}

/// Serves until the process is asked to stop.
#[expect(clippy::print_stderr, reason = "the door of the command says why it could not open")]
pub(super) fn run(options: &Serve, shelf: Arc<Shelf>) -> ExitCode {
    hush_panics();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    match runtime.and_then(|runtime| runtime.block_on(serve(options, shelf))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("guichet serve: {error}");
            ExitCode::from(2)
        }
    }
}

#[expect(clippy::print_stdout, reason = "the address is what the person who starts the service waits for")]
async fn serve(options: &Serve, shelf: Arc<Shelf>) -> io::Result<()> {
    let listener = TcpListener::bind(SocketAddr::new(options.address, options.port)).await?;
    let router = router(options, Desk { day: options.today, shelf: Arc::clone(&shelf) });
    println!("http://{}/", listener.local_addr()?);
    #[cfg(unix)]
    tokio::spawn(reread(shelf));
    let connections = GracefulShutdown::new();
    let seats = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let mut stop = std::pin::pin!(stop());
    loop {
        let Ok(seat) = Arc::clone(&seats).acquire_owned().await else { break };
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    let connection = connections.watch(connection(stream, router.clone()));
                    tokio::spawn(attend(connection, seat));
                }
                // No file descriptor is left: those in use are given back as connections end.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            },
            () = &mut stop => break,
        }
    }
    drop(listener);
    let _unfinished = tokio::time::timeout(FAREWELL, connections.shutdown()).await;
    Ok(())
}

fn connection(stream: TcpStream, router: Router) -> impl GracefulConnection<Error = hyper::Error> + Send + 'static {
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .max_headers(MOST_HEADERS)
        .max_buf_size(MOST_HEADER_BYTES)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router))
}

/// How a connection ends is the business of its client.
async fn attend(connection: impl Future<Output = Result<(), hyper::Error>>, seat: OwnedSemaphorePermit) {
    let _ended = connection.await;
    drop(seat);
}

async fn stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    let _interrupted = tokio::signal::ctrl_c().await;
}

/// Reads the rulebook again at each SIGHUP: a signal, which no page and no request can send.
#[cfg(unix)]
#[expect(clippy::print_stderr, reason = "the operator who sent the signal waits for an answer")]
async fn reread(shelf: Arc<Shelf>) {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut hangup) = signal(SignalKind::hangup()) else { return };
    while hangup.recv().await.is_some() {
        let shelf = Arc::clone(&shelf);
        match tokio::task::spawn_blocking(move || shelf.reload()).await {
            Ok(Ok(())) => eprintln!("guichet serve: the rulebook was read again"),
            Ok(Err(misprints)) => {
                complain("serve", &misprints);
                eprintln!("guichet serve: the former rulebook stays");
            }
            Err(_) => eprintln!("guichet serve: the former rulebook stays"),
        }
    }
}

/// A panic says where it happened and not with what: its message may quote an answer.
#[expect(clippy::print_stderr, reason = "where a panic happened is all that the operator gets")]
fn hush_panics() {
    std::panic::set_hook(Box::new(|panic| match panic.location() {
        Some(location) => eprintln!("guichet serve: panic at {}:{}", location.file(), location.line()),
        None => eprintln!("guichet serve: panic"),
    }));
}
