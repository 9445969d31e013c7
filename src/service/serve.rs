//! `guichet serve`: connections, how long each may take and how many there may be.
//!
//! Not `axum::serve`, which lets a silent connection stay for ever.

use super::Refused;
use super::desk::Desk;
use super::log::Journal;
use super::metrics::Metrics;
use super::patient::Patient;
use super::router::router;
use super::rulebook::{Shelf, complain};
use super::settings::{Options, Settings};
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulConnection, GracefulShutdown};
use hyper_util::service::TowerToHyperService;
use prometheus_client::metrics::gauge::Gauge;
use std::io;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Serves until the process is asked to stop.
pub(super) fn run(options: &Options) -> Result<ExitCode, Refused> {
    let settings = Arc::new(options.settings()?);
    let shelf = Arc::new(Shelf::open(options.source.folder.clone())?);
    hush_panics();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(settings.threads).enable_all().build();
    let (metrics, journal) = (Arc::new(Metrics::new()), Arc::new(Journal::new(settings.log)));
    let desk = Desk { day: options.today, shelf, settings, metrics, journal: Arc::clone(&journal) };
    let served = runtime.and_then(|runtime| runtime.block_on(serve(desk)));
    journal.flush(); // nothing else runs any more
    served.map(|()| ExitCode::SUCCESS).map_err(|error| Refused::saying(error.to_string()))
}

#[expect(clippy::print_stdout, reason = "the address is what the person who starts the service waits for")]
async fn serve(desk: Desk) -> io::Result<()> {
    let settings = Arc::clone(&desk.settings);
    let listener = TcpListener::bind(SocketAddr::new(settings.address, settings.port)).await?;
    println!("http://{}/", listener.local_addr()?);
    let journal = Arc::clone(&desk.journal);
    tokio::spawn(async move { journal.keep().await });
    #[cfg(unix)]
    tokio::spawn(reread(desk.clone()));
    let connections = GracefulShutdown::new();
    let seats = Arc::new(Semaphore::new(settings.max_connections));
    let router = router(desk.clone());
    let mut stop = std::pin::pin!(stop());
    loop {
        let Ok(seat) = Arc::clone(&seats).acquire_owned().await else { break };
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    let connection = connections.watch(connection(stream, router.clone(), &settings));
                    tokio::spawn(attend(connection, seat, desk.metrics.connections.clone()));
                }
                // No file descriptor is left: those in use are given back as connections end.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            },
            () = &mut stop => break,
        }
    }
    drop(listener);
    let _unfinished = tokio::time::timeout(settings.stop_timeout.0, connections.shutdown()).await;
    Ok(())
}

fn connection(
    stream: TcpStream,
    router: Router,
    settings: &Settings,
) -> impl GracefulConnection<Error = hyper::Error> + Send + use<> {
    let _small_answers_leave_at_once = stream.set_nodelay(true);
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(settings.header_timeout.0)
        .max_headers(settings.max_headers)
        .max_buf_size(settings.max_header_bytes)
        .serve_connection(
            TokioIo::new(Patient::new(stream, settings.write_timeout.0)),
            TowerToHyperService::new(router),
        )
}

/// How a connection ends is the business of its client.
async fn attend(connection: impl Future<Output = Result<(), hyper::Error>>, seat: OwnedSemaphorePermit, open: Gauge) {
    open.inc();
    let _ended = connection.await;
    open.dec();
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
async fn reread(desk: Desk) {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut hangup) = signal(SignalKind::hangup()) else { return };
    while hangup.recv().await.is_some() {
        let shelf = Arc::clone(&desk.shelf);
        let read = tokio::task::spawn_blocking(move || shelf.reload()).await;
        desk.metrics.reloaded(if matches!(read, Ok(Ok(()))) { "read" } else { "refused" });
        match read {
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
