// The last screen: certify, send, and be told what to attach. When sending fails the answers stay.

export class Send {
  constructor(form, walk, leave) {
    Object.assign(this, { form, walk, leave });
    form.addEventListener("submit", (event) => this.submit(event));
    form.querySelector("[data-declaration]").addEventListener("change", () => this.mark(false));
    document.addEventListener("click", ({ target }) => target.closest("[data-print]") && print());
  }

  async submit(event) {
    if (!("ready" in this.form.dataset) || event.submitter?.formNoValidate || !this.walk.isLast) return;
    event.preventDefault();
    if (this.sending) return;
    if (!this.declared.checked) return this.mark(true);
    this.sending = true;
    this.walk.alert("");
    await ("alone" in this.form.dataset ? this.receive() : this.post());
    this.sending = false;
  }

  get declared() {
    return this.form.elements.namedItem("_declared");
  }

  /** Without the declaration nothing is sent. */
  mark(wrong) {
    const place = this.form.querySelector("[data-declaration]");
    place.classList.toggle("wrong", wrong);
    place.querySelector("[data-messages]").replaceChildren(...(wrong ? [this.sentence()] : []));
    if (!wrong) return this.declared.removeAttribute("aria-invalid");
    this.declared.setAttribute("aria-invalid", "true");
    this.declared.focus();
  }

  sentence() {
    const sentence = Object.assign(document.createElement("p"), { className: "message error" });
    const lead = Object.assign(document.createElement("span"), { className: "unseen", textContent: this.form.dataset.fix });
    sentence.append(lead, this.form.dataset.undeclared);
    return sentence;
  }

  async post() {
    const { form, walk } = this;
    const body = new URLSearchParams(new FormData(form));
    body.set("_verdict", walk.report.acceptable ? "acceptable" : "refused"); // counted by the service, never believed
    const page = await answered(form.action, body);
    if (!page) return walk.alert(form.dataset.unsent);
    if (!page.querySelector("[data-received]")) return form.submit(); // the server has something to say
    const main = document.importNode(page.querySelector("main"), true);
    document.querySelector("main").replaceWith(main);
    document.title = page.title;
    this.done(main);
  }

  /** Nobody to send to: the page says itself what to attach and what to pay. */
  receive() {
    const { documents, fee, validity } = this.walk.report;
    const page = document.querySelector("[data-received]");
    for (const document of page.querySelectorAll("[data-document]")) document.hidden = !documents.includes(document.dataset.document);
    page.querySelector("[data-documents]")?.toggleAttribute("hidden", !documents.length);
    page.querySelector("[data-fee]").hidden = !fee;
    if (fee) {
      const money = new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency: fee.currency });
      page.querySelector(".amount").textContent = money.format(fee.amount);
    }
    page.querySelector("[data-validity]")?.toggleAttribute("hidden", !validity.length);
    for (const { path, until } of validity) {
      const line = page.querySelector(`[data-lasting="${CSS.escape(path)}"]`);
      if (!line) continue; // of an item of a group
      line.hidden = false;
      line.querySelector(".day").textContent = until.split("-").reverse().join("/");
    }
    page.hidden = false;
    document.querySelector("[data-lead]").hidden = true;
    document.title = `${page.querySelector("h2").textContent} – ${this.walk.heading} – guichet`;
    this.done(page);
  }

  done(page) {
    this.leave.forget();
    page.querySelector("[data-print]").hidden = false;
    scrollTo(0, 0);
    page.querySelector("h1, h2").focus({ preventScroll: true });
  }
}

/** The page that answers, read as a page by the browser itself: no text is made one here. Nothing when none came. */
function answered(address, body) {
  return new Promise((told) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.responseType = "document";
    request.onloadend = () => told(request.status === 200 ? request.response : undefined);
    request.send(body);
  });
}
