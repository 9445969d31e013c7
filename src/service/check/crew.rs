//! All cores at work, what they did handed over in the order it came.
//!
//! Plain threads and bounded channels of the standard library: each piece of work carries the channel of its own
//! result, and the results are waited for one after the other. Rayon's `par_bridge` does not keep the order, and an
//! asynchronous runtime would bring nothing to work that never waits.

use std::io;
use std::num::NonZero;
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// A piece of work, and where its result goes.
type Task<J, R> = (J, SyncSender<R>);

/// What is handed over: a result, or that none is there yet and that the reader of the answers should have what is.
pub(super) enum Handed<R> {
    Result(R),
    Pause,
}

/// Takes pieces of work with `next` until there is none, does them on `cores` threads and hands the results over in
/// the order of the pieces. Twice as many pieces as threads are in hand at most: memory stays flat.
pub(super) fn in_order<J: Send, R: Send>(
    cores: NonZero<usize>,
    next: impl FnMut() -> io::Result<Option<J>> + Send,
    work: impl Fn(J) -> R + Sync,
    mut hand: impl FnMut(Handed<R>) -> io::Result<()>,
) -> io::Result<()> {
    let room = cores.get().saturating_mul(2);
    let (tasks, waiting) = sync_channel::<Task<J, R>>(room);
    let (order, results) = sync_channel::<Receiver<R>>(room);
    let waiting = Mutex::new(waiting);
    thread::scope(|scope| {
        for _ in 0..cores.get() {
            scope.spawn(|| toil(&waiting, &work));
        }
        let reader = scope.spawn(move || read(next, &tasks, &order));
        let handed = hand_over(results, &mut hand);
        let read = reader.join().unwrap_or_else(|_| Err(io::ErrorKind::Other.into()));
        handed.and(read)
    })
}

/// Hands the results over one after the other. When it fails the channel goes with it, and the reader ends.
#[expect(clippy::needless_pass_by_value, reason = "the channel ends with the function")]
fn hand_over<R>(results: Receiver<Receiver<R>>, hand: &mut impl FnMut(Handed<R>) -> io::Result<()>) -> io::Result<()> {
    while let Some(slot) = ready_or(&results, hand)? {
        let result = ready_or(&slot, hand)?;
        hand(Handed::Result(result.ok_or(io::ErrorKind::Other)?))?;
    }
    Ok(())
}

/// Reads until the end, or until nobody waits for the results any more.
fn read<J, R>(
    mut next: impl FnMut() -> io::Result<Option<J>>,
    tasks: &SyncSender<Task<J, R>>,
    order: &SyncSender<Receiver<R>>,
) -> io::Result<()> {
    while let Some(piece) = next()? {
        let (result, slot) = sync_channel(1);
        if order.send(slot).is_err() || tasks.send((piece, result)).is_err() {
            break;
        }
    }
    Ok(())
}

fn toil<J, R>(waiting: &Mutex<Receiver<Task<J, R>>>, work: &impl Fn(J) -> R) {
    loop {
        let task = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((piece, result)) = task else { break };
        // Nobody waits for it any more: the reader will end, and the tasks with it.
        let _unwanted = result.send(work(piece));
    }
}

/// What comes next on a channel; a pause is handed over before waiting for it. Nothing at the end.
fn ready_or<T, R>(channel: &Receiver<T>, hand: &mut impl FnMut(Handed<R>) -> io::Result<()>) -> io::Result<Option<T>> {
    match channel.try_recv() {
        Ok(ready) => Ok(Some(ready)),
        Err(TryRecvError::Disconnected) => Ok(None),
        Err(TryRecvError::Empty) => {
            hand(Handed::Pause)?;
            Ok(channel.recv().ok())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cores(count: usize) -> NonZero<usize> {
        NonZero::new(count).unwrap()
    }

    #[test]
    fn results_keep_the_order_of_the_work() {
        for threads in [1, 2, 7] {
            let (mut given, mut results) = (0..500_u32, Vec::new());
            let next = move || Ok(given.next());
            let uneven = |n: u32| (0..(n * 7919) % 5000).fold(n, |n, m| std::hint::black_box(n ^ m ^ m));
            let hand = |handed| {
                if let Handed::Result(result) = handed {
                    results.push(result);
                }
                Ok(())
            };
            in_order(cores(threads), next, uneven, hand).unwrap();
            assert_eq!(results, (0..500).collect::<Vec<_>>());
        }
    }

    #[test]
    fn no_more_is_read_than_is_in_hand() {
        let read = std::sync::atomic::AtomicUsize::new(0);
        let most = std::sync::atomic::AtomicUsize::new(0);
        let mut handed = 0;
        let next = || Ok((read.fetch_add(1, std::sync::atomic::Ordering::SeqCst) < 400).then_some(()));
        let hand = |piece| {
            if let Handed::Result(()) = piece {
                handed += 1;
                let ahead = read.load(std::sync::atomic::Ordering::SeqCst) - handed;
                most.fetch_max(ahead, std::sync::atomic::Ordering::SeqCst);
            }
            Ok(())
        };
        in_order(cores(2), next, |()| (), hand).unwrap();
        assert!(most.into_inner() <= 4 + 4, "two channels of four, and what each end holds");
    }

    #[test]
    fn a_failure_at_either_end_ends_the_work() {
        let broken = |_: Handed<()>| Err(io::ErrorKind::BrokenPipe.into());
        assert!(in_order(cores(2), || Ok(Some(())), |()| (), broken).is_err());
        let unreadable = || Err::<Option<()>, _>(io::ErrorKind::InvalidData.into());
        assert!(in_order(cores(2), unreadable, |()| (), |_: Handed<()>| Ok(())).is_err());
    }
}
