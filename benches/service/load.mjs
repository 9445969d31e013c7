// Processor time per request, side by side: `./build.sh load`. The clock is left out: the machine may be shared.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { tmpdir } from "node:os";
import { join } from "node:path";

const GUICHET = process.env.GUICHET ?? "target/release/guichet";
const TRAINED = process.env.TRAINED ?? "target/trained/guichet"; // where `./build.sh trained` made it
const BARE = process.env.BARE ?? "target/release/examples/bare";
const REQUESTS = Number(process.argv[2] ?? 20_000);
const ROUNDS = 5;
const CONNECTIONS = 32;

const golden = readFileSync("tests/golden/vehicle-transfer.ndjson", "utf8").split("\n", 1)[0];
const body = Buffer.from(JSON.stringify(JSON.parse(golden).ask));
const request = Buffer.concat([
  Buffer.from(`POST /v1/check HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`), body]);
const schema = join(tmpdir(), `guichet-${process.pid}.json`);
writeFileSync(schema, spawnSync(GUICHET, ["rulebook", "schema", "vehicle-transfer"]).stdout);

const services = {
  "bare axum": [BARE, [], body],
  "guichet serve": [GUICHET, ["serve", "--port", "0"], body],
  "guichet serve, no log": [GUICHET, ["serve", "--port", "0", "--log", "off"], body],
  ...(existsSync(TRAINED) && { "guichet serve, trained": [TRAINED, ["serve", "--port", "0"], body] }),
  "Fastify + ajv": [process.execPath, ["benches/service/fastify.mjs", schema], body],
};
const figures = Object.fromEntries(Object.keys(services).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, [command, args]] of Object.entries(services)) figures[name].push(await measured(command, args));
}
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const bare = median(figures["bare axum"].map(({ micros }) => micros));
for (const [name, rounds] of Object.entries(figures)) {
  const micros = rounds.map(({ micros }) => micros);
  const memory = Math.max(...rounds.map(({ memory }) => memory));
  console.log(`${name.padEnd(24)} ${median(micros).toFixed(1).padStart(7)} µs of processor (${Math.min(...micros).toFixed(1)} to ${Math.max(...micros).toFixed(1)}), ${(median(micros) / bare).toFixed(2)} times bare, ${Math.round(memory / 1024)} MB`);
}

async function measured(command, args) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  child.stderr.resume(); // the log is read, as a platform reads it
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const { hostname, port } = new URL(line);
  await load(hostname, port, REQUESTS / 10); // warm
  const before = processor(child.pid);
  await load(hostname, port, REQUESTS);
  const micros = (processor(child.pid) - before) / 1000 / REQUESTS;
  const memory = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]);
  child.kill();
  return { micros, memory };
}

/** Nanoseconds of all threads, user and system. */
function processor(pid) {
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8"));
  return threads.reduce((sum, thread) => sum + Number(thread.split(" ")[0]), 0);
}

async function load(host, port, requests) {
  let left = requests;
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    const socket = connect({ host, port });
    socket.setNoDelay(true);
    await once(socket, "connect");
    let rest = "";
    socket.setEncoding("latin1");
    while (left-- > 0) {
      socket.write(request);
      for (;;) {
        const head = rest.indexOf("\r\n\r\n");
        const length = head < 0 ? NaN : Number(/content-length: (\d+)/i.exec(rest)[1]);
        if (rest.length >= head + 4 + length) {
          if (!rest.startsWith("HTTP/1.1 200")) throw new Error(rest.slice(0, head));
          rest = rest.slice(head + 4 + length);
          break;
        }
        const [piece] = await once(socket, "data");
        rest += piece;
      }
    }
    socket.destroy();
  }));
}
