// Repeated groups: one more item, or one less, by the buttons `_add` and `_remove` that a server would read as well.

/** Whether this button was for a group whose item the page can make, from the template in it. */
export function repeats(form, button) {
  const { name, value } = button ?? {};
  if (name !== "_add" && name !== "_remove") return false;
  const group = [...form.querySelectorAll("[data-group]")].find(({ dataset }) => dataset.group === value.split("[")[0]);
  const template = group?.querySelector("template");
  if (!template) return false;
  if (name === "_add") add(group, template);
  else remove(group, button);
  return true;
}

function add(group, template) {
  const items = itemsOf(group);
  const item = template.content.firstElementChild.cloneNode(true);
  number(item, group.dataset.group, items.length);
  const last = items.at(-1);
  if (last) last.after(item);
  else template.after(item);
  item.querySelector("input, select, textarea")?.focus();
}

/** The items after it move up: their answers stay theirs. */
function remove(group, button) {
  button.closest("[data-item]").remove();
  itemsOf(group).forEach((item, rank) => number(item, group.dataset.group, rank));
  group.querySelector("[name=_add]")?.focus();
}

function itemsOf(group) {
  return [...group.querySelectorAll("[data-item]")];
}

/** Wherever an item is named by its rank, `coHolders[1]`, it is named by this one. */
function number(item, group, rank) {
  for (const element of [item, ...item.querySelectorAll("*")]) {
    for (const { name, value } of element.attributes) {
      const [before, ...after] = value.split(`${group}[`);
      const named = [before, ...after.map((each) => each.replace(/^[0-9]+/, rank))].join(`${group}[`);
      if (named !== value) element.setAttribute(name, named);
    }
  }
  for (const place of item.querySelectorAll("[data-rank]")) place.textContent = rank + 1;
}
