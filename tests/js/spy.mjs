// A thread that tells what its memory holds: whoever listens on the channel "spy" hears three numbers when it is wiped.

/** The module at `thread`, telling how often a name is in its memory when it is asked to wipe it, and when it says that it has. */
export function spied({ thread, glue, name }) {
  const backwards = [...name].reverse().join(""); // the module does not hold the name itself: it may be kept
  return `import "${thread}";
import { initSync } from "${glue}";
const name = [..."${backwards}"].reverse().join("");
const spy = new BroadcastChannel("spy");
const answer = onmessage;
const post = postMessage.bind(globalThis);
const found = (buffer) => {
  const text = new TextDecoder("latin1").decode(new Uint8Array(buffer));
  return text.split(name).length + text.split([...name].join("\\0")).length - 2;
};
onmessage = (event) => {
  if (event.data[1] === "wipe") {
    const { buffer } = initSync().memory;
    spy.postMessage(found(buffer));
    new TextEncoder().encodeInto(name, new Uint8Array(buffer, buffer.byteLength - 64)); // as if one had been left
    spy.postMessage(found(buffer));
    globalThis.postMessage = (message) => {
      spy.postMessage(found(buffer) + found(initSync().memory.buffer));
      post(message);
    };
  }
  answer(event);
};`;
}
