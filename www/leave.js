// On a shared computer the next person finds nothing.

const MINUTE = 60_000;
const WARN = 12 * MINUTE; // without a sign of life, the page asks
const WIPE = 15 * MINUTE; // and then clears everything

export class Leave {
  constructor(form, checks) {
    Object.assign(this, { form, checks });
    this.dialog = document.querySelector("[data-idle]");
    this.leaving = document.querySelector("[data-leaving]");
    document.addEventListener("click", (event) => this.click(event));
    form.addEventListener("input", () => this.begin(), { once: true });
    addEventListener("pageshow", (event) => this.shown(event));
  }

  click(event) {
    const link = event.target.closest("a[href]");
    if (!link) return;
    const ends = "leave" in link.dataset;
    if (!ends && !this.loses(link, event)) return;
    event.preventDefault();
    if (ends) this.end(link.href);
    else this.ask(link.href);
  }

  /** Whether what was typed would be lost by following it: not by one inside the form, nor into a tab of its own. */
  loses(link, { ctrlKey, metaKey, shiftKey }) {
    const elsewhere = link.pathname !== location.pathname && !ctrlKey && !metaKey && !shiftKey;
    return elsewhere && this.begun && this.form.isConnected && !this.form.contains(link) && this.leaving;
  }

  ask(href) {
    const [stay, go] = ["stay", "go-away"].map((name) => this.leaving.querySelector(`[data-${name}]`));
    stay.onclick = () => this.leaving.close();
    go.onclick = () => this.end(href);
    this.leaving.showModal();
  }

  /** Nothing is left on the page, in the worker, or behind the Back button. */
  async end(href = document.querySelector("[data-leave]").href) {
    this.forget();
    document.querySelector("main").replaceChildren();
    await this.ended;
    location.replace(href);
  }

  /** The answers are gone. */
  forget() {
    clearTimeout(this.timer);
    this.asked = false;
    this.dialog?.close();
    this.dialog = undefined;
    this.form.reset();
    this.form.remove();
    this.ended ??= this.checks.terminate();
  }

  /** A browser may show a page again as it was left, or give controls back what was in them. */
  shown({ persisted }) {
    if (persisted) {
      this.form.reset();
      location.reload();
      return;
    }
    const [{ type }] = performance.getEntriesByType("navigation");
    if (type === "navigate") return;
    this.form.reset();
    this.form.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** From the first answer on. */
  begin() {
    this.begun = true;
    for (const sign of ["pointerdown", "keydown", "input", "scroll"]) addEventListener(sign, () => this.touch(), { passive: true });
    document.addEventListener("visibilitychange", () => this.watch()); // a computer that slept fires no timer
    this.dialog.querySelector("[data-stay]").addEventListener("click", () => this.stay());
    this.dialog.querySelector("[data-wipe]").addEventListener("click", () => this.end());
    for (const away of ["cancel", "close"]) this.dialog.addEventListener(away, () => this.stay());
    this.touch();
    this.watch();
  }

  /** Once asked, only an answer counts. */
  touch() {
    if (!this.asked) this.last = Date.now();
  }

  /** The time runs from the answer itself: a browser tells that a dialog was closed some time after. */
  stay() {
    if (!this.asked) return;
    this.asked = false;
    this.touch();
    this.dialog.close();
  }

  watch() {
    if (!this.dialog) return;
    const idle = Date.now() - this.last;
    if (idle >= WIPE) return this.end();
    if (idle >= WARN) this.warn(Math.ceil((WIPE - idle) / MINUTE));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.watch(), idle >= WARN ? Math.min(MINUTE, WIPE - idle) : WARN - idle);
  }

  warn(minutes) {
    const text = this.dialog.querySelector("[data-closing]");
    text.textContent = text.dataset.closing.replace("{minutes}", minutes);
    if (!this.asked) this.dialog.showModal();
    this.asked = true;
  }
}
