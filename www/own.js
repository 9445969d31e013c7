// Whoever answers for another: the browser neither offers nor learns anything.

/** Follows the answers that say so. */
export function shield(form) {
  const helped = form.elements.namedItem("_helped");
  const follow = () => {
    const other = form.querySelector("[data-another]:checked") !== null;
    for (const control of form.querySelectorAll("[autocomplete]")) {
      control.dataset.own ??= control.autocomplete;
      control.autocomplete = other ? "off" : control.dataset.own;
    }
    form.toggleAttribute("data-helped", helped.checked);
  };
  form.addEventListener("change", follow);
  follow();
}
