// The usual way: Fastify, with the JSON Schema of the same procedure compiled by ajv. What `guichet serve` is held against.

import { readFileSync } from "node:fs";
import Fastify from "fastify";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
const schema = JSON.parse(readFileSync(process.argv[2], "utf8"));
const app = Fastify({ bodyLimit: 65536 });
const validate = ajv.compile(schema);
app.post("/v1/check", (request, reply) => {
  const acceptable = validate(nested(request.body.values));
  reply.send({ acceptable, issues: (validate.errors ?? []).map(({ instancePath, keyword }) => ({ instancePath, keyword })) });
});
await app.listen({ port: 0, host: "127.0.0.1" });
console.log(`http://127.0.0.1:${app.server.address().port}/`);

/** The schema is of nested values. */
function nested(values) {
  const whole = {};
  for (const [path, value] of Object.entries(values)) {
    const names = path.split(".");
    let place = whole;
    for (const name of names.slice(0, -1)) place = place[name] ??= {};
    place[names.at(-1)] = value;
  }
  return whole;
}
