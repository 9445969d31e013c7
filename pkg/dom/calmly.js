// Leaving a field for a button moves the page: not before the button is pressed, or the click is lost.

let released; // while a button or a finger is down, the promise that it will be up

function press() {
  released = new Promise((up) => {
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, up, { once: true });
  });
}

/** Acts once nothing is being pressed, in a task of its own. */
export async function calmly(act) {
  await released;
  await task();
  return act();
}

/** The end of what is under way in the page. */
export function task() {
  return new Promise((turn) => setTimeout(turn));
}

/** To be called before the first press; once more is harmless. */
export function watchPresses() {
  addEventListener("pointerdown", press, true);
}
