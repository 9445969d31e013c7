// Poor lines: a procedure that was opened goes on without a network, and a form that could not leave stays.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ANSWERS } from "./person.mjs";
import { visit } from "./site.mjs";

test("a procedure that was opened once opens, checks and is read over without a network", async (t) => {
  const { page, context, person, origin } = await visit(t);
  await page.locator("html[data-kept]").waitFor({ state: "attached" });
  await context.setOffline(true);
  await page.goto(`${origin}/fr/vehicle-transfer`);
  await page.locator("form[data-ready]").waitFor();
  await person.walk({}, "vehicle");
  await person.fill({ ...ANSWERS, "vehicle.plate": "AB-1O3-CD" });
  await person.submit();
  assert.equal(await person.heading(), "1 réponse est à revoir");
  await person.walk(ANSWERS);

  await person.send();
  const alert = page.getByRole("alert").filter({ hasText: "Votre demande n’est pas partie" });
  await alert.waitFor();
  assert.match(await page.locator(".recap").textContent(), /ab 123 cd/, "the answers are still there");
  assert.equal(await person.control("_declared").isChecked(), true);

  await context.setOffline(false);
  await person.go.click();
  await person.accepted();
});

test("a service that is too busy is no reason to lose the answers", async (t) => {
  const { page, person } = await visit(t);
  await person.walk(ANSWERS);
  await page.route("**/fr/vehicle-transfer", (route) => route.fulfill({ status: 503 }));
  await person.send();
  await page.getByText("Votre demande n’est pas partie").waitFor();
  await page.unroute("**/fr/vehicle-transfer");
  await person.go.click();
  await person.accepted();
});

test("the end of a visit is told without a network too", async (t) => {
  const { page, context, person, origin } = await visit(t);
  await person.fill(ANSWERS);
  await page.locator("html[data-kept]").waitFor({ state: "attached" });
  await context.setOffline(true);
  await page.getByRole("link", { name: "Effacer et terminer" }).click();
  await page.waitForURL(`${origin}/fr/ended`);
  await page.getByRole("heading", { name: "Vos réponses sont effacées" }).waitFor();
});

test("what is kept is what anybody is given: nothing that was posted", async (t) => {
  const { page, person } = await visit(t);
  await page.locator("html[data-kept]").waitFor({ state: "attached" });
  await person.walk({ ...ANSWERS, "holder.birthName": "Zylphabert" });
  await person.send();
  await person.accepted();
  const kept = await page.evaluate(async () => {
    const store = await caches.open("guichet");
    const all = await Promise.all((await store.keys()).map(async (request) => [request.method, await (await store.match(request)).text()]));
    return all.map(([method, body]) => `${method} ${body}`);
  });
  assert.ok(kept.length > 20);
  assert.ok(kept.every((entry) => entry.startsWith("GET ") && !entry.includes("Zylphabert")));
});
