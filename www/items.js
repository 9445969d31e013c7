// Repeated groups: one more item, or one less, without asking the server.

export class Items {
  constructor(form) {
    this.form = form;
    form.addEventListener("submit", (event) => this.press(event), true);
  }

  press(event) {
    const { name, value } = event.submitter ?? {};
    const group = this.form.querySelector(`[data-group="${value?.split("[")[0]}"]`);
    if (!group || (name !== "_add" && name !== "_remove")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (name === "_add") this.add(group, event.submitter);
    else this.remove(group, event.submitter.closest("[data-item]"));
  }

  add(group, button) {
    const rank = group.querySelectorAll("[data-item]").length;
    button.before(group.querySelector("template").content.cloneNode(true));
    const item = [...group.querySelectorAll("[data-item]")].at(-1);
    renumber(item, rank);
    this.changed();
    item.querySelector("input, select").focus();
  }

  remove(group, item) {
    item.remove();
    for (const [rank, left] of group.querySelectorAll("[data-item]").entries()) renumber(left, rank);
    this.changed();
    group.querySelector("[name=_add]").focus();
  }

  changed() {
    this.form.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/** Each name of an item says its rank: `coHolders[1].birthName`. */
function renumber(item, rank) {
  const { item: group } = item.dataset;
  for (const element of [item, ...item.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) {
      const said = value.replace(new RegExp(`${group}\\[\\d+\\]`, "g"), `${group}[${rank}]`);
      if (said !== value) element.setAttribute(name, said);
    }
  }
  item.querySelector("[data-rank]").textContent = rank + 1;
}
